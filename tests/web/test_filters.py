"""Filters read what an address asks for, narrow claims and the picture, and go back into an address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from urllib.parse import parse_qsl

import pytest
from pydantic import ValidationError

from parley.views.scope import Scope, within
from parley.web.api.resources import LISTED, Resource
from parley.web.filters import Filters
from parley.web.state import Memory, State


def words(state: State, **asked: Any) -> set[str]:
    reports = state.archive.reports
    return {claim.quote.of(reports[claim.report].text)[:24] for claim in Filters(**asked).claims(state)}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"actor": "westmark", "type": ("air_strike",)}, 1),
        ({"actor": "ÁRMY"}, 3),
        ({"speaker": "ostland"}, 4),
        ({"speaker": "spokesman"}, 1),
        ({"place": "olm"}, 4),
        ({"place": "Ostland"}, 4),
        ({"place": "tarn", "since": "2031-05-09"}, 1),
        ({"modality": ("planned",)}, 1),
        ({"type": ("ceasefire", "consult")}, 2),
        ({"until": "2031-05-05"}, 5),
        ({"since": "2031-05-10"}, 1),  # a toll "since 1 May" that was told on the 6th is not of the 10th
        ({"q": "shelled olm"}, 2),
        ({"q": '"of its soldiers"'}, 1),
        ({"grade": ("denied",)}, 0),
        ({}, 9),
    ],
    ids=str,
)
def test_narrows_claims(state: State, asked: dict[str, Any], found: int) -> None:
    assert len(Filters(**asked).claims(state)) == found, words(state, **asked)


def test_narrows_by_the_grade_of_the_incident(state: State) -> None:
    incident = next(i for i in state.picture.incidents if i.type == "shelling")
    part = Filters(grade=(incident.grade,)).picture(state)
    assert incident in part.incidents
    assert {i.grade for i in part.incidents} == {incident.grade}
    assert set(incident.claims) <= {claim.id for claim in Filters(grade=(incident.grade,)).claims(state)}


def test_narrows_by_independent_origins(state: State) -> None:
    part = Filters(origins=2).picture(state)
    assert part.incidents
    assert all(len(incident.origins) >= 2 for incident in part.incidents)
    assert len(part.incidents) < len(state.picture.incidents)


def test_disputes_go_with_what_they_are_about(state: State) -> None:
    assert state.picture.disputes
    olm = Filters(place="olm").picture(state)
    assert olm.disputes
    assert {dispute.subject for dispute in olm.disputes} <= {i.id for i in olm.incidents} | {t.id for t in olm.tolls}
    assert not Filters(place="nowhere").picture(state).disputes


def test_a_truce_is_of_its_parties_though_no_claim_of_it_names_them(state: State) -> None:
    truces = tuple(replace(truce, parties=("Fourland", "Ostland")) for truce in state.picture.ceasefires)
    seen = replace(state, picture=replace(state.picture, ceasefires=truces), memory=Memory())
    assert truces and Filters(actor="fourland").picture(seen).ceasefires == truces
    assert Filters(actor="fourland", q="no such words").picture(seen).ceasefires == ()
    assert Filters(actor="fourland").picture(seen).incidents == Filters(actor="nobody").picture(seen).ceasefires == ()


def test_what_is_not_asked_for_is_everything(state: State) -> None:
    assert Filters().is_open
    assert Filters().picture(state) is state.picture


def test_goes_back_into_an_address() -> None:
    asked = Filters(since="2031-05-01", type=("attack", "shelling"), actor=" Ostland ", q="a & b")
    assert asked.query() == "since=2031-05-01&actor=Ostland&type=attack&type=shelling&q=a+%26+b"
    assert asked.query(actor="") == "since=2031-05-01&type=attack&type=shelling&q=a+%26+b"
    again: dict[str, Any] = {}
    for name, value in parse_qsl(asked.query()):
        again[name] = (*again.get(name, ()), value) if name == "type" else value
    assert Filters(**again) == asked


def test_an_empty_field_of_a_form_asks_for_nothing() -> None:
    assert Filters(since="", until="", type=("",), origins="", q="").is_open


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"since": "May 5"}, "give a day as 2020-10-08"),
        ({"since": "2031-02-30"}, "there is no day 2031-02-30"),
        ({"since": "1601510400"}, "give a day"),
        ({"type": ("war",)}, "armed_clash"),
        ({"modality": ("certain",)}, "planned"),
        ({"grade": ("sure",)}, "confirmed"),
        ({"origins": "-1"}, "greater than or equal to 0"),
        ({"origins": "two"}, "integer"),
        ({"q": "a" * 201}, "200 characters"),
        ({"since": "2031-05-02", "until": "2031-05-01"}, "exchange them"),
        ({"since": "2031-05-02", "day": "unknown"}, "leave out the days"),
    ],
    ids=str,
)
def test_says_what_it_cannot_take(asked: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        Filters(**asked)


def test_days_are_of_what_happened_or_else_of_the_report(state: State) -> None:
    demanded = next(c for c in Filters(type=("request",)).claims(state))
    assert demanded.when is None
    assert demanded in Filters(since=date(2031, 5, 8), until=date(2031, 5, 8)).claims(state)
    assert demanded not in Filters(until=date(2031, 5, 7)).claims(state)


def test_days_leave_the_same_of_the_picture_on_the_desk_as_elsewhere(state: State) -> None:
    days = [date(2031, 5, 1) + timedelta(days=n) for n in range(14)]
    for since, until in [*((day, None) for day in days), *((None, day) for day in days), *zip(days, days, strict=True)]:
        asked = Filters(since=since, until=until)
        assert asked.picture(state) == within(state.picture, Scope(since, until), state.archive), asked.query()


@pytest.mark.parametrize("resource", LISTED, ids=lambda resource: resource.name)
def test_as_many_are_counted_as_are_listed(state: State, resource: Resource) -> None:
    for asked in (Filters(), Filters(since=date(2031, 5, 8)), Filters(place="olm"), Filters(q="no such words")):
        assert resource.number(state, asked) == len(resource.all(state, asked))
