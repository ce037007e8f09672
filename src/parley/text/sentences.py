"""Sentences: where one ends and the next begins.

In: a text and the stretches of it to be read. Out: the spans of its sentences, in order, each with the number of its
paragraph (the stretch between blank lines).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from parley.records import Span
from parley.text.abbreviations import word_lists
from parley.text.labels import label_ends
from parley.text.lines import Block, blocks, trimmed
from parley.text.unstopped import parts

END = re.compile(
    r"""
      (?P<stop> (?<! [.!?…] ) [.!?…]++ (?P<quote> ['"”’»)\]]{0,3} ) (?: [ ]?\[\d{1,3}\] ){0,9} (?: [ ] [:;=]-?[()DP] )? ) (?= \s | \Z )
    | (?P<apart> (?<! [.\s] ) \s [.!?] ) (?= \s (?! [.] ) )
    | (?<= [a-z0-9][a-z0-9)”"] ) (?P<glued> [.!?] ["”]? ) (?= ["“]? (?!Com\b|Org\b|Net\b) [A-Z] [a-z]+ [ ,'’] )
    | (?P<foreign> [。！？؟۔։] [”’"'»)]? )
    """,
    re.VERBOSE,
)
NEXT = re.compile(r"\s*[\"“‘'(\[«-]*\s*(?P<word>[^\W_]+(?:[.'’][^\W_]+)*)?")
WORD_BEFORE = re.compile(r"(?:[^\s\"“‘'(\[/—–-]|(?<=\w)')+$")
GOES_ON = re.compile(r"\s*[,;)\]%]")
"""What no sentence begins with."""
SPEECH = re.compile(r"(?:\s*[A-Z][\w.'’-]*){1,4}\s+(?:said|says|told|asked|added|replied|warned|wrote|declared)\b")
LOOKED_BACK = 40
"""Characters; no abbreviation is longer."""


@dataclass(frozen=True, slots=True)
class SentenceSpan:
    """One sentence, without the white space around it, and the number of its paragraph in the text."""

    span: Span
    paragraph: int


def sentences(text: str, spans: Sequence[Span]) -> list[SentenceSpan]:
    """The sentences of `text` inside `spans`, each of which ends where its span ends at the latest."""
    found: list[Block] = []
    for span in spans:
        found += blocks(text, span, found[-1].paragraph + 1 if found else 0)
    labels = label_ends(text, (block.span for block in found))
    return [SentenceSpan(part, block.paragraph) for block in found for part in _sentences(text, block, labels)]


def _sentences(text: str, block: Block, labels: frozenset[int]) -> Iterator[Span]:
    for part in parts(text, block.span):
        label = next((end for end in labels if part.start < end < part.end), part.start)
        yield from trimmed(text, part.start, label)
        yield from _stopped(text, Span(label, part.end))


def _stopped(text: str, part: Span) -> Iterator[Span]:
    """The sentences of a stretch by their stops."""
    start = part.start
    for match in END.finditer(text, part.start, part.end):
        end = match.end()
        if _is_end(text, match, Span(start, part.end)):
            end += _closing_quote(text, start, match)
            yield from trimmed(text, start, end)
            start = end
    yield from trimmed(text, start, part.end)


def _is_end(text: str, match: re.Match[str], rest: Span) -> bool:
    """Whether the sentence that begins at `rest.start` ends at `match`; `rest.end` is where the stretch ends."""
    if match["foreign"] or match["glued"]:
        return True
    following = NEXT.match(text, match.end(), rest.end)
    word = following["word"] if following else None
    if GOES_ON.match(text, match.end(), rest.end):
        return False
    if match["apart"]:
        return True
    is_single = text[match.start()] in ".!?" and text[match.start() + 1 : match.start() + 2] not in (".", "…")
    if word and word[0].islower() and (match["quote"] or not is_single):
        return False
    if match["quote"] and SPEECH.match(text, match.end(), min(rest.end, match.end() + LOOKED_BACK * 2)):
        return False
    if text[match.start()] != "." or not is_single:
        return True
    return _is_full_stop(text, match.start(), rest.start, word or "")


def _is_full_stop(text: str, stop: int, start: int, following: str) -> bool:
    """Whether the stop at `stop` ends a sentence, and does not just belong to the word before it."""
    before = WORD_BEFORE.search(text[max(start, stop - LOOKED_BACK) : stop])
    word = before.group().lower() if before else ""
    lists = word_lists()
    if word.isdigit():
        return stop - len(word) > start
    if word in lists.before_name:
        return False
    if word in lists.before_number:
        return following[:1].isupper()
    opens = following[:1].isupper() and following.lower() in lists.openers
    if word in lists.dates:
        return opens
    if word in lists.anywhere or ("." in word and len(word) < 8) or (len(word) == 1 and word.isalpha()):
        return opens
    return True


def _closing_quote(text: str, start: int, match: re.Match[str]) -> int:
    """How many characters behind `match` close a quotation in tokenised text (`he said . "`)."""
    if match["apart"] and text.startswith(' "', match.end()) and text.count('"', start, match.end()) % 2:
        return 2
    return 0
