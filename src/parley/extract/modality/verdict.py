"""Verdict: what one word says of how an event stands to the world, and how it stands by all of them.

In: a word and its token. Out: `Verdict`; the words around an event give several, of which `standing` takes the
weightiest for its `Modal`. `Step` is what one governor says, by a table of classes of words for each way in which an
event hangs from it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parley.extract.cues import is_cue
from parley.extract.mentions import Verdict, VerdictKind
from parley.extract.tokens import Token
from parley.records import Span
from parley.records.claim import Modality, Stance


@dataclass(frozen=True, slots=True)
class Modal:
    """How an event stands to the world, and the words that say so (None where nothing need be said)."""

    modality: Modality = "actual"
    stance: Stance = "asserts"
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step up the tree: what the governor says, and the token from which the walk goes on."""

    verdict: Verdict | None = None
    on: Token | None = None


CLAUSES: tuple[tuple[str, VerdictKind], ...] = (
    ("denying", "denied"),
    ("failing", "called_off"),
    ("planning", "planned"),
    ("wishing", "unreal"),
    ("possible", "possible"),
    ("possible_adjective", "possible"),
)
OBJECTS: tuple[tuple[str, VerdictKind], ...] = (
    ("denying", "denied"),
    ("cancelling", "called_off"),
    ("planning_noun", "planned"),
    ("wishing_noun", "unreal"),
    ("possible", "possible"),
)
PHRASES: tuple[tuple[str, VerdictKind], ...] = (
    ("denying_phrase", "denied"),
    ("cancelling_phrase", "called_off"),
    ("planning_phrase", "planned"),
    ("wishing_phrase", "unreal"),
    ("possible_phrase", "possible"),
)
HOLDERS: tuple[tuple[str, VerdictKind], ...] = (("plans", "planned"), ("demands", "unreal"))
DATING: tuple[str, VerdictKind] = ("dating", "planned")
ABOUT: tuple[tuple[str, VerdictKind], ...] = (
    ("cancelling", "called_off"),
    ("planning_about", "planned"),
    ("possible_verb", "possible"),
    ("wishing", "unreal"),
)


def by_table(table: Iterable[tuple[str, VerdictKind]], word: str, token: Token) -> Verdict | None:
    """What `word`, at `token`, says by the first class of a table that holds it."""
    return next((Verdict(kind, token.index) for name, kind in table if is_cue(name, word)), None)
