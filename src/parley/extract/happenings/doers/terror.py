"""Terror: who made the attacks that a report calls terrorist.

In: a `Doc` and its claims in order. Out: the same; a "terrorist attack" of nobody named is the terrorists', where the
report says of terrorists that they do such things: of 12 such in three annotated sets 11 are. Where it does not, the
word only says what kind of attack it was: of 9 none is anybody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.extract.claims import KINDS
from parley.extract.doc import Doc
from parley.language.lemmas import singular
from parley.records import STRIKES, Claim, Party


def with_terrorists(doc: Doc, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, each attack of a kind with those of that kind who are told to have done others."""
    doers: dict[str, Party] = {}
    for actor in (actor for claim in claims for actor in claim.actors if not actor.belongs_to):
        kind = singular(actor.name.lower())
        if kind in KINDS:
            doers.setdefault(kind, Party(actor.name, span=actor.span))
    for claim in claims:
        by = _called(doc, claim, doers) if doers and claim.type in STRIKES and not claim.actors else None
        yield replace(claim, actors=(by,)) if by else claim


def _called(doc: Doc, claim: Claim, doers: dict[str, Party]) -> Party | None:
    """Those of `doers` by whose kind the noun of a deed is called."""
    noun = doc.word_of(claim)
    said = (t.lemma.lower() for t in doc.children(noun.index, "amod", "compound"))
    return next((doers[kind] for kind in said if kind in doers), None)
