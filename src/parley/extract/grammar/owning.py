"""Owning up: for which deeds somebody says that he did them.

In: a parsed `Doc` and a verb, or a deed. Out: of "owned up to the bombing", "confessed to killing five" and "took
responsibility for an attack" the bombing, the killing and the attack; from these, the verb. "Claimed responsibility"
has a frame of its own and is left out here.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class

NO = frozenset({"no", "not", "n't", "never", "nobody", "none", "neither"})


def owned(doc: Doc, verb: Token) -> Iterator[Token]:
    """The deeds to which the subject of `verb` owns up."""
    if word_class("owning_up", verb.lemma) and (verb.lemma != "own" or _is_owned_up(doc, verb)):
        yield from _behind(doc, verb, "to")
    if word_class("taking_on", verb.lemma):
        for blame in doc.children(verb.index, "obj"):
            if word_class("answering_for", blame.lemma):
                yield from (*_behind(doc, verb, "for"), *_behind(doc, blame, "for"))


def claimed_deeds(doc: Doc, verb: Token) -> Iterator[Token]:
    """What the subject of "claimed responsibility" tells as its own deeds: "for | attacking | the port"."""
    for blame in doc.children(verb.index, "obj") if verb.lemma.lower() == "claim" else ():
        if word_class("answering_for", blame.lemma):
            behind = (*_behind(doc, verb, "for"), *_behind(doc, blame, "for"))
            yield from (deed for deed in behind if deed.is_verbal)


def claiming(doc: Doc, deed: Token) -> Token | None:
    """The verb by which somebody claims responsibility for `deed`, told as a verb; None where nobody does."""
    above = (doc.tokens[deed.head], doc.tokens[doc.tokens[deed.head].head]) if deed.is_verbal else ()
    return next((verb for verb in above if deed in claimed_deeds(doc, verb)), None)


def owning(doc: Doc, deed: Token) -> Token | None:
    """The verb by which somebody owns up to `deed`, None where nobody does."""
    head = doc.tokens[deed.head]
    above = (head, doc.tokens[head.head]) if matches(head.relation, ("obj",)) else (head,)
    return next((verb for verb in above if deed in owned(doc, verb)), None)


def is_owned(doc: Doc, deed: Token) -> bool:
    """Whether somebody does own up to `deed`: not where "no group" does, or one "did not"."""
    verb = owning(doc, deed)
    return verb is not None and not is_disowned(doc, verb)


def is_disowned(doc: Doc, verb: Token) -> bool:
    """Whether nobody does what `verb` tells: "no group took responsibility", "did not own up"."""
    subjects = doc.children(verb.index, "nsubj")
    beside = (t for subject in subjects for t in doc.children(subject.index, "det"))
    words = (*subjects, *beside, *doc.children(verb.index, "advmod"))
    return any(t.lemma.lower() in NO for t in words)


def _is_owned_up(doc: Doc, verb: Token) -> bool:
    return any(t.text.lower() == "up" for t in doc.children(verb.index, "compound:prt", "advmod"))


def _behind(doc: Doc, word: Token, preposition: str) -> Iterator[Token]:
    """What `preposition` ties to `word`: a noun that names something, or what was done, as "killing"."""
    yield from (doc.tokens[i] for i in doc.tree.tied.get((word.index, preposition), ()))
    for clause in doc.children(word.index, "advcl", "acl", "xcomp", "ccomp"):
        if clause.text.lower().endswith("ing") and preposition in leading(doc, clause.index, "mark"):
            yield clause
