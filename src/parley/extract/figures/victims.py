"""Victims: whom a figure counts.

In: a `Doc` and the head token of the noun phrase counted. Out: its words without the number; the noun that says who
they are.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.clauses import OUTSIDE_A_PHRASE
from parley.extract.grammar.roles import fillers
from parley.extract.mentions import NumberMention
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class
from parley.records import Span

LEFT_OUT = (*OUTSIDE_A_PHRASE, "acl", "nummod", "advmod", "obl")
"""Relations of what stands in a noun phrase and says nothing of who they are."""
ALLIED = frozenset({"coalition", "nato"})
"""Words for forces of many lands, before the noun for their men."""
STATES = frozenset({"dead", "wounded", "injured", "missing"})


def victims_span(doc: Doc, people: int, number: NumberMention | None) -> Span | None:
    """The noun phrase's words, number and article left out; None where the number stands alone."""
    people = counted_noun(doc, people)
    kept = [people]
    for child in doc.children(people):
        told = child.relation == "amod" and child.index > people  # "21 civilians | dead and 13 hurt"
        left_out = matches(child.relation, LEFT_OUT) and not _is_his_name(child, people)
        if not told and not left_out and child.relation not in {"det"}:
            kept += [t.index for t in doc.subtree(child.index)]
    kept += _named_behind(doc, people)
    if number:
        kept = [i for i in kept if not number.first <= i < number.last]
    if not kept:
        return None
    first = last = people if people in kept else kept[0]
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    return doc.span_of(first, last + 1) if doc.tokens[first].tag != "PUNCT" else None


def _is_his_name(name: Token, people: int) -> bool:
    """Whether a name right behind what somebody is called is his: "the union leader | Jorge Salinas"."""
    return name.relation == "appos" and name.index == people + 1 and name.name.endswith("PER")


def _named_behind(doc: Doc, people: int) -> list[int]:
    """The words of the name right behind what one killed is called, where the tree hangs both from the verb: "killed rebel
    commander | Omar Lind"."""
    called = doc.tokens[people]
    name = doc.tokens[people + 1] if people + 1 < len(doc.tokens) else called
    beside = matches(called.relation, ("obj",)) and name.relation == called.relation and name.head == called.head
    if not beside or not name.name.endswith("PER") or name.index == people:
        return []
    return [name.index, *(t.index for t in doc.children(name.index, "flat"))]


def counted_noun(doc: Doc, people: int) -> int:
    """The noun that says who is counted: of "dozens of civilians" the civilians, of "16 of its soldiers" the soldiers,
    of "tens of thousands of people" the people."""
    counts = doc.tokens[people].tag == "NUM" or is_number_of(doc.tokens[people])
    found = next(iter(fillers(doc, people, "of")), people) if counts else people
    return found if found == people else counted_noun(doc, found)


def noun_ahead(doc: Doc, people: int) -> Token | None:
    """The noun that one told by his land or force alone shares with the next: of "an American and a Canadian soldier",
    the soldier; None where he shares none."""
    token = doc.tokens[people]
    alone = (token.tag in {"ADJ", "PROPN"} and not token.text.endswith("s")) or token.lemma.lower() in ALLIED
    joined = [t for t in doc.children(people, "conj") if doc.children(t.index, "amod", "compound")]
    counted = all(doc.children(t.index, "det", "nummod") for t in (token, *joined))
    named = token.name.endswith(("NORP", "LOC", "GPE")) or token.lemma.lower() in ALLIED
    beside = not any(matches(t.relation, ("amod", "compound", "flat")) for t in doc.children(people))
    return joined[0] if alone and joined and counted and named and beside and joined[0].tag == "NOUN" else None


def is_number_of(token: Token) -> bool:
    """Whether a word only says how many there are of those behind it: "dozens of", "some of", "a group of"."""
    return any_class(("shares", "throngs"), token.lemma)
