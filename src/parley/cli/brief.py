"""`parley brief`: a situation report.

In: a library, and from when to when and about what. Out: Markdown, one HTML page that needs nothing beside itself, or a
PDF.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

import click

from parley.cli.options import STANDARD_OUTPUT, keep_from_terminal, library_option, period, period_options, written
from parley.engine import picture
from parley.errors import RequestError
from parley.export.documents import html, markdown
from parley.export.pdf import pdf
from parley.records import Picture
from parley.store.library import Library
from parley.views.briefings.briefing import NEWS, SECTIONS, Briefing, briefing
from parley.views.briefings.since import since_when
from parley.views.dates import ENGLISH, Dates, dates_in
from parley.views.scope import Scope

EMPTY: Final = "Nothing that was read meets this, and the report is empty: look for the name with `parley show`, or choose other days."


def _text(write: Callable[[Briefing], str]) -> Callable[[Briefing], bytes]:
    return lambda brief: write(brief).encode("utf-8", "backslashreplace")


FORMS: Final[dict[str, Callable[[Briefing], bytes]]] = {"markdown": _text(markdown), "html": _text(html), "pdf": pdf}
ENDINGS: Final = {
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "markdown",
}


@dataclass(frozen=True, slots=True)
class Order:
    """What a report is to be about, which sections it is to have, how its days are written, and from which day on it is
    to tell what is new."""

    scope: Scope = Scope()  # noqa: RUF009
    sections: tuple[str, ...] = SECTIONS
    dates: Dates = ENGLISH
    news: date | None = None


@click.command("brief")
@library_option
@period_options
@click.option(
    "--since", "news", metavar="DAY", help="With what is new from that day on; from the last truce on: ceasefire."
)
@click.option("--sections", metavar="NAMES", help=f"Only these, apart by commas: {', '.join(SECTIONS)}.")
@click.option("--dates", default="en", show_default=True, metavar="LANGUAGE", help="How days are written: en, fr, ru …")
@click.option("--format", "form", type=click.Choice(list(FORMS)), help="Default: by the file's name.")
@click.option("--out", type=click.Path(allow_dash=True, path_type=Path), default="-", help="A .md, .html or .pdf file.")
def command(
    path: Path,
    *,
    since: datetime | None,
    until: datetime | None,
    about: str | None,
    news: str | None,
    sections: str | None,
    dates: str,
    form: str | None,
    out: Path,
) -> None:
    """Write a situation report: a map, disputed points, days, tolls, ceasefires, talks, positions.

    A file whose name ends in .html is one page that opens the very words of each line, one in .pdf a document to send,
    one in .md Markdown, which also goes to standard output.
    """
    scope, named, spelled = period(since, until, about), chosen_sections(sections), dates_in(dates)
    if NEWS in named and sections and not news:
        raise RequestError(f"The section {NEWS!r} needs to know since when: add --since DAY, or --since ceasefire.")
    if form == "pdf":
        keep_from_terminal(form, out)
    with Library.look(path) as library:
        seen = picture(library)
        order = Order(scope, named, spelled, since_when(news, seen) if news else None)
        write(library, seen, out, order, form=form)
    written("A situation report", out)


def chosen_sections(names: str | None) -> tuple[str, ...]:
    """The sections that are named, all of them where none is.

    Raises:
        RequestError: where one is none.
    """
    named = tuple(name.strip() for name in names.split(",")) if names else SECTIONS
    if strange := [name for name in named if name not in SECTIONS]:
        raise RequestError(f"There is no section {strange[0]!r}: choose from {', '.join(SECTIONS)}.")
    return named


def form_of(out: Path) -> str:
    """The form that the name of a file asks for; Markdown where it has no ending, as a device or standard output.

    Raises:
        RequestError: where no situation report is written so.
    """
    ending = out.suffix.lower()
    if ending and ending not in ENDINGS:
        raise RequestError(
            f"No situation report is written as {ending}: name a file in .html, .pdf or .md, or say --format."
        )
    return ENDINGS.get(ending, "markdown")


def write(library: Library, seen: Picture, out: Path, order: Order | None = None, *, form: str | None = None) -> None:
    """Write the situation report that is ordered to `out`, standard output for "-".

    Raises:
        RequestError: where `out` cannot be written, or a PDF is asked for and typst is not there.
    """
    asked, made_as = order or Order(), form or form_of(out)
    scope = asked.scope
    told = briefing(
        seen,
        library,
        since=scope.since,
        until=scope.until,
        about=scope.about,
        news=asked.news,
        sections=asked.sections,
        dates=asked.dates,
    )
    if not told.sources.reports:
        click.echo(EMPTY, err=True)
    made = FORMS[made_as](told)
    if out == STANDARD_OUTPUT:
        sys.stdout.buffer.write(made)
        return
    try:
        out.write_bytes(made)
    except OSError as error:
        raise RequestError(f"{out} cannot be written ({error.strerror or error}): choose another place.") from error
