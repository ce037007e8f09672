"""`parley eval`: what is read, against annotations made by hand.

In: reports and their annotated claims. Out: the table of scores.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

import click

from parley.engine import Reader, attempt, reader
from parley.errors import InputError
from parley.export.claims import Told, record
from parley.ingest.columns import Columns
from parley.ingest.files import reports
from parley.records import Report
from parley.scoring.annotation import Annotation, annotation, gold
from parley.scoring.score import Score, score
from parley.scoring.table import table

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
TOGETHER = 4  # reports handed to a process at a time


@click.command("eval")
@click.argument("gold_reports", type=FILE)
@click.argument("gold_claims", type=FILE)
@click.option("--errors", default=0, metavar="N", help="List N missed and N spurious claims.")
@click.option("--processes", default=2, show_default=True, help="How many reports are read at a time.")
def command(gold_reports: Path, gold_claims: Path, errors: int, processes: int) -> None:
    """Read GOLD_REPORTS and compare the claims with GOLD_CLAIMS.

    Both are JSON Lines: reports with "report" and "text", claims as docs/reference/claims.md describes them.
    """
    for line in table(evaluation(gold_reports, gold_claims, processes), errors=errors):
        click.echo(line)


def evaluation(gold_reports: Path, gold_claims: Path, processes: int = 2) -> Score:
    """The score of what is read in `gold_reports`, against `gold_claims`.

    Raises:
        InputError: where either file cannot be read.
    """
    with gold_claims.open(encoding="utf-8") as lines:
        annotated = gold(lines)
    found = read_all(list(sound(gold_reports)), processes)
    return score(annotated, found)


def sound(path: Path) -> Sequence[Report]:
    """All reports of `path`.

    Raises:
        InputError: for the first that is broken, since a score of the rest would say something else.
    """
    items = list(reports([path], Columns()))
    for item in items:
        if isinstance(item, InputError):
            raise item
    return [item for item in items if isinstance(item, Report)]


def read_all(listed: Sequence[Report], processes: int) -> list[Annotation]:
    """The claims of all reports, as annotations, read by several processes with a thread each."""
    if processes < 2:
        return [claim for report in listed for claim in claims_of(report)]
    with ProcessPoolExecutor(processes) as pool:
        return [claim for claims in pool.map(claims_of, listed, chunksize=TOGETHER) for claim in claims]


def claims_of(report: Report) -> list[Annotation]:
    """The claims of one report; a report that fails is named, and has none."""
    tried = attempt(report, _reader())
    if tried.failure:
        click.echo(f"{report.name}: {tried.failure}", err=True)
    return [annotation(record(Told(claim, report))) for claim in tried.claims]


@cache
def _reader() -> Reader:
    return reader(threads=1)
