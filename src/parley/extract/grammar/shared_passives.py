"""Shared passives: whether a verb that "and" joins to a passive may be passive too.

In: a parsed `Doc` and the second verb. Out: yes for "was hit and killed"; no for "is shocked and calls for an inquiry".
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.tokens import Token
from parley.extract.words import word_class


def may_share_passive(doc: Doc, token: Token) -> bool:
    """Whether the passive before "and" may be of a verb too: "was hit and killed"; not "is shocked and calls", nor "was
    saddened and demanded", where only the first is what somebody suffers."""
    finite = token.tag == "VERB" and token.text.lower() == f"{token.lemma.lower()}s"
    moved = word_class("moving", doc.tokens[token.head].lemma)
    return not finite and not moved and not word_class("never_passive", token.lemma)
