"""Of two: whom "the former" and "the latter" stand for.

In: a `Discourse` and a word. Out: the first or the last of those named together last before it, or of the two named
last.
"""

from __future__ import annotations

from parley.extract.grammar.leading import is_definite
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.tokens import Token, matches
from parley.records import Party

PLACE_OF = {"former": 0, "latter": -1}
NEAR = 1
"""How many sentences back the two may be named."""


def of_two(discourse: Discourse, token: Token) -> Resolved | None:
    """Who is meant by "the former" or "the latter", where no noun follows that it describes."""
    at = PLACE_OF.get(token.lemma.lower())
    if at is None or matches(token.relation, ("amod", "compound")) or not is_definite(discourse.doc, token):
        return None
    named = _named(discourse, token)
    return ("description", (named[at],)) if len(named) > 1 else None


def _named(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """Those named together last, in the order of the words; else the two named last one by one."""
    alone: list[Party] = []
    for mention in discourse.before(token.index):
        if token.sentence - discourse.doc.tokens[mention.head].sentence > NEAR:
            break
        first = discourse.doc.tokens[mention.head]
        while matches(first.relation, ("conj",)):
            first = discourse.doc.tokens[first.head]
        joined = discourse.together(first.index)
        if len(joined) > 1:
            return joined
        alone[:0] = (p for p in joined if p not in alone)
        if len(alone) > 1:
            break
    return tuple(alone)
