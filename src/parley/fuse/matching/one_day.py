"""On one day: whether two accounts can be of one day, and what stands for the day where none is known.

In: two accounts. Out: points with their reason in words, None where their days rule one happening out.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.telling import is_of_found
from parley.fuse.days import DAY, EARLIEST, LATEST, shifted
from parley.fuse.figures import FEW, range_of
from parley.fuse.matching.ahead import comes_of
from parley.fuse.matching.candidates import LATER, is_denied, is_grown, is_recalled, reach
from parley.fuse.matching.matter import count_apart, is_alike, is_of_one_matter, is_timeless, open_alike, telling
from parley.fuse.matching.person import is_of_one_person, is_one_death
from parley.fuse.places import is_specific, nearness
from parley.records import HARM

RECENT: Final = timedelta(days=10)
LONG: Final = timedelta(days=7)
TAKEN: Final = 2 * DAY  # between two reports of one capture
Points = tuple[int, str]


def on_one_day(a: Account, b: Account) -> Points | None:
    """What their days say for two accounts being of one happening, None where they rule it out."""
    if are_timeless(a, b):
        return _in_words(a, b)
    if a.is_real != b.is_real and comes_of(a, b):
        return (2, "what was planned, or put off, and came of it")
    found = _on_days(a, b)
    return (0, "") if found is None and is_one_death(a, b) else found


def _on_days(a: Account, b: Account) -> Points | None:
    """What the days say that are told of both, or of their reports."""
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


def _in_words(a: Account, b: Account) -> Points | None:
    """What stands for the days where nothing tells them: how alike the words are, or the reports; None where these
    count other dead."""
    if count_apart(a, b):
        return None
    if is_alike(a, b):
        return (4, "told in like words, of no known day")
    if a.claim.report == b.claim.report:
        return (0, "")
    if is_of_one_matter(a, b) and not (_is_of_before(a) or _is_of_before(b)):
        return (4, "reports that open alike, of no known day")
    return (0, "") if telling(a.words) & telling(b.words) else (-1, "")


def _is_of_before(account: Account) -> bool:
    """Whether its report tells it as long past: what reports have in common is their news, and not what they recall."""
    last, published = account.last, account.published
    return account.is_dated and last is not None and published is not None and shifted(last, RECENT) < published


def are_timeless(a: Account, b: Account) -> bool:
    """Whether of one of them no day is known at all."""
    return is_timeless(a) or is_timeless(b)


def is_told_alike(a: Account, b: Account) -> bool:
    """Whether no day is known of one of them, and the words speak for one happening."""
    found = _in_words(a, b) if are_timeless(a, b) else None
    return found is not None and found[0] > 0


def _both_dated(a: Account, b: Account) -> Points | None:
    (first_a, last_a), (first_b, last_b) = days_of(a), days_of(b)
    if first_a > last_b or first_b > last_a:
        return _days_apart(a, b)
    if a.claim.family in HARM and not _is_one_stretch(a, b):
        return None
    wide_a, wide_b = last_a - first_a > LONG, last_b - first_b > LONG
    if wide_a != wide_b:
        return None if a.claim.family in HARM and not _is_abducted_once(a, b) else (0, "")
    if (first_a, last_a) == (first_b, last_b):
        return (2, "the same days" if first_a < last_a else "the same day")
    if wide_a:
        return (1, "the same long stretch") if first_a == first_b or last_a == last_b else (0, "")
    return (1, "days that overlap")


def _is_abducted_once(a: Account, b: Account) -> bool:
    """Whether both tell of the abduction of the same people, or of people of one body from one town: that "last month" is
    that of May 2."""
    if not a.claim.type == b.claim.type == "abduction":
        return False
    if b.id == a.again or a.id == b.again or is_of_one_person(a, b):
        return True
    one, other = a.claim.place, b.claim.place
    in_one_town = one is not None and other is not None and is_specific(one) and nearness(one, other) == "same"
    return in_one_town and not a.recipients.isdisjoint(b.recipients)


def _is_one_stretch(a: Account, b: Account) -> bool:
    """Whether two stretches of days may be one: neither begins further from the other than the shorter is long (an
    offensive is not the war), and of two short ones the most is in both. One day within a stretch may be meant by
    it."""
    (first_a, last_a), (first_b, last_b) = days_of(a), days_of(b)
    shorter = min(last_a - first_a, last_b - first_b)
    if not shorter or not (a.first and b.first):
        return True
    if shorter > LONG:
        return abs(first_a - first_b) <= shorter
    return (min(last_a, last_b) - max(first_a, first_b) + DAY) * 2 >= shorter + DAY


def _days_apart(a: Account, b: Account) -> Points | None:
    """Days that differ rule out, but where one of them is only that of the words around, or of a toll's last state."""
    (first_a, last_a), (first_b, last_b) = days_of(a), days_of(b)
    apart = max(first_a - last_b, first_b - last_a)
    if _is_total_after(a, b) or _is_total_after(b, a):
        return (1, "the toll as of a later day") if apart <= LATER else None
    if _is_taken_once(a, b):
        return (0, "taken once") if apart <= TAKEN else None
    if a.is_day_own and b.is_day_own:
        return None
    if a.claim.report == b.claim.report:
        back, told = (a, b) if a.again == b.id else (b, a)
        return (0, "") if back.again == told.id and not back.is_day_own else None
    if apart > DAY or a.claim.family not in HARM:
        return None
    return (0 if open_alike(a, b) else -2, "")


def _is_taken_once(a: Account, b: Account) -> bool:
    """Whether two reports tell of a place that one side took: often only on the day after, and no place is taken twice within
    days."""
    taken = a.claim.type == b.claim.type == "territory" and a.claim.report != b.claim.report
    if not taken or not a.claim.place or not b.claim.place:
        return False
    return bool(a.actors & b.actors) and nearness(a.claim.place, b.claim.place) == "same"


def _is_total_after(toll: Account, event: Account) -> bool:
    """Whether one is a total as of a day, and the other of a day before."""
    figure = toll.claim.figure
    return figure is not None and figure.scope != "new" and days_of(event)[1] < days_of(toll)[0]


def _one_dated(dated: Account, other: Account) -> Points | None:
    if other.published is None:
        return (0, "") if dated.claim.report == other.claim.report else None
    first, last = days_of(dated)
    before, after = first - other.published, other.published - last
    if last - first <= LONG and first <= other.published and after <= max(LATER, reach(other)):
        if after <= DAY:
            return (1, "reported on the day")
        if _give_one_count(dated, other) and after <= LATER:
            return (0, "")
        if is_grown(other):
            return (1, "a toll that has grown")
        if _is_of_days_before(other, dated) and after <= LATER:
            return (1, "a deed told of as known") if is_recalled(other) else (0, "")
    if _is_told_before(other, dated):
        return (0, "")
    near = before <= RECENT and after <= RECENT
    return (0, "") if near and dated.claim.family not in HARM else None


def _is_told_before(account: Account, dated: Account) -> bool:
    """Whether it counts those of the dated deed that it points back to: "killed 54 in a raid last week. The Front claims
    70 died in the raid"."""
    is_back = account.again == dated.id and dated.claim.anchor < account.claim.anchor
    return is_back and account.claim.report == dated.claim.report and account.claim.figure is not None


def _is_of_days_before(account: Account, dated: Account) -> bool:
    """Whether it tells of a deed of before: as known, as denied, or by bodies found since."""
    is_found = account.again == dated.id and is_of_found(account.claim, account.text)
    return is_recalled(account) or is_denied(account) or is_found


def _give_one_count(a: Account, b: Account) -> bool:
    """Whether one voice gives the same count in both, of more than a few: days later it tells of the same people."""
    one, other = a.claim.figure, b.claim.figure
    if one is None or other is None or one.measure != other.measure or a.witness != b.witness:
        return False
    return range_of(one) == range_of(other) and (range_of(one).best or 0) > FEW


def days_of(account: Account) -> tuple[date, date]:
    """Its days with open ends as far as dates go."""
    return account.first or EARLIEST, account.last or LATEST


def _patience(account: Account) -> timedelta:
    return DAY if account.claim.family in HARM else RECENT
