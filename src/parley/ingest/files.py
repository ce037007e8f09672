"""Reports from files and folders of any known kind, from standard input, and from addresses of the web.

In: paths and addresses. Out: reports in a fixed order, and in place of what is broken an `InputError` that names it and
the way out. An address is fetched by what is given for that, and by nothing otherwise.
"""

from __future__ import annotations

import gzip
import os
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from io import BufferedReader, BytesIO
from pathlib import Path
from typing import BinaryIO, cast

from parley.errors import InputError
from parley.ingest.columns import Columns
from parley.ingest.fetch.addresses import is_address
from parley.ingest.fetch.kinds import SAVE, Fetch
from parley.ingest.html import page
from parley.ingest.json_lines import json_array, json_lines
from parley.ingest.mail import mail
from parley.ingest.plain import plain
from parley.ingest.rows import Item, refused
from parley.ingest.tables import delimited, parquet
from parley.records import Report

Single = Callable[[BinaryIO, str], Report]
Many = Callable[[BinaryIO, str, Columns], Iterator[Item]]

SINGLE: dict[str, Single] = {
    **dict.fromkeys((".txt", ".text", ".md", ""), plain),
    **dict.fromkeys((".html", ".htm", ".xhtml"), page),
}
MANY: dict[str, Many] = {
    **dict.fromkeys((".jsonl", ".ndjson"), json_lines),
    **dict.fromkeys((".csv", ".tsv"), delimited),
    ".json": json_array,
    ".parquet": parquet,
    ".eml": mail,
}
STANDARD_INPUT = Path("-")
DOCUMENTS = frozenset(
    {".7z", ".doc", ".docx", ".epub", ".mbox", ".mhtml", ".msg", ".odt", ".pages", ".pdf", ".rar", ".rtf", ".tar", ".warc",
     ".xls", ".xlsx", ".xml", ".zip"}
)  # fmt: skip
"""What may hold reports that cannot be read: a folder tells of those, and of no style sheet or picture."""


def reports(
    paths: Sequence[Path | str], columns: Columns, *, stdin: BinaryIO | None = None, fetch: Fetch | None = None
) -> Iterator[Item]:
    """Every report that `paths` hold, files as given, folders through and through in the order of their names.

    A folder gives the files whose kind is known by their names, hidden ones left out, and tells of documents and
    archives that it leaves out; a file named by itself is read whatever its name, as plain text where that says
    nothing. "-" is standard input, or `stdin` where given. What is an address is what `fetch` gives for it, and refused
    where there is no such thing.
    """
    for given in paths:
        path = Path(given)
        if isinstance(given, str) and is_address(given):
            yield from _safely(given, _at_address(given, columns, fetch))
        elif path == STANDARD_INPUT:
            yield from _safely("standard input", _guessed(stdin or sys.stdin.buffer, columns))
        elif path.is_dir():
            yield from _folder(path, columns)
        else:
            yield from _safely(str(path), _file(path, columns))


def kind(path: Path) -> str:
    """The suffix that says what a file is, without ".gz" and in small letters."""
    named = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    return named.suffix.lower()


def _folder(folder: Path, columns: Columns) -> Iterator[Item]:
    unreadable: list[OSError] = []
    within = [Path(top, name) for top, _, names in os.walk(folder, onerror=unreadable.append) for name in names]
    visible = (p for p in within if not any(part.startswith(".") for part in p.relative_to(folder).parts))
    seen = sorted(visible)
    known = [p for p in seen if kind(p) in MANY or (kind(p) in SINGLE and kind(p))]
    yield from (refused(str(e.filename), f"cannot be opened ({e.strerror}): check its permissions") for e in unreadable)
    if not known and not unreadable:
        yield refused(str(folder), f"holds no file of a known kind ({', '.join([*filter(None, SINGLE), *MANY])})")
    for path in known:
        if path.exists() and not path.is_file():  # a pipe would be waited for, without end
            yield refused(str(path), "is a pipe or a device, which is not read as part of a folder: name it by itself")
        else:
            yield from _safely(str(path), _file(path, columns))
    if left := Counter(kind(p) for p in seen if kind(p) in DOCUMENTS):
        kinds = ", ".join(f"{n} {suffix}" for suffix, n in sorted(left.items()))
        yield refused(
            str(folder), f"documents and archives are left out ({kinds}): save the text of each as .txt or .html"
        )


def _file(path: Path, columns: Columns) -> Iterator[Item]:
    compressed = path.suffix.lower() == ".gz"
    with gzip.open(path) if compressed else path.open("rb") as stream:
        if many := MANY.get(kind(path)):
            yield from many(cast(BinaryIO, stream), str(path), columns)
        else:
            stem = path.with_suffix("").stem if compressed else path.stem
            yield SINGLE.get(kind(path), plain)(cast(BinaryIO, stream), stem)


def _at_address(words: str, columns: Columns, fetch: Fetch | None) -> Iterator[Item]:
    """The reports at an address. What does not say where it is published was found there, and a page by itself is
    published by its site."""
    if fetch is None:
        raise InputError(f"is an address, and nothing is fetched here: {SAVE}")
    found = fetch(words)
    stream = BytesIO(found.content)
    if many := MANY.get(found.kind):
        yield from (_found_at(str(found.address), item) for item in many(stream, words, columns))
    else:
        report = SINGLE[found.kind](stream, found.name)
        yield _found_at(str(found.address), replace(report, source=report.source or found.address.host))


def _found_at(address: str, item: Item) -> Item:
    return replace(item, url=item.url or address) if isinstance(item, Report) else item


def _guessed(stream: BinaryIO, columns: Columns) -> Iterator[Item]:
    """Standard input says nothing of its kind: an opening brace is JSON Lines, an opening tag a page."""
    buffered = stream if isinstance(stream, BufferedReader) else BufferedReader(cast("BufferedReader", stream))
    start = buffered.peek(64).removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"{"):
        yield from json_lines(buffered, "standard input", columns)
    elif start.startswith(b"[") and start[1:].lstrip().startswith(b"{"):
        yield from json_array(buffered, "standard input", columns)
    else:
        yield (page if start.startswith(b"<") else plain)(buffered, "standard-input")


def _safely(where: str, found: Iterator[Item]) -> Iterator[Item]:
    """What `found` gives, up to where the file as a whole fails; the failure itself as the last item."""
    try:
        yield from found
    except InputError as error:
        yield refused(where, error)
    except FileNotFoundError:
        yield refused(where, "there is no such file: check the path")
    except (EOFError, gzip.BadGzipFile, zlib.error):
        yield refused(where, "is damaged or cut off where it was compressed: fetch it again; what came before is read")
    except OSError as error:
        yield refused(where, f"cannot be opened ({error.strerror or error}): check its permissions")
