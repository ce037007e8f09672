"""Force: whom force short of war took or hurt.

In: two accounts, of a deed and of a count. Out: points where one deed is told as an arrest and as a count of those
captured, or its sentence goes on with whom it hurt.
"""

from __future__ import annotations

from parley.fuse.accounts.account import Account
from parley.fuse.fold import folded
from parley.fuse.matching.matter import counts_taken, is_arrest
from parley.fuse.matching.one_day import Points


def of_force(a: Account, b: Account) -> Points | None:
    """What speaks for a count being of those whom a deed took or hurt, None where nothing does."""
    deed, count = (a, b) if a.claim.figure is None else (b, a)
    if is_arrest(deed) and counts_taken(count):
        return (1, "an arrest and whom it took")
    return (1, "an event and its toll") if deed.claim.type == "coerce" and _goes_on(deed, count) else None


def _goes_on(deed: Account, count: Account) -> bool:
    """Whether the sentence of a deed goes on with whom it hurt: "turned water cannon on a boat, injuring three", and not
    "arrested a man for the killing of three"."""
    in_one = deed.claim.report == count.claim.report and deed.sentence == count.sentence
    told, _, rest = folded(count.says(count.claim.anchor)).partition(" ")
    is_verb = told.endswith("ing") and not rest.startswith("of ")
    return in_one and is_verb and bool(deed.actors) and deed.actors == count.actors
