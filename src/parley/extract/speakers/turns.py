"""Turns: where the words behind a verb of saying turn from what is said to what its clause is about.

In: a parsed `Doc` and the verb. Out: what is said without such an aside; whether what another had said is set off; the
deed alone that somebody is charged with.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import preposition
from parley.extract.speakers.stretches import end, words_below
from parley.extract.tokens import Token

ASIDE = frozenset({"after", "following", "amid", "hours", "days", "weeks"})


def without_aside(doc: Doc, verb: Token, content: frozenset[int]) -> frozenset[int]:
    """What a clause says of another, up to where a comma and "after" or the like turn from it: "X left the talks, accusing
    Y of lies, | after a raid on the port"."""
    if not is_cue("blaming", verb.lemma) or verb.relation != "advcl":
        return content
    last = end(doc, verb)
    turns = (i for i in range(verb.index + 2, last) if doc.tokens[i - 1].text == "," and doc.tokens[i].text in ASIDE)
    aside = next(turns, last)
    return frozenset(i for i in content if i < aside)


def is_set_after(doc: Doc, verb: Token) -> bool:
    """Whether a comma and "after" set off what somebody else had said: "X denied it, after Y said that"."""
    mark = next((t for t in doc.children(verb.index, "mark") if t.text.lower() == "after"), None)
    others = [t for t in doc.children(verb.index, "nsubj") if t.tag in {"NOUN", "PROPN"}]
    return mark is not None and bool(others) and doc.tokens[mark.index - 1].text == ","


def laid(doc: Doc, verb: Token) -> frozenset[int]:
    """What somebody is charged "with", and not when or where: "charged the peasants | with helping the army |, after a
    raid on the port"."""
    if not doc.children(verb.index, "obj"):
        return frozenset()
    return words_below(doc, [t for t in doc.children(verb.index, "advcl", "obl") if preposition(doc, t) == "with"])
