"""The accuracy gate: scores on annotated reports, against floors.

In: a folder with annotated reports. Out: the table of scores, and the floors that they miss.

A folder holds `reports.jsonl` and `claims.jsonl`, or folders that do, such as `dev`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from parley.scoring.score import Score

FLOORS = Path(__file__).parent / "floors.json"


@dataclass(frozen=True, slots=True)
class Benchmark:
    """Reports with claims annotated by hand."""

    name: str
    reports: Path
    claims: Path


def benchmark(folder: Path, name: str = "dev") -> Benchmark | None:
    """The annotated reports of `folder` or of its folder `name`, called as the folder is; None where there are none."""
    for home in (folder.resolve(), folder / name):
        found = Benchmark(home.name, home / "reports.jsonl", home / "claims.jsonl")
        if found.reports.is_file() and found.claims.is_file():
            return found
    return None


def floors(name: str) -> dict[str, float]:
    """The least F1 for each figure of the benchmark `name`; none for one without floors."""
    table: dict[str, dict[str, float]] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return table.get(name, {})


def ceiling(what: str, name: str) -> float | None:
    """The most of `what` that there may be in the benchmark `name`; None where nothing is said."""
    return floors(f"{what} at most").get(name)


def missed(score: Score, least: Mapping[str, float]) -> Iterator[str]:
    """A sentence for each floor that the score is under."""
    for figure, floor in least.items():
        reached: float = getattr(score, figure).f1
        if reached < floor:
            yield f"{figure} F1 is {reached:.3f}, under its floor of {floor:.3f}"


def done_too_often(score: Score, most: float | None) -> Iterator[str]:
    """A sentence where more than the share `most` of all claims tell as done of what is not."""
    if most is not None and score.done_falsely > most:
        yield f"{score.done_falsely:.4f} of claims tell as done of what is not, over the ceiling of {most:.4f}"
