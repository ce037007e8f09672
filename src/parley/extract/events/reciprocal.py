"""Reciprocal: what parties do to each other is told once of each.

In: a claim with several parties and the event that it comes from. Out: a claim a party: "Peru and Ecuador accused each
other of firing first" has Peru accuse Ecuador and Ecuador Peru, and in each one's words the other fire.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.grammar.roles import fillers
from parley.extract.parties import parties_at
from parley.records import Claim

TRADING = frozenset({"trade", "exchange", "swap", "hurl"})
"""Verbs by which each does to the other what their object says: "traded accusations"."""


def each_of(doc: Doc, event: Event, claim: Claim) -> Iterator[Claim]:
    """`claim`, or one claim of each party where they do to "each other" what it tells."""
    if event.frame.word in TRADING and claim.type == "accuse" and len(claim.actors) > 1:
        for part, party in enumerate(claim.actors):
            yield replace(
                claim, actors=(party,), recipients=tuple(p for p in claim.actors if p is not party), part=part
            )
        return
    mutual = next((i for i in (*event.recipients, *event.actors) if _is_each_other(doc, i)), None)
    verb = doc.tokens[mutual].head if mutual is not None else None
    parties = [p for i in fillers(doc, verb, "subj") for p in parties_at(doc, i)] if verb is not None else []
    if mutual is None or len(parties) < 2:
        blind = mutual in event.recipients and not parties  # "each side blamed the other"
        yield replace(claim, recipients=()) if blind else claim
        return
    for part, party in enumerate(parties):
        others = tuple(p for p in parties if p is not party)
        if mutual in event.recipients:
            yield replace(claim, actors=(party,), recipients=others, part=part)
        else:
            yield replace(claim, speakers=(party,), actors=others, part=part)


def _is_each_other(doc: Doc, index: int) -> bool:
    """Whether a word stands for the other one of two: "accused each other", "each side blamed the other"."""
    around = [t.text.lower() for t in doc.tokens[max(0, index - 1) : index + 2]]
    words, before = around[-2:], around[:2]
    is_last = before == ["the", "other"] and not doc.children(index, "nmod", "compound")
    return words in (["each", "other"], ["one", "another"]) or is_last
