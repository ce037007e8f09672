"""Hosts: who brings others together.

In: a parsed `Doc`, a noun or verb of talks, deals or truces. Out: the head tokens of whoever hosts, chairs or brokers
them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.extract.doc import Doc
from parley.extract.grammar.arguments import is_passive, oblique, subject
from parley.extract.tokens import Token
from parley.extract.words import any_class, word_class

SWAPS: Final = frozenset({"exchange", "swap"})


def hosts(doc: Doc, token: Token) -> Iterator[int]:
    """Who hosts what `token` tells of: "talks hosted by X", "a deal reached under the auspices of X", "met in talks
    brokered by X", "agreed after talks brokered by X"."""
    behind = (t for t in doc.children(token.head, "advcl") if t.index == token.index + 1)
    clauses = [
        t for t in (*doc.children(token.index, "acl"), *behind) if is_passive(doc, t)
    ]  # "a swap | brokered by X"
    for clause in clauses:
        if word_class("bringing_together", clause.lemma):
            yield from oblique(doc, clause, "by")
    yield from _bringing(doc, token)
    yield from _hyphened(doc, token)
    for above in (token, *clauses):
        for roof in oblique(doc, above, "under"):
            if word_class("auspices", doc.tokens[roof].lemma):
                yield from oblique(doc, doc.tokens[roof], "of")
                yield from (t.index for t in doc.children(roof, "nmod:poss", "compound", "amod"))
        for after in (i for word in ("after", "following", "through") for i in oblique(doc, above, word)):
            if word_class("talks", doc.tokens[after].lemma):  # "agreed to a truce after talks brokered by X"
                yield from hosts(doc, doc.tokens[after])
            if word_class("auspices", doc.tokens[after].lemma):  # "exchanged prisoners after mediation by X"
                yield from (*oblique(doc, doc.tokens[after], "by"), *oblique(doc, doc.tokens[after], "of"))
                yield from (t.index for t in doc.children(after, "nmod:poss", "compound", "amod"))
    for met in _met(doc, token) if token.is_verbal else ():
        yield from hosts(doc, met)


def is_brought_about(doc: Doc, talks: Token) -> bool:
    """Whether a clause tells of talks that its subject brought about: "who mediated the talks"."""
    verb = doc.tokens[talks.head]
    is_object = talks.tag == "NOUN" and talks.relation == "obj" and not is_passive(doc, verb)
    return is_object and word_class("bringing_together", verb.lemma)


def _bringing(doc: Doc, talks: Token) -> Iterator[int]:
    """Who brought talks about, and along with whom: "X, who mediated the talks together with Y"."""
    if is_brought_about(doc, talks):
        verb = doc.tokens[talks.head]
        yield from subject(doc, verb)
        along = any(t.text.lower() in {"together", "along", "jointly"} for t in doc.children(verb.index, "advmod"))
        yield from (i for t in (verb, talks) for i in oblique(doc, t, "with") if along)


def _hyphened(doc: Doc, noun: Token) -> Iterator[int]:
    """Who stands before a hyphen and a word for it: "the | Kenya | -brokered truce"."""
    for bringing in doc.children(noun.index, "amod"):
        is_tied = bringing.index > 1 and doc.tokens[bringing.index - 1].text == "-"
        if is_tied and word_class("bringing_together", bringing.lemma):
            yield bringing.index - 2


def _met(doc: Doc, verb: Token) -> Iterator[Token]:
    """The talks that somebody meets in, or the truce or deal that is agreed or takes effect: "met in | talks", "agreed to a |
    truce", "signed a | deal", "the | truce brokered by X took effect", "freed two men under a | swap", "as part of a | deal"."""
    parts = [i for i in oblique(doc, verb, "as") if doc.tokens[i].lemma.lower() == "part"]
    under = (
        *(i for word in ("in", "under", "through") for i in oblique(doc, verb, word)),
        *(i for part in parts for i in oblique(doc, doc.tokens[part], "of")),
    )
    within = [doc.tokens[i] for i in under]
    yield from (t for t in within if any_class(("talks", "deals"), t.lemma) or t.lemma.lower() in SWAPS)
    agreed = (
        *doc.children(verb.index, "obj", "nsubj", "nsubj:pass"),
        *(doc.tokens[i] for word in ("to", "on") for i in oblique(doc, verb, word)),
    )
    yield from (t for t in agreed if any_class(("truces", "deals"), t.lemma))
