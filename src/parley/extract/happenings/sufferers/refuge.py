"""Refuge: people who fled into a land are not of that land.

In: a `Doc` and its claims. Out: the same; those who came into a land from elsewhere ("18,000 have crossed into Peru",
"found refuge in Peru") are of no land, where they were taken for that land's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.grammar.token_spans import place_mention, words_in
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.records import Claim


def without_refuge(doc: Doc, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, none of who fled with the land that took them in for theirs."""
    for claim in claims:
        fled_from = claim.figure.side if claim.figure and claim.figure.measure == "displaced" else None
        yield claim.hitting() if fled_from and fled_from in _hosts(doc, claim) else claim


def _hosts(doc: Doc, claim: Claim) -> Iterator[str]:
    """The lands that those of `claim` came to: named themselves, or by a place in them beyond a border."""
    for word in words_in(doc, claim.anchor):
        crossed = word_class("crossing", word.lemma)
        path = "into,to,in" if word_class("finding_refuge", word.lemma) else "into,to"
        for mention in (place_mention(doc, i) for i in fillers(doc, word.index, path)):
            land = mention.place.country if mention else None
            if mention and land and (crossed or country(mention.place.name) == land):
                yield land
