"""What must hold of every picture, each said once as a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from parley.fuse.accounts.account import accounts
from parley.fuse.accounts.exact import best_place
from parley.fuse.incidents.findings import findings
from parley.records import Figure, Judgement, Origin, Passage, Place, Span, When
from tests.fuse.build import HARBOUR, OLM, OLM_REGION, TARN, Outlet, Telling, killed, on, picture, since


def shelling(outlet: Outlet, **fields: object) -> Telling:
    told = {"actors": "Westmark army|Westmark", "recipients": "Ostland", "place": OLM, "when": on(10), **fields}
    return outlet.tells("shelling", "Westmark guns fired on Olm", **told)


def test_two_reports_of_one_shelling_are_one_incident() -> None:
    made = picture(shelling(Outlet("Courier")), shelling(Outlet("Herald")))
    assert [i.title for i in made.incidents] == ["Shelling of Olm by Westmark"]
    assert made.incidents[0].grade == "independent origins"


def test_outlets_without_a_name_are_told_by_number() -> None:
    unknown = [shelling(Outlet("", day)) for day in (10, 11)]
    assert picture(*unknown).incidents[0].reason == "told by 2 reports, each for itself"
    made = picture(*unknown, shelling(Outlet("Herald")))
    assert made.incidents[0].reason == "told by 2 reports and Herald, each for itself"


def made_one(*told: Telling) -> list[Judgement]:
    at = datetime(2031, 5, 20, tzinfo=UTC)
    return [Judgement("same", (told[0].id, other.id), "an analyst", at) for other in told[1:]]


def test_of_many_rival_answers_a_reason_names_the_first_few() -> None:
    sides = ("Westmark", "Nordia", "Inselreich", "Sudmark", "Ebersland")
    told = [shelling(Outlet(f"Courier {n}"), actors=side) for n, side in enumerate(sides)]
    (one,) = picture(*told, judgements=made_one(*told)).incidents
    assert (one.grade, one.reason.count(" or ")) == ("contested", 3)
    assert one.reason.endswith("or one of 2 others")


def test_who_fights_whom_is_no_question_of_who_did_it() -> None:
    fight = {"actors": "Westmark, Ostland", "place": OLM, "when": on(10)}
    told = [Outlet(name).tells("armed_clash", "they fought in Olm", **fight) for name in ("Courier", "Herald")]
    strikes = [shelling(Outlet("Post"), actors="Nordia"), shelling(Outlet("Star"), actors="Sudmark")]
    (one,) = picture(*told, *strikes, judgements=made_one(*told, *strikes)).incidents
    assert one.grade == "independent origins"


def test_two_reports_of_one_outlet_are_one_voice() -> None:
    twice = [shelling(Outlet("Courier", day)) for day in (10, 11)]
    (one,) = picture(*twice).incidents
    assert (one.grade, one.reason) == ("single origin", "one voice only: Courier, as 2 independent reports tell")
    (two,) = picture(*twice, shelling(Outlet("Herald"))).incidents
    assert (two.grade, two.reason) == ("independent origins", "told by Courier and Herald, each for itself")


def test_what_several_outlets_print_of_one_agency_is_a_voice_beside_theirs() -> None:
    wire = [shelling(Outlet(name, lineage="wire")) for name in ("Courier", "Herald")]
    (one,) = picture(*wire, shelling(Outlet("Courier", 11))).incidents
    assert len(one.witnesses) == 2


def test_who_did_it_names_each_body_once() -> None:
    told = [shelling(Outlet(f"Courier {n}"), actors=who) for n, who in enumerate(("gunners|Westmark", "Westmark"))]
    (one,) = picture(*told, shelling(Outlet("Herald"), actors="guns|Westmark, troops|Westmark")).incidents
    who = one.finding("actor")
    assert who is not None
    assert [r.answer for r in who.readings] == ["Westmark"]
    (named,) = picture(told[0]).incidents
    assert [r.answer for r in named.findings[1].readings] == ["gunners (Westmark)"]


def test_a_monitor_is_no_side_to_what_it_counts() -> None:
    watch = "Human Rights Watch"
    told = shelling(Outlet("Courier"), speakers=watch, recipients=watch)
    assert picture(told).incidents[0].grade == "single origin"
    outlet = Outlet("Herald")
    dead = [
        outlet.tells("casualties", f"{n} died", place=OLM, when=on(10), figure=killed(n, side=watch)) for n in (15, 1)
    ]
    counted = [f.side for one in dead for f in picture(one).incidents[0].findings if f.question == "killed"]
    assert counted == ["", watch]


def test_a_town_and_its_region_are_one_place() -> None:
    made = picture(shelling(Outlet("Courier")), shelling(Outlet("Herald"), place=OLM_REGION))
    assert len(made.incidents) == 1
    assert made.incidents[0].place is not None
    assert made.incidents[0].place.name == "Olm"


def test_strikes_on_following_days_stay_apart() -> None:
    made = picture(shelling(Outlet("Courier")), shelling(Outlet("Herald", 11), when=on(11)))
    assert len(made.incidents) == 2


def test_strikes_on_two_towns_stay_apart() -> None:
    made = picture(shelling(Outlet("Courier")), shelling(Outlet("Herald"), place=TARN))
    assert len(made.incidents) == 2


def test_an_exchange_of_fire_is_two_shellings() -> None:
    answer = shelling(Outlet("Herald"), actors="Ostland", recipients="Westmark")
    assert len(picture(shelling(Outlet("Courier")), answer).incidents) == 2


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        (killed(12), killed(12), "agreed"),
        (killed(12), killed(3, "at_least"), "agreed"),
        (killed(12), killed(None, "vague"), "agreed"),
        (killed(12), killed(3), "disputed"),
        (killed(12), killed(30, "at_least"), "disputed"),
        (killed(30, "about"), killed(33), "agreed"),
    ],
)
def test_agreement_is_not_equality(one: object, other: object, agreement: str) -> None:
    made = picture(
        Outlet("Courier").tells("casualties", "so many died in Olm", figure=one, place=OLM, when=on(10)),
        Outlet("Herald").tells("casualties", "so many were killed in Olm", figure=other, place=OLM, when=on(10)),
    )
    (incident,) = made.incidents
    found = incident.finding("killed")
    assert found is not None
    assert found.agreement == agreement
    assert bool(made.disputes) == (agreement == "disputed")


def test_an_event_and_the_toll_in_its_sentence_are_one_incident() -> None:
    outlet = Outlet("Courier")
    event = shelling(outlet)
    toll = outlet.tells("casualties", "killing nine", figure=killed(9), recipients="Ostland")
    toll = replace(toll, claim=replace(toll.claim, anchor=event.claim.anchor))
    (incident,) = picture(event, toll).incidents
    assert incident.type == "shelling"
    assert (found := incident.finding("killed")) and found.best == 9


def test_copies_of_one_wire_story_are_one_witness() -> None:
    made = picture(*(shelling(Outlet(name, lineage="Wire 1")) for name in ("Courier", "Herald", "Mirror")))
    (incident,) = made.incidents
    assert incident.grade == "single origin"
    assert incident.origins == ("Wire 1",)


def printing(later: Telling, *, of: Telling) -> Origin:
    """The origin of a later report that has the words of `later` from an earlier one."""
    return replace(later.origin, passages=(Passage(later.claim.quote, of.origin.lineage),))


def test_a_passage_of_an_earlier_report_is_no_second_witness_for_what_it_tells() -> None:
    first, outlet = shelling(Outlet("Courier")), Outlet("Herald")
    later, beside = (
        shelling(outlet),
        outlet.tells("casualties", "nine people died in Olm", figure=killed(9), place=OLM, when=on(10)),
    )
    origin = printing(later, of=first)
    (incident,) = picture(first, replace(later, origin=origin), replace(beside, origin=origin)).incidents
    assert incident.witnesses == incident.origins == (first.origin.lineage,)
    assert (found := incident.finding("killed")) and found.readings[0].witnesses == (origin.lineage,)


def test_what_a_report_tells_of_other_matters_than_its_passages_is_its_own() -> None:
    first, outlet = shelling(Outlet("Courier")), Outlet("Herald")
    later, other = shelling(outlet), outlet.tells("air_strike", "jets struck Tarn", place=TARN, when=on(9))
    origin = printing(later, of=first)
    made = picture(first, replace(later, origin=origin), replace(other, origin=origin)).incidents
    assert sorted(incident.witnesses for incident in made) == [(first.origin.lineage,), (origin.lineage,)]


def test_one_speaker_in_two_outlets_is_one_witness_and_two_origins() -> None:
    made = picture(*(shelling(Outlet(name), speakers="Anna Lind|Ostland") for name in ("Courier", "Herald")))
    (incident,) = made.incidents
    assert incident.witnesses == ("Ostland",)
    assert len(incident.origins) == 2
    assert incident.grade == "one side"


def test_a_report_that_relays_a_speaker_is_no_second_witness() -> None:
    outlet = Outlet("Courier")
    made = picture(shelling(outlet, speakers="Anna Lind|Ostland"), shelling(outlet))
    (incident,) = made.incidents
    assert incident.witnesses == ("Ostland",)


def test_both_sides_telling_of_it_is_the_best_grade() -> None:
    told = [
        shelling(Outlet(o), speakers=s) for o, s in (("Courier", "Ostland"), ("Herald", "Defence Ministry|Westmark"))
    ]
    assert picture(*told).incidents[0].grade == "both sides"


def test_denied_is_not_absent() -> None:
    told = shelling(Outlet("Courier"), speakers="Ostland")
    denied = shelling(Outlet("Herald"), speakers="Westmark", stance="denies")
    (incident,) = picture(told, denied).incidents
    assert incident.grade == "contested"
    assert incident.reason == "Ostland says so, Westmark denies it"
    assert picture(denied).incidents[0].grade == "denied"


def test_a_denial_in_words_contests_the_deed() -> None:
    outlet = Outlet("Courier")
    deed = outlet.tells("aid", "Nordia had sent fighters to Westmark", actors="Nordia", recipients="Westmark",
                        speakers="Ostland")  # fmt: skip
    denial = outlet.tells("reject", "Nordia denied the allegations", actors="Nordia", recipients="Ostland")
    (incident,) = picture(deed, denial).incidents
    assert incident.grade == "contested"
    assert denial.id in incident.claims


def test_what_is_planned_has_not_happened() -> None:
    planned = shelling(Outlet("Courier"), is_="planned")
    done = shelling(Outlet("Herald"))
    made = picture(planned, done)
    assert sorted(i.grade for i in made.incidents) == ["expected", "single origin"]


def test_accounts_may_differ_on_who_did_it() -> None:
    told = shelling(Outlet("Courier"), speakers="Ostland", recipients="residents|Olm")
    other = shelling(Outlet("Herald"), speakers="Westmark", actors="Ostland army|Ostland", recipients="residents|Olm")
    (incident,) = picture(told, other).incidents
    assert incident.grade == "contested"
    assert [f.question for f in incident.disputed] == ["actor"]


def test_bodies_are_compared_never_likeness_of_names() -> None:
    ours = shelling(Outlet("Courier"), place=None, actors="Defence Ministry of the State|Ostland", recipients="Nordia")
    theirs = shelling(
        Outlet("Herald"), place=None, actors="Defence Ministry of the State|Westmark", recipients="Nordia"
    )
    assert len(picture(ours, theirs).incidents) == 2


def test_the_toll_of_a_long_period_is_no_incident_of_a_day() -> None:
    outlet = Outlet("Courier")
    toll = outlet.tells("casualties", "300 have died", figure=killed(300, scope="total", side="Ostland"), when=since(1))
    made = picture(shelling(outlet), toll)
    assert [i.type for i in made.incidents] == ["shelling"]
    assert [t.best for t in made.tolls] == [300]


def test_no_claim_is_lost() -> None:
    outlet = Outlet("Courier")
    told = [
        shelling(outlet),
        outlet.tells("accuse", "it was accused of a crime"),
        outlet.tells("consult", "talks went on"),
        outlet.tells("ceasefire_violation", "the truce was broken"),
        outlet.tells("casualties", "dozens died", figure=killed(None, "vague", scope="total")),
        outlet.tells("agree", "they agreed"),
    ]
    made = picture(*told)
    shown = {
        c
        for many in (made.incidents, made.ceasefires, made.meetings, made.positions)
        for one in many
        for c in one.claims
    }
    shown |= {c for series in made.tolls for point in series.points for c in point.claims}
    assert shown == {t.id for t in told}


def test_a_denial_that_names_the_place_contests_a_deed_without_a_doer() -> None:
    outlet = Outlet("Courier")
    deed = outlet.tells("shelling", "a missile hit a block of flats in Olm", place=OLM, when=on(10), speakers="Ostland")
    denial = outlet.tells("reject", "Westmark denied having fired at Olm", actors="Westmark")
    assert picture(deed, denial).incidents[0].grade == "contested"


def test_the_town_where_a_spokesman_spoke_is_not_where_the_shells_fell() -> None:
    outlet = Outlet("Courier")
    talks = outlet.tells("consult", "they met in Port Sel", actors="Ostland, Westmark")
    where = replace(HARBOUR, span=talks.claim.anchor)
    told = shelling(outlet, place=where, when=None)
    (incident,) = picture(talks, told).incidents
    assert incident.place is None


def test_what_befell_one_country_on_one_day_is_not_yet_one_happening() -> None:
    land = Place("Ostland", entry="ostland", country="Ostland", latitude=50.0, longitude=10.0, precision=400)
    told = [
        Outlet("Courier").tells("explosion", "a car bomb tore through buses", place=land, when=on(9)),
        Outlet("Herald").tells("attack", "fighters were killed near the border", place=land, when=on(9)),
    ]
    assert len(picture(*told).incidents) == 2


def test_a_copy_that_cut_the_day_tells_of_the_same_damage() -> None:
    told = [
        Outlet(name, lineage="Wire 1").tells("property", words, place=OLM, when=when)
        for name, words, when in (("Courier", "houses were destroyed in Olm on Saturday", on(10)),
                                  ("Herald", "a row of houses was destroyed", None))
    ]  # fmt: skip
    assert len(picture(*told).incidents) == 1


def undated(name: str, words: str, **fields: object) -> Telling:
    """A claim of no day, in a report of which nobody knows when it came out."""
    told = Outlet(name).tells("attack", words, **fields)
    return replace(told, origin=replace(told.origin, published=None))


@pytest.mark.parametrize(("words", "happenings"), [("gunmen have raided a bank in the harbour quarter", 1),
                                                   ("attackers burned a school", 2)])  # fmt: skip
def test_where_no_day_is_known_the_words_decide(words: str, happenings: int) -> None:
    told = [
        undated("Courier", "gunmen raided the bank in the harbour quarter", place=HARBOUR),
        undated("Herald", words, place=HARBOUR),
    ]
    assert len(picture(*told).incidents) == happenings


def test_where_no_day_is_known_no_account_between_joins_two_countries() -> None:
    words = "gunmen raided the bank in the harbour quarter"
    places = {"Courier": HARBOUR, "Herald": None, "Gazette": TARN}
    told = {name: undated(name, words, place=place) for name, place in places.items()}
    ends = {told["Courier"].id, told["Gazette"].id}
    assert not any(ends <= set(incident.claims) for incident in picture(*told.values()).incidents)


def test_several_under_one_name_say_so() -> None:
    told = shelling(Outlet("Courier"), speakers="authorities|Ostland")
    denied = shelling(Outlet("Herald"), speakers="Westmark", stance="denies")
    (incident,) = picture(told, denied).incidents
    assert incident.reason == "authorities (Ostland) say so, Westmark denies it"


OPENING = "Anna Lind of Port Sel was found in the harbour quarter by the night watch. "


@pytest.mark.parametrize(("openings", "happenings"), [((OPENING, OPENING), 1), ((OPENING, "Snow fell on Tarn. "), 2)])
def test_where_no_day_is_known_reports_that_open_alike_tell_of_one_thing(
    openings: tuple[str, str], happenings: int
) -> None:
    told = []
    for name, opening, words in zip(("Courier", "Herald"), openings, ("she had been shot", "was shot"), strict=True):
        outlet = Outlet(name, sentences=[opening])
        one = outlet.tells("attack", words)
        told.append(replace(one, origin=replace(one.origin, published=None)))
    assert len(picture(*told).incidents) == happenings


@pytest.mark.parametrize(("words", "happenings"), [("the shooting", 1), ("the burning", 2)])
def test_where_no_day_is_known_two_words_may_be_for_one_deed(words: str, happenings: int) -> None:
    told = []
    for name, said in (("Courier", "a man had opened fire"), ("Herald", words)):
        one = Outlet(name, sentences=[OPENING]).tells("attack", said)
        told.append(replace(one, origin=replace(one.origin, published=None)))
    assert len(picture(*told).incidents) == happenings


@pytest.mark.parametrize(("day", "happenings"), [(19, 1), (1, 2)])
def test_what_a_report_recalls_is_not_the_news_that_another_of_no_known_day_shares(day: int, happenings: int) -> None:
    told = Outlet("Courier", 20, sentences=[OPENING]).tells("attack", "she had been shot", when=on(day))
    undated = Outlet("Herald", sentences=[OPENING]).tells("attack", "was shot")
    undated = replace(undated, origin=replace(undated.origin, published=None))
    assert len(picture(told, undated).incidents) == happenings


@pytest.mark.parametrize(("name", "happenings"), [("A. Lind", 1), ("Karl Voss", 2)])
def test_people_of_other_names_were_not_arrested_at_once(name: str, happenings: int) -> None:
    told = [
        Outlet(o).tells("coerce", "police arrested one in Port Sel", recipients=who, place=HARBOUR, when=on(10))
        for o, who in (("Courier", "Anna Lind"), ("Herald", name))
    ]
    assert len(picture(*told).incidents) == happenings


def test_a_country_is_no_person_who_is_arrested() -> None:
    told = [
        Outlet(o).tells("coerce", "police arrested one in Port Sel", recipients=who, place=HARBOUR, when=on(10))
        for o, who in (("Courier", "Anna Lind|United States"), ("Herald", "United States"))
    ]
    assert len(picture(*told).incidents) == 1


def test_a_strike_and_the_one_that_answers_it_stay_apart_though_a_third_names_nobody() -> None:
    told = [
        Outlet(name).tells("shelling", words, place=OLM, when=on(10), **sides)
        for name, words, sides in (
            ("Courier", "Westmark shelled Olm", {"actors": "Westmark", "recipients": "Ostland"}),
            ("Herald", "Ostland shelled troops at Olm", {"actors": "Ostland", "recipients": "Westmark"}),
            ("Post", "guns were heard at Olm", {}),
        )
    ]
    assert len(picture(*told).incidents) == 2


def test_an_arrest_without_a_name_does_not_make_two_people_one() -> None:
    told = [
        Outlet(name).tells("coerce", "police arrested one in Port Sel", recipients=who, place=HARBOUR, when=on(10))
        for name, who in (("Courier", "Anna Lind"), ("Herald", "Karl Voss"), ("Post", ""))
    ]
    assert len(picture(*told).incidents) == 2


@pytest.mark.parametrize(("name", "happenings"), [("Anna Lind", 1), ("Karl Voss", 2)])
def test_who_is_presumed_dead_is_the_one_who_is_told_dead(name: str, happenings: int) -> None:
    told = [
        Outlet(o).tells("casualties", words, figure=killed(1, victims=who), place=OLM, when=on(10), is_=modality)
        for o, words, who, modality in (("Courier", "Anna Lind was found dead", "Anna Lind", "actual"),
                                        ("Herald", f"{name} is presumed dead", name, "possible"))
    ]  # fmt: skip
    assert len(picture(*told).incidents) == happenings


def test_who_dies_of_it_a_day_later_tells_no_other_day() -> None:
    outlet = Outlet("Courier", 12)
    struck = shelling(outlet)
    toll = outlet.tells("casualties", "10 are dead", figure=killed(10), place=OLM, when=on(10))
    died = outlet.tells(
        "casualties", "a man died", figure=killed(1, victims="man", scope="total"), place=OLM, when=on(11)
    )
    (incident,) = picture(struck, toll, died).incidents
    assert [r.answer for f in incident.findings if f.question == "when" for r in f.readings] == ["2031-05-10"]


@pytest.mark.parametrize(
    ("words", "title"), [("the strike", "Shelling of Olm"), ("jets struck Olm", "Air strike on Olm")]
)
def test_the_strike_tells_no_kind_where_another_account_does(words: str, title: str) -> None:
    told = [Outlet(name).tells("air_strike", words, place=OLM, when=on(10)) for name in ("Herald", "Post")]
    (incident,) = picture(shelling(Outlet("Courier"), actors="", recipients=""), *told).incidents
    assert incident.title == title


def test_what_is_done_time_and_again_is_no_deed_of_a_day() -> None:
    often = Outlet("Herald").tells("shelling", "Westmark often shells Olm", actors="Westmark", place=OLM)
    assert len(picture(shelling(Outlet("Courier")), often).incidents) == 2


def test_a_day_that_only_the_words_around_tell_is_no_rival_of_one_that_is_said() -> None:
    outlet = Outlet("Herald", 11, sentences=["It rained on the 11th"])
    vague = outlet.tells(
        "shelling", "Olm was under fire", actors="Westmark", place=OLM, when=replace(on(11), span=Span(15, 19))
    )
    told = [shelling(Outlet("Courier"), when=on(10)), vague]
    seen = accounts([one.claim for one in told], {}, {one.claim.report: one.text for one in told})
    (when,) = (finding for finding in findings(seen) if finding.question == "when")
    assert [reading.answer for reading in when.readings] == ["2031-05-10"]


# Apart though near ---------------------------------------------------------------------------------------------------


def test_an_offensive_is_not_the_war_that_it_is_of() -> None:
    war = Outlet("Courier", 20).tells(
        "armed_clash",
        "The war has gone on for years",
        actors="Ostland, Westmark",
        place=OLM,
        when=When(date(2028, 3, 1), None),
    )
    push = Outlet("Herald", 20).tells(
        "armed_clash", "The push has gone on for weeks", actors="Ostland, Westmark", place=OLM, when=since(1)
    )
    assert len(picture(war, push).incidents) == 2


@pytest.mark.parametrize(("days", "happenings"), [((8, 11), 2), ((4, 9), 1)])
def test_short_stretches_are_one_where_they_have_most_days_in_common(days: tuple[int, int], happenings: int) -> None:
    first = Outlet("Courier", 12).tells(
        "air_strike", "Jets bombed the town for days", actors="Westmark", place=OLM, when=on(3, 8)
    )
    second = Outlet("Herald", 12).tells("air_strike", "Jets were over it", actors="Westmark", place=OLM, when=on(*days))
    assert len(picture(first, second).incidents) == happenings


def test_what_reports_of_three_days_open_with_and_date_no_further_is_not_one_shelling() -> None:
    told = [shelling(Outlet(f"Courier {day}", day), when=None) for day in (10, 11, 12)]
    assert [len(picture(*some).incidents) for some in (told[:2], told[1:], told)] == [1, 1, 2]
    before = "It was a long and quiet evening for all in the town. " * 8
    later = shelling(Outlet("Courier 12", 12, sentences=[before]), when=None)
    assert len(picture(*told[:2], later).incidents) == 1


def test_what_a_report_tells_as_done_is_not_of_a_day_after_it() -> None:
    words = "Ostland's guns hit the old market of Olm and the school beside it"
    before = Outlet("Courier", 6).tells("shelling", words, actors="Ostland", place=OLM)
    copy = Outlet("Herald", 7).tells("shelling", words, actors="Ostland", place=OLM)
    day = Outlet("Gazette", 8).tells("shelling", "Ostland shelled Olm", actors="Ostland", place=OLM, when=on(7))
    assert len(picture(before, copy, day).incidents) == 2


@pytest.mark.parametrize(
    ("words", "happenings"), [("A helicopter was shot down near Olm", 2), ("Two guns were destroyed in Olm", 1)]
)
def test_what_is_shot_down_near_a_town_is_not_what_befell_the_town(words: str, happenings: int) -> None:
    raid = Outlet("Courier", 8).tells("air_strike", "Jets bombed Olm", place=OLM, when=on(7), recipients="Ostland")
    loss = Outlet("Herald", 8).tells("equipment", words, place=OLM, when=on(7), recipients="Ostland")
    assert len(picture(raid, loss).incidents) == happenings


def test_whom_a_gas_attack_hurt_does_not_join_it_to_the_downing_near_the_town() -> None:
    day = {"place": OLM, "when": on(7)}
    courier, herald = Outlet("Courier", 8), Outlet("Herald", 8)
    raid = courier.tells("attack", "Gas was dropped on Olm", actors="Westmark", **day)
    hurt = courier.tells("casualties", "It made 33 people ill in Olm", figure=Figure("injured", 33, "exact"), **day)
    lost = herald.tells("equipment", "A helicopter was shot down near Olm", recipients="Nordia", **day)
    dead = herald.tells("casualties", "All five aboard were killed", figure=killed(5, side="Nordia"), **day)
    again = herald.tells("casualties", "33 people fell ill in Olm", figure=Figure("injured", 33, "exact"), **day)
    found = {frozenset(i.claims) for i in picture(raid, hurt, lost, dead, again).incidents}
    assert not any({raid.id, lost.id} <= claims for claims in found)


def test_two_villages_that_no_gazetteer_knows_are_two_in_one_report() -> None:
    outlet = Outlet("Courier", 8)
    told = [
        outlet.tells("air_strike", f"Westmark jets raided {name} on Monday", actors="Westmark", recipients="Ostland",
                     place=Place(name), when=on(7)) for name in ("Abu Sarn", "Tal Borek")
    ]  # fmt: skip
    assert len(picture(*told).incidents) == 2


def test_an_incident_is_named_by_the_sides_and_the_places_most_told_of() -> None:
    told = [
        Outlet(f"Courier {n}", 8).tells("protest", "Students marched", actors="Ostland", place=OLM, when=on(7))
        for n in range(12)
    ]
    stray = Outlet("Herald", 8).tells(
        "protest",
        "Students marched",
        actors="Nordia, Ostland",
        place=replace(OLM, name="Old Gate", entry="gate", precision=1.0),
        when=on(7),
    )
    (one,) = picture(*told, stray).incidents
    assert (one.place and one.place.name, one.title) == ("Olm", "Protest in Olm by Ostland")


def test_two_spellings_of_one_place_are_one_answer() -> None:
    told = [
        Outlet(name, 8).tells("shelling", f"Guns hit {spelled}", place=replace(OLM, name=spelled), when=on(7))
        for name, spelled in (("Courier", "Olm"), ("Herald", "Olm"), ("Gazette", "Ulm el-Bahr"))
    ]
    (one,) = picture(*told).incidents
    (where,) = (f for f in one.findings if f.question == "where")
    assert [reading.answer for reading in where.readings] == ["Olm"]


@pytest.mark.parametrize(("hamlets", "name"), [(3, "Hamm"), (1, "the Olm region")])
def test_a_town_that_no_gazetteer_knows_names_what_befell_it_where_it_is_told_as_often_as_its_region(
    hamlets: int, name: str
) -> None:
    places = [Place("Hamm")] * hamlets + [OLM_REGION] * 2
    told = [
        Outlet(f"Courier {n}", 8).tells("shelling", "Guns hit the hamlet", place=place, when=on(7))
        for n, place in enumerate(places)
    ]
    best = best_place(accounts([one.claim for one in told], {}, {one.claim.report: one.text for one in told}))
    assert best and (best.name, best.latitude) == (name, OLM_REGION.latitude)


def test_a_place_of_the_words_around_does_not_clash_with_that_of_the_deed() -> None:
    outlet = Outlet("Herald")
    outlet.sentences.append("Talks are held in Tarn")
    start = outlet.sentences[0].index("Tarn")
    far = {"of its own": replace(TARN, span=None), "of the words around": replace(TARN, span=Span(start, start + 4))}
    found: dict[str, str] = {}
    for called, place in far.items():
        told = [shelling(Outlet("Courier")), shelling(outlet, place=place)]
        (one,) = picture(*told, judgements=made_one(*told)).incidents
        where = one.finding("where")
        found[called] = where.agreement if where else ""
    assert found == {"of its own": "disputed", "of the words around": "agreed"}
