"""Balances as rows: the parts of tolls beside their wholes.

In: `Contents`. Out: one row a count, the whole first and then its parts, with what they come to in each. The sum is
Parley's and nobody's claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.columns import Row, Table, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import GROUNDS, grounds
from parley.views.balances.balance import Balance, Counted, balances
from parley.views.balances.weighed import title

COLUMNS: Final = columns(
    "balance title divided_by verdict reason arithmetic sum_low:integer sum_best:integer sum_high:integer role of_whom speaker as_of:day "
    f"as_said low:integer best:integer high:integer counted_in {GROUNDS}"
)


def balance_rows(contents: Contents) -> Iterator[Row]:
    """One row a count, balance by balance, those that cannot be true first."""
    for one in balances(contents.picture):
        yield {**_whole(one), "role": "whole", **_count(one.whole, contents)}
        for part in one.parts:
            yield {**_whole(one), "role": "part", **_count(part, contents)}


def _whole(one: Balance) -> Row:
    return {
        "balance": one.id,
        "title": title(one),
        "divided_by": one.by,
        "verdict": one.verdict,
        "reason": one.reason,
        "arithmetic": one.arithmetic,
        "sum_low": one.total.low,
        "sum_best": one.total.best,
        "sum_high": one.total.high,
    }


def _count(one: Counted, contents: Contents) -> Row:
    return {
        "of_whom": one.of,
        "speaker": one.speaker or None,
        "as_of": one.as_of,
        "as_said": one.words,
        "low": one.allows.low,
        "best": one.allows.best,
        "high": one.allows.high,
        "counted_in": one.id.removeprefix("series-"),
        **grounds(one.claims, contents),
    }


BALANCES: Final = Table("balances", COLUMNS, balance_rows)
