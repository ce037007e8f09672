"""Dead: who killed those whom a count takes up, and whose they are.

In: sentences written for the purpose. Out: the killers and the side of each count, in order.
"""

from __future__ import annotations

import pytest

from tests.extract.test_claims import claims


def counted(text: str) -> list[tuple[str, str]]:
    """Who killed whose people, count by count."""
    counts = (claim for claim in claims(text) if claim.figure)
    return [(", ".join(a.body for a in c.actors), ", ".join(r.body for r in c.recipients)) for c in counts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan police opened fire on protesters in Lodwar, killing nine people.", ("Kenya", "Kenya")),
        ("Kenyan police shot and killed a motorist near Lodwar.", ("Kenya", "Kenya")),
        (
            "At least nine civilians were killed when Kenyan troops shelled a market near Lodwar.",
            ("Kenya", "Kenya"),
        ),
        ("At least nine civilians were killed by the Kenyan regime near Lodwar.", ("Kenya", "")),
        ("Kenyan regime air strikes on Lodwar killed nine civilians.", ("Kenya", "")),
        ("Police in Kenya shot him dead near Lodwar.", ("Kenya", "")),
    ],
)
def test_police_and_soldiers_kill_people_of_their_land_where_a_regime_kills_people(
    text: str, expected: tuple[str, str]
) -> None:
    assert counted(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chadian jets bombed Kenyan villages near Lodwar. The raids killed 16 civilians.", "Chad"),
        ("Chadian jets bombed Kenyan villages near Lodwar. Raids killed 16 civilians.", "Chad"),
        ("Chadian jets bombed Kenyan villages near Lodwar. Sixteen people died in a series of raids.", ""),
    ],
)
def test_a_deed_told_again_kills_by_who_did_it(text: str, expected: str) -> None:
    assert [killer for killer, _ in counted(text)] == [expected]


@pytest.mark.parametrize(
    "part",
    [
        "Two officers were among the dead.",
        "One of those killed was a colonel.",
        "A colonel is among the fatalities.",
    ],
)
def test_a_part_of_the_dead_is_killed_by_who_killed_them(part: str) -> None:
    text = f"The Chadian army killed nine Kenyan soldiers near Lodwar on Monday. The road is closed. {part}"
    assert counted(text) == [("Chad", "Kenya"), ("Chad", "Kenya")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. air strikes against al-Qaida positions near Bol killed more than 20 militants.", "al-Qaida"),
        ("Al-Qaida killed more than 20 militants near Bol.", "militants"),
    ],
)
def test_nameless_fighters_are_of_the_group_beside_them_that_did_not_kill_them(text: str, expected: str) -> None:
    assert [side for _, side in counted(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Chadian army said 20 rebels were killed in an air strike near Bol.", "Chad"),
        ("Chad said nine civilians were killed in an air strike near Bol.", ""),
        ("A monitor said 20 rebels were killed in an air strike near Bol.", ""),
        ("Peru accused Chad of a raid that killed nine people in Bol.", "Chad"),
    ],
)
def test_who_tells_of_a_strike_on_fighters_made_it_and_who_is_accused_of_it(text: str, expected: str) -> None:
    assert [killer for killer, _ in counted(text)] == [expected]


def test_others_are_of_the_side_of_those_counted_before_them() -> None:
    text = "NATO said a roadside bomb near Bol in Chad killed one soldier and wounded two others."
    assert [side for _, side in counted(text)] == ["NATO", "NATO"]


def test_who_only_watches_is_not_whom_violence_hits() -> None:
    text = (
        "The Syrian Observatory for Human Rights said on Sunday that shells hit the town near Homs. "
        "An air strike killed nine people and wounded many the Syrian Observatory for Human Rights said."
    )
    assert all("Observatory" not in party for count in counted(text) for party in count)


@pytest.mark.parametrize(
    ("before", "expected"),
    [("Terrorists fired shells at a market in Lodwar.", "terrorists"), ("Shells hit a market in Lodwar.", "")],
)
def test_terrorist_attacks_are_the_terrorists_where_a_report_tells_of_any(before: str, expected: str) -> None:
    text = f"{before} Nine people were killed in terrorist rocket attacks on Bol."
    assert [killer for killer, _ in counted(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Shelling killed 12 people in Lima and another five in the nearby town of Cusco on Monday.",
            ["Lima", "Cusco"],
        ),
        ("Rockets wounded three people in Lima, two in Cusco and one in Puno.", ["Lima", "Cusco", "Puno"]),
        ("Raids killed 45 men in and around Lima and 22 in neighbouring Cusco.", ["Lima", "Cusco"]),
        ("Raids killed 12 farmers and five guards in Lima.", ["Lima", "Lima"]),
    ],
)
def test_each_of_several_counts_is_of_its_own_town(text: str, expected: list[str]) -> None:
    assert [claim.place.name for claim in claims(text) if claim.figure and claim.place] == expected


@pytest.mark.parametrize("office", ["rebel commander", "militia leader", "mayor"])
def test_who_is_killed_goes_by_his_name_behind_his_office(office: str) -> None:
    (count,) = (c.figure for c in claims(f"Kenyan police killed {office} Omar Karim on Monday.") if c.figure)
    assert count.victims == f"{office} Omar Karim"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A wounded soldier died on Monday, bringing the number of soldiers killed to 13.", ["new", "total"]),
    ],
)
def test_one_more_death_is_new_beside_the_number_it_brings_it_to(text: str, expected: list[str]) -> None:
    assert [claim.figure.scope for claim in claims(text) if claim.figure] == expected


def test_who_dies_of_a_tanker_that_exploded_died_by_accident() -> None:
    (count,) = (claim.figure for claim in claims("A fuel tanker exploded in Goma, killing 12 people.") if claim.figure)
    assert count.cause == "accident"
