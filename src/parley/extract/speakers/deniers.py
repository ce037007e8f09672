"""Deniers: whose word it is that something is not so.

In: a `Doc`, the token of an event that is denied, the speakers that its words name. Out: the speakers, where whoever
rejects what another claims takes the place of that other: in "Kenya rejected claims by Chad that it had shelled the
town", Kenya is the one who says that it did not.
"""

from __future__ import annotations

from collections.abc import Iterable

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.arguments import subject
from parley.extract.parties import parties_at
from parley.extract.tokens import Token
from parley.records import Party, bodies_of


def with_denier(doc: Doc, index: int, speakers: tuple[Party, ...]) -> tuple[Party, ...]:
    """`speakers` of what token `index` tells, the innermost of whom is told to be wrong."""
    rejects = next((t for t in doc.ancestors(index) if t.tag == "VERB" and is_cue("denying", t.lemma)), None)
    deniers = tuple(p for i in (_who(doc, rejects) if rejects else ()) for p in parties_at(doc, i))
    if not deniers or not speakers or speakers[-1].body in bodies_of(deniers):
        return speakers
    if deniers[0].body in bodies_of(speakers):
        return speakers[:-1]  # "the army said nine died, rejecting a claim by the rebels that 40 had"
    return (*speakers[:-1], deniers[0])


def _who(doc: Doc, rejects: Token) -> Iterable[int]:
    """Who rejects: of a participle behind "said", who said: "the army said on Friday, rejecting a claim that"."""
    if found := tuple(subject(doc, rejects)):
        return found
    before = doc.tokens[doc.sentences[rejects.sentence].first : rejects.index]
    said = next((t for t in reversed(before) if t.tag == "VERB"), None)
    is_behind = said is not None and rejects.text.lower().endswith("ing") and is_cue("say", said.lemma)
    return subject(doc, said) if said and is_behind else ()
