"""Standing: how a truce stood on a day, according to whom.

In: a ceasefire, its steps, a day. Out: its `Standing`, from what was told of the days until then.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from parley.records import Ceasefire
from parley.views.ceasefires.steps import Kind, Told
from parley.views.wording import ITSELF, day, listed

FORM: Final[dict[Kind, str]] = {
    "called": "Called for, not agreed",
    "agreed": "Agreed, and not told to be in force",
    "due": "To be in force, by its own terms",
    "force": "Said to be in force",
    "broken": "Meant to be in force, and said to be broken",
    "ended": "Over",
}
WEIGHTY: Final[tuple[Kind, ...]] = ("ended", "broken", "force")
SILENCE: Final = timedelta(days=60)  # without a word of a truce, after which nobody knows how it stands


@dataclass(frozen=True, slots=True)
class Standing:
    """How a truce stood on a day: in one line, with what was told until then, the latest first. It is `quiet` where its
    days had gone by, or long nothing had been told of it."""

    kind: Kind
    words: str
    told: tuple[Told, ...]
    quiet: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it was a matter of that day: neither over nor long told of no more."""
        return not self.quiet and self.kind != "ended"


def standing(one: Ceasefire, told: Sequence[Told], on: date) -> Standing | None:
    """How a truce stood on a day by what was told of the days until then; None where nothing was."""
    until = [step for step in told if step.on and step.on <= on]
    if not until:
        return None
    kind = _kind_on(one, until, on)
    words = _ended(until) if kind == "ended" else _in_words(until, kind)
    if kind != "ended" and (quiet := _quiet_since(until, kind, on)):
        words = f"Nothing is told of it after {day(quiet)}; until then {words[:1].lower()}{words[1:]}"
        return Standing(kind, words, tuple(reversed(until)), quiet=True)
    return Standing(kind, words, tuple(reversed(until)))


def _quiet_since(until: Sequence[Told], kind: Kind, on: date) -> date | None:
    """The day after which nothing is told of a truce, where that was long before, or its days are over by its own
    terms."""
    told = (each for step in until for each in (step.on, step.until, step.heard))
    last = max(each for each in told if each and each <= on)
    over = kind == "due" and bool(until[-1].until) and (until[-1].until or on) < on
    return last if over or on - last > SILENCE else None


def _ended(until: Sequence[Told]) -> str:
    """ "Over: collapsed, 8 May 2031, according to A and B": what it had been called before is of that day no more."""
    ends = [f"{step.words}, {step.when}, according to {step.speakers}" for step in until if step.kind == "ended"]
    return f"{FORM['ended']}: {'; '.join(ends)}"


def _kind_on(one: Ceasefire, until: Sequence[Told], on: date) -> Kind:
    """What was told of a truce until a day comes to: once over, it is over, and once broken, it is said to be
    broken."""
    kinds = {step.kind for step in until}
    for weighty in WEIGHTY:
        if weighty in kinds:
            return weighty
    effect = one.effect.first if one.effect else None
    return "due" if until[-1].kind == "agreed" and effect and effect <= on else until[-1].kind


def _in_words(until: Sequence[Told], kind: Kind) -> str:
    """ "Meant to be in force, and said to be broken: in force according to A; broken by B according to C and D"."""
    voices: dict[str, list[str]] = {}
    for step in until:
        if step.kind in ("force", "broken"):
            said = f"{step.state} by {step.by}" if step.by else step.state
            voices.setdefault(said, []).extend(step.voices or (ITSELF,))
    told = "; ".join(f"{said} according to {listed(dict.fromkeys(who))}" for said, who in voices.items())
    return f"{FORM[kind]}{f': {told}' if told else ''}"
