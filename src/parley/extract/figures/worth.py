"""Worth: which counts of people are figures.

In: a `Doc` and a count, or the claim made of it. Out: whether it tells how many people came to harm or fled.
"""

from __future__ import annotations

from itertools import islice

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.figures.counted import Counted, joined_to
from parley.extract.figures.people import is_singular
from parley.extract.figures.statuses import status_of_victims
from parley.extract.grammar.roles import fillers
from parley.extract.words import word_class
from parley.records import Claim

DISPLACING = frozenset({"displaced", "returned"})
FEW = 10
"""People: fewer who live or stay somewhere, or go there, are no news."""
SUMS = frozenset({"million", "billion"})
HOPS = 2
"""Steps up the tree from a word for death to the verb that only reports it."""
MOVING = frozenset({"movers", "moved"})


def says_how_many(doc: Doc, count: Counted) -> bool:
    """Whether a count tells of so many: where no number does, of who is dead, hurt or missing, and of fighters
    taken."""
    one = is_singular(doc, count.people)
    if (
        _turned_out_alive(doc, count)
        or _is_one_who_leaves(count, one)
        or _is_a_retreat(doc, count)
        or _are_few_who_live_on(doc, count)
        or _are_no_people(doc, count)
    ):
        return False
    if count.number is not None or count.measure in {"killed", "injured", "displaced"}:
        return True
    if count.measure in {"missing", "captured"}:
        return _are_taken(doc, count, one)
    return count.measure == "casualties" and not one


def _are_no_people(doc: Doc, count: Counted) -> bool:
    """Whether what is counted are the hurts of one, or money: "18 bullet wounds", "losses amount to several
    millions"."""
    noun, word = doc.tokens[count.people], doc.tokens[count.token].lemma.lower()
    is_sum = word == "loss" and not {noun.lemma.lower(), doc.tokens[noun.head].lemma.lower()}.isdisjoint(SUMS)
    is_hurt = noun.text.lower() in {"wound", "wounds"} and bool(doc.children(noun.index, "compound"))
    return is_sum or is_hurt


def _turned_out_alive(doc: Doc, count: Counted) -> bool:
    """Whether those who were only reported dead are told to live: "a man reported killed has survived"."""
    token, people = doc.tokens[count.token], doc.tokens[count.people]
    told = next((t for t in islice(doc.ancestors(token.index), HOPS) if is_cue("relating", t.lemma)), None)
    verb = doc.tokens[people.head]
    state = (verb, *doc.children(verb.index, "xcomp", "ccomp"))
    lives = any(word_class("living_on", t.lemma) for t in state)
    return told is not None and lives and people.relation.startswith("nsubj") and count.measure == "killed"


def _is_one_who_leaves(count: Counted, one: bool) -> bool:
    """Whether one person flees or returns, which is no displacement."""
    return count.measure in DISPLACING and (count.number.count == 1 if count.number else one)


def _is_a_retreat(doc: Doc, count: Counted) -> bool:
    """Whether those who flee are fighters, of whom no number is told."""
    flees = count.measure == "displaced" and count.number is None
    return flees and status_of_victims(doc, count.people) == "military"


def _are_few_who_live_on(doc: Doc, count: Counted) -> bool:
    """Whether so few are told to live or stay somewhere, or to go there, that it is no news, or to flee and not from or to
    where: "two men who fled after the blast"."""
    many = count.number is not None and (count.number.low or count.number.count or 0) >= FEW
    word = doc.tokens[count.token]
    ran = word.lemma.lower() == "flee" and count.number is not None
    ran = ran and not any(fillers(doc, word.index, way) for way in ("obj", "from", "to", "into", "across", "over"))
    return (ran or count.kind in MOVING or word_class("told_by_number", word.lemma)) and not many


def _are_taken(doc: Doc, count: Counted, one: bool) -> bool:
    """Whether somebody is told to be missing or captured without a number: one who is missing, a fighter who is taken,
    or who is with a number of others."""
    captive = doc.tokens[count.token].lemma.lower() in {"capture", "take", "captive", "prisoner"}
    fighter = captive and status_of_victims(doc, count.people) == "military"
    taken = fighter or count.measure == "missing" or _is_beside_more(doc, count.people)
    return bool(count.others) or (one and taken)


def _is_beside_more(doc: Doc, people: int) -> bool:
    """Whether one who is taken is told of together with a number of others: "a guide and three journalists". Of 5 in
    six annotated sets people counted 4; of 23 taken alone, 4."""
    noun = doc.tokens[people]
    first = noun.head if noun.relation == "conj" else people
    heads = {mention.head for mention in doc.numbers if (mention.count or 0) > 1}
    beside = {first, *joined_to(doc, first)} - {people}
    return any(t.index in heads for i in beside for t in (doc.tokens[i], *doc.children(i, "nummod")))


def is_only_meant(claim: Claim, count: Counted) -> bool:
    """Whether people are only meant to be killed, taken or driven out, and no number says that they were: "a plot to
    kill the minister", "an attempted murder", "would deport migrants"."""
    figure = claim.figure
    meant = claim.type == "casualties" and claim.modality == "planned" and figure and (figure.count or 1) == 1
    if meant or count.number:
        return bool(meant)
    return claim.modality in {"planned", "called_off"} or (claim.type == "displacement" and claim.modality != "actual")


def is_attempted(doc: Doc, count: Counted) -> bool:
    """Whether somebody only attempts to do harm, and no number says to how many: "on charges of attempting to kill the
    editor"."""
    token = doc.tokens[count.token]
    above = doc.tokens[token.head]
    return token.relation == "xcomp" and above.lemma.lower() in {"attempt", "try"} and count.number is None
