"""Said: what somebody tells of a deed that the report named before.

In: a `Doc`, a noun and the type of event that it names. Out: whether somebody is quoted for what is said of a fight, or
of a strike of a known kind. In "officials say the fighting broke out at dawn" or "witnesses said the blast went off
near the gate" the deed is told anew, by a voice of its own. Where the clause only says whom the deed killed or what it
destroyed, it is not; what somebody confirms, he tells of as well (3 of 3).

Counted in six annotated sets, of nouns that name nothing else anew: 18 of 26 such are claims, 4 of 49 that the report
itself speaks of so, and 2 of 34 that leave the kind of attack open.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.speakers import speakers_at
from parley.extract.tokens import Token, matches
from parley.records import ACTS_OF_SPEECH

OF_A_KIND = frozenset({"armed_clash", "shelling", "air_strike", "explosion"})
HARM = frozenset({"leave", "destroy", "damage"})


def is_said_of(doc: Doc, noun: Token, type_: str) -> bool:
    """Whether `noun` is the subject of what somebody else than the report tells of it, or what he confirms."""
    does = doc.tokens[noun.head]
    if does.lemma.lower() == "confirm" and matches(noun.relation, ("obj",)):
        return type_ not in ACTS_OF_SPEECH
    if type_ not in OF_A_KIND or not matches(noun.relation, ("nsubj",)):
        return False
    harms = does.lemma.lower() in HARM or is_cue("harm", does.lemma)
    return not harms and does.tag != "ADJ" and bool(speakers_at(doc, noun.index)[0])
