"""Period: since when a toll counts, where its own words leave it out.

In: a `Doc`, a claim of a figure. Out: the claim, counted from the outbreak of the fighting where the report dates that
and the count is told as where things stand: "30 civilians have been killed", "the toll stands at 40".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from parley.extract.dates import outbreak
from parley.extract.doc import Doc
from parley.extract.figures.circumstances import OF_A_WAR
from parley.extract.grammar.token_spans import words_in
from parley.extract.tokens import Token
from parley.records import Claim, When

LATEST: Final = timedelta(days=400)
"""Before a report fighting may have begun so long ago and still be its news; of an older war a report counts the dead
of a day as well, so only a number of a war's size is taken for all of its dead."""


def since_outbreak(doc: Doc, claims: list[Claim]) -> list[Claim]:
    """`claims`, the running totals among them that have no time of their own with that since which the war goes on: as
    the report says, or as the first total says that is counted from a day."""
    broke_out = outbreak(doc)
    counted = next((c for c in claims if _is_counted_from(c)), None)
    began = broke_out or (counted.when if counted else None)
    since = 0 if broke_out or not counted else doc.sentence_of(counted).span.start
    told = (c.anchor.start >= since and _runs(doc, c) and began is not None and _fits(doc, began, c) for c in claims)
    return [replace(c, when=began) if shares else c for c, shares in zip(claims, told, strict=True)]


def _is_counted_from(claim: Claim) -> bool:
    total = claim.figure is not None and claim.figure.scope == "total"
    return total and claim.when is not None and claim.when.first is not None and claim.when.last is None


def _fits(doc: Doc, began: When, claim: Claim) -> bool:
    """Whether a count is of a size with a war that began so long ago, or told in one sentence with that."""
    lately = began.first is not None and doc.day is not None and doc.day - began.first <= LATEST
    people = max(claim.figure.count or 0, claim.figure.low or 0) if claim.figure else 0
    beside = began.span is not None and doc.sentence_of(claim).span.covers(began.span)
    return lately or beside or people >= OF_A_WAR


def _runs(doc: Doc, claim: Claim) -> bool:
    figure = claim.figure
    if claim.when or not figure or figure.scope != "total" or figure.cause != "conflict":
        return False
    return all(_is_perfect(doc, verb) for verb in words_in(doc, claim.anchor) if verb.tag == "VERB")


def _is_perfect(doc: Doc, verb: Token) -> bool:
    """Whether a verb has "have" before it, its own or that of the verb that it is joined to: "were killed" has not."""
    if doc.children(verb.index, "aux"):
        return any(t.lemma.lower() == "have" for t in doc.children(verb.index, "aux"))
    return verb.relation == "conj" and _is_perfect(doc, doc.tokens[verb.head])
