"""`parley read`: reports into a library.

In: files, folders, addresses or standard input. Out: the library, a line that says what was read, and the name of
whatever could not be. May be stopped and started again at any time.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from parley.cli.options import chosen, library_option
from parley.engine import Outcome, Summary, read, reader, reread
from parley.engine.workers import usual_number
from parley.errors import RequestError
from parley.extract.gate import worth_reading
from parley.extract.parsing.reading import every_sentence
from parley.ingest.columns import Columns
from parley.ingest.fetch.fetcher import Fetcher
from parley.ingest.fetch.kinds import Fetched
from parley.store.library import Library
from parley.views.wording import counted, visible

FIELDS = tuple(field.name for field in fields(Columns))


@click.command("read")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(allow_dash=True))
@library_option
@click.option(
    "--columns", multiple=True, metavar="FIELD=NAME", help=f"A table's column for a field ({', '.join(FIELDS)})."
)
@click.option(
    "--workers",
    type=click.IntRange(1),
    default=usual_number,
    show_default="one a processor, up to four",
    help="How many processes read, where there is much to read.",
)
@click.option("--every-sentence", "ungated", is_flag=True, help="Read also what can hold no claim, by its words.")
def command(paths: tuple[str, ...], path: Path, columns: tuple[str, ...], workers: int, ungated: bool) -> None:
    """Read reports into a library; "-" is standard input.

    PATH is a file or folder of plain text, HTML, JSON Lines, CSV or Parquet, or an address that begins with https:// or
    http://, which is fetched. What the library holds already is passed over. Without a PATH, reports of the library
    that this version of Parley has not read are read again.
    """
    named = chosen_columns(columns)
    with Library.open(path) as library, progress() as notify:
        ready = reader(chosen().threads, every_sentence if ungated else worth_reading)
        if paths:
            fetch = None if chosen().fetch is False else fetched  # an address that is typed here is leave enough
            summary = read(paths, library, ready, columns=named, workers=workers, fetch=fetch, notify=notify)
        else:
            summary = reread(library, ready, workers=workers, notify=notify)
    report(summary, path)


def fetched(address: str) -> Fetched:
    """What lies at `address`; whoever waits for it at a terminal is told so.

    Raises:
        InputError: where it is not to be had.
    """
    if sys.stderr.isatty():
        print(f"Fetching {visible(address)} …", file=sys.stderr)  # above the bar, which stands in for standard error
    return Fetcher()(address)


def chosen_columns(pairs: tuple[str, ...]) -> Columns:
    """The columns that "text=body" and the like name, several apart by commas.

    Raises:
        RequestError: where one is no such pair, or of no known field.
    """
    split = [pair.partition("=") for some in pairs for pair in some.split(",")]
    for field, equals, name in split:
        if field not in FIELDS or not name:
            raise RequestError(
                f"--columns {field}{equals}{name} is no FIELD=NAME: FIELD is one of {', '.join(FIELDS)}."
            )
    return Columns(**{field: name for field, _, name in split})


@contextmanager
def progress() -> Iterator[Callable[[Outcome], None]]:
    """A bar on standard error that counts what it is told of; nothing where that is no terminal."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("Loading the language model")
        reports = claims = 0

        def notify(outcome: Outcome) -> None:
            nonlocal reports, claims
            reports, claims = reports + 1, claims + outcome.claims
            told = f"{counted(reports, 'report')}, {counted(claims, 'claim')}  {visible(outcome.name)[:40]}"
            bar.update(task, description=told)

        yield notify


def report(summary: Summary, path: Path) -> None:
    """Say what was read, and name what was not; exit code 2 where nothing at all could be."""
    known = f"; {counted(summary.known, 'report')} known already" if summary.known else ""
    click.echo(f"Read {counted(summary.read, 'report')} with {counted(summary.claims, 'claim')} into {path}{known}.")
    for outcome in summary.failed:
        name = f"{visible(outcome.name)}: " if outcome.name else ""
        click.echo(f"Not read: {name}{visible(outcome.failure or '')}", err=True)
    if summary.failed and not summary.read and not summary.known:
        sys.exit(2)
