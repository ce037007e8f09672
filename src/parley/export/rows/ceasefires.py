"""Ceasefires as rows: every step of every truce's life.

In: `Contents`. Out: one row a step: the state it enters, when, by whom and against whom, according to whom.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.columns import Row, Table, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import GROUNDS, HOUR, days, grounds
from parley.records import Ceasefire, Transition

COLUMNS: Final = columns(
    "ceasefire title state_now state_reason parties:names brokers:names effect_from:day effect_to:day effect_hour "
    f"effect_zone purpose scope place replaced_by step:integer step_state {HOUR} by:names against:names speakers:names "
    f"origins:integer {GROUNDS}"
)


def ceasefire_rows(contents: Contents) -> Iterator[Row]:
    """One row a step, truce by truce; one row without a step for a truce of which none is told."""
    for truce in contents.picture.ceasefires:
        for number, step in enumerate(truce.transitions, 1):
            yield {**_truce(truce), "step": number, **_step(step), **grounds(step.claims, contents)}
        if not truce.transitions:
            empty = Transition(truce.state, None, (), (), (), ())
            yield {**_truce(truce), "step": None, **_step(empty), **grounds(truce.claims, contents)}


def _truce(truce: Ceasefire) -> Row:
    effect = days(truce.effect)
    return {
        "ceasefire": truce.id,
        "title": truce.title,
        "state_now": truce.state,
        "state_reason": truce.reason,
        "parties": truce.parties,
        "brokers": truce.brokers,
        **{f"effect_{key}": value for key, value in effect.items()},
        "purpose": truce.purpose,
        "scope": truce.scope,
        "place": truce.place,
        "replaced_by": truce.replaced_by,
    }


def _step(step: Transition) -> Row:
    return {
        "step_state": step.state,
        **days(step.when),
        "by": step.by,
        "against": step.against,
        "speakers": step.speakers,
        "origins": len(step.origins),
    }


CEASEFIRES: Final = Table("ceasefires", COLUMNS, ceasefire_rows)
