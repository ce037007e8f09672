"""Weighing: the balances of tolls that the filters leave.

In: the state, a part of the picture, a day. Out: `Balance`s of the wholes in that part; of their parts all that the
library tells, or they would come to less.
"""

from __future__ import annotations

from datetime import date

from parley.records import Picture
from parley.views.balances.balance import Balance, balances
from parley.web.state import State


def balances_of(state: State, part: Picture, until: date | None = None) -> tuple[Balance, ...]:
    """The balances of the wholes in `part`, as of the days up to `until`."""
    every = state.once(("balances", until), lambda: balances(state.picture, until=until))
    kept = {series.id for series in part.tolls}
    return tuple(one for one in every if one.series in kept)
