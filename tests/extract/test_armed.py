"""Armed: who does armed deeds, and to whom, where their own words leave it to the rest of the sentence.

In: sentences written for the purpose. Out: actors and recipients of a claim of one type, by the body that each is of.
"""

from __future__ import annotations

import pytest

from tests.extract.test_claims import claims


def told(text: str, type_: str) -> list[str]:
    """Each claim of `type_` as "who, who > whom"."""
    found = [claim for claim in claims(text) if claim.type == type_]
    sides = [[", ".join(p.body for p in side) for side in (c.actors, c.recipients)] for c in found]
    return [f"{who} > {whom}".strip() for who, whom in sides]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad has been mired in a civil war for nine years.", ">"),
        ("The Kenyan government has been fighting rebels near Lodwar in a civil war since 2019.", "Kenya, rebels >"),
        ("Fighting near Lodwar has left four rebels dead and two Kenyan policemen wounded.", "rebels, Kenya >"),
        (
            "Clashes broke out for the first time near Lodwar between Kenyan troops and the Lake Brigade.",
            "Kenya, Lake Brigade >",
        ),
        ("Rebels fought Peruvian and Kenyan security forces near Lodwar.", "rebels, Peru, Kenya >"),
    ],
)
def test_a_fight_is_between_those_whom_its_sentence_sets_apart(text: str, expected: str) -> None:
    assert told(text, "armed_clash") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Kenyan-led offensive ousted the Lake Brigade from the valley in 2009.", "Kenya > Lake Brigade"),
        ("Kenyan troops launched an offensive to dislodge the Lake Brigade from Lodwar.", "Kenya > Lake Brigade"),
        ("Kenyan troops tried to drive militants from the hills near Lodwar.", "Kenya > militants"),
        ("Rebels attacked relief workers near Lodwar in Kenya.", "rebels > relief workers"),
        ("The minister accused Kenyan soldiers and the Lake Brigade of killing nine villagers.", None),
    ],
)
def test_an_attack_hits_whom_it_is_to_drive_out(text: str, expected: str | None) -> None:
    assert told(text, "attack") == [expected or "Kenya, Lake Brigade > Kenya"]


def test_whoever_returns_fire_shoots_at_those_who_shot_first() -> None:
    text = "Rebels attacked Kenyan soldiers near Lodwar. The soldiers returned fire."
    assert told(text, "attack") == ["rebels > Kenya", "Kenya > rebels"]
    text = "Kenyan police opened fire after being attacked by protesters near Lodwar."
    assert told(text, "attack") == ["Kenya > Kenya", "Kenya > Kenya"]


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("Peru has about 900 troops deployed in northern Kenya.", "mobilize", "Peru >"),
        (
            "Peru's defence ministry said that troops were leaving the base near Lodwar in Kenya.",
            "retreat",
            "Peru >",
        ),
        (
            "Peruvian troops have arrived in Kenya to boost a United Nations mission.",
            "mobilize",
            "Peru > United Nations",
        ),
        ("The Lake Brigade freed 30 hostages under a deal with Kenya.", "retreat", "Lake Brigade > Kenya"),
    ],
)
def test_troops_are_of_who_moves_them_and_captives_of_who_gets_them_back(text: str, type_: str, expected: str) -> None:
    assert told(text, type_) == [expected]


def test_a_strike_on_rebels_that_an_army_tells_of_is_its_own() -> None:
    text = "{} said that 14 militants were killed in an air strike near Lodwar in Kenya."
    assert told(text.format("The Kenyan army"), "air_strike") == ["Kenya > militants"]
    assert told(text.format("The Kenyan army"), "casualties") == ["Kenya > militants"]
    assert told(text.format("A monitor"), "air_strike") == ["> militants"]


@pytest.mark.parametrize(
    ("text", "type_", "expected"),
    [
        ("A roadside bomb killed a Muslim cleric near Lodwar in Kenya.", "explosion", "> Kenya"),
        ("Gunmen kidnapped a Kenyan policeman and his brother near Lodwar.", "abduction", "gunmen > Kenya, Kenya"),
        ("The new drone unit near Lodwar in Kenya was destroyed by rebels.", "property", "rebels > Kenya"),
        ("Kenya and Europe want Chad to stop the raids.", "request", "Kenya, Europe > Chad"),
    ],
)
def test_people_and_bodies_at_home_are_the_lands(text: str, type_: str, expected: str) -> None:
    assert told(text, type_) == [expected]
