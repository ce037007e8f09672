"""What was planned or put off and what came of it; what came to nothing; who is taken once; totals right behind a deed."""

from __future__ import annotations

from dataclasses import replace

from parley.records import Figure, Place, Span
from tests.fuse.build import OLM, Outlet, Telling, killed, on, picture

SIDES = {"actors": "Ostland, Westmark"}


def swap(outlet: Outlet, words: str, day: int, is_: str) -> Telling:
    told = outlet.tells("retreat", words, when=on(day), is_=is_, **SIDES)
    start = words.index("exchange")
    return replace(told, claim=replace(told.claim, anchor=Span(start, start + len("exchange"))))


def test_a_swap_that_is_put_off_and_then_held_is_one() -> None:
    plan = swap(Outlet("Courier", 8), "will exchange prisoners on the 10th", 10, "planned")
    late = swap(Outlet("Herald", 10), "the exchange planned for the 10th was postponed", 10, "called_off")
    done = swap(Outlet("Mirror", 14), "an exchange of prisoners was made on the 14th", 14, "actual")
    (incident,) = picture(plan, late, done).incidents
    happened = incident.finding("happened")
    assert incident.when == on(14)
    assert incident.is_done
    assert happened is not None
    assert happened.readings[0].answer == "yes"


def test_a_swap_that_is_called_off_is_no_later_one() -> None:
    off = swap(Outlet("Herald", 10), "the exchange planned for the 10th was cancelled", 10, "called_off")
    done = swap(Outlet("Mirror", 14), "an exchange of prisoners was made on the 14th", 14, "actual")
    assert len(picture(off, done).incidents) == 2


def test_a_release_planned_for_no_day_comes_of_it_within_weeks_for_the_same_people() -> None:
    def release(outlet: Outlet, words: str, **fields: object) -> Telling:
        told = outlet.tells("retreat", words, actors="Ostland", **fields)
        start = words.index("release")
        return replace(told, claim=replace(told.claim, anchor=Span(start, start + len("release"))))

    plan = release(Outlet("Courier", 8), "will release 20 soldiers", recipients="soldiers|Westmark", is_="planned")
    done = {
        day: release(Outlet("Herald", day), "released 20 soldiers", recipients="Westmark", when=on(day))
        for day in (14, 29)
    }
    others = release(Outlet("Mirror", 14), "released 20 nurses", recipients="nurses|Inselreich", when=on(14))
    assert [len(picture(plan, told).incidents) for told in (done[14], done[29], others)] == [1, 2, 2]


def test_what_came_to_nothing_is_one_by_whatever_word() -> None:
    fields = {"actors": "pirates", "place": OLM, "when": on(10), "is_": "called_off"}
    one = Outlet("Courier").tells("attack", "a ship foiled an attack by pirates off Olm", **fields)
    other = Outlet("Herald").tells("abduction", "pirates failed to seize sailors off Olm", **fields)
    assert len(picture(one, other).incidents) == 1


def test_one_person_is_taken_once_wherever_that_is_put() -> None:
    here, there = Place("Zarn", country="Ostland"), Place("the south", country="Westmark")
    fields = {"actors": "gunmen", "recipients": "Abel Roth|Ostland"}
    one = Outlet("Courier", 3).tells("abduction", "gunmen seized Abel Roth in Zarn", place=here, when=on(2), **fields)
    other = Outlet("Herald", 24).tells(
        "abduction", "Abel Roth was abducted this month", place=there, when=on(1, 31), **fields
    )
    assert len(picture(one, other).incidents) == 1


def test_the_toll_right_behind_a_deed_of_a_day_is_its_toll() -> None:
    outlet = Outlet("Courier")
    deed = outlet.tells("explosion", "A bomb went off in Olm on Saturday", place=OLM, when=on(10))
    toll = outlet.tells("casualties", "officials put the toll at 27", place=OLM, figure=killed(27, scope="total"))
    seen = picture(deed, toll)
    (incident,) = seen.incidents
    assert toll.id in incident.claims


def test_attackers_who_fell_are_no_part_of_those_they_killed() -> None:
    outlet = Outlet("Courier")
    fields = {"place": OLM, "when": on(10)}
    deed = outlet.tells("attack", "gunmen attacked a hotel in Olm", recipients="Ostland", **fields)
    dead = outlet.tells(
        "casualties",
        "killing nine people in Olm",
        recipients="Ostland",
        figure=Figure("killed", 9, "exact", victims="people", side="Ostland"),
        **fields,
    )
    fell = outlet.tells(
        "casualties", "four attackers were shot dead in Olm", figure=killed(4, victims="attackers"), **fields
    )
    found = [f for i in picture(deed, dead, fell).incidents for f in i.findings if f.question == "killed"]
    assert sorted((f.of, f.best) for f in found) == [("attackers", 4), ("people of Ostland", 9)]
