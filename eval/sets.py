"""All sets that accuracy is measured on, apart from the annotated reports.

In: the folder of data. Out: each set's measure, in order; those that are there, and what they reach.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from eval.accusations import ACCUSATIONS
from eval.attribution import ATTRIBUTION
from eval.dates import DATES, WIKIWARS
from eval.displacement import DISPLACEMENT
from eval.gate import floors
from eval.geovirus import GEOVIRUS
from eval.measure import Measure, Reached, figures
from eval.muc4.measure import MUC4
from eval.phrase_book import PHRASE_BOOK
from eval.plover import PLOVER

SETS: tuple[Measure, ...] = (
    *PHRASE_BOOK,
    ATTRIBUTION,
    DATES,
    WIKIWARS,
    GEOVIRUS,
    PLOVER,
    DISPLACEMENT,
    ACCUSATIONS,
    MUC4,
)


def report(measure: Measure, folder: Path) -> tuple[list[str], list[str]]:
    """What a set's figures are, a line each, and a sentence for each floor that one is under."""
    paths = [folder / file for file in measure.files]
    if absent := [path for path in paths if not path.is_file()]:
        return [f"{measure.name}: not measured, {', '.join(path.name for path in absent)} is not in {folder}"], []
    least = floors(measure.name)
    held = [reached for reached in figures(measure, paths) if reached.name in least]
    lines = [f"{measure.name} (beside: {measure.elsewhere})", *(f"  {reached}" for reached in held)]
    return lines, list(under(measure.name, held, least))


def under(name: str, held: list[Reached], least: Mapping[str, float]) -> Iterator[str]:
    """A sentence for each floor that a figure is under."""
    for reached in held:
        if reached.value < least[reached.name]:
            yield f"{name}: {reached.name} is {reached.value:.3f}, under its floor of {least[reached.name]:.3f}"
