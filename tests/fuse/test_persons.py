"""Who people are: offices with dates, and the names that they go by."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from parley.fuse import persons
from parley.records import Alias, Judgement, Party, Person, Span
from tests.fuse.build import Outlet, Telling

ANNA = Party("Anna Lind", "Ostland")


def says(outlet: Outlet, words: str, *, as_: str = "Anna Lind", party: Party = ANNA) -> Telling:
    """A claim that Anna makes, named in `words` by `as_`."""
    told = outlet.tells("request", words)
    start = told.text.rindex(as_)
    speaker = replace(party, span=Span(start, start + len(as_)))
    return replace(told, claim=replace(told.claim, speakers=(speaker,)))


def known(*told: Telling, judgements: tuple[Judgement, ...] = ()) -> tuple[Person, ...]:
    origins = {one.claim.report: one.origin for one in told}
    return persons([one.claim for one in told], judgements, origins, {one.claim.report: one.text for one in told})


def offices(*told: Telling) -> list[str]:
    return [term.office for who in known(*told) for term in who.terms]


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("Ostland's Foreign Minister Anna Lind asked for talks", "foreign minister"),
        ("The deputy defence minister, Anna Lind, asked for talks", "deputy defence minister"),
        ("Anna Lind, the human rights ombudsman of Ostland, asked for talks", "human rights ombudsman"),
        ("a call by Secretary of State Anna Lind", "secretary of state"),
    ],
)
def test_an_office_stands_beside_a_name(words: str, office: str) -> None:
    assert offices(says(Outlet("Courier"), words)) == [office]


@pytest.mark.parametrize(
    "words",
    [
        "Former Foreign Minister Anna Lind asked for talks",
        "Anna Lind, a former army chief, asked for talks",
        "Anna Lind, who met the foreign minister, asked for talks",
        "The minister left. Anna Lind asked for talks",
        "Anna Lind asked the defence minister for talks",
    ],
)
def test_an_office_that_is_another_s_or_over_is_not_taken(words: str) -> None:
    assert offices(says(Outlet("Courier"), words)) == []


def test_a_term_lasts_from_its_first_to_its_last_report() -> None:
    told = (
        says(Outlet("Courier", 3), "Foreign Minister Anna Lind asked for talks"),
        says(Outlet("Herald", 9), "foreign minister Anna Lind asked again"),
        says(Outlet("Post", 20), "Prime Minister Anna Lind asked for peace"),
    )
    (who,) = known(*told)
    assert [(term.office, term.first, term.last) for term in who.terms] == [
        ("foreign minister", date(2031, 5, 3), date(2031, 5, 9)),
        ("prime minister", date(2031, 5, 20), date(2031, 5, 20)),
    ]
    assert who.terms[0].claims == tuple(sorted(one.id for one in told[:2]))


def test_other_names_are_those_of_the_words_and_no_pronouns() -> None:
    by_surname = says(Outlet("Herald"), "President Lind asked for talks", as_="Lind", party=Party("Lind"))
    by_pronoun = says(Outlet("Post"), "then she asked for talks", as_="she")
    (who,) = known(says(Outlet("Courier"), "Anna Lind asked for talks"), by_surname, by_pronoun)
    assert (who.name, who.belongs_to) == ("Anna Lind", "Ostland")
    assert who.aliases == (Alias("Lind", (by_surname.id,)),)
    assert [term.office for term in who.terms] == ["president"]
    assert len(who.claims) == 3


def test_a_claim_ruled_wrong_teaches_no_office() -> None:
    right = says(Outlet("Courier"), "Foreign Minister Anna Lind asked for talks")
    wrong = says(Outlet("Herald"), "Prime Minister Anna Lind asked for talks")
    ruling = Judgement("wrong", (wrong.id,), "an analyst", datetime(2031, 6, 1))
    (who,) = known(right, wrong, judgements=(ruling,))
    assert [term.office for term in who.terms] == ["foreign minister"]
