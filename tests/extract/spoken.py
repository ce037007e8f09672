"""Reading for the tests of speech and modality: a text with all that they rest on.

In: a text, a day. Out: its `Doc` with names, parties, dates and speech, and the token of a word in it.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from parley.extract.dates import DATES
from parley.extract.doc import Doc
from parley.extract.names import NAMES
from parley.extract.parsing.reading import read_words
from parley.extract.parties import PARTIES
from parley.extract.speakers import SPEAKERS
from parley.ingest.clean import layout
from parley.language.model import Model
from parley.records import Report, When


@cache
def model() -> Model:
    return Model.load(threads=1)


def read(text: str, day: date | None = None) -> Doc:
    """`text`, published on `day`, read up to its speech."""
    report = Report(text=text, published=When(day, day) if day else None)
    doc = read_words(report, layout(report), model())
    for extractor in (NAMES, PARTIES, DATES, SPEAKERS):
        doc = extractor.read(doc)
    return doc


def token(doc: Doc, word: str) -> int:
    """The number of the first token that reads `word`; the last one for "word$"."""
    found = [t.index for t in doc.tokens if t.text == word.rstrip("$")]
    assert found, f"no {word!r} in {[t.text for t in doc.tokens]}"
    return found[-1] if word.endswith("$") else found[0]
