"""Mishaps: people who die by accident in a report of war, and by what falls from the sky after a fight there.

In: a parsed `Doc`, the word that counts the dead, or one for what blew up, or a sentence. Out: whether a mishap is what it tells of;
whether wreckage is what hit them.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers
from parley.extract.tokens import Sentence, Token
from parley.extract.words import any_class, word_class, words_of

MEANWHILE = frozenset({"when", "after", "as"})
BURSTS = frozenset({"explosion", "blast", "fire"})
WEAPONS = ("projectiles", "unmanned")


def in_a_mishap(doc: Doc, index: int) -> bool:
    """Whether a verb's own clauses say that its people met with a mishap: "soldiers died when their truck overturned",
    "were killed in a bus crash"; or whether it is itself of such, or came of it: "a tanker exploded, killing 12"."""
    clauses = doc.children(index, "advcl")
    led = (t for t in clauses if leading(doc, t.index, "mark", "advmod") & MEANWHILE)
    token = doc.tokens[index]
    came_of = [doc.tokens[token.head]] if token.relation == "advcl" and token.text.lower().endswith("ing") else []
    if any(_is_mishap(doc, verb) for verb in (token, *came_of, *led)):
        return True
    told = (doc.tokens[index], *(doc.tokens[i] for i in (*fillers(doc, index, "subj"), *fillers(doc, index, "in"))))
    if any(_is_of_fuel(doc, noun) for noun in told):
        return True
    return any(word_class("mishap_nouns", doc.tokens[i].lemma) for i in fillers(doc, index, "in"))


def _is_of_fuel(doc: Doc, noun: Token) -> bool:
    """Whether a noun tells of what bursts by itself: "a petrol tanker explosion", "a mine blast" where miners work, and
    "the blast" behind it."""
    if noun.tag != "NOUN" or noun.lemma.lower() not in BURSTS:
        return False
    kinds = doc.children(noun.index, "compound")
    if any(any_class(("fuels", "fuelled"), kind.lemma) for kind in kinds) or _is_in_a_pit(doc, noun):
        return True
    again = any(t.text.lower() == "the" for t in doc.children(noun.index, "det")) and not kinds
    return again and any(_is_in_a_pit(doc, t) for t in doc.with_lemmas(BURSTS) if t.index < noun.index)


def _is_in_a_pit(doc: Doc, noun: Token) -> bool:
    """Whether something burst in a mine where men dig: "a mine explosion killed 12 miners"."""
    where = (*doc.children(noun.index, "compound"), *(doc.tokens[i] for i in fillers(doc, noun.index, "in,at")))
    return bool(doc.lemmas & words_of("pitmen")) and any(t.lemma.lower() in {"mine", "coal", "colliery"} for t in where)


def is_wreckage(doc: Doc, index: int) -> bool:
    """Whether what fell down is what a verb says to have hit people: "debris of a drone killed two"."""
    return any(word_class("fallen_parts", doc.tokens[i].lemma) for i in fillers(doc, index, "subj"))


def is_of_fuel(doc: Doc, sentence: Sentence) -> bool:
    """Whether all that a sentence says of violence is what gas, dust or a boiler did: "a gas explosion"."""
    war = [t for t in doc.tokens_in(sentence) if word_class("acts_of_war", t.lemma) or t.lemma.lower() == "blast"]
    fuelled = (
        any(word_class("fuels", m.lemma) for m in doc.children(t.index, "compound")) or _is_in_a_pit(doc, t)
        for t in war
    )
    return bool(war) and all(fuelled)


def _is_mishap(doc: Doc, verb: Token) -> bool:
    """Whether a verb tells of a mishap of what it is said of: not of a drone that crashed into a house."""
    if not verb.is_verbal:
        return False
    said_of = [doc.tokens[i] for i in fillers(doc, verb.index, "subj")]
    if any(any_class(WEAPONS, noun.lemma) for noun in said_of):
        return False
    blows_up = word_class("bursting", verb.lemma) and any(word_class("fuelled", noun.lemma) for noun in said_of)
    return blows_up or word_class("mishap_verbs", verb.lemma)
