"""Made-up reports: written and annotated for Parley, so that accuracy is measured wherever its code is.

In: the folders beside this module. Out: one benchmark for the reports that rules are tuned on, one for those that
nobody looks at.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from eval.gate import Benchmark

PARTS: Final = ("tuned", "fresh")


def made_up() -> list[Benchmark]:
    """The benchmarks, named "made up, tuned" and "made up, fresh"."""
    homes = ((part, Path(__file__).parent / part) for part in PARTS)
    return [Benchmark(f"made up, {part}", home / "reports.jsonl", home / "claims.jsonl") for part, home in homes]
