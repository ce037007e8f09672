"""Plain text: one file, one report.

In: a stream of bytes and the name of its file. Out: the report, its text as received, its name the file's stem.
"""

from __future__ import annotations

from typing import BinaryIO

from parley.errors import InputError
from parley.ingest.received import LONGEST_TEXT, checked, decoded
from parley.records import Report

MOST_BYTES = 4 * LONGEST_TEXT + 4


def plain(stream: BinaryIO, name: str) -> Report:
    """The report that `stream` holds.

    Raises:
        InputError: where it is empty, too long, or no text.
    """
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise InputError(
            f"is longer than {LONGEST_TEXT:,} characters, the limit of one report: split it into its reports"
        )
    if not data:
        raise InputError("is empty: nothing to read in it")
    return Report(checked(decoded(data)), name=name)
