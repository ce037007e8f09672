"""Words: the tokens of a sentence, as the treebanks that the model learned from cut them.

In: a text and the span of one sentence. Out: the spans of its tokens, in order; only white space and characters that
show nothing lie between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.records import Span
from parley.text.abbreviations import word_lists

MARKS = "\u00ad\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d"
INVISIBLE = "\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
LETTER = rf"(?:[^\W\d_][{MARKS}]*)"
AFTER_A_SLIP = (
    "an?|the|this|that|my|no|not|in|on|at|to|by|of|for|from|with|about|as|like|between|because|what|so|too|really|simply|also|"
    r"definitely|all|nothing|been|going|gonna|getting|looking|sure|welcome|worth|ok|okay|(?:still|now|just|kind\s+of)\s+(?:an?|the|my)"
)
"""What never follows "its" and "your", and so tells that "it's" and "you're" are meant."""
TOKEN = re.compile(
    rf"""
      (?P<address> (?:https?://|www\.|mailto:)[^\s<>"”]{{1,2000}} | [\w.%+-]{{1,64}}@[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,8}} )
    | [A-Za-z]{{1,64}}+@[A-Z]\w{{1,64}}
    | (?P<site> (?:[A-Za-z0-9][\w\#-]{{0,63}}+\.){{1,8}} (?:[Cc]om|[Oo]rg|[Nn]et|info|gov|edu|mil|int|co\.uk|az|ru|ua|tr|html?|(?i:pdf|docx?|xlsx?|jpe?g|zip)) (?![\w@-]|\.\w) )
    | [a-z]{{2,32}}+ (?:\.[a-z]{{2,32}}+){{2,8}} (?:-[a-z]{{1,32}}+){{0,4}} (?![\w@])
    | (?<![\w.])\.(?i:pdf|docx?|xlsx?|jpe?g|zip)(?!\w) | (?<!\w)[A-Za-z]/[A-Za-z](?![\w/])
    | (?P<acronym> (?:[^\W\d_]\.){{2,12}} | Ph\.D\. )
    | [A-Za-z0-9]{{1,64}}+ (?:_[A-Za-z0-9]{{1,64}}+){{1,8}}
    | (?:US|NZ|HK|[AC])\$ | [A-Z]{{1,2}}&[A-Z](?!\w) | [a-z]&[a-z](?!\w)
    | (?P<weapon> [A-Z][A-Za-z]{{0,3}}-\d{{1,4}}[A-Za-z]{{0,2}}(?![\w:-]) )
    | (?<![\w-]) (?:\d-)? \d{{3}}-\d{{3}}-\d{{4}} (?![\w-]) | (?<=\)[ ]) \d{{3}}-\d{{4}} (?![\w-]) | (?<![\w-]) \d\d[1-9]-\d{{3}}[1-9] (?![\w-])
    | (?<![\w,.])[1-9]0['’]s(?!\w) | (?<![\w+])\+\d+(?![\w.,]) | (?<![\w,.-]) \d-(?!19|20)\d{{4}} (?![\w-])
    | (?P<number> \d{{1,4}}(?:/\d{{1,4}}){{1,2}}(?!\d) | \d{{4}}-\d\d-\d\d(?!\d) | \d{{1,2}}-\d{{1,2}}-\d{{4}}(?![\w-]) | \d+(?:[.,:]\d+)* | (?<!\w)\.\d+ ) (?P<unit>{LETTER}*(?:\.m\.)?)
    | (?P<slip> Lets (?=\s[a-z]) | im (?![\w'’-]) | (?:[Ii]ts|[Yy]our|Im) (?=\s(?:{AFTER_A_SLIP})(?![\w-])) )
    | (?P<word> {LETTER}+ (?: ['’]{LETTER}+ | \d+ | {LETTER}+ )* )
    | (?<=[\w.)"”])['’`](?:s|re|ve|ll|d|m|t)(?!\w)
    | [:;]\? | [:;=]-?[()](?!\w) | (?<!\S)[:;=]-?[DP](?!\w) | \(:(?!\S) | \^_+\^ | <3(?!\w) | ’’ | ‘‘ | ‘’ | (?<!\.)\.[?!]+ | !\.(?!\.)
    | \${{2,}} | <{{2,}} | >{{2,}} | \.{{2,}} | [!?]{{2,}} | [=-]{{2,}} | _{{2,}} | \*{{2,}} | \+{{2,}} | \#{{2,}} | \#[A-Za-z]\w* | '' | ``
    | [^\s{INVISIBLE}]
    """,
    re.VERBOSE,
)
CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m|t))$", re.IGNORECASE)
PREFIXED = re.compile(rf"[A-Za-z]{{1,7}}-{LETTER}+")
ORDINAL = re.compile(r"(?:st|nd|rd|th|s)$", re.IGNORECASE)
LONGEST_PREFIX = 7
LONGEST_ABBREVIATION = 6


def words(text: str, span: Span) -> list[Span]:
    """The tokens of the sentence at `span` of `text`: every character that shows is in one of them."""
    found: list[Span] = []
    start = span.start
    while match := TOKEN.search(text, start, span.end):
        found += _tokens(text, match, span.end)
        start = found[-1].end
    return found


def _tokens(text: str, match: re.Match[str], end: int) -> Iterator[Span]:
    """What is written together at `match`, which may be cut, or be longer than it seems, in a sentence up to `end`."""
    if match["word"]:
        yield from _word(text, match.start(), match.end(), end)
    elif match["unit"] and not ORDINAL.match(match["unit"]) and match["unit"].lower().rstrip(".") in word_lists().units:
        yield Span(*match.span("number"))
        yield Span(*match.span("unit"))
    elif match["slip"]:
        yield Span(match.start(), match.end() - 1)
        yield Span(match.end() - 1, match.end())
    elif match["address"]:
        yield Span(match.start(), match.start() + len(match["address"].rstrip(".,;:!?)]")))
    else:
        yield Span(match.start(), match.end())


def _word(text: str, start: int, end: int, sentence_end: int) -> Iterator[Span]:
    """A word with its prefix or full stop, and what else is run together with it: "did" and "n't", "Yerevan" and "'s"."""
    if end - start <= LONGEST_PREFIX and text[start:end].lower() in word_lists().prefixes:
        prefixed = PREFIXED.match(text, start, sentence_end)
        end = prefixed.end() if prefixed else end
    word = text[start:end]
    if _keeps_stop(text, word, end, sentence_end):
        yield Span(start, end + 1)
        return
    cut = word_lists().run_together.get(word.lower()) if len(word) < 10 else None
    if cut is None and (clitic := CLITIC.search(word[-4:])):
        cut = max(0, len(word) - 4) + clitic.start()
    if cut:
        yield Span(start, start + cut)
    yield Span(start + (cut or 0), end)


def _keeps_stop(text: str, word: str, end: int, sentence_end: int) -> bool:
    """Whether a full stop that follows belongs to `word`; a sentence's last one is its own, but for names' titles."""
    if not text.startswith(".", end) or end + 1 >= sentence_end or len(word) > LONGEST_ABBREVIATION:
        return False
    if text.startswith(".", end + 1):
        return False
    return word.lower() in word_lists().abbreviations or (len(word) == 1 and word.isupper())
