"""Captors: who is asked to let people go.

In: a `Doc`, a demand, the claims before it. Out: who holds those whose release it asks for: by its own words ("the
release of men held by X"), else whoever was told last to have seized, arrested or jailed somebody.
"""

from __future__ import annotations

from collections.abc import Sequence

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers
from parley.extract.parties import parties_at
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records import Claim, Party, apart_from, bodies_of

HOLDING = frozenset({"hold", "detain", "jail", "imprison", "capture", "seize", "abduct", "kidnap", "take"})
SEIZING = frozenset({"abduction", "coerce"})


def holders(doc: Doc, claim: Claim, before: Sequence[Claim]) -> tuple[Party, ...]:
    """Who holds those whose release `claim`, a demand, asks for; () where it asks for something else, or nobody is told
    to hold anybody."""
    freed = [t for t in doc.subtree(doc.word_of(claim).index) if claim.about and claim.about.covers(t.span)]
    if not any(word_class("letting_go", t.lemma) for t in freed):
        return ()
    own = bodies_of(claim.actors)
    held = (t.index for t in freed if matches(t.relation, ("acl",)) and t.lemma.lower() in HOLDING)
    by = tuple(party for verb in held for i in fillers(doc, verb, "by") for party in parties_at(doc, i))
    if by or any(named_for_it(doc, t) for t in freed):
        return apart_from(by, own)
    seized = (act for act in reversed(before) if act.type in SEIZING and act.actors and act.recipients)
    return next((act.actors for act in seized if not own & bodies_of(act.actors)), ())


def named_for_it(doc: Doc, token: Token) -> bool:
    """Whether a word names who is to let somebody go, or another land whose captives they are: "for Peru to release
    them"."""
    return token.tag == "PROPN" and not is_let_go(doc, token)


def is_let_go(doc: Doc, token: Token) -> bool:
    """Whether somebody is whom others are to free or hand over: "demanded the release of two prisoners", "her
    release"."""
    let_go = word_class("letting_go", doc.tokens[token.head].lemma)
    return let_go and ("of" in leading(doc, token.index) or matches(token.relation, ("nmod:poss",)))
