"""Claims for tests, made by hand: each telling is a report of one sentence, or a few that share one.

In: what is told, by whom, when. Out: `Telling`s, and the picture that several come to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from parley.fuse import fuse
from parley.records import Claim, Figure, Judgement, Origin, Party, Picture, Place, Span, When
from parley.records.claim import ClaimType

WHO = ("speakers", "actors", "recipients", "mediators")
OLM = Place("Olm", entry="olm", country="Ostland", latitude=50.0, longitude=10.0, precision=5)
OLM_REGION = Place("the Olm region", entry="olm-region", country="Ostland", latitude=50.1, longitude=10.1, precision=40)
TARN = Place("Tarn", entry="tarn", country="Westmark", latitude=53.0, longitude=14.0, precision=5)
HARBOUR = Place("Port Sel", entry="sel", country="Inselreich", latitude=44.0, longitude=3.0, precision=5)


def party(text: str) -> Party:
    """ "Anna Lind|Ostland" is a party that belongs to one."""
    name, _, body = text.partition("|")
    return Party(name, body or None)


def parties(text: str) -> tuple[Party, ...]:
    """Parties with commas between them."""
    return tuple(party(one.strip()) for one in text.split(",") if one.strip())


def on(day: int, until: int | None = None, *, clock: str | None = None, month: int = 5) -> When:
    """A day of that spring, or the stretch from one to another."""
    return When(date(2031, month, day), date(2031, month, until or day), clock=clock)


def since(day: int) -> When:
    return When(date(2031, 5, day), None)


@dataclass(frozen=True)
class Telling:
    """A claim with the report that it stands in."""

    claim: Claim
    text: str
    origin: Origin

    @property
    def id(self) -> str:
        return self.claim.id

    def about(self, words: str) -> Telling:
        """The same, with those of its words marked that say what it is about."""
        start = self.text.rindex(words)
        return replace(self, claim=replace(self.claim, about=Span(start, start + len(words))))


@dataclass(frozen=True)
class Outlet:
    """A source and the day of its report: what it tells becomes claims, one after another in one text."""

    name: str
    day: int = 10
    lineage: str = ""
    month: int = 5
    sentences: list[str] = field(default_factory=list)

    @property
    def report(self) -> str:
        return f"{self.name} {self.month}-{self.day}"

    def tells(self, type_: ClaimType, words: str, /, **fields: object) -> Telling:
        """A claim of `words`, which become one more sentence of the report."""
        start = sum(len(s) + 2 for s in self.sentences)
        self.sentences.append(words)
        span = Span(start, start + len(words))
        made = {key: parties(str(value)) if key in WHO else value for key, value in fields.items()}
        modality = made.pop("is_", "actual")
        claim = Claim(self.report, type_, span, span, modality=modality, **made)  # type: ignore[arg-type]
        published = When(date(2031, self.month, self.day), date(2031, self.month, self.day))
        text = "".join(f"{s}. " for s in self.sentences)
        return Telling(claim, text, Origin(self.report, self.name, self.lineage or self.report, published))


def killed(count: int | None, bound: str = "exact", **fields: object) -> Figure:
    """A figure of the killed."""
    return Figure("killed", count, bound, **fields)  # type: ignore[arg-type]


def picture(*told: Telling, judgements: Iterable[Judgement] = ()) -> Picture:
    """What the tellings come to."""
    texts: dict[str, str] = {}
    for one in told:
        texts[one.claim.report] = max(one.text, texts.get(one.claim.report, ""), key=len)
    origins = {one.claim.report: one.origin for one in told}
    return fuse([one.claim for one in told], list(judgements), origins, texts)
