"""Complements: what a clause under a word says is done, is to be done, or is asked for.

In: a parsed `Doc`, a verb or noun. Out: the head tokens of its complement clauses, by their kind; of who is to act in
them, with whom, for whom and on what condition; of what follows if it is not done; of whom it is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.arguments import oblique, patient
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Token
from parley.extract.words import any_class, word_class

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
CONDITIONS = frozenset({"unless", "if", "until"})
INVERTED = frozenset({"had", "were", "should"})


def conditions(doc: Doc, token: Token) -> Iterator[Token]:
    """What has to be so for a word or its complement: "unless Y paid", "if Y does not withdraw", "should Y stay"."""
    for verb in (token.index, *complement(doc, token)):
        for clause in doc.children(verb, "advcl"):
            if leading(doc, clause.index, "mark") & CONDITIONS or any(inverted(doc, clause)):
                yield clause


def inverted(doc: Doc, node: Token) -> Iterator[Token]:
    """The auxiliary that makes a condition without an "if", as it stands before its subject: "Had the army attacked,
    ..."."""
    subjects = doc.children(node.index, "nsubj", "nsubj:pass") if node.relation == "advcl" else ()
    for auxiliary in doc.children(node.index, "aux", "cop") if subjects else ():
        if auxiliary.text.lower() in INVERTED and auxiliary.index < subjects[0].index:
            yield auxiliary


def conditioned(doc: Doc, token: Token) -> Iterator[int]:
    """Who is to act in the condition under a word or its complement."""
    for clause in conditions(doc, token):
        named = (
            doc.children(clause.index, "compound") if clause.tag == "NOUN" else ()
        )  # "if Chad | attacks", read as a noun
        acts = (t for t in doc.children(clause.index, "nsubj") if t.relation == "nsubj")
        yield from (t.index for t in (*acts, *(t for t in named if t.tag == "PROPN")))


def otherwise(doc: Doc, token: Token) -> Iterator[int]:
    """What follows if somebody does not do as he is told: of "told Y to leave or face war", "Y must leave or face war",
    the facing."""
    must = (token.head,) if token.relation == "aux" else ()
    for verb in (*must, *complement(doc, token), *infinitives(doc, token)):
        yield from (t.index for t in doc.children(verb, "conj") if "or" in leading(doc, t.index, "cc"))


def addressed(doc: Doc, token: Token) -> Iterator[int]:
    """Those to whom somebody tells it, without those who only hand it on: of ""the port will burn", X told Y", Y."""
    for verb in tellers(doc, token):
        if word_class("addressing", verb.lemma):
            heard = doc.children(verb.index, "obj", "iobj")
            yield from (t.index for t in heard if not is_cue("anybody", t.lemma) and not is_cue("outlet", t.lemma))
            return


def tellers(doc: Doc, token: Token) -> Iterator[Token]:
    """The verbs above a word, or beside what it completes, that may tell it: "the port will burn, X vowed"."""
    for above in (token, *doc.ancestors(token.index)):
        yield from (above,) if above is not token else ()
        yield from doc.children(above.index, "parataxis")


def mates(doc: Doc, token: Token) -> Iterator[int]:
    """With whom a complement is: of "open to holding talks with Chad", "willing to talk to Chad", Chad; of "to host a
    meeting of the presidents", "to mediate between the two", "to host both", those."""
    for verb in (*complement(doc, token), *(t.index for t in doc.children(token.index, "advcl", "obl"))):
        yield from (t.index for t in doc.children(verb, "obj") if word_class("receiving", doc.tokens[verb].lemma))
        cases = {"with", "between"} | ({"to"} if word_class("talks", doc.tokens[verb].lemma) else set())
        for part in doc.subtree(verb):
            of = {"of"} if word_class("talks", doc.tokens[part.head].lemma) else set()
            if part.tag in NOMINAL and leading(doc, part.index) & (cases | of):
                yield part.index


def met(doc: Doc, token: Token) -> Iterator[int]:
    """Whom a journey is made to meet: of "flew to Lima for talks with Chad", "to meet Chad", Chad; else where it goes
    to."""
    purposes = [t for t in doc.children(token.index, "advcl", "xcomp") if has_to(doc, t.index)]
    seen = [i for clause in purposes if clause.lemma in {"meet", "see"} for i in patient(doc, clause)]
    talks = (i for i in oblique(doc, token, "for") if any_class(("talks", "meetings"), doc.tokens[i].lemma))
    seen += [i for talk in talks for i in oblique(doc, doc.tokens[talk], "with")]
    yield from seen or oblique(doc, token, "to")


def helped(doc: Doc, token: Token) -> Iterator[int]:
    """Of "sent troops to help Chad", "troops arrived to boost the mission", whom they are for."""
    below = (t for t in doc.subtree(token.index) if t.is_verbal and t.index > token.index)
    for verb in below:
        if word_class("helping", verb.lemma) and has_to(doc, verb.index):
            yield from patient(doc, verb)


def complement(doc: Doc, token: Token) -> Iterator[int]:
    """Its complement clauses."""
    yield from (t.index for t in doc.children(token.index, "ccomp", "xcomp", "csubj"))


def wanted(doc: Doc, token: Token) -> Iterator[int]:
    """What the complement wants done, by its mood: "insisted that the army leave", "asked that talks be held"."""
    for index in complement(doc, token):
        verb = doc.tokens[index]
        helpers = doc.children(index, "aux", "cop")
        singular = (t for t in doc.children(index, "nsubj") if t.is_plain and t.tag != "PRON")
        plain = not helpers and verb.tag == "VERB" and verb.text == verb.lemma and any(singular)
        if not has_to(doc, index) and (plain or any(t.text.lower() == "be" for t in helpers[:1])):
            yield index


def to_be_done(doc: Doc, token: Token) -> Iterator[int]:
    """What the complement wants done, by its participle: "wants the captives freed", "want him to be handed over"."""
    for index in complement(doc, token):
        verb = doc.tokens[index]
        bare = verb.tag == "VERB" and verb.text.lower() != verb.lemma and not verb.text.lower().endswith("ing")
        somebody = doc.children(token.index, "obj") or doc.children(index, "nsubj:pass")
        passive = doc.children(index, "aux:pass") or not doc.children(index, "nsubj", "aux", "mark", "obj")
        if bare and somebody and passive:
            yield index


def infinitives(doc: Doc, token: Token) -> Iterator[int]:
    """Its complements with "to", also where the tree hangs them from whom it tells: "ordered the units | to stop"."""
    told = [t for t in doc.children(token.index, "obj") if t.tag in {"PROPN", "PRON"} or _acts(t)]
    clauses = [t for thing in told for t in doc.children(thing.index, "acl") if t.relation == "acl"]
    hung = [t.index for t in (*clauses, *(doc.children(token.index, "advcl") if told else ()))]
    yield from (i for i in (*complement(doc, token), *hung) if i > token.index and has_to(doc, i))


def _acts(token: Token) -> bool:
    """Whether a noun stands for people who may be told to do something."""
    return any_class(("people", "forces", "armed_people", "envoys", "bodies", "acting"), token.lemma)


def complement_subject(doc: Doc, token: Token) -> Iterator[int]:
    """The subjects of its complement clauses, and of those that say what a noun is of."""
    clauses = [*complement(doc, token), *content(doc, token)]
    yield from (t.index for c in clauses for t in doc.children(c, "nsubj") if t.relation == "nsubj")


def content(doc: Doc, token: Token) -> Iterator[int]:
    """What a noun, or the object of a verb, says that is: "a demand that Y leave", "investigated reports that Y
    fired"."""
    for noun in (token, *doc.children(token.index, "obj")):
        for clause in doc.children(noun.index, "acl", "ccomp") if noun.tag == "NOUN" else ():
            marks = leading(doc, clause.index, "mark")
            if clause.is_verbal and marks & {"that", "for", "whether"}:
                yield clause.index


def has_to(doc: Doc, index: int) -> bool:
    """Whether a clause has a "to"."""
    return any(mark.lemma.lower() == "to" for mark in doc.children(index, "mark"))
