"""Options that several commands share.

In: a command's function. Out: the function with the option.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from parley.settings import Settings

Function = TypeVar("Function", bound=Callable[..., Any])


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
