"""Contacts: meetings are counted, each once, for each two who met, through whom, and period by period."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from parley.records import Meeting, When
from parley.records.incident import MeetingState
from parley.views.talks.contacts import Contact, contacts, met
from tests.views.samples import ARCHIVE, TALKS


def meeting(id_: str, day: date | None, bodies: str, mediators: str = "", state: MeetingState = "held") -> Meeting:
    through = tuple(mediators.split())
    when = When(day, day) if day else None
    return replace(TALKS, id=id_, when=when, state=state, bodies=tuple(bodies.split()), mediators=through)


def of(found: tuple[Contact, ...], title: str) -> Contact:
    (one,) = (contact for contact in found if contact.title == title)
    return one


MAY = [date(2031, 5, day) for day in range(1, 32)]
THREE = "Ruritania Strelsau Sweden"


def test_meetings_are_counted_and_not_what_is_told_of_them() -> None:
    told = replace(meeting("a", MAY[2], THREE, "Sweden"), claims=("c1", "c2", "c3"))
    contact = of(contacts([told]), "Ruritania and Strelsau, through Sweden")
    assert (len(contact.meetings), contact.times("held"), contact.claims) == (1, 1, ("c1", "c2", "c3"))


def test_a_mediator_stands_between_others_and_meets_each_of_them_himself() -> None:
    found = contacts([meeting("a", MAY[2], THREE, "Sweden")])
    assert sorted(contact.title for contact in found) == [
        "Ruritania and Strelsau, through Sweden",
        "Ruritania and Sweden",
        "Strelsau and Sweden",
    ]


def test_each_mediator_has_a_line_and_each_meeting_stands_in_one_of_them() -> None:
    told = [
        meeting("a", MAY[2], THREE, "Sweden"),
        meeting("b", MAY[9], THREE, "Sweden", "planned"),
        meeting("c", MAY[5], "Ruritania Strelsau Norway", "Norway"),
        meeting("d", MAY[6], "Ruritania Strelsau", state="called off"),
    ]
    between = [c for c in contacts(told) if c.bodies == ("Ruritania", "Strelsau")]
    assert [(c.through, len(c.meetings)) for c in between] == [(("Sweden",), 2), (("Norway",), 1), ((), 1)]
    sweden, _, direct = between
    assert (sweden.times("held"), sweden.times("planned", "proposed"), sweden.period) == (1, 1, (MAY[2], MAY[9]))
    assert direct.times("called off") == 1


def test_a_year_without_a_meeting_begins_another_period() -> None:
    told = [meeting("a", MAY[2], THREE), meeting("b", date(1994, 5, 12), THREE), meeting("c", None, THREE)]
    periods = [c.period for c in contacts(told) if c.bodies == ("Ruritania", "Strelsau")]
    assert periods == [(MAY[2], MAY[2]), (date(1994, 5, 12), date(1994, 5, 12))]
    assert [len(c.meetings) for c in contacts(told) if c.bodies == ("Ruritania", "Strelsau")] == [2, 1]


def test_those_that_met_most_often_come_first_whatever_the_order() -> None:
    told = [
        meeting("a", MAY[2], "Ruritania Norway"),
        meeting("b", MAY[3], "Ruritania Strelsau", state="planned"),
        meeting("c", MAY[4], "Ruritania Norway", state="planned"),
        meeting("d", MAY[5], "Ruritania Strelsau", state="unknown"),
    ]
    assert [c.title for c in contacts(told)] == ["Norway and Ruritania", "Ruritania and Strelsau"]
    assert contacts(told[::-1]) == contacts(told)


def test_who_meets_nobody_has_no_contact() -> None:
    assert contacts([meeting("a", MAY[2], "Ruritania"), meeting("b", MAY[2], "")]) == ()


def test_a_page_leaves_out_earlier_wars_and_leads_to_each_meeting() -> None:
    told = [meeting("a", MAY[2], THREE, "Sweden"), meeting("b", date(1990, 5, 12), THREE, "Sweden")]
    shown = met(told, ARCHIVE)
    (line,) = shown.pairs[0].lines
    assert (line.through, line.held, line.total, line.period) == ("Sweden", 1, 1, "3 May 2031")
    assert [talk.id for talk in line.talks] == ["a"]
    assert [pair.lines[0].through for pair in shown.pairs[1:]] == ["Sweden itself", "Sweden itself"]


def test_a_page_shows_the_contact_that_is_asked_for_however_many_there_are() -> None:
    told = [meeting(f"m{n}", MAY[n], f"Ruritania Land-{n:02}") for n in range(20)]
    last = contacts(told)[-1]
    shown = met(told, ARCHIVE, most=5, wanted=last.id)
    assert (len(shown.pairs), shown.more) == (6, 14)
    assert shown.pairs[-1].lines[0].id == f"contact-{last.id}"
