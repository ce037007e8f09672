"""The gate lets pass what a rule can make a claim of, and spares the network the rest of general news.

In: sentences written for these tests, and the sample. Out: a failure where a claim is lost, or civil news is read.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from parley.extract.gate import worth_reading
from parley.extract.gate.weights import ANY_SENTENCE, weight, weights
from parley.extract.parsing.reading import read_words
from parley.extract.pipeline import read_claims
from parley.gazetteer.actors import country_word
from parley.ingest.clean import layout
from parley.ingest.columns import Columns
from parley.ingest.files import reports
from parley.language.model import Model
from parley.records import Report
from parley.sample import sample_paths

CIVIL = re.split(
    r"\s\.\s",
    """The bakery on Mill Lane opens its doors at six every morning . Its owner learned the trade from an aunt who kept a shop
by the harbour . Rye bread sells best on weekdays , while cakes go first at weekends . A second oven was bought in spring ,
and two apprentices have begun since then . Prices rose a little over the winter because butter had become dearer . Regular
guests sit by the window with coffee and read . The recipe for the plum cake is written on a card that nobody may see .
Next year the family means to paint the front blue again . Summer visitors often ask for the recipe in vain . The
oldest loaf on the shelf is never older than a day , and what is left goes to the neighbours ' hens""",
)


def words(sentence: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", sentence)


def passed(*sentences: str) -> list[str]:
    """Those of `sentences` that pass, set into civil news."""
    told = [*map(words, (*CIVIL, *sentences, *CIVIL))]
    kept = worth_reading(told)
    assert not any(kept[: len(CIVIL) - 1]) and not any(kept[-len(CIVIL) :])
    return [sentence for sentence, is_kept in zip(sentences, kept[len(CIVIL) : -len(CIVIL)], strict=True) if is_kept]


def test_the_headings_of_what_passes_pass() -> None:
    told = ("Monday", "Goma", "The mill opens at noon .", "Five people were killed .", "Velm", "The mill is old .")
    assert passed(*told) == ["Monday", "Goma", "Five people were killed ."]


@pytest.mark.parametrize(
    "sentence",
    ["Five people were killed .", "A rocket landed near an army post by the mill .", "The truce was signed .", "Gunmen seized the town hall .",
     "Two bodies were found by the river .", "An air strike hit the depot .", "Mortar shells levelled the school .",
     "The army lost twelve soldiers .", "Hezbollah lost 12 .", "It cost 40 lives .", "The bodies of 3 men were found in a well .",
     "The soldiers took the mill over .", "He was fatally shot .", "More than 1,200 fled .", "1.5 million fled .",
     "Rocket Hits Mill , Five Hurt ."],
)  # fmt: skip
def test_an_event_or_a_count_of_people_passes(sentence: str) -> None:
    assert passed(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The body of the text is short .",
        "It rained on the roof .",
        "Sales fell by a tenth .",
        "Rain came down on a level field .",
        "Water stands at two levels there .",
        "The club lost twelve points .",
        "All his life he drew 12 maps .",
        "Shares lost 12 percent , or $ 3,000 .",
        "He returned the book on May 12 , and in 2014 another .",
        "She returned the A320 drawings .",
        "Guests of the Strike Inn often walk along the narrow Battle Road before breakfast .",
        "Trees fell in the wood of Ammerland .",
    ],
)
def test_near_misses_do_not(sentence: str) -> None:
    assert passed(sentence) == []


def test_what_a_pronoun_stands_for_passes_with_it() -> None:
    before, told, after = "The baker's uncle lives abroad .", "He was wounded by a shell .", "He likes plums ."
    assert passed(before, told, after) == [before, told]


def test_a_report_dense_with_war_is_read_whole() -> None:
    war = ["The army shelled the rebels ."] * 4
    assert all(worth_reading([*map(words, (*CIVIL, *war))]))


def test_a_short_report_is_read_whole() -> None:
    assert worth_reading([words("Markets were calm ."), words("It rained .")]) == [True, True]


def test_nothing_in_nothing_out() -> None:
    assert worth_reading([]) == []


@pytest.mark.parametrize("sentence", ["She asked for more time .", "Nurses handed out food to the families ."])
def test_dealings_count_by_what_their_report_is_about(sentence: str) -> None:
    state = [words("The foreign minister met the president and the ambassador of Peru .")] * 8
    civil = [*map(words, CIVIL)]
    assert not worth_reading([*civil, words(sentence)])[-1]
    assert worth_reading([*civil, *state, words(sentence)])[-1]


def test_one_deed_is_read_in_the_longest_civil_report() -> None:
    civil = [*map(words, CIVIL)] * 50
    kept = worth_reading([*civil, words("Five people were killed ."), *civil])
    assert [at for at, is_kept in enumerate(kept) if is_kept] == [len(civil)]


def test_civil_words_weigh_against_a_claim() -> None:
    told = words("Scores attacked .")
    match = words("The striker attacked in the second half and scored as the season came to its end .")
    assert weight(set(match)) < weight(set(told))


def test_no_name_has_a_weight() -> None:
    named = {word for word in weights() if country_word(word.title()) or not word.isascii()}
    assert not named and all(word == word.lower() for word in weights())
    assert weight({"unheard-of"}) == weights()[ANY_SENTENCE]


def test_the_table_is_small_and_sorted() -> None:
    assert 3_000 < len(weights()) < 6_000
    assert list(weights()) == sorted(weights())


@pytest.mark.parametrize("hostile", ["", "\x00", "<any>", "<count>", "a" * 100_000, "\ud800", "9" * 5_000, "-"])
def test_hostile_words_pass_for_words(hostile: str) -> None:
    civil = [*map(words, CIVIL)]
    assert not any(worth_reading([*civil, [hostile] * 30, *civil]))


def test_a_command_is_plain() -> None:
    state = [words("The foreign minister met the president and the ambassador of Peru .")] * 5
    told = [*map(words, CIVIL), *state, words("Drop the plan , they urged ."), words("The singer dropped a ball .")]
    assert worth_reading(told)[-2:] == [True, False]


@pytest.fixture(scope="module")
def sample() -> list[Report]:
    return [item for item in reports([Path(path) for path in sample_paths()], Columns()) if isinstance(item, Report)]


def test_no_claim_of_the_sample_is_lost_in_civil_news(sample: list[Report]) -> None:
    model = Model.load(threads=1)
    for report in sample[::6]:
        laid = layout(report)
        doc = read_words(report, laid, model)
        texts = [[token.text for token in doc.tokens[s.first : s.last]] for s in doc.sentences]
        kept = worth_reading([*map(words, CIVIL * 20), *texts])[-len(texts) :]
        claims = read_claims(report, laid, model).claims
        held = {
            doc.sentence_at(c.anchor.start).index for c in claims if c.family in {"violence", "ceasefire", "figure"}
        }
        assert held and all(kept[index] for index in held)


def test_what_passes_is_read_as_it_would_be_among_all(sample: list[Report]) -> None:
    model, report = Model.load(threads=1), sample[0]
    whole = read_words(report, layout(report), model)
    every_other = read_words(report, layout(report), model, lambda texts: [i % 2 == 0 for i in range(len(texts))])
    kept = [whole.tokens[s.first : s.last] for s in whole.sentences[::2]]
    assert [(t.span, t.lemma, t.tag, t.relation) for t in every_other.tokens] == [
        (t.span, t.lemma, t.tag, t.relation) for sentence in kept for t in sentence
    ]
