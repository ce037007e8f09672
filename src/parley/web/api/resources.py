"""Resources: what the API lists, each with its records and how they are found.

In: a state, filters. Out: `RESOURCES`: for each name, the things that meet the filters, and the record of one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from parley.errors import RequestError
from parley.records import Judgement, Report
from parley.views.talks.contacts import contacts
from parley.web.api.records.balances import BalanceRecord, balance_record
from parley.web.api.records.claims import (
    ClaimRecord,
    ReportRecord,
    WholeReportRecord,
    claim_record,
    report_record,
    whole_report_record,
)
from parley.web.api.records.contacts import ContactRecord, contact_record
from parley.web.api.records.dealings import (
    CeasefireRecord,
    PositionRecord,
    TalksRecord,
    ceasefire_record,
    position_record,
    talks_record,
)
from parley.web.api.records.happenings import (
    DisputeRecord,
    IncidentRecord,
    TollRecord,
    dispute_id,
    dispute_record,
    incident_record,
    toll_record,
)
from parley.web.api.records.names import (
    ActorRecord,
    JudgementRecord,
    PersonRecord,
    PlacedRecord,
    actor_records,
    count_places,
    judgement_record,
    person_id,
    person_record,
    place_records,
)
from parley.web.api.records.parts import Record
from parley.web.api.records.turns import TurnRecord, turn_record
from parley.web.filters import Filters
from parley.web.roster import count_bodies
from parley.web.roster import people as people_of
from parley.web.state import State
from parley.web.weighing import balances_of


@dataclass(frozen=True, slots=True)
class Resource:
    """What is listed under a name: `listed` gives the things that meet filters, in order, `told` the record of one,
    `key` its id; `counted` how many things meet them, where that is told without listing them. `page` is the address of
    one on the desk; `whole` the record of one asked for by itself, where it is more; `by_name` says that ids are names,
    in which a slash may stand."""

    name: str
    one: str
    about: str
    record: type[Record]
    listed: Callable[[State, Filters], Sequence[Any]]
    told: Callable[[Any, State], Record]
    key: Callable[[Any], str] = lambda thing: str(thing.id)
    counted: Callable[[State, Filters], int] | None = None
    page: str = ""
    whole: tuple[type[Record], Callable[[Any, State], Record]] | None = None
    has_points: bool = False
    by_name: bool = False

    def all(self, state: State, filters: Filters) -> Sequence[Any]:
        """The things that meet `filters`, in order."""
        return state.once((self.name, filters), lambda: self.listed(state, filters))

    def number(self, state: State, filters: Filters) -> int:
        """How many things meet the filters."""
        return self.counted(state, filters) if self.counted else len(self.all(state, filters))

    def find(self, state: State, id_: str) -> Any:
        """The thing of that id, None where there is none."""
        by_id = state.once((self.name, "by id"), lambda: {self.key(each): each for each in self.all(state, Filters())})
        return by_id.get(id_)

    @property
    def single(self) -> tuple[type[Record], Callable[[Any, State], Record]]:
        """The type of the record of one asked for by itself, and how it is told."""
        return self.whole or (self.record, self.told)

    def records(self, state: State, filters: Filters) -> list[Record]:
        """The records of all that meets `filters`."""
        return [self.told(thing, state) for thing in self.all(state, filters)]


def _reports(state: State, filters: Filters) -> Sequence[Report]:
    """Reports that tell of something that meets the filters; all where nothing is asked for."""
    if filters.is_open:
        return tuple(state.archive.reports.values())
    kept = {claim.report for claim in filters.claims(state)}
    return tuple(report for id_, report in state.archive.reports.items() if id_ in kept)


def _judgements(state: State, filters: Filters) -> Sequence[Judgement]:
    """Rulings on claims that meet the filters, and those that take one of them back; all where nothing is asked for."""
    if filters.is_open or not state.judgements:
        return state.judgements
    kept = {row.id for row in filters.rows(state)}
    ruled = {ruling.id for ruling in state.judgements if kept.intersection(ruling.claims)}
    return tuple(ruling for ruling in state.judgements if ruling.id in ruled or ruling.withdraws in ruled)


def _itself(record: Record, _: State) -> Record:
    return record


LISTED: Final = (
    Resource("reports", "report", "Published items, in the order in which they were stored.", ReportRecord, _reports, report_record, whole=(WholeReportRecord, whole_report_record), page="/reports/{id}"),
    Resource("claims", "claim", "What one speaker tells of one event or figure, with the words.", ClaimRecord, lambda s, f: f.claims(s), claim_record, page="/claims/{id}", has_points=True),
    Resource("incidents", "incident", "What several claims are about, with every answer to every question.", IncidentRecord, lambda s, f: f.picture(s).incidents, incident_record, page="/incidents/{id}", has_points=True),
    Resource("tolls", "toll", "Running counts of one side's people by one speaker.", TollRecord, lambda s, f: f.picture(s).tolls, toll_record, page="/things/series-{id}"),
    Resource("balances", "balance", "The parts of tolls beside their wholes: civilians and fighters, towns, sides, single happenings, with the arithmetic.", BalanceRecord, lambda s, f: balances_of(s, f.picture(s)), balance_record, page="/tolls?show=balance-{id}#balance-{id}"),
    Resource("ceasefires", "ceasefire", "Truces and their lives.", CeasefireRecord, lambda s, f: f.picture(s).ceasefires, ceasefire_record, page="/things/{id}"),
    Resource("talks", "meeting", "Meetings planned, held and called off.", TalksRecord, lambda s, f: f.picture(s).meetings, talks_record, page="/things/{id}"),
    Resource("contacts", "contact", "Who met whom how often, through which mediator, in which period.", ContactRecord, lambda s, f: contacts(f.picture(s).meetings), contact_record, page="/calendar?show=contact-{id}#contact-{id}"),
    Resource("positions", "position", "What actors demand, offer, refuse, allege and deny.", PositionRecord, lambda s, f: f.picture(s).positions, position_record, page="/things/{id}"),
    Resource("turns", "turn", "Where a position changed: refused what was offered, granted what was refused, a demand dropped, raised or altered.", TurnRecord, lambda s, f: f.picture(s).turns, turn_record, page="/positions?turn={id}#{id}"),
    Resource("disputes", "dispute", "Points on which accounts cannot all be true.", DisputeRecord, lambda s, f: f.picture(s).disputes, dispute_record, key=dispute_id, page="/disputes"),
    Resource("actors", "actor", "Countries and bodies, with the people who speak and act for them.", ActorRecord, actor_records, _itself, counted=count_bodies, page="/actors/{id}", by_name=True),
    Resource("persons", "person", "People of a country or body, with their offices and the days on which reports tell of them.", PersonRecord, people_of, person_record, key=person_id, page="/actors/{id}", by_name=True),
    Resource("places", "place", "Places that claims name.", PlacedRecord, place_records, _itself, counted=count_places, page="/places/{id}", has_points=True, by_name=True),
    Resource("judgements", "judgement", "Analysts' rulings, as they were made.", JudgementRecord, _judgements, judgement_record, page="/judgements"),
)  # fmt: skip
RESOURCES: Final[Mapping[str, Resource]] = {resource.name: resource for resource in LISTED}


def resource(name: str) -> Resource:
    """The resource of that name.

    Raises:
        RequestError: where there is none.
    """
    if name not in RESOURCES:
        raise RequestError(f"There is no {name!r}: choose one of {', '.join(RESOURCES)}.")
    return RESOURCES[name]
