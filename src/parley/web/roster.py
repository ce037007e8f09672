"""Roster: everybody who stands in claims, and who is known by name, with offices and bonds; worked out once for each
state.

In: a state, filters. Out: `Cast`; `Roster`, and the part of it that claims which meet the filters tell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.fuse import bonds, persons
from parley.records import Person
from parley.views.actors.identity import Known, Roster
from parley.views.parties import Body, Cast, assembled, tallied
from parley.web.filters import Filters
from parley.web.rows import Row
from parley.web.state import State


def roster(state: State) -> Roster:
    """Everybody that the claims of a state name."""
    return state.once("roster", lambda: _roster(state))


def everyone(state: State, filters: Filters) -> Cast:
    """Everyone in the claims that meet `filters`, by body and by name."""
    stood = filters.rows(state)
    return state.once(("cast", filters), lambda: assembled(((row.claim, row.stands) for row in stood), state.archive))


def bodies(state: State, filters: Filters) -> tuple[Body, ...]:
    """The bodies of `everyone`, without the claims that they stand in."""
    if filters.is_open:
        return everyone(state, filters).bodies
    return state.once(("bodies", filters), lambda: _bodies(filters.rows(state)))


def count_bodies(state: State, filters: Filters) -> int:
    """How many `bodies` there are."""
    stood = {id(row.stands): row.stands for row in filters.rows(state)}
    return len({stand.body for stands in stood.values() for stand in stands})


def _bodies(told: Sequence[Row]) -> tuple[Body, ...]:
    return tallied([row.stands for row in told], [row.told for row in told])


def known(state: State) -> Known:
    """All that identities are told from."""
    return Known(roster(state), state.judgements, state.picture, state.archive)


def people(state: State, filters: Filters) -> tuple[Person, ...]:
    """The persons in claims that meet `filters`, with the offices that those tell."""
    return (
        roster(state).persons if filters.is_open else state.once(("people", filters), lambda: _people(state, filters))
    )


def _roster(state: State) -> Roster:
    archive = state.archive
    claims = archive.claims.values()
    texts = {id_: report.text for id_, report in archive.reports.items()}
    dated = {
        id_: replace(o, published=o.published or archive.reports[id_].published) for id_, o in archive.origins.items()
    }
    found = persons(claims, state.judgements, dated, texts)
    return Roster(found, bonds(claims, state.judgements, texts))


def _people(state: State, filters: Filters) -> tuple[Person, ...]:
    kept = {row.id for row in filters.rows(state)}
    return tuple(person.told_by(kept) for person in roster(state).persons if not kept.isdisjoint(person.claims))
