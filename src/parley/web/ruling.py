"""Ruling: an analyst's judgements into the library, by whichever page or program they come.

In: a desk, an `Order`: what is to be ruled. Out: the judgements, stored, all of an order or none; the desk's next state
follows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from typing import Final

from parley.errors import RequestError
from parley.records import Judgement, Made
from parley.records.naming import ON_ACTORS
from parley.views.parties import bearers
from parley.views.review.rulings import made_with
from parley.web.errors import Refusal, missing
from parley.web.state import Desk, State

SEVERAL: Final = frozenset({"same", "different"})  # rulings on how claims stand to each other
MOST: Final = 2_000  # pairs of one order


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be ruled: on `claims`; of "same" and "different" among themselves, or against those `against`; of one
    actor or two on the names of `actors`, the one to go by first."""

    ruling: Made
    claims: Sequence[str] = ()
    against: Sequence[str] = ()
    actors: Sequence[str] = ()
    note: str = ""


def rule(desk: Desk, order: Order, *, by: str) -> tuple[Judgement, ...]:
    """Store what is ordered: a judgement on each claim, on a pair, on each of many pairs, or on names.

    Raises:
        Refusal: where a claim or an actor is not known, or the order lacks what its ruling is about.
    """
    now = datetime.now(UTC)
    state = desk.now()
    if order.ruling in ON_ACTORS:
        made = [_on_names(order, state, by, now)]
    else:
        made = [Judgement(order.ruling, pair, by, now, order.note) for pair in _on_claims(order, state)]
    _store(desk, made)
    return tuple(made)


def withdraw(desk: Desk, judgement: str, *, by: str, note: str = "") -> tuple[Judgement, ...]:
    """Store that a ruling is taken back, with all that was ruled in the same go; the withdrawal of the one named comes
    first. A withdrawal may be withdrawn in its turn.

    Raises:
        Refusal: where there is no such ruling.
    """
    made = made_with(judgement, desk.now().judgements)
    if not made:
        raise missing("judgement", judgement)
    now = datetime.now(UTC)
    ids = dict.fromkeys([judgement, *(each.id for each in made)])
    taken = tuple(Judgement("withdrawn", (), by, now, note, withdraws=id_) for id_ in ids)
    _store(desk, taken)
    return taken


def _on_names(order: Order, state: State, by: str, at: datetime) -> Judgement:
    try:
        found = bearers(order.actors, state.archive.claims.values(), dict(state.picture.known_as))
    except RequestError as error:
        raise _lacking(str(error), "Choose both names from those that the desk offers.") from None
    return Judgement(order.ruling, tuple(dict.fromkeys(found.values())), by, at, order.note, actors=tuple(found))


def _on_claims(order: Order, state: State) -> Iterator[tuple[str, ...]]:
    """The claims that each judgement is on."""
    claims, against = _known(order.claims, state), _known(order.against, state)
    if not claims:
        raise _lacking("No claim is chosen.", "Choose the claims to rule on, then send the form.")
    if order.ruling == "note" and not order.note.strip():
        raise _lacking("A note without words says nothing.", "Write the note, then send it.")
    if order.ruling not in SEVERAL:
        return iter([(claim,) for claim in claims])
    if len({*claims, *against}) < 2:
        raise _lacking("One happening or two is a ruling on two claims.", "Choose both.")
    if not against:
        return iter([tuple(claims)])
    pairs = [(claim, other) for claim, other in product(claims, against) if claim != other]
    return iter(pairs[:1] if order.ruling == "same" else pairs[:MOST])


def _known(ids: Sequence[str], state: State) -> list[str]:
    """`ids`, each once.

    Raises:
        Refusal: where one is of no claim.
    """
    if unknown := next((id_ for id_ in ids if id_ not in state.archive.claims), None):
        raise missing("claim", unknown)
    return list(dict.fromkeys(ids))


def _lacking(words: str, hint: str) -> Refusal:
    return Refusal(422, "invalid_request", words, hint)


def _store(desk: Desk, made: Sequence[Judgement]) -> None:
    """Store rulings, all or none."""
    with desk.library() as library, library.together():
        for judgement in made:
            library.add_judgement(judgement)
