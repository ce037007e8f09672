"""Stand-ins: every country comes before the language model under one name.

In: the words of sentences. Out: as many words, the same for sentences that differ in nothing but their countries; people's
names, all other words and sentences all in capitals stay as they are.
"""

from __future__ import annotations

import pytest

from parley.extract.reading import read_words
from parley.extract.stand_ins import stand_ins
from parley.ingest.clean import layout
from parley.records import Report
from tests.extract.spoken import model

ALIKE = [
    ("Turkey said Turkish troops had left Chad .", "Chad said Chadian troops had left Georgia ."),
    ("Baku warned the Armenians .", "Amman warned the Peruvians ."),
    ("Sudan Says Ten Killed In Strike On Sudan", "Mali Says Ten Killed In Strike On Kenya"),
]
UNCHANGED = [
    "Chad Smith met Michael Jordan in the hall on Sunday .",
    "President Jordan Ventura left the hall at noon .",
    "TURKEY SAID CHAD HAD LEFT .",
    "give us turkey , he said .",
    "The US and the UK left .",
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_sentences_that_differ_in_countries_are_read_as_one(one: str, other: str) -> None:
    read = stand_ins(one.split())
    assert read == stand_ins(other.split())
    assert len(read) == len(one.split())


@pytest.mark.parametrize("words", UNCHANGED)
def test_no_other_word_gives_way(words: str) -> None:
    assert stand_ins(words.split()) == words.split()


def test_the_report_keeps_its_own_words_and_lemmas() -> None:
    report = Report(text="The Peruvians and an Azeri left Chad on Monday.")
    tokens = read_words(report, layout(report), model()).tokens
    said = {token.text: token.lemma for token in tokens}
    assert (said["Peruvians"].lower(), said["Azeri"].lower(), said["Chad"]) == ("peruvian", "azeri", "Chad")
