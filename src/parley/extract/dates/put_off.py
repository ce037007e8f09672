"""Put off: the day to which something that was planned is moved.

In: a `Doc` with its dates, the token of talks. Out: the new day, where their verb moves them: of "has postponed his
visit, which had been set for Wednesday, to 18 June" the 18th.
"""

from __future__ import annotations

from itertools import islice
from typing import Final

from parley.extract.dates.grammar import words_of
from parley.extract.doc import Doc
from parley.extract.tokens import Token
from parley.records import When

NEAREST: Final = 2  # words above that of talks among which the verb that moves them is


def put_off_to(doc: Doc, index: int) -> When | None:
    """The day to which the verb of token `index`, or that of its noun, moves it: "talks due to | open | were moved"."""
    verb = next(filter(moves, islice(doc.ancestors(index), NEAREST)), None)
    if verb is None:
        return None
    named = (d for d in doc.dates if d.first > max(index, verb.index) and doc.tokens[d.head].sentence == verb.sentence)
    return next((d.when for d in named if d.when.is_day and doc.tokens[d.first - 1].text.lower() == "to"), None)


def moves(verb: Token) -> bool:
    """Whether a verb puts something off, or sets it for another day: "postponed", "moved"."""
    return verb.is_verbal and verb.lemma.lower() in words_of("moving")
