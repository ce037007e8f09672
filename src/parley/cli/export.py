"""`parley export`: what a library tells, in a format that other tools read.

In: a library, a format, what of it. Out: a file.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from parley.cli.options import keep_from_terminal, library_option, period, period_options, written
from parley.export.formats import EVERYTHING, FORMATS, TABLES, chosen, export
from parley.store.library import Library


@click.command("export")
@library_option
@click.option("--format", "format_name", type=click.Choice(list(FORMATS)), default="claims-jsonl", show_default=True)
@click.option("--what", type=click.Choice([*TABLES, EVERYTHING]), help="Default: claims; in xlsx a sheet of each.")
@period_options
@click.option("--out", type=click.Path(allow_dash=True, path_type=Path), default="-", help="Default: standard output.")
def command(
    path: Path,
    format_name: str,
    what: str | None,
    *,
    since: datetime | None,
    until: datetime | None,
    about: str | None,
    out: Path,
) -> None:
    """Write claims, or what they come to, to a file.

    claims-jsonl is the record of docs/reference/claims.md, one a line; csv, parquet and xlsx hold any of the tables of
    --what; geojson has a point for each claim, or each incident, whose place is known; web-annotation marks the words
    of each claim. acled, ucdp and plover are shaped like the data sets of that name.
    """
    scope = period(since, until, about)
    if FORMATS[format_name].binary:
        keep_from_terminal(format_name, out)
    with Library.look(path) as library:
        export(library, format_name, out, what=what, scope=scope)
    written(f"{chosen(format_name, what).capitalize()} as {format_name}", out)
