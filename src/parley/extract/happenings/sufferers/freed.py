"""Freed: the armed group from which land is won back, where the report knows only one.

In: a `Doc` with its parties, a claim's token. Out: for "the liberation of the town" and "the operation to retake it",
the armed group that the report says is fought.
"""

from __future__ import annotations

from collections import Counter

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.gazetteer.actors import is_armed_group
from parley.records import Party

MOST = 2 / 3
"""The share of what is said of bands that are fought which one of them has to have."""


def freed_from(doc: Doc, token: Token) -> tuple[Party, ...]:
    """The band from which the deed at `token` frees land, () where it frees none or the band is not known."""
    if not _frees(doc, token):
        return ()
    fought = [m.parties[0] for m in doc.parties if m.kind == "body" and _is_fought(doc, doc.tokens[m.head])]
    bands = [party for party in fought if is_armed_group(party.name)]
    first = {party.body: party for party in reversed(bands)}
    ranked = Counter(party.body for party in bands).most_common(1)
    if not ranked or ranked[0][1] < MOST * len(bands):
        return ()
    return (Party(ranked[0][0], span=first[ranked[0][0]].span),)


def _frees(doc: Doc, token: Token) -> bool:
    told = [token, *(t for t in doc.children(token.index, "acl", "advcl", "xcomp") if t.is_verbal)]
    return any(word_class("freeing", t.lemma) for t in told)


def _is_fought(doc: Doc, head: Token) -> bool:
    """Whether a name stands where one who is fought does: "the fight against X", "to defeat X", "X fighters"."""
    above = doc.tokens[head.head]
    against = "against" in leading(doc, head.index)
    beaten = matches(head.relation, ("obj", "nsubj")) and word_class("beating", above.lemma)
    theirs = matches(head.relation, ("compound", "nmod")) and word_class("armed_people", above.lemma)
    return against or beaten or theirs or (above.text.lower() == "held" and head.relation == "compound")
