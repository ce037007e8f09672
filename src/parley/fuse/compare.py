"""Comparing two accounts: can they tell of one happening, and what speaks for it?

In: two accounts. Out: a `Likeness` with its reasons in words, or None where they cannot be one happening. Parties are
compared by the body they count for, never by how alike their names look.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.fuse.account import Account
from parley.fuse.candidates import COPY, HAPPENINGS
from parley.fuse.days import DAY, EARLIEST, LATEST, shifted
from parley.fuse.figures import Range, range_of
from parley.fuse.matter import is_alike, is_of_one_matter, is_timeless, open_alike, surnames, telling, word
from parley.fuse.places import is_specific, nearness
from parley.fuse.sides import opposed
from parley.records import STRIKES

ENOUGH: Final = 6  # points: kind, day and place, or kind, day and both sides (docs/reference/grades-and-rules.md)
CERTAIN: Final = 100
RECENT: Final = timedelta(days=10)
BESIDE: Final = 250  # characters: the sentence after
LATER: Final = timedelta(days=3)  # within which a toll is taken to be that of what its report tells of
LONG: Final = timedelta(days=7)
AKIN: Final = (
    STRIKES,
    frozenset({"armed_clash", "attack"}),
    frozenset({"property", *STRIKES}),
    frozenset({"equipment", *STRIKES}),
)
PLACED: Final = {"same": (3, "the same place"), "within": (2, "one place within the other"),
                 "loosely within": (1, "the same region"), "unknown": (-2, "")}  # fmt: skip
WIDE: Final = {"same": PLACED["loosely within"], "within": PLACED["loosely within"]}  # of countries and provinces
TAKEN: Final = frozenset({"coerce", "abduction"})  # what befalls people one by one
Points = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much speaks for one happening, in points, and why."""

    points: int
    reasons: tuple[str, ...]

    @property
    def is_enough(self) -> bool:
        """Whether the two are taken for one happening where nothing speaks against it."""
        return self.points >= ENOUGH


def likeness(a: Account, b: Account) -> Likeness | None:
    """What speaks for `a` and `b` telling of one happening; None where something rules it out."""
    if a.is_real != b.is_real:
        return None
    if is_copied(a, b):
        return Likeness(CERTAIN, ("the same words",))
    found: list[Points] = []
    for feature in FEATURES:
        points = feature(a, b)
        if points is None:
            return None
        found.append(points)
    return Likeness(sum(p for p, _ in found), tuple(reason for _, reason in found if reason))


def is_copied(a: Account, b: Account) -> bool:
    """Whether one repeats the other's words, in another report: all of a long clause, or of a copy at the same place."""
    if a.claim.type != b.claim.type or a.claim.report == b.claim.report or a.words != b.words or not a.words:
        return False
    if _counted(a) != _counted(b):
        return False
    copied = a.lineage == b.lineage
    return len(a.words) >= COPY if copied or _near(a.published, b.published) else False


def _counted(account: Account) -> tuple[str, Range] | None:
    figure = account.claim.figure
    return (figure.measure, range_of(figure)) if figure else None


def _near(a: date | None, b: date | None) -> bool:
    return a is None or b is None or abs(a - b) <= DAY


def _kind(a: Account, b: Account) -> Points | None:
    one, other = a.claim.type, b.claim.type
    if one == other:
        return None if _told_apart(a, b) else (2, "the same kind of event")
    if any(one in group and other in group for group in AKIN):
        return (1, "like kinds of event")
    if "figure" in (a.claim.family, b.claim.family):
        return _of_toll({one, other}) if {a.claim.family, b.claim.family} <= HAPPENINGS else None
    return None


def _of_toll(types: set[str]) -> Points:
    """A toll is rather that of a strike or a fight than of a siege, a capture or what was wrecked."""
    return (1, "an event and its toll") if types & (STRIKES | {"armed_clash"}) else (0, "an event and its toll")


def _told_apart(a: Account, b: Account) -> bool:
    """Whether one voice tells of both as two in one report: a restatement names the same place and the same day."""
    if points_back(a, b) or a.claim.report != b.claim.report or a.speaker != b.speaker or a.claim.family == "figure":
        return False
    if a.claim.place and b.claim.place and a.is_dated and b.is_dated:
        return False
    return not _is_told_alike(a, b)


def _time(a: Account, b: Account) -> Points | None:
    if _are_timeless(a, b):
        return _in_words(a, b)
    if a.is_dated and b.is_dated:
        return _both_dated(a, b)
    if a.is_dated or b.is_dated:
        dated, other = (a, b) if a.is_dated else (b, a)
        return _one_dated(dated, other)
    if a.published is None or b.published is None:
        return (0, "")
    apart = abs(a.published - b.published)
    if apart == timedelta():
        return (1, "reported on the same day")
    return (0, "") if apart <= _patience(a) else None


def _in_words(a: Account, b: Account) -> Points:
    """What stands for the days where nothing tells them: how alike the words are, or the reports."""
    if is_alike(a, b):
        return (4, "told in like words, of no known day")
    if a.claim.report == b.claim.report:
        return (0, "")
    if is_of_one_matter(a, b):
        return (4, "reports that open alike, of no known day")
    return (0, "") if telling(a.words) & telling(b.words) else (-1, "")


def _word(a: Account, b: Account) -> Points | None:
    """Where no day tells two events apart, the word does: "raid" and "bombing" of like reports are rather two."""
    if "figure" in (a.claim.family, b.claim.family) or not _are_timeless(a, b):
        return (0, "")
    return (2, "told by one word") if word(a) == word(b) else (-2, "")


def _person(a: Account, b: Account) -> Points | None:
    """People of other names are not one, where one person is killed or arrested."""
    one, other = _who_suffered(a), _who_suffered(b)
    if not one or not other:
        return (0, "")
    return (2, "the same person") if one & other else None


def _who_suffered(account: Account) -> frozenset[str]:
    """The surname of the one person whom it befell; nobody where it befell several, or they are not named."""
    figure, whom = account.claim.figure, account.claim.recipients
    if figure:
        return surnames([figure.victims or ""]) if figure.count == 1 else frozenset()
    return surnames([whom[0].name]) if account.claim.type in TAKEN and len(whom) == 1 else frozenset()


def _are_timeless(a: Account, b: Account) -> bool:
    return is_timeless(a) or is_timeless(b)


def _is_told_alike(a: Account, b: Account) -> bool:
    """Whether no day is known of one of them, and the words speak for one happening."""
    return _are_timeless(a, b) and _in_words(a, b)[0] > 0


def _both_dated(a: Account, b: Account) -> Points | None:
    (first_a, last_a), (first_b, last_b) = days_of(a), days_of(b)
    if first_a > last_b or first_b > last_a:
        return _days_apart(a, b)
    wide_a, wide_b = last_a - first_a > LONG, last_b - first_b > LONG
    if wide_a != wide_b:
        return None if a.claim.family in HAPPENINGS else (0, "")
    if (first_a, last_a) == (first_b, last_b):
        return (2, "the same days" if first_a < last_a else "the same day")
    if wide_a:
        return (1, "the same long stretch") if first_a == first_b or last_a == last_b else (0, "")
    return (1, "days that overlap")


def _days_apart(a: Account, b: Account) -> Points | None:
    """Days that differ rule out, but where one of them is only that of the words around, or of a toll's last state."""
    (first_a, last_a), (first_b, last_b) = days_of(a), days_of(b)
    apart = max(first_a - last_b, first_b - last_a)
    if _is_total_after(a, b) or _is_total_after(b, a):
        return (0, "") if apart <= LATER else None
    if (a.is_day_own and b.is_day_own) or a.claim.report == b.claim.report:
        return None
    return (-2, "") if apart <= DAY and a.claim.family in HAPPENINGS else None


def _is_total_after(toll: Account, event: Account) -> bool:
    """Whether one is a total as of a day, and the other of a day before."""
    figure = toll.claim.figure
    return figure is not None and figure.scope != "new" and days_of(event)[1] < days_of(toll)[0]


def _one_dated(dated: Account, other: Account) -> Points | None:
    if other.published is None:
        return (0, "") if dated.claim.report == other.claim.report else None
    first, last = days_of(dated)
    if last - first <= LONG and first <= other.published and shifted(other.published, -DAY) <= last:
        return (1, "reported on the day")
    near = shifted(first, -RECENT) <= other.published <= shifted(last, RECENT)
    return (0, "") if near and dated.claim.family not in HAPPENINGS else None


def days_of(account: Account) -> tuple[date, date]:
    """Its days with open ends as far as dates go."""
    return account.first or EARLIEST, account.last or LATEST


def _patience(account: Account) -> timedelta:
    return DAY if account.claim.family in HAPPENINGS else RECENT


def _place(a: Account, b: Account) -> Points | None:
    one, other = a.claim.place, b.claim.place
    if one is None and other is None:
        return (0, "")
    if one is None or other is None:
        open_ = a.claim.family not in HAPPENINGS or _in_one_sentence(a, b) or _is_told_alike(a, b)
        open_ = open_ or open_alike(a, b) or points_back(a, b)
        return (0, "") if open_ else (-2, "")
    found = nearness(one, other)
    if found == "loosely within" and is_specific(one) != is_specific(other) and not _in_one_sentence(a, b):
        return None
    if found == "apart":
        return (0, "") if points_back(a, b) and not (a.own_place and b.own_place) else None
    points, reason = PLACED[found] if is_specific(one) or is_specific(other) else WIDE.get(found, PLACED[found])
    stated = a.own_place is not None and b.own_place is not None
    return (points if stated or found == "unknown" else points - 1), reason


def _actors(a: Account, b: Account) -> Points | None:
    if a.actors & b.actors:
        return (2, "the same side acting")
    if not opposed(a.blamed, b.blamed):
        return (0, "")
    if a.claim.stance != b.claim.stance:
        return None
    swapped = a.actors & b.recipients and b.actors & a.recipients
    if swapped or a.speaker == b.speaker or not (is_specific(a.own_place) and is_specific(b.own_place)):
        return None
    return (-1, "accounts differ on who did it")


def _recipients(a: Account, b: Account) -> Points | None:
    if not a.recipients or not b.recipients:
        return (0, "")
    if a.recipients & b.recipients:
        return (1, "the same side hit" if a.claim.family in HAPPENINGS else "the same side concerned")
    return (0 if _are_timeless(a, b) else -1, "")


def _figure(a: Account, b: Account) -> Points | None:
    if not (a.claim.figure and b.claim.figure) or a.claim.figure.measure != b.claim.figure.measure:
        return (0, "")
    one, other = range_of(a.claim.figure), range_of(b.claim.figure)
    if one == other and one.best is not None:
        return (2 if one.best > 2 else 1, "the same count")
    return (1, "counts that agree") if one.agrees_with(other) and one.best and other.best else (0, "")


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


def _in_one_sentence(a: Account, b: Account) -> bool:
    """Whether one sentence tells of both, an event and its toll or its damage: two events in it are two."""
    together = a.claim.report == b.claim.report and a.sentence == b.sentence
    return together and a.claim.type != b.claim.type and not {a.claim.type, b.claim.type} <= STRIKES | {"armed_clash"}


def _matter(a: Account, b: Account) -> Points | None:
    """What two reports open with is one thing where they open alike."""
    return (2, "reports that open alike") if open_alike(a, b) and not _are_timeless(a, b) else (0, "")


def _copied(a: Account, b: Account) -> Points | None:
    """What copies tell of one place in like kind is one, though one cut the words that say when."""
    is_copy = a.lineage == b.lineage and a.claim.report != b.claim.report
    return (2, "copies of one text") if is_copy and a.claim.type == b.claim.type else (0, "")


FEATURES: Final[tuple[Callable[[Account, Account], Points | None], ...]] = (
    _kind, _time, _word, _person, _place, _actors, _recipients, _figure, _sentence, _matter, _copied,
)  # fmt: skip
