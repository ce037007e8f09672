"""Ruling: an analyst's judgement into the library, by whichever page or program it comes.

In: a desk, what is ruled. Out: the judgement, stored; the desk's next state follows it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from parley.errors import RequestError
from parley.records import Judgement, Ruling
from parley.web.errors import missing
from parley.web.state import Desk

SEVERAL: Final = frozenset({"same", "different"})  # rulings on how claims stand to each other


def rule(desk: Desk, ruling: Ruling, claims: Sequence[str], *, by: str, note: str = "") -> Judgement:
    """Store a ruling on `claims`.

    Raises:
        Refusal: where there is no such claim.
        RequestError: where the ruling is not on so many claims, or is a withdrawal.
    """
    ids = tuple(dict.fromkeys(claims))
    if ruling == "withdrawn":
        raise RequestError("A ruling is taken back by its own id: withdraw it.")
    if ruling in SEVERAL and len(ids) < 2:
        raise RequestError(f"{ruling!r} is said of two claims or more, and {len(ids)} is named.")
    if ruling not in SEVERAL and len(ids) != 1:
        raise RequestError(f"{ruling!r} is said of one claim, and {len(ids)} are named.")
    known = desk.now().archive.claims
    for claim in ids:
        if claim not in known:
            raise missing("claim", claim)
    judgement = Judgement(ruling, ids, by, datetime.now(UTC), note)
    store(desk, [judgement])
    return judgement


def withdraw(desk: Desk, judgement: str, *, by: str, note: str = "") -> Judgement:
    """Store that a ruling is taken back. A withdrawal may be withdrawn in its turn.

    Raises:
        Refusal: where there is no such ruling.
    """
    if all(ruling.id != judgement for ruling in desk.now().judgements):
        raise missing("judgement", judgement)
    taken = Judgement("withdrawn", (), by, datetime.now(UTC), note, withdraws=judgement)
    store(desk, [taken])
    return taken


def store(desk: Desk, made: Sequence[Judgement]) -> None:
    """Store rulings, all or none."""
    with desk.library() as library, library.together():
        for judgement in made:
            library.add_judgement(judgement)
