"""Comparing two accounts: can they tell of one happening, and what speaks for it?

In: two accounts. Out: a `Likeness` with its reasons in words, or None where they cannot be one happening. Parties are
compared by the body they count for, never by how alike their names look.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.actors.sides import opposed
from parley.fuse.days import DAY
from parley.fuse.figures import Range, range_of
from parley.fuse.matching.ahead import comes_of
from parley.fuse.matching.aircraft import bring_down_one, one_brought_down
from parley.fuse.matching.another import is_another
from parley.fuse.matching.candidates import COPY
from parley.fuse.matching.counting import on_counts
from parley.fuse.matching.force import of_force
from parley.fuse.matching.matter import count_others, is_of_one_word, open_alike
from parley.fuse.matching.one_day import Points, are_timeless, is_told_alike, on_one_day
from parley.fuse.matching.person import TAKEN, is_of_one_name, is_of_one_person, is_one_feared_dead, on_one_person
from parley.fuse.matching.quarters import is_of_its_town
from parley.fuse.matching.rivals import are_as_many, blame_each_other
from parley.fuse.places import are_two_unknown, is_specific, names_of, nearness
from parley.fuse.words import tells
from parley.gazetteer.actors import country
from parley.records import HARM, MISHAPS, NATURAL, STRIKES, Cause, Place

ENOUGH: Final = 6  # points: kind, day and place, or kind, day and both sides (docs/reference/grades-and-rules.md)
CERTAIN: Final = 100  # points of copied words: more than all other reasons together come to
BOTH: Final = 2  # sides of a fight
BESIDE: Final = 250  # characters: the sentence after
AKIN: Final = frozenset(
    pair
    for group in (STRIKES, {"armed_clash", "attack"}, {"property", *STRIKES}, {"equipment", *STRIKES})
    for pair in permutations(group, 2)
)
KILLING: Final = STRIKES | {"armed_clash", "equipment"}  # what people die of, more than of others
PLACED: Final = {"same": (3, "the same place"), "within": (2, "one place within the other"),
                 "loosely within": (1, "the same region"), "unknown": (-2, "")}  # fmt: skip
WIDE: Final = {"same": PLACED["loosely within"], "within": PLACED["loosely within"]}  # of countries and provinces


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much speaks for one happening, in points, and why."""

    points: int
    reasons: tuple[str, ...]


def likeness(a: Account, b: Account) -> Likeness | None:
    """What speaks for `a` and `b` telling of one happening; None where something rules it out, or it is not enough."""
    if a.is_real != b.is_real and not is_one_feared_dead(a, b) and not comes_of(a, b):
        return None
    if is_copied(a, b):
        return Likeness(CERTAIN, ("the same words",))
    total, reasons = 0, []
    for feature in FEATURES:
        found = feature(a, b)
        if found is None:
            return None
        total += found[0]
        reasons.append(found[1])
    return Likeness(total, tuple(filter(None, reasons))) if total >= ENOUGH else None


def is_copied(a: Account, b: Account) -> bool:
    """Whether one repeats the other's words, in another report: all of a long clause, or of a copy at the same
    place."""
    if a.claim.type != b.claim.type or a.claim.report == b.claim.report or a.words != b.words or not a.words:
        return False
    if _counted(a) != _counted(b):
        return False
    days = a.published is None or b.published is None or abs(a.published - b.published) <= DAY
    return len(a.words) >= COPY and (a.lineage == b.lineage or days)


def _counted(account: Account) -> tuple[str, Range] | None:
    figure = account.claim.figure
    return (figure.measure, range_of(figure)) if figure else None


def _kind(a: Account, b: Account) -> Points | None:
    one, other = a.claim.type, b.claim.type
    if _is_habit(a) != _is_habit(b) or is_another(a, b):
        return None
    if one == other:
        return None if _told_apart(a, b) or count_others(a, b) else (2, "the same kind of event")
    if (one, other) in AKIN or _came_to_nothing(a, b):
        return (1, "like kinds of event")
    if "figure" in (a.claim.family, b.claim.family):
        if count_others(a, b):
            return None
        return _of_toll({one, other}) if {a.claim.family, b.claim.family} <= HARM else of_force(a, b)
    return None


def _came_to_nothing(a: Account, b: Account) -> bool:
    """Whether neither came off: an attack that is foiled, and people whom somebody fails to take, are told of by any
    word."""
    acts = {a.claim.family, b.claim.family} == {"violence"}
    return acts and a.claim.modality == b.claim.modality == "called_off"


def _is_habit(account: Account) -> bool:
    """Whether it tells what is done time and again: "regularly bomb the province" is no raid of a day."""
    return account.claim.family == "violence" and _is_often(account.words)


@lru_cache(maxsize=16_384)  # an account meets many others
def _is_often(words: str) -> bool:
    return tells("habits", "often", words)


def _of_toll(types: set[str]) -> Points:
    """A toll is rather that of a strike, a fight or a downing than of a siege, a capture or what was wrecked on
    land."""
    return (1, "an event and its toll") if types & KILLING else (0, "an event and its toll")


def _told_apart(a: Account, b: Account) -> bool:
    """Whether one voice tells of both as two in one report: a restatement names the same place and the same day."""
    if points_back(a, b) or a.claim.report != b.claim.report or a.speaker != b.speaker or a.claim.family == "figure":
        return False
    if a.claim.place and b.claim.place and a.is_dated and b.is_dated:
        return False
    return not is_told_alike(a, b)


def _word(a: Account, b: Account) -> Points | None:
    """Where no day tells two events apart, the word does: "raid" and "bombing" of like reports are rather two."""
    if "figure" in (a.claim.family, b.claim.family) or not are_timeless(a, b):
        return (0, "")
    return (2, "told by one word") if is_of_one_word(a, b) else (-2, "")


def _cause(a: Account, b: Account) -> Points | None:
    """Who died in a flood or an accident did not die in the raid told beside it. Between reports an accident may be disputed,
    and a count whose sentence names no cause may be that of a flood."""
    one, other = _harm(a), _harm(b)
    if one == other:
        return (0, "")
    is_act = "violence" in (a.claim.family, b.claim.family) and not NATURAL.isdisjoint((one, other))
    return None if is_act or a.claim.report == b.claim.report else (0, "")


def _harm(account: Account) -> Cause:
    """What people came to harm by; an act, or a crime, may be either's word for one of the conflict."""
    cause = account.claim.figure.cause if account.claim.figure else "conflict"
    return cause if cause in MISHAPS else "conflict"


def _is_its_toll(a: Account, b: Account) -> bool:
    """Whether one counts whom the other, told right beside it, hit: the same did it to the same, so no place is
    missed."""
    same = a.claim.report == b.claim.report and bool(a.actors and a.recipients)
    same = same and (a.actors, a.recipients) == (b.actors, b.recipients)
    return same and "figure" in {a.claim.family, b.claim.family} and _sentence(a, b) != (0, "")


def _place(a: Account, b: Account) -> Points | None:
    one, other = a.claim.place, b.claim.place
    if one is None and other is None:
        return (0, "")
    if one is None or other is None:
        open_ = a.claim.family not in HARM or _in_one_sentence(a, b) or is_told_alike(a, b)
        open_ = (
            open_
            or bring_down_one(a, b)
            or open_alike(a, b)
            or points_back(a, b)
            or _is_its_toll(a, b)
            or is_of_one_person(a, b)
            or a.claim.stance != b.claim.stance  # a denial seldom says where
        )
        return (0, "") if open_ else (-2, "")
    found = nearness(one, other)
    if found == "unknown" and (points_back(a, b) or (_take_people(a, b) and is_of_one_person(a, b))):
        return (0, "")
    if found == "unknown" and is_of_its_town(a, b):
        return PLACED["within"]
    if found == "loosely within" and _is_counted_again(a, b) and not (a.own_place and b.own_place):
        return (0, "")
    if a.lineage == b.lineage and a.own_place and b.own_place and are_two_unknown(one, other):
        return (0, "") if _in_one_sentence(a, b) else None
    if found == "loosely within" and is_specific(one) != is_specific(other) and not _in_one_sentence(a, b):
        told_so = _is_named_after(one, other) or "denies" in (a.claim.stance, b.claim.stance)
        told_so = told_so or (_take_people(a, b) and (points_back(a, b) or is_of_one_person(a, b)))
        return (0, "") if told_so or are_as_many(a, b) else None
    if found == "apart":
        told_so = points_back(a, b) or (is_told_alike(a, b) and not _are_in_two_lands(one, other))
        told_so = (told_so and not (a.own_place and b.own_place)) or is_of_one_person(a, b)
        return (0, "") if told_so else None
    points, reason = PLACED[found] if is_specific(one) or is_specific(other) else WIDE.get(found, PLACED[found])
    stated = a.own_place is not None and b.own_place is not None
    return (points if stated or found == "unknown" else points - 1), reason


def _are_in_two_lands(one: Place, other: Place) -> bool:
    return bool(one.country and other.country) and one.country != other.country


def _take_people(a: Account, b: Account) -> bool:
    return a.claim.type == b.claim.type == "abduction"


def _is_named_after(one: Place, other: Place) -> bool:
    """Whether a province has its name from its town: reports tell of either by the other's."""
    return bool(one.entry and other.entry) and names_of(one) == names_of(other)


def _lands(account: Account) -> frozenset[str]:
    """The countries that act: those of a country fight each other in many places on one day."""
    return frozenset(party.body for party in account.claim.actors if country(party.body))


def _actors(a: Account, b: Account) -> Points | None:
    if a.claim.type == b.claim.type == "armed_clash" and len(_lands(a) & _lands(b)) >= BOTH:
        return (4, "the same sides fighting")
    if a.actors & b.actors or is_of_one_name(a.claim.actors, b.claim.actors):
        return (2, "the same side acting")
    if not opposed(a.blamed, b.blamed) or (a.claim.type in TAKEN and is_told_alike(a, b)):
        return (1, "sides that may be one") if a.blamed and b.blamed else (0, "")
    if _is_counted_again(a, b):
        return (0, "")  # a battle has dead on both sides
    if points_back(a, b) and (a.is_turned or b.is_turned or a.claim.stance != b.claim.stance):
        return (0, "")
    if a.claim.stance != b.claim.stance:
        return None
    swapped = a.actors & b.recipients and b.actors & a.recipients and not blame_each_other(a, b)
    if swapped or a.speaker == b.speaker or not (is_specific(a.own_place) and is_specific(b.own_place)):
        return None
    return (-1, "accounts differ on who did it")


def _recipients(a: Account, b: Account) -> Points | None:
    if not a.recipients or not b.recipients:
        return (0, "")
    if a.recipients & b.recipients or is_of_one_name(a.claim.recipients, b.claim.recipients):
        return (1, "the same side hit" if a.claim.family in HARM else "the same side concerned")
    return (0 if are_timeless(a, b) else -1, "")


def _sentence(a: Account, b: Account) -> Points | None:
    if _in_one_sentence(a, b):
        return (4, "told in one sentence")
    if points_back(a, b):
        return (4, "the one told before it")
    beside = a.claim.report == b.claim.report and abs(a.claim.anchor.start - b.claim.anchor.start) <= BESIDE
    return (1, "told side by side") if beside and a.claim.type != b.claim.type else (0, "")


def points_back(a: Account, b: Account) -> bool:
    """Whether one points back to the other in their report: "the attack"."""
    return a.again == b.id or b.again == a.id


def _is_counted_again(a: Account, b: Account) -> bool:
    """Whether one counts those whom the deed that it points back to killed."""
    return points_back(a, b) and "figure" in (a.claim.family, b.claim.family)


def _in_one_sentence(a: Account, b: Account) -> bool:
    """Whether one sentence tells of both, an event and its toll or its damage: two events in it are two."""
    together = a.claim.report == b.claim.report and a.sentence == b.sentence
    return together and a.claim.type != b.claim.type and not {a.claim.type, b.claim.type} <= STRIKES | {"armed_clash"}


def _matter(a: Account, b: Account) -> Points | None:
    """What two reports open with is one thing where they open alike."""
    return (2, "reports that open alike") if open_alike(a, b) and not are_timeless(a, b) else (0, "")


def _copied(a: Account, b: Account) -> Points | None:
    """What copies tell of one place in like kind is one, though one cut the words that say when."""
    is_copy = a.lineage == b.lineage and a.claim.report != b.claim.report
    return (2, "copies of one text") if is_copy and a.claim.type == b.claim.type else (0, "")


FEATURES: Final[tuple[Callable[[Account, Account], Points | None], ...]] = (
    _kind, _cause, on_one_day, _word, on_one_person, _place, _actors, _recipients, on_counts, _sentence, _matter, _copied, one_brought_down,
)  # fmt: skip
