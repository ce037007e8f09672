"""JSON: one object a line, or one array of objects.

In: a stream of bytes. Out: its reports in order; a line that is broken costs itself alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from parley.errors import InputError
from parley.ingest.columns import Columns
from parley.ingest.received import LONGEST_LINE, LONGEST_TEXT, declared, decoded, lines
from parley.ingest.rows import Item, items, refused

MOST_BYTES = 512_000_000
"""Bytes of one JSON array, which is read whole."""
SHAPE = 'expected an object such as {"report": "a-1", "text": "..."}'


def json_lines(stream: BinaryIO, where: str, columns: Columns) -> Iterator[Item]:
    """The reports of a stream of JSON objects, one a line. Blank lines count but are no error."""
    blank = True
    for number, line in enumerate(lines(stream), 1):
        if line is not None and not line.strip():
            continue
        blank, here = False, f"{where}, line {number}"
        try:
            yield from _items(_parsed(line), columns, here)
        except InputError as error:
            yield refused(here, error)
    if blank:
        yield refused(where, "is empty: nothing to read in it")


def json_array(stream: BinaryIO, where: str, columns: Columns) -> Iterator[Item]:
    """The reports of a JSON file: an array of objects, or one object."""
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise InputError(f"is an array of more than {MOST_BYTES:,} bytes: turn it into JSON Lines (jq -c '.[]')")
    if not data.strip():
        raise InputError("is empty: nothing to read in it")
    whole = _loaded(decoded(data))
    for number, entry in enumerate(whole if isinstance(whole, list) else [whole], 1):
        here = f"{where}, item {number}"
        try:
            yield from _items(entry, columns, here)
        except InputError as error:
            yield refused(here, error)


def _parsed(line: bytes | None) -> object:
    if line is None:
        raise InputError(
            f"is longer than {LONGEST_LINE:,} bytes and was skipped; a report has at most {LONGEST_TEXT:,} characters: "
            "split it into its reports"
        )
    if declared(line) not in {"utf-8", "utf-8-sig"}:
        raise InputError("is UTF-16 or UTF-32: convert it with iconv -t UTF-8")
    return _loaded(decoded(line))


def _loaded(words: str) -> object:
    try:
        return json.loads(words)
    except json.JSONDecodeError as error:
        raise InputError(f"is not JSON ({error.msg}, column {error.colno}): {SHAPE}") from None
    except RecursionError:
        raise InputError(f"nests too deep to be a report: {SHAPE}") from None
    except ValueError:  # Python reads no number of more than some thousand digits
        raise InputError(f"holds a number too long to be read: {SHAPE}") from None


def _items(entry: object, columns: Columns, where: str) -> Iterator[Item]:
    if not isinstance(entry, dict):
        raise InputError(f"is no object but {type(entry).__name__}: {SHAPE}")
    yield from items(entry, columns.among(entry), where)
