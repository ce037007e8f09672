"""Words: the tokens of a sentence, as the treebanks that the model learned from cut them.

In: a text and the span of one sentence. Out: the spans of its tokens, in order; only white space and characters that
show nothing lie between them.
"""

from __future__ import annotations

import re

from parley.records import Span

LETTERS = r"[^\W\d_]"
TOKEN = re.compile(
    rf"""
      (?:https?://|www\.)\S{{1,2000}}
    | [\w.+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,8}}
    | (?:[A-Za-z]\.){{2,12}}
    | \d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?!{LETTERS}))?
    | {LETTERS}+(?:['’]{LETTERS}+)*
    | \.{{2,}}
    | \w
    | \S
    """,
    re.VERBOSE,
)
CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m|t))$", re.IGNORECASE)
RUN_TOGETHER = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}


def words(text: str, span: Span) -> list[Span]:
    """The tokens of the sentence at `span` of `text`: every character that shows is in one of them."""
    found: list[Span] = []
    for match in TOKEN.finditer(text, span.start, span.end):
        found += _parts(match.group(), match.start(), match.end())
    return found


def _parts(word: str, start: int, end: int) -> list[Span]:
    """A word and what is written together with it: "did" and "n't", "Yerevan" and "'s"."""
    cut = RUN_TOGETHER.get(word.lower())
    if cut is None and (clitic := CLITIC.search(word[-4:])):
        cut = max(0, len(word) - 4) + clitic.start()
    return [Span(start, start + cut), Span(start + cut, end)] if cut else [Span(start, end)]
