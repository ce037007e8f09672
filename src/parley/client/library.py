"""The library for programs in Python: `parley.open(FILE)`.

In: a library's path, filters by name. Out: `Records` of the kinds that the API has, which a notebook shows as a table,
and data frames of pandas or polars; and rulings, stored.

    war = parley.open("war.parley")
    for toll in war.tolls(actor="Armenia"):
        print(toll.title, toll.best)
    war.claims(type="shelling", since="2020-10-01").frame()
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from pydantic import ConfigDict, ValidationError

from parley.client.records import Kind, Records
from parley.client.rulings import Rulings
from parley.errors import RequestError
from parley.records import Picture
from parley.settings import settings
from parley.views.wording import counted
from parley.web.api.records.balances import BalanceRecord
from parley.web.api.records.claims import ClaimRecord, ReportRecord
from parley.web.api.records.contacts import ContactRecord
from parley.web.api.records.dealings import CeasefireRecord, PositionRecord, TalksRecord
from parley.web.api.records.happenings import DisputeRecord, IncidentRecord, TollRecord
from parley.web.api.records.names import ActorRecord, JudgementRecord, PersonRecord, PlacedRecord
from parley.web.api.records.parts import Record
from parley.web.api.records.turns import TurnRecord
from parley.web.api.resources import resource
from parley.web.errors import fault
from parley.web.filters import Filters
from parley.web.state import Desk


class _Asked(Filters):
    model_config = ConfigDict(frozen=True, extra="forbid")


class OpenLibrary(Rulings):
    """A library to be asked, and ruled on. What is asked again is worked out again only where the library has
    changed."""

    def __init__(self, path: Path | str, analyst: str) -> None:
        super().__init__(Desk(Path(path)), analyst)
        self._desk.library().close()

    def __repr__(self) -> str:
        version = self._desk.version()
        held = f"{counted(version.reports, 'report')}, {counted(version.judgements, 'judgement')}"
        return f"<library {self._desk.path}: {held}>"

    @property
    def picture(self) -> Picture:
        """Everything that the claims come to, as Parley itself keeps it."""
        return self._state().picture

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
        return Records(of, cast(Sequence[Kind], of.records(self._state(), _filters(filters))))


def open(path: Path | str, *, analyst: str = "") -> OpenLibrary:  # noqa: A001, parley.open as one opens anything
    """The library at `path`, to be asked for reports, claims and what they come to. Rulings are signed by `analyst`, or
    failing that by whom PARLEY_ANALYST names.

    Raises:
        LibraryError: where there is none, or it cannot be read.
    """
    return OpenLibrary(path, analyst or settings(os.environ).analyst)


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
