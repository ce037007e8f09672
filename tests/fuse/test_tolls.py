"""Running tolls: series, corrections, rivals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.records import Figure, Span, When
from tests.fuse.build import OLM, Outlet, Telling, killed, on, picture, since


def total(outlet: Outlet, count: int, speaker: str = "Ostland", **fields: object) -> Telling:
    figure = killed(count, side="Ostland", victim_status="military", scope="total")
    told = {"figure": figure, "when": since(1), "recipients": "Ostland", "speakers": speaker, **fields}
    return outlet.tells("casualties", f"{count} soldiers had died", **told)


def new(outlet: Outlet, count: int) -> Telling:
    figure = killed(count, side="Ostland", victim_status="military", scope="new")
    return outlet.tells(
        "casualties", f"{count} more soldiers died", figure=figure, recipients="Ostland", speakers="Ostland"
    )


def test_a_rise_in_one_series_is_no_contradiction() -> None:
    made = picture(total(Outlet("Courier", 4), 100), total(Outlet("Herald", 8), 250))
    (series,) = made.tolls
    assert [(p.as_of, p.count) for p in series.points] == [(date(2031, 5, 4), 100), (date(2031, 5, 8), 250)]
    assert (series.low, series.best, series.high) == (250, 250, 250)
    assert series.title == "Military dead of Ostland, by its own account"
    assert not made.disputes
    assert not made.incidents


def test_new_counts_join_their_series_and_are_never_added() -> None:
    outlet = Outlet("Courier", 8)
    made = picture(new(outlet, 30), total(outlet, 350))
    (series,) = made.tolls
    assert sorted((p.count, p.new) for p in series.points) == [(30, True), (350, False)]
    assert series.best == 350
    assert "not added" in series.reason


def test_new_counts_alone_are_of_happenings_and_come_to_no_total() -> None:
    made = picture(new(Outlet("Courier", 4), 30), new(Outlet("Courier", 6), 20))
    assert made.tolls == ()
    assert len(made.incidents) == 2


def test_new_counts_join_the_total_of_another_report() -> None:
    (series,) = picture(new(Outlet("Courier", 4), 30), total(Outlet("Herald", 8), 350)).tolls
    assert [(p.count, p.new) for p in series.points] == [(30, True), (350, False)]
    assert series.best == 350


def test_a_lower_total_of_the_same_speaker_is_a_correction() -> None:
    (series,) = picture(total(Outlet("Courier", 4), 100), total(Outlet("Herald", 5), 80)).tolls
    assert [p.correction for p in series.points] == [False, True]
    assert series.best == 80


def test_the_dead_of_a_flood_are_none_of_the_war() -> None:
    flood = killed(900, side="Ostland", scope="total", cause="disaster")
    war = killed(250, side="Ostland", scope="total")
    told = [
        Outlet(name, 8).tells("casualties", f"{name} died", figure=figure, when=since(1), speakers=name)
        for name, figure in (("Courier", flood), ("Herald", war), ("Relief", flood))
    ]
    made = picture(*told)
    assert {(series.title, series.is_of_this_war) for series in made.tolls} == {
        ("Dead of Ostland (disaster), according to Courier", False),
        ("Dead of Ostland (disaster), according to Relief", False),
        ("Dead of Ostland, according to Herald", True),
    }
    assert [(rivalry.cause, rivalry.agreement) for rivalry in made.rivalries] == [("disaster", "agreed")]


def test_copies_of_one_total_are_one_point_of_one_origin() -> None:
    told = [total(Outlet(name, 4, "Wire 1"), 100) for name in ("Courier", "Herald")]
    (series,) = picture(*told).tolls
    (point,) = series.points
    assert point.origins == ("Wire 1",)
    assert len(point.claims) == 2


def test_two_speakers_of_the_same_dead_are_rivals_with_a_gap() -> None:
    made = picture(total(Outlet("Courier", 8), 350), total(Outlet("Herald", 8), 2000, "Westmark"))
    (rivalry,) = made.rivalries
    assert (rivalry.agreement, rivalry.gap) == ("disputed", 1650)
    (dispute,) = made.disputes
    assert dispute.kind == "toll"
    assert {r.speakers for r in dispute.readings} == {("Ostland",), ("Westmark",)}


def test_a_count_a_hundred_times_lower_is_a_rival_only_where_it_says_since_when_it_counts() -> None:
    war = total(Outlet("Herald", 8), 40_000, "Westmark")
    (rivalry,) = picture(total(Outlet("Courier", 8), 32, when=None), war).rivalries
    assert (rivalry.agreement, rivalry.gap) == ("agreed", None)
    (rivalry,) = picture(total(Outlet("Courier", 8), 32, when=since(1)), war).rivalries
    assert (rivalry.agreement, rivalry.gap) == ("disputed", 39_968)


def test_a_much_lower_count_weeks_later_is_of_others_unless_both_say_since_when_they_count() -> None:
    early = total(Outlet("Courier", 2), 40, when=None)
    (rivalry,) = picture(early, total(Outlet("Herald", 28), 10, "Westmark")).rivalries
    assert rivalry.agreement == "agreed"
    (rivalry,) = picture(early, total(Outlet("Herald", 4), 10, "Westmark")).rivalries
    assert rivalry.agreement == "disputed"
    since_then = total(Outlet("Courier", 2), 40)
    (rivalry,) = picture(since_then, total(Outlet("Herald", 28), 10, "Westmark")).rivalries
    assert rivalry.agreement == "disputed"


def test_rivals_of_whom_one_says_no_number_have_no_gap_to_tell() -> None:
    vague = killed(None, "vague", low=100, high=999, side="Ostland", victim_status="military", scope="total")
    made = picture(total(Outlet("Courier", 8), 1200), total(Outlet("Herald", 8), 0, "Westmark", figure=vague))
    (rivalry,) = made.rivalries
    assert (rivalry.agreement, rivalry.gap) == ("disputed", None)
    assert "a gap of" not in rivalry.reason


def test_the_dead_of_the_other_side_or_of_another_kind_are_no_rivals() -> None:
    theirs = killed(2000, side="Westmark", victim_status="military", scope="total")
    civilians = killed(20, side="Ostland", victim_status="civilian", scope="total")
    outlet = Outlet("Courier", 8)
    made = picture(total(outlet, 350), total(outlet, 2000, figure=theirs), total(outlet, 20, figure=civilians))
    assert len(made.tolls) == 3
    assert not made.rivalries


def test_the_toll_of_an_earlier_war_stands_apart() -> None:
    then = When(date(1991, 1, 1), date(1994, 12, 31))
    old = killed(30_000, "about", scope="total", side="Ostland", victim_status="military")
    made = picture(total(Outlet("Courier", 8), 350), total(Outlet("Herald", 8), 30_000, "", figure=old, when=then))
    this, earlier = made.tolls
    assert (this.past, earlier.past) == (False, True)
    assert not made.rivalries


def test_a_town_s_toll_is_a_series_and_the_incident_s_count() -> None:
    figure = killed(13, side="Ostland", scope="total")
    outlet = Outlet("Courier", 11)
    made = picture(
        Outlet("Herald", 10).tells("shelling", "Olm was shelled", place=OLM, when=on(10), recipients="Ostland"),
        outlet.tells(
            "casualties", "the toll in Olm rose to 13", figure=figure, place=OLM, when=on(10), recipients="Ostland"
        ),
    )
    (incident,) = made.incidents
    assert (found := incident.finding("killed")) and found.best == 13
    assert [s.place for s in made.tolls] == ["Olm"]


def test_displacement_makes_series_too() -> None:
    figure = Figure("displaced", 75_000, "at_most", side="Ostland", scope="total")
    told = Outlet("Courier").tells("displacement", "as many as 75,000 fled", figure=figure, recipients="Ostland",
                                   speakers="Wire, an official|Ostland")  # fmt: skip
    (series,) = picture(told).tolls
    assert (series.low, series.best, series.high) == (None, None, 75_000)
    assert series.speaker == "Ostland"


def test_tolls_of_all_sides_in_two_wars_are_no_rivals() -> None:
    def of_all(outlet: Outlet, sides: str, count: int) -> list[Telling]:
        fight = outlet.tells("armed_clash", "they fought", actors=sides)
        return [fight, total(outlet, count, "", figure=killed(count, scope="total"), recipients="")]

    ours, theirs = of_all(Outlet("Courier"), "Ostland, Westmark", 900), of_all(Outlet("Herald"), "Nordia, Sel", 70_000)
    made = picture(*ours, *theirs)
    assert sorted(t.best or 0 for t in made.tolls) == [900, 70_000]
    assert not made.rivalries


def test_a_count_above_an_earlier_total_is_a_total_whatever_it_is_called() -> None:
    outlet = Outlet("Herald", 8)
    figure = killed(250, side="Ostland", victim_status="military", scope="new")
    told = outlet.tells(
        "casualties", "Ostland says 250 of its soldiers have been killed", figure=figure, speakers="Ostland"
    )
    (series,) = picture(total(Outlet("Courier", 4), 100), told).tolls
    assert [(p.count, p.new) for p in series.points] == [(100, False), (250, False)]
    assert series.best == 250


def test_who_counts_only_his_own_counts_them_where_he_names_no_side() -> None:
    blank = killed(320, victim_status="military", scope="total")
    told = total(Outlet("Herald", 8), 320, figure=blank, recipients="")
    (series,) = picture(total(Outlet("Courier", 4), 100), told).tolls
    assert [p.count for p in series.points] == [100, 320]


def test_who_counts_both_sides_is_not_taken_to_mean_his_own() -> None:
    theirs = killed(50, side="Westmark", victim_status="military", scope="total")
    blank = killed(320, victim_status="military", scope="total")
    told = [total(Outlet("Courier", 4), 100), total(Outlet("Mirror", 4), 50, figure=theirs)]
    made = picture(*told, total(Outlet("Herald", 8), 320, figure=blank, recipients=""))
    assert len(made.tolls) == 3


def test_reports_that_count_far_fewer_later_count_other_people() -> None:
    def count(outlet: Outlet, number: int) -> Telling:
        figure = killed(number, scope="total", side="Ostland")
        return outlet.tells("casualties", f"{number} died", figure=figure, recipients="Ostland", when=since(1))

    made = picture(
        count(Outlet("Courier", 4), 30_000), count(Outlet("Herald", 8), 900), count(Outlet("Mirror", 9), 950)
    )
    assert sorted([p.count for p in t.points] for t in made.tolls) == [[900, 950], [30_000]]
    assert not made.disputes


def blank(outlet: Outlet, count: int, speaker: str, **fields: object) -> Telling:
    """A total of no one side."""
    told = {"figure": killed(count, scope="total"), "speakers": speaker, **fields}
    return outlet.tells("casualties", f"{count} people had died", **told)


def test_who_only_mediates_does_not_count_his_own() -> None:
    crew = killed(2, side="Nordia", scope="new")
    outlet = Outlet("Courier", 8)
    lost = outlet.tells("casualties", "two died", figure=crew, recipients="Nordia", speakers="Nordia", place=OLM)
    made = picture(lost, blank(Outlet("Herald", 9), 5000, "Karl Holm|Nordia"))
    assert [(t.side, t.speaker, t.body) for t in made.tolls] == [(None, "Karl Holm (Nordia)", "Nordia")]


def test_an_undated_count_of_an_earlier_wars_number_is_that_wars() -> None:
    def fought(outlet: Outlet, when: When | None) -> list[Telling]:
        count = blank(outlet, 30_000, "", when=when)
        return [outlet.tells("armed_clash", "they fought", actors="Ostland, Westmark"), count]

    past = When(date(2001, 1, 1), date(2004, 12, 31))
    (series,) = picture(*fought(Outlet("Courier", 4), past), *fought(Outlet("Herald", 8), None)).tolls
    assert series.past
    assert [p.count for p in series.points] == [30_000, 30_000]


def test_an_undated_count_is_an_earlier_wars_where_one_of_its_sides_fought_that() -> None:
    def fought(outlet: Outlet, other: str, when: When | None) -> list[Telling]:
        count = blank(outlet, 30_000, "", when=when)
        return [outlet.tells("armed_clash", "they fought", actors=f"Armenia, {other}"), count]

    past = When(date(2001, 1, 1), date(2004, 12, 31))
    old = fought(Outlet("Courier", 4), "Azerbaijan", past)
    assert all(s.past for s in picture(*old, *fought(Outlet("Herald", 8), "Turkey", None)).tolls)
    apart = [Outlet("Herald", 8).tells("armed_clash", "they fought", actors="Sudan, Chad")]
    assert [s.past for s in picture(*old, *apart, blank(Outlet("Herald", 8), 30_000, "")).tolls].count(False) == 1


def test_a_report_of_unknown_day_tells_of_an_earlier_war_too() -> None:
    past = When(date(2001, 1, 1), date(2004, 12, 31))
    undated = blank(Outlet("Courier", 4), 30_000, "", when=past)
    undated = replace(undated, origin=replace(undated.origin, published=None))
    (old,) = (s for s in picture(undated, total(Outlet("Herald", 8), 350)).tolls if s.best == 30_000)
    assert old.past


def test_the_dead_of_a_blast_are_no_rivals_of_the_dead_of_a_war() -> None:
    blast = blank(Outlet("Courier", 4), 112, "Monitor", place=OLM)
    war = blank(Outlet("Herald", 4), 320_000, "", place=OLM)
    assert not picture(blast, war).rivalries


def test_a_toll_without_a_place_joins_the_town_that_its_speaker_counts_that_week() -> None:
    made = picture(
        blank(Outlet("Courier", 4), 43, "Monitor"),
        blank(Outlet("Herald", 5), 112, "Monitor", place=OLM),
        blank(Outlet("Mirror", 5), 320_000, "Monitor"),
    )
    assert sorted([p.count for p in t.points] for t in made.tolls) == [[43, 112], [320_000]]


def test_whose_own_dead_are_told_of_counts_them() -> None:
    figure = killed(250, side="Ostland", victim_status="military", scope="total", victims="its own military")
    told = Outlet("Herald", 8).tells("casualties", "put its own military dead at 250", figure=figure, when=on(8))
    (series,) = picture(total(Outlet("Courier", 4), 100), told).tolls
    assert [p.count for p in series.points] == [100, 250]


def test_a_total_told_beside_a_side_s_own_is_of_that_side_s_count() -> None:
    outlet = Outlet("Courier", 8)
    own = total(outlet, 350)
    before = killed(320, side="Ostland", scope="total")
    earlier = outlet.tells("casualties", "a day earlier the toll had stood at 320", figure=before, when=on(7))
    others = killed(20, side="Ostland", victim_status="civilian", scope="total")
    civilians = outlet.tells("casualties", "20 civilians have died", figure=others, when=since(1))
    made = {s.status: s for s in picture(own, earlier, civilians).tolls}
    assert [p.count for p in made["military"].points] == [320, 350]
    assert made["civilian"].speaker == ""


@pytest.mark.parametrize(("words", "series"), [("had killed 23", 0), ("had killed 23 so far", 1)])
def test_a_count_of_no_known_day_runs_only_where_it_is_called_a_total(words: str, series: int) -> None:
    told = total(Outlet("Courier", 4), 23, when=None)
    undated = Outlet("Courier", 4).tells("casualties", words, figure=told.claim.figure, speakers="Ostland")
    undated = replace(undated, origin=replace(undated.origin, published=None))
    assert len(picture(undated).tolls) == series


def test_a_count_under_the_last_total_is_of_a_happening_though_an_earlier_total_was_lower() -> None:
    figure = killed(50, "at_least", side="Ostland", victim_status="military", scope="new")
    blast = Outlet("Post", 9).tells("casualties", "a rocket killed more than 50", figure=figure, speakers="Ostland")
    made = picture(total(Outlet("Courier", 2), 19), total(Outlet("Herald", 8), 205), blast)
    assert [p.count for s in made.tolls for p in s.points] == [19, 205]
    assert [blast.id in i.claims for i in made.incidents] == [True]


@pytest.mark.parametrize(("said", "series"), [({}, 2), ({"when": on(8)}, 1), ({"place": OLM}, 1)])
def test_a_count_of_one_day_or_town_is_no_total_however_great(said: dict[str, object], series: int) -> None:
    figure = killed(120, side="Ostland", victim_status="military", scope="new")
    raid = Outlet("Post", 9).tells("casualties", "120 soldiers died", figure=figure, speakers="Ostland", **said)
    made = picture(total(Outlet("Courier", 2), 100), raid)
    assert sum(len(s.points) for s in made.tolls) == series


# Periods, strays and words -------------------------------------------------------------------------------------------


def dead(outlet: Outlet, words: str, count: int | None, when: When | None = None, **fields: object) -> Telling:
    limits = {key: fields.pop(key) for key in ("bound", "low", "high") if key in fields}
    figure = Figure("killed", count, **{"bound": "exact", **limits, "side": "Ostland", "scope": "total"})  # type: ignore[arg-type]
    return outlet.tells("casualties", words, figure=figure, when=when, recipients="Ostland", **fields)


def test_since_a_year_that_is_over_is_since_the_day_of_it_that_others_name() -> None:
    year, spring = When(date(2028, 1, 1), None), When(date(2028, 3, 9), None)
    (series,) = picture(
        dead(Outlet("Courier", 4), "5,000 people have died since 2028", 5_000, year),
        dead(Outlet("Courier", 8), "5,200 people have died since March 2028", 5_200, spring),
    ).tolls
    assert (series.since, len(series.points)) == (spring.first, 2)


def test_since_the_year_began_is_not_since_a_later_day_of_it() -> None:
    began, spring = When(date(2031, 1, 1), None), When(date(2031, 3, 9), None)
    told = (
        dead(Outlet("Courier", 4), "300 people have died this year", 300, began),
        dead(Outlet("Courier", 8), "100 people have died since the offensive", 100, spring),
    )
    assert len(picture(*told).tolls) == 2


def test_a_small_count_that_says_no_period_takes_no_toll_back() -> None:
    told = (
        dead(
            Outlet("Courier", 4), "The monitor counted 132 dead since the first", 132, since(1), speakers="the Monitor"
        ),
        dead(Outlet("Herald", 8), "It said a strike killed 8", 8, speakers="the Monitor"),
    )
    made = picture(*told).tolls
    assert sorted((s.best, s.since is None) for s in made) == [(8, True), (132, False)]
    assert not any(point.correction for s in made for point in s.points)


def test_a_toll_in_words_unsays_no_number() -> None:
    (series,) = picture(
        dead(Outlet("Courier", 4), "4,000 people have died since the first", 4_000, since(1)),
        dead(
            Outlet("Herald", 8),
            "Thousands have died since the first",
            None,
            since(1),
            bound="vague",
            low=1_000,
            high=9_999,
        ),
    ).tolls
    assert (series.low, series.best) == (4_000, 4_000)


def test_a_total_far_above_those_beside_it_is_of_other_people() -> None:
    def own(day: int, count: int) -> Telling:
        return total(Outlet(f"Courier {day}", day), count, "", when=None)

    made = picture(own(3, 33), own(4, 280_000), own(5, 281_000)).tolls
    assert sorted((s.best, len(s.points)) for s in made) == [(33, 1), (281_000, 2)]
    (grown,) = picture(own(3, 30), own(5, 900)).tolls
    assert grown.best == 900


def test_a_count_of_some_takes_no_total_back() -> None:
    every = total(Outlet("Courier", 4), 122, "Westmark")
    some = total(Outlet("Courier", 6), 41, "Westmark")
    figure = replace(some.claim.figure, victims="women") if some.claim.figure else None
    (series,) = picture(every, replace(some, claim=replace(some.claim, figure=figure))).tolls
    assert not any(point.correction for point in series.points)
    assert series.best == 122


def test_a_total_of_few_without_a_day_is_of_the_town_that_is_told_of_around_it() -> None:
    around = replace(OLM, span=Span(0, 3))
    outlet = Outlet("Courier", 8)
    outlet.tells("shelling", "Olm was shelled", place=OLM)
    (series,) = picture(total(outlet, 5, "", when=None, place=around)).tolls
    assert (series.place, series.best) == ("Olm", 5)
    (series,) = picture(total(outlet, 5_000, "", when=None, place=around)).tolls
    assert series.place is None
