"""Columns: which column of a table is which field of a report.

In: the names that a table or JSON record has, and those that the user gave. Out: a map from field to column.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files

from parley.errors import InputError

FIELDS = ("report", "title", "text", "published", "source", "url")


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of each field, None where it is to be guessed from the usual names.

    `report` is what the source calls the report (it becomes `Report.name`); `published` a year, month or day.
    """

    report: str | None = None
    title: str | None = None
    text: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None

    def among(self, names: Iterable[str]) -> dict[str, str]:
        """Which of `names` is the column of each field; a field without a column is left out.

        Raises:
            InputError: where a column that the user named is not there.
        """
        present = list(names)
        folded = {_fold(name): name for name in reversed(present)}
        chosen: dict[str, str] = {}
        for field, named in asdict(self).items():
            if named is not None and named not in present:
                raise InputError(f"has no column {named!r} for {field}: it has {', '.join(present) or 'none'}")
            usual = (folded[name] for name in usual_names()[field] if name in folded)
            if (column := named or next(usual, None)) is not None:
                chosen[field] = column
        return chosen


@cache
def usual_names() -> dict[str, list[str]]:
    """The usual names of each field's column, the likeliest first."""
    return tomllib.loads(files("parley.ingest").joinpath("columns.toml").read_text(encoding="utf-8"))


def _fold(name: str) -> str:
    return name.strip().lower().replace(" ", "_").replace("-", "_")
