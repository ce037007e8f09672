"""Parties: who each noun phrase of a report stands for.

In: a `Doc` with names. Out: the layer `parties` (`PARTIES`): countries, bodies, people and groups, each with what it
belongs to, learned from the report itself; pronouns and descriptions stand for those named before.

    by_name/     whom a proper name stands for
    by_noun/     whom a common noun
    by_pronoun/  whom "he", "they", "we", "who"

  What all three ask

    discourse   what has been said so far, and who stands for whom
    phrases     the shape of a noun phrase
    classes     which common nouns name what sort of people or body
    home        the country that a stretch of the report is about
    lands       where it names a country, by itself, by its people or by a place in it
    datelines   the country that it was sent from
    venues      where people only come together to speak
    sides       the two that its conflict is between
    issuer      in whose name it speaks, where it is a statement
    accredited  whether an office deals with a land that it is not of
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.parties.by_name.standing import named
from parley.extract.parties.by_noun.described import described
from parley.extract.parties.by_noun.many import twins
from parley.extract.parties.by_pronoun.pronouns import pronoun
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.home import Homes
from parley.extract.parties.phrases import borne, conjuncts, head_of, name_at
from parley.extract.registry import Extractor
from parley.extract.tokens import Token
from parley.records import Party

__all__ = ["PARTIES", "Homes", "parties_at", "read_parties"]

NOMINAL = {"NOUN", "ADJ", "NUM", "PROPN", "DET", "X", "VERB"}


def read_parties(doc: Doc) -> Doc:
    """`doc` with its parties."""
    discourse = Discourse(doc, _read)
    found = (discourse.mention(token.index) for token in doc.tokens)
    return replace(doc, parties=tuple(m for m in found if m))


PARTIES = Extractor("parties", reads=("tokens", "names"), writes="parties", read=read_parties)


def parties_at(doc: Doc, token_index: int) -> tuple[Party, ...]:
    """Who the noun phrase headed at token `token_index` stands for, those joined to it by "and" included; () where it
    names nobody that can act."""
    found = [p for index in conjuncts(doc, token_index) for p in _own(doc, index)]
    return tuple({str(p): p for p in reversed(found)}.values())[::-1]


def _own(doc: Doc, index: int) -> tuple[Party, ...]:
    at = bisect_left(doc.parties, index, key=lambda mention: mention.head)
    if at < len(doc.parties) and doc.parties[at].head == index:
        return doc.parties[at].parties
    name = name_at(doc, index) or borne(doc, index)
    head = head_of(doc, name.first, name.last).index if name else index
    return _own(doc, head) if head != index else ()


def _read(discourse: Discourse, token: Token) -> Resolved | None:
    """Who one token stands for: the head of a name, a pronoun, a noun."""
    doc = discourse.doc
    if found := twins(discourse, token):
        return found
    name = name_at(doc, token.index)
    if name:
        return named(discourse, name) if head_of(doc, name.first, name.last).index == token.index else None
    if token.tag in {"PRON", "DET"}:
        parties = pronoun(discourse, token)
        return ("pronoun", parties) if parties else None
    stands_for_none = token.tag not in NOMINAL or _describes(doc, token) or _is_asked_for(doc, token)
    return None if stands_for_none or borne(doc, token.index) else described(discourse, token)


def _is_asked_for(doc: Doc, token: Token) -> bool:
    """Whether somebody only asks, or does not know, who it is: "did not say | which group | was behind the raid"."""
    return any(t.text.lower() in {"which", "what"} and t.index < token.index for t in doc.children(token.index, "det"))


def _describes(doc: Doc, token: Token) -> bool:
    """Whether a word for those who fight only says of what sort others are: "rebel fighters", "militant groups"; or one
    for somebody is meant otherwise: "twin blasts", "with Peru in the chair", "an assembly point"."""
    head = doc.tokens[token.head]
    word = token.lemma.lower()
    if word == "assembly" and token.relation == "compound" and head.entity != "person":
        return True
    behind = doc.tokens[token.index + 1 : token.index + 2]
    if word == "movement" and not token.is_plain and any(t.text == "of" for t in behind):
        return True  # "raids on movements of rebels"
    if (word == "twin" and token.relation == "compound") or (word == "chair" and "in" in leading(doc, token.index)):
        return True
    return token.relation == "compound" and is_of(token, "fighter") and is_of(head, "fighter", "forces", "any_body")
