"""Options that several commands share.

In: a command's function. Out: the function with the option; what is asked for by several, checked.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TypeVar

import click

from parley.errors import RequestError
from parley.settings import Settings
from parley.views.scope import Scope

Function = TypeVar("Function", bound=Callable[..., Any])
DAY = click.DateTime(["%Y-%m-%d"])
STANDARD_OUTPUT: Final = Path("-")


def chosen() -> Settings:
    """The settings of this call."""
    found = click.get_current_context().find_object(Settings)
    if found is None:
        raise LookupError("settings are read before any command is called")
    return found


def library_option(function: Function) -> Function:
    """Add `--library`, as the parameter `path`."""
    return click.option(
        "--library",
        "path",
        type=click.Path(dir_okay=False, path_type=Path),
        default=lambda: chosen().library,
        show_default="PARLEY_LIBRARY, else library.parley",
        help="The library's file.",
    )(function)


def period_options(function: Function) -> Function:
    """Add `--from`, `--to` and `--about`, as the parameters `since`, `until` and `about`."""
    for option in (
        click.option("--about", metavar="NAME", help="Only what an actor or place of that name has to do with."),
        click.option("--to", "until", type=DAY, help="The last day."),
        click.option("--from", "since", type=DAY, help="The first day, as 2020-09-27."),
    ):
        function = option(function)
    return function


def period(since: datetime | None, until: datetime | None, about: str | None) -> Scope:
    """The days and the name that are asked for.

    Raises:
        RequestError: where the days end before they begin.
    """
    if since and until and since > until:
        raise RequestError(f"--from {since:%Y-%m-%d} is after --to {until:%Y-%m-%d}: exchange them.")
    return Scope(since.date() if since else None, until.date() if until else None, about or None)


def keep_from_terminal(form: str, out: Path) -> None:
    """Let what is `form` and no text go to a file or to another program, and to no screen.

    Raises:
        RequestError: where `out` is standard output and that is a terminal.
    """
    if out == STANDARD_OUTPUT and sys.stdout.isatty():
        raise RequestError(
            f"{form} is nothing that a terminal shows: name a file with --out, or send it on with > or |."
        )


def written(what: str, out: Path) -> None:
    """Say on standard error that `what` was written to a file; nothing of what went to standard output."""
    if out != STANDARD_OUTPUT:
        click.echo(f"{what}: written to {out}.", err=True)
