"""Stretches: which words of a report name a place.

In: a `Doc` with names. Out: stretches of tokens, each with the part that is the bare name: "southern Kordofan state"
has "Kordofan" for its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.headings import COLONS
from parley.extract.mentions import NameMention
from parley.extract.names.classes import name_words
from parley.extract.places.words import where_words
from parley.extract.tokens import matches
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import body, country_word
from parley.gazetteer.places import lookup, word_kind

NO_PLACE = frozenset({"adjective", "people", "person", "government"})
HEADED = frozenset({"region", "town", "area", "water", "height"})
JOINTS: tuple[list[str], ...] = ([], ["of"], ["and"], ["-"], ["–"], ["of", "the"])
LONGEST_NAME = 60
WELL_KNOWN = 50_000
"""From so many inhabitants on a place may be meant though its country is never named, or its name stands in
capitals."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens `[first, last)` that name a place as written, of which `[name_first, name_last)` is the bare name."""

    first: int
    last: int
    name_first: int
    name_last: int


def place_stretches(doc: Doc) -> Iterator[Stretch]:
    """The stretches that name places, in order."""
    headed = any(name.kind == "place" and _is_heading(doc, name) for name in doc.names)
    for name in _joined(doc):
        if _names_a_place(doc, name, headed=headed):
            yield _widened(doc, name)


def _joined(doc: Doc) -> Iterator[NameMention]:
    """The names, two of them made one where the gazetteer knows them together: "Gulf of Aden", "British Columbia"."""
    waiting: NameMention | None = None
    for name in doc.names:
        if waiting and (both := _together(doc, waiting, name)):
            waiting = both
            continue
        if waiting:
            yield waiting
        waiting = name
    if waiting:
        yield waiting


def _together(doc: Doc, one: NameMention, other: NameMention) -> NameMention | None:
    """One name of two, with at most a "of", "and" or hyphen between them, where the whole is a place's name."""
    between = [token.text for token in doc.tokens[one.last : other.first]]
    if between not in JOINTS or doc.tokens[one.first].sentence != doc.tokens[other.first].sentence:
        return None
    span = doc.span_of(one.first, other.last)
    if span.end - span.start > LONGEST_NAME or not lookup(span.of(doc.text)):
        return None
    return NameMention(span, "place", one.first, other.last)


def _is_a_side(doc: Doc, name: NameMention) -> bool:
    """Whether a name that no gazetteer knows is of one of two who fight: "clashes broke out between Lomas and Hurs"."""
    between = "between" in leading(doc, doc.tokens[name.last - 1].index)
    first = doc.tokens[doc.tokens[name.last - 1].head] if not between else doc.tokens[name.last - 1]
    if not between and not (doc.tokens[name.last - 1].relation == "conj" and "between" in leading(doc, first.index)):
        return False
    above = doc.tokens[first.head]
    fought = (above, *doc.children(above.index, "nsubj"))
    return any(word_class("fighting", t.lemma) for t in fought) and not lookup(name.span.of(doc.text))


def _names_a_place(doc: Doc, name: NameMention, *, headed: bool) -> bool:
    """Whether a name is a place's: by its kind, or by the words around it where the gazetteer knows it, or as a heading
    where the report is `headed` by places: "Rafah: two houses were hit"."""
    words = name.span.of(doc.text)
    known = body(words) and name.kind != "place"  # "the Duma", but "in Duma"
    if country_word(words) in NO_PLACE or known or words.lower() in where_words("weapon"):
        return False
    if words.lower() in where_words("lands"):
        return False  # "the President of the Republic"
    if not _is_like_a_name(doc, name) or _is_a_side(doc, name) or _is_a_feast(words) or _is_a_bands(doc, name):
        return False
    if _is_a_ship(doc, name):
        return False
    if name.kind == "place":
        return True
    if name.kind == "event":
        return False
    if _stands_in_a_place(doc, name):
        return name.kind == "person" or bool(lookup(words)) or word_kind(doc.tokens[name.last - 1].text) == "site"
    return (
        _is_headed(doc, name) or _is_a_region(doc, name) or (headed and _is_heading(doc, name) and bool(lookup(words)))
    )


def _is_a_ship(doc: Doc, name: NameMention) -> bool:
    """Whether a name stands right behind a word for a ship, which bears it: "the frigate | Tervel"."""
    before = doc.tokens[name.first - 1] if name.first else None
    return before is not None and before.tag == "NOUN" and any_class(("vessels", "warships"), before.lemma)


def _is_a_bands(doc: Doc, name: NameMention) -> bool:
    """Whether a name is that of the band told behind it, wherever that strikes: "the Tervel | cartel"."""
    behind = (t.text for t in doc.tokens[name.last : name.last + 1])
    return any(word in name_words()["bands"] and not word.endswith("s") for word in behind)


def _is_a_feast(words: str) -> bool:
    """Whether a name is a feast's or a faith's, on or by which something happens: "Eid al-Adha". A place may be named
    after one: "Easter Island", "Dashain Market"."""
    told = words.lower().split()
    if word_kind(told[-1]) is not None:
        return False
    return any(word in where_words("feast") for word in told) or words.lower() in where_words("faith")


def _is_heading(doc: Doc, name: NameMention) -> bool:
    """Whether a name is all of a line, or all that one says before a colon or dash."""
    sentence = doc.sentences[doc.tokens[name.first].sentence]
    ends = name.last == sentence.last or doc.tokens[name.last].text in COLONS
    return name.first == sentence.first and ends


def _is_a_region(doc: Doc, name: NameMention) -> bool:
    """Whether a name behind a comma is a province's, as in an address: "Yumbo, Valle Department"."""
    behind_comma = name.first > 0 and doc.tokens[name.first - 1].text == ","
    if not behind_comma or word_kind(doc.tokens[name.last - 1].text) != "region":
        return False
    return any(entry.kind == "region" for entry in lookup(name.span.of(doc.text))[:1])


def _is_like_a_name(doc: Doc, name: NameMention) -> bool:
    """Whether it is more than "North Province", "US$" or an adjective alone ("Christian")."""
    tokens = doc.tokens[name.first : name.last]
    if len(tokens) == 1 and tokens[0].tag == "ADJ" and not _stands_in_a_place(doc, name):
        return False
    if len(tokens) == 1 and _is_of_people(tokens[0].text.lower()) and _says_no_name(doc, name.first):
        return False
    if len(tokens) == 1 and _is_an_abbreviation(tokens[0].text) and not _stands_in_a_place(doc, name):
        return False
    if _is_one_of_many(doc, name):
        return False
    return not all(_says_nothing(token.text) for token in tokens) or _is_known_with_its_head(doc, name)


def _is_one_of_many(doc: Doc, name: NameMention) -> bool:
    """Whether an article makes a name that of one thing among others: "a bomber in a | Humvee"."""
    before, last = doc.tokens[max(0, name.first - 1)], doc.tokens[name.last - 1]
    alone = before.head in range(name.first, name.last) and before.text.lower() in {"a", "an"}
    return (
        alone and not matches(last.relation, ("compound", "amod", "nmod:poss")) and not lookup(name.span.of(doc.text))
    )


def _is_known_with_its_head(doc: Doc, name: NameMention) -> bool:
    """Whether a word for a kind of ground names a place with the word behind it: "Plateau State"."""
    head = _head_words_after(doc, name.last)
    words = [t.text.lower() for t in doc.tokens[name.first : name.last + head]]
    part = any(word in where_words("part") for word in words)
    return len(words) > 1 and not part and bool(lookup(doc.span_of(name.first, name.last + head).of(doc.text)))


def _is_an_abbreviation(word: str) -> bool:
    """Whether a word in capitals is the name of no well-known place: "NGO"."""
    return word.isupper() and not any(entry.population >= WELL_KNOWN for entry in lookup(word))


def _is_of_people(word: str) -> bool:
    return any_class(("people", "kin"), word)


def _says_no_name(doc: Doc, index: int) -> bool:
    """Whether a capital makes no name of a word, as any has one there: "MAN HELD", "Two dead: Son arrested"."""
    token = doc.tokens[index]
    opens = index == doc.sentences[token.sentence].first or doc.tokens[index - 1].text == ":"
    return opens or (len(token.text) > 1 and token.text.isupper())


def _says_nothing(word: str) -> bool:
    """Whether a word alone names no place: "North", "Province", "US$"."""
    return word.lower() in where_words("part") or word_kind(word) is not None or not word[-1].isalnum()


def _stands_in_a_place(doc: Doc, name: NameMention) -> bool:
    """Whether "in", "at" or "near" comes right before it, an article between them or not, and it owns nothing."""
    if name.last < len(doc.tokens) and doc.tokens[name.last].text in {"'s", "’s"}:
        return False
    before = [doc.tokens[i].text.lower() for i in range(max(0, name.first - 2), name.first)]
    if before and before[-1] == "the":
        before.pop()
    return bool(before) and before[-1] in {"in", "at", "near", "outside", "around"}


def _is_headed(doc: Doc, name: NameMention) -> bool:
    """Whether a word for a kind of place goes with it, "the village of X", "X province", or two for a site: "X border
    crossing"."""
    after = _head_words_after(doc, name.last)
    if after and (after > 1 or word_kind(doc.tokens[name.last + after - 1].text) in HEADED):
        return True
    before = [doc.tokens[i].text.lower() for i in range(max(0, name.first - 2), name.first)]
    return len(before) == 2 and before[1] == "of" and word_kind(before[0]) in HEADED


def _widened(doc: Doc, name: NameMention) -> Stretch:
    """The name with the words that say which part of it is meant and what kind of place it is."""
    first, last = name.first, name.last + _head_words_after(doc, name.last)
    name_first = name.first
    while name_first + 1 < name.last and _is_part(doc, name_first):
        name_first += 1
    start = doc.sentences[doc.tokens[first].sentence].first
    while first > start and _is_part(doc, first - 1):
        first -= 1
    return Stretch(first, last, name_first, name.last)


def _is_part(doc: Doc, index: int) -> bool:
    """Whether a token says which part of a place is meant: "southern", and both halves of "north-east"."""
    word = doc.tokens[index].text.lower()
    if word == "-":
        return _is_part(doc, index - 1) and index + 1 < len(doc.tokens) and _is_part(doc, index + 1)
    acts = doc.tokens[index].tag == "VERB" and doc.tokens[index].relation != "amod"  # "troops occupied X"
    return word in where_words("part") and not acts


def _head_words_after(doc: Doc, last: int) -> int:
    """How many tokens at `last` say what kind of place was named: 2 for "refugee camp"."""
    tokens = doc.tokens[last : last + 2]
    words = [t.text.lower() for t in tokens if t.sentence == doc.tokens[last - 1].sentence]
    if len(words) == 2 and words[0] in where_words("kind_of_site") and word_kind(words[1]):
        return 2
    return int(bool(words) and word_kind(words[0]) is not None and doc.tokens[last].tag in {"NOUN", "PROPN"})
