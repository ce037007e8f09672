"""The library for programs in Python: `parley.open(FILE)`.

In: a library's path, filters by name. Out: `Records` of the kinds that the API has, which a notebook shows as a table, and
data frames of pandas or polars.

    war = parley.open("war.parley")
    for toll in war.tolls(actor="Armenia"):
        print(toll.title, toll.best)
    war.claims(type="shelling", since="2020-10-01").frame()
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, Generic, TypeVar, cast, overload

from pydantic import ConfigDict, ValidationError

from parley.errors import RequestError
from parley.records import Picture
from parley.views.wording import shortened
from parley.web.api.flat import arrow, columns, row
from parley.web.api.records.balances import BalanceRecord
from parley.web.api.records.claims import ClaimRecord, ReportRecord
from parley.web.api.records.contacts import ContactRecord
from parley.web.api.records.dealings import CeasefireRecord, PositionRecord, TalksRecord
from parley.web.api.records.happenings import DisputeRecord, IncidentRecord, TollRecord
from parley.web.api.records.names import ActorRecord, JudgementRecord, PersonRecord, PlacedRecord
from parley.web.api.records.parts import Record
from parley.web.api.records.turns import TurnRecord
from parley.web.api.resources import Resource, resource
from parley.web.errors import fault
from parley.web.filters import Filters
from parley.web.state import Desk

Kind = TypeVar("Kind", bound=Record)
ROWS_SHOWN: Final = 20
COLUMNS_SHOWN: Final = 10
UNSHOWN: Final = ("id", "report_id", "url", "start", "end", "lineage", "subject", "incident", "place.entry")
LONGEST: Final = 90  # characters of a cell that is shown
FRAMES: Final = ("pandas", "polars")


class _Asked(Filters):
    model_config = ConfigDict(frozen=True, extra="forbid")


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


class OpenLibrary:
    """A library to be asked. What is asked again is worked out again only where the library has changed."""

    def __init__(self, path: Path | str) -> None:
        self._desk = Desk(Path(path))
        self._desk.library().close()

    def __repr__(self) -> str:
        version = self._desk.version()
        return f"<library {self._desk.path}: {version.reports} reports, {version.judgements} judgements>"

    @property
    def picture(self) -> Picture:
        """Everything that the claims come to, as Parley itself keeps it."""
        return self._desk.now().picture

    def reports(self, **filters: Any) -> Records[ReportRecord]:
        """The reports that tell of what meets the filters."""
        return self._records("reports", filters, ReportRecord)

    def claims(self, **filters: Any) -> Records[ClaimRecord]:
        """The claims."""
        return self._records("claims", filters, ClaimRecord)

    def incidents(self, **filters: Any) -> Records[IncidentRecord]:
        """What happened, with every answer to every question."""
        return self._records("incidents", filters, IncidentRecord)

    def tolls(self, **filters: Any) -> Records[TollRecord]:
        """The running counts, a series a speaker."""
        return self._records("tolls", filters, TollRecord)

    def balances(self, **filters: Any) -> Records[BalanceRecord]:
        """The parts of tolls beside their wholes, with the arithmetic."""
        return self._records("balances", filters, BalanceRecord)

    def ceasefires(self, **filters: Any) -> Records[CeasefireRecord]:
        """The truces with their lives."""
        return self._records("ceasefires", filters, CeasefireRecord)

    def talks(self, **filters: Any) -> Records[TalksRecord]:
        """The meetings planned, held and called off."""
        return self._records("talks", filters, TalksRecord)

    def contacts(self, **filters: Any) -> Records[ContactRecord]:
        """Who met whom how often, through which mediator, in which period."""
        return self._records("contacts", filters, ContactRecord)

    def positions(self, **filters: Any) -> Records[PositionRecord]:
        """What actors demand, offer, refuse, allege and deny."""
        return self._records("positions", filters, PositionRecord)

    def turns(self, **filters: Any) -> Records[TurnRecord]:
        """Where a position changed: what was held before and after."""
        return self._records("turns", filters, TurnRecord)

    def disputes(self, **filters: Any) -> Records[DisputeRecord]:
        """The points on which accounts cannot all be true."""
        return self._records("disputes", filters, DisputeRecord)

    def actors(self, **filters: Any) -> Records[ActorRecord]:
        """The countries and bodies."""
        return self._records("actors", filters, ActorRecord)

    def persons(self, **filters: Any) -> Records[PersonRecord]:
        """The people of a country or body, with their offices."""
        return self._records("persons", filters, PersonRecord)

    def places(self, **filters: Any) -> Records[PlacedRecord]:
        """The places."""
        return self._records("places", filters, PlacedRecord)

    def judgements(self, **filters: Any) -> Records[JudgementRecord]:
        """The rulings."""
        return self._records("judgements", filters, JudgementRecord)

    def frame(self, kind: str, package: str = "", **filters: Any) -> Any:
        """A data frame of one kind: `frame("claims", actor="Armenia")`.

        Raises:
            RequestError: where there is no such kind, or no package for frames.
        """
        return self._records(kind, filters, Record).frame(package)

    def _records(self, name: str, filters: dict[str, Any], _: type[Kind]) -> Records[Kind]:
        of = resource(name)
        return Records(of, cast(Sequence[Kind], of.records(self._desk.now(), _filters(filters))))


def open(path: Path | str) -> OpenLibrary:  # noqa: A001, parley.open as one opens anything
    """The library at `path`, to be asked for reports, claims and what they come to.

    Raises:
        LibraryError: where there is none, or it cannot be read.
    """
    return OpenLibrary(path)


def _filters(asked: dict[str, Any]) -> Filters:
    several = {
        name: (value,)
        for name, value in asked.items()
        if name in ("type", "modality", "grade") and isinstance(value, str)
    }
    try:
        return Filters(**dict(_Asked(**(asked | several))))
    except ValidationError as error:
        said = "; ".join(fault(each) for each in cast(list[dict[str, Any]], error.errors()))
        raise RequestError(f"{said}. The filters are {', '.join(Filters.model_fields)}.") from None


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
