"""Same meeting: which accounts of talks are of one meeting.

In: two accounts of talks. Out: `TALKS`, by which accounts are put together: what they are looked up by, and the points
that speak for one meeting: the same people, the same day or days that go together, the same place.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.days import DAY, LATEST, shifted
from parley.fuse.fold import folded
from parley.fuse.matching.cluster import Extent
from parley.fuse.matching.compare import CERTAIN, points_back
from parley.fuse.matching.neighbours import Key, Matching, Order
from parley.fuse.places import is_specific, names_of, nearness
from parley.fuse.talks.due import is_in_vain, is_postponed, is_put_off
from parley.fuse.words import tells
from parley.records import Party

ENOUGH: Final = 5
"""Points from which on two accounts are of one meeting."""
MOST: Final = 8
"""Parties by which a meeting is looked up."""
RECENT: Final = timedelta(days=3)
"""Days between two reports that name no day of their meeting within which they may still tell of one."""
WEEK: Final = timedelta(days=7)
"""Days between a meeting and a report that names no day of it within which they may still go together."""
ROUND: Final = timedelta(days=14)
"""How long talks may last that come to nothing."""
DELAY: Final = timedelta(days=30)
"""How long after they are put off without a new day talks that are held may be those."""
ROUTINE: Final = timedelta(days=7)
"""A stretch longer than this is no one meeting's day."""


def attending(account: Account) -> frozenset[str]:
    """The bodies of all who take part."""
    return account.actors | account.recipients | account.mediators


def day_of(account: Account) -> date | None:
    """The day of a meeting, None where its words tell none or a long stretch."""
    first, last = account.first, account.last
    return first if first and last and last - first <= ROUTINE else None


def _extent(account: Account) -> Extent:
    day, told = day_of(account), account.published
    if is_postponed(account) and told:
        due = day or told
        return Extent(
            shifted(min(told, due), -DAY), shifted(told, DELAY), put_off=(shifted(told, -DAY), max(told, due))
        )
    if day is None:
        return Extent(last=account.published if account.is_real else None)
    if is_in_vain(account) and account.is_real:
        return Extent(shifted(day, -ROUND), account.last)
    slack = 0 * DAY if account.is_real else DAY
    first, last = shifted(day, -slack), shifted(account.last or day, slack)
    if is_put_off(account) and account.published:
        return Extent(first, last, put_off=(shifted(account.published, -DAY), max(account.published, day)))
    return Extent(first, last, is_plan=not account.is_real)


def _keys(account: Account) -> Iterator[Key]:
    """The blocks of a meeting: each two who take part, and each who does with the day; its town. One planned by a speaker
    who does not say who takes part stands with the meetings of that day that he is at."""
    names = sorted(attending(account))[:MOST]
    for index, name in enumerate(names):
        for other in names[index + 1 :] or names[: len(names) == 1]:
            yield "two", name, other
    yield "again", account.again or account.id
    if day := day_of(account):
        yield from (("host", name, day) for name in names or filter(None, [account.speaker]))
    if account.claim.place and is_specific(account.claim.place):
        yield from (("in", name) for name in sorted(names_of(account.claim.place)))


def _in_order(account: Account) -> Order:
    return day_of(account) or account.published or LATEST, account.id


def _points(a: Account, b: Account) -> int:
    """What speaks for one meeting: the same people, the same day, the same place."""
    one, other = attending(a), attending(b)
    time = _time(a, b)
    if points_back(a, b):
        return CERTAIN
    if not one or not other:
        is_of_day = one != other and day_of(a) == day_of(b) and (time is not None or a.claim.report == b.claim.report)
        is_one = is_of_day or _are_in_one_town(a, b, time)
        return ENOUGH if is_one else 0
    people = _people_in_common(a, b) or _is_by_nobodys_name(a, b)
    if (
        time is None
        or not people
        or _is_of_others(a, b)
        or (a.claim.report == b.claim.report and (time < 2 or a.is_real != b.is_real))
    ):
        return 0
    points = people + time + _where(a, b)
    return points if points >= ENOUGH else 0


def _are_in_one_town(a: Account, b: Account, time: int | None) -> bool:
    """Whether talks of which one does not say who takes part are those of one war, at one time in one town."""
    wars = {a.war, b.war} - {""}
    return time is not None and time > 1 and len(wars) == 1 and _where(a, b) > 1


def _people_in_common(a: Account, b: Account) -> int:
    """Points for the people: of one body alone, it must be the same ones, as its inspectors and its envoy are not."""
    one, other = attending(a), attending(b)
    if one == other or _is_by_whom_untold(a, b):
        return 3 if len(one) > 1 or not _named(a).isdisjoint(_named(b)) else 1
    return 2 if len(one & other) > 1 else _is_its_calling_off(a, b)


def _is_by_whom_untold(a: Account, b: Account) -> bool:
    """Whether the same sides meet, and only one tells who brings them together."""
    sides, others = a.actors | a.recipients, b.actors | b.recipients
    return bool(sides) and sides == others and not (a.mediators and b.mediators)


def _is_by_nobodys_name(a: Account, b: Account) -> int:
    """Points where one names nobody who meets, "leaders of 90 states", and both are of the same days in one town."""
    is_nameless = any(all(is_mere(p) for p in (*one.claim.actors, *one.claim.recipients)) for one in (a, b))
    return int(is_nameless and day_of(a) is not None and (a.first, a.last) == (b.first, b.last) and _where(a, b) > 1)


def is_mere(party: Party) -> bool:
    """Whether a party is called by a word for many, and is of no body that is known: "leaders"."""
    return party.belongs_to is None and party.name == party.name.lower()


def _named(account: Account) -> frozenset[str]:
    """All who take part, folded, by their names."""
    claim = account.claim
    return frozenset(folded(p.name) for p in (*claim.actors, *claim.recipients, *claim.mediators))


def _is_of_others(a: Account, b: Account) -> bool:
    """Whether one breaks off talks under way, and the other plans some, not said to be of that day."""
    planned = {account.claim.modality for account in (a, b)} == {"called_off", "planned"}
    return planned and (_breaks_off(a) or _breaks_off(b)) and not (day_of(a) and day_of(a) == day_of(b))


def _breaks_off(account: Account) -> bool:
    """Whether it tells, in its own words or in those before it in its sentence, of talks that were under way: "broke off |
    talks with Tarn"."""
    before = folded(account.text[max(0, account.sentence) : account.claim.anchor.start])
    told = tells("talks", "broken off", account.words) or tells("talks", "broken off", before)
    return account.claim.modality == "called_off" and told


def _is_its_calling_off(a: Account, b: Account) -> int:
    """Points where one calls off what the other plans for the same day and place with one of the same people, however both
    name the others ("the two foreign ministers"); more where one names no other people, and no place."""
    one, other = attending(a), attending(b)
    if {a.claim.modality, b.claim.modality} != {"called_off", "planned"} or not one & other:
        return 0
    if day_of(a) is None or day_of(a) != day_of(b):
        return 0
    if _where(a, b) > 0:
        return 1
    return 2 if (one <= other or other <= one) and not (a.claim.place and b.claim.place) else 0


def _time(a: Account, b: Account) -> int | None:
    """Points for the days, None where they are two days' meetings."""
    day_a, day_b = day_of(a), day_of(b)
    if after := _held_after(a, b) or _held_after(b, a):
        return 3 if after <= WEEK else 2 if after <= ROUND else 1
    if day_a and day_b and day_a != day_b and (_puts_off(a, b, day_b) or _puts_off(b, a, day_a)):
        return 2
    if day_a and day_b and (_ends(a, b, day_a - day_b) or _ends(b, a, day_b - day_a)):
        return 2
    if day_a and day_b:
        return 3 if day_a == day_b else 1 if abs(day_a - day_b) <= DAY and a.is_real != b.is_real else None
    if day_a or day_b:
        dated, other, day = (a, b, day_a) if day_a else (b, a, day_b)
        return _told_of(dated, other, day)
    if a.published is None or b.published is None:
        return None
    return 2 if abs(a.published - b.published) <= RECENT else None


def _held_after(a: Account, b: Account) -> timedelta | None:
    """How long after one tells that talks are put off without a new day the other tells that they were held, or are now
    planned; None where it does not, within a month."""
    day = day_of(b)
    if not is_postponed(a) or b.claim.modality == "called_off" or a.published is None or day is None:
        return None
    is_told_later = b.is_real or (b.published is not None and b.published > a.published)
    after = day - a.published
    return after if is_told_later and timedelta() < after <= DELAY and day != day_of(a) else None


def _ends(a: Account, b: Account, after: timedelta) -> bool:
    """Whether one tells that the talks came to nothing that the other tells of some days before in one town."""
    return is_in_vain(a) and b.is_real and timedelta() < after <= ROUND and _where(a, b) > 0


def _puts_off(a: Account, b: Account, day: date) -> bool:
    """Whether one tells that what the other plans, for a day not yet past, is put off."""
    ahead = a.published is not None and a.published - DAY <= day
    return is_put_off(a) and b.claim.modality == "planned" and not is_put_off(b) and ahead


def _told_of(dated: Account, other: Account, day: date | None) -> int | None:
    """Points for an account without a day of its own, told some days before or after the day of the other's."""
    if other.published is None or day is None:
        return None
    after = other.published - day
    near = -DAY <= after <= WEEK if other.is_real else -WEEK <= after <= DAY
    return 2 if near and (dated.is_real != other.is_real or abs(after) <= RECENT) else None


def _where(a: Account, b: Account) -> int:
    one, other = a.claim.place, b.claim.place
    if one is None or other is None:
        return 0
    return {"same": 2, "within": 1, "loosely within": 0, "unknown": 0, "apart": 0}[nearness(one, other)]


TALKS: Final = Matching(_keys, _in_order, _points, _extent)
