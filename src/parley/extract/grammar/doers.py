"""Doers: who does a deed by the clauses about it.

In: a parsed `Doc` and the noun of a deed ("attack"), or the verb that has it for an object. Out: the head tokens of who
did it by a clause of the deed's own, answers with it or joins in it; whether the verb only tells whom it hits.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.arguments import LINKS, oblique, patient, subject, surface_subject
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class


def answering(doc: Doc, token: Token) -> Iterator[int]:
    """Who answers or fights with a deed: "the army replied with raids and shelling", "Chad is fighting the rebels with air
    strikes"; who gets ready for one on others: "rebels prepared for an assault on the town"."""
    first = doc.tokens[token.head] if matches(token.relation, ("conj",)) else token
    verb = doc.tokens[first.head]
    led = leading(doc, first.index)
    with_it = first.relation == "obl" and "with" in led and any_class(("returning", "fighting_with"), verb.lemma)
    aims = any(
        "on" in leading(doc, t.index) or "against" in leading(doc, t.index) for t in doc.children(first.index, "nmod")
    )
    if with_it or ("for" in led and aims and word_class("preparing", verb.lemma)):
        yield from subject(doc, verb)


def thrown(doc: Doc, token: Token) -> Iterator[int]:
    """Who brings it down on others: "a gas attack dropped by the army"."""
    for clause in doc.children(token.index, "acl"):
        if any_class(("launching", "dropping"), clause.lemma):
            yield from oblique(doc, clause, "by")


def driving(doc: Doc, token: Token) -> Iterator[int]:
    """Whose drive it is, where people under arms stand behind "of": "the offensive of the | army |"; of "the shelling of
    the army" they are whom it hits."""
    if word_class("drives", token.lemma):
        yield from (i for i in oblique(doc, token, "of") if _bears_arms(doc.tokens[i]))


def _bears_arms(token: Token) -> bool:
    """Whether a word, or the last one of a name, is for several under arms."""
    word = token.text.lower()
    many = word != token.lemma.lower() or any_class(("named_forces", "organisations"), word)
    return any_class(("armed_people", "named_forces"), token.lemma) and (many or word_class("named_forces", word))


def bears(verb: Token, deed: Token) -> bool:
    """Whether who does what a verb tells is hit: "suffered an attack", "the worst raid endured by the army", "received direct
    strikes"."""
    return verb.lemma.lower() in {"suffer", "sustain", "endure", "receive", "face", "withstand"} and word_class(
        "acts_of_war", deed.lemma
    )


def told_of_it(doc: Doc, token: Token) -> Iterator[int]:
    """Who does it by a clause of its own: "an attack that rebels launched", "an attack rebels have launched", "a raid
    which X said it had carried out"."""
    for clause in doc.children(token.index, "acl:relcl"):
        for verb in (clause, *doc.children(clause.index, "ccomp")):
            whats = doc.children(verb.index, "obj")
            open_ = verb.index != clause.index or bool(whats) or bool(doc.children(clause.index, "nsubj"))
            if word_class("light_verbs", verb.lemma) and open_ and all(t.text.lower() in LINKS for t in whats):
                yield from (i for i in subject(doc, verb) if doc.tokens[i].text.lower() not in LINKS)


def busy(doc: Doc, token: Token) -> Iterator[int]:
    """Those who are in the middle of a deed, or join in it: "troops were engaged in an operation", "troops are in the third
    day of an offensive", "Chad took part in the raid"."""
    head = doc.tokens[token.head]
    if matches(token.relation, ("obl",)) and word_class("engaging", head.lemma):
        yield from surface_subject(doc, head)
    if matches(token.relation, ("nmod",)) and word_class("courses", head.lemma) and "of" in leading(doc, token.index):
        verb = head if doc.children(head.index, "cop") else doc.tokens[head.head]
        yield from surface_subject(doc, verb) if verb is head or word_class("entering", verb.lemma) else ()
    if joins := sharing(doc, token):
        yield from subject(doc, joins)


def sharing(doc: Doc, token: Token) -> Token | None:
    """The verb whose subject joins in a deed: "took part in the raid", "joined the raid"."""
    head = doc.tokens[token.head]
    if head.lemma.lower() == "join" and token.index in set(patient(doc, head)):
        return head
    verb = doc.tokens[head.head] if head.lemma.lower() == "part" else head
    taken = verb.lemma.lower() == "take" and any(t.lemma.lower() == "part" for t in doc.children(verb.index, "obj"))
    within = matches(token.relation, ("obl", "nmod")) and "in" in leading(doc, token.index)
    return verb if within and (taken or verb.lemma.lower() == "participate") else None


def leader(doc: Doc, token: Token) -> Iterator[int]:
    """Who leads a deed: "a Chadian-led raid"."""
    for led in doc.children(token.index, "amod", "compound"):
        if led.text.lower() == "led" and led.index > 1 and doc.tokens[led.index - 1].text == "-":
            yield led.index - 2


def voiced(doc: Doc, token: Token) -> Iterator[int]:
    """Who does something with it, or in it: "hit back with accusations"."""
    by = leading(doc, token.index) & {"with", "in"}
    if by and token.relation == "obl":
        yield from surface_subject(doc, doc.tokens[token.head])
