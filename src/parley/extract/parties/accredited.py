"""Accredited: whether an office deals with a land, and so is none of that land's: "special envoy for Chad".

In: a parsed `Doc` with names, and a noun or a name. Out: whether the noun is of such an office, or the name that of a
land with which one deals.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import behind
from parley.extract.tokens import Token

SENT = frozenset({"special", "high", "personal"})
"""Words that make a representative one who is sent to a land: "special representative for Chad"."""
TOWARDS = frozenset({"for", "to", "on"})


def is_accredited(doc: Doc, office: Token) -> bool:
    """Whether a noun is of an office that deals with lands which it is not of."""
    before = doc.tokens[max(0, office.index - 1)].text.lower()
    return is_of(office, "accredited") or (office.lemma.lower() == "representative" and before in SENT)


def is_sent(doc: Doc, office: Token) -> bool:
    """Whether a noun is of such an office, and words behind it tell with what it deals."""
    return is_accredited(doc, office) and any(True for _ in behind(doc, office, *TOWARDS))


def is_dealt_with(doc: Doc, name: NameMention) -> bool:
    """Whether a name stands behind such an office, as that of a land with which it deals: "ambassador to the Congo"."""
    words = [t for t in doc.tokens[max(0, name.first - 3) : name.first] if t.text.lower() != "the"]
    return len(words) > 1 and words[-1].text.lower() in TOWARDS and is_accredited(doc, words[-2])
