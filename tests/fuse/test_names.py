"""Names that analysts rule to be of one actor, or of two: what everybody is called then, and that the picture follows."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from parley.fuse import Filed, Fuser
from parley.records import Judgement, Names, Party, Picture, ruled_names
from parley.records.judgement import Ruling
from tests.fuse.build import OLM, Outlet, Telling, killed, on, picture

NOON = datetime(2031, 5, 12, 12)


def ruled(ruling: Ruling, *actors: str, hour: int = 0, withdraws: str | None = None) -> Judgement:
    return Judgement(ruling, (), "an analyst", NOON + timedelta(hours=hour), withdraws=withdraws, actors=actors)


def one(*actors: str, hour: int = 0) -> Judgement:
    return ruled("one_actor", *actors, hour=hour)


def two(*actors: str, hour: int = 0) -> Judgement:
    return ruled("two_actors", *actors, hour=hour)


def names(*judgements: Judgement) -> Names:
    return ruled_names(judgements)


def test_the_name_given_first_is_the_one_to_go_by() -> None:
    seen = names(one("Free Army", "FSA"))
    assert [seen.of(name) for name in ("FSA", "Free Army", "Nordia")] == ["Free Army", "Free Army", "Nordia"]


def test_who_belongs_to_a_body_goes_with_it() -> None:
    seen = names(one("Ostland", "Republic of Ostland"), one("Anna Lind|Ostland", "A. Lind|Republic of Ostland", hour=1))
    assert seen.of("army|Republic of Ostland") == "army|Ostland"
    assert seen.of("A. Lind|Ostland") == "Anna Lind|Ostland"
    assert seen.of("A. Lind|Republic of Ostland") == "Anna Lind|Ostland"


def test_a_body_that_turns_out_to_be_a_person_leads_to_what_he_belongs_to() -> None:
    seen = names(one("Anna Lind|Ostland", "Lind"))
    assert seen.party(Party("Lind")) == Party("Anna Lind", "Ostland")
    assert seen.side("Lind") == "Ostland"


def test_a_body_goes_on_with_the_name_that_it_goes_by() -> None:
    first, second = one("Westmark", "Ostland"), one("Anna Lind|Ostland", "Ostland", hour=1)
    assert names(first, second).of("Ostland") != names(first).of("Ostland")
    assert "Ostland" in names(first, second).moved(names(first))
    assert "Ostland" in names(first).moved(names(first, second))


def test_names_go_on_in_a_chain() -> None:
    seen = names(one("A", "B"), one("C", "A", hour=1), one("D", "E", hour=2), one("B", "D", hour=3))
    assert {seen.of(name) for name in "ABCDE"} == {"C"}


@pytest.mark.parametrize(
    ("judgements", "apart"),
    [
        ((one("A", "B"), two("A", "B", hour=1)), True),
        ((two("A", "B"), one("A", "B", hour=1)), False),
        ((one("A", "M"), one("M", "B", hour=1), two("A", "B", hour=2)), True),
    ],
)
def test_the_latest_ruling_holds(judgements: tuple[Judgement, ...], apart: bool) -> None:
    seen = names(*judgements)
    assert (seen.of("A") != seen.of("B")) is apart
    assert names(*reversed(judgements)) == seen


def test_a_ruling_that_is_withdrawn_counts_for_nothing() -> None:
    made = one("A", "B")
    assert names(made, ruled("withdrawn", hour=1, withdraws=made.id)) == Names()


def told() -> list[Telling]:
    return [
        Outlet("Courier").tells("shelling", "guns fired", place=OLM, actors="Westmark Army", when=on(10)),
        Outlet("Herald").tells("shelling", "guns fired at Olm", place=OLM, actors="Western Corps", when=on(10)),
        Outlet("Post").tells("casualties", "12 died", place=OLM, recipients="East", figure=killed(12, side="East")),
    ]


def test_one_actor_makes_one_shelling_of_two() -> None:
    assert len([i for i in picture(*told()).incidents if i.type == "shelling"]) == 2
    merged = picture(*told(), judgements=[one("Westmark Army", "Western Corps")])
    (shelling,) = [i for i in merged.incidents if i.type == "shelling"]
    assert shelling.bodies == ("Westmark Army",)
    assert dict(merged.known_as) == {"Western Corps": Party("Westmark Army")}


def test_sides_of_counts_go_with_their_body() -> None:
    merged = picture(*told(), judgements=[one("Ostland", "East")])
    assert dict(merged.known_as)["East"] == Party("Ostland")
    assert "East" not in repr(merged.incidents)


def test_two_actors_keep_a_surname_from_the_one_known_by_it() -> None:
    met = [
        Outlet("Courier").tells("consult", "they met", actors="Anna Lind|Ostland, Nordia", when=on(12)),
        Outlet("Herald").tells("consult", "they met", actors="Lind, Nordia", when=on(20)),
    ]
    assert dict(picture(*met).known_as) == {"Lind": Party("Anna Lind", "Ostland")}
    assert dict(picture(*met, judgements=[two("Lind", "Anna Lind|Ostland")]).known_as) == {}


def test_the_kept_picture_follows_a_ruling_and_its_withdrawal() -> None:
    tellings, fuser = told(), Fuser()
    filed = {t.claim.report: Filed((t.claim,), t.origin, t.text) for t in tellings}
    before = fuser.update(filed)
    made = one("Westmark Army", "Western Corps")
    assert followed(fuser, made) == picture(*tellings, judgements=[made])
    assert followed(fuser, made, ruled("withdrawn", hour=1, withdraws=made.id)) == before == picture(*tellings)


def followed(fuser: Fuser, *judgements: Judgement) -> Picture:
    return fuser.update({}, judgements)
