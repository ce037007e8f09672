"""A measure counts records one by one, says what they come to, and names a file that is not there."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from eval.command import finished
from eval.measure import Counts, Measure, Reached, Record, figures, rate
from eval.sets import report, under

ROOT = Path(__file__).parents[2]
MODULES = ("accusations", "attribution", "dates", "displacement", "geovirus", "plover", "zones")


def halves(counts: Counts) -> Iterator[Reached]:
    yield Reached("half", counts["n"] / 10)


def numbers(record: Record) -> Counts:
    return Counts(n=record["n"])


HALF = Measure("half", ("half.jsonl",), numbers, halves, elsewhere="nothing")


def test_adds_up_what_each_record_counts(tmp_path: Path) -> None:
    (tmp_path / "half.jsonl").write_text('{"n": 2}\n{"n": 3}\n', encoding="utf-8")
    assert figures(HALF, [tmp_path / "half.jsonl"], processes=1) == (Reached("half", 0.5),)


def test_says_so_where_a_set_is_not_there(tmp_path: Path) -> None:
    assert report(HALF, tmp_path) == ([f"half: not measured, half.jsonl is not in {tmp_path}"], [])


def test_names_a_floor_that_is_missed() -> None:
    assert list(under("half", [Reached("half", 0.5)], {"half": 0.6})) == [
        "half: half is 0.500, under its floor of 0.600"
    ]
    assert not list(under("half", [Reached("half", 0.6)], {"half": 0.6}))


def test_rate_is_the_harmonic_mean() -> None:
    reached = rate("names", Counts(right=1, predicted=2, found=2, annotated=2))
    assert reached.value == pytest.approx(2 / 3)
    assert rate("names", Counts()).value == 0.0


def test_an_output_that_nobody_reads_on_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> int:
        raise BrokenPipeError

    with Path("/dev/null").open("w") as stdout:
        monkeypatch.setattr(sys, "stdout", stdout)
        assert finished(broken) == 1


@pytest.mark.parametrize("module", MODULES)
def test_each_module_helps_and_names_what_is_missing(module: str) -> None:
    helped = run(module, "--help")
    assert helped.returncode == 0
    assert f"python -m eval.{module}" in helped.stdout
    missing = run(module, "absent.jsonl", *(["absent.jsonl"] if module == "zones" else []))
    assert missing.returncode == 2
    assert "No such file: absent.jsonl" in missing.stderr


def run(module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", f"eval.{module}", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_gold_records_of_one_sentence_are_one(tmp_path: Path) -> None:
    from eval.plover import sentences

    path = tmp_path / "records.jsonl"
    events = [{"text": "A.", "event": "DEMAND"}, {"text": "A.", "event": "FIGHT"}, {"text": "B.", "event": "AID"}]
    path.write_text("\n".join(map(json.dumps, events)), encoding="utf-8")
    assert list(sentences(path)) == [{"text": "A.", "roots": ["ASSAULT", "REQUEST"]}, {"text": "B.", "roots": ["AID"]}]
