"""Owning up: who tells of a deed by saying that it was his.

In: a parsed `Doc` and a verb. Out: the `Saying` of which it is the cue: of "the army owned up to bombing a clinic" and
"took responsibility for the raid", the army, for the bombing and the raid.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.owning import is_disowned, owned
from parley.extract.speakers.saying import Saying
from parley.extract.speakers.stretches import phrase_start, words_below
from parley.extract.speakers.subjects import teller
from parley.extract.tokens import Token


def owning_sayings(doc: Doc, verb: Token) -> Iterator[Saying]:
    """The attribution of which `verb` is the cue, where somebody owns up to a deed."""
    deeds = tuple(owned(doc, verb))
    subject = teller(doc, verb) if deeds else None
    if subject is not None and not is_disowned(doc, verb):
        first = min(phrase_start(doc, subject), verb.index)
        yield Saying(verb.index, (subject.index,), first, verb.index + 1, words_below(doc, deeds))
