"""Lands: where a report names a country, by itself, by its people or by a place in it.

In: a `Doc` with names and, where read, places. Out: `NamedLand`s in the order in which they stand, each with what the
words around say of it: that something is there, that somebody only comes there, that its own police or officials speak.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_of_a_record, is_yardstick, preposition
from parley.extract.mentions import NameMention, PlaceMention
from parley.extract.names.classes import joined
from parley.extract.parties.by_name.nations import nation, nation_word
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import head_of, is_hyphenated, modifiers, name_at, words_of_name
from parley.extract.parties.sides import mediates
from parley.extract.parties.venues import is_venue, is_visited
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class

LOCATIVE = {
    "in", "at", "near", "across", "inside", "outside", "around", "throughout", "within", "over", "of", "through", "into",
    "on",
}  # fmt: skip
"""Prepositions that put something in a country."""

ASIDE = 6
"""How many words back brackets are looked for."""

STRAY = 6
"""A country that the report never names and that has not a sixth as many of its places as the one spoken of most is a
guess at a name that the gazetteer has elsewhere too."""


@dataclass(frozen=True)
class NamedLand:
    """A country as named at token `at`: `sure` where the words say that something is there, `tells` where those speak
    who keep order there ("Chadian police say"), `visited` where somebody only comes there, or who only goes between others,
    `venue` where some only meet, `helps` where it only stands behind others ("with the support of Chad"), `left` where what is fired only comes from there ("rockets fired from Chad"),
    `next_door` where it is told of as a neighbour ("in neighbouring Chad"), `speaks` where it says something of others."""

    at: int
    country: str
    sure: bool
    tells: bool = False
    visited: bool = False
    left: bool = False
    helps: bool = False
    venue: bool = False
    next_door: bool = False
    speaks: bool = False


def lands_named(doc: Doc) -> list[NamedLand]:
    """All places of known country, and all words for countries, in order; no stray place of a country of which the
    report tells nothing else."""
    said = [
        NamedLand(
            n.first,
            land,
            _says_where(doc, n),
            _tells_of_home(doc, n),
            is_visited(doc, n) or _brokers(doc, n),
            _is_fired_from(doc, n),
            _helps(doc, n),
            is_venue(doc, n),
            next_door=_is_next_door(doc, n),
            speaks=_speaks(doc, n),
        )
        for n, land in _nations(doc)
    ]
    at = {n.at for n in said}
    places = [
        NamedLand(p.first, p.place.country, not (met := is_venue(doc, p)), visited=is_visited(doc, p), venue=met)
        for p in _places(doc)
        if p.first not in at and p.place.country
    ]
    lands = {n.country for n in said}
    count = Counter(n.country for n in (*said, *places))
    enough = max(count.values(), default=0) / STRAY
    return sorted([*said, *(n for n in places if n.country in lands or count[n.country] > enough)], key=lambda n: n.at)


def _nations(doc: Doc) -> Iterator[tuple[NameMention, str]]:
    """The names that are words for countries or open with one as those of its arms do ("Chadian Armed Forces"), save
    half ones ("Chad-based"), asides ("(outlawed in Chad)") and what something is measured by."""
    for name in doc.names:
        land = nation(words_of_name(doc, name)) or _land_of_arms(doc, name)
        head = head_of(doc, name.first, name.last)
        half = is_hyphenated(doc, head) or _is_compared(doc, head)
        if land and not half and not _is_aside(doc, name.first):
            yield name, land


def _places(doc: Doc) -> Iterator[PlaceMention]:
    """The places of the report, half names, asides and measures left out likewise."""
    for place in doc.places:
        half = is_hyphenated(doc, doc.tokens[place.last - 1])
        if (
            not half
            and not _is_compared(doc, head_of(doc, place.first, place.last))
            and not _is_aside(doc, place.first)
        ):
            yield place


def _is_compared(doc: Doc, head: Token) -> bool:
    return is_yardstick(doc, head) or is_of_a_record(doc, head)


def _land_of_arms(doc: Doc, name: NameMention) -> str | None:
    """The country that the name of a state's forces or offices opens with, or that stands within that of those who
    fight or strive there: "United Chadian Opposition"."""
    last = doc.tokens[name.last - 1]
    if name.kind not in {"organisation", "group"} or not is_of(last, "state", "forces", "again_body", "body"):
        return None
    openings = (joined(doc.tokens, name.first, cut) for cut in range(name.last - 1, name.first, -1))
    within = (t.text for t in doc.tokens[name.first : name.last] if nation_word(t.text) in {"adjective", "name"})
    return next((land for words in (*openings, *within) if (land := nation(words))), None)


def _tells_of_home(doc: Doc, name: NameMention) -> bool:
    """Whether a country is that of those who speak of what happens where they keep order: "Chadian police say"."""
    head = doc.tokens[doc.tokens[name.last - 1].head]
    return is_of(head, "keeps_order") and head.relation == "nsubj" and is_cue("say", doc.tokens[head.head].lemma)


def _speaks(doc: Doc, name: NameMention) -> bool:
    """Whether a country is named as who condemns something, or tells what others did to each other: "| Kenya | said that
    Chad had raided Peru"."""
    head = head_of(doc, name.first, name.last)
    above = doc.tokens[head.head]
    if not (matches(head.relation, ("nsubj",)) or preposition(doc, head) == "by"):
        return False
    told = doc.sentences[head.sentence]
    lands = {nation(words_of_name(doc, other)) for other in doc.names if told.first <= other.first < told.last}
    abroad = len(lands - {None}) > 2  # of two lands one may well tell what the other did to it
    return any_class(("accusing", "reproaching"), above.lemma) or (is_cue("say", above.lemma) and abroad)


def _brokers(doc: Doc, name: NameMention) -> bool:
    """Whether a country only brings others together: "a truce brokered by Chad"."""
    return mediates(doc, head_of(doc, name.first, name.last))


def _helps(doc: Doc, name: NameMention) -> bool:
    """Whether a country only helps others: "with the support of Chad, the army …", "rebels armed by Chad", "Chadian
    troops helped the army"."""
    head = head_of(doc, name.first, name.last)
    if _are_its_men_helping(doc, head):
        return True
    above, tie = doc.tokens[head.head], preposition(doc, head)
    with_help = tie in {"of", "from", "by"} and is_of(above, "backing") and preposition(doc, above) in {"with", "under"}
    return with_help or (tie == "by" and is_of(above, "backs") and above.is_verbal)


def _are_its_men_helping(doc: Doc, land: Token) -> bool:
    """Whether a country's word is that of those who help a state's arm of no other name: "| Chadian | troops helped the
    army"."""
    men = doc.tokens[land.head]
    if not matches(land.relation, ("amod", "compound", "nmod:poss")) or not men.relation.startswith("nsubj"):
        return False
    helps = doc.tokens[men.head]
    if not word_class("helping", helps.lemma):
        return False
    told = [helps.index, *(t.index for t in doc.children(helps.index, "xcomp", "ccomp"))]
    helped = [t for verb in told for t in doc.children(verb, "obj", "nsubj") if t.index > helps.index]
    return any(is_of(t, "state_arms") and not any(modifiers(doc, t)) for t in helped)


def _is_fired_from(doc: Doc, name: NameMention) -> bool:
    """Whether a country is only that from which something comes that hits another: "rockets fired from Chad"."""
    head = head_of(doc, name.first, name.last)
    return preposition(doc, head) == "from" and is_of(doc.tokens[head.head], "launches")


def _is_next_door(doc: Doc, name: NameMention) -> bool:
    """Whether a land is told of as the neighbour of the one that others are about: "neighbouring Chad"."""
    before = doc.tokens[name.first - 1].text.lower() if name.first else ""
    return before in {"neighbouring", "neighboring", "nearby"}


def _is_aside(doc: Doc, index: int) -> bool:
    """Whether a word stands in brackets behind another: "(outlawed in Chad)"; at once behind them it is an address."""
    before = [t.text for t in doc.tokens[max(0, index - ASIDE) : index]]
    opened = max((i for i, word in enumerate(before) if word == "("), default=None)
    return opened is not None and ")" not in before[opened:] and opened < len(before) - 1


def _says_where(doc: Doc, name: NameMention) -> bool:
    """Whether a country's name says where something is: "in Chad", "N'Djamena, Chad"."""
    if nation_word(words_of_name(doc, name)) not in {"name", "capital", None}:
        return _is_its_town(doc, name)
    before = doc.tokens[max(0, name.first - 2) : name.first]
    in_address = len(before) == 2 and before[1].text == "," and before[0].text[:1].isupper()
    head = head_of(doc, name.first, name.last)
    is_pressed = is_of(doc.tokens[head.head], "pressure")  # "strikes on Chad", not "sanctions on Chad"
    led = preposition(doc, head)
    is_there = led in LOCATIVE and not is_pressed and not (led == "of" and _is_somebody(doc, doc.tokens[head.head]))
    return (in_address or is_there) and not is_venue(doc, name)


def _is_somebody(doc: Doc, token: Token) -> bool:
    """Whether a word names a person: "President Idris Wako of Chad" is no place in Chad."""
    name = name_at(doc, token.index)
    return name is not None and name.kind == "person"


def _is_its_town(doc: Doc, name: NameMention) -> bool:
    """Whether something is in a town or province said to be a country's: "in the Chadian capital"."""
    head = head_of(doc, name.first, name.last)
    town = doc.tokens[head.head]
    owned = matches(head.relation, ("amod", "compound", "nmod:poss")) and word_class("towns", town.lemma)
    return owned and preposition(doc, town) in LOCATIVE
