"""Settled: whose people are by where they live or work.

In: a `Discourse` and a noun for people. Out: the country or body of the place that the words behind it name ("officials
in Lima", "elders from the valley"); whether the noun is one for people who are at home where a report puts them, or of
whom nobody knows whose they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.grammar.token_spans import place_mention
from parley.extract.parties.classes import KNOWN_BY, is_of
from parley.extract.parties.discourse import Discourse
from parley.extract.parties.phrases import behind, modifiers
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import is_known

DOING = frozenset({"nsubj", "obl:agent"})


def is_placed(doc: Doc, token: Token) -> bool:
    """Whether the words behind a noun say whose it is, though not whom they name: "soldiers from other countries"."""
    return any(True for _ in behind(doc, token, "of", "from"))


def is_settled(doc: Doc, token: Token) -> bool:
    """Whether a noun is one for people of any sort that no list holds, who live where they are: "traders", "a
    headmaster"; not one for whoever attacks somebody, or is "non-" something."""
    helps = any(is_of(t, "relief") for t in modifiers(doc, token))
    is_of_a_known_kind = (
        helps or token.text.lower().startswith("non") or is_of(token, *KNOWN_BY, "elsewhere", "anybody", "hostile")
    )
    attacks = token.relation in DOING and is_of(doc.tokens[token.head], "attacks")
    return token.entity == "person" and not is_of_a_known_kind and not attacks


def is_unknown(doc: Doc, token: Token) -> bool:
    """Whether nobody knows whose people are: who is said to be unknown, or is only a man who attacks: "two men shot the
    mayor", "killed by individuals in uniform"; or whether they are of no one land: "South America's leaders"."""
    if any(is_of(t, "unknown") for t in modifiers(doc, token)) or _are_of_many_lands(doc, token):
        return True
    head = doc.tokens[token.head]
    if is_of(head, "share") and token.relation == "nmod":
        return is_of(token, "anyone") and _attacks(doc, head)
    return is_of(token, "anyone") and _attacks(doc, token)


def _are_of_many_lands(doc: Doc, token: Token) -> bool:
    """Whether people are those of a part of the world: "journalists from Latin America"."""
    acts = token.relation.startswith("nsubj")  # "one of Africa's singers" is of one land
    whose = (*doc.children(token.index, "nmod:poss", "compound"), *behind(doc, token, "of", "from")) if acts else ()
    places = (mention.place for t in whose if (mention := place_mention(doc, t.index)))
    return any(place.entry and place.country is None for place in places)


def _attacks(doc: Doc, token: Token) -> bool:
    """Whether a noun is of whoever makes an attack."""
    head = doc.tokens[token.head]
    is_deed = is_of(head, "attacks") or word_class("single_killings", head.lemma)
    return is_deed and (token.relation in {"nsubj", "obl:agent"} or "by" in leading(doc, token.index))


def is_met_in(doc: Doc, token: Token) -> bool:
    """Whether "in" ties a place to people or to what they do: "a deal finalised by negotiators in Doha"."""
    return any(True for noun in (token, doc.tokens[token.head]) for _ in behind(doc, noun, "in"))


def where_they_are(discourse: Discourse, token: Token) -> list[str]:
    """Whose people are by the words behind them: "a source at Upper Police Command", "officials in Lima", "elders from
    the valley"."""
    if is_of(token, "state", "voice", "civilian"):
        for place in behind(discourse.doc, token, "at", "in", "within", "with"):
            if bodies := [p.body for p in discourse.together(place.index) if is_known(p.body)]:
                return bodies
    return (
        []
        if is_of(token, "fighter", "foreign", "forces", "mediates", "elsewhere")
        else list(_lands(discourse.doc, token))[:1]
    )


def _lands(doc: Doc, token: Token) -> Iterator[str]:
    ties = ("from",) if is_of(token, "sent") else ("in", "from")  # "negotiators in Doha" have come there
    for place in behind(doc, token, *ties):
        mention = place_mention(doc, place.index)
        if mention and mention.place.country:
            yield mention.place.country
