"""Filters: what part of the picture somebody asks to see, as it stands in the address of a page.

In: a query string. Out: `Filters`; the claims, the incidents and the part of the picture that they leave; and a query
string again, so that any view can be shared and reloaded. An unknown value is an error that names it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Final, Literal, TypeVar
from urllib.parse import urlencode

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema, model_validator

from parley.records import Ceasefire, Claim, ClaimType, Incident, Meeting, Modality, Picture, Turn
from parley.records.incident import Grade
from parley.store.search import terms
from parley.views.scope import RIVALS, Scope, Thing, claims_of, folded, undated
from parley.views.stood import stood
from parley.web.rows import NEVER, Row, count_origins
from parley.web.state import State

DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
LONGEST: Final = 200
Test = Callable[[Row], bool]
Item = TypeVar("Item")


def _day(value: Any) -> Any:
    """A day as 2020-10-08, None for an empty field of a form."""
    if value is None or value == "" or isinstance(value, date):
        return value or None
    try:
        if isinstance(value, str) and DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        raise ValueError(f"there is no day {value}: give one as 2020-10-08") from None
    raise ValueError("give a day as 2020-10-08")


def _some(value: Any) -> Any:
    """What was chosen of a list, an empty field of a form being nothing."""
    return tuple(each for each in value if each != "") if isinstance(value, list | tuple) else value


def _whole(value: Any) -> Any:
    return 0 if value in ("", None) else value


A_DAY: Final = {"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "maxLength": 0}, {"type": "null"}]}
Day = Annotated[date | None, BeforeValidator(_day), WithJsonSchema(A_DAY)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST)]


class Filters(BaseModel):
    """Which claims and incidents are shown: those that meet all that is set."""

    model_config = ConfigDict(frozen=True)

    since: Day = Field(default=None, description="The first day, as 2020-09-27.", examples=["2020-09-27"])
    until: Day = Field(default=None, description="The last day, included.", examples=["2020-11-10"])
    day: Literal["", "unknown"] = Field(
        default="", description="unknown: only what no day is known of, neither its own nor that of its report."
    )
    place: Words = Field(default="", description="A place or country, or part of its name; accents do not matter.")
    actor: Words = Field(
        default="", description="Who did it, to whom it was done or who mediates, or part of the name."
    )
    type: Annotated[tuple[ClaimType, ...], BeforeValidator(_some)] = Field(default=(), description="Types of claims.")
    speaker: Words = Field(default="", description="Who says so, or part of the name.")
    modality: Annotated[tuple[Modality, ...], BeforeValidator(_some)] = Field(
        default=(), description="What claims say of it."
    )
    origins: Annotated[int, BeforeValidator(_whole), Field(ge=0, le=10_000)] = Field(
        default=0, description="At least as many independent origins."
    )
    grade: Annotated[tuple[Grade, ...], BeforeValidator(_some)] = Field(default=(), description="Grades of incidents.")
    q: Words = Field(default="", description="Words that the claim's own words hold; accents do not matter.")

    @model_validator(mode="after")
    def _in_order(self) -> Filters:
        if self.since and self.until and self.since > self.until:
            raise ValueError(f"since {self.since} is after until {self.until}: exchange them")
        if self.day and (self.since or self.until):
            raise ValueError("what is of no known day is of none that you ask for: leave out the days, or this")
        return self

    def query(self, **changes: Any) -> str:
        """The query string of these filters with `changes`, what is not set left out:
        "type=attack&since=2020-10-01"."""
        values = self.model_copy(update=changes).model_dump(exclude_defaults=True)
        return urlencode({name: value for name, value in values.items() if value}, doseq=True)

    def named(self) -> tuple[str, ...]:
        """The names of the filters that are set, in order."""
        default = Filters()
        return tuple(name for name in Filters.model_fields if getattr(self, name) != getattr(default, name))

    @property
    def days(self) -> Scope:
        """The days asked for."""
        return Scope(self.since, self.until)

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked for, so that everything is shown."""
        return self == Filters()

    @property
    def asks_of_claims(self) -> bool:
        """Whether anything but days is asked for."""
        return self != Filters(since=self.since, until=self.until, day=self.day)

    def claims(self, state: State) -> tuple[Claim, ...]:
        """The claims that meet them, in the order of the library."""
        return state.once(("claims", self), lambda: tuple([row.claim for row in self.rows(state)]))

    def rows(self, state: State) -> Sequence[Row]:
        """The claims that meet them, with what is asked of claims."""
        return state.once(("rows", self), lambda: self._on_days(self._told(state)))

    def _told(self, state: State) -> Sequence[Row]:
        """The claims that meet all but the days."""
        return state.once(("told", self._timeless), lambda: _met(state.index.rows, self._tests()))

    def incidents(self, state: State) -> tuple[Incident, ...]:
        """The incidents that meet them, in the order of time."""
        return self.picture(state).incidents

    def picture(self, state: State) -> Picture:
        """The part of the picture that meets them: what happened on these days and has a claim that meets the rest.
        Disputes and rivalries go with what they are about, and tolls stand as on the last day."""
        return state.picture if self.is_open else state.once(("picture", self), lambda: self._picture(state))

    def undated(self, state: State) -> Picture:
        """What meets them but is of no known day, where days are asked for: it is of none of them, and stands apart."""
        if not (self.since or self.until):
            return Picture()
        return state.once(("undated", self._timeless), lambda: undated(self._timeless.picture(state), state.archive))

    @property
    def _timeless(self) -> Filters:
        """All that is asked for but the days."""
        return self.model_copy(update={"since": None, "until": None, "day": ""})

    def _picture(self, state: State) -> Picture:
        whole, tests = state.picture, tuple(self._of_things(state))
        held = {kind: tuple(_met(self._of_days(kind, state), tests)) for kind in state.index.dated}
        if self.grade:
            held["incidents"] = tuple([one for one in held["incidents"] if one.grade in self.grade])
        part = replace(whole, **held)
        kept = {
            thing.id for things in (part.incidents, part.ceasefires, part.tolls, part.positions) for thing in things
        }
        part = replace(
            part,
            rivalries=tuple(r for r in whole.rivalries if len(kept.intersection(r.series)) >= RIVALS),
            disputes=tuple(d for d in whole.disputes if d.subject in kept),
        )
        return stood(part, self.until, state.archive)

    def _of_things(self, state: State) -> Iterable[Callable[[Thing | Turn], bool]]:
        """What a thing of any kind must meet, days apart."""
        if self.asks_of_claims:
            told = {row.id for row in self._told(state)}
            of_any = self.model_copy(update={"actor": ""}) if self.actor else None
            else_met = {row.id for row in of_any._told(state)} if of_any else told
            yield lambda thing: not (else_met if self._is_party_to(thing) else told).isdisjoint(claims_of(thing))
        if least := self.origins:
            yield lambda thing: count_origins(thing) >= least

    def _is_party_to(self, thing: Thing | Turn) -> bool:
        """Whether the actor asked for is one whose truce or talks this is, though no claim of it may name him."""
        if not self.actor or not isinstance(thing, Ceasefire | Meeting):
            return False
        brokers = thing.brokers if isinstance(thing, Ceasefire) else thing.mediators
        return Scope(about=self.actor).concerns((*thing.parties, *brokers))

    def _of_days(self, kind: str, state: State) -> Sequence[Any]:
        """The things of a kind that are of the days asked for, or of no known day where that is."""
        if self.day:
            return [thing for thing, *days, _ in state.index.dated[kind] if tuple(days) == NEVER]
        if not (self.since or self.until):
            whole: Sequence[Any] = getattr(state.picture, kind)
            return whole
        since, until = self.since or date.min, self.until or date.max
        return [
            thing
            for thing, first, last, days in state.index.dated[kind]
            if last >= since and first <= until and (not days or any(since <= day <= until for day in days))
        ]

    def _tests(self) -> Iterable[Test]:
        """What a claim must meet, days apart; what is quick to tell comes first."""
        if types := frozenset(self.type):
            yield lambda row: row.claim.type in types
        if modalities := frozenset(self.modality):
            yield lambda row: row.claim.modality in modalities
        if grades := frozenset(self.grade):
            yield lambda row: not grades.isdisjoint(row.grades)
        if least := self.origins:
            yield lambda row: row.origins >= least
        if actor := folded(self.actor):
            yield lambda row: actor in row.actors
        if speaker := folded(self.speaker):
            yield lambda row: speaker in row.speakers
        if place := folded(self.place):
            yield lambda row: place in row.places
        for term in terms(self.q):
            words = " ".join(term.split())
            yield lambda row, words=words: words in row.words  # type: ignore[misc]

    def _on_days(self, told: Sequence[Row]) -> Sequence[Row]:
        """Those of `told` that are of the days asked for, or of no known day where that is."""
        if self.day:
            return [row for row in told if (row.first, row.last) == NEVER]
        if since := self.since:
            told = [row for row in told if row.last >= since]
        if until := self.until:
            told = [row for row in told if row.first <= until]
        return told


def _met(things: Sequence[Item], tests: Iterable[Callable[[Item], bool]]) -> Sequence[Item]:
    """Those of `things` that meet all `tests`, in their order."""
    for test in tests:
        things = [thing for thing in things if test(thing)]
    return things
