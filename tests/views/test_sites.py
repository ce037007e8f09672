"""Sites and days: where and when things happened, and how exactly that is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from parley.fuse.disputes import of_incident
from parley.records import Finding, Picture, Place, When
from parley.views.incidents.days import days_told, last_told
from parley.views.incidents.sites import sites
from parley.views.tolls.single import counted_singly
from tests.views.samples import ARCHIVE, CLAIMS, DISPUTES, MONDAY, PICTURE, SHELLING, SUNDAY, on, reading

ZENDA = Place("Zenda", None, "list:1", "Ruritania", 50.0, 14.0, 5.0)
WHOLE = Place("Ruritania", None, "country:ruritania", "Ruritania", 50.2, 14.2, 90.0)


def at(place: Place, id_: str) -> Picture:
    return Picture((replace(SHELLING, id=id_, place=place),))


def test_a_place_gathers_what_happened_there_under_all_its_names() -> None:
    named = replace(ZENDA, name="Žandov")
    happened = (*at(ZENDA, "a").incidents, *at(named, "b").incidents, *at(ZENDA, "c").incidents)
    told = Picture(happened, disputes=tuple(dispute for incident in happened for dispute in of_incident(incident)))
    (site,) = sites(told, (), ARCHIVE)
    assert (site.name, site.names, site.incidents, site.disputed) == ("Zenda", ("Zenda", "Žandov"), 3, 3)
    assert site.kinds == ("shelling",)


def test_a_place_is_called_as_its_incidents_call_it_whatever_else_is_told() -> None:
    told = [replace(CLAIMS["shelling"], place=replace(ZENDA, name="Žandov"))] * 2
    assert [sites(at(ZENDA, "a"), claims, ARCHIVE)[0].name for claims in ((), told)] == ["Zenda", "Zenda"]


def test_how_exactly_a_place_is_known_is_said() -> None:
    words = [sites(at(place, "a"), (), ARCHIVE)[0].exactness for place in (ZENDA, WHOLE, Place("Zenda"))]
    assert words == [
        "to within 5 km",
        "a whole country: nowhere in particular",
        "not in the list of places: not on the map",
    ]


def test_a_place_that_only_claims_name_is_there_without_incidents() -> None:
    (site,) = sites(Picture(), CLAIMS.values(), ARCHIVE)
    assert (site.name, site.incidents, site.claims, site.first) == ("Zenda", 0, 2, SUNDAY)


def test_days_are_counted_by_kind() -> None:
    told = days_told(PICTURE, ARCHIVE)
    assert told.step == "day"
    assert dict(told.rows)[SUNDAY] == {"violence": 1}
    assert dict(told.rows)[MONDAY] == {"truce": 2, "other": 1}


def test_what_lasted_long_is_of_no_day() -> None:
    long = replace(SHELLING, when=When(SUNDAY, SUNDAY + timedelta(days=30)))
    told = days_told(Picture((long,)), ARCHIVE)
    assert (told.rows, told.longer) == ((), 1)


def test_a_long_war_is_counted_by_weeks_and_months() -> None:
    def step(width: int) -> str:
        late = replace(SHELLING, id="late", when=on(SUNDAY + timedelta(days=width)))
        return days_told(Picture((SHELLING, late)), ARCHIVE).step

    assert [step(100), step(300), step(1000)] == ["day", "week", "month"]


def test_a_week_begins_on_monday() -> None:
    late = replace(SHELLING, id="late", when=on(SUNDAY + timedelta(days=200)))
    told = days_told(Picture((SHELLING, late)), ARCHIVE)
    assert all(first.weekday() == 0 for first, _ in told.rows)


def test_the_last_day_told_of_is_that_of_the_latest_report() -> None:
    assert last_told(ARCHIVE) == date(2031, 5, 5)


def test_counts_of_single_happenings_keep_every_answer_and_who_denies_it() -> None:
    killed = replace(
        SHELLING.findings[0],
        question="killed",
        readings=(reading("12", "shelling", by=("A",), limits=(12, 12, 12)), reading("40", "copied", by=("B",), limits=(40, 40, 40))),
    )  # fmt: skip
    told = Picture((replace(SHELLING, findings=(*SHELLING.findings, killed)),), disputes=DISPUTES)
    (one,) = counted_singly(told, ARCHIVE).shown
    assert (one.denied, one.clash, one.most) == ("Strelsau", True, 40)
    assert [(a.words, a.speakers) for a in one.counts[0].answers] == [("12", "A"), ("40", "B")]


def test_many_answers_to_how_many_are_cut_and_the_rest_counted() -> None:
    readings = tuple(reading(f"{n}", "own", limits=(n, n, n)) for n in range(1, 11))
    killed = Finding("killed", readings, "disputed", "counts that cannot all be true", of="soldiers")
    (one,) = counted_singly(Picture((replace(SHELLING, findings=(killed,)),)), ARCHIVE).shown
    assert (len(one.counts[0].answers), one.counts[0].more) == (6, 4)
    assert one.most == 10


def test_a_happening_without_counts_is_in_no_ledger() -> None:
    assert counted_singly(PICTURE, ARCHIVE).shown == ()
