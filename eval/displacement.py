"""How well figures of displacement are read, on excerpts that the Internal Displacement Monitoring Centre coded.

In: JSON Lines, a figure a line: the excerpt's `text`, the `quantity`, its `unit` (people or households), the `term`
that says what befell them. An excerpt may have several. Out: counts found, by the claims of displacement, a range
meeting a count at either end; of those found, how many have the right unit, and how many rest on words of the right
term. Excerpts tell of more people than are coded, so precision is a lower bound.

    python -m eval.displacement [FILE ...]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from eval import json_lines
from eval.command import finished, measured
from eval.measure import Counts, Measure, Reached, Record, rate, read, share
from parley.records import Claim, Figure

HOUSEHOLDS = "Households"


@cache
def stems(kind: str, name: str) -> tuple[str, ...]:
    """The beginnings of the words for a term or a unit; none for one without a list, such as people."""
    lines = (Path(__file__).parent / "displacement_words.tsv").read_text(encoding="utf-8").splitlines()[1:]
    listed = {(kind, name): tuple(words.split()) for kind, name, words in (line.split("\t") for line in lines)}
    return listed.get((kind, name), ())


def excerpts(path: Path) -> Iterator[Record]:
    """The excerpts of a file, each with all its coded figures."""
    gold: dict[str, list[Record]] = defaultdict(list)
    for record in json_lines.records(path):
        gold[record["text"]].append(record)
    yield from ({"text": text, "figures": figures} for text, figures in gold.items())


def count(record: Record) -> Counts:
    """The counts of one excerpt."""
    text, coded = record["text"], record["figures"]
    found = [c for c in read(text).claims if c.type == "displacement" and c.figure and counted(c.figure)]
    counts = Counts({"annotated": len(coded), "predicted": len(found)})
    for figure in coded:
        claim = next((c for c in found if c.figure and figure["quantity"] in counted(c.figure)), None)
        if claim and claim.figure:
            found.remove(claim)
            counts.update(found=1, right=1, units=is_unit(claim.figure, figure["unit"]))
            counts["terms"] += is_term(claim, text, figure["term"])
    return counts


def counted(figure: Figure) -> set[int]:
    """The counts that a figure names: one, or the ends of a range."""
    ends = {figure.low, figure.high} if figure.low and figure.high else set()
    return {number for number in (figure.count, *ends) if number}


def is_unit(figure: Figure, unit: str) -> bool:
    """Whether those counted are households where they should be, and people where not."""
    return (unit == HOUSEHOLDS) == _has(figure.victims or "", stems("unit", HOUSEHOLDS))


def is_term(claim: Claim, text: str, term: str) -> bool:
    """Whether the claim's words name what befell people by a word of the term."""
    return _has(claim.quote.of(text), stems("term", term))


def _has(words: str, beginnings: tuple[str, ...]) -> bool:
    return any(word.startswith(beginnings) for word in words.lower().split()) if beginnings else False


def reached(counts: Counts) -> Iterator[Reached]:
    """The figures."""
    yield rate("counts", counts)
    yield Reached("units", share(counts["units"], counts["found"]), "of the counts found")
    yield Reached("terms", share(counts["terms"], counts["found"]), "of the counts found")


DISPLACEMENT = Measure(
    name="displacement",
    files=("measure_only/idetect.jsonl",),
    count=count,
    reached=reached,
    elsewhere="none published for these excerpts; the coding itself has errors of typing",
    records=excerpts,
)


def main() -> int:
    """Measure the named excerpts."""
    return measured(DISPLACEMENT, __doc__)


if __name__ == "__main__":
    raise SystemExit(finished(main))
