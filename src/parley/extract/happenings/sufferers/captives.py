"""Captives: whose the prisoners and hostages are who are set free.

In: a `Doc` with its parties, a claim and its token. Out: the claim; the captives whom it frees are those of the one
state that its sentence names beside whoever frees them: "the Front will free 30 hostages under a deal with Chad". So
are all 5 such in three annotated sets.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.records import Claim, Party, bodies_of


def with_captors_foe(doc: Doc, claim: Claim, token: Token) -> Claim:
    """`claim`, told by `token`, with the state whose captives it frees."""
    own = bodies_of(claim.actors)
    if (
        claim.type != "retreat"
        or len(own) != 1
        or any(party.body not in own for party in claim.recipients if country(party.body))
    ):
        return claim
    freed = [
        doc.tokens[i] for i in fillers(doc, token.index, "obj,of") if word_class("held_people", doc.tokens[i].lemma)
    ]
    states = _states(doc, token) - own - bodies_of(claim.mediators)
    if not freed or len(states) != 1:
        return claim
    return replace(claim, recipients=(Party(freed[0].text, next(iter(states)), freed[0].span),))


def _states(doc: Doc, token: Token) -> set[str]:
    """The states named in the sentence of `token`, by themselves or by those who are of them."""
    sentence = doc.sentences[token.sentence]
    low = bisect_left(doc.parties, sentence.first, key=lambda mention: mention.head)
    high = bisect_left(doc.parties, sentence.last, key=lambda mention: mention.head)
    lands = (country(party.body) for mention in doc.parties[low:high] for party in mention.parties)
    return {land for land in lands if land}
