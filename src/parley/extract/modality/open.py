"""Open: what is yet to be done, as it is only talked over, planned or demanded.

In: a parsed `Doc`, the token of a noun, the verb above it. Out: whether the noun may tell of what is to come, or tells
of something known; the verdict of a verb that puts it into a plan or among demands.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import DEFINITE, OWNING, leading
from parley.extract.mentions import Verdict
from parley.extract.modality.own import is_past
from parley.extract.modality.verdict import HOLDERS, by_table
from parley.extract.tokens import Token

UNDER_WAY = frozenset({"set-off", "set-up"})
"""What sets going what is then under way: "set off clashes", "set up talks"."""


def held(doc: Doc, node: Token, verb: Token) -> Verdict | None:
    """What says that something is only talked over, or stands in a plan or among demands: "discussed a withdrawal",
    "the deal includes the release of forty men"."""
    if not is_open(doc, node):
        return None
    if is_cue("discussing", verb.lemma):
        done = verb.lemma.lower() == "negotiate" and is_past(doc, verb)
        return None if done else Verdict("unreal", verb.index)
    if made := [t for t in doc.children(verb.index, "xcomp") if is_cue("wished_predicate", t.lemma)]:
        return Verdict("unreal", made[0].index)  # "made the release of the hostages a condition"
    holders = doc.children(verb.index, "nsubj") if is_cue("including", verb.lemma) else ()
    return next((v for t in holders if (v := by_table(HOLDERS, t.lemma, t))), None)


def is_open(doc: Doc, node: Token) -> bool:
    """Whether a noun may speak of what is yet to be done: "an attack", "the release of the hostages"."""
    if any(is_cue("under_way", t.text) for t in doc.children(node.index, "amod")):
        return False
    return not is_given(doc, node) or is_cue("to_come", node.lemma)


def is_given(doc: Doc, node: Token) -> bool:
    """Whether a noun phrase speaks of something known: "the attack", "their raids"."""
    return not leading(doc, node.index, "det", "nmod:poss").isdisjoint(DEFINITE | OWNING)


def phrasal(doc: Doc, verb: Token, cue: str) -> str:
    """A verb with the particle that makes a word of `cue` of it: of "called off", "call-off"; else its lemma alone."""
    phrasal = [f"{verb.lemma}-{t.text.lower()}" for t in doc.children(verb.index, "compound:prt", "advmod")]
    own = next((word for word in phrasal if word in UNDER_WAY), verb.lemma)
    return next((word for word in phrasal if is_cue(cue, word)), own)
