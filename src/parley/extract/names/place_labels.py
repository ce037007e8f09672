"""Place labels: the province before a colon that says where an item is.

In: the tokens of a report, those of a word that opens a paragraph. Out: whether it is such a label ("Kunar: A bomb
killed"), though the model takes it for somebody, as it does who speaks in an interview ("Kunar: We are ready").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.names.classes import joined, name_words
from parley.extract.tokens import Token
from parley.gazetteer.leaders import is_short
from parley.gazetteer.places import lookup, word_kind

QUOTES: Final = frozenset({'"', "“", "'", "‘", "«"})
TALK: Final = 40
"""Words behind a colon among which one who speaks says "I" or "we"."""
OFTEN: Final = 2
"""How far down the list of places of a name its province stands."""


def is_place_label(doc: Doc, first: int, last: int) -> bool:
    """Whether tokens `[first, last)` open a paragraph as the name of a province, and tell under it what happened
    there."""
    here = doc.sentences[doc.tokens[first].sentence]
    opens = here.index == 0 or doc.sentences[here.index - 1].paragraph != here.paragraph
    behind = doc.tokens[last : last + 1]
    if first != here.first or not opens or not behind or behind[0].text != ":":
        return False
    paragraph = takewhile(
        lambda t: doc.sentences[t.sentence].paragraph == here.paragraph, doc.tokens[last + 1 : last + TALK]
    )
    told = list(paragraph)
    return bool(told) and not speaks(told) and names_a_province(joined(doc.tokens, first, last))


def names_a_province(name: str) -> bool:
    """Whether a name is a province's before most other things: no leader's, and no mere direction ("Eastern")."""
    says_nothing = name.lower() in name_words()["opener"] | name_words()["directions"] or word_kind(name) is not None
    return not says_nothing and not is_short(name) and any(place.kind == "region" for place in lookup(name)[:OFTEN])


def speaks(told: Sequence[Token]) -> bool:
    """Whether words are those of somebody who speaks."""
    return told[0].text in QUOTES or any(is_cue("own_voice", t.text) for t in told)
