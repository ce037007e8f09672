"""`python -m eval`: measure, and fail where a floor is missed.

In: a folder of annotated reports, by `--gold`, by PARLEY_GOLD, or the folder `shared/gold` beside the project's own.
Out: the table; exit code 1 where a figure is under its floor in `eval/floors.json`.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from eval.gate import Benchmark, benchmark, floors, missed
from parley.cli.eval import evaluation
from parley.errors import ParleyError
from parley.scoring.table import table

BESIDE = Path(__file__).parents[2] / "shared" / "gold"


def main() -> int:
    """Measure, print, and say whether all floors hold: 0 where they do."""
    parser = argparse.ArgumentParser(prog="python -m eval", description=__doc__)
    parser.add_argument("--gold", type=Path, help="a folder of annotated reports")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list N missed and N spurious claims")
    chosen = parser.parse_args()
    found = next(filter(None, map(benchmark, folders(chosen.gold))), None)
    if found is None:
        print("No annotated reports are here: name a folder with --gold or PARLEY_GOLD. Nothing was measured.")
        return 2 if chosen.gold else 0
    return measure(found, chosen.errors)


def folders(named: Path | None) -> Iterator[Path]:
    """Where annotated reports may lie: only where the user says, if he does."""
    if named or os.environ.get("PARLEY_GOLD"):
        yield named or Path(os.environ["PARLEY_GOLD"])
    else:
        yield BESIDE


def measure(found: Benchmark, errors: int) -> int:
    """Print the table of a benchmark and the floors that it misses; 1 where it misses one."""
    try:
        score = evaluation(found.reports, found.claims)
    except ParleyError as error:
        print(error, file=sys.stderr)
        return 2
    for line in table(score, errors=errors):
        print(line)
    under = list(missed(score, floors(found.name)))
    for sentence in under:
        print(f"Under the floor: {sentence}.", file=sys.stderr)
    return 1 if under else 0


if __name__ == "__main__":
    sys.exit(main())
