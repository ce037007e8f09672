"""Hit: whom deeds hit and kill where their own words leave it open.

In: sentences written for the purpose. Out: the recipients of a claim of one type, in order.
"""

from __future__ import annotations

import pytest

from tests.extract.test_claims import claims


def hit(text: str, *types: str) -> list[str]:
    return [", ".join(party.body for party in claim.recipients) for claim in claims(text) if claim.type in types]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed and 20 others wounded in clashes near Lodwar in Kenya.", ["Kenya", "Kenya"]),
        ("Kenyan officials said that nine people had died in clashes near Lodwar.", ["Kenya"]),
        ("In Kenya, fighting raged near Lodwar. The toll has risen to 40.", ["Kenya"]),
        ("Four rebels were captured near Lodwar in Kenya.", ["rebels"]),
        ("Two Peruvian engineers are missing after clashes near Lodwar in Kenya.", ["Peru"]),
        ("A monitor said that nine people had died in clashes near Lodwar in Kenya.", [""]),
        ("Nine people drowned and 20 were hurt when a ferry sank near Lodwar in Kenya.", ["", ""]),
        ("Rebels shot down a Chadian helicopter near Lodwar in Kenya, killing five people.", ["Chad"]),
        ("Floods near Lodwar in Kenya have killed nine people.", ["Kenya"]),
    ],
)
def test_the_nameless_dead_are_the_lands_where_it_counts_them(text: str, expected: list[str]) -> None:
    assert hit(text, "casualties") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Kenyan army dealt a heavy blow to the Lake Brigade near Lodwar, killing one of its commanders.",
            "Lake Brigade",
        ),
        ("Peru said Chad's army killed three of its soldiers.", "Peru"),
        ("Kenyan security forces shot dead two armed men near Lodwar.", ""),
        ("Gunmen shot dead two coffee growers near Lodwar in Kenya.", "Kenya"),
        ("The U.S. military said a Marine was killed near Lodwar in Kenya.", "United States"),
        ("Kenyan troops killed a rebel commander near Lodwar.", "rebels"),
    ],
)
def test_the_dead_are_of_those_who_did_not_kill_them(text: str, expected: str) -> None:
    assert hit(text, "casualties") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NATO said a roadside bomb near Bol in Chad killed two soldiers.", "NATO"),
        ("A roadside bomb near Bol in Chad killed two soldiers.", "Chad"),
    ],
)
def test_a_bomb_hits_whose_soldiers_it_kills(text: str, expected: str) -> None:
    assert hit(text, "explosion", "casualties") == [expected, expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels shelled a Chadian base near Bol. Militants have stepped up attacks in recent weeks.", "Chad"),
        ("Five Chadian soldiers were killed near Bol. Rebels carried out the ambush.", "Chad"),
        ("Rebels shelled a Chadian base near Bol. Separately, gunmen staged an attack near Lima.", ""),
        ("Rebels shelled a Chadian base near Bol. Gunmen launched attacks on oil wells.", ""),
        ("The minister spoke of terrorist attacks in Peru.", "Peru"),
    ],
)
def test_an_attack_without_a_target_goes_on_with_the_last(text: str, expected: str) -> None:
    assert hit(text, "attack") == [expected]


def test_nameless_foes_are_not_guessed_at_as_whom_a_deed_hit() -> None:
    told = "Rebels attacked Chadian troops near Bol. A day later, Chadian warplanes carried out raids."
    assert hit(told, "air_strike") == [""]
