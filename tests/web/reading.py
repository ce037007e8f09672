"""A page as a reader has it: what the tests of pages share.

In: HTML. Out: the words in it.
"""

from __future__ import annotations

import re
from html import unescape


def text_of(html: str) -> str:
    """What a reader sees: without tags, on one line."""
    return " ".join(unescape(re.sub(r"<(script|svg).*?</\1>|<[^>]+>", " ", html, flags=re.DOTALL)).split())
