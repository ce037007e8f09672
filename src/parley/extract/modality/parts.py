"""Parts: what is said of a noun that is agreed on, or is a part in something.

In: a parsed `Doc`, a noun behind a preposition or the verb above it. Out: whether it is there by being agreed to, tells of a
deal or a role, or of taking part, or makes a condition; the `Verdict` of "agree".
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.modality.verdict import Verdict
from parley.extract.tokens import Token
from parley.extract.words import word_class


def is_for_itself(noun: Token) -> bool:
    """Whether what is agreed to is there by that, a truce, or before it, a proposal."""
    return (
        word_class("truces", noun.lemma)
        or is_cue("planning_phrase", noun.lemma)
        or is_cue("wishing_phrase", noun.lemma)
    )


def agreed(doc: Doc, verb: Token) -> Verdict:
    """What `verb`, "agree", says of what is agreed on: to come, unless they "failed to agree on" it."""
    failed = verb.relation == "xcomp" and is_cue("failing", doc.tokens[verb.head].lemma)
    return Verdict("unreal" if failed else "planned", verb.index)


def takes_part(doc: Doc, verb: Token) -> bool:
    """Whether a verb and its object say that somebody is to be at something: "take part in the talks"."""
    return verb.lemma.lower() == "take" and any(t.lemma.lower() == "part" for t in doc.children(verb.index, "obj"))


def is_a_part(noun: Token, preposition: str) -> bool:
    """Whether a noun tells of a deal "on" something, or of a role "in" it."""
    return (preposition == "on" and is_cue("planning_phrase", noun.lemma)) or (
        preposition == "in" and is_cue("involvement", noun.lemma)
    )


def is_condition(doc: Doc, verb: Token) -> bool:
    """Whether a participle makes a condition of what it brings in: "ready to talk provided that they withdraw"."""
    bare = verb.relation == "advcl" and not doc.children(verb.index, "nsubj", "nsubj:pass", "aux", "mark", "obj")
    return bare and is_cue("supposing", verb.text)
