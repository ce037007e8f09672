"""Keepers: whose the peacekeepers are whom no word says to be anybody's.

In: a `Doc` with its parties, a count. Out: the league that the report names, the United Nations where it names several:
peacekeepers who are shelled in Lebanon are not of Lebanon.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.gazetteer.actors import body
from parley.language.lemmas import singular
from parley.records import Claim, Party

LEAGUES = frozenset({"igo", "alliance"})
FIRST = "United Nations"


def counts_peacekeepers(claim: Claim) -> bool:
    """Whether a count is of peacekeepers."""
    words = (claim.figure.victims or "").lower().split() if claim.figure else ()
    return any(singular(word) == "peacekeeper" for word in words)


def keepers(doc: Doc) -> tuple[Party, ...]:
    """The league whose peacekeepers `doc` tells of, () where it names none, or several and not the United Nations."""
    named = {party.body for mention in doc.parties for party in mention.parties}
    known = (body(name) for name in named)
    leagues = {one.name for one in known if one is not None and one.kind in LEAGUES}
    chosen = leagues if len(leagues) == 1 else leagues & {FIRST}
    return tuple(Party(name) for name in chosen)
