"""Articles: how a name is said within a sentence.

In: the name of a country or body. Out: the same with "the" where English says it: "the United States", "the UN Security
Council". What is listed as a name of its own ("Islamic State") takes none.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.fuse.words import table

THE: Final = "the "


def with_article(name: str) -> str:
    """`name` as a sentence says it."""
    last = name.rpartition(" ")[2]
    return f"{THE}{name}" if _takes_article(name, last) and not name.startswith(THE) else name


def with_articles(names: Iterable[str]) -> list[str]:
    """Each of `names` as a sentence says it."""
    return [with_article(name) for name in names]


def _takes_article(name: str, last: str) -> bool:
    words = table("articles")
    return (last in words["last"] and not name[:1].islower()) or name in words["whole"]
