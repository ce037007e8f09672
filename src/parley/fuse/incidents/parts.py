"""Parts: which counts of one happening are of some of its people only.

In: figures with the accounts that give them. Out: whether a count is told as a part ("two medics were among the dead"),
of which kind of people it is where it leaves out all others ("22 children"), whether it singles out one person ("the
director was killed"), whose death is part of a toll wherever there is one, or comes on top of another ("three more
died"), and whether it is one that was given before ("an earlier toll of 20").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.telling import is_of_wounded
from parley.fuse.fold import folded
from parley.fuse.words import table, tells
from parley.records import Figure

BEFORE: Final = 24  # characters before a number in which "including" stands
AROUND: Final = 8  # characters around a number in which "more" or "another" stands
ATTACKERS: Final = re.compile(
    r"\b(?:attackers?|assailants?|raiders?|hostage[- ]takers?|gunm[ae]n|bombers?)$", re.IGNORECASE
)
LEFT: Final = re.compile(r"(?:the )?(?:\w+ )?(?:remaining|last|rest of the)\b", re.IGNORECASE)
GOES_ON: Final = re.compile(r"\. |; |, (?:saying|adding|while|but)\b")
"""Where the words behind a count turn to something else."""

HEAD: Final = re.compile(
    r"\w+(?=\W*(?:$|,| (?:and|in|on|at|from|of|who|between|among|including|aged|mostly|mainly|most|largely)\b))"
)
GIVEN_NOW: Final = frozenset({"updated", "revised", "provisional", "preliminary", "lower", "higher"})
BEHIND: Final = 60  # characters behind it in which "were among the dead" stands
GIVEN: Final = 40  # characters before a number in which "an earlier toll of" stands
NEXT: Final = 4  # words behind it among which "of them" is of this number: "34 died, six of them women" is no part


def is_told_as_part(account: Account, figure: Figure) -> bool:
    """Whether the words around a count say that it is of some only: "one of those killed", "including two children"."""
    if figure.span is None:
        return False
    if LEFT.match(figure.victims or ""):
        return True
    start, end = figure.span.start, figure.span.end
    before = folded(account.text[max(0, start - BEFORE) : start])
    behind = folded(GOES_ON.split(account.text[end : end + BEHIND])[0])
    right_behind = " ".join(behind.split()[:NEXT])
    if tells("parts", "before", f"{before} ") or tells("parts", "right_behind", f" {right_behind}"):
        return True
    return tells("parts", "behind", f" {behind}")


def is_of_attackers(figure: Figure) -> bool:
    """Whether it counts people by no other name than that they attacked, and nobody says whose they are."""
    return not figure.side and ATTACKERS.search(figure.victims or "") is not None


def is_of_some(account: Account, figure: Figure) -> bool:
    """Whether a count is of some of its side's people only, by its words or by whom alone it counts."""
    return bool(kind_of(figure)) or is_told_as_part(account, figure)


def comes_on_top(figure: Figure, account: Account, beside: Iterable[Figure]) -> bool:
    """Whether a count is of people besides those counted elsewhere: "three more died". Not where its sentence counts
    them otherwise, as `beside` tells: "24 died and 40 others were hurt" counts all who were hurt. Who died of his wounds
    since is one more of the dead."""
    if is_of_wounded(account.claim, account.text):
        return True
    if figure.span is None or any(other.measure != figure.measure for other in beside):
        return False
    start, end = figure.span.start, figure.span.end
    near = folded(account.text[max(0, start - AROUND) : end + AROUND])
    return tells("more", "others", near.replace("more than", ""))


def is_given_before(account: Account, figure: Figure) -> bool:
    """Whether the words before a number say that it was given before: "an earlier toll of 20", "down from 20"."""
    if figure.span is None:
        return False
    return _given().search(account.text[max(0, figure.span.start - GIVEN) : figure.span.start]) is not None


@cache
def _given() -> re.Pattern[str]:
    before = "|".join(word for word in table("tolls")["revised"] if word not in GIVEN_NOW)
    return re.compile(
        rf"\b(?:(?:{before}) (?:[\w-]+ ){{0,2}}(?:toll|figure|count|number|estimate)s? of|(?:down|up|revised|lowered|raised) from) $",
        re.IGNORECASE,
    )


def is_of_one_person(account: Account, figure: Figure) -> bool:
    """Whether it counts one person who is not counted but told of: "the pilot was killed", unlike "one was killed"."""
    return figure.count == 1 and figure.bound == "exact" and is_not_counted(account, figure)


def is_not_counted(account: Account, figure: Figure) -> bool:
    """Whether the words for its number are those for its people: "the pilot", "she"."""
    number = folded(account.says(figure.span))
    return bool(number) and number in folded(figure.victims or "")


def kind_of(figure: Figure) -> str:
    """The children, women, medics of whom alone a count of several is; "" where it is of people of any kind."""
    head = HEAD.search(figure.victims or "") if figure.count != 1 else None
    noun = folded(head[0]) if head else ""
    return noun if noun in table("parts")["kinds"] else ""
