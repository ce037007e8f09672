"""Evidence: from claims to the very words that they rest on, and who says them.

In: ids of claims, an archive. Out: `Evidence`: the best few claims, each with its words, speaker, report and place in
it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from heapq import nsmallest
from itertools import pairwise
from typing import Final

from parley.records import Claim, Party, Reading, Span, TollSeries
from parley.views.archive import Archive
from parley.views.wording import ITSELF, listed, shortened, visible, voices

UNDATED: Final = "of unknown day"
SHOWN: Final = 3
LONGEST: Final = 260  # characters of a quotation
AROUND: Final = 90  # characters of its sentence on either side, at most
BULLET: Final = re.compile(r"^\s*[*+•·–-]+\s+(?=\S|$)")  # a mark of a list, before what stands in it
STOP: Final = re.compile(r"[.!?][\"”’)]?\s+(?=[\"“‘(]?[A-Z])|\n")
JOINED: Final = re.compile(r"[\s,]*(?:and|as well as|&)\s+(?:the\s+)?", re.IGNORECASE)  # between two who speak together
LISTED: Final = re.compile(r"\s*,\s*(?:the\s+)?")  # between the first two of three
Rank = tuple[bool, int, int, str]
"""What is shown first: whether it does not decide, the turn of its report, where it stands in it, its id."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One claim's words: `quote` is `text[start:end]` of the report, on one line and shortened where long; `before`
    and `after` are what stands around it in its sentence.

    `speaker` is who says so, all of them where several say it together, "" where the report says it itself; `via` those
    through whom it was heard.
    """

    claim: str
    report: str
    label: str
    name: str
    told: str
    speaker: str
    via: tuple[str, ...]
    quote: str
    start: int
    end: int
    before: str = ""
    after: str = ""

    @property
    def sentence(self) -> str:
        """The words with what is shown of their sentence."""
        return f"{self.before}{self.quote}{self.after}"

    @property
    def source(self) -> str:
        """The outlet with the day, where that is known: "Example Wire, 6 May 2031"."""
        return self.label if self.told == UNDATED else f"{self.label}, {self.told}"

    @property
    def voice(self) -> str:
        """Who says so, in words: "Zenda, by way of AFP"; "" where the report says it itself."""
        by_way = f", by way of {listed(self.via)}" if self.via else ""
        return f"{self.speaker}{by_way}"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The citations shown, the best first, and how many more there are."""

    citations: tuple[Citation, ...]
    more: int = 0


def evidence(claims: Iterable[str], archive: Archive, *, most: int = SHOWN, deciding: Collection[str] = ()) -> Evidence:
    """The evidence for something: a claim of each origin before a second one of any, the earliest told first, and
    those first of all that are `deciding`."""
    known = {id_: archive.claims[id_] for id_ in claims if id_ in archive.claims}
    ranks = [(id_ not in deciding, archive.turns[c.report], c.quote.start, id_) for id_, c in known.items()]
    first: dict[str, Rank] = {}
    for rank in ranks:
        lineage = archive.lineage_of(known[rank[-1]])
        first[lineage] = min(rank, first.get(lineage, rank))
    chosen = nsmallest(most, first.values())
    if len(chosen) < most:
        chosen += nsmallest(most - len(chosen), set(ranks).difference(chosen))
    return Evidence(tuple(citation(known[id_], archive) for *_, id_ in chosen), len(known) - len(chosen))


def giving(reading: Reading) -> str:
    """Who gives an answer, and where it is a count that is set aside, why."""
    return f"{voices(reading.speakers)}{f'; {visible(reading.aside)}' if reading.aside else ''}"


def counting(series: TollSeries, archive: Archive) -> str:
    """Who counts: the speaker of a series; of one that no named voice counts, those who are quoted for its last total
    ("independent monitors"), and the reports themselves only where they quote nobody."""
    if series.speaker:
        return visible(series.speaker)
    totals = [point for point in series.points if not point.new] or list(series.points)
    claims = archive.known(totals[-1].claims)
    if not all(claim.speakers for claim in claims):
        return ITSELF
    said = (speaking(claim, archive.reports[claim.report].text)[-1] for claim in claims)
    return voices(sorted({_label(party) for together in said for party in together}))


def citation(claim: Claim, archive: Archive) -> Citation:
    """Where `claim` is said, by whom, in which words."""
    report = archive.reports[claim.report]
    within = archive.stretch(report.id, claim.quote)
    told = archive.published(report.id)
    said = [listed(map(_label, together)) for together in speaking(claim, report.text)]
    return Citation(
        claim=claim.id,
        report=report.id,
        label=archive.label(report.id),
        name=visible(report.name) or report.id,
        told=archive.dates.day(told) if told else UNDATED,
        speaker=said[-1] if said else "",
        via=tuple(said[:-1]),
        quote=shortened(claim.quote.of(report.text), LONGEST),
        start=claim.quote.start,
        end=claim.quote.end,
        before=_before(report.text, claim.quote, within),
        after=_after(report.text, claim.quote, within),
    )


def speaking(claim: Claim, text: str) -> tuple[tuple[Party, ...], ...]:
    """The speakers of `claim` in the `text` of its report from the outermost to the innermost, those in one who say it
    together. A claim holds them in a row. Two that one word names ("both ministries"), or with no more than "and"
    between them in the words, relay nothing to each other."""
    chain = claim.speakers
    gaps = [_between(one.span, other.span, text) for one, other in pairwise(chain)]
    groups: list[list[Party]] = [[party] for party in chain[-1:]]
    for at in range(len(gaps) - 1, -1, -1):
        with_next = len(groups[0]) > 1 and LISTED.fullmatch(gaps[at])
        if not gaps[at] or JOINED.fullmatch(gaps[at]) or with_next:
            groups[0].insert(0, chain[at])
        else:
            groups.insert(0, [chain[at]])
    return tuple(map(tuple, groups))


def _between(one: Span | None, other: Span | None, text: str) -> str:
    """What stands between two spans, "" where they overlap, and a stop where it is not known where one of them
    stands."""
    if one is None or other is None:
        return "."
    first, second = sorted((one, other), key=lambda span: span.start)
    return text[first.end : second.start]


def _before(text: str, quote: Span, within: Span) -> str:
    """What stands before `quote` in its sentence, cut at a word."""
    start = max(within.start, quote.start - AROUND)
    *earlier, last = STOP.split(text[start : quote.start + 1])
    if not earlier and start > within.start:
        last = f"…{last.partition(' ')[2]}"
    return _spaced(BULLET.sub("", last[:-1]), front=False)


def _after(text: str, quote: Span, within: Span) -> str:
    """What stands after `quote` in its sentence, its stop included, cut at a word."""
    near = text[quote.end : min(within.end, quote.end + AROUND)]
    if stop := STOP.search(near):
        return _spaced(near[: stop.start() + 1].rstrip("\n"), front=True)
    return _spaced(near if quote.end + AROUND >= within.end else f"{near.rpartition(' ')[0]}…", front=True)


def _spaced(text: str, *, front: bool) -> str:
    """`text` on one line, with a space toward the quotation where it had one."""
    line = visible(text)
    if front:
        return f" {line}" if line and text[0].isspace() else line
    return f"{line} " if line and text[-1].isspace() else line


def _label(party: Party) -> str:
    body = party.belongs_to
    return visible(f"{party.name} ({body})" if body and body.lower() not in party.name.lower() else party.name)


def cited(shown: object) -> Iterator[Citation]:
    """Every citation in a view's records, in the order in which they are shown."""
    return (part for part in _parts(shown) if isinstance(part, Citation))


def anchors(shown: object) -> frozenset[str]:
    """The ids of all that a view shows, to which a page can link."""
    return frozenset(part.id for part in _parts(shown) if hasattr(part, "id"))


def _parts(shown: object) -> Iterator[object]:
    """A record and every record in it, from the first to the last."""
    if isinstance(shown, tuple):
        for part in shown:
            yield from _parts(part)
    elif is_dataclass(shown) and not isinstance(shown, type):
        yield shown
        for field in fields(shown):
            yield from _parts(getattr(shown, field.name))
