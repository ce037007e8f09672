"""World: two countries change places in what Parley knows of the world.

In: two countries. Out: a stretch of a program in which the leaders, bodies, offices and towns of each belong to the
other, so that a report in which the two are swapped has to be read as it was before. Capitals stay, and bodies named
after either ("Israel Air Force"): the report's swap moves them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import _lru_cache_wrapper
from typing import Any
from unittest.mock import patch

from eval.swap import swapped
from parley.extract.parties.by_name import nations, people
from parley.gazetteer import actors, leaders, places


@contextmanager
def exchanged(one: str, other: str) -> Iterator[None]:
    """While it lasts, what the gazetteer says of `one` it says of `other`, and the other way round."""
    partner = {one: other, other: one}
    owned = {name: found for name, found in actors._bodies().items() if found[0].belongs_to in partner}
    moved = {name: (_owned(b, partner), word) for name, (b, word) in owned.items() if swapped(word, one, other) == word}
    known: dict[tuple[Any, str], Any] = {
        (places, "_lookup"): _towns(places._lookup, partner),
        (actors, "_bodies"): _always(actors._bodies() | moved),
        (people, "office_of"): _always({name: partner.get(of, of) for name, of in people.office_of().items()}),
        (leaders, "_full"): _always(_leaders(leaders._full(), partner)),
        (leaders, "_short"): _always(_leaders(leaders._short(), partner)),
    }
    with ExitStack() as stack:
        for (module, name), value in known.items():
            stack.enter_context(patch.object(module, name, value))
        stack.callback(_forget)
        _forget()
        yield


def _forget() -> None:
    """Empty the caches of what single names mean; the tables stay."""
    for cached in (c for module in (actors, leaders, places, nations) for c in vars(module).values()):
        if isinstance(cached, _lru_cache_wrapper) and cached.cache_parameters()["maxsize"]:
            cached.cache_clear()


def _towns(lookup: Callable[[str], tuple[places.Entry, ...]], partner: Mapping[str, str]) -> Any:
    """`lookup`, each place in the other country, save those whose name is a word for either."""

    def moved(name: str) -> tuple[places.Entry, ...]:
        found = lookup(name)
        if actors.country(name) in partner or actors.country(places._without_head(name)[0]) in partner:
            return found
        return tuple(replace(e, country=partner.get(e.country or "", e.country)) for e in found)

    return moved


def _leaders(listed: Mapping[Any, tuple[leaders.Leader, ...]], partner: Mapping[str, str]) -> dict[Any, Any]:
    return {words: tuple(_owned(leader, partner) for leader in found) for words, found in listed.items()}


def _owned(entry: Any, partner: Mapping[str, str]) -> Any:
    return replace(entry, belongs_to=partner.get(entry.belongs_to, entry.belongs_to))


def _always(value: Any) -> Any:
    return lambda: value
