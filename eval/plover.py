"""How well claims give PLOVER's categories, on its gold records.

In: gold records as JSON Lines, each a sentence with the `event` that it tells of; a sentence of several events has
several records. Out: the share of sentences whose set of root categories is the gold's, and the F1 of categories.

A claim's root hangs on its type and modality: `plover_roots.tsv`. Categories that PLOVER later joined or renamed are
read under the later name.

    python -m eval.plover [FILE ...]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from eval import json_lines
from eval.command import finished, measured
from eval.measure import Counts, Measure, Reached, Record, rate, read, share
from parley.records import Claim

RENAMED = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}


@cache
def root_of() -> dict[tuple[str, str], str]:
    """PLOVER's root category for a claim's type and modality; none for what PLOVER does not code."""
    lines = (Path(__file__).parent / "plover_roots.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {(type_, modality): root for type_, modality, root in (line.split("\t") for line in lines)}


def roots(claims: Iterable[Claim]) -> set[str]:
    """The root categories of `claims`: what is denied did not happen, and who dies in no conflict is no event."""
    told = (c for c in claims if c.stance == "asserts" and not (c.figure and c.figure.cause != "conflict"))
    return {root_of()[claim.type, claim.modality] for claim in told if (claim.type, claim.modality) in root_of()}


def sentences(path: Path) -> Iterator[Record]:
    """The sentences of a file, each with all its roots."""
    gold: dict[str, set[str]] = defaultdict(set)
    for record in json_lines.records(path):
        gold[record["text"]].add(RENAMED.get(record["event"], record["event"]))
    yield from ({"text": text, "roots": sorted(found)} for text, found in gold.items())


def count(record: Record) -> Counts:
    """The counts of one sentence."""
    gold, found = set(record["roots"]), roots(read(record["text"]).claims)
    hits = len(gold & found)
    counts = Counts({"annotated": len(gold), "predicted": len(found), "found": hits, "right": hits, "sentences": 1})
    counts["same"] += gold == found
    counts["among"] += gold <= found
    return counts


def reached(counts: Counts) -> Iterator[Reached]:
    """The figures."""
    yield Reached("category set", share(counts["same"], counts["sentences"]), f"of {counts['sentences']} sentences")
    yield Reached("gold among those found", share(counts["among"], counts["sentences"]), "of sentences")
    yield rate("categories", counts)


PLOVER = Measure(
    name="plover",
    files=("bench/plover_gsr_odd.jsonl",),
    count=count,
    reached=reached,
    elsewhere="category set 0.37, UniversalPetrarch on PLOVER's gold sentences, run by us",
    records=sentences,
)


def main() -> int:
    """Measure the named records."""
    return measured(PLOVER, __doc__)


if __name__ == "__main__":
    raise SystemExit(finished(main))
