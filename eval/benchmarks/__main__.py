"""`python -m eval.benchmarks [reading] [general] [fusing] [desk]`: run the benchmarks named, or all.

In: names of benchmarks. Out: their lines, printed.
"""

from __future__ import annotations

import sys

from eval.benchmarks import desk, fusing, general, reading

BENCHMARKS = {"reading": reading.run, "general": general.run, "fusing": fusing.run, "desk": desk.run}


def main(names: list[str]) -> int:
    """Run the benchmarks; 2 where one of them is not known."""
    if unknown := [name for name in names if name not in BENCHMARKS]:
        print(f"No such benchmark: {', '.join(unknown)}. There are: {', '.join(BENCHMARKS)}.")
        return 2
    for name in names or BENCHMARKS:
        BENCHMARKS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
