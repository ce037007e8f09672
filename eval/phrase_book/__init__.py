"""The phrase book: for every type of claim, the ways in which news tells it, a sentence each.

In: `tuned.tsv` and `fresh.tsv` beside this module, a sentence a line with the type of its main claim and who does it to
whom; the type is `none` where nothing is to be claimed. Out: the share of sentences of which that claim is read, the
share with its parties too, and the share of the others of which nothing is claimed.

    python -m eval.phrase_book [FILE ...]
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from eval.measure import Counts, Measure, Reached, Record, read, share
from parley.export.claims import Told, record
from parley.extract.doc import Doc
from parley.records import When
from parley.scoring.annotation import Annotation, annotation
from parley.scoring.slots import participants

HERE: Final = Path(__file__).parent
NOTHING: Final = "none"
TOLD, FOUND = "told ", "found "
READ_ON: Final = When(date(2026, 3, 5), date(2026, 3, 5))


def sentences(path: Path) -> Iterator[Record]:
    """The sentences of a file, after its line of names."""
    names, *rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    yield from (dict(zip(names, row, strict=True)) for row in rows)


def count(row: Record) -> Counts:
    """The counts of one sentence, each its own report."""
    told = claims(read(row["sentence"] + "\n", READ_ON))
    if row["type"] == NOTHING:
        return Counts(nothing=1, silent=not told)
    found = [claim for claim in told if claim.type == row["type"]]
    parties = participants(meant(row))
    right = any(participants(claim) == parties for claim in found)
    return Counts(
        {"told": 1, "found": bool(found), "right": right, TOLD + row["type"]: 1, FOUND + row["type"]: bool(found)}
    )


def meant(row: Record) -> Annotation:
    """The claim that a row asks for."""
    names = {slot: [name.strip() for name in row[slot].split(";") if name.strip()] for slot in ("actors", "recipients")}
    return annotation({"report": "", "type": row["type"], "start": 0, "end": len(row["sentence"]), **names})


def claims(doc: Doc) -> list[Annotation]:
    """The claims of a text that was read."""
    return [annotation({"report": "", **record(Told(claim, doc.report))}) for claim in doc.claims]


def reached(counts: Counts) -> Iterator[Reached]:
    """The figures; beside the first, the types that are found least often."""
    told, nothing = counts["told"], counts["nothing"]
    least = ", ".join(f"{name} {rate:.2f}" for rate, name in least_found(counts))
    yield Reached("claims found", share(counts["found"], told), f"of {told} sentences; least of {least}")
    yield Reached("parties", share(counts["right"], told), "of sentences, found and both right")
    yield Reached("nothing claimed", share(counts["silent"], nothing), f"of {nothing} sentences that claim nothing")


def least_found(counts: Counts, most: int = 5) -> list[tuple[float, str]]:
    """The share of sentences of which the claim is found, by type, the lowest first; `most` of them."""
    types = (key.removeprefix(TOLD) for key in counts if key.startswith(TOLD))
    return sorted((share(counts[FOUND + name], counts[TOLD + name]), name) for name in types)[:most]


def measure(part: str) -> Measure:
    """The measure of one part of the book."""
    return Measure(
        f"phrase book, {part}",
        (str(HERE / f"{part}.tsv"),),
        count,
        reached,
        "nothing else was measured on it",
        sentences,
    )


PHRASE_BOOK: Final = tuple(map(measure, ("tuned", "fresh")))
