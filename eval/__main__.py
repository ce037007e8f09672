"""`python -m eval`: measure on everything that is annotated, and fail where a floor is missed.

In: a folder of annotated reports, by `--gold`, by PARLEY_GOLD, or the folder `shared/gold` beside the project's own; a
folder of annotated sets, by `--data`, by PARLEY_DATA, or `shared/data`, with the wire briefs' sentences among them.
What is not there is not measured, and named; the reports in `eval/made_up/` are always there. Out: the tables; exit
code 1 where a figure is under its floor in `eval/floors.json`.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from eval.command import BESIDE, command, data, finished
from eval.gate import Benchmark, benchmark, ceiling, done_too_often, floors, missed
from eval.made_up import made_up
from eval.sets import SETS, report
from eval.wire import wire
from eval.without_war import too_many, without_war
from parley.cli.eval import evaluation
from parley.errors import ParleyError
from parley.scoring.annotation import gold
from parley.scoring.table import table


def main() -> int:
    """Measure, print, and say whether all floors hold: 0 where they do."""
    chosen = arguments()
    found = next(filter(None, map(benchmark, folders(chosen.gold))), None)
    if found is None:
        print("No annotated reports of others are here: name a folder with --gold or PARLEY_GOLD.")
    code = (2 if chosen.gold else 0) if found is None else measure(found, chosen.errors)
    if chosen.gold and (code == 2 or chosen.reports_only):
        return code
    code = max(code, *(measure(part, errors=0) for part in made_up()))
    return code if chosen.reports_only else max(code, measure_wire(chosen.data), measure_sets(chosen.data))


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = command("eval", __doc__)
    parser.add_argument("--gold", type=Path, help="a folder of annotated reports")
    parser.add_argument("--data", type=Path, default=data(), help="a folder of annotated sets")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list N missed and N spurious claims")
    parser.add_argument("--reports-only", action="store_true", help="measure on annotated reports and on nothing else")
    return parser.parse_args()


def folders(named: Path | None) -> Iterator[Path]:
    """Where annotated reports may lie: only where the user says, if he does."""
    if named or os.environ.get("PARLEY_GOLD"):
        yield named or Path(os.environ["PARLEY_GOLD"])
    else:
        yield BESIDE / "gold"


def measure(found: Benchmark, errors: int) -> int:
    """Print the table of a benchmark and the floors that it misses; 1 where it misses one."""
    try:
        score = evaluation(found.reports, found.claims)
        with found.claims.open(encoding="utf-8") as lines:
            falsely = without_war(gold(lines), score)
    except ParleyError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{found.name}: {score.reports} reports", *table(score, errors=errors), falsely, sep="\n", flush=True)
    under = [
        *missed(score, floors(found.name)),
        *too_many(falsely, ceiling("without war", found.name)),
        *done_too_often(score, ceiling("as done", found.name)),
    ]
    return named([f"{found.name}: {sentence}" for sentence in under])


def measure_wire(folder: Path) -> int:
    """The same of the wire briefs; 0 where their sentences are not in `folder`."""
    with wire(folder) as found:
        if found:
            return measure(found, errors=0)
    print(f"wire: not measured, its sentences are not in {folder}")
    return 0


def measure_sets(folder: Path) -> int:
    """Print the figures of each set and the floors that they miss; 1 where one is missed."""
    missing: list[str] = []
    for one in SETS:
        lines, under = report(one, folder)
        print(*lines, sep="\n", flush=True)
        missing += under
    return named(missing)


def named(under: list[str]) -> int:
    """Print the floors that are missed; 1 where there is one."""
    for sentence in under:
        print(f"Under the floor: {sentence}.", file=sys.stderr)
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(finished(main))
