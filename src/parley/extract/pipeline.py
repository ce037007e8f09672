"""The pipeline: every extractor, in order.

In: a report, its layout, the language model. Out: a `Doc` with all that Parley reads in it, its claims last.
"""

from __future__ import annotations

from parley.extract.dates import DATES
from parley.extract.doc import Doc
from parley.extract.events.families import CEASEFIRES, POLITICS, VIOLENCE
from parley.extract.events.learned import LEARNED
from parley.extract.figures import FIGURES
from parley.extract.happenings import HAPPENINGS
from parley.extract.names import NAMES
from parley.extract.numbers import NUMBERS
from parley.extract.parsing.reading import Gate, every_sentence, read_words
from parley.extract.parties import PARTIES
from parley.extract.places import PLACES
from parley.extract.registry import assemble
from parley.extract.repeated import REPEATED
from parley.extract.speakers import SPEAKERS
from parley.language.model import Model
from parley.records import Layout, Report

PIPELINE = assemble(
    [
        REPEATED,
        NAMES,
        PLACES,
        DATES,
        NUMBERS,
        PARTIES,
        SPEAKERS,
        VIOLENCE,
        CEASEFIRES,
        POLITICS,
        FIGURES,
        LEARNED,
        HAPPENINGS,
    ],
)


def read_claims(report: Report, layout: Layout, model: Model, gate: Gate = every_sentence) -> Doc:
    """`report` read from its words to its claims, as far as `gate` lets its sentences pass."""
    return PIPELINE(read_words(report, layout, model, gate))
