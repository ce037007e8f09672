"""Mails: one saved mail, one report.

In: the bytes of a mail (`.eml`). Out: the report, its subject the title, its date the day, its sender the source; its
text what the text part says, or the page where there is none, without the lines that it quotes and the signature.
Attachments are named and not read. Nothing in a mail is run, and nothing is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.errors import InvalidBase64LengthDefect, MessageError
from email.message import EmailMessage, MIMEPart
from email.parser import BytesParser
from email.policy import default
from email.utils import parseaddr
from pathlib import Path
from typing import BinaryIO

from parley.errors import InputError
from parley.ingest.columns import Columns
from parley.ingest.html import main_text
from parley.ingest.received import checked, decoded
from parley.ingest.rows import Item, dated, refused
from parley.records import Report

MOST_BYTES = 30_000_000
"""Bytes of one mail with all that is attached to it."""
NAMED = 5
"""Attachments that are named; of more the rest is counted."""
ANSWERED = re.compile(r"(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)
SIGNATURE = "-- "
LEAD = re.compile(r"\s*On\b.{1,200}\bwrote:\s*", re.DOTALL)
"""What leads a quotation in."""
QUOTED_MARKUP = ("//blockquote[@type='cite']", "//div[contains(@class, 'gmail_quote')]")
DAMAGED = (ValueError, LookupError, AttributeError, TypeError, MessageError)
"""What Python's own parser raises at headers that are none."""


def mail(stream: BinaryIO, where: str, _: Columns) -> Iterator[Item]:
    """The report of one mail; before it an error where its date cannot be read, after it one that names its
    attachments.

    Raises:
        InputError: where it is empty, too large, no mail, or has no text.
    """
    data = stream.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise InputError(f"is a mail of more than {MOST_BYTES:,} bytes, the limit: save its text alone")
    if not data.strip():
        raise InputError("is empty: nothing to read in it")
    try:
        message = BytesParser(policy=default).parsebytes(data)
        heads = {name: _line(message[name]) for name in ("subject", "from", "date")}
        words, attached = _words(message), _attached(message)
    except InputError:
        raise
    except (*DAMAGED, RecursionError):
        raise InputError("is a mail that is damaged or nests too deep: save its text alone") from None
    published = dated(heads["date"], where)
    yield from (item for item in [published] if isinstance(item, InputError))
    name, address = parseaddr(heads["from"])
    yield Report(
        checked(words),
        name=Path(where.removesuffix(".gz")).stem,
        source=name or address,
        title=ANSWERED.sub("", heads["subject"], count=1) or None,
        published=None if isinstance(published, InputError) else published,
    )
    if attached:
        yield refused(where, f"has attachments that are not read ({attached}): save each and read it by itself")


def _line(value: object) -> str:
    """A header on one line."""
    return " ".join(str(value or "").split())


def _words(message: EmailMessage) -> str:
    """What a mail says itself: its text part, or its page where that is missing or blank."""
    if not message.keys():
        raise InputError("has no headers, so it is no mail: give it a name that ends in .txt")
    plain, markup = (message.get_body((kind,)) for kind in ("plain", "html"))
    if plain is not None and (words := own_words(_decoded(plain))).strip():
        return words
    if markup is None:
        raise InputError("has no text of its own: nothing to read in it")
    return main_text(_decoded(markup), "", without=QUOTED_MARKUP).text


def _decoded(part: MIMEPart) -> str:
    data = part.get_payload(decode=True)
    if any(isinstance(defect, InvalidBase64LengthDefect) for defect in part.defects) or not isinstance(data, bytes):
        raise InputError("is damaged where it is encoded (base64): save it again")
    charset = part.get_content_charset("utf-8")
    try:
        return decoded(data, "utf-8" if charset == "us-ascii" else charset)
    except LookupError:
        raise InputError(f"is in an encoding that is not known ({charset[:40]!r}): save its text as UTF-8") from None


def own_words(text: str) -> str:
    """`text` without the lines that it quotes, what leads these in, and the signature."""
    own: list[str] = []
    quoting = False
    for line in text.splitlines(keepends=True):
        if line.rstrip("\r\n") == SIGNATURE:
            break
        if line.startswith(">"):
            own = own if quoting else _without_lead(own)
        else:
            own.append(line)
        quoting = line.startswith(">")
    return "".join(own)


def _without_lead(own: list[str]) -> list[str]:
    """Lines without the last one or two, blank ones aside, where these lead a quotation in: "On Monday A wrote:"."""
    end = len(own)
    while end and not own[end - 1].strip():
        end -= 1
    lead = next((n for n in (1, 2) if LEAD.fullmatch("".join(own[max(end - n, 0) : end]))), 0)
    del own[end - lead if lead else len(own) :]
    return own


def _attached(message: EmailMessage) -> str:
    """The names of what is attached."""
    parts = [part for part in message.walk() if part.get_content_disposition() == "attachment"]
    named = [repr(_line(part.get_filename() or part.get_content_type())[:40]) for part in parts]
    return ", ".join([*named[:NAMED], *([f"{len(named) - NAMED} more"] if len(named) > NAMED else [])])
