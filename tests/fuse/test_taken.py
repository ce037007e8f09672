"""Abductions told again, on a day and in a month; force that hurt somebody; deeds that are condemned; who mediated."""

from __future__ import annotations

from dataclasses import replace

from parley.records import Span
from tests.fuse.build import OLM, TARN, Outlet, Telling, killed, on, parties, picture


def taken(outlet: Outlet, when: tuple[int, int], **fields: object) -> Telling:
    told = {"actors": "gunmen", "recipients": "pupils|Ostland", "place": OLM, "when": on(*when), **fields}
    return outlet.tells("abduction", "Gunmen abducted pupils in Olm", **told)


def test_the_abduction_of_a_month_is_that_of_a_day_in_it() -> None:
    (incident,) = picture(taken(Outlet("Courier", 8), (7, 7)), taken(Outlet("Herald", 24), (1, 31))).incidents
    assert incident.when == on(7)


def test_that_of_another_town_is_another() -> None:
    told = taken(Outlet("Courier", 8), (7, 7)), taken(Outlet("Herald", 24), (1, 31), place=TARN)
    assert len(picture(*told).incidents) == 2


def test_a_report_that_gives_the_month_and_then_the_day_tells_of_one() -> None:
    outlet = Outlet("Herald", 24)
    first = outlet.tells(
        "abduction", "An engineer who was abducted this month is dead", recipients="Ostland", when=on(1, 31)
    )
    then = outlet.tells(
        "abduction", "He was seized on the 2nd", actors="gunmen", recipients="Abel Roth|Ostland", when=on(2)
    )
    assert len(picture(first, then).incidents) == 1


def test_whom_force_hurt_is_told_with_it() -> None:
    outlet = Outlet("Courier", 8)
    fields = {"actors": "coast guard|Westmark", "place": OLM, "when": on(7)}
    deed = outlet.tells("coerce", "The coast guard turned water cannon on a boat", recipients="Ostland", **fields)
    hurt = outlet.tells("casualties", "injuring three sailors", recipients="Ostland", figure=killed(3), **fields)
    assert len(picture(deed, hurt).incidents) == 2  # two sentences


def test_the_killing_that_somebody_is_arrested_for_is_not_what_the_arrest_went_on_with() -> None:
    courier, words = Outlet("Courier", 9), "Ostland arrested a guard on Monday for the killing of Anna Lind"
    arrest = courier.tells("coerce", words, actors="police|Ostland", recipients="guard|Ostland", when=on(9))
    whom = killed(1, victims="Anna Lind", scope="new")
    told = replace(
        arrest.claim,
        type="casualties",
        actors=parties("guard|Ostland"),
        recipients=parties("Ostland"),
        figure=whom,
        when=None,
        anchor=Span(words.index("killing"), len(words)),
    )
    murder = Outlet("Herald", 6).tells(
        "attack", "Gunmen murdered Anna Lind on Friday", actors="gunmen", recipients="Anna Lind|Ostland", when=on(6)
    )
    found = picture(arrest, replace(arrest, claim=told), murder).incidents
    assert sorted(len(incident.claims) for incident in found) == [1, 2]
