"""Who tells of an event: cases in tests/cases/speakers, and what must hold for any text."""

from __future__ import annotations

import tomllib
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from parley.extract.speakers import speakers_at
from parley.extract.speakers.quotes import quotes
from tests.extract.spoken import read, token

CASES = Path(__file__).parents[1] / "cases" / "speakers"


def cases() -> list[dict[str, Any]]:
    return [case for path in sorted(CASES.glob("*.toml")) for case in tomllib.loads(path.read_text("utf-8"))["case"]]


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["name"]))
def test_event_has_its_speakers(case: dict[str, Any]) -> None:
    doc = read(case["text"])
    found = {word: [str(p) for p in speakers_at(doc, token(doc, word))[0]] for word in case["speakers"]}
    assert found == case["speakers"]


def test_the_cue_is_the_word_that_attributes() -> None:
    doc = read("Three soldiers were killed in the ambush, Kenya said.")
    _, cue = speakers_at(doc, token(doc, "killed"))
    assert cue is not None
    assert cue.of(doc.text) == "said"


def test_without_speaker_there_is_no_cue() -> None:
    doc = read("Three soldiers were killed in an ambush.")
    assert speakers_at(doc, token(doc, "killed")) == ((), None)


def test_every_speaker_stands_on_words_of_the_report() -> None:
    doc = read("Kenya told Reuters that gunmen had attacked a post. Sources said two had died.")
    spans = [party.span for speech in doc.speech for party in speech.speaker]
    assert spans
    assert all(span and span.of(doc.text).strip() for span in spans)


@pytest.mark.parametrize("text", ["", "said", '"', '" " "', "said said said", "According to", ": : :", "“" * 50])
def test_nothing_and_nonsense_are_read_without_a_fault(text: str) -> None:
    assert read(text).speech == ()


def test_reading_the_same_twice_finds_the_same() -> None:
    text = 'Kenya said Chad had attacked. Sudan denied it. "We did not," it added.'
    assert read(text).speech == read(text).speech


def test_swapping_two_countries_swaps_their_words_and_nothing_else() -> None:
    text = '{0} accused {1} of shelling a village. {1} denied it, saying that {0} had attacked first. "They lie," {1} said.'
    ours, theirs = read(text.format("Chad", "Sudan")), read(text.format("Sudan", "Chad"))
    swap = {"Chad": "Sudan", "Sudan": "Chad"}
    told = [[str(p) for p in speakers_at(ours, i)[0]] for i in range(len(ours.tokens))]
    swapped = [[swap.get(str(p), str(p)) for p in speakers_at(theirs, i)[0]] for i in range(len(theirs.tokens))]
    assert told == swapped


def test_many_quotations_take_time_in_proportion() -> None:
    sentence = '"We shelled the depot," Chad said. '
    few, many = read(sentence * 50), read(sentence * 400)
    start = process_time()
    quotes(few)
    middle = process_time()
    quotes(many)
    assert process_time() - middle < 100 * (middle - start) + 0.1
