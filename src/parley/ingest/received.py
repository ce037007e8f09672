"""Text as received: from bytes to characters, and what is refused.

In: bytes or a string from outside. Out: the text, unchanged; or an `InputError` that says what is wrong and the way
out. The limits keep one broken item from costing the rest their time.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from parley.errors import InputError

LONGEST_TEXT = 1_000_000
"""Characters of one report. A long novel has as many; the longest news digest seen has a fiftieth."""
LONGEST_LINE = 8_000_000
"""Bytes of one line of a table: a report of the longest kind, with most of its characters escaped."""
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
NO_TEXT = (
    (b"%PDF-", "is a PDF: save its text (pdftotext -layout OLD.pdf NEW.txt)"),
    (b"{\\rtf", "is a document of a word processor: save it as plain text"),
    (b"PK\x03\x04", "is a document of a word processor, or a zip archive: save it as plain text, or unpack it"),
    (b"\xd0\xcf\x11\xe0", "is a document of a word processor: save it as plain text"),
    (b"\x1f\x8b", "is compressed by gzip: give it a name that ends in .gz"),
    (b"WARC/", "is a web archive: save its pages as HTML, or their text"),
)
"""How files begin that are no text, and what to do with them."""
CONVERT = "convert it with: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW (name the encoding that it was written in)"
NULS = (
    "holds NUL characters, as pictures and programs do: save its text; where it is UTF-16 without a byte-order mark, "
    "convert it with: iconv -f UTF-16LE -t UTF-8 OLD > NEW"
)
LATIN = {"iso8859-1", "ascii"}
"""What browsers read as Windows-1252, whatever a page says."""
LINE_TOO_LONG = "\udcff"
"""Stands in for a line over `LONGEST_LINE`. As half a surrogate pair it can be in no text that was accepted."""
SURROGATE = re.compile("[\ud800-\udfff]")


def declared(data: bytes) -> str:
    """The encoding that the byte-order mark of `data` declares, UTF-8 where it has none."""
    return next((name for mark, name in BOMS if data.startswith(mark)), "utf-8")


def text_codec(name: str) -> str | None:
    """The codec of the encoding that is called `name`; None where there is none, or none in which a page could say
    so."""
    try:
        named = codecs.lookup(name).name
        fits = b"<meta>".decode(named) == "<meta>"  # it was read so far as ASCII; "hex" and "zip" are codecs, too
    except (LookupError, ValueError):
        return None
    return ("cp1252" if named in LATIN else named) if fits else None


def decoded(data: bytes, encoding: str | None = None) -> str:
    """`data` as text, by `encoding` or as its byte-order mark says. An encoding is never guessed.

    Raises:
        InputError: where it is not in that encoding, or no text at all.
    """
    if found := next((reason for mark, reason in NO_TEXT if data.startswith(mark)), None):
        raise InputError(found)
    encoding = encoding or declared(data)
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        if b"\0" in data and declared(data) == "utf-8":
            raise InputError(NULS) from None
        name = "UTF-8" if encoding == "utf-8" else encoding
        at = f" (byte {error.start + 1})" if isinstance(error, UnicodeDecodeError) else ""
        raise InputError(f"is not {name}{at}: {CONVERT}") from None


def checked(text: str, what: str = "text") -> str:
    """`text` itself, once it is known to be fit to keep. `what` names it in the error.

    Raises:
        InputError: where it is blank, too long, or holds characters that no text has.
    """
    if not text or text.isspace():
        raise InputError(f"has no {what}: nothing to read in it")
    if len(text) > LONGEST_TEXT:
        raise InputError(
            f"{what} of {len(text):,} characters, the limit is {LONGEST_TEXT:,}: split it into its reports"
        )
    if "\0" in text:
        raise InputError(f"{what} {NULS}")
    if found := SURROGATE.search(text):
        raise InputError(
            f"{what} holds bytes that are not UTF-8, or half a character (at {found.start() + 1}): {CONVERT}"
        )
    return text


def lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """The lines of `stream` with their ends; None in place of one over `LONGEST_LINE`, which is skipped unread."""
    while line := stream.readline(LONGEST_LINE):
        if len(line) < LONGEST_LINE or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(LONGEST_LINE)
        yield None
