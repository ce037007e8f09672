"""Records of one kind as programs have them: a sequence that a notebook shows as a table, and that becomes a data
frame.

In: a resource of the API, records. Out: `Records`.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, Generic, TypeVar, overload

from parley.errors import RequestError
from parley.views.wording import shortened
from parley.web.api.flat import arrow, columns, row
from parley.web.api.records.parts import Record
from parley.web.api.resources import Resource

Kind = TypeVar("Kind", bound=Record)
ROWS_SHOWN: Final = 20
COLUMNS_SHOWN: Final = 10
UNSHOWN: Final = ("id", "report_id", "url", "start", "end", "lineage", "subject", "incident", "place.entry")
LONGEST: Final = 90  # characters of a cell that is shown
FRAMES: Final = ("pandas", "polars")


class Records(Sequence[Kind], Generic[Kind]):
    """Records of one kind, in order: a sequence that shows itself as a table and becomes a data frame."""

    def __init__(self, of: Resource, found: Sequence[Kind]) -> None:
        self._of = of
        self._found = found

    @overload
    def __getitem__(self, index: int) -> Kind: ...
    @overload
    def __getitem__(self, index: slice) -> Records[Kind]: ...
    def __getitem__(self, index: int | slice) -> Kind | Records[Kind]:
        """A record, or a stretch of them."""
        return Records(self._of, self._found[index]) if isinstance(index, slice) else self._found[index]

    def __len__(self) -> int:
        return len(self._found)

    def frame(self, package: str = "") -> Any:
        """A data frame of `package`, "pandas" or "polars"; without one, of the first of them that is installed.

        Raises:
            RequestError: where it is not installed, or not known.
        """
        chosen = _package(package)
        table = arrow(self._of.record, self._found)
        return (
            table.to_pandas(types_mapper=_nullable().get, date_as_object=False)
            if chosen == "pandas"
            else _module("polars").from_arrow(table)
        )

    def __repr__(self) -> str:
        shown = "".join(f"\n  {shortened(each.heading, 110)}" for each in self._found[:ROWS_SHOWN])
        return f"{len(self)} {self._of.name}:{shown}{self._rest()}"

    def _repr_html_(self) -> str:
        """The first of them as a table, for a notebook; whatever reports hold is escaped."""
        rows = [row(each) for each in self._found[:ROWS_SHOWN]]
        useful = [name for name in columns(self._of.record) if name not in UNSHOWN]
        told = [name for name in useful if any(each[name] not in (None, "", ()) for each in rows)]
        names = told[:COLUMNS_SHOWN]
        head = "".join(f"<th>{escape(name)}</th>" for name in names)
        body = "".join(f"<tr>{''.join(f'<td>{_shown(each[name])}</td>' for name in names)}</tr>" for each in rows)
        caption = f"{len(self):,} {self._of.name}{self._rest()}"
        return f"<table><caption>{escape(caption)}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _rest(self) -> str:
        more = len(self) - ROWS_SHOWN
        return f" … {more:,} more" if more > 0 else ""


def _package(name: str) -> str:
    if name and name not in FRAMES:
        raise RequestError(f"Frames are of {' or '.join(FRAMES)}, not {name!r}.")
    found = next((each for each in ([name] if name else FRAMES) if find_spec(each)), None)
    if found is None:
        missing = name or " nor ".join(FRAMES)
        raise RequestError(f"Frames need a package that is not installed ({missing}): pip install {name or FRAMES[0]}.")
    return found


def _module(name: str) -> Any:
    return import_module(name)


def _nullable() -> dict[Any, Any]:
    """pandas' types that know of values which are not known, by Arrow's."""
    pandas, pyarrow = _module("pandas"), _module("pyarrow")
    return {
        pyarrow.int64(): pandas.Int64Dtype(),
        pyarrow.bool_(): pandas.BooleanDtype(),
        pyarrow.string(): pandas.StringDtype(),
    }


def _shown(value: Any) -> str:
    if isinstance(value, tuple | list):
        value = "; ".join(str(each) for each in value) if all(isinstance(v, str) for v in value) else len(value)
    return escape(shortened("" if value is None else str(value), LONGEST))
