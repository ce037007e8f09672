"""Turns as rows: where a position changed.

In: `Contents`. Out: one row a turn, what was held before beside what was held then.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.columns import Row, Table, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import DAYS, GROUNDS, days, grounds
from parley.records import Turn
from parley.views.positions.turns import title

COLUMNS: Final = columns(
    f"id title kind body toward:names {DAYS} before_from:day before_to:day before_held before_actor before_words before_claims:names "
    f"held actor words reason origins:integer {GROUNDS}"
)


def turn_rows(contents: Contents) -> Iterator[Row]:
    """One row a turn, in the order of time."""
    return (row(turn, contents) for turn in contents.picture.turns)


def row(turn: Turn, contents: Contents) -> Row:
    """The row of one turn; the claims that tell of what was held then come first."""
    before, when, earlier = turn.before, days(turn.when), days(turn.before.when if turn.before else None)
    return {
        "id": turn.id,
        "title": title(turn),
        "kind": turn.kind,
        "body": turn.body,
        "toward": turn.toward,
        "from": when["from"],
        "to": when["to"],
        "before_from": earlier["from"],
        "before_to": earlier["to"],
        "before_held": before.kind if before else None,
        "before_actor": before.actor if before else None,
        "before_words": before.words if before else None,
        "before_claims": before.claims if before else (),
        "held": turn.after.kind,
        "actor": turn.after.actor,
        "words": turn.after.words,
        "reason": turn.reason,
        "origins": len(turn.origins),
        **grounds((*turn.after.claims, *turn.claims), contents),
    }


TURNS: Final = Table("turns", COLUMNS, turn_rows)
