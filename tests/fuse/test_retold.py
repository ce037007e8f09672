"""What within one report speaks of the same: "the attack", the toll of a blast, a place that its words put somewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from parley.records import Place, Span
from tests.fuse.build import OLM, OLM_REGION, TARN, Outlet, Telling, killed, on, picture


def marked(told: Telling, word: str) -> Telling:
    """The same, anchored at one word of its sentence."""
    start = told.text.rindex(word)
    return replace(told, claim=replace(told.claim, anchor=Span(start, start + len(word))))


def beside(told: Telling, first: Telling, word: str) -> Telling:
    """The same, at a word of the sentence that tells `first`."""
    start = first.text.index(word, first.claim.quote.start)
    return replace(told, claim=replace(told.claim, quote=first.claim.quote, anchor=Span(start, start + len(word))))


@pytest.mark.parametrize(("words", "happenings"), [("nobody claimed the attack", 1), ("nobody claimed an attack", 2)])
def test_the_attack_is_the_one_told_of_before(words: str, happenings: int) -> None:
    outlet = Outlet("Courier")
    first = outlet.tells("explosion", "a bomb went off in Olm on Saturday", place=OLM, when=on(10))
    again = outlet.tells("attack", words, speakers="Ostland", when=on(10))
    assert len(picture(marked(first, "bomb"), marked(again, "attack")).incidents) == happenings


def test_an_attack_elsewhere_is_not_the_one_told_of_before() -> None:
    outlet = Outlet("Courier")
    first = outlet.tells("explosion", "a bomb went off in Olm", place=OLM, when=on(10))
    other = outlet.tells("attack", "it followed the attack in Tarn", place=TARN, when=on(10))
    assert len(picture(marked(first, "bomb"), marked(other, "attack")).incidents) == 2


@pytest.mark.parametrize(
    ("words", "series"),
    [
        ("the death toll of the blast rose to 40", 0),
        ("a bombardment has killed 40 people, a monitor said, in a new toll", 0),
        ("the toll of the whole war rose to 40", 1),
    ],
)
def test_the_toll_of_one_blast_does_not_run(words: str, series: int) -> None:
    outlet = Outlet("Courier")
    told = outlet.tells("casualties", words, figure=killed(40, scope="total", side="Ostland"), when=on(10))
    assert len(picture(told).tolls) == series


@pytest.mark.parametrize(("count", "series"), [(24, 0), (9_000, 1)])
def test_a_toll_as_large_as_another_count_of_its_report_is_of_the_same_happening(count: int, series: int) -> None:
    outlet = Outlet("Courier")
    told = outlet.tells("casualties", "a bomb killed 22 in Olm", figure=killed(22, scope="new"), place=OLM, when=on(10))
    toll = outlet.tells("casualties", f"the toll was {count}", figure=killed(count, scope="total"), speakers="Watch")
    made = picture(told, toll)
    assert len(made.tolls) == series
    assert len(made.incidents) == 1


@pytest.mark.parametrize(("between", "series"), [(" and ", 0), (". In all, ", 1)])
def test_who_gives_a_blast_s_dead_gives_its_wounded_with_them(between: str, series: int) -> None:
    outlet, words = Outlet("Courier"), f"the ministry's toll was 24 dead{between}90 hurt"
    told = outlet.tells("casualties", "a bomb killed 22 in Olm", figure=killed(22, scope="new"), place=OLM, when=on(10))
    dead = outlet.tells("casualties", words, figure=killed(24, scope="total"), speakers="Ostland")
    some = replace(killed(90, scope="total"), measure="injured")
    hurt = outlet.tells("casualties", "as it said", figure=some, speakers="Ostland")
    assert len(picture(told, marked(dead, "24"), beside(hurt, dead, "90")).tolls) == series


@pytest.mark.parametrize(("day", "series"), [(10, 0), (9, 1)])
def test_as_many_as_a_war_s_dead_are_a_deed_s_where_it_is_told_with_them(day: int, series: int) -> None:
    outlet, words = Outlet("Courier"), "shells with gas were fired on Olm on the tenth, killing 1,400"
    deed = outlet.tells("shelling", words, place=OLM, when=on(day))
    dead = outlet.tells("casualties", "as it said", figure=killed(1_400, scope="total"), when=on(10))
    assert len(picture(marked(deed, "fired"), beside(dead, deed, "killing")).tolls) == series


@pytest.mark.parametrize(("side", "series"), [("Ostland", 0), ("Westmark", 1)])
def test_a_side_s_toll_is_that_of_a_happening_where_the_report_counts_about_as_many_of_its_people(
    side: str, series: int
) -> None:
    outlet = Outlet("Courier")
    new = killed(22, scope="new", side="Ostland")
    told = outlet.tells("casualties", "a bomb killed 22 in Olm", figure=new, place=OLM, when=on(10))
    toll = outlet.tells("casualties", "the toll was 24", figure=killed(24, scope="total", side=side), speakers="Watch")
    assert len(picture(told, toll).tolls) == series


def test_a_toll_as_of_the_next_day_is_that_of_the_day_before() -> None:
    told = [
        Outlet("Courier").tells("casualties", "22 died in Olm", figure=killed(22, scope="new"), place=OLM, when=on(10)),
        Outlet("Herald", 11).tells("casualties", "the toll of the blast in Olm rose to 40",
                                   figure=killed(40, scope="total"), place=OLM, when=on(11)),
    ]  # fmt: skip
    (incident,) = picture(*told).incidents
    assert (found := incident.finding("killed")) and found.high == 40


def test_a_strike_of_the_next_day_is_another_one() -> None:
    told = [
        Outlet("Courier").tells("casualties", "22 died in Olm", figure=killed(22, scope="new"), place=OLM, when=on(10)),
        Outlet("Herald", 11).tells("casualties", "40 died in Olm", figure=killed(40, scope="new"), place=OLM, when=on(11)),
    ]  # fmt: skip
    assert len(picture(*told).incidents) == 2


def said_on(day: str, outlet: Outlet) -> Telling:
    """A strike of the 10th that somebody tells of on a later day."""
    told = outlet.tells(
        "shelling", f"Olm was shelled the mayor said on {day}", place=OLM, speakers="Anna Lind", when=on(11)
    )
    at = told.text.rindex(day)
    span, cue = Span(at, at + len(day)), told.text.rindex("said")
    when = replace(on(11), span=span)
    return replace(told, claim=replace(told.claim, when=when, cue=Span(cue, cue + 4), anchor=Span(4, 15)))


def test_the_day_on_which_somebody_said_so_is_not_that_of_the_deed() -> None:
    first = Outlet("Herald").tells("shelling", "guns fired on Olm on Saturday", place=OLM, when=on(10))
    (incident,) = picture(said_on("Sunday", Outlet("Courier", 11)), first).incidents
    assert incident.when is not None
    assert incident.when.first == incident.when.last == on(10).first


def in_rashan(outlet: Outlet, words: str, name: str = "Rashan") -> Telling:
    told = outlet.tells("explosion", words, when=on(10))
    at = told.text.rindex(name)
    return replace(told, claim=replace(told.claim, place=Place(name, Span(at, at + len(name)))))


@pytest.mark.parametrize(
    ("words", "happenings"),
    [
        ("a bomb went off in the Rashan area on the outskirts of Damascus", 1),
        ("a bomb went off in Rashan district in Damascus", 1),
        ("a bomb went off in Rashan far west of Damascus", 2),
        ("a bomb went off in Rashan and smoke rose", 2),
    ],
)
def test_a_place_lies_where_its_words_put_it(words: str, happenings: int) -> None:
    damascus = Place("Damascus", entry="geonames:170654", country="Syria", latitude=33.51, longitude=36.29, precision=5)
    other = Outlet("Herald").tells("explosion", "a blast shook the capital", place=damascus, when=on(10))
    assert len(picture(in_rashan(Outlet("Courier"), words), other).incidents) == happenings


def test_a_village_lies_in_the_province_that_its_words_name_behind_the_nation() -> None:
    hama = Place(
        "Hama province", entry="geonames:170015", country="Syria", latitude=35.287, longitude=37.254, precision=94
    )
    told = in_rashan(Outlet("Courier"), "a bomb went off in Rashan village in the Syrian Hama province")
    other = Outlet("Herald").tells("explosion", "rebels bombed a village", actors="rebels", place=hama, when=on(10))
    by_rebels = replace(told, claim=replace(told.claim, actors=other.claim.actors))
    assert len(picture(by_rebels, other).incidents) == 1


@pytest.mark.parametrize(("name", "happenings"), [("Rashan", 1), ("Rashaan", 1), ("Rushbrook", 2)])
def test_a_name_is_known_however_its_vowels_are_spelled(name: str, happenings: int) -> None:
    told = [
        in_rashan(Outlet("Courier"), "a bomb went off in Rashan"),
        in_rashan(Outlet("Herald"), f"a blast in {name}", name),
    ]
    assert len(picture(*told).incidents) == happenings


def without_place(told: Telling) -> bool:
    return all(incident.place is None for incident in picture(told).incidents)


@pytest.mark.parametrize(("words", "is_gone"), [
    ("a bomb hit buses with families from the towns of Rashan", True),
    ("a bomb hit buses in the town of Rashan", False),
])  # fmt: skip
def test_where_people_come_from_is_not_where_it_was(words: str, is_gone: bool) -> None:
    assert without_place(in_rashan(Outlet("Courier"), words)) == is_gone


def test_what_only_the_words_around_date_may_be_of_the_day_before() -> None:
    opening = "Many families on buses were waiting by the river Sel for a boat. "
    texts: list[Callable[[Outlet], Telling]] = [
        lambda o: o.tells("explosion", "a bomb went off in Olm among the buses", place=OLM, when=on(10)),
        lambda o: o.tells("explosion", "the bomb tore through the buses in Olm", place=OLM,
                          when=replace(on(9), span=Span(0, 4))),
    ]  # fmt: skip
    told = [make(Outlet(name, sentences=[opening])) for name, make in zip(("Courier", "Herald"), texts, strict=True)]
    assert len(picture(*told).incidents) == 1


@pytest.mark.parametrize(("words", "happenings"), [("Ostland guns fired on it at noon", 1),
                                                   ("Westmark guns fired on a road at noon", 2)])  # fmt: skip
def test_what_a_report_opens_with_is_told_again_at_length(words: str, happenings: int) -> None:
    outlet = Outlet("Courier")
    head = outlet.tells("shelling", "Ostland fired on a bridge", actors="Ostland")
    again = outlet.tells("shelling", words, actors=words.split()[0])
    assert len(picture(marked(head, "fired"), marked(again, "fired")).incidents) == happenings


def test_where_ministers_met_no_shells_fell() -> None:
    outlet = Outlet("Courier")
    met = outlet.tells("consult", "Lind met both ministers in Tarn", actors="Anna Lind|Westmark", place=TARN)
    there = replace(TARN, span=Span(met.text.rindex("Tarn"), met.text.rindex("Tarn") + 4))
    met = replace(met, claim=replace(met.claim, place=there))
    failed = outlet.tells("attack", "the offensive had failed", actors="Ostland", recipients="Westmark", place=there)
    (incident,) = picture(met, failed).incidents
    assert incident.title == "Attack by Ostland"


@pytest.mark.parametrize(("words", "happenings"), [("the attack killed 32", 1), ("a mine killed 32", 2)])
def test_whom_the_attack_killed_are_its_dead(words: str, happenings: int) -> None:
    outlet = Outlet("Courier")
    deed = outlet.tells("explosion", "a bomb went off at the crossing on Saturday", place=OLM, when=on(10))
    fight = outlet.tells("armed_clash", "they had met to fight rebels", actors="Westmark", when=on(10))
    dead = outlet.tells("casualties", words, figure=killed(32), when=on(10))
    told = [marked(deed, "bomb"), marked(fight, "fight"), marked(dead, "killed")]
    found = [incident for incident in picture(*told).incidents if told[1].id not in incident.claims]
    assert len(found) == happenings


@pytest.mark.parametrize(("place", "runs"), [(OLM, False), (TARN, True)])
def test_a_total_of_no_status_is_of_those_counted_at_its_place(place: Place, runs: bool) -> None:
    outlet = Outlet("Courier")
    count = outlet.tells("casualties", "the raid killed 56 civilians in Olm", place=OLM, when=on(10),
                         figure=killed(56, side="Ostland", victim_status="civilian", scope="new"))  # fmt: skip
    total = outlet.tells("casualties", "the toll has risen to 85, sites said", speakers="sites|Ostland", place=place,
                         figure=killed(85, side="Ostland", scope="total"))  # fmt: skip
    assert bool(picture(count, total).tolls) == runs


@pytest.mark.parametrize(("dead", "happenings"), [(7, 2), (16, 1)])
def test_a_raid_on_one_town_is_a_part_of_the_raids_on_a_province_where_fewer_died_there(
    dead: int, happenings: int
) -> None:
    outlet = Outlet("Courier")
    wide = replace(OLM_REGION, precision=90)
    first = outlet.tells("air_strike", "raids on the province killed 16", recipients="Ostland", place=wide, when=on(10))
    whole = outlet.tells("casualties", "as it said", figure=killed(16, scope="new"), place=wide, when=on(10))
    later = outlet.tells(
        "air_strike", "raids on Kesh killed some", recipients="Ostland", place=Place("Kesh"), when=on(10)
    )
    part = outlet.tells("casualties", "as it said", figure=killed(dead, scope="new"), place=Place("Kesh"), when=on(10))
    told = marked(first, "raids"), beside(whole, first, "16"), marked(later, "raids"), beside(part, later, "some")
    assert len(picture(*told).incidents) == happenings


@pytest.mark.parametrize(
    ("words", "happenings"),
    [("40 attackers were killed in the offensive", 1), ("40 attackers were killed in the offensive on Tarn", 2)],
)
def test_who_is_killed_in_the_offensive_is_of_the_one_told_before(words: str, happenings: int) -> None:
    outlet = Outlet("Courier")
    deed = outlet.tells(
        "attack", "Westmark attacked Olm", actors="Westmark", recipients="Ostland", place=OLM, when=on(10)
    )
    figure = killed(40, scope="new", side="Westmark")
    lost = outlet.tells("casualties", words, figure=figure, actors="Ostland", recipients="Westmark", when=on(10))
    assert len(picture(marked(deed, "attacked"), marked(lost, "killed")).incidents) == happenings


@pytest.mark.parametrize(("dead", "happenings"), [(6, 1), (4, 2)])
def test_a_report_tells_a_strike_again_that_killed_as_many(dead: int, happenings: int) -> None:
    outlet = Outlet("Courier")
    wide = replace(OLM_REGION, precision=90)
    first = outlet.tells("air_strike", "a strike in the province killed 6", place=wide, when=on(10))
    whole = outlet.tells("casualties", "as it said", figure=killed(6, scope="new"), place=wide, when=on(10))
    later = outlet.tells("air_strike", "Kesh suffered an attack in which some died", place=Place("Kesh"), when=on(10))
    part = outlet.tells("casualties", "as it said", figure=killed(dead, scope="new"), place=Place("Kesh"), when=on(10))
    told = marked(first, "strike"), beside(whole, first, "6"), marked(later, "attack"), beside(part, later, "some")
    assert len(picture(*told).incidents) == happenings


def test_a_clash_has_dead_on_both_sides() -> None:
    outlet = Outlet("Courier")
    words = "30 soldiers and 39 rebels were killed in battles around Olm"
    clash = outlet.tells("armed_clash", words, actors="Ostland, rebels", place=OLM, when=on(10))
    lost = killed(30, scope="new", side="Ostland"), killed(39, scope="new", side="rebels")
    ours = outlet.tells("casualties", "they said", figure=lost[0], actors="rebels", recipients="Ostland", when=on(10))
    theirs = outlet.tells("casualties", "they said", figure=lost[1], actors="Ostland", recipients="rebels", when=on(10))
    assert len(picture(marked(clash, "battles"), beside(ours, clash, "30"), beside(theirs, clash, "39")).incidents) == 1


def test_who_was_killed_by_the_strike_told_before_as_another_has_it_is_of_that_strike() -> None:
    outlet = Outlet("Courier", 8)
    where = {"place": OLM, "when": on(8)}
    other = {"speakers": "Lake Army", "recipients": "Ostland", **where}
    struck = outlet.tells(
        "air_strike",
        "Ostland struck a depot of the Lake Army in Olm",
        actors="Ostland",
        recipients="Lake Army",
        **where,
    )
    hit = outlet.tells("air_strike", "The Lake Army said the strike had hit a clinic and killed six", **other)
    six = killed(6, victim_status="civilian", side="Ostland")
    dead = beside(outlet.tells("casualties", "Nobody else was named", figure=six, **other), hit, "killed six")
    hit = marked(hit, "strike")
    (incident,) = picture(struck, hit, dead).incidents
    assert incident.title == "Air strike on Olm by Ostland"
