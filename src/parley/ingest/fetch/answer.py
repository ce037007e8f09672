"""An answer of a site: what it holds, or why that is not taken.

In: an `HTTPResponse`, the most bytes that it may have. Out: its bytes, unpacked; the address that it leads to; or an
`InputError`.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from http import HTTPStatus
from http.client import HTTPResponse
from typing import Final

from parley.errors import InputError
from parley.ingest.fetch.kinds import SAVE

LEADS_ON: Final = frozenset({301, 302, 303, 307, 308})
AT_ONCE: Final = 65_536
GZIP: Final = 31  # what zlib calls data with the header of gzip
COMPRESSED: Final = frozenset({"gzip", "x-gzip"})
CUT_OFF: Final = "was cut off on its way: try again"
WAYS_OUT: Final = {
    404: "check the address",
    410: "check the address",
    429: "it was asked too often of late, so try again later",
    503: "try again later, or open it in your browser, save it, and give the file",
}
"""What to do about some answers; about any other, to look for oneself."""


def content_of(answer: HTTPResponse, *, most: int) -> bytes:
    """What `answer` holds, unpacked where it was compressed; `most` bytes, both as sent and unpacked.

    Raises:
        InputError: where it holds more, or is cut off, or compressed in a way that was not asked for.
    """
    packing = (answer.getheader("Content-Encoding") or "identity").strip().lower()
    if packing not in {*COMPRESSED, "identity"}:
        raise InputError(f"is compressed in a way that was not asked for: {SAVE}")
    sent = _limited(_pieces(answer), most)
    return b"".join(_limited(unzipped(sent), most) if packing in COMPRESSED else sent)


def unzipped(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """`pieces` unpacked, a little at a time, whatever they would come to.

    Raises:
        InputError: where they are cut off, or damaged.
    """
    unpacking, whole = zlib.decompressobj(GZIP), False
    for piece in pieces:
        rest = piece
        while rest:
            try:
                yield unpacking.decompress(rest, AT_ONCE)
            except zlib.error:
                raise InputError("is damaged where it was compressed: try again") from None
            rest, whole = unpacking.unconsumed_tail or unpacking.unused_data, unpacking.eof
            if whole:
                unpacking = zlib.decompressobj(GZIP)
    if not whole:
        raise InputError(CUT_OFF)


def led_to(answer: HTTPResponse) -> str | None:
    """The address to which `answer` sends whoever asked, None where it sends nobody on.

    Raises:
        InputError: where it does not say to which.
    """
    if answer.status not in LEADS_ON:
        return None
    if found := answer.getheader("Location"):
        return found.encode("latin-1").decode("utf-8", "replace")  # sent as UTF-8, and handed over as Latin-1
    raise InputError(f"leads to another address, and does not say to which: {SAVE}")


def refusal(status: int) -> InputError:
    """Why an answer of that status is none to read."""
    known = {each.value: f", {each.phrase.lower()}" for each in HTTPStatus}.get(status, "")
    way_out = WAYS_OUT.get(status, "open it in your browser, save it, and give the file")
    return InputError(f"is not given ({status}{known}): {way_out}")


def _pieces(answer: HTTPResponse) -> Iterator[bytes]:
    while piece := answer.read(AT_ONCE):
        yield piece
    if answer.length:  # bytes that were promised and did not come
        raise InputError(CUT_OFF)


def _limited(pieces: Iterator[bytes], most: int) -> Iterator[bytes]:
    taken = 0
    for piece in pieces:
        taken += len(piece)
        if taken > most:
            raise InputError(f"is more than {most:,} bytes, the limit: save what you need of it, and give the file")
        yield piece
