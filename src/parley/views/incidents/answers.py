"""Answers: what is asked of one happening, with rival answers side by side, who gives them, and the words.

In: an incident, an archive. Out: `Question`s, those in dispute first, each with the answers that most stands behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from parley.records import MEASURES, Claim, Finding, Incident, Reading
from parley.views.archive import Archive
from parley.views.bars import Bar, bars
from parley.views.counts import as_said, reason
from parley.views.dates import ENGLISH
from parley.views.evidence import Evidence, evidence, giving
from parley.views.wording import counted, day, table, visible

CITED: Final = 3
MOST: Final = 12  # answers to one question, on a page that shows all questions
LAST: Final = ("where", "when")  # on which accounts differ by how exactly they tell it, more than by what they tell
FIRST: Final = ("happened",)  # the questions asked first, after those in dispute


@dataclass(frozen=True, slots=True)
class Rival:
    """One answer: `speakers` who gives it, `first` the day it was first told, `rests` from how many independent
    origins and voices it comes, in words."""

    answer: str
    speakers: str
    first: str
    rests: str
    bar: Bar
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answers, and how many `more` there are; `clash` where they cannot all be true, `drawn`
    where they are counts. `asks` and `of` name it in an address."""

    asks: str
    of: str
    words: str
    agreement: str
    clash: bool
    drawn: bool
    reason: str
    rivals: tuple[Rival, ...]
    more: int

    @property
    def id(self) -> str:
        """What it is called on its page."""
        return "-".join(("question", self.asks, *self.of.split()))


def questions(of: Incident, archive: Archive) -> tuple[Question, ...]:
    """All that is asked of one incident."""
    ordered = sorted(
        of.findings, key=lambda f: (f.agreement != "disputed", f.question in LAST, f.question not in FIRST)
    )
    return tuple(question(finding, archive) for finding in ordered)


def question(finding: Finding, archive: Archive, *, skip: int = 0, most: int = MOST) -> Question:
    """One question with `most` answers, after the first `skip`; that nothing happened stands after that it did."""
    readings = sorted(finding.readings, key=lambda r: r.answer == "no")
    drawn = bars([(r.low, r.best, r.high) for r in readings])
    clash = finding.agreement == "disputed"
    of = visible(finding.of)
    shown = list(zip(readings, drawn, strict=True))[skip : skip + most]
    return Question(
        asks=finding.question,
        of=of,
        words=f"{table('questions')[finding.question]}{f' ({of})' if of and of != 'people' else ''}",
        agreement=table("agreements")[finding.agreement],
        clash=clash,
        drawn=len(drawn) > 1 and any(bar.width for bar in drawn),
        reason=reason(finding),
        rivals=tuple(
            _rival(reading, bar, archive, most=CITED if clash else 1, is_count=finding.question in MEASURES)
            for reading, bar in shown
        ),
        more=max(0, len(finding.readings) - skip - most),
    )


def _rival(reading: Reading, bar: Bar, archive: Archive, *, most: int, is_count: bool) -> Rival:
    claims = archive.known(reading.claims)
    told = [on for claim in claims if (on := archive.published(claim.report))]
    return Rival(
        answer=as_said(reading.answer, reading) if is_count else answer(reading.answer),
        speakers=giving(reading),
        first=day(min(told)) if told else "",
        rests=rests(claims, reading.origins, reading.witnesses),
        bar=bar,
        evidence=evidence(reading.claims, archive, most=most),
    )


def rests(claims: Sequence[Claim], origins: Sequence[str], witnesses: Sequence[str]) -> str:
    """On how much something rests, in words: "14 claims in 3 reports of 2 independent origins; 2 independent voices",
    "one account"."""
    if len(claims) == 1 and len(witnesses) < 2:
        return "one account"
    reports = counted(len({claim.report for claim in claims}), "report")
    voices = f"; {counted(len(witnesses), 'independent voice')}" if witnesses else ""
    return f"{counted(len(claims), 'claim')} in {reports} of {counted(len(origins), 'independent origin')}{voices}"


def answer(said: str) -> str:
    """An answer for people: yes and no in a sentence, days in words."""
    return ENGLISH.spelled(table("answers").get(said) or visible(said))
