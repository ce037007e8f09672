"""Carried: whether whoever did a deed also did what the next sentence tells.

In: a `Doc`, a deed of one sentence, a claim of the next that names nobody. Out: whether the doer of the first did the
second as well. For a count of the day's dead he mostly did. Counted in three annotated sets: of totals 2 in 14 are his,
of counts of another day 1 in 9, of those who fled and of his own dead none. Of other deeds, strikes and damage are his
where he is named.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_answered, is_indefinite, leading
from parley.extract.grammar.roles import fillers
from parley.extract.happenings.doers.killers import killers
from parley.extract.parties import parties_at
from parley.extract.tokens import Token, matches
from parley.records import Claim, Party, bodies_of

GOING_ON = frozenset({"air_strike", "shelling", "property", "equipment", "attack"})
"""What may be told on. A bomb that goes off in a sentence of its own, or an abduction, is another's: of 21 such 2 are
his."""
DAMAGE = frozenset({"property", "equipment"})
ELSEWHERE = frozenset({"separate", "separately", "elsewhere", "another", "other"})
"""Words of a sentence that tells of something else: of 9 such deeds 1 is his."""
OFTEN = frozenset({"times", "often", "regularly", "repeatedly", "frequently", "routinely", "previously"})
"""Words of a sentence that tells of more than the one deed before."""
TELLS = frozenset({"report", "confirm", "claim", "announce", "see", "witness", "suffer"})
"""What one does with a deed that another one did."""
APART = frozenset({"after", "before", "since"})
EARLIER = frozenset({"after", "following", "since"})
"""What ties a deed that came first to the one told: "an offensive after the murder of X"."""


def carries(doc: Doc, deed: Claim, claim: Claim) -> bool:
    """Whether the doer of `deed` did what `claim` tells in the sentence behind it. Of 21 deeds told after one of
    nameless doers ("gunmen") 3 are theirs, where it is no damage."""
    if claim.figure:
        return claim.type == "casualties" and claim.figure.scope == "new" and not _is_other(deed, claim)
    may_be = claim.type in DAMAGE or any(map(_is_named, deed.actors))
    return claim.type in GOING_ON and may_be and not _is_elsewhere(doc, claim) and not _is_run(doc, deed, claim)


def _is_run(doc: Doc, deed: Claim, claim: Claim) -> bool:
    """Whether somebody else does something with what a noun tells of: "Peru's president has increased the use of air
    strikes"."""
    told = doc.word_of(claim)
    verb = next((t for t in doc.ancestors(told.index) if t.is_verbal), None)
    if (
        verb is None
        or verb.lemma.lower() in TELLS
        or claim.type in DAMAGE
        or not matches(told.relation, ("obj", "nmod"))
    ):
        return False
    run = {party.body for i in fillers(doc, verb.index, "subj") for party in parties_at(doc, i)}
    return bool(run) and run.isdisjoint(bodies_of(deed.actors))


def _is_other(deed: Claim, claim: Claim) -> bool:
    """Whether a count is of the doer's own people, unless a state kills civilians, or of another day."""
    civilian = claim.figure is not None and claim.figure.victim_status == "civilian"
    mates = () if civilian else claim.recipients
    own = bodies_of(killers(claim, deed)) & bodies_of(mates)
    one, other = deed.when, claim.when
    return bool(own) or (one is not None and other is not None and (one.first, one.last) != (other.first, other.last))


def _is_named(party: Party) -> bool:
    return party.belongs_to is not None or not party.name[:1].islower()


def _is_elsewhere(doc: Doc, claim: Claim) -> bool:
    sentence = doc.sentence_of(claim)
    return any(token.text.lower() in ELSEWHERE | OFTEN for token in doc.tokens_in(sentence))


def goes_on(doc: Doc, claim: Claim, deed: Claim) -> bool:
    """Whether `deed` is another's of another kind, which a joined clause goes on to tell after that of `claim` ("a bomb
    went off, and gunmen stormed the gate"), or which came before or after it: "hours after a bomb killed the chief"."""
    told, before = doc.word_of(deed), doc.word_of(claim)
    before = doc.tokens[before.head] if matches(before.relation, ("nsubj",)) else before
    joined = matches(told.relation, ("conj",)) and told.head == before.index and bool(doc.children(told.index, "nsubj"))
    marks = leading(doc, before.index, "mark")
    since = (
        matches(before.relation, ("advcl", "acl")) and bool(marks & APART) and bool(doc.children(before.index, "nsubj"))
    )
    return (
        is_of_the_past(doc, told)
        or is_answered(doc, told)
        or _came_first(doc, before, told)
        or (deed.type != claim.type and (joined or since or _are_apart(doc, doc.word_of(claim), told)))
    )


def _came_first(doc: Doc, named: Token, told: Token) -> bool:
    """Whether a deed is only named as what came before the one that is told: "launched an offensive | after the murder of
    X", "in response to the murder of X", "struck the camp | after a rocket attack killed two"."""
    within = any(t.index == named.index for t in doc.ancestors(told.index))
    first = is_answered(doc, named) or bool(leading(doc, named.index) & EARLIER)
    return named.tag == "NOUN" and not within and (first or _is_before(doc, named, told))


def _is_before(doc: Doc, named: Token, told: Token) -> bool:
    """Whether a deed is named in a clause about what others met with before the one told."""
    own = {told.index, *(t.index for t in doc.ancestors(told.index))}
    way = takewhile(lambda t: t.index not in own, (named, *doc.ancestors(named.index)))
    clauses = (t for t in way if t.is_verbal and leading(doc, t.index, "mark") & EARLIER)
    return any(t.tag != "PRON" for clause in clauses for t in doc.children(clause.index, "nsubj"))


def is_of_the_past(doc: Doc, deed: Token) -> bool:
    """Whether a deed is only named to say since when something has been so: "since the invasion"."""
    return "since" in leading(doc, deed.index)


def _are_apart(doc: Doc, one: Token, other: Token) -> bool:
    """Whether two deeds are told side by side, each as one of its own: "a bomb and a rebel assault killed nine"."""
    first = {doc.tokens[t.head].index if matches(t.relation, ("conj",)) else t.index for t in (one, other)}
    articles = is_indefinite(doc, one) and is_indefinite(doc, other)
    return len(first) == 1 and one.tag == other.tag == "NOUN" and articles


def are_of_several(doc: Doc, claim: Claim, near: Iterable[Claim]) -> bool:
    """Whether several deeds together did what `claim` tells, not all by the same: "a bomb and a rebel assault killed
    nine"."""
    subjects = [t for i in fillers(doc, doc.word_of(claim).index, "subj") for t in (i, *fillers(doc, i, "conj"))]
    deeds = [c for c in near if doc.word_of(c).index in subjects]
    return len({c.type for c in deeds}) > 1 and len({c.actors for c in deeds}) > 1
