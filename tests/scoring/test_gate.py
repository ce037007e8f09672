"""The accuracy gate names each floor that is missed, and finds annotated reports where they may lie."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from eval.gate import FLOORS, Benchmark, benchmark, ceiling, done_too_often, floors, missed
from eval.made_up import made_up
from eval.measure import Counts
from eval.sets import SETS

from parley.scoring.annotation import Annotation, Gold
from parley.scoring.score import score

ATTACK = Annotation("r-1", "attack", 0, 10)
TOLL = Annotation("r-1", "casualties", 0, 10, figure={"measure": "killed", "count": 3})


def test_names_what_is_under_its_floor() -> None:
    reached = score(Gold((ATTACK, TOLL), frozenset({"r-1"})), [ATTACK])
    assert list(missed(reached, {"detection": 0.6, "figures": 0.1, "events": 1.0})) == [
        "figures F1 is 0.000, under its floor of 0.100"
    ]


def test_names_what_is_told_as_done_too_often() -> None:
    planned = replace(ATTACK, modality="planned")
    reached = score(Gold((planned, TOLL), frozenset({"r-1"})), [ATTACK, TOLL])
    assert list(done_too_often(reached, 0.4)) == [
        "0.5000 of claims tell as done of what is not, over the ceiling of 0.4000"
    ]
    assert not list(done_too_often(reached, 0.5))
    assert not list(done_too_often(reached, None))


def test_floors_are_shares_of_figures_that_a_score_has() -> None:
    names = {measure.name: {reached.name for reached in measure.reached(Counts())} for measure in SETS}
    figures = {"detection", "family", "figures", "events", "whole"}
    names |= dict.fromkeys(("dev", "wire", *(part.name for part in made_up())), figures)
    names["without war at most"] = names["as done at most"] = {"dev", "wire"}
    for name, of_benchmark in json.loads(FLOORS.read_text(encoding="utf-8")).items():
        assert of_benchmark.keys() <= names.pop(name)
        assert all(0 < floor < 1 for floor in of_benchmark.values())
    assert not names, "sets without a floor"
    assert floors("no such benchmark") == {}
    assert ceiling("as done", "no such benchmark") is None


def test_finds_annotated_reports(tmp_path: Path) -> None:
    assert benchmark(tmp_path) is None
    home = tmp_path / "dev"
    home.mkdir()
    for name in ("reports", "claims"):
        (home / f"{name}.jsonl").touch()
    found = Benchmark("dev", home / "reports.jsonl", home / "claims.jsonl")
    assert benchmark(tmp_path) == benchmark(home) == found


def test_reports_are_called_as_their_folder_is(tmp_path: Path) -> None:
    for name in ("reports", "claims"):
        (tmp_path / f"{name}.jsonl").touch()
    found = benchmark(tmp_path)
    assert found
    assert found.name == tmp_path.name
    assert floors(found.name) == {}, "floors of other reports do not hold"
