"""The cost of reading grows with a report's length and no faster: what is hostile in length costs its length alone.

In: texts that repeat themselves. Out: a failure where twice the text takes much more than twice the calls.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from types import FrameType

import pytest

from parley.extract.doc import Doc
from parley.extract.figures.circumstances import scope_of
from parley.extract.figures.counted import counted
from parley.extract.mentions import Speech
from parley.extract.parsing.reading import read_words
from parley.extract.pipeline import PIPELINE
from parley.extract.speakers.issued import issued_speech
from parley.language.model import Model, Parse
from parley.records import Layout, Party, Report, Span, Zone

LENGTH = 5_000
TEXTS = {
    "a line without end": "Ruritania said 12 soldiers were killed near Zenda on Monday and ",
    "short sentences": 'Rebels shelled Zenda on Monday, killing 12 soldiers. "We will not talk," President Anna Berg said. ',
    "headings": "Attack in Zenda\n\nFighting near Strelsau\n\nFive soldiers were killed in fighting\n\n",
    "numbers": "12 13 at least 14 killed 15 wounded 16 ",
    "what others say": "Ruritania said 12 soldiers were killed near Zenda. Strelsau denied that it had shelled the camp. ",
    "where things stand": "Rebels shelled Zenda and attacked Strelsau. 30 civilians have been killed, officials said. ",
    "a quotation without end": "He said: “We shelled Zenda and killed 12 soldiers. They accused us of that.\n\n",
}


class Remembering(Model):
    """A model that parses the same sentence once."""

    def __init__(self) -> None:
        self._model = Model.load(threads=1)
        self._known: dict[tuple[str, ...], Parse] = {}

    def parse(self, sentences: Sequence[Sequence[str]], shown: Sequence[Sequence[str]] | None = None) -> list[Parse]:
        listed = list(zip(map(tuple, sentences), map(tuple, shown or sentences), strict=True))
        for sentence, given in listed:
            if sentence not in self._known:
                self._known[sentence] = self._model.parse([sentence], [given])[0]
        return [self._known[sentence] for sentence, _ in listed]


MODEL = Remembering()


def parsed(text: str) -> Doc:
    return read_words(Report(text), Layout((Zone(Span(0, len(text)), "body"),)), MODEL)


def calls(read: Callable[[], object]) -> int:
    """How many functions are called by `read`."""
    count = 0

    def counting(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(counting)
    try:
        read()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("kind", TEXTS)
def test_twice_the_text_takes_about_twice_the_calls(kind: str) -> None:
    text = TEXTS[kind] * (LENGTH * 2 // len(TEXTS[kind]))
    half, whole = parsed(text[: len(text) // 2]), parsed(text)
    PIPELINE(parsed(half.text))  # what is kept at hand from report to report is at hand
    assert calls(partial(PIPELINE, whole)) < 2.4 * calls(partial(PIPELINE, half))


def test_who_issues_a_report_is_found_without_asking_each_party_of_each_speech() -> None:
    text = TEXTS["what others say"] * 80
    half, whole = PIPELINE(parsed(text[: len(text) // 2])), PIPELINE(parsed(text))
    assert len(whole.speech) > 100
    once, twice = (calls(partial(issued_speech, doc, doc.speech)) for doc in (half, whole))
    assert twice < 2.4 * once


def test_whether_a_count_is_a_total_is_found_without_asking_each_claim() -> None:
    text = TEXTS["where things stand"] * 60
    half, whole = PIPELINE(parsed(text[: len(text) // 2])), PIPELINE(parsed(text))
    once, twice = list(counted(half)), list(counted(whole))
    assert len(twice) > 50
    assert "total" in {scope_of(whole, count) for count in twice}
    steps = [calls(partial(list, map(partial(scope_of, doc), found))) for doc, found in ((half, once), (whole, twice))]
    assert steps[1] < 2.4 * steps[0]


def test_who_issues_a_report_is_listed_once_and_not_for_each_claim() -> None:
    issued = Speech((Party("Ruritania"),), Span(0, 9), 0, (Span(0, 9),), issued=True)
    doc = replace(parsed(TEXTS["what others say"]), speech=(issued,))
    assert doc.issuers == (Party("Ruritania"),)
    assert doc.issuers is doc.issuers
