"""`parley demo`: what Parley makes of the sample reports, in a screenful.

In: the sample that Parley comes with. Out: a folder with a library and a situation report, and what is in them.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from heapq import nlargest
from pathlib import Path
from shlex import quote
from typing import Final, TypeVar

import click

from parley.cli.brief import write
from parley.cli.called import program
from parley.cli.cards import Thing, card
from parley.cli.days import days, stretch
from parley.cli.options import chosen
from parley.cli.read import progress, report
from parley.engine import picture, read, reader
from parley.errors import RequestError
from parley.records import Dispute, Picture, TollSeries, When
from parley.sample import sample_paths
from parley.store.library import Library
from parley.views.wording import visible

Weighty = TypeVar("Weighty", bound=Thing)
SHOWN: Final = 4  # lines of each kind
CLEAR: Final = 3  # words of a position, from which it says by itself what it is about: "denied that" does not
WIDTH: Final = 108  # characters of a line, at most


@click.command("demo")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default="demo", show_default=True)
def command(out: Path) -> None:
    """Read the sample reports, write a library and a situation report into a folder, and say what was found."""
    made(out)
    path = out / "library.parley"
    with Library.open(path) as library:
        with progress() as notify:
            summary = read(sample_paths(), library, reader(chosen().threads), notify=notify)
        seen = picture(library)
        write(library, seen, out / "brief.html")
        write(library, seen, out / "brief.md")
        places = Counter(claim.place.name for claim in library.claims() if claim.place)
    report(summary, path)
    for line in findings(seen):
        click.echo(line)
    click.echo(f"\nOpen   {out / 'brief.html'}   (or read {out / 'brief.md'})")
    parley = program(sys.argv[0])
    if places:
        asked = visible(max(places, key=lambda name: (places[name], name)))
        click.echo(f"Ask    {parley} show {quote(asked)} --library {quote(str(path))}")
    click.echo(f"Look   {parley} desk --library {quote(str(path))}")


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
    """What the picture holds: of each kind those that most is told of, in the order of time."""
    present = [series for series in seen.tolls if series.is_of_this_war and series.best is not None]
    yield from section("Disputed", [dispute_line(dispute) for dispute in seen.disputes[:SHOWN]], len(seen.disputes))
    yield from section(
        "Ceasefires", [f"{t.title}: {t.state}" for t in weightiest(seen.ceasefires)], len(seen.ceasefires)
    )
    yield from section(
        "Talks", [dated(t.when, f"{t.title}: {t.state}") for t in weightiest(seen.meetings)], len(seen.meetings)
    )
    yield from section("Tolls", list(map(toll_line, weightiest(present))), len(seen.tolls))
    yield from section(
        "Incidents", [dated(i.when, f"{i.title}: {i.grade}") for i in weightiest(seen.incidents)], len(seen.incidents)
    )
    clear = [position for position in seen.positions if len(position.words.split()) >= CLEAR]
    yield from section("Positions", [f"{p.actor} {p.kind}: {p.words}" for p in weightiest(clear)], len(seen.positions))


def weightiest(things: Sequence[Weighty]) -> list[Weighty]:
    """Those of `things` with the most claims, in their order."""
    chosen = nlargest(SHOWN, range(len(things)), key=lambda index: weight(things[index]))
    return [things[index] for index in sorted(chosen)]


def weight(thing: Thing) -> int:
    """How many claims a thing rests on."""
    return len(card(thing).claims)


def section(title: str, lines: Sequence[str], number: int) -> Iterator[str]:
    """A title with the number of all there are, and the lines chosen, cut to the width of a screen."""
    if lines:
        yield f"\n{click.style(title, bold=True)} ({number})"
        for line in map(visible, lines):
            yield f"  {line if len(line) <= WIDTH else line[: WIDTH - 1] + '…'}"


def dated(when: When | None, words: str) -> str:
    """`words` with their days in front."""
    return f"{days(when) or 'day unknown'}  {words}"


def dispute_line(dispute: Dispute) -> str:
    """A disputed point with its readings and who gives each."""
    said = (f"{r.answer} ({', '.join(r.speakers)})" if r.speakers else r.answer for r in dispute.readings)
    return f"{dispute.title}: {' / '.join(said)}"


def toll_line(series: TollSeries) -> str:
    """A toll's last state, by whom and since when."""
    status = f"{series.status} " if series.status else ""
    whose = f"{series.measure}, {status}{series.side or 'side unknown'}"
    return f"{series.best or 0:,} {whose}, by {series.speaker or 'reports themselves'} {stretch(series.since, series.until)}"
