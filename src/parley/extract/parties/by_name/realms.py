"""Realms: lands that are no country of the table and yet have a president or a foreign minister.

In: a `Doc` with names, a person's name. Out: the land in which the words beside the name say that he holds such an
office ("the prime minister of the Republic of Niassa", "Niassa's president"); None where it is a country of the table.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.parties.by_name.attached import beside
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import behind, modifiers, name_at, words_of_name
from parley.extract.tokens import Token

CHIEF = "chief"
"""What stands before a minister who heads a province only."""


def realm(doc: Doc, name: NameMention) -> str | None:
    """The land, no country by itself, in which the person `name` is said to hold an office of state."""
    offices = [noun for beside_name in beside(doc, name) for noun in (beside_name, doc.tokens[beside_name.head])]
    return next((land for office in offices if (land := _land(doc, office))), None)


def _land(doc: Doc, office: Token) -> str | None:
    before = list(modifiers(doc, office))
    if not is_of(office, "sovereign") or any(t.lemma.lower() == CHIEF for t in before):
        return None
    lands = (t for t in before if t.relation in {"compound", "nmod:poss"})
    names = (name_at(doc, t.index) for t in (*lands, *behind(doc, office, "of")))
    words = (words_of_name(doc, name) for name in names if name and name.kind == "place")
    return next((word for word in words if nation(word) is None), None)
