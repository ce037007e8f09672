"""The figures of MUC-4's slots.

In: the counts of all reports. Out: F over all slots, and of each.
"""

from __future__ import annotations

from collections.abc import Iterator

from eval.measure import Counts, Reached, share
from eval.muc4.slots import SLOTS


def reached(counts: Counts) -> Iterator[Reached]:
    """The figures: all slots together, templates, then each slot."""
    yield _f("all slots", *(sum(counts[f"{slot} {key}"] for slot in SLOTS) for key in ("halves", "asked", "given")))
    yield _f("templates", 2 * counts["templates right"], counts["templates asked"], counts["templates given"])
    for slot in SLOTS:
        yield _f(slot.lower(), *(counts[f"{slot} {key}"] for key in ("halves", "asked", "given")))


def _f(name: str, halves: int, asked: int, given: int) -> Reached:
    recall, precision = share(halves / 2, asked), share(halves / 2, given)
    said = f"F, of P {precision:.3f} and R {recall:.3f}; {asked} asked for, {given} given"
    return Reached(name, share(halves, asked + given), said)
