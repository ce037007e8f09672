"""The day on which something was only told, or on which its toll grew; and whose voice it is when people of a country tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.fuse.accounts.telling import is_day_of_telling, is_day_of_toll, without_days_of_telling
from parley.fuse.parties import voice_of
from parley.records import Span
from parley.records.claim import ClaimType
from tests.fuse.build import OLM, Outlet, Telling, killed, on, party, picture


def told(type_: ClaimType, words: str, deed: str, day: str, cue: str = "") -> Telling:
    """A claim by the word `deed`, dated by the words `day`, told by the word `cue`."""
    made = Outlet("Courier").tells(type_, words)
    spans = {
        name: Span(words.index(part), words.index(part) + len(part)) for name, part in (("deed", deed), ("day", day))
    }
    said = Span(words.index(cue), words.index(cue) + len(cue)) if cue else None
    when = replace(on(8), span=spans["day"])
    return replace(made, claim=replace(made.claim, anchor=spans["deed"], when=when, cue=said))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the toll of the shelling of a market rose to 19 on Thursday", True),
        ("officers on Thursday lowered the death toll of the shelling of a market to seven", True),
        ("jets on Thursday raised dust over the shelling of a market", False),
        ("the death toll from the shelling stood at 19 on Thursday", True),
        ("the shelling of a market on Thursday killed 19", False),
        ("the toll of the shelling on Thursday rose to 19", False),
    ],
)
def test_the_day_on_which_a_toll_grew_is_not_that_of_the_deed(words: str, expected: bool) -> None:
    one = told("shelling", words, "shelling", "Thursday")
    assert is_day_of_toll(one.claim, one.text) is expected


def test_the_day_on_which_a_truce_was_told_of_is_not_its_own() -> None:
    one = told("ceasefire", "they agreed on a truce, Kenya said on Thursday", "agreed", "Thursday", "said")
    assert is_day_of_telling(one.claim, one.text)


def test_the_day_of_a_statement_is_not_that_of_what_it_announces() -> None:
    one = told("retreat", "they will free nine, both said in a joint statement on Thursday", "free", "Thursday", "said")
    assert is_day_of_telling(replace(one.claim, modality="planned"), one.text)
    assert not is_day_of_telling(one.claim, one.text)


@pytest.mark.parametrize(
    ("who", "voice"),
    [
        ("residents|Chad", "residents (Chad)"),
        ("a doctor|Chad", "a doctor (Chad)"),
        ("activists|Chad", "activists (Chad)"),
        ("governor|Chad", "Chad"),
        ("Anna Lind|Chad", "Chad"),
        ("doctors|Red Cross", "International Committee of the Red Cross"),
    ],
)
def test_residents_and_medics_speak_for_no_government(who: str, voice: str) -> None:
    assert voice_of(party(who)) == voice


def test_a_raid_that_residents_tell_of_is_not_admitted_by_their_state() -> None:
    raid = Outlet("Courier").tells(
        "air_strike", "planes hit Olm", actors="Chad", place=OLM, when=on(9), speakers="residents|Chad"
    )
    (incident,) = picture(raid).incidents
    assert incident.grade == "single origin"


def test_the_toll_of_a_shelling_is_that_of_the_shelling() -> None:
    words = "the toll of Tuesday's shelling of Olm has risen to 19"
    toll = Outlet("Courier").tells("casualties", words, figure=killed(19, scope="total"), place=OLM, when=on(9))
    assert not picture(toll).tolls


def test_a_toll_that_has_grown_is_that_of_the_deed_some_days_before() -> None:
    struck = Outlet("Courier", 6).tells("air_strike", "Westmark bombed Olm", actors="Westmark", place=OLM, when=on(6))
    later = Outlet("Herald", 8)
    words = "The number of people killed in the strike on Olm has risen to 19"
    toll = later.tells("casualties", words, place=OLM, actors="Westmark", figure=killed(19, scope="total"))
    (incident,) = picture(struck, toll).incidents
    assert set(incident.claims) == {struck.id, toll.id}


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("At least 64 people died in the bombing of the market in Olm", True),
        ("At least 64 people died when jets bombed a market in Olm", False),
    ],
)
def test_the_deed_that_is_known_is_that_of_some_days_before(words: str, *, is_one: bool) -> None:
    struck = Outlet("Courier", 6).tells("air_strike", "jets bombed Olm", place=OLM, when=on(5))
    dead = Outlet("Courier", 6).tells(
        "casualties", "40 died", place=OLM, when=on(5), figure=killed(40, "at_least", side="Ostland")
    )
    later = Outlet("Herald", 8).tells(
        "casualties", words, place=replace(OLM, span=None), figure=killed(64, "at_least", side="Ostland")
    )
    found = picture(struck, dead, later).incidents
    assert any({dead.id, later.id} <= set(incident.claims) for incident in found) is is_one


def test_the_day_of_telling_is_that_of_no_count_told_on_in_the_same_sentence() -> None:
    words = "64 died in the raid on Olm, a doctor said on Friday, and 180 were hurt"
    one = told("casualties", words, "64 died", "Friday", "said")
    other = told("casualties", words, "180 were hurt", "Friday")
    both = [replace(t.claim, figure=killed(64)) for t in (one, other)]
    assert [c.when for c in without_days_of_telling(both, words)] == [None, None]


def test_what_is_agreed_for_a_day_to_come_was_agreed_by_the_day_of_the_report() -> None:
    words = "Both agreed to meet again on the 20th"
    (incident,) = picture(
        Outlet("Courier", 10).tells("agree", words, actors="Ostland, Westmark", when=on(20))
    ).incidents
    assert incident.when is not None
    assert (incident.when.first, incident.when.last) == (None, on(10).last)
