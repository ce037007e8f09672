"""Abductions told again, on a day and in a month; force that hurt somebody; deeds that are condemned; who mediated."""

from __future__ import annotations

from tests.fuse.build import OLM, TARN, Outlet, Telling, killed, on, picture


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
