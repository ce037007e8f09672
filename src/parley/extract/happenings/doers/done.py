"""Done: who did a deed that is told without a doer, by another deed told near it.

In: a claim, those of its sentence, those of the sentence before. Out: the claim with who did it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.happenings.doers.carried import are_of_several, carries, goes_on
from parley.extract.happenings.doers.downed import downings
from parley.extract.happenings.doers.killers import fought, killers
from parley.extract.happenings.sides.foes import DEEDS
from parley.extract.words import word_class
from parley.records import Claim, bodies_of

TAKING = frozenset({"casualties", "attack", "shelling", "air_strike"})
"""By what a place is taken that the sentence says is: of 7 such told of nobody in two annotated sets all are the
taker's."""
NEAR = frozenset({"near", "to", "from", "of"})
DAWN = date.min
EFFECTS = frozenset({"casualties", "property", "equipment", "displacement"})


def with_doers(doc: Doc, claim: Claim, near: Sequence[Claim], before: Sequence[Claim]) -> Claim:
    """`claim` with who did it, as a deed of the same sentence or else of the one before says."""
    if claim.actors or claim.type not in DEEDS | EFFECTS or (claim.figure and claim.figure.cause != "conflict"):
        return claim
    if claim.type == "casualties" and (foes := fought(claim, near)):
        return replace(claim, actors=foes)
    if are_of_several(doc, claim, near):
        return claim
    for told in (near, before):
        deeds = [c for c in told if c.type in DEEDS and c.modality == "actual" and not goes_on(doc, claim, c)]
        if told is near:
            deeds = [c for c in deeds if not _is_of_before(doc, c) and not _tells_where(doc, c, claim)]
            deeds = [c for c in deeds if not _is_another_there(doc, claim, c)]
        deeds = deeds or downings(claim, told)
        named = [c for c in deeds if c.actors] or (_takings(claim, told) if told is near else [])
        if named:
            deed = nearest(claim, named)
            by = killers(claim, deed) if told is near or carries(doc, deed, claim) else ()
            return replace(claim, actors=by) if not {str(p) for p in by} & {str(p) for p in claim.recipients} else claim
        if deeds:
            return claim
    return claim


def _is_of_before(doc: Doc, deed: Claim) -> bool:
    """Whether a deed only says how long before something else happened: "days after a rebel | attack |, a bomb killed
    two"."""
    word = doc.word_of(deed)
    led = leading(doc, word.index, "case", "mark") & {"after", "since"}
    stretches = (t for t in doc.children(word.index) if t.index < word.index)
    return bool(led) and any(word_class("stretches_of_time", t.lemma) for t in stretches)


def _tells_where(doc: Doc, deed: Claim, claim: Claim) -> bool:
    """Whether a deed only says of what kind the place of another is: "a raid hit a village where rebels are fighting"."""
    word = doc.word_of(deed)
    for clause in (word, *doc.ancestors(word.index)):
        tells = clause.relation == "acl:relcl" and doc.children(clause.index, "advmod")
        if tells and any(t.text.lower() == "where" for t in tells):
            return doc.word_of(claim) not in doc.subtree(clause.index)
    return False


def _is_another_there(doc: Doc, claim: Claim, deed: Claim) -> bool:
    """Whether `claim` only says where `deed` was done by what happened there before: "shelled a village | near where two
    aid workers were seized last week"."""
    between = doc.tokens[doc.word_of(deed).index + 1 : doc.word_of(claim).index]
    return any(near.text.lower() in NEAR and where.text.lower() == "where" for near, where in pairwise(between))


def _takings(claim: Claim, told: Iterable[Claim]) -> list[Claim]:
    """What was taken by what `claim` tells: "five rebels were killed when the army captured their base"."""
    side = bodies_of(claim.recipients)
    taken = (c for c in told if claim.type in TAKING and c.type == "territory" and c.modality == "actual" and c.actors)
    return [c for c in taken if not side & bodies_of(c.actors) and _at_one_time(claim, c)]


def _at_one_time(one: Claim, other: Claim) -> bool:
    """Whether nothing says that two claims are of different days: "bombed the zone on Monday that it ceded in 1999"."""
    if one.when is None or other.when is None:
        return True
    first, last = (
        (one.when, other.when) if (one.when.first or DAWN) <= (other.when.first or DAWN) else (other.when, one.when)
    )
    return last.first is None or first.last is None or last.first <= first.last


def nearest(claim: Claim, others: Iterable[Claim]) -> Claim:
    """The one of `others` that is told nearest to `claim`."""
    return min(others, key=lambda c: (abs(c.anchor.start - claim.anchor.start), c.anchor))
