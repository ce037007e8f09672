"""What the claims come to is shown with every reading and its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.cli.cards import card, things
from parley.cli.demo import findings
from parley.records import (
    Ceasefire,
    Dispute,
    Finding,
    Incident,
    Meeting,
    Picture,
    Position,
    Reading,
    Said,
    TollPoint,
    TollSeries,
    Transition,
    Turn,
    When,
)

MONDAY = When(date(2031, 5, 5), date(2031, 5, 5))
TWELVE = Reading("12 killed", ("c-1", "c-2"), ("Ruritania",), ("wire",), 12, 12, 12)
THREE = Reading("3 killed", ("c-3",), (), ("paper",), 3, 3, 3)
DEAD = Finding("killed", (TWELVE, THREE), "disputed", "12 and 3 cannot both be true", of="soldiers")
INCIDENT = Incident(
    "i-1", "shelling", "Shelling of Zenda", ("c-1", "c-2", "c-3"), (DEAD,), "contested", "counts differ", when=MONDAY
)
TRUCE = Ceasefire(
    "t-1", "Truce of Zenda", ("Ruritania", "Zenda"), (), MONDAY, None, None, "collapsed",
    (Transition("collapsed", MONDAY, ("Zenda",), ("Ruritania",), ("c-4",), ("wire",)),), ("c-4",), "shelling went on",
)  # fmt: skip
TALKS = Meeting(
    "m-1", "Talks in Strelsau", ("Ruritania",), ("Sweden",), None, None, "planned", None, ("c-5",), ("wire",), "due"
)
POINT = TollPoint(date(2031, 5, 5), 1200, "1,200 servicemen", True, 1200, 1200, ("c-6",), ("wire",))
TOLL = TollSeries(
    "d-1", "killed", "Zenda", "military", "", date(2031, 5, 1), None, (POINT,), 1200, 1200, None, "one count", title="Dead of Zenda"
)  # fmt: skip
DEMAND = Position(
    "p-1", "Rudolf (Ruritania)", "demands", ("Zenda",), "a\x1b[2J withdrawal", MONDAY, ("c-7",), answered_by=("p-2",)
)
SEEN = Picture(
    (INCIDENT,),
    (TRUCE,),
    (TALKS,),
    (TOLL,),
    (),
    (DEMAND,),
    (Dispute("i-1", "The dead of Zenda", (TWELVE, THREE), "why"),),
)


def test_a_change_of_position_tells_both() -> None:
    before = Said("offers", "Zenda", "to leave", MONDAY, ("c-8",), ("wire",))
    turn = Turn(
        "n-1", "withdrawn", "Zenda", (), before, Said("refuses", "Zenda", "to leave", None, ("c-9",), ("wire",)), "why"
    )
    shown = card(turn)
    assert shown.title == "Change of position: Zenda refuses what it had offered  n-1"
    assert shown.lines[1] == "2031-05-05: Zenda offers: “to leave”" and shown.claims == ("c-8", "c-9")


def test_an_incident_keeps_every_reading() -> None:
    shown = card(INCIDENT)
    assert shown.title == "Incident: Shelling of Zenda  i-1"
    assert shown.lines == (
        "2031-05-05",
        "contested: counts differ",
        "killed (soldiers), disputed: 12 and 3 cannot both be true",
        "  12 killed: Ruritania; 2 claims, 1 origin",
        "  3 killed: reports themselves; 1 claim, 1 origin",
    )
    assert shown.claims == ("c-1", "c-2", "c-3")


def test_a_count_that_is_set_aside_says_why() -> None:
    earlier = replace(THREE, aside="a later count took its place")
    shown = card(replace(INCIDENT, findings=(replace(DEAD, readings=(TWELVE, earlier)),)))
    assert shown.lines[-1] == "  3 killed: reports themselves; 1 claim, 1 origin; a later count took its place"


def test_a_ceasefire_shows_its_life() -> None:
    assert card(TRUCE).lines == (
        "between Ruritania, Zenda, brokered by nobody known",
        "from 2031-05-05",
        "collapsed: shelling went on",
        "  2031-05-05  collapsed by Zenda, according to Ruritania",
    )


def test_talks_say_what_is_not_known() -> None:
    assert card(TALKS).lines == ("day unknown, place unknown", "Ruritania, through Sweden", "planned: due")


def test_a_toll_shows_its_counts() -> None:
    assert card(TOLL).lines == (
        "as counted by reports themselves since 2031-05-01",
        "low 1,200, best 1,200, high ?: one count",
        "  2031-05-05  1,200 new  “1,200 servicemen”",
    )
    assert card(TOLL).claims == ("c-6",)


def test_a_position_shows_who_meets_it() -> None:
    assert card(DEMAND).lines[1:] == ("Rudolf (Ruritania) demands: “a·[2J withdrawal”", "toward Zenda", "met by p-2")


def test_everything_with_an_id_has_a_card() -> None:
    assert [thing.id for thing in things(SEEN)] == ["i-1", "t-1", "m-1", "d-1", "p-1"]
    with pytest.raises(TypeError, match="no card for str"):
        card("i-1")  # type: ignore[arg-type]


def test_the_demo_fits_a_screen() -> None:
    lines = "\n".join(
        findings(
            Picture(
                (INCIDENT,) * 50, (TRUCE,) * 50, (TALKS,) * 50, (TOLL,) * 50, (), (DEMAND,) * 50, SEEN.disputes * 50
            )
        )
    )
    assert lines.count("\n") < 40
    assert max(map(len, lines.splitlines())) < 120
    assert "The dead of Zenda: 12 killed (Ruritania) / 3 killed" in lines and "\x1b[2J" not in lines
