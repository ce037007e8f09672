"""`parley export`: every claim of a library, in a format that other tools read.

In: a library. Out: a file.
"""

from __future__ import annotations

from pathlib import Path

import click

from parley.cli.options import library_option
from parley.export.formats import FORMATS, export
from parley.store.library import Library


@click.command("export")
@library_option
@click.option("--format", "format_name", type=click.Choice(list(FORMATS)), default="claims-jsonl", show_default=True)
@click.option("--out", type=click.Path(allow_dash=True, path_type=Path), default="-", help="Default: standard output.")
def command(path: Path, format_name: str, out: Path) -> None:
    """Write all claims to a file.

    claims-jsonl is the record of docs/reference/claims.md, one a line; csv and parquet are one flat row a claim;
    geojson has a point for each claim whose place is known.
    """
    with Library.look(path) as library:
        export(library, format_name, out)
