"""What was fetched, as a file would be given: of a kind, with a name.

In: the bytes of an answer, and what it says that they are. Out: `Fetched`; or an `InputError` where that is no text.
The types that are read, and what to do with some of the others, are in media.tsv.
"""

from __future__ import annotations

import csv
import re
from codecs import BOM_UTF8
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote

from parley.errors import InputError
from parley.ingest.fetch.addresses import Address
from parley.ingest.received import declared, text_codec

NAMELESS: Final = {"", "text/plain", "application/octet-stream", "binary/octet-stream"}
"""Types that say nothing of what a file is: there its name does."""
ENDING: Final = re.compile(r"\.[a-z]{1,5}\d?", re.IGNORECASE)
SAVE: Final = "save it from your browser, and give the file"


@dataclass(frozen=True, slots=True)
class Fetched:
    """What lies at an address: of which `kind`, as the ending of a file's name says it, and its bytes as received."""

    address: Address
    kind: str
    content: bytes

    @property
    def name(self) -> str:
        """What its site calls it: the last part of its path without an ending, failing that the site's own name."""
        last = PurePosixPath(unquote(self.address.target.partition("?")[0])).name
        stem = last.removesuffix(PurePosixPath(last).suffix) if ENDING.fullmatch(PurePosixPath(last).suffix) else last
        return stem if stem.isprintable() and stem.strip() else self.address.host


Fetch = Callable[[str], Fetched]
"""What lies at an address; or an `InputError` that says, as a predicate, why it is not to be had."""


def fetched(address: Address, content: bytes, *, kind: str, charset: str | None) -> Fetched:
    """What lies at `address`. A text whose site says how it is encoded becomes UTF-8, unless it has a mark or, as
    mails do, says so of its parts.

    Raises:
        InputError: where it is not in the encoding that its site says.
    """
    codec = text_codec(charset or "")
    tells_itself = kind == ".eml" or declared(content) != "utf-8"
    if not codec or tells_itself:
        return Fetched(address, kind, content)
    try:
        return Fetched(address, kind, BOM_UTF8 + content.decode(codec).encode())
    except UnicodeError:
        raise InputError(f"is not in the encoding that its site says ({codec}): {SAVE}") from None


def kind_of(media_type: str, address: Address) -> str:
    """The ending that a file of that type has; where the type says nothing, the one that the address has.

    Raises:
        InputError: where it is no text.
    """
    known, named = _kinds(), PurePosixPath(address.target.partition("?")[0]).suffix.lower()
    if media_type in NAMELESS and named in known.values():
        return named
    kind = known.get(media_type, SAVE)
    if kind.startswith("."):
        return kind
    said = media_type if re.fullmatch(r"[\w.+-]+/[\w.+-]+", media_type) else "of no type that is known"
    raise InputError(f"is {said[:80]}, and only texts are fetched: {kind}")


@cache
def _kinds() -> dict[str, str]:
    """The ending of each type; instead of it, where one is not read, the way out."""
    lines = files("parley.ingest.fetch").joinpath("media.tsv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return {row["type"]: row["kind"] or row["otherwise"] for row in rows}
