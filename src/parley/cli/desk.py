"""`parley desk`: the analyst's desk in a browser.

In: a library. Out: pages at an address of this machine, until the command is stopped. Without a library it opens the
sample, read once and kept.
"""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import gettempdir
from typing import Final

import click
from rich.console import Console

from parley.cli.options import chosen
from parley.cli.read import progress
from parley.engine import read, reader
from parley.errors import LibraryError, RequestError
from parley.sample import sample_paths
from parley.store.library import Library
from parley.web.access import Access
from parley.web.app import create_app
from parley.web.serving import address, bound, is_loopback, serve
from parley.web.state import Desk

PORT: Final = 8711
PASSWORD: Final = "PARLEY_PASSWORD"  # noqa: S105, a variable's name


@click.command("desk")
@click.option("--library", "path", type=click.Path(dir_okay=False, path_type=Path), help="The library's file.",
              show_default="PARLEY_LIBRARY, else library.parley, else the sample")  # fmt: skip
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to be reached; beyond this machine only with a password.")  # fmt: skip
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0: any that is free.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="A further name that the desk is called by.")
@click.option("--fetch/--no-fetch", default=None, help="Fetch the addresses that it is given.", show_default="PARLEY_FETCH, else not")  # fmt: skip
@click.option("--open/--no-open", "opens", default=None, help="Open a browser. Default: where a person started it.")
def command(path: Path | None, host: str, port: int, names: tuple[str, ...], *, fetch: bool | None, opens: bool | None) -> None:  # fmt: skip
    """Open the desk: overview, map, incidents, tolls, truces, talks, positions, each line with its words.

    It answers to this machine alone. With another --host it needs a password: the variable PARLEY_PASSWORD, or one that
    is asked for. Put an encrypting proxy before it, for the password travels as it is.

    It asks nothing of any other place, unless --fetch has it fetch the addresses that are given to it to be read.
    """
    access = admitted(host, names)
    listening = bound(host, port)
    desk = Desk(path or usual_library())
    fetches = chosen().fetch if fetch is None else fetch
    app = create_app(desk, replace(chosen(), library=desk.path, fetch=fetches), access)
    with Console(stderr=True).status("Working out the picture"):
        desk.now()
    where = address(host, listening)
    wanted = sys.stdout.isatty() if opens is None else opens
    serve(app, listening, ready=partial(opened, where, access.token, webbrowser.open if wanted else None))


def admitted(host: str, names: tuple[str, ...]) -> Access:
    """Who may use a desk at `host`.

    Raises:
        RequestError: where it can be reached from elsewhere, and there is no password.
    """
    called = frozenset(name.lower() for name in names)
    if is_loopback(host):
        return Access(hosts=Access().hosts | called | {host.lower()}, password=chosen().password or None)
    password = chosen().password or (asked_password() if sys.stdin.isatty() else "")
    if not password:
        raise RequestError(f"A desk at {host} can be reached from other machines: set a password as {PASSWORD}.")
    return Access(hosts=called | {host.lower(), "localhost"}, by_address=True, password=password)


def asked_password() -> str:
    """A password that a person types twice."""
    password: str = click.prompt("A password for the desk", hide_input=True, confirmation_prompt=True, err=True)
    return password


def usual_library() -> Path:
    """The library of the settings, or, where nobody named one and there is none, the sample's."""
    settings = chosen()
    return settings.library if settings.named or settings.library.is_file() else sample_library()


def sample_library() -> Path:
    """The sample as a library: read the first time, and kept among the user's caches."""
    for folder in (chosen().cache, Path(gettempdir()) / "parley"):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            continue
        path = folder / "sample.parley"
        try:
            with Library.open(path) as library, progress() as notify:
                read(sample_paths(), library, reader(chosen().threads), notify=notify)
        except LibraryError:
            continue
        return path
    raise RequestError(f"Neither {chosen().cache} nor {gettempdir()} can be written: name a library with --library.")


def opened(where: str, token: str, browse: Callable[[str], object] | None) -> None:
    """Say where the desk is, and show it."""
    click.echo(f"The desk is open at {where} (stop it with Ctrl+C).")
    click.echo(f"A program that writes sends the header X-Parley-Token: {token}", err=True)
    if browse:
        browse(where)
