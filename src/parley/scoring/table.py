"""A score as a table to read in a terminal.

In: `Score`. Out: its lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.scoring.annotation import Annotation
from parley.scoring.score import Rate, Score


def table(score: Score, *, errors: int = 0) -> Iterator[str]:
    """The lines of the table; then `errors` missed and spurious claims each."""
    for name in ("detection", "family", "figures", "events", "whole"):
        yield overall(name, getattr(score, name))
    yield "slots      " + "  ".join(f"{slot} {share:.2f}" for slot, share in score.slots.items())
    yield f"as done    {score.done_falsely:.3f} of claims, though not done by the gold   ({len(score.as_done)})"
    for type_, rate in score.types.items():
        figures = f"P {rate.precision:.2f} R {rate.recall:.2f} F1 {rate.f1:.2f}"
        yield f"  {type_:20} {figures}  gold {rate.gold:4} predicted {rate.found:4}"
    if errors:
        yield from listed("missed", score.missed[:errors])
        yield from listed("spurious", score.spurious[:errors])


def overall(name: str, rate: Rate) -> str:
    """One line of precision, recall and F1."""
    figures = f"P {rate.precision:.3f}  R {rate.recall:.3f}  F1 {rate.f1:.3f}"
    return f"{name:10} {figures}   ({rate.hits} of {rate.gold} gold, {rate.found} predicted)"


def listed(title: str, claims: Sequence[Annotation]) -> Iterator[str]:
    """A title and a line for each of `claims`."""
    yield f"-- {title}"
    for claim in claims:
        yield f"  {claim.report} {claim.type:12} {claim.quote[:140]!r}"
