"""`python -m eval.disagreements FILE`: rival and growing tolls of one happening, held against a careful reader's list.

In: JSON Lines of reports, gzipped or not, with `id`, `outlet`, `date` and `text` (FA-KES, Abu Salem et al. 2019, has
these); `eval/disagreements.toml`, by happening the counts that each report gives and who counts. All reports are fused
together. Out: for each happening, how many counts are read, how many stand in its one incident, with the right speaker,
over how many incidents the others are spread, and what the incident holds that is not of it; with --list every count.
"""

from __future__ import annotations

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from eval.copies import reports
from parley.engine import reader
from parley.fuse import fuse
from parley.ingest.clean import layout
from parley.ingest.copies import origins
from parley.records import Claim, Incident, Picture

EXPECTED = Path(__file__).parent / "disagreements.toml"
NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Count:
    """One count as a careful reader finds it; `speaker` is "" where the report itself counts."""

    report: str
    measure: str
    count: int
    speaker: str


@dataclass(frozen=True, slots=True)
class Happening:
    """What a careful reader finds of one happening; `until` is its last day, where it is of more than one."""

    name: str
    day: date
    places: tuple[str, ...]
    doers: tuple[str, ...]
    low: int
    high: int
    counts: tuple[Count, ...]
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Fused:
    """The picture of all reports, with the names of their reports."""

    picture: Picture
    claims: Mapping[str, Claim]
    names: Mapping[str, str]

    def giving(self, count: Count) -> list[Claim]:
        """The claims of its report that give a count, those by its speaker first."""
        given = [c for c in self.claims.values() if c.figure and self.names[c.report] == count.report]
        same = [c for c in given if c.figure and (c.figure.measure, c.figure.count) == (count.measure, count.count)]
        return sorted(same, key=lambda c: (not is_by(c, count.speaker), c.anchor))


def main() -> int:
    """Read, fuse, compare, print; 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.disagreements", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--list", action="store_true", help="print where every count stands")
    chosen = parser.parse_args()
    made = fused(chosen.file)
    for happening in happenings():
        print(*table(happening, made), sep="\n")
        print(*(placed(happening, made) if chosen.list else ()), sep="\n")
    return 0


def happenings() -> Iterator[Happening]:
    """What is expected."""
    for row in tomllib.loads(EXPECTED.read_text(encoding="utf-8"))["happening"]:
        yield happening_of(row)


def happening_of(row: Mapping[str, Any]) -> Happening:
    """One table of the file as a happening."""
    counts = tuple(Count(*given) for given in row["counts"])
    return Happening(**{**row, "places": tuple(row["places"]), "doers": tuple(row["doers"]), "counts": counts})


def fused(path: Path) -> Fused:
    """What all reports of `path` come to."""
    read, ready = list(reports(path)), reader()
    layouts = {report.id: layout(report) for report in read}
    claims = [claim for report in read for claim in ready.claims(report, layouts[report.id])]
    picture = fuse(claims, (), origins(read, layouts), {report.id: report.text for report in read})
    return Fused(picture, {claim.id: claim for claim in claims}, {report.id: report.name for report in read})


def is_by(claim: Claim, speaker: str) -> bool:
    """Whether a claim is by that speaker, or by the report itself where none is named."""
    if not speaker or claim.speaker is None:
        return not speaker and claim.speaker is None
    return speaker.lower() in str(claim.speaker).lower()


def incident_of(happening: Happening, made: Fused) -> Incident | None:
    """The incident that holds most of its counts, and of such that with most by the right speaker."""
    given = [(count.speaker, made.giving(count)) for count in happening.counts]

    def held(incident: Incident) -> tuple[int, int, str]:
        within = [(speaker, [c for c in claims if c.id in incident.claims]) for speaker, claims in given]
        said = sum(any(is_by(claim, speaker) for claim in claims) for speaker, claims in within)
        return sum(bool(claims) for _, claims in within), said, incident.id

    best = max(made.picture.incidents, key=held, default=None)
    return best if best and held(best)[0] else None


def table(happening: Happening, made: Fused) -> Iterator[str]:
    """The figures of one happening as lines."""
    incident = incident_of(happening, made)
    held = frozenset(incident.claims) if incident else NONE
    read = [count for count in happening.counts if made.giving(count)]
    joined = [count for count in read if any(c.id in held for c in made.giving(count))]
    said = [c for c in joined if any(g.id in held and is_by(g, c.speaker) for g in made.giving(c))]
    yield f"{happening.name}: {len(happening.counts)} counts"
    yield f"  {len(read)} are read, {len(joined)} of them stand in one incident, {len(said)} of these by the right speaker"
    apart = Counter(elsewhere(c, made) for c in read if c not in joined)
    yield f"  the others are spread over {len(apart)} incidents; {len(foreign(happening, held, made))} counts in it are not of it"
    if incident:
        yield from answers(happening, incident)


def answers(happening: Happening, incident: Incident) -> Iterator[str]:
    """What the incident says of when, where, who and how many, beside what is expected."""
    found = incident.finding("killed")
    actors = [r.answer for f in incident.findings if f.question == "actor" for r in f.readings]
    named = [doer for doer in happening.doers if any(doer.lower() in answer.lower() for answer in actors)]
    place = incident.place.name if incident.place else "nowhere"
    days = happening.day, happening.until or happening.day
    is_day = incident.when is not None and (incident.when.first, incident.when.last) == days
    is_there = any(name.lower() in place.lower() for name in happening.places)
    yield f"  day {'right' if is_day else 'wrong'}, place {'right' if is_there else 'wrong'} ({place}), {incident.grade}"
    yield f"  killed {found.low if found else None} to {found.high if found else None}, by a reader {happening.low} to {happening.high}"
    yield f"  doers named: {len(named)} of {len(happening.doers)}; origins: {len(incident.origins)}"


def elsewhere(count: Count, made: Fused) -> str:
    """Which incident or toll a count stands in, "" where in none."""
    held = {claim.id for claim in made.giving(count)}
    homes: Sequence[tuple[str, set[str]]] = [(i.id, set(i.claims)) for i in made.picture.incidents]
    tolls = [(t.id, {c for p in t.points for c in p.claims}) for t in made.picture.tolls]
    return next((home for home, claims in (*homes, *tolls) if held & claims), "")


def foreign(happening: Happening, held: frozenset[str], made: Fused) -> list[Claim]:
    """The numbers in its incident that no report gives of it; ones alone are left aside, as most are of named
    people."""
    right = {claim.id for count in happening.counts for claim in made.giving(count)}
    given = [made.claims[id_] for id_ in sorted(held - right) if id_ in made.claims]
    return [c for c in given if c.figure and c.figure.measure in ("killed", "injured") and (c.figure.count or 0) > 1]


def placed(happening: Happening, made: Fused) -> Iterator[str]:
    """Each count with where it stands."""
    incident = incident_of(happening, made)
    held = frozenset(incident.claims) if incident else NONE
    for count in happening.counts:
        given = made.giving(count)
        home = "not read" if not given else "in it" if any(c.id in held for c in given) else elsewhere(count, made)
        yield f"    {count.report} {count.measure} {count.count} {count.speaker or 'own voice'}: {home}"
    for claim in foreign(happening, held, made):
        number = claim.figure.count if claim.figure else None
        yield f"    {made.names[claim.report]} {number}: not of it"


if __name__ == "__main__":
    raise SystemExit(main())
