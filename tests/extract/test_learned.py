"""Learned events: a claim of a word whose rows ask for more than stands around it, where the model is sure of it and nothing like
it is told beside it.

In: sentences written for these tests, and claim words put in by hand. Out: a failure where a claim is missing or one too many.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from parley.extract.doc import Doc
from parley.extract.events.learned import BESIDE, SURE
from parley.extract.parsing.reading import read_words
from parley.extract.pipeline import PIPELINE
from parley.ingest.clean import layout
from parley.language.claim_words import ClaimWord
from parley.records import Claim, Report, When
from tests.extract.spoken import model, token

DAY = When(date(2026, 3, 5), date(2026, 3, 5))
TEXT = "Peru targeted the Chadian garrison at Orlo."


def parsed(text: str) -> Doc:
    report = Report(text, published=DAY)
    return read_words(report, layout(report), model())


def claims(text: str, *told: tuple[str, str, float]) -> tuple[Claim, ...]:
    """The claims of a sentence with no claim words but `told`: a word, a type, a score."""
    doc = parsed(text)
    (sentence,) = doc.sentences
    found = tuple(ClaimWord(token(doc, word), type_, score) for word, type_, score in told)
    return PIPELINE(replace(doc, sentences=(replace(sentence, claim_words=found),))).claims


def test_the_model_tells_what_no_row_is_sure_of() -> None:
    assert not claims(TEXT)
    (claim,) = claims(TEXT, ("targeted", "attack", SURE))
    assert (claim.type, claim.modality, claim.stance) == ("attack", "actual", "asserts")
    assert [party.body for party in claim.actors] == ["Peru"]
    assert [party.body for party in claim.recipients] == ["Chad"]


def test_it_tells_nothing_that_it_doubts() -> None:
    assert not claims(TEXT, ("targeted", "attack", SURE - 0.1))


def test_it_tells_nothing_of_which_no_row_knows_where_its_parts_are() -> None:
    assert not claims(TEXT, ("targeted", "ceasefire", SURE), ("garrison", "attack", SURE))


def test_what_is_not_done_is_not_told_as_done() -> None:
    told = claims("Peru did not target the Chadian garrison at Orlo.", ("target", "attack", SURE))
    assert not [claim for claim in told if (claim.modality, claim.stance) == ("actual", "asserts")]


def test_a_claim_of_the_family_beside_it_tells_it_already() -> None:
    near = "Peru targeted and shelled the Chadian garrison at Orlo."
    assert [claim.type for claim in claims(near, ("targeted", "attack", SURE))] == ["shelling"]
    far = f"Peru targeted the Chadian garrison, {'which lies on a river, ' * BESIDE}and shelled Orlo."
    assert {claim.type for claim in claims(far, ("targeted", "attack", SURE))} == {"attack", "shelling"}


def test_of_words_beside_each_other_the_likelier_tells_the_claim() -> None:
    text = "Peru targeted the Chadian garrison and targeted the Malian camp."
    (claim,) = claims(text, ("targeted", "attack", SURE), ("targeted$", "attack", SURE + 1))
    assert [party.body for party in claim.recipients] == ["Mali"]
