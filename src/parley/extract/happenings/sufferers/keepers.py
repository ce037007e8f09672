"""Keepers: whose the peacekeepers and foreign troops are, where no word says.

In: a `Doc` with its parties, a count. Out: for peacekeepers, the league that the report names, or the United Nations
where it names several; for other guests, nobody. Peacekeepers who are shelled in Lebanon are not Lebanon's, nor are
foreign troops.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.words import word_class
from parley.gazetteer.actors import body
from parley.language.lemmas import singular
from parley.records import Claim, Party, bodies_of

LEAGUES = frozenset({"igo", "alliance"})
FIRST = "United Nations"
PEACEKEEPER = "peacekeeper"


def counts_guests(claim: Claim) -> bool:
    """Whether a count is of people who are there from abroad: "peacekeepers", "foreign troops"."""
    return any(word == PEACEKEEPER or word_class("of_abroad", word) for word in _words(claim))


def keepers(doc: Doc, claim: Claim) -> tuple[Party, ...]:
    """The league whose peacekeepers `claim` counts, () where `doc` names none, or several and not the United
    Nations."""
    if PEACEKEEPER not in _words(claim):
        return ()
    named = bodies_of(party for mention in doc.parties for party in mention.parties)
    known = (body(name) for name in named)
    leagues = {one.name for one in known if one is not None and one.kind in LEAGUES}
    chosen = leagues if len(leagues) == 1 else leagues & {FIRST}
    return tuple(Party(name) for name in chosen)


def _words(claim: Claim) -> list[str]:
    victims = (claim.figure.victims or "").partition(",")[0] if claim.figure else ""
    return [singular(word) for word in victims.lower().split()]
