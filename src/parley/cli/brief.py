"""`parley brief`: a situation report.

In: a library, and from when to when and about what. Out: Markdown, or one HTML page that needs nothing beside itself.
"""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from parley.cli.options import library_option
from parley.engine import picture
from parley.errors import RequestError
from parley.export.documents import html, markdown
from parley.records import Picture
from parley.store.library import Library
from parley.views.briefing import briefing

DAY = click.DateTime(["%Y-%m-%d"])


@click.command("brief")
@library_option
@click.option("--from", "since", type=DAY, help="The first day, as 2020-09-27.")
@click.option("--to", "until", type=DAY, help="The last day.")
@click.option("--about", metavar="NAME", help="Only what an actor or place of that name has to do with.")
@click.option("--out", type=click.Path(allow_dash=True, path_type=Path), default="-", help="A .md or .html file.")
def command(path: Path, since: datetime | None, until: datetime | None, about: str | None, out: Path) -> None:
    """Write a situation report: disputed points, days, tolls, ceasefires, talks, positions.

    A file whose name ends in .html is one page that opens the very words of each line; any other is Markdown.
    """
    days = (since and since.date(), until and until.date())
    if since and until and since > until:
        raise RequestError(f"--from {since:%Y-%m-%d} is after --to {until:%Y-%m-%d}: exchange them.")
    with Library.look(path) as library:
        write(library, picture(library), out, days=days, about=about)


def write(
    library: Library,
    seen: Picture,
    out: Path,
    *,
    days: tuple[date | None, date | None] = (None, None),
    about: str | None = None,
) -> None:
    """Write the situation report to `out`, standard output for "-".

    Raises:
        RequestError: where `out` cannot be written.
    """
    told = briefing(seen, library, since=days[0], until=days[1], about=about)
    text = html(told) if out.suffix.lower() in {".html", ".htm"} else markdown(told)
    if out == Path("-"):
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise RequestError(f"{out} cannot be written ({error.strerror or error}): choose another place.") from error
