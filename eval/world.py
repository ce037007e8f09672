"""World: two countries change places in what the gazetteer knows.

In: two countries. Out: a stretch of a program in which the leaders, bodies and towns of each belong to the other, so that
a report in which the two are swapped is read as the first one was. Capitals stay, since the swap of a report moves them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from parley.gazetteer import actors, leaders, places


@contextmanager
def exchanged(one: str, other: str) -> Iterator[None]:
    """While it lasts, what the gazetteer says of `one` it says of `other`, and the other way round."""
    partner = {one: other, other: one}
    known: dict[tuple[Any, str], Any] = {
        (places, "_entry"): _town(places._entry, partner),
        (actors, "_bodies"): _always({n: (_owned(b, partner), w) for n, (b, w) in actors._bodies().items()}),
        (leaders, "_full"): _always(_leaders(leaders._full(), partner)),
        (leaders, "_short"): _always(_leaders(leaders._short(), partner)),
    }
    with ExitStack() as stack:
        for (module, name), value in known.items():
            stack.enter_context(patch.object(module, name, value))
        stack.callback(places._lookup.cache_clear)
        places._lookup.cache_clear()
        yield


def _town(entry: Any, partner: Mapping[str, str]) -> Any:
    """`entry`, with each place that is no word for its country in the other one."""

    def moved(at: int) -> places.Entry:
        found: places.Entry = entry(at)
        land = found.country
        return (
            found if not land or actors.country(found.name) == land else replace(found, country=partner.get(land, land))
        )

    return moved


def _leaders(listed: Mapping[Any, tuple[leaders.Leader, ...]], partner: Mapping[str, str]) -> dict[Any, Any]:
    return {words: tuple(_owned(leader, partner) for leader in found) for words, found in listed.items()}


def _owned(entry: Any, partner: Mapping[str, str]) -> Any:
    return replace(entry, belongs_to=partner.get(entry.belongs_to, entry.belongs_to))


def _always(value: Any) -> Any:
    return lambda: value
