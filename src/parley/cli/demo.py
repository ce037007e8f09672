"""`parley demo`: what Parley makes of the sample reports, in a screenful.

In: the sample that Parley comes with. Out: a folder with a library and a situation report, and what is in them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import as_file, files
from itertools import islice
from pathlib import Path
from time import perf_counter
from typing import Final

import click

from parley.cli.brief import write
from parley.cli.options import chosen
from parley.cli.read import progress
from parley.cli.wording import counted, days, stretch, visible
from parley.engine import picture, read, reader
from parley.errors import RequestError
from parley.records import Picture, TollSeries
from parley.store.library import Library

SHOWN: Final = 4  # lines of each kind
WIDTH: Final = 108  # characters of a line, at most


@click.command("demo")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default="demo", show_default=True)
def command(out: Path) -> None:
    """Read the sample reports, write a library and a situation report into a folder, and say what was found."""
    made(out)
    path = out / "library.parley"
    with Library.open(path) as library:
        started = perf_counter()
        with progress() as notify, as_file(files("parley") / "sample") as sample:
            summary = read([sample], library, reader(chosen().threads), notify=notify)
        seen = picture(library)
        write(library, seen, out / "brief.html")
        write(library, seen, out / "brief.md")
        reports, claims = len(list(library.reports())), list(library.claims())
    known = "" if summary.read else " (known already)"
    click.echo(
        f"{counted(reports, 'report')}, {counted(len(claims), 'claim')}{known}, {perf_counter() - started:.0f} s."
    )
    for line in findings(seen):
        click.echo(line)
    click.echo(f"\nOpen   {out / 'brief.html'}   (or read {out / 'brief.md'})")
    if places := Counter(claim.place.name for claim in claims if claim.place):
        click.echo(f"Ask    parley show {visible(max(places, key=lambda name: (places[name], name)))} --library {path}")


def made(folder: Path) -> None:
    """Make `folder` where it is not there.

    Raises:
        RequestError: where it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RequestError(f"{folder} cannot be made ({error.strerror or error}): choose another folder.") from error


def findings(seen: Picture) -> Iterator[str]:
    """What the picture holds, a few lines of each kind."""
    sections: dict[str, Sequence[str]] = {
        "Disputed": [f"{dispute.title}: {' / '.join(r.answer for r in dispute.readings)}" for dispute in seen.disputes],
        "Ceasefires": [f"{truce.title}: {truce.state}" for truce in seen.ceasefires],
        "Talks": [f"{days(talks.when) or '?'}  {talks.title}: {talks.state}" for talks in seen.meetings],
        "Tolls": [toll(series) for series in seen.tolls],
        "Incidents": [
            f"{days(incident.when) or '?'}  {incident.title}: {incident.grade}" for incident in seen.incidents
        ],
        "Positions": [f"{position.actor} {position.kind}: {position.words}" for position in seen.positions],
    }
    for title, lines in sections.items():
        if lines:
            yield f"\n{click.style(title, bold=True)} ({len(lines)})"
            yield from shortened(islice(lines, SHOWN))


def toll(series: TollSeries) -> str:
    """A toll's last state, by whom and since when."""
    count = "?" if series.best is None else f"{series.best:,}"
    status = f"{series.status} " if series.status else ""
    whose = f"{series.measure}, {status}{series.side or 'side unknown'}"
    return f"{count} {whose}, by {series.speaker or 'reports themselves'} {stretch(series.since, series.until)}"


def shortened(lines: Iterable[str]) -> Iterator[str]:
    """Each line indented and cut to the width of a screen."""
    for line in map(visible, lines):
        yield f"  {line if len(line) <= WIDTH else line[: WIDTH - 1] + '…'}"
