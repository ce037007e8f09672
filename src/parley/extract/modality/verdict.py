"""Verdict: what one word says of how an event stands to the world, and how it stands by all of them.

In: a token number. Out: `Verdict`; the words around an event give several, of which `standing` takes the weightiest for
its `Modal`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.records import Span
from parley.records.claim import Modality, Stance

Kind = Literal["unreal", "called_off", "possible", "planned", "denied", "negated"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`kind` says what the word at `token` makes of the event: "unreal" what is only wished or supposed, "denied" what a
    speaker says is not so, "negated" what is told with a "not"."""

    kind: Kind
    token: int


@dataclass(frozen=True, slots=True)
class Modal:
    """How an event stands to the world, and the words that say so (None where nothing need be said)."""

    modality: Modality = "actual"
    stance: Stance = "asserts"
    span: Span | None = None
