"""Web pages: the main text of a saved page.

In: the bytes of a page. Out: the report, with title, date, address and outlet from the page's own metadata. The text
"as received" of a page is the text that is drawn from it here. Nothing in a page is run, and nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import BinaryIO

from parley.errors import InputError
from parley.ingest.published import published_of
from parley.ingest.received import checked, declared, decoded, text_codec
from parley.records import Report, When

MOST_BYTES = 10_000_000
"""Bytes of one page; parsing grows with its square where tags nest without end."""
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
HEAD = 4096
"""Bytes of a page in which it may declare its encoding."""


def page(stream: BinaryIO, name: str) -> Report:
    """The report on the page that `stream` holds.

    Raises:
        InputError: where it is empty, too large, in another encoding than it says, or has no text.
    """
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise InputError(f"is a page of more than {MOST_BYTES:,} bytes, the limit: save the report alone")
    if not data:
        raise InputError("is empty: nothing to read in it")
    return main_text(decoded(data, encoding_of(data)), name)


def encoding_of(data: bytes) -> str:
    """The encoding that a page declares, by byte-order mark or in its head; UTF-8 where it declares none."""
    marked, found = declared(data), CHARSET.search(data[:HEAD])
    if marked != "utf-8" or not found:
        return marked
    return text_codec(found[1].decode("ascii")) or marked


def main_text(markup: str, name: str, *, without: Sequence[str] = ()) -> Report:
    """The report on a page as text, `without` the parts that these paths (XPath) lead to.

    Raises:
        InputError: where it has no text.
    """
    import trafilatura  # a third of a second to import: only where there is a page to read

    dates = {"extensive_search": False, "original_date": True}
    found = trafilatura.bare_extraction(
        markup,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=dates,
        prune_xpath=list(without) or None,
    )
    if found is None or isinstance(found, dict) or not found.text:
        raise InputError("has no main text (a page of scripts or links only?): save it from a browser once it is drawn")
    outlet = found.sitename or found.hostname or ""
    return Report(
        checked(found.text), name=name, source=outlet, title=found.title, url=found.url, published=_date(found.date)
    )


def _date(words: str | None) -> When | None:
    try:
        return published_of(words)
    except InputError:
        return None
