"""Single: counts of people in single happenings, with all answers to how many, for a ledger beside running tolls.

In: a picture, an archive. Out: `Counted` happenings, those on which accounts differ first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.records import MEASURES, Finding, Incident, Picture, Reading
from parley.views.archive import Archive
from parley.views.bars import Bar, bars, greatest
from parley.views.counts import as_said
from parley.views.evidence import evidence, giving
from parley.views.incidents.happenings import counts_told
from parley.views.review.disputes import Answer
from parley.views.wording import days, listed, shortened, table, visible

MOST: Final = 40  # happenings in one ledger
TOLD: Final = 3  # counts of one of them in a line each
EACH: Final = 6  # questions about one of them, and answers to one question


@dataclass(frozen=True, slots=True)
class Count:
    """One question of number: of whom, what the answers come to, and those that most stands behind, with how many
    `more` there are; `asks` and `of` name it in an address."""

    whom: str
    clash: bool
    reason: str
    answers: tuple[Answer, ...]
    more: int
    asks: str
    of: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A happening with its counts, each `told` in a line, and how many `more` it has; `denied` by whom, "" where nobody
    denies that it happened; `most` the greatest number that any answer names."""

    id: str
    title: str
    when: str
    counts: tuple[Count, ...]
    told: tuple[str, ...]
    more: int
    denied: str
    most: int

    @property
    def clash(self) -> bool:
        """Whether accounts differ on any number."""
        return any(count.clash for count in self.counts)


@dataclass(frozen=True, slots=True)
class Single:
    """The happenings shown, and how many `more` there are."""

    shown: tuple[Counted, ...]
    more: int


def counted_singly(
    picture: Picture, archive: Archive, *, ranked: Sequence[Incident] | None = None, most: int = MOST
) -> Single:
    """The happenings of `picture` whose people are counted; `ranked` are those of the picture that it is, or is part
    of, in their order, where that is known already."""
    held = {incident.id for incident in picture.incidents}
    found = [one for one in (happenings_counted(picture) if ranked is None else ranked) if one.id in held]
    return Single(tuple(_counted(one, _counts(one), archive) for one in found[:most]), max(0, len(found) - most))


def happenings_counted(picture: Picture) -> tuple[Incident, ...]:
    """The happenings of `picture` whose people are counted: contested numbers first, then contested happenings, those
    of known days before others, then the greatest."""
    found = [(_rank(incident, counts), incident) for incident in picture.incidents if (counts := _counts(incident))]
    return tuple(incident for _, incident in sorted(found, key=lambda pair: pair[0]))


def _rank(incident: Incident, counts: Sequence[Finding]) -> tuple[bool, bool, bool, int, str]:
    clash = any(finding.agreement == "disputed" for finding in counts)
    undated = not (incident.when and incident.when.latest)
    return not clash, not _deniers(incident), undated, -_most(counts), incident.id


def _deniers(incident: Incident) -> list[str]:
    happened = incident.finding("happened")
    return [name for r in happened.readings if r.answer == "no" for name in r.speakers] if happened else []


def _most(counts: Iterable[Finding]) -> int:
    return max(greatest(reading) for finding in counts for reading in finding.readings)


def _counts(incident: Incident) -> list[Finding]:
    return [
        finding
        for finding in incident.findings
        if finding.question in MEASURES and any(map(greatest, finding.readings))
    ]


def _counted(incident: Incident, counts: Sequence[Finding], archive: Archive) -> Counted:
    return Counted(
        id=incident.id,
        title=shortened(incident.title, 160),
        when=days(incident.when),
        counts=tuple(_count(finding, archive) for finding in counts[:EACH]),
        told=tuple(counts_told(finding) for finding in counts[:TOLD]),
        more=max(0, len(counts) - EACH),
        denied=listed(dict.fromkeys(_deniers(incident))),
        most=_most(counts),
    )


def _count(finding: Finding, archive: Archive) -> Count:
    drawn = bars([(r.low, r.best, r.high) for r in finding.readings])
    kind = f", {shortened(finding.of, 40)}" if finding.of and finding.of != "people" else ""
    shown = list(zip(finding.readings, drawn, strict=True))[:EACH]
    return Count(
        f"{table('people')[finding.question]}{kind}",
        finding.agreement == "disputed",
        visible(finding.reason),
        tuple(_answer(reading, bar, archive) for reading, bar in shown),
        len(finding.readings) - len(shown),
        finding.question,
        visible(finding.of),
    )


def _answer(reading: Reading, bar: Bar, archive: Archive) -> Answer:
    return Answer(
        as_said(reading.answer, reading, most=80), giving(reading), bar, evidence(reading.claims, archive, most=2)
    )
