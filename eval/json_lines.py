"""Annotated texts as they lie in files.

In: a file of JSON Lines, gzipped or not. Out: its records.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The records of `path`, one a line; only line feeds part them, whatever else their texts hold."""
    data = path.read_bytes()
    yield from map(json.loads, (gzip.decompress(data) if path.suffix == ".gz" else data).splitlines())
