"""What counts as found, and what as right: the definitions of docs/reference/claims.md, case by case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.errors import InputError
from parley.scoring.annotation import Annotation, Gold, annotation, gold
from parley.scoring.score import Rate, score
from parley.scoring.slots import agreement, day, is_whole, plain
from parley.scoring.table import table

SHELLING = Annotation(
    "r-1", "shelling", 10, 50, actors=("army|Ruritania",), recipients=("Zenda",), first="2031-05-05", last="2031-05-05"
)
TOLL = replace(
    SHELLING, type="casualties", figure={"measure": "killed", "count": 12, "side": "Zenda", "bound": "exact"}
)


def found(*claims: Annotation, gold_claims: tuple[Annotation, ...] = (SHELLING,)) -> Rate:
    return score(Gold(gold_claims, frozenset({"r-1"})), claims).detection


@pytest.mark.parametrize(
    ("change", "hits"),
    [
        ({}, 1),
        ({"start": 49, "end": 90}, 1),
        ({"start": 50, "end": 90}, 0),
        ({"type": "attack"}, 0),
        ({"actors": ("nobody",), "first": None}, 1),
    ],
)
def test_an_event_is_found_where_evidence_overlaps_and_types_are_equal(change: dict[str, object], hits: int) -> None:
    assert found(replace(SHELLING, **change)) == Rate(hits, 1, 1)


@pytest.mark.parametrize(
    ("figure", "hits"),
    [({}, 1), ({"count": 13}, 0), ({"count": None}, 0), ({"measure": "injured"}, 0), ({"side": "x"}, 1)],
)
def test_a_figure_is_found_where_measure_and_count_are_equal_too(figure: dict[str, object], hits: int) -> None:
    assert found(replace(TOLL, figure={**TOLL.figure, **figure}), gold_claims=(TOLL,)).hits == hits


def test_each_claim_is_found_once_by_the_one_that_agrees_best() -> None:
    poor = replace(SHELLING, actors=(), start=40, end=60)
    result = score(Gold((SHELLING,), frozenset({"r-1"})), [poor, SHELLING])
    assert result.detection == Rate(1, 2, 1)
    assert (result.missed, result.spurious) == ((), (poor,))


def test_claims_of_other_reports_do_not_count() -> None:
    assert found(replace(SHELLING, report="r-2")) == Rate(0, 0, 1)


def test_family_relaxes_the_type_and_whole_needs_every_slot_that_matters() -> None:
    other = replace(SHELLING, type="air_strike")
    late = replace(SHELLING, start=100, end=140, first="2031-06-01")
    right = replace(late, first="2031-06-02", place="Zenda")
    result = score(Gold((SHELLING, late), frozenset({"r-1"})), [other, right])
    assert (result.detection.hits, result.family.hits, result.whole.hits) == (1, 2, 1)
    assert result.slots["place"] == 0.0
    assert list(result.types) == ["shelling", "air_strike"]


@pytest.mark.parametrize("undone", [{"modality": "planned"}, {"modality": "called_off"}, {"stance": "denies"}])
def test_what_is_not_done_and_told_as_done_is_counted_by_itself(undone: dict[str, str]) -> None:
    by_gold = replace(SHELLING, **undone)
    result = score(Gold((by_gold, TOLL), frozenset({"r-1"})), [SHELLING, TOLL])
    assert (result.as_done, result.done_falsely) == ((SHELLING,), 0.5)
    assert score(Gold((by_gold, TOLL), frozenset({"r-1"})), [by_gold, TOLL]).as_done == ()
    assert score(Gold((SHELLING,), frozenset({"r-1"})), [by_gold]).as_done == (), (
        "doubt of what was done is another error"
    )


def test_rates() -> None:
    assert (Rate(1, 2, 4).precision, Rate(1, 2, 4).recall, Rate(1, 2, 4).f1) == (0.5, 0.25, 0.3333)
    assert (Rate(0, 0, 0).precision, Rate(0, 0, 0).recall, Rate(0, 0, 0).f1) == (0, 0, 0)


@pytest.mark.parametrize(
    ("slot", "gold_value", "found_value", "agrees"),
    [
        ("actors", ("Minister|Ruritania",), ("Ruritania",), True),
        ("actors", ("Ruritania",), ("Ruritania", "Zenda"), False),
        ("speakers", ("A Paper", "Rudolf|Ruritania"), ("Ruritania",), True),
        ("speakers", ("Rudolf|Ruritania",), ("Rudolf",), True),
        ("speakers", ("Rudolf|Ruritania",), (), False),
        ("place", "Old Strelsau", "Strelsau", True),
        ("place", "Strelsau", None, False),
        ("first", "2031-05", "2031-04-30", True),
        ("last", "2031-05", "2031-05-30", True),
        ("last", "2031", None, False),
        ("first", "2031-05-05", "2031-05-07", False),
        ("modality", "planned", "actual", False),
    ],
)
def test_slots(slot: str, gold_value: object, found_value: object, agrees: bool) -> None:
    one, other = replace(SHELLING, **{slot: gold_value}), replace(SHELLING, **{slot: found_value})
    name = {"speakers": "speaker", "first": "when", "last": "when"}.get(slot, slot)
    assert agreement(one, other)[name] is agrees


def test_equal_footing_makes_all_parties_actors() -> None:
    talks = replace(SHELLING, type="consult", actors=("Ruritania",), recipients=("Zenda",))
    assert is_whole(agreement(talks, replace(talks, actors=("Zenda", "Ruritania"), recipients=())))


def test_who_performs_an_act_of_speech_is_no_relay() -> None:
    demand = replace(SHELLING, type="request", actors=("Ruritania",))
    assert agreement(demand, replace(demand, speakers=("Rudolf|Ruritania",)))["speaker"]
    assert not agreement(SHELLING, replace(SHELLING, speakers=("Rudolf|Ruritania",)))["speaker"]


def test_names_are_compared_folded() -> None:
    assert plain("The Türkiye") == plain("turkiye") == "turkey"
    assert plain("U.S.") == "united states"


def test_days() -> None:
    assert str(day("2032-02", last=True)) == "2032-02-29"
    assert str(day("1994", last=False)) == "1994-01-01"
    assert day("2031-13-01", last=True) is None and day(None, last=True) is None


def test_annotations_are_read_from_json_lines() -> None:
    claim = '{"report": "r-1", "type": "shelling", "start": 1, "end": 5, "when": {"from": "2031", "to": null}, "place": null}'
    read = gold(['{"report": "r-2"}', "", claim])
    assert read == Gold((Annotation("r-1", "shelling", 1, 5, first="2031"),), frozenset({"r-1", "r-2"}))
    assert annotation({"report": "a", "type": "attack", "start": 0, "end": 1}).modality == "actual"


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"report": "a", "type": "attack"}'])
def test_a_line_that_is_no_claim_is_named(line: str) -> None:
    with pytest.raises(InputError, match="Line 2 of the annotations is no claim record"):
        gold(['{"report": "r-2"}', line])


def test_the_table() -> None:
    lines = list(table(score(Gold((SHELLING, TOLL), frozenset({"r-1"})), [SHELLING]), errors=3))
    assert lines[0] == "detection  P 1.000  R 0.500  F1 0.667   (1 of 2 gold, 1 predicted)"
    assert "  shelling             P 1.00 R 1.00 F1 1.00  gold    1 predicted    1" in lines
    assert lines[-3:] == ["-- missed", "  r-1 casualties   ''", "-- spurious"]
