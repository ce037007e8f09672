"""What went wrong with a library's file, in one sentence a person can act on.

In: an error of SQLite. Out: a `LibraryError` that names the file and the way out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from parley.errors import LibraryError

REASONS: Final = {
    sqlite3.SQLITE_NOTADB: "is not a Parley library: name another file",
    sqlite3.SQLITE_CORRUPT: "is damaged: go back to a copy of it, or read the reports into a new one",
    sqlite3.SQLITE_FULL: "cannot grow, the disk is full: free some space and run the same command again; nothing stored is lost",
    sqlite3.SQLITE_READONLY: "cannot be written, it or its folder is read-only: choose another place for it",
    sqlite3.SQLITE_CANTOPEN: "cannot be opened or made, its folder is missing or read-only: choose another place for it",
    sqlite3.SQLITE_BUSY: "is being written by another process: try again when that is done",
    sqlite3.SQLITE_LOCKED: "is being written by another process: try again when that is done",
    sqlite3.SQLITE_IOERR: "cannot be read or written, its disk reports an error: see to the disk, then run the same command again",
    sqlite3.SQLITE_TOOBIG: "cannot hold a report as large as this one: split it",
}  # fmt: skip
PRIMARY: Final = 0xFF  # the low byte of an extended result code is its primary one
UNWRITABLE: Final = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn an error of SQLite about the library at `path` into a sentence.

    Raises:
        LibraryError: where the block raises `sqlite3.Error`.
    """
    try:
        yield
    except sqlite3.Error as error:
        reason = REASONS.get(code(error), f"cannot be used: {error}")
        raise LibraryError(f"The library {path} {reason}.") from error


def code(error: BaseException | None) -> int:
    """SQLite's primary result code of `error`, 0 where it has none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & PRIMARY


def forbids_writing(error: LibraryError) -> bool:
    """Whether `error` says that the file can be read at best."""
    return code(error.__cause__) in UNWRITABLE
