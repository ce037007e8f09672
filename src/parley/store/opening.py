"""Opening a library's file and bringing it to this version's schema.

In: a path. Out: an SQLite connection in WAL mode on a migrated library, or a `LibraryError` that says why not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from parley.errors import LibraryError
from parley.store.failures import explained
from parley.store.search import folded_value

APPLICATION: Final = 0x5041524C  # "PARL", the mark by which SQLite files tell whose they are
PATIENCE: Final = 30.0  # seconds that a writer waits for another one


def opened(path: Path) -> sqlite3.Connection:
    """A connection that reads and writes the library at `path`, which is made where there is none.

    Raises:
        LibraryError: where it cannot be, or is no library, or one of a newer version.
    """
    with explained(path):
        connection = connected(path, "mode=rwc")
        migrate(connection, path)
        return connection


def opened_for_looking(path: Path) -> sqlite3.Connection:
    """A connection that reads the library at `path`, a file that nobody can write.

    Raises:
        LibraryError: where it cannot be read, or is of another version.
    """
    with explained(path):
        connection = connected(path, "mode=ro&immutable=1")
        if version(connection, path) < len(migrations()):
            raise LibraryError(
                f"The library {path} is of an older version and read-only: make a copy that can be written."
            )
        return connection


def connected(path: Path, mode: str) -> sqlite3.Connection:
    """A bare connection to `path`, with the functions that Parley's SQL calls."""
    uri = f"{path.absolute().as_uri()}?{mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=PATIENCE, isolation_level=None)
    connection.create_function("folded", 1, folded_value, deterministic=True)
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Apply the migrations that the library lacks, all or none of each."""
    if version(connection, path) < len(migrations()):
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("BEGIN IMMEDIATE")
        for number in range(version(connection, path), len(migrations())):
            for statement in statements(migrations()[number]):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number + 1:d}")
        connection.execute(f"PRAGMA application_id = {APPLICATION:d}")
        connection.execute("COMMIT")


def version(connection: sqlite3.Connection, path: Path) -> int:
    """The number of migrations that the library has had: 0 for an empty file.

    Raises:
        LibraryError: where the file is not a library, or has had more than this version of Parley knows.
    """
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    (number,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if mark != APPLICATION and (mark or number or tables):
        raise LibraryError(f"The library {path} is not a Parley library: name another file.")
    if number > len(migrations()):
        raise LibraryError(f"The library {path} was made by a newer version of Parley: update Parley to open it.")
    return int(number)


@cache
def migrations() -> tuple[str, ...]:
    """The SQL of every migration, in order."""
    found = (f for f in files("parley.store").joinpath("migrations").iterdir() if f.name.endswith(".sql"))
    return tuple(f.read_text(encoding="utf-8") for f in sorted(found, key=lambda f: f.name))


def statements(script: str) -> Iterator[str]:
    """The statements of `script`, one by one (`executescript` would commit before it runs them)."""
    lines: list[str] = []
    for line in script.splitlines():
        lines.append(line)
        if sqlite3.complete_statement(statement := "\n".join(lines)):
            yield statement
            lines.clear()
