"""Stand-ins: every country comes before the language model under one name.

In: the words of sentences. Out: the same words for sentences that differ in nothing but their countries, each of them for
one or more of the sentence's own; people's names, all other words and sentences all in capitals stay as they are.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.extract.parsing.reading import read_words
from parley.extract.parsing.stand_ins import stand_ins
from parley.ingest.clean import layout
from parley.records import Report
from tests.extract.spoken import model

ALIKE = [
    ("Turkey said Turkish troops had left Chad .", "Chad said Chadian troops had left Georgia ."),
    ("Baku warned the Armenians .", "Amman warned the Peruvians ."),
    ("Sudan Says Ten Killed In Strike On Sudan", "Mali Says Ten Killed In Strike On Kenya"),
    ("The United States and Sri Lanka met .", "Chad and the Central African Republic met ."),
    ("Troops left the Democratic Republic of the Congo 's east .", "Troops left Peru 's east ."),
    ("South Korean jets and the South Koreans left .", "Peruvian jets and the Peruvians left ."),
    ("The US said U.S. troops were near .", "Kenya said Kenyan troops were near ."),
    ("A US envoy saw the UK ambassador .", "A Thai envoy saw the Thai ambassador ."),
    ("UAE and US jets met Greek , UK and NATO ships .", "Greek and Thai jets met Thai , Swiss and NATO ships ."),
    ("An American and an Iraqi fled .", "A Turk and a Thai fled ."),
    ("The Lebanese fled ; the Lebanese army stayed .", "The Turks fled ; the Turkish army stayed ."),
    ("The Kremlin spoke to Addis Ababa .", "Paris spoke to Rome ."),
    ("the United States ' army", "Mali 's army"),
    ("anti-Japanese talks in Southern Yemen", "anti-Thai talks in Southern Mali"),
    ("KHARTOUM ( AP ) All is calm", "ADDIS ABABA ( AP ) All is calm"),
    ("the US-led force ; the UN - led force", "the US-led force ; the UN - led force"),
]
UNCHANGED = [
    "Chad Smith met Michael Jordan in the hall on Sunday .",
    "President Jordan Tripoli left the hall at noon .",
    "President Jordan Ventura left the hall at noon .",
    "TURKEY SAID CHAD HAD LEFT .",
    "give us turkey , he said .",
    "The EU and the UN left .",
]
TREES = {
    "The United States shelled the camp.": ("det", "compound", "nsubj"),
    "The Democratic Republic of the Congo shelled the camp.": ("det", "compound", "nsubj", "flat", "flat", "flat"),
    "South Korean guns shelled the camp.": ("compound", "amod", "nsubj"),
    "Bosnia and Herzegovina shelled the camp.": ("nsubj", "flat", "flat"),
    "Guinea-Bissau shelled the camp.": ("compound", "compound", "nsubj"),
}
"""How the words before the verb hang, and so that nothing else of the sentence hangs from the inside of a name."""

PIECES = ["The", "the", "an", "of", "and", "Republic", "Congo", "United", "States", "US", "Thai", "-", "'", "ran", "."]


def shown(words: str) -> list[str]:
    return [given.word for given in stand_ins(words.split())]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_sentences_that_differ_in_countries_are_read_as_one(one: str, other: str) -> None:
    assert shown(one) == shown(other)


@pytest.mark.parametrize("words", UNCHANGED)
def test_no_other_word_gives_way(words: str) -> None:
    assert shown(words) == words.split()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the US strikes the camp", "Germany strikes the camp"),
        ("the US strikes on the camp", "the German strikes on the camp"),
        ("the US - led force", "the Germany - led force"),
        ("the US and Mali said", "Germany and Germany said"),
        ("he is Chinese", "he is German"),
        ("a Lebanese fled", "a German fled"),
        ("the Congo River", "the Germany River"),
    ],
)
def test_a_word_of_several_kinds_is_told_by_what_stands_beside_it(words: str, expected: str) -> None:
    assert shown(words) == expected.split()


@given(st.lists(st.sampled_from(PIECES)))
def test_every_word_is_given_once_and_in_order(words: list[str]) -> None:
    given_words = stand_ins(words)
    assert [i for one in given_words for i in range(one.first, one.end)] == list(range(len(words)))
    assert all(one.first <= one.head < one.end for one in given_words)


@pytest.mark.parametrize(("text", "relations"), TREES.items())
def test_the_words_of_a_name_hang_from_its_head(text: str, relations: tuple[str, ...]) -> None:
    tokens = read_words(Report(text=text), layout(Report(text=text)), model()).tokens
    assert tuple(token.relation for token in tokens[: len(relations)]) == relations
    (root,) = (token for token in tokens if token.is_root)
    assert root.text == "shelled"
    assert all(token.span.of(text) == token.text for token in tokens)
    inner = {token.index for token in tokens[: len(relations)] if token.relation in {"det", "compound", "flat"}}
    assert not inner & {token.head for token in tokens}


def test_who_says_it_is_said_of_all_words_of_a_name() -> None:
    text = "The United States said that rebels had shelled the camp."
    (sentence,) = read_words(Report(text=text), layout(Report(text=text)), model()).sentences
    (told,) = sentence.told
    assert (told.cue, told.source) == (3, {0, 1, 2})


def test_claim_words_are_those_of_the_report_whoever_does_it() -> None:
    texts = ("A day passed. The United States shelled the camp.", "A day passed. Chad shelled the camp.")
    docs = [read_words(Report(text=text), layout(Report(text=text)), model()) for text in texts]
    told = [[(doc.tokens[one.word].text, one.type, one.score) for one in doc.sentences[-1].claim_words] for doc in docs]
    assert ("shelled", "shelling") in {(word, type_) for word, type_, _ in told[0]}
    assert told[0] == told[1]


def test_the_report_keeps_its_own_words_and_lemmas() -> None:
    report = Report(text="The Peruvians and an Azeri left South Sudan on Monday.")
    tokens = read_words(report, layout(report), model()).tokens
    said = {token.text: token.lemma for token in tokens}
    assert [said[word].lower() for word in ("Peruvians", "Azeri", "South", "Sudan")] == [
        "peruvian",
        "azeri",
        "south",
        "sudan",
    ]
