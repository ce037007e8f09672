"""Candidates: which accounts of happenings are worth comparing, cut by type, days and place.

In: accounts. Out: the blocks that each falls into, and its place in them; neighbours in a block are compared
(`neighbours.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from math import floor
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.days import DAY, shifted
from parley.fuse.figures import FEW
from parley.fuse.fold import folded
from parley.fuse.matching.aircraft import what_is_hit
from parley.fuse.matching.matter import STEM, counts_taken, is_timeless, names
from parley.fuse.matching.person import befell, is_slaying
from parley.fuse.matching.quarters import quarters
from parley.fuse.places import names_of
from parley.fuse.words import table, tells
from parley.records import HARM, Place

NARROW: Final = timedelta(days=2)
LATER: Final = timedelta(days=3)  # within which a toll is taken to be that of what its report tells of
GROWN_WITHIN: Final = timedelta(days=10)  # of a deed, a toll of it that is told to have grown
MOST: Final = 8  # parties by which one account is looked up
COPY: Final = 40  # characters from which the same words are the same words by more than chance
BESIDE: Final = 160  # characters behind a deed within which its sentence tells that its toll grew
STOP: Final = re.compile(r"[.!?][\"'\u2019\u201d]*\s|\n")
GROWN: Final = re.compile(r"\b(?:toll|number of (?:[\w-]+ ){1,4}killed)\b", re.IGNORECASE)
Key = tuple[str, ...]


def wakes(key: Key, account: Account) -> bool:
    """Whether a block is worth looking at for having `account` in it: what reports open with tells of days where no day
    is known, and else nothing that other blocks do not."""
    return key[0] != "matter" or is_timeless(account)


def alike(account: Account) -> tuple[str, ...]:
    """The place of an account in its blocks: those of one kind by the same side stand together."""
    return (account.claim.type, "|".join(sorted(account.actors)), "|".join(sorted(account.recipients)), account.id)


def keys(account: Account) -> set[Key]:
    """The blocks that an account falls into."""
    found: set[Key] = {("sentence", account.claim.report, str(account.sentence))}
    found |= {("again", account.id), ("again", account.again or account.id)}
    if len(account.words) >= COPY:
        found.add(("words", account.claim.type, account.words))
    kind = "casualties" if is_slaying(account) else account.claim.type  # the murder of one whom others count
    found |= {("person", kind, name) for name in befell(account).surnames}
    found |= {*_count_again(account), *_count_of_day(account)}
    if account.claim.type == "abduction" and account.is_dated:  # "this month" may be the 7th
        found |= {("abducted", *cell) for cell in _places(account.claim.place) if cell[0] == "name"}
    if account.claim.type == "equipment" and what_is_hit(account) == "aircraft":
        found |= {("aircraft", day, body) for day in _days(account) for body in account.recipients}
    types = (account.claim.type, "coerce") if counts_taken(account) else (account.claim.type,)
    found |= {("matter", type_, name) for type_ in types for name in names(account.text)}
    where = list(_places(account.claim.place)) or _parties(account)
    if is_timeless(account):
        where += _parties(account)
    if account.claim.type == "armed_clash" and len(account.actors) > 1:
        where += [("fight", " ".join(sorted(account.actors)[:MOST]))]
    if account.claim.place and account.claim.place.entry:
        where += (("name", name[:STEM]) for name in quarters(account.text))
    if account.claim.place is None or account.claim.place.latitude is None:
        where += (("name", name) for name in names(account.text))
    if account.claim.family in HARM:
        found |= {("day", day, *cell) for day in _days(account) for cell in where}
    if "coerce" in types or account.claim.family not in HARM:
        found |= {("type", types[-1], *cell) for cell in [*_parties(account), *_places(account.claim.place)]}
    return found


def _count_again(account: Account) -> Iterator[Key]:
    """By which a voice's count at a place is looked up, that it may give again days later."""
    figure, place = account.claim.figure, account.claim.place
    if figure and place and account.speaker and (figure.count or 0) > FEW:
        said = account.witness, figure.measure, str(figure.count)
        yield from (("count", *said, name[:STEM]) for name in sorted(names_of(place)))


def _count_of_day(account: Account) -> Iterator[Key]:
    """By which a count of several on a day is looked up, wherever that was: a camp "outside Olm" or "in Nor"."""
    figure, first = account.claim.figure, account.first
    if figure and first and first == account.last and (figure.count or 0) > FEW and figure.bound == "exact":
        yield "on a day", figure.measure, str(figure.count), str(first)


def _days(account: Account) -> Iterator[str]:
    first, last = account.first, account.last
    if not account.is_dated and account.published is None:
        yield "not known"
    elif not account.is_dated and account.published:
        yield from map(str, _each(shifted(account.published, -reach(account)), account.published))
    elif first and last and last - first <= NARROW:
        before, after = _leeway(account)
        yield from map(str, _each(shifted(first, -before), shifted(last, after)))
    elif account.is_dated:
        yield from (f"{end} {day:%Y-%m}" for end, day in (("from", first), ("until", last)) if day)


def reach(account: Account) -> timedelta:
    """How long before its report that may have been of which an account tells without a day."""
    if is_grown(account):
        return GROWN_WITHIN
    return LATER if is_recalled(account) or is_denied(account) else DAY


def is_grown(account: Account) -> bool:
    """Whether it counts those of a toll that has grown, or tells of the deed beside it: of what was some days before."""
    if account.claim.figure is not None:
        return tells("tolls", "grown", account.words)
    if account.claim.family not in HARM or account.own_place is None:
        return False
    sentence = _sentence(account)
    return GROWN.search(sentence) is not None and tells("tolls", "grown", folded(sentence))


def is_denied(account: Account) -> bool:
    """Whether it tells of a deed as denied: of what others told of some days before."""
    return account.claim.stance == "denies" and account.claim.family in HARM


def is_recalled(account: Account) -> bool:
    """Whether its own sentence tells of its deed as of one that is known: "64 died in the bombing of the market in Olm",
    "condemned the raid on Olm", "arrested two men over the murder of Lind"."""
    if account.claim.family not in HARM or account.is_dated or not account.is_real:
        return False
    sentence = _sentence(account)
    if _held_for().search(sentence):
        return True
    if account.own_place is None:
        return False
    return _known_deed().search(sentence) is not None or _condemned().search(sentence) is not None


def _deeds(*more: str) -> str:
    """The nouns for deeds, and `more`, as one alternative of a pattern."""
    return "|".join(map(re.escape, (*table("tolls")["deeds"], *more)))


@cache
def _known_deed() -> re.Pattern[str]:
    """A deed behind "the" and before its place or what it hit; with what it has come to."""
    nouns = _deeds("battle", "clash")
    known = rf"the (?:[\w-]+ ){{0,2}}(?:{nouns})(?:e?s)? (?:on|at|in|near|of) "
    return re.compile(
        rf"\b(?:in|during|from|of|by|over) {known}|^T{known[1:]}(?:[\w'’-]+ ){{1,5}}(?:has|have|had|left) "
    )


def is_after_its_deed(account: Account) -> bool:
    """Whether it counts, without a place or a day of its own, those of a deed that the sentences before it in its report tell of
    as known: "said it killed 20 in the attack on Olm. The army said 10 died"."""
    if account.claim.figure is None or account.is_dated or account.own_place is not None:
        return False
    return _known_deed().search(account.text[: max(0, account.sentence)]) is not None


@cache
def _held_for() -> re.Pattern[str]:
    """A deed as what people are held, tried or punished for."""
    nouns = _deeds(*table("charges")["crimes"])
    verbs = "|".join(table("charges")["held"])
    ties = r"(?:over|for|in (?:connection|relation) (?:with|to)|on suspicion of)"
    return re.compile(
        rf"\b(?:{verbs})\w* (?:[\w'’-]+ ){{0,9}}{ties} (?:[\w'’-]+ ){{0,4}}(?:{nouns})s?\b", re.IGNORECASE
    )


@cache
def _condemned() -> re.Pattern[str]:
    """A deed behind a word for condemning or claiming it, and before its place or what it hit."""
    nouns = _deeds()
    words = "|".join(map(re.escape, (*table("charges")["condemned"], "claim")))
    return re.compile(rf"\b(?:{words})\w* (?:[\w'’-]+ ){{0,4}}(?:{nouns})s? (?:on|at|in|near|of) ")


def _sentence(account: Account) -> str:
    """The words of an account's sentence, as far as a little behind its own."""
    return STOP.split(account.text[account.sentence + 1 : account.claim.anchor.end + BESIDE].lstrip())[0]


def _leeway(account: Account) -> tuple[timedelta, timedelta]:
    """How much earlier or later than its days an account may be compared: a toll as of a day is of what was before, and
    the day of the words around may be the next one."""
    figure = account.claim.figure
    if figure and figure.scope != "new":
        return LATER, timedelta()
    if account.claim.type == "territory":
        return DAY, DAY
    return (timedelta(), timedelta()) if account.is_day_own else (DAY, DAY)


def _each(first: date, last: date) -> Iterator[date]:
    return (shifted(first, n * DAY) for n in range((last - first).days + 1))


def _places(place: Place | None) -> Iterator[Key]:
    if place is None:
        return
    yield from (("name", name[:STEM]) for name in sorted(names_of(place)))
    if place.latitude is not None and place.longitude is not None:
        for shift in (0.0, 0.5):  # two grids, so that few neighbours are parted by the edges of both
            yield "cell", f"{floor(place.latitude + shift)} {floor(place.longitude + shift)} {shift}"


def _parties(account: Account) -> list[Key]:
    return [("party", body) for body in sorted(account.actors | account.recipients)[:MOST]]
