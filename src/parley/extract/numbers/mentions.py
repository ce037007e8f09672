"""Numbers: how many, as said, with the words that bound it.

In: a parsed `Doc` whose dates are read. Out: the `numbers` layer; `counts` does the same for plain text.
Years, ages, times, ordinals, percentages, money, distances, calibres and designations ("F-16") count nothing and are
passed over. `bounds.tsv`, `vague.tsv`, `measures.txt` and `labels.txt` hold the words.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Final

from parley.extract.doc import Doc
from parley.extract.grammar.token_spans import head_of, tokens_of
from parley.extract.mentions import NumberMention
from parley.extract.numbers.numerals import NUMERAL, SCALES, SUMS, UNITS, either, table, value
from parley.extract.registry import Extractor
from parley.records import Span
from parley.records.figure import Bound

BOUNDS: Final = {" ".join(words.split()): bound for words, bound, _ in table("numbers/bounds.tsv")}
VAGUE: Final = {words: (int(low), int(high) if high else None) for words, low, high in table("numbers/vague.tsv")}
SAID: Final[dict[str, Bound]] = {
    "exact": "exact", "vague": "vague", "range": "at_least", "at_least": "at_least", "more_than": "at_least",
    "up_to": "at_most", "less_than": "at_most", "just_under": "at_most", "nearly": "about", "about": "about",
}  # fmt: skip

NONE: Final = ("no", "nobody", "none", "without", "single")
_DIGIT, _WORD = re.compile(r"\d"), re.compile(r"\w+")
_TIME = re.compile(r"\b(?:the|this|that|last|past|each|every|same|previous)\s+(?:day|week|year)\s+$", re.IGNORECASE)
"""A stretch of time, behind which a number begins what happened in it: "last week three men", not "week three"."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number in plain text: its words with those that bound it, and `core`, the numeral alone."""

    span: Span
    core: Span
    count: int | None
    bound: Bound
    low: int | None
    high: int | None
    more: bool


NAMED = re.compile(r"[A-Z][\w'’-]+ [A-Z][\w'’-]+ \($")
AGED = re.compile(r"\)(?:,\s+(?:an?|who|from|of)\b|\s+(?:was|is|who|told|said|died|has|had)\b)")
"""What stands before and behind the age of somebody in brackets; "North Kivu (45), South Kivu (12)" are counts."""


def limits(count: int, bound: str, top: int | None = None) -> tuple[int | None, int | None]:
    """The least and the most that the words allow, by the project's quantity rules; `top` is the end of a range.

    "About" allows half a unit of the last significant digit either way, "nearly" a tenth below: conventions, not facts.
    """
    half = 10 ** (len(str(count)) - len(str(count).rstrip("0"))) // 2 if count else 0
    below = max(count - 1, 0)
    tenth_below = min(-(-count * 9 // 10), below)
    return {
        "exact": (count, count),
        "at_least": (count, None),
        "more_than": (count + 1, None),
        "up_to": (None, count),
        "less_than": (None, below),
        "just_under": (tenth_below, below),
        "nearly": (tenth_below, below),
        "about": (count - half, count + half),
        "range": (count, top),
    }[bound]


def _listed(name: str) -> list[str]:
    return (files("parley.extract") / name).read_text(encoding="utf-8").split()


def _bounds(side: str) -> str:
    return either([words for words, _, where in table("numbers/bounds.tsv") if where == side])


@cache
def _pattern() -> re.Pattern[str]:
    """A number with its bounds, as one pattern; what stands around it is looked at by `_counts_something`."""
    before = rf"(?:{_bounds('before')})"
    return re.compile(
        rf"""(?<![\w.,/:$€£¥#№'’-])
        (?:(?P<before>{before})\s+(?:{before}\s+)?)?
        (?P<extra>(?:another|an?\s+(?:additional|further)|additional|further|the\s+other)\s+)?
        (?:(?P<no>no\s+one|nobody|none|not\s+(?:one|a\s+single(?:\s+one)?)|(?:no|without\s+any)(?=\s+(?:[\w.-]+\s+){{0,3}}(?:people|men|women|children|\w{{2,}}s)\b))
         |(?:(?P<between>between\s+)?(?<!from\s)(?<!\bby\s)(?P<low>{NUMERAL})(?(between)\s+and\s+|(?:\s?[-–]\s?(?=\d)|\s+(?:to|or)\s+)))?
          (?P<number>{either(list(VAGUE))}|{NUMERAL}|(?<!one\s)(?<!\sone)another))
        (?!\w|\s+another\b|[.,:/]\d|[-–](?!plus\b|odd\b)\w)
        (?P<after>\s?(?:{_bounds("after")})(?!\w))?
        (?P<more>\s+(?:more|others?|additional|further)\b(?!\s+than))?""",
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def _surroundings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What may not stand before ("Article 5", "aged 12", "how many") and after a number of things ("40 km", "34,
    said")."""
    before = rf"(?:\b(?:{either(_listed('numbers/labels.txt'))}|how|so|too|all\s+but|age\s+of|[a-z]+-old)\s+|[$€£¥])$"
    after = rf"\s*-?(?:of\s+)?(?:{either(_listed('numbers/measures.txt'))})(?!\w)"
    return re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE)


def counts(text: str, span: Span) -> Iterator[Count]:
    """The numbers of things within `span` of `text`, from left to right."""
    position = span.start if _holds_number(text[span.start : span.end].casefold()) else span.end
    while match := _pattern().search(text, position, span.end):
        position = match.end()
        if _counts_something(text, match) and (count := _count(match)):
            yield count


def _holds_number(small: str) -> bool:
    """Whether a stretch holds a digit or a word without which there is no number: where not, none has to be looked
    for."""
    return bool(_DIGIT.search(small)) or not _needed().isdisjoint(_WORD.findall(small))


@cache
def _needed() -> frozenset[str]:
    """Of each number in words, the longest word."""
    said = (*VAGUE, *SUMS, *UNITS, *SCALES, *NONE, "dozen", "another")
    return frozenset(max(_WORD.findall(words), key=len) for words in said)


def _counts_something(text: str, match: re.Match[str]) -> bool:
    before, after = _surroundings()
    start, end = match.start("low" if match["low"] else "number"), match.end()
    ahead = max(0, match.start() - 20), match.start()
    if (before.search(text, *ahead) and not _TIME.search(text, *ahead)) or after.match(text, end):
        return False
    return not (match["number"] and (_is_year(text, start, end) or _is_age(text, start, end)))


def _is_year(text: str, start: int, end: int) -> bool:
    """Whether a bare "2014" is a year: unless it stands right before a plural, and not after "the" or "in"."""
    if not re.fullmatch(r"(?:19|20)\d\d", text[start:end]):
        return False
    counted = re.compile(r"\s+(?:[a-z-]+\s+)?(?:people|men|women|children|[a-z-]{2,}s)\b").match(text, end)
    return not counted or bool(re.search(r"\b(?:the|in|since|of)\s+$", text[max(0, start - 8) : start], re.IGNORECASE))


def _is_age(text: str, start: int, end: int) -> bool:
    """Whether a number is an age in apposition: "Anna Smith, 34, said", "Anna Smith (34), a nurse,"."""
    if end - start < 3 and NAMED.search(text[max(0, start - 60) : start]) and AGED.match(text, end):
        return True
    named = re.search(r"[A-Z][\w'’-]*[ ]?,\s+$", text[max(0, start - 30) : start])
    return bool(named and end - start < 3 and re.compile(r"\s*[,.;)]|\s+(?:was|is|who|told|said)\b").match(text, end))


def _count(match: re.Match[str]) -> Count | None:
    """The number that `match` stands for, None where its words come to none."""
    more = bool(match["extra"] or match["more"])
    if match["no"]:
        return Count(Span(*match.span()), Span(*match.span("no")), 0, "exact", 0, 0, more)
    words = " ".join(match["number"].lower().split())
    core = Span(*match.span("number"))
    if words in VAGUE:
        return Count(Span(*match.span()), core, None, "vague", *VAGUE[words], more)
    number = 1 if words == "another" else value(words)
    if number is None:
        return None
    if match["low"]:
        return _range(match, number, more)
    bound = _bound(match)
    return Count(Span(*match.span()), core, number, SAID[bound], *limits(number, bound), more or words == "another")


def _bound(match: re.Match[str]) -> str:
    said = match["before"] or match["after"]
    return BOUNDS[" ".join(said.lower().split())] if said else "exact"


def _range(match: re.Match[str], top: int, more: bool) -> Count | None:
    """A range such as "15 to 20"; a shared scale is given to its lower end ("2 to 3 million")."""
    low = value(match["low"])
    if low is None:
        return None
    scaled = value(f"{match['low']} {match['number'].split()[-1]}") if " " in match["number"] and low < 1000 else None
    low = scaled if scaled and scaled < top else low
    if low >= top:
        return None
    core = Span(match.start("low"), match.end("number"))
    return Count(Span(*match.span()), core, low, SAID["range"], *limits(low, "range", top), more)


def _mentions(doc: Doc) -> Iterator[NumberMention]:
    dated = {index for date in doc.dates for index in range(date.first, date.last)}
    for sentence in doc.sentences:
        found = [c for count in counts(doc.text, sentence.span) for c in _behind_a_date(doc, count, dated)]
        for count in found:
            count = _without_particle(doc, count)
            whole, core = tokens_of(doc, count.span), tokens_of(doc, count.core)
            if whole and core and dated.isdisjoint(range(*core)) and not _only_joins(doc, core[0]):
                yield NumberMention(
                    doc.span_of(*whole), *whole, head_of(doc, *core),
                    count=count.count, bound=count.bound, low=count.low, high=count.high, more=count.more,
                )  # fmt: skip


def _behind_a_date(doc: Doc, count: Count, dated: Collection[int]) -> Iterator[Count]:
    """A number, of a range whose lower end is a date's the upper end alone: "since 7 October | to 300"."""
    core = tokens_of(doc, count.core)
    own = [index for index in range(*core) if index in dated] if core else []
    is_cut = core is not None and bool(own) and own[0] == core[0] and own[-1] < core[1] - 1
    yield from counts(doc.text, Span(doc.tokens[own[-1]].span.end, count.span.end)) if is_cut else (count,)


def _only_joins(doc: Doc, index: int) -> bool:
    """Whether "both" only goes with an "and", and counts nobody: "both civilians and rebels"."""
    both = doc.tokens[index]
    if both.text.lower() != "both":
        return False
    noun = doc.tokens[both.head]
    joined = doc.children(noun.index, "conj")
    apart = any(doc.children(t.index, "det", "nummod", "obj", "nsubj") for t in joined) or noun.is_verbal
    return both.relation == "cc:preconj" or (bool(joined) and not apart and not joined[0].is_verbal)


def _without_particle(doc: Doc, count: Count) -> Count:
    """A number whose bound is a verb's particle, by itself: of "handed | over 14 prisoners", 14."""
    whole = tokens_of(doc, count.span) if count.bound == "at_least" and count.count else None
    if whole is None or doc.tokens[whole[0]].relation != "compound:prt":
        return count
    return replace(count, span=count.core, bound="exact", low=count.count, high=count.count)


def _read(doc: Doc) -> Doc:
    found = list(_mentions(doc))
    again = {mention.head: mention for mention in _as_many(doc, found)}
    numbers = [*(mention for mention in found if mention.head not in again), *again.values()]
    return replace(doc, numbers=tuple(sorted(numbers, key=lambda mention: mention.first)))


def _as_many(doc: Doc, found: Sequence[NumberMention]) -> Iterator[NumberMention]:
    """The number before, said again: of "two guards were killed and | as many | wounded", two."""
    for many in (t for t in doc.with_lemmas({"many"}) if t.index):
        words = [t.text.lower() for t in doc.tokens[many.index - 1 : many.index + 2]]
        same = words[:2] == ["as", "many"] and words[2:] != ["as"]
        before = (
            [m for m in found if m.last < many.index and doc.tokens[m.head].sentence == many.sentence] if same else []
        )
        if before:
            span = doc.span_of(many.index - 1, many.index + 1)
            yield replace(before[-1], span=span, first=many.index - 1, last=many.index + 1, head=many.index, more=False)


NUMBERS: Final = Extractor("numbers", reads=("tokens", "dates"), writes="numbers", read=_read)
