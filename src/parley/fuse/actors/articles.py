"""Articles: how a name is said within a sentence.

In: the name of a country or body. Out: the same with "the" where English says it: "the United States", "the UN Security
Council". What is listed as a name of its own ("Islamic State") takes none.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.fuse.words import table

THE: Final = "the "
OF_ONE: Final = ("er", "or", "ant", "ist", "man", "ian")  # how words for one person end who has no name


def with_article(name: str) -> str:
    """`name` as a sentence says it: "the United States"; one of no name with "a"."""
    if is_of_one(name) and not name.startswith(("a ", "an ", THE)):
        return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
    last = name.rpartition(" ")[2]
    return f"{THE}{name}" if _takes_article(name, last) and not name.startswith(THE) else name


def is_of_one(name: str) -> bool:
    """Whether it is a word for one person: "suicide bomber"."""
    return name.islower() and name.endswith(OF_ONE)


def with_articles(names: Iterable[str]) -> list[str]:
    """Each of `names` as a sentence says it."""
    return [with_article(name) for name in names]


def _takes_article(name: str, last: str) -> bool:
    words = table("articles")
    return (last in words["last"] and not name[:1].islower()) or name in words["whole"]
