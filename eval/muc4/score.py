"""The score of templates, over all slots.

In: the key's templates of a report, and those given. Out: counts by slot: credit in halves, fillers asked for, fillers
given. Templates pair off by what they share, best first, where their types do not contradict each other; what finds no
partner counts in full, as missed or as too much. A filler that refers to another one agrees only where that one does,
too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from eval.measure import Counts
from eval.muc4.slots import SLOTS, STRINGS, best

Fill = Mapping[str, Any]
Template = Mapping[str, Any]
TYPE = "INCIDENT: TYPE"


def scored(key: Sequence[Template], given: Sequence[Template]) -> Counts:
    """The counts of one report."""
    counts: Counts = Counts()
    pairs = paired(key, given)
    for i, template in enumerate(key):
        if i in pairs:
            _add(counts, template, given[pairs[i]])
        elif not template.get("optional"):
            _add(counts, template, {"slots": {}})
    for j, template in enumerate(given):
        if j not in pairs.values():
            _add(counts, {"slots": {}}, template)
    counts["templates right"] += len(pairs)
    counts["templates asked"] += sum(i in pairs or not t.get("optional") for i, t in enumerate(key))
    counts["templates given"] += len(given)
    return counts


def paired(key: Sequence[Template], given: Sequence[Template]) -> dict[int, int]:
    """Which template of the key each given one is taken for."""
    worth = sorted(
        ((shared(k, g), -i, -j) for i, k in enumerate(key) for j, g in enumerate(given) if _may_pair(k, g)),
        reverse=True,
    )
    return _one_to_one(worth, lambda value: value > 1)


def shared(key: Template, given: Template) -> float:
    """The credit of all slots of two templates."""
    return sum(sum(credited(slot, _fills(key, slot), _fills(given, slot)).values()) for slot in SLOTS)


def credited(slot: str, key: Sequence[Fill], given: Sequence[Fill]) -> dict[int, float]:
    """The credit of each of the key's fillers that finds a partner."""
    worth = [(_worth(slot, k, g), -i, -j) for i, k in enumerate(key) for j, g in enumerate(given)]
    worth = sorted((entry for entry in worth if entry[0]), reverse=True)
    value = {(-i, -j): credit for credit, i, j in worth}
    return {i: value[i, j] for i, j in _one_to_one(worth, bool).items()}


def _one_to_one(worth: Iterable[tuple[float, int, int]], enough: Callable[[float], bool]) -> dict[int, int]:
    found: dict[int, int] = {}
    for value, i, j in worth:
        if enough(value) and -i not in found and -j not in found.values():
            found[-i] = -j
    return found


def _worth(slot: str, key: Fill, given: Fill) -> float:
    agreed = best(slot, key["alts"], given["alts"])
    refer = key.get("xref") and given.get("xref") and slot not in STRINGS
    return 0.0 if refer and not best("HUM TGT: NAME", key["xref"], given["xref"]) else agreed


def _may_pair(key: Template, given: Template) -> bool:
    return not _fills(given, TYPE) or bool(credited(TYPE, _fills(key, TYPE), _fills(given, TYPE)))


def _fills(template: Template, slot: str) -> Sequence[Fill]:
    fills: Sequence[Fill] = template["slots"].get(slot) or ()
    return fills


def _add(counts: Counts, key: Template, given: Template) -> None:
    for slot in SLOTS:
        asked, fills = _fills(key, slot), _fills(given, slot)
        found = credited(slot, asked, fills)
        counts[f"{slot} halves"] += round(2 * sum(found.values()))
        counts[f"{slot} asked"] += sum(i in found or not fill.get("optional") for i, fill in enumerate(asked))
        counts[f"{slot} given"] += len(fills)
