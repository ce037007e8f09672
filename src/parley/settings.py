"""Settings: what may be set outside the command line, read once and passed down.

In: the environment. Out: `Settings`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from parley.errors import RequestError


@dataclass(frozen=True, slots=True)
class Settings:
    """`library` is the file that commands use where none is named (PARLEY_LIBRARY); `threads` how many the language
    model works with (PARLEY_THREADS); `analyst` who makes rulings (PARLEY_ANALYST); `password` what the desk asks for
    (PARLEY_PASSWORD); `fetch` whether addresses are fetched, None where nobody says so (PARLEY_FETCH); `cache` the
    folder for what can be made again. `named` says that somebody named the library."""

    library: Path
    threads: int
    analyst: str
    password: str = ""
    fetch: bool | None = None
    cache: Path = Path()
    named: bool = False


def settings(environment: Mapping[str, str]) -> Settings:
    """The settings that `environment` gives, defaults for the rest.

    Raises:
        RequestError: where a value cannot be used.
    """
    threads = environment.get("PARLEY_THREADS", "2")
    if not threads.isdecimal() or not int(threads):
        raise RequestError(f"PARLEY_THREADS is {threads!r}: give a whole number above 0.")
    return Settings(
        library=Path(environment.get("PARLEY_LIBRARY", "library.parley")),
        threads=int(threads),
        analyst=environment.get("PARLEY_ANALYST", "analyst"),
        password=environment.get("PARLEY_PASSWORD", ""),
        fetch=yes_or_no("PARLEY_FETCH", environment),
        cache=cache_folder(environment),
        named="PARLEY_LIBRARY" in environment,
    )


def yes_or_no(name: str, environment: Mapping[str, str]) -> bool | None:
    """What a variable says that is "yes" or "no"; None where it says nothing.

    Raises:
        RequestError: where it says anything else.
    """
    said = environment.get(name, "")
    if said not in {"yes", "no", ""}:
        raise RequestError(f"{name} is {said!r}: give yes or no.")
    return said == "yes" if said else None


def cache_folder(environment: Mapping[str, str]) -> Path:
    """Where the user's system keeps what can be made again: XDG_CACHE_HOME, on Windows LOCALAPPDATA, else ~/.cache."""
    home = environment.get("XDG_CACHE_HOME") or environment.get("LOCALAPPDATA")
    return (Path(home) if home else Path(environment.get("HOME", "."), ".cache")) / "parley"
