"""MUC-4's reports to learn from.

In: files of reports with templates, one of what the network said of them. Out: `Example`s, each read to its claims.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from eval.json_lines import records
from eval.measure import PROCESSES
from eval.muc4 import material
from eval.muc4.material import Material
from eval.muc4.network import Told
from eval.muc4.reading import read

LEAST = 3
"""How often a filler must stand in the key to be learned."""
Filler = TypeVar("Filler", str, tuple[str, str])


@dataclass(frozen=True)
class Example:
    """A report with its templates."""

    templates: Sequence[dict[str, Any]]
    found: Material


def examples(paths: Iterable[Path]) -> list[Example]:
    """The reports of `paths`, in order."""
    with ProcessPoolExecutor(PROCESSES) as pool:
        return list(pool.map(_example, [record for path in paths for record in records(path)], chunksize=8))


def _example(record: dict[str, Any]) -> Example:
    return Example(record["templates"], material.material(read(record)))


def often(fillers: Iterable[Filler]) -> list[Filler]:
    """Those of `fillers` that stand in the key often enough to be learned, in the order of their letters."""
    return sorted(filler for filler, times in Counter(fillers).items() if times >= LEAST)


def store(said: Sequence[Told], path: Path) -> None:
    """Write what the network said of reports, in order."""
    arrays: dict[str, Any] = {
        f"{i} {part.name}": getattr(one, part.name) for i, one in enumerate(said) for part in fields(Told)
    }
    np.savez_compressed(path, **arrays)


def with_told(listed: Sequence[Example], path: Path) -> list[Example]:
    """Examples with what the network said of each, as `store` wrote it."""
    with np.load(path) as stored:
        said = [Told(*(stored[f"{i} {part.name}"] for part in fields(Told))) for i in range(len(listed))]
    return [replace(e, found=replace(e.found, given=one)) for e, one in zip(listed, said, strict=True)]
