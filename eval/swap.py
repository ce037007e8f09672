"""Swap: two countries change places throughout a text.

In: a text, two countries of the gazetteer. Out: the text with each one's names, adjectives, nationals, capitals and
seats of government put in the other's place, articles and case kept sane, and where each offset has gone. A country's
usual word of a kind stands for every word of that kind: "Azeri" turns to "Armenian", which turns to "Azerbaijani".
Names of bodies that no country owns ("Free Syrian Army"), and of other countries ("South Sudan"), stay whole. People
keep their names.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from parley.gazetteer.actors import Country, CountryWord, countries, country, country_word
from parley.gazetteer.tables import items, rows
from parley.records import Span

WITH_ARTICLE = re.compile(
    r"\b(?:united|union|states|republic|territor(?:y|ies)|kingdom|emirates|netherlands|philippines|bahamas|maldives|islands|vatican"
    r"|u\.?s\.?(?:a\.?)?|u\.?k\.?|uae|u\.a\.e\.|kremlin|white house|elysee|blue house|casa rosada)(?!\w)",
    re.IGNORECASE,
)
"""Names that take "the" hold one of these words."""

FOLLOWS_NAMES = re.compile(
    r"[ \t]+(?:and|or|but|to|in|into|of|on|at|by|for|from|with|without|between|against|over|under|after|before|since|until"
    r"|during|as|than|that|which|who|whose|when|where|while|because|if|ha[sd]|have|is|are|was|were|be|been|will|would|may"
    r"|might|can|could|should|must|do|does|did|not|also|says?|said|told|accused|denied|called|claimed|agreed|attacked"
    r"|launched|announced|wants|demanded|warned|rejected|urged|began|continued|fled|left|stayed|died|came|went"
    r"|remains|continues|yesterday|today|(?!armed|armou?red)\w+ed|\w+s[ \t]+(?:its|the|an?))\b",
    re.IGNORECASE,
)
"""Words that follow a name rather than what it describes: "the US said", but "the US army"."""

CONSONANT = re.compile(r"(?:u\.?s|u\.?k|u\.?a\.?e|ukrain|ugand|eu|uni|[^aeiou])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the text as it was, and what stands there now."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Swap:
    """A text after the swap, with the edits that made it so, in order."""

    text: str
    edits: tuple[Edit, ...]

    def offset(self, before: int) -> int:
        """Where offset `before` of the text as it was has gone; within an edit, its start or its end."""
        index = bisect_right(self.edits, before, key=lambda edit: edit.span.start) - 1
        shift = sum(len(edit.words) - len(edit.span) for edit in self.edits[: max(index, 0)])
        if index < 0:
            return before
        edit = self.edits[index]
        if before >= edit.span.end:
            return before + shift + len(edit.words) - len(edit.span)
        return edit.span.start + shift + (0 if before == edit.span.start else len(edit.words))


def swapped(text: str, one: str, other: str) -> str:
    """`text` with the countries `one` and `other` in each other's place."""
    return swap(text, one, other).text


def swap(text: str, one: str, other: str) -> Swap:
    """As `swapped`, with the edits.

    Raises:
        KeyError: where the gazetteer knows no country by the name of `one` or `other`.
    """
    known = {entry.name: entry for entry in countries()}
    partner = {one: known[other], other: known[one]}
    edits = tuple(_edit(text, span, partner[name]) for span, name in mentions(text) if name in partner)
    parts, done = [], 0
    for edit in edits:
        parts += [text[done : edit.span.start], edit.words]
        done = edit.span.end
    return Swap("".join([*parts, text[done:]]), edits)


def most_named(text: str) -> tuple[str, ...]:
    """The countries named in `text`, the most often named first, of equals the one named first."""
    return tuple(name for name, _ in Counter(name for _, name in mentions(text)).most_common())


def mentions(text: str) -> Iterator[tuple[Span, str]]:
    """Every word for a country, in order, with the country; the longest where several begin together."""
    for found in _words().finditer(_flat(text)):
        span = Span(*found.span())
        name = country(span.of(text))
        if name and not span.of(text)[0].islower() and found.group().casefold() not in _proper():
            yield span, name


def _edit(text: str, span: Span, new: Country) -> Edit:
    """What takes the place of the word at `span`, its article and possessive with it."""
    before, after = text[max(0, span.start - 12) : span.start], text[span.end : span.end + 40]
    word = span.of(text)
    kind = _kind(word, before, after)
    words = _word(new, kind)
    own = kind in ("capital", "government") or not (_describes(after) or re.match(r"[-–]\w", after))
    lead, start = _lead(
        before, words, own and kind in ("name", "government", "capital"), WITH_ARTICLE.search(word) is not None
    )
    end = span.end
    if kind == "name" and re.match(r"s(?!\w)", after):
        words, end = f"{words}s", end + 1
    elif kind in ("name", "capital", "government") and (possessive := re.match(r"(['’])s?(?!\w)", after)):
        words += possessive[1] + ("" if words.endswith("s") else "s")
        end += possessive.end()
    elif word.endswith(".") and re.match(r"\s*(?:\n|$|[\"”])", after):
        words += "" if words.endswith(".") else "."
    return Edit(Span(span.start - start, end), lead + (words.upper() if word.isupper() and len(word) > 5 else words))


def _kind(word: str, before: str, after: str) -> CountryWord:
    """What kind of word stands here, where one may be of several: "US", "Azerbaijani", "Lebanese"."""
    entry = next(entry for entry in countries() if entry.name == country(word))
    kinds = [kind for kind, listed in entry.words() if word.casefold() in {w.casefold() for w in listed}]
    if len(kinds) < 2 and kinds != ["person"]:
        return country_word(word) or "name"
    describes = _describes(after) or ("name" not in kinds and re.match("[-–]", after))
    if "name" in kinds:
        return "adjective" if describes else "name"
    if describes or "person" not in kinds:
        return "adjective"
    if re.search(r"(?:\b(?:is|are|was|were|be|been)|['’]s)\s+$", before):
        return "adjective"
    single = re.search(r"\b(?:an?|one|another|every|each)\s+$", before, re.IGNORECASE)
    return "people" if "people" in kinds and not single else "person"


def _describes(after: str) -> bool:
    """Whether a country's word describes what follows: a word that is not one that follows names, or another such
    word."""
    if also := re.match(r"[ \t]+(?:and|or)[ \t]+(\w+)(?=[ \t]+\w)", after):
        return country_word(also[1]) == "adjective" and not FOLLOWS_NAMES.match(after[also.end() :])
    return bool(re.match(r"[ \t]+[^\W_]", after) and not FOLLOWS_NAMES.match(after))


def _word(new: Country, kind: CountryWord) -> str:
    """The usual word of a kind for a country, or the nearest that it has."""
    near: dict[CountryWord, tuple[CountryWord, ...]] = {
        "government": ("government", "capital"),
        "person": ("person", "adjective"),
        "people": ("people", "person", "adjective"),
    }
    listed = dict(new.words())
    return next((listed[k][0] for k in near.get(kind, (kind,)) if listed[k]), new.name)


def _lead(before: str, words: str, own: bool, had: bool) -> tuple[str, int]:
    """The article before `words`, and how many characters of `before` it takes the place of; `own` where an article
    there is the name's own, not that of what the name describes, and `had` where the word that it stood before takes
    one."""
    takes = own and bool(WITH_ARTICLE.search(words))
    if found := re.search(r"\b([Aa])n?\s+$", before):
        return found[1] + (" " if CONSONANT.match(words) else "n "), len(found.group())
    if found := re.search(r"\b[Tt]he\s+$", before):
        return ("", len(found.group())) if had and own and not takes else ("", 0)
    if not takes or re.search(r"[-–\w]$|\b(?:an?|two|both|most|all of)\s+$", before) or had:
        return "", 0
    return ("The " if not before.strip() or re.search(r"[.!?\n]\s*$", before) else "the "), 0


def _flat(text: str) -> str:
    """`text` without accents, of the same length."""
    return "".join(unicodedata.normalize("NFKD", letter)[0] for letter in text.replace("ə", "e").replace("’", "'"))


@cache
def _words() -> re.Pattern[str]:
    """Every word for a country and every name of a body that holds one, the longest first."""
    known = {word.casefold() for entry in countries() for _, listed in entry.words() for word in listed}
    listed = sorted({_flat(word) for word in known | _proper()}, key=lambda word: (-len(word), word))
    pattern = "|".join(re.escape(word).replace(r"\ ", r"\s+").replace(r"\-", "[-‐–]") for word in listed)
    return re.compile(rf"(?<!\w)(?:{pattern})(?!(?!(?-i:s)\b)\w)", re.IGNORECASE)


@cache
def _proper() -> frozenset[str]:
    """The names of bodies that no country owns, in small letters, save those that are a country's word as well."""
    named = ((row["belongs_to"], (row["name"], *items(row["other_names"]))) for row in rows("bodies.tsv"))
    return frozenset(n.casefold() for owner, names in named for n in names if not country(owner) and not country(n))
