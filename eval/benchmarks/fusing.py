"""How fast claims are fused, how the cost grows, and what one report more costs.

In: numbers of claims; they are made up (`wars.py`) and spread like those of real reports. Out: a line for each number,
printed, and with `--plot FILE` a drawing of them. Each number is fused in a process of its own, so that its memory is
its own. What is counted is fusing alone: from claims, judgements, origins and texts in memory to the picture, with the
collector halted, as the engine has it.
"""

from __future__ import annotations

import argparse
import gc
import resource
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from math import inf, log
from multiprocessing import get_context
from pathlib import Path
from statistics import median, quantiles
from time import process_time
from typing import Final

from eval.benchmarks.plot import Panel, drawing
from eval.benchmarks.wars import Told, wars
from parley.engine.uncollected import uncollected
from parley.fuse import Filed, Fuser, fuse

SIZES: Final = (2_500, 5_000, 10_000, 20_000)
ADDED: Final = 100  # reports that are added one by one, from all days


@dataclass(frozen=True, slots=True)
class Cost:
    """What fusing `claims` costs: processor seconds and peak memory from nothing; then the processor time that each of
    some reports takes when it comes as the last one, in milliseconds, and the memory of the picture kept."""

    claims: int
    reports: int
    incidents: int
    seconds: float
    megabytes: float
    added: tuple[float, ...] = ()
    kept_megabytes: float = 0.0

    def __str__(self) -> str:
        line = (
            f"{self.claims:>9,} claims of {self.reports:>6,} reports, {self.incidents:>7,} incidents: "
            f"{self.seconds:6.1f} s, {self.megabytes:5,.0f} MB"
        )
        if not self.added:
            return line
        slowest = quantiles(self.added, n=20)[-1]
        return (
            f"{line}; one report more: {median(self.added):.0f} ms (19 in 20 under {slowest:.0f} ms, "
            f"all under {max(self.added):.0f} ms), {self.kept_megabytes:,.0f} MB"
        )


def run() -> None:
    """Print what each of the usual numbers costs."""
    table(SIZES, added=ADDED)


def table(sizes: Iterable[int], *, added: int, added_to: float = inf) -> list[Cost]:
    """Print what each number of claims costs, and how that grows: 1.0 is a cost that grows as n log n. To more claims
    than `added_to` no report is added."""
    found: list[Cost] = []
    for size in sizes:
        cost = apart(size, added if size <= added_to else 0)
        growth = f"; {_growth(found[-1], cost):.2f} of n log n" if found else ""
        print(f"fusing {cost}{growth}", flush=True)
        found.append(cost)
    return found


def _growth(before: Cost, after: Cost) -> float:
    expected = after.claims * log(after.claims) / (before.claims * log(before.claims))
    return after.seconds / before.seconds / expected


def apart(size: int, added: int) -> Cost:
    """The cost of `size` claims, each half of it measured in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        cost = pool.submit(from_nothing, size).result()
        return pool.submit(one_more, cost, size, added).result() if added else cost


def from_nothing(size: int) -> Cost:
    """What the picture of `size` claims costs."""
    told = wars(size)
    claims = [claim for one in told for claim in one.claims]
    origins = {one.origin.report: one.origin for one in told}
    texts = {one.origin.report: one.text for one in told}
    gc.collect()
    with uncollected():
        begin = process_time()
        picture = fuse(claims, (), origins, texts)
        spent = process_time() - begin
    return Cost(len(claims), len(told), len(picture.incidents), spent, _megabytes())


def one_more(cost: Cost, size: int, added: int) -> Cost:
    """`cost` with what it takes to keep that picture while some reports are added, which are left out at first."""
    told = wars(size)
    last = told[:: max(1, len(told) // added)][:added]
    names = {one.origin.report for one in last}
    fuser = Fuser()
    fuser.update({one.origin.report: _filed(one) for one in told if one.origin.report not in names})
    gc.collect()
    gc.freeze()
    spent = tuple(_spent(fuser, one) for one in last)
    return Cost(cost.claims, cost.reports, cost.incidents, cost.seconds, cost.megabytes, spent, _megabytes())


def _spent(fuser: Fuser, told: Told) -> float:
    begin = process_time()
    fuser.update({told.origin.report: _filed(told)})
    return 1_000 * (process_time() - begin)


def _filed(told: Told) -> Filed:
    return Filed(told.claims, told.origin, told.text)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def panels(found: Sequence[Cost]) -> list[Panel]:
    """What is drawn: the cost from nothing beside n log n, and that of one report more."""
    first = found[0]
    steady = [first.seconds * cost.claims * log(cost.claims) / (first.claims * log(first.claims)) for cost in found]
    sizes = [cost.claims for cost in found]
    seconds = {"from nothing": [cost.seconds for cost in found], "n log n": steady}
    with_added = [cost for cost in found if cost.added]
    more = {
        "19 in 20 under": [quantiles(cost.added, n=20)[-1] for cost in with_added],
        "median": [median(cost.added) for cost in with_added],
    }
    drawn = [Panel("All claims, processor seconds", sizes, seconds)]
    if with_added:
        drawn.append(Panel("One report more, milliseconds", [cost.claims for cost in with_added], more))
    return drawn


def main() -> None:
    """`python -m eval.benchmarks.fusing [NUMBER ...] [--added N] [--added-to NUMBER] [--plot FILE]`."""
    parser = argparse.ArgumentParser(description="What fusing costs, and how that grows.")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, metavar="NUMBER", help="numbers of claims")
    parser.add_argument("--added", type=int, default=ADDED, help="reports added one by one; 0 for none")
    parser.add_argument(
        "--added-to", type=int, default=inf, metavar="NUMBER", help="the most claims that any is added to"
    )
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw them into an SVG file")
    asked = parser.parse_args()
    found = table(asked.sizes, added=asked.added, added_to=asked.added_to)
    if asked.plot:
        asked.plot.write_text(drawing(panels(found)), encoding="utf-8")


if __name__ == "__main__":
    main()
