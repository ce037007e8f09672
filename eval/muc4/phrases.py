"""Phrases: the names and noun phrases of a report that may fill a slot, and which of them are one thing.

In: a report read to its claims. Out: its `Phrase`s in order; things, each a list of phrases with the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from eval.muc4.circumstances import is_land, place_name, stretch
from eval.muc4.slots import words
from parley.extract.doc import Doc
from parley.extract.mentions import NameMention, NumberMention
from parley.extract.tokens import Token, matches
from parley.records import Place

BEFORE = ("amod", "compound", "nummod", "nmod", "flat")
MARKS = frozenset("\"'-")
THINGS = frozenset({"person", "organisation", "group", "other"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `[first, last)` around `head`: a name of some `kind`, a "noun" phrase without its article, a "place", a
    "date".

    `described` are the words that say what a person is, `number` the count that it bears. A date's text says when.
    """

    first: int
    last: int
    head: int
    kind: str
    text: str
    words: tuple[str, ...]
    described: tuple[str, ...] = ()
    number: NumberMention | None = None
    plural: bool = False
    place: Place | None = None

    @property
    def sort(self) -> str:
        """What it can be one thing with."""
        return self.kind if self.kind in ("place", "date") else ""


def phrases(doc: Doc) -> list[Phrase]:
    """The phrases of a report: names and noun phrases in order, then places within a country, then dates."""
    counted = {number.head: number for number in doc.numbers}
    found = (_phrase(doc, *entry, counted) for entry in _stretches(doc))
    return [phrase for phrase in (*found, *_places(doc), *_dates(doc)) if phrase.words]


def things(listed: Sequence[Phrase]) -> list[list[int]]:
    """The positions of phrases that stand for one thing: one's words are among another's, and they end alike."""
    groups: list[list[int]] = []
    for position, phrase in enumerate(listed):
        same = (g for g in groups if listed[g[0]].sort == phrase.sort)
        group = next((g for g in same if any(alike(listed[other].words, phrase.words) for other in g)), None)
        if group is None:
            groups.append([position])
        else:
            group.append(position)
    return groups


def alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two phrases' words may name one thing."""
    within = set(one) <= set(other) or set(other) <= set(one)
    return bool(one and other) and within and one[-1] == other[-1]


def written(doc: Doc, first: int, last: int) -> str:
    """Tokens `[first, last)` as a key writes them."""
    return re.sub(r"\s+", " ", doc.span_of(first, last).of(doc.text)).strip(" \"'").upper()


def _places(doc: Doc) -> Iterator[Phrase]:
    for found in doc.places:
        if not is_land(found.place.name) and found.last > found.first:
            text = place_name(found.place)
            yield Phrase(found.first, found.last, found.first, "place", text, tuple(words(text)), place=found.place)


def _dates(doc: Doc) -> Iterator[Phrase]:
    for found in doc.dates:
        if text := stretch(found.when):
            yield Phrase(found.first, found.last, found.head, "date", text, (text,))


def _stretches(doc: Doc) -> Iterator[tuple[int, int, int, str]]:
    named = {index: name for name in doc.names for index in range(name.first, name.last)}
    done: set[int] = set()
    for token in doc.tokens:
        name = named.get(token.index)
        if token.tag not in ("NOUN", "PROPN") or (name and name.first in done):
            continue
        if name and name.kind in THINGS:
            done.add(name.first)
            yield name.first, name.last, _head(doc, name), name.kind
        elif not (name and token.tag == "PROPN") and not matches(token.relation, ("compound", "flat", "goeswith")):
            yield _first(doc, token), token.index + 1, token.index, "noun"


def _head(doc: Doc, name: NameMention) -> int:
    inside = range(name.first, name.last)
    return next((i for i in inside if doc.tokens[i].is_root or doc.tokens[i].head not in inside), name.first)


def _first(doc: Doc, noun: Token) -> int:
    """Where the words before a noun that belong to it begin."""
    first = noun.index
    for child in reversed(doc.children(noun.index, *BEFORE)):
        inside = [token.index for token in doc.subtree(child.index)]
        between = range(max(inside) + 1, first)
        if child.index < first and max(inside) < first and all(doc.tokens[i].text in MARKS for i in between):
            first = min(inside)
    return first


def _phrase(doc: Doc, first: int, last: int, head: int, kind: str, counted: dict[int, NumberMention]) -> Phrase:
    text = written(doc, first, last)
    noun = doc.tokens[head]
    bears = (counted[child.index] for child in doc.children(head, "nummod") if child.index in counted)
    described = tuple(_descriptions(doc, first, last, head)) if kind == "person" else ()
    plural = noun.tag == "NOUN" and noun.text.lower() != noun.lemma.lower()
    return Phrase(first, last, head, kind, text, tuple(words(text)), described, next(bears, None), plural)


def _descriptions(doc: Doc, first: int, last: int, head: int) -> Iterator[str]:
    """What a person is called beside the name: the title before it, the words set beside it."""
    start = first
    while start and _belongs(doc, start - 1, first, last, head):
        start -= 1
    if start < first:
        yield written(doc, start, first)
    for noun in _beside(doc, head):
        if noun.tag in ("NOUN", "PROPN") and not start <= noun.index < last:
            yield written(doc, _first(doc, noun), noun.index + 1)


def _belongs(doc: Doc, index: int, first: int, last: int, head: int) -> bool:
    token = doc.tokens[index]
    is_word = token.tag in ("NOUN", "PROPN", "ADJ") and token.sentence == doc.tokens[first].sentence
    return is_word and (index <= token.head < last or index == doc.tokens[head].head)


def _beside(doc: Doc, head: int) -> Iterable[Token]:
    above = doc.tokens[doc.tokens[head].head]
    set_beside = doc.tokens[head].relation.split(":")[0] in {"appos", "flat"}
    return (*doc.children(head, "appos"), *((above,) if set_beside else ()))
