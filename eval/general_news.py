"""General news: reports that are not chosen for war, to measure speed and false claims on.

In: the folder of data. Out: reports by set: MEANTIME (business, in words), the news of GUM (as written), ECB+ (crime,
accidents, sport, politics, in words). Sets that are not there are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from eval.json_lines import records
from parley.records import Report


def general_news(folder: Path) -> dict[str, list[Report]]:
    """The reports of each set that lies in `folder`."""
    found: dict[str, list[Report]] = {}
    for name, (file, read) in SETS.items():
        if (path := folder / file).is_file():
            found[name] = [report for record in records(path) for report in read(record)]
    return found


def _in_words(record: dict[str, Any]) -> Iterator[Report]:
    """A report given as words, with a sentence a paragraph."""
    yield Report("\n\n".join(" ".join(sentence) for sentence in record["sentences"]), name=record["doc"])


def _as_written(record: dict[str, Any]) -> Iterator[Report]:
    if record["genre"] == "news":
        yield Report(record["text"], name=record["id"])


SETS: dict[str, tuple[str, Callable[[dict[str, Any]], Iterator[Report]]]] = {
    "MEANTIME": ("bench/meantime_odd.jsonl", _in_words),
    "GUM, news": ("bench/gum_dates_train_dev.jsonl.gz", _as_written),
    "ECB+": ("bench/ecbplus_train_dev.jsonl.gz", _in_words),
}
