"""Accounts: claims as told: who says so, by way of whom, where and when, in which words.

In: claims, an archive. Out: `Account`s in order of time, copies of one story folded into the first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from parley.records import ACTS_OF_SPEECH, Claim, Figure
from parley.views.archive import Archive
from parley.views.counts import inside
from parley.views.evidence import Citation, citation
from parley.views.reports.passage import Segment, passage
from parley.views.wording import days, listed, table, visible


@dataclass(frozen=True, slots=True)
class Account:
    """One claim: `kind` what it is of, in words, `denies` whether its speaker denies it,
    `answers` whether it only answers in words what others tell; `voice` who says so, which of an act
    of speech that a report tells of is who did it, "" where the report says it itself; `day` when it was told, None
    where unknown; `copies` the claims and labels of other reports that print the same story."""

    id: str
    kind: str
    denies: bool
    answers: bool
    voice: str
    day: date | None
    citation: Citation
    passage: tuple[Segment, ...]
    details: tuple[tuple[str, str], ...]
    copies: tuple[tuple[str, str], ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """The ids of the claim and of its copies."""
        return self.id, *(claim for claim, _ in self.copies)


def accounts(claims: Iterable[Claim], archive: Archive) -> tuple[Account, ...]:
    """The accounts that `claims` are, the earliest told first; the same words in copies of one story count once."""
    return tuple(with_copies(story, archive) for story in stories(claims, archive))


def stories(claims: Iterable[Claim], archive: Archive) -> list[list[Claim]]:
    """`claims` in the order in which they were told; what copies of one story print in the same words goes together."""
    printed: dict[tuple[str, str, str, int, int], list[Claim]] = {}
    again: Counter[tuple[str, ...]] = Counter()
    for claim in sorted(claims, key=lambda c: _told(c, archive)):
        words = claim.quote.of(archive.reports[claim.report].text)
        repeated = (claim.report, words, claim.type, str(claim.part))
        key = (archive.lineage_of(claim), words, claim.type, claim.part, again[repeated])
        again[repeated] += 1
        printed.setdefault(key, []).append(claim)
    return list(printed.values())


def with_copies(story: Sequence[Claim], archive: Archive) -> Account:
    """The account that a claim is, with its copies."""
    first, *others = story
    return replace(account(first, archive), copies=tuple((other.id, archive.label(other.report)) for other in others))


def _told(claim: Claim, archive: Archive) -> tuple[int, int, str, int, str, int]:
    return archive.turns[claim.report], claim.quote.start, claim.report, claim.anchor.start, claim.type, claim.part


def account(claim: Claim, archive: Archive) -> Account:
    """The account that one claim is."""
    cited = citation(claim, archive)
    return Account(
        id=claim.id,
        kind=kind(claim, archive),
        denies=claim.stance == "denies",
        answers=claim.type in ACTS_OF_SPEECH,
        voice=voice(claim, cited),
        day=archive.published(claim.report),
        citation=cited,
        passage=passage(claim, archive),
        details=tuple((label, value) for label, value in _details(claim, archive) if value),
    )


def voice(claim: Claim, cited: Citation) -> str:
    """Who says what a claim tells: its speaker, or whoever denies, demands or accuses in it."""
    acts = claim.type in ACTS_OF_SPEECH and not claim.speakers
    return listed(_name(str(party)) for party in claim.actors) if acts else cited.voice


def kind(claim: Claim, archive: Archive) -> str:
    """What a claim is, in a few words: "shelling", "talks, planned", "count of people: dead, at least 3"."""
    parts = [table("types")[claim.type]]
    if claim.modality != "actual":
        parts.append(table("modalities")[claim.modality])
    if claim.stance == "denies":
        parts.append("denied")
    text = archive.reports[claim.report].text
    return ", ".join(parts) + (f": {_counted(claim.figure, text)}" if claim.figure else "")


def _counted(figure: Figure, text: str) -> str:
    """ "at least 3 dead, new", "dozens of dead, a total": a count that is none in the words in which it is said."""
    bound = "" if figure.bound in ("exact", "vague") else f"{figure.bound.replace('_', ' ')} "
    words = inside(visible(figure.span.of(text))) if figure.span else ""
    count = f"{bound}{figure.count:,}" if figure.count is not None else words
    scope = {"total": ", a total", "new": ", new"}.get(figure.scope or "", "")
    return " ".join(filter(None, (count, table("people")[figure.measure]))) + scope


def _details(claim: Claim, archive: Archive) -> Iterable[tuple[str, str]]:
    text = archive.reports[claim.report].text
    yield "Who", listed(map(_name, map(str, claim.actors)))
    yield "To whom", listed(map(_name, map(str, claim.recipients)))
    yield "Through", listed(map(_name, map(str, claim.mediators)))
    yield "Of what", f"“{visible(claim.about.of(text))}”" if claim.about else ""
    yield "Where", visible(claim.place.name) if claim.place else ""
    yield "When", days(claim.when) if claim.when else ""
    if claim.figure:
        side = f" of {claim.figure.side}" if claim.figure.side else ""
        yield "Counted", visible(f"{claim.figure.victims or 'people'}{side}")


def _name(party: str) -> str:
    name, bar, body = party.partition("|")
    return f"{name} ({body})" if bar and body.lower() not in name.lower() else name
