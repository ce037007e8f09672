"""What two reports tell of as one, and one report as two: quarters whose town only another names, aircraft, other deeds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.records import Incident, Place, Span
from tests.fuse.build import OLM, Outlet, Telling, killed, on, picture

NOR = Place("Nor", country="Ostland")


def together(*told: Telling) -> list[Incident]:
    """The incidents that hold all of them."""
    ids = {one.id for one in told}
    return [incident for incident in picture(*told).incidents if ids <= set(incident.claims)]


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("A bomb in the Nor neighbourhood of Ulm", False),
        ("A bomb killed ten in the Nor quarter", True),
        ("A bomb killed ten near Nor", False),
    ],
)
def test_a_quarter_is_of_the_town_that_another_report_puts_it_in(words: str, *, is_one: bool) -> None:
    town = Outlet("Courier").tells("explosion", words, place=OLM, when=on(9), recipients="Ostland")
    quarter = Outlet("Herald").tells("explosion", "A bomb went off in Nor", place=NOR, when=on(9), recipients="Ostland")
    assert bool(together(town, quarter)) is is_one


def test_who_was_hurt_in_a_blast_and_died_since_is_of_its_toll() -> None:
    outlet = Outlet("Courier")
    words = "A student wounded in the blast in Olm on Tuesday died on Wednesday"
    blast = outlet.tells("explosion", "A blast shook Olm", place=OLM, when=on(9))
    dead = outlet.tells("casualties", words, place=OLM, when=on(10), figure=killed(1, side="Ostland"))
    anchored = replace(
        dead,
        claim=replace(
            dead.claim, anchor=Span(dead.claim.anchor.start, dead.claim.anchor.start + words.index(" on Wed"))
        ),
    )
    assert together(blast, anchored)


@pytest.mark.parametrize(
    ("words", "is_one"),
    [
        ("In the latest attack, gunmen burned granaries there", False),
        ("Elsewhere gunmen burned granaries", False),
        ("Gunmen burned granaries there", True),
    ],
)
def test_what_a_report_tells_of_as_of_another_deed_is_none_told_before(words: str, *, is_one: bool) -> None:
    outlet = Outlet("Courier")
    mine = outlet.tells("explosion", "A mine went off near Olm", place=OLM, when=on(9), recipients="Ostland")
    fire = outlet.tells("property", words, place=OLM, when=on(9), recipients="Ostland")
    assert bool(together(mine, fire)) is is_one


@pytest.mark.parametrize(("day", "is_one"), [(9, True), (8, False)])
def test_an_aircraft_that_was_brought_down_on_a_day_is_one_wherever_that_was(day: int, *, is_one: bool) -> None:
    told = {"recipients": "Ostland"}
    one = Outlet("Courier").tells("equipment", "its plane was shot down over Olm", place=OLM, when=on(9), **told)
    other = Outlet("Herald").tells("equipment", "a jet was shot down", actors="Westmark", when=on(day), **told)
    assert bool(together(one, other)) is is_one


def test_bodies_found_days_later_are_of_the_deed_that_their_sentence_names() -> None:
    words = "four more bodies were found"
    outlet = Outlet("Courier", 12)
    whole = f"{words} on Monday at the site of the blast in Olm"
    blast = outlet.tells("explosion", whole, place=OLM, when=on(9))
    start = blast.text.index("Monday")
    monday = replace(on(12), span=Span(start, start + len("Monday")))
    anchor = Span(0, len(words.removesuffix(" were found")))
    dead = replace(blast, claim=replace(blast.claim, type="casualties", when=monday, anchor=anchor, figure=killed(4)))
    at = blast.text.index("blast")
    assert bool(together(replace(blast, claim=replace(blast.claim, anchor=Span(at, at + 5))), dead))


@pytest.mark.parametrize(("fields", "is_one"), [({}, True), ({"recipients": "Westmark"}, False)])
def test_a_release_of_nobody_named_is_the_one_told_right_before(fields: dict[str, str], *, is_one: bool) -> None:
    outlet = Outlet("Courier")
    freed = outlet.tells("retreat", "freed", place=OLM, when=on(9), recipients="Ostland")
    again = outlet.tells("retreat", "released", **fields)
    assert bool(together(freed, again)) is is_one
