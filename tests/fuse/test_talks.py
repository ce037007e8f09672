"""Talks planned, held and called off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.records import Place, Span, When
from tests.fuse.build import HARBOUR, OLM, Outlet, Telling, on, picture

PEOPLE = "Anna Lind|Ostland, Karl Berg|Westmark"


def planned(outlet: Outlet, day: int | None, **fields: object) -> Telling:
    told = {"actors": PEOPLE, "place": HARBOUR, "when": on(day) if day else None, "is_": "planned", **fields}
    return outlet.tells("consult", "Lind and Berg are due to meet in Port Sel", **told)


def held(outlet: Outlet, day: int | None, **fields: object) -> Telling:
    return planned(outlet, day, **{"is_": "actual", **fields})


def test_planned_is_not_held() -> None:
    (meeting,) = picture(planned(Outlet("Courier", 8), 12)).meetings
    assert meeting.state == "planned"
    assert meeting.title == "Meeting of Anna Lind and Karl Berg in Port Sel"
    assert not meeting.held


def test_a_later_report_closes_the_planned_meeting() -> None:
    (meeting,) = picture(planned(Outlet("Courier", 8), 12), held(Outlet("Herald", 13), 12)).meetings
    assert meeting.state == "held"
    assert meeting.reason.startswith("held, as planned before")


def test_it_is_closed_though_hour_and_town_differ() -> None:
    told = planned(Outlet("Courier", 8), 12, when=on(12, clock="09:30"))
    later = held(Outlet("Herald", 13), 12, place=Place("the Foreign Ministry"), when=on(12, clock="11:00"))
    assert [m.state for m in picture(told, later).meetings] == ["held"]


def test_it_is_closed_though_the_later_report_names_no_day() -> None:
    assert [m.state for m in picture(planned(Outlet("Courier", 8), 12), held(Outlet("Herald", 13), None)).meetings] == [
        "held"
    ]


def test_offices_and_their_holders_are_one_by_what_they_belong_to() -> None:
    told = planned(Outlet("Courier", 8), 12, actors="foreign minister|Ostland, foreign minister|Westmark")
    (meeting,) = picture(told, held(Outlet("Herald", 13), 12)).meetings
    assert meeting.parties == ("Anna Lind (Ostland)", "Karl Berg (Westmark)")


def test_an_earlier_meeting_does_not_close_a_planned_one() -> None:
    outlet = Outlet("Courier", 8)
    states = [m.state for m in picture(planned(outlet, 12), held(outlet, None)).meetings]
    assert sorted(states) == ["held", "planned"]


def test_meetings_of_other_days_or_people_stay_apart() -> None:
    told = [
        planned(Outlet("Courier", 8), 12),
        planned(Outlet("Courier", 9), 20),
        planned(Outlet("Courier", 10), 12, actors="Anna Lind|Ostland, Nordia"),
    ]
    assert len(picture(*told).meetings) == 3


def test_called_off_is_told_of_the_planned_one() -> None:
    (meeting,) = picture(
        planned(Outlet("Courier", 8), 12), planned(Outlet("Herald", 11), 12, is_="called_off")
    ).meetings
    assert meeting.state == "called off"


def test_a_month_of_silence_leaves_the_outcome_unknown() -> None:
    much_later = Outlet("Herald", 20, month=7).tells("shelling", "Olm was shelled", place=OLM)
    (meeting,) = picture(planned(Outlet("Courier", 8), 12), much_later).meetings
    assert meeting.state == "unknown"


def test_a_track_is_the_line_of_meetings_with_one_mediator() -> None:
    told = [
        planned(Outlet("Courier", 8), 12, mediators="Nordia"),
        planned(Outlet("Courier", 9), 20, actors="Karl Berg|Westmark, Nordia"),
        planned(Outlet("Courier", 10), 25),
    ]
    assert [m.track for m in picture(*told).meetings] == ["Nordia", "Nordia", None]


def test_who_fights_in_another_war_still_mediates_in_this_one() -> None:
    elsewhere = Outlet("Gazette", 8).tells(
        "armed_clash", "they fought in Inselreich", actors="Nordia, the island rebels"
    )
    here = Outlet("Courier", 9)
    fought = here.tells("armed_clash", "they fought on", actors="Ostland, Westmark")
    met = here.tells("consult", "they met again", actors="Karl Berg|Westmark, Nordia", when=on(9))
    mediated = planned(Outlet("Herald", 8), 12, mediators="Nordia")
    told = picture(elsewhere, fought, met, mediated).meetings
    assert [m.track for m in told] == ["Nordia", "Nordia"]


def test_who_fights_in_this_war_does_not_mediate_in_it() -> None:
    here = Outlet("Courier", 9)
    fought = here.tells("armed_clash", "they fought on", actors="Ostland, Nordia")
    met = here.tells("consult", "they met again", actors="Karl Berg|Westmark, Nordia", when=on(9))
    mediated = planned(Outlet("Herald", 8), 12, mediators="Nordia")
    assert [m.track for m in picture(fought, met, mediated).meetings] == [None, "Nordia"]


def test_a_meeting_put_off_by_a_day_is_the_planned_one() -> None:
    (meeting,) = picture(planned(Outlet("Courier", 8), 12), held(Outlet("Herald", 13), 13)).meetings
    assert meeting.when == on(13)
    assert meeting.reason.startswith("held, as planned before, then for 2031-05-12")


def test_nothing_is_held_before_its_day() -> None:
    (meeting,) = picture(held(Outlet("Courier", 8), 12)).meetings
    assert meeting.state == "planned"


def test_who_is_to_be_met_after_another_is_not_met_yet() -> None:
    outlet = Outlet("Courier", 12)
    plan = planned(outlet, 12, actors="Anna Lind|Ostland")
    words = "Lind is to meet Berg before meeting Dahl"
    outlet.sentences[-1] = words
    start = words.index("meeting")
    span = Span(start, start + len("meeting"))
    then = held(outlet, 12, actors="Erik Dahl|Westmark")
    then = replace(then, claim=replace(then.claim, anchor=span, quote=span), text=words)
    made = picture(replace(plan, text=words), then)
    assert {meeting.state for meeting in made.meetings} == {"planned"}


def test_talks_that_their_host_announces_are_those_he_holds_that_day() -> None:
    plan = planned(Outlet("Courier", 8), 9, actors="", speakers="Inselreich", place=None)
    (meeting,) = picture(plan, held(Outlet("Herald", 10), 9, actors=f"{PEOPLE}, Otto Rehn|Inselreich")).meetings
    assert meeting.state == "held"
    assert meeting.planned == (plan.id,)


def test_what_is_put_off_is_what_was_planned_for_that_day_and_place_though_its_people_are_named_otherwise() -> None:
    told = planned(Outlet("Courier", 8), 12)
    off = planned(Outlet("Herald", 9), 12, actors="ministers|Ostland, ministers|Inselreich", is_="called_off")
    moved = held(Outlet("Post", 14), 13)
    (meeting,) = picture(told, off, moved).meetings
    assert meeting.title == "Meeting of Anna Lind and Karl Berg in Port Sel"
    assert (meeting.state, meeting.called_off) == ("held", (off.id,))


def test_talks_that_were_broken_off_are_not_those_that_are_planned() -> None:
    outlet = Outlet("Courier", 8)
    due = planned(outlet, 10)
    broken = outlet.tells("consult", "Earlier Lind broke off talks with Berg", actors=PEOPLE, is_="called_off")
    assert sorted(m.state for m in picture(due, broken).meetings) == ["called off", "planned"]


def test_talks_planned_for_a_day_that_are_suspended_on_it_are_called_off() -> None:
    broken = Outlet("Herald", 9).tells(
        "consult", "Lind suspended the talks of the 10th", actors=PEOPLE, when=on(10), is_="called_off"
    )
    assert [m.state for m in picture(planned(Outlet("Courier", 8), 10), broken).meetings] == ["called off"]


def test_one_body_may_meet_through_many_people() -> None:
    """Inspectors that are to come are not the envoy of the same body who came, but a council meets once."""
    due = planned(Outlet("Courier", 8), None, actors="inspectors|Meridia", place=None)
    came = held(Outlet("Herald", 9), None, actors="envoy|Meridia", place=None)
    assert len(picture(due, came).meetings) == 2
    council = [
        held(Outlet(name, 9), None, actors="Security Council|Meridia", place=None) for name in ("Post", "Mirror")
    ]
    assert len(picture(*council).meetings) == 1


def test_who_only_mediates_does_not_meet() -> None:
    told = held(Outlet("Courier", 8), 8, actors="", mediators="Nordia", place=None)
    assert picture(told).meetings[0].title == "Talks mediated by Nordia"


def test_a_country_has_one_foreign_minister_and_many_envoys() -> None:
    told = held(Outlet("Courier", 8), 8, actors="Anna Lind|Ostland, foreign ministers|Kenya, envoys|Uganda", place=None)
    assert (
        picture(told).meetings[0].title
        == "Meeting of Anna Lind, the envoys of Uganda and the foreign minister of Kenya"
    )


def sent(outlet: Outlet, day: int | None = None) -> Telling:
    told = outlet.tells(
        "consult", "Ostland sent an envoy to the talks", actors="Ostland, Nordia", when=on(day) if day else None
    )
    start = told.text.index("sent")
    return replace(told, claim=replace(told.claim, anchor=Span(start, start + len("sent"))))


def test_who_is_sent_to_talks_has_not_held_them() -> None:
    assert [one.state for one in picture(sent(Outlet("Courier", 9))).meetings] == ["planned"]
    (meeting,) = picture(sent(Outlet("Courier", 9)), held(Outlet("Herald", 11), 11, actors="Ostland, Nordia")).meetings
    assert meeting.state == "held"


def test_who_only_goes_somewhere_has_been_on_a_visit() -> None:
    told = Outlet("Courier", 9).tells("consult", "visited", actors="Anna Lind|Ostland", place=OLM)
    assert picture(told).meetings[0].title == "Visit of Anna Lind to Olm"


def goes(words: str, **fields: object) -> Telling:
    """A claim whose word is the first of `words`."""
    told = Outlet("Courier", 9).tells("consult", words, **{"actors": "Anna Lind|Ostland", **fields})
    anchor = replace(told.claim.anchor, end=told.claim.anchor.start + len(words.split()[0]))
    return replace(told, claim=replace(told.claim, anchor=anchor))


def test_the_country_that_somebody_goes_to_does_not_meet_him() -> None:
    (one,) = picture(goes("visited Peru on Sunday", actors="Anna Lind|Ostland, Peru")).meetings
    assert (one.title, one.parties, one.bodies) == (
        "Visit of Anna Lind to Peru",
        ("Anna Lind (Ostland)",),
        ("Ostland",),
    )
    (other,) = picture(goes("visits to Peru", recipients="Peru", place=Place("Lima", country="Peru"))).meetings
    assert (other.title, other.visited) == ("Visit of Anna Lind to Lima", ("Peru",))


@pytest.mark.parametrize(
    ("words", "whom"),
    [("arrived in Peru for talks", "Peru"), ("visited the president of Peru", "president|Peru"), ("met Peru", "Peru")],
)
def test_who_goes_to_somebody_or_for_talks_meets(words: str, whom: str) -> None:
    (meeting,) = picture(goes(words, recipients=whom)).meetings
    assert meeting.title.startswith("Meeting of Anna Lind and ") and len(meeting.bodies) == 2


def put_off(outlet: Outlet, until: int) -> Telling:
    told = {"actors": PEOPLE, "place": HARBOUR, "when": When(None, date(2031, 5, until)), "is_": "called_off"}
    return outlet.tells("consult", f"talks of Lind and Berg were postponed until {until} May", **told)


def test_talks_put_off_until_a_day_are_planned_for_it() -> None:
    (meeting,) = picture(planned(Outlet("Courier", 8), 12), put_off(Outlet("Herald", 11), 15)).meetings
    assert (meeting.state, meeting.when and meeting.when.last) == ("planned", date(2031, 5, 15))
    assert len(meeting.claims) == 2


def test_talks_put_off_are_those_that_are_held_on_the_new_day() -> None:
    found = picture(planned(Outlet("Courier", 8), 12), put_off(Outlet("Herald", 11), 13), held(Outlet("Star", 14), 13))
    assert [(one.state, len(one.claims)) for one in found.meetings] == [("held", 3)]


def test_talks_put_off_with_no_new_day_are_called_off() -> None:
    told = planned(Outlet("Herald", 11), None, is_="called_off")
    assert picture(planned(Outlet("Courier", 8), 12), told).meetings[0].state == "called off"


def test_the_day_on_which_a_plan_was_told_is_not_its_own() -> None:
    words = "the army said on Wednesday that it would return to the talks"
    one = Outlet("Courier", 14).tells("consult", words, actors=PEOPLE, speakers="army|Ostland", is_="planned")
    day = Span(words.index("on"), words.index(" that"))
    claim = replace(
        one.claim,
        when=When(date(2031, 5, 14), date(2031, 5, 14), span=day),
        cue=Span(words.index("said"), words.index(" on")),
        anchor=Span(words.index("return"), words.index(" to")),
    )
    (meeting,) = picture(replace(one, claim=claim), held(Outlet("Herald", 16), 16)).meetings
    assert (meeting.state, meeting.when and meeting.when.last) == ("held", date(2031, 5, 16))


def test_talks_postponed_to_a_day_ahead_are_planned_for_it() -> None:
    words = "the meeting of Lind and Berg in Port Sel was postponed to Wednesday"
    later = Outlet("Herald", 10).tells("consult", words, actors=PEOPLE, place=HARBOUR, when=on(14), is_="called_off")
    (meeting,) = picture(planned(Outlet("Courier", 8), 12), later).meetings
    assert (meeting.state, meeting.when and meeting.when.first) == ("planned", date(2031, 5, 14))


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("rounds of talks between Lind and Berg have failed", "held"),
        ("talks between Lind and Berg failed to take place", "called off"),
        ("the summit of Lind and Berg was cancelled", "called off"),
    ],
)
def test_talks_that_failed_were_held(words: str, state: str) -> None:
    (meeting,) = picture(Outlet("Courier", 8).tells("consult", words, actors=PEOPLE, is_="called_off")).meetings
    assert meeting.state == state


def moved(outlet: Outlet, to: int, **fields: object) -> Telling:
    told = {"actors": PEOPLE, "place": HARBOUR, "when": on(to), "is_": "called_off", **fields}
    return outlet.tells("consult", "Lind and Berg postponed their talks to another day", **told)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_talks_that_are_moved_are_held_on_the_later_day(order: tuple[int, ...]) -> None:
    told = [planned(Outlet("Courier", 8), 12), moved(Outlet("Herald", 10), 19), held(Outlet("Mirror", 19), 19)]
    (meeting,) = picture(*(told[n] for n in order)).meetings
    assert (meeting.state, meeting.when and meeting.when.first) == ("held", date(2031, 5, 19))
    assert meeting.reason.startswith("held, as planned before, then for 2031-05-12:")


def test_other_talks_of_the_later_day_are_not_those_that_were_planned_first() -> None:
    told = [planned(Outlet("Courier", 8), 12), held(Outlet("Mirror", 19), 19)]
    assert sorted(meeting.state for meeting in picture(*told).meetings) == ["held", "planned"]
    held_before = [held(Outlet("Courier", 5), 4), moved(Outlet("Herald", 10), 19)]
    assert len(picture(*held_before).meetings) == 2


def test_talks_of_one_war_in_one_town_are_one_though_nobody_says_who_meets() -> None:
    fight = {"actors": "Ostland", "recipients": "Westmark"}
    first, second, last = Outlet("Courier", 8), Outlet("Herald", 10), Outlet("Mirror", 19)
    told = [
        first.tells("attack", "Ostland attacked Westmark", **fight),
        planned(first, 12, actors=""),
        second.tells("attack", "Ostland attacked Westmark again", **fight),
        moved(second, 19, actors=""),
        held(last, 19),
    ]
    (meeting,) = picture(*told).meetings
    assert (meeting.state, len(meeting.claims)) == ("held", 3)
    apart = planned(Outlet("Herald", 9), 12, actors="")
    assert len(picture(told[0], told[1], apart).meetings) == 1
    assert len(picture(told[0], told[1], planned(Outlet("Herald", 9), 13, actors="")).meetings) == 2


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("talks between Lind and Berg broke down on the 14th", "held"),
        ("negotiations of Lind and Berg collapsed", "held"),
        ("planned talks between Lind and Berg collapsed", "called off"),
        ("talks between Lind and Berg collapsed before they had begun", "called off"),
    ],
)
def test_talks_that_came_to_nothing_were_held(words: str, state: str) -> None:
    (meeting,) = picture(Outlet("Courier", 8).tells("consult", words, actors=PEOPLE, is_="called_off")).meetings
    assert meeting.state == state
    assert ("came to nothing" in meeting.reason) == (state == "held")


def test_talks_that_broke_down_are_those_that_were_held_in_that_town_the_days_before() -> None:
    broke = {"actors": PEOPLE, "place": HARBOUR, "is_": "called_off"}
    words = "talks between Lind and Berg in Port Sel broke down"
    opened = held(Outlet("Mirror", 12), 12)
    (meeting,) = picture(opened, Outlet("Herald", 17).tells("consult", words, when=on(17), **broke)).meetings
    assert (meeting.state, meeting.when and meeting.when.first) == ("held", date(2031, 5, 12))
    elsewhere = Outlet("Herald", 17).tells("consult", words, when=on(17), **{**broke, "place": OLM})
    assert len(picture(opened, elsewhere).meetings) == 2


def test_who_opens_the_talks_told_of_is_their_host_and_none_who_meets() -> None:
    outlet = Outlet("Courier", 12)
    met = held(outlet, 12)
    opened = outlet.tells("consult", "Foreign Minister Ana Gil opened the talks", actors="Ana Gil|Inselreich")
    (meeting,) = picture(met, opened).meetings
    assert (meeting.parties, meeting.mediators) == (("Anna Lind (Ostland)", "Karl Berg (Westmark)"), ("Inselreich",))
    alone = Outlet("Courier", 12).tells("consult", "Ana Gil opened the talks", actors="Ana Gil|Inselreich")
    assert [m.parties for m in picture(alone).meetings] == [("Ana Gil (Inselreich)",)]


def test_talks_of_the_second_of_the_days_planned_are_not_moved() -> None:
    due = planned(Outlet("Courier", 8), 12, when=on(12, 13))
    (meeting,) = picture(due, held(Outlet("Mirror", 14), 13)).meetings
    assert (meeting.state, "then for" in meeting.reason) == ("held", False)


def test_who_would_not_sit_down_with_another_plans_no_talks() -> None:
    refused = planned(Outlet("Courier", 8), None, stance="denies", speakers="Anna Lind|Ostland")
    assert [m.state for m in picture(refused).meetings] == ["called off"]


def test_a_summit_of_nobody_in_particular_is_the_one_planned_for_its_days_in_its_town() -> None:
    due = planned(Outlet("Courier", 8), 12, actors="organisations")
    (meeting,) = picture(due, held(Outlet("Mirror", 12), 12, actors="leaders")).meetings
    assert meeting.state == "held"


@pytest.mark.parametrize(
    "words",
    ["Ostland has postponed the 20 May meeting with Westmark", "Ostland put off talks with Westmark due on 20 May"],
)
def test_talks_put_off_from_their_day_with_no_new_one_are_called_off(words: str) -> None:
    courier = Outlet("Courier", 10)
    plan = courier.tells(
        "consult",
        "Envoys of Ostland are to meet again in Olm",
        actors="envoys|Ostland",
        is_="planned",
        when=on(20),
        place=OLM,
    )
    said = Outlet("Herald", 14)
    begins = words.index("20 May")
    put_off_ = said.tells(
        "consult",
        words,
        actors="Ostland, Westmark",
        is_="called_off",
        when=replace(on(20), span=Span(begins, begins + 6)),
    )
    (meeting,) = picture(plan, put_off_).meetings
    assert (meeting.state, meeting.parties) == ("called off", ("envoys (Ostland)", "Westmark"))


@pytest.mark.parametrize(("mediators", "meetings"), [("", 1), ("Meridia", 2)])
def test_talks_of_one_land_are_one_though_only_one_report_tells_who_brings_its_sides_together(
    mediators: str, meetings: int
) -> None:
    told = planned(Outlet("Courier", 8), 12, actors="governments|Ostland", mediators=mediators)
    later = held(Outlet("Herald", 13), 12, actors="governments|Ostland", mediators="Nordia")
    assert len(picture(told, later).meetings) == meetings


def put_off_for_now(outlet: Outlet, day: int | None, **fields: object) -> Telling:
    told = {"actors": PEOPLE, "place": HARBOUR, "when": on(day) if day else None, "is_": "called_off", **fields}
    return outlet.tells("consult", "The talks of Lind and Berg in Port Sel that were due were postponed", **told)


def test_what_is_held_closes_what_was_put_off_without_a_new_day() -> None:
    told = (
        planned(Outlet("Courier", 8), 12),
        put_off_for_now(Outlet("Courier", 11), None),
        held(Outlet("Herald", 19), 18),
    )
    (meeting,) = picture(*told).meetings
    assert meeting.state == "held"
    assert meeting.when == on(18)
    assert len(meeting.called_off) == 1


def test_the_next_talks_after_a_delay_are_those_put_off_for_now() -> None:
    told = put_off_for_now(Outlet("Courier", 11), None), held(Outlet("Herald", 30), 29), held(Outlet("Herald", 19), 18)
    closed = [m for m in picture(*told).meetings if m.called_off]
    assert [m.when for m in closed] == [on(18)]


def test_talks_that_were_broken_off_before_are_not_those_that_are_planned() -> None:
    plan = planned(Outlet("Courier", 8), 10)
    off = Outlet("Herald", 8).tells(
        "consult", "Earlier Lind broke off talks with Berg over the raids", actors=PEOPLE, is_="called_off"
    )
    words = Span(off.claim.anchor.start + len("Earlier Lind broke off "), off.claim.anchor.end)
    off = replace(off, claim=replace(off.claim, anchor=words, quote=words))
    assert sorted(m.state for m in picture(plan, off).meetings) == ["called off", "planned"]


def test_talks_of_nobody_named_are_not_those_of_months_before_in_one_town() -> None:
    first = held(Outlet("Courier", 8, month=1), None)
    later = held(Outlet("Herald", 8, month=9), None, actors="")
    assert len(picture(first, later).meetings) == 2
