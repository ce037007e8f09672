"""What an analyst rules outranks every score, and can be taken back."""

from __future__ import annotations

from datetime import datetime, timedelta

from parley.fuse.judgements import rulings
from parley.records import Judgement
from parley.records.judgement import Ruling
from tests.fuse.build import OLM, TARN, Outlet, Telling, on, picture

NOON = datetime(2031, 5, 12, 12)


def ruled(ruling: Ruling, *told: Telling, hours: int = 0, withdraws: str | None = None) -> Judgement:
    return Judgement(
        ruling, tuple(t.id for t in told), "an analyst", NOON + timedelta(hours=hours), withdraws=withdraws
    )


def shelling(outlet: str, day: int = 10, **fields: object) -> Telling:
    return Outlet(outlet, day).tells(
        "shelling", "guns fired", **{"place": OLM, "actors": "Westmark", "when": on(day), **fields}
    )


def test_wrong_takes_a_claim_out() -> None:
    told = shelling("Courier")
    assert picture(told, judgements=[ruled("wrong", told)]).incidents == ()


def test_confirmed_raises_the_grade() -> None:
    told = shelling("Courier")
    (incident,) = picture(told, judgements=[ruled("confirmed", told)]).incidents
    assert (incident.grade, incident.reason) == ("confirmed", "confirmed by an analyst")


def test_same_joins_what_scores_would_not() -> None:
    told = shelling("Courier"), shelling("Herald", 12, place=TARN)
    assert len(picture(*told).incidents) == 2
    assert len(picture(*told, judgements=[ruled("same", *told)]).incidents) == 1


def test_different_parts_what_scores_would_join() -> None:
    told = shelling("Courier"), shelling("Herald")
    assert len(picture(*told).incidents) == 1
    assert len(picture(*told, judgements=[ruled("different", *told)]).incidents) == 2


def test_a_third_account_does_not_bring_together_what_is_ruled_different() -> None:
    one, other, third = shelling("Courier"), shelling("Herald"), shelling("Mirror")
    assert len(picture(one, other, third, judgements=[ruled("different", one, other)]).incidents) == 2


def test_the_later_ruling_on_a_pair_stands() -> None:
    told = shelling("Courier"), shelling("Herald")
    changed = [ruled("different", *told), ruled("same", *told, hours=1)]
    assert len(picture(*told, judgements=changed).incidents) == 1
    assert len(picture(*told, judgements=reversed(changed)).incidents) == 1


def test_withdrawn_takes_a_ruling_back_and_may_be_withdrawn_itself() -> None:
    told = shelling("Courier")
    wrong = ruled("wrong", told)
    back = ruled("withdrawn", hours=1, withdraws=wrong.id)
    again = ruled("withdrawn", hours=2, withdraws=back.id)
    assert rulings([wrong, back]).wrong == frozenset()
    assert rulings([again, back, wrong]).wrong == {told.id}


def test_rulings_join_meetings_and_truces_as_well() -> None:
    one = Outlet("Courier", 1).tells("consult", "they talked", actors="Ostland, Westmark", when=on(1))
    other = Outlet("Herald", 20).tells("consult", "they met", actors="Ostland, Nordia", when=on(20))
    assert len(picture(one, other, judgements=[ruled("same", one, other)]).meetings) == 1
