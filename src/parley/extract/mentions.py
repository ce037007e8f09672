"""Mentions: names, places, dates, numbers, parties, speech and verdicts on events, as they stand in a report.

In: what an extractor found. Out: its record, with the tokens and characters that it stands at.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from parley.records import Party, Place, Span, When
from parley.records.figure import Bound

NameKind = Literal["person", "organisation", "place", "group", "event", "other"]
PartyKind = Literal["person", "body", "country", "group", "pronoun", "description"]
VerdictKind = Literal["unreal", "called_off", "possible", "planned", "denied", "negated"]


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name as it stands: tokens `[first, last)`."""

    span: Span
    kind: NameKind
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name as it stands, with the place that it was resolved to."""

    span: Span
    first: int
    last: int
    place: Place


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression, resolved: tokens `[first, last)`. `head` is its token that hangs from what it dates; `when`
    takes in "since" and the like, `named` does not, None where the two are the same."""

    span: Span
    first: int
    last: int
    head: int
    when: When
    named: When | None = None


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number of things, with the words that bound it ("more than 2,000"): tokens `[first, last)`, `head` the
    numeral. `low` and `high` are what the words allow, `more` says that it adds to an earlier count ("43 more")."""

    span: Span
    first: int
    last: int
    head: int
    count: int | None
    bound: Bound
    low: int | None
    high: int | None
    more: bool = False


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A noun phrase that stands for one or more parties ("his Armenian counterpart", "the two sides", "they"): tokens
    `[first, last)`, `head` its head token. `parties` is empty where it stands for nobody known."""

    span: Span
    first: int
    last: int
    head: int
    kind: PartyKind
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one word says of how an event stands to the world: `token` is the word, and `kind` what it makes of the
    event: "unreal" where it is only wished for or supposed, "denied" where a speaker says that it is not so, "negated"
    where it is told with a "not"."""

    kind: VerdictKind
    token: int


@dataclass(frozen=True, slots=True)
class Speech:
    """What a speaker is said to say. `content` are the stretches of the report that are his; `speaker` may be empty
    where it is not known who; `inner` speech lies within another one's content and comes after it. `issued` marks the
    speech of who issues the whole report, as a statement."""

    speaker: tuple[Party, ...]
    cue: Span
    cue_token: int
    content: tuple[Span, ...]
    quoted: bool = False
    issued: bool = False
