"""`python -m eval.same_event FILE`: how well claims about one event come together, beside the head-lemma baseline.

In: JSON Lines, gzipped or not, a document a line with `sentences` as lists of tokens and `mentions` with `chain`,
`sent`, `start`, `end` and `kind` ("event:..."), as MEANTIME (Minard et al. 2016) and ECB+ (Cybulska and Vossen 2014)
can be laid out. Out: a table. The mentions scored are those at which Parley reads a claim, each with its gold chain; so
both rows cluster the same mentions. A document's published day is not told, but a topic's documents are fused together;
with --together those of all topics, where reports of no known day have more to be mistaken for.
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from eval.coreference import MEASURES, Cluster, conll
from eval.json_lines import records
from parley.engine import Reader, reader
from parley.fuse import fuse
from parley.records import STRIKES, Claim, Layout, Origin, Picture, Report, Span, When, Zone

DAY = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}) , (\d{4})\b"
)
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass(frozen=True, slots=True)
class Mention:
    """A gold event mention with the claim that is read at it."""

    claim: Claim
    chain: str
    head: str


@dataclass(frozen=True, slots=True)
class Document:
    """One annotated text: its words with single spaces between, and where its event mentions stand."""

    name: str
    topic: str
    text: str
    mentions: tuple[tuple[Span, str], ...]

    @property
    def report(self) -> Report:
        """The text as a report, of the first day that its first lines name where they name one."""
        found = DAY.search(self.text[:400])
        day = date(int(found[3]), MONTHS.index(found[1]) + 1, int(found[2])) if found else None
        return Report(self.text, name=self.name, source=self.name, published=When(day, day) if day else None)


def main() -> int:
    """Read, cluster, score, print; 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.same_event", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--split", help="only documents of this part")
    parser.add_argument("--together", action="store_true", help="fuse the documents of all topics as one library")
    chosen = parser.parse_args()
    ready, topics = reader(), defaultdict[str, list[Document]](list)
    for row in records(chosen.file):
        if chosen.split in (None, row["split"]):
            document = document_of(row)
            topics["" if chosen.together else document.topic].append(document)
    gold: list[Cluster] = []
    systems: dict[str, list[Cluster]] = {"head lemma": [], "Parley": []}
    for _, documents in sorted(topics.items()):
        picture, mentions = fused(documents, ready)
        gold += clusters({m: m.chain for m in mentions})
        systems["head lemma"] += clusters({m: m.head for m in mentions})
        systems["Parley"] += clusters(by_incident(mentions, picture))
    for line in table(gold, systems):
        print(line)
    return 0


def document_of(row: Mapping[str, Any]) -> Document:
    """One line as a document."""
    starts: list[list[Span]] = []
    lines: list[str] = []
    offset = 0
    for sentence in row["sentences"]:
        spans = []
        for token in sentence:
            spans.append(Span(offset, offset + len(token)))
            offset += len(token) + 1
        starts.append(spans)
        lines.append(" ".join(sentence))
    mentions = [
        (Span(starts[m["sent"]][m["start"]].start, starts[m["sent"]][m["end"] - 1].end), m["chain"])
        for m in row["mentions"] if m["kind"].startswith("event")
    ]  # fmt: skip
    topic = row["topic"] if row["dataset"] != "ecbplus" else row["subtopic"]
    return Document(f"{topic}/{row['doc']}", row["topic"], "\n".join(lines), tuple(mentions))


def fused(documents: Iterable[Document], ready: Reader) -> tuple[Picture, list[Mention]]:
    """What the claims of one topic come to, and which of its event mentions are claims."""
    claims: list[Claim] = []
    found: list[Mention] = []
    texts: dict[str, str] = {}
    origins: dict[str, Origin] = {}
    for document in documents:
        report = document.report
        read = ready.claims(report, Layout((Zone(Span(0, len(report.text)), "body"),), report.published))
        claims += read
        found += aligned(document, read)
        texts[report.id] = report.text
        origins[report.id] = Origin(report.id, report.source, report.id, report.published)
    return fuse(claims, (), origins, texts), found


def aligned(document: Document, claims: Iterable[Claim]) -> Iterator[Mention]:
    """The event mentions at whose word a claim is made, each with its first claim that is no figure before others. The
    word of a claim is the last or the first one of its anchor ("126 people killed", "killed 126"): what else stands in
    a long anchor ("an official who served a term, has died") is another event. A claim is of one mention only."""
    free = sorted(claims, key=lambda c: (c.family == "figure", c.anchor, c.id))
    for span, chain in document.mentions:
        if claim := next((c for c in free if any(word.overlaps(span) for word in ends(c, document.text))), None):
            free.remove(claim)
            yield Mention(claim, chain, lemma(span.of(document.text)))


def ends(claim: Claim, text: str) -> tuple[Span, Span]:
    """The last and the first word of what carries a claim."""
    start, end = claim.anchor.start, claim.anchor.end
    words = claim.anchor.of(text).split()
    return Span(end - len(words[-1]), end), Span(start, start + len(words[0]))


def lemma(words: str) -> str:
    """A crude lemma of the last word, without the endings of English verbs and plurals."""
    last = words.lower().split()[-1]
    return re.sub(r"(?<=\w{3})(?:ing|ed|es|s|e)$", "", last)


def by_incident(mentions: Iterable[Mention], picture: Picture) -> dict[Mention, str]:
    """Each mention's incident, truce, meeting, running toll or position, by id; a claim in several by the first of
    these. An incident is an event with its toll, its damage and what came of it, which are annotated as events of their
    own: they stand apart here too."""
    lists = (picture.incidents, picture.ceasefires, picture.meetings, picture.positions)
    homes: dict[str, str] = {}
    for listed in lists:
        for one in listed:
            for claim in one.claims:
                homes.setdefault(claim, one.id)
    for series in picture.tolls:
        for claim in (claim for point in series.points for claim in point.claims):
            homes.setdefault(claim, series.id)
    return {m: f"{homes.get(m.claim.id, m.claim.id)} {part(m.claim)}" for m in mentions}


def part(claim: Claim) -> str:
    """Which part of an incident a claim tells of: the strike or fight itself, a count of one measure, or else its type.
    A count of those captured is of the arrest itself."""
    if claim.figure and claim.figure.measure == "captured":
        return "coerce"
    if claim.figure:
        return claim.figure.measure
    return "violence" if claim.type in STRIKES | {"armed_clash"} else claim.type


def clusters(named: Mapping[Mention, Hashable]) -> list[Cluster]:
    """Mentions of one name together."""
    found: dict[Hashable, set[Hashable]] = {}
    for mention, name in named.items():
        found.setdefault(name, set()).add(mention)
    return [frozenset(members) for members in found.values()]


def table(gold: list[Cluster], systems: Mapping[str, list[Cluster]]) -> Iterator[str]:
    """The figures as lines."""
    yield f"{sum(map(len, gold))} mentions that are claims, {len(gold)} chains, {sum(len(c) > 1 for c in gold)} of two or more"
    yield f"{'':12} " + " ".join(f"{name:>20}" for name in MEASURES) + f" {'CoNLL':>7}"
    for name, found in systems.items():
        figures = [measure(gold, found) for measure in MEASURES.values()]
        cells = " ".join(f"{f'{m.precision:.2f} {m.recall:.2f} {m.f1:.3f}':>20}" for m in figures)
        yield f"{name:12} {cells} {conll(gold, found):7.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
