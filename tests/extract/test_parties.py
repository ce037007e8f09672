"""Parties: cases in tests/cases/parties, and what must hold for any text."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from time import process_time
from typing import Any

import pytest

from parley.extract.parties import Homes, parties_at
from parley.extract.places import PLACES
from tests.extract.spoken import read, token

CASES = Path(__file__).parents[1] / "cases" / "parties"


def cases() -> list[dict[str, Any]]:
    return [case for path in sorted(CASES.glob("*.toml")) for case in tomllib.loads(path.read_text("utf-8"))["case"]]


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["name"]))
def test_words_stand_for_their_parties(case: dict[str, Any]) -> None:
    doc = read(case["text"])
    found = {word: [str(party) for party in parties_at(doc, token(doc, word))] for word in case["parties"]}
    assert found == case["parties"]


@pytest.mark.parametrize(("ours", "theirs"), [("Kenya", "Chad"), ("Chad", "Kenya"), ("Armenia", "Azerbaijan")])
def test_no_rule_asks_which_party_it_is(ours: str, theirs: str) -> None:
    doc = read(f"Fighting between {ours} and {theirs} went on. {ours} accused {theirs}. Both sides shelled the hill.")
    assert {str(p) for p in parties_at(doc, token(doc, "sides"))} == {ours, theirs}


def test_home_is_where_the_story_is() -> None:
    doc = read("Rebels fled to Chad. In Kenya, five soldiers were killed. The dead were buried at once.")
    assert Homes(doc).at(token(doc, "killed")) == "Kenya"
    assert Homes(doc).at(token(doc, "buried")) == "Kenya"


def test_home_is_not_where_a_report_is_only_sent_from() -> None:
    text = "NAIROBI, June 3 - A Chadian warplane bombed the town of Olm. Chad's army gave no reason."
    assert Homes(read(text)).main == "Chad"


def test_home_is_unknown_where_no_country_is_named() -> None:
    doc = read("Five soldiers were killed.")
    assert Homes(doc).at(token(doc, "killed")) is None
    assert Homes(doc).main is None


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan forces shelled Eldoret and Mombasa, and Kenya lost Kisumu. Three men died near Lyon.",
        "Three men died, the London-based monitor said.",
        "Three men of a front (outlawed in Chad) held two posts.",
        "Three men died, and Chad criticised the raid.",
    ],
    ids=["a stray place", "the seat of a body", "an aside", "a country that only acts"],
)
def test_a_story_stays_at_home(text: str) -> None:
    doc = PLACES.read(read(f"Kenyan jets hit Nakuru in Kenya. {text}"))
    assert Homes(doc).at(token(doc, "Three")) == "Kenya"


def test_a_leader_whose_apostrophe_is_lost_is_known() -> None:
    doc = read("The town was hit, and Obamas government protested.", date(2014, 5, 1))
    assert [str(p) for p in parties_at(doc, token(doc, "government"))] == ["government|United States"]


def test_every_party_stands_on_words_of_the_report() -> None:
    doc = read(
        "Kenyan Prime Minister Abel Kamau said his troops, who hold the hill, would leave. He thanked both sides."
    )
    parties = [party for mention in doc.parties for party in mention.parties]
    assert parties
    assert all(party.span and party.span.of(doc.text).strip() for party in parties)


@pytest.mark.parametrize("text", ["", "who", "they", "both", "it it it", "his his", "the group", "of of of", "\x00"])
def test_nothing_and_nonsense_are_read_without_a_fault(text: str) -> None:
    doc = read(text)
    assert [parties_at(doc, token.index) for token in doc.tokens] == [()] * len(doc.tokens)


def test_reading_the_same_twice_finds_the_same() -> None:
    text = "US and Kenyan forces attacked. They left. Both sides and the ministry denied it."
    assert read(text).parties == read(text).parties


@pytest.mark.parametrize("text", ["Kenya and " * 400, "the soldiers of " * 400, "the ministry " * 400])
def test_long_chains_are_read_in_time(text: str) -> None:
    started = process_time()
    read(f"{text} Chad fought.")
    assert process_time() - started < 5
