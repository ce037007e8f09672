"""Conditions: what mapping.tsv may ask of a claim beside its type, modality and words.

In: a claim among the contents that it leaves with. Out: whether a condition holds of it. A condition that cannot be
answered from what the reports say does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from parley.export.contents import Contents
from parley.gazetteer.actors import body, country
from parley.gazetteer.offices import office
from parley.gazetteer.people import status_of
from parley.records import Claim, Party

OBSERVED: Final = frozenset({"in force", "holding"})
DECLARED: Final = frozenset({"agreed", "due", "extended"})
ARMED: Final = frozenset({"army", "armed_group"})


@dataclass(frozen=True, slots=True)
class Case:
    """A claim to be coded, and the contents that it leaves with."""

    claim: Claim
    contents: Contents

    @property
    def words(self) -> str:
        """The words that it rests on: its clause, and what is demanded, refused or alleged."""
        text = self.contents.by_id[self.claim.id].report.text
        return " ".join(span.of(text) for span in (self.claim.quote, self.claim.about) if span).lower()


def statuses(case: Case) -> frozenset[str]:
    """What those are who were hit, as far as it is said: "civilian", "military", "mixed"."""
    together = case.contents.incident_claims(case.claim.id)
    counted = {told.claim.figure.victim_status for told in together if told.claim.figure}
    return frozenset(filter(None, (*map(status, case.claim.recipients), *counted)))


def status(party: Party) -> str | None:
    """Whether a party is civilian or military by its name; None where the name does not say."""
    name = party.name.lower()
    known, role = body(party.name), office(party.name)
    if (known and known.kind in ARMED) or (role and role.status == "military"):
        return "military"
    return next(filter(None, map(status_of, _singulars(name))), None)


def _singulars(name: str) -> Iterable[str]:
    return name, name.removesuffix("s"), name.removesuffix("men") + "man"


def _hosted(case: Case) -> bool:
    return bool(case.claim.mediators)


def _observed(case: Case) -> bool:
    return bool(case.contents.states.get(case.claim.id, frozenset()) & OBSERVED)


def _declared(case: Case) -> bool:
    return bool(case.contents.states.get(case.claim.id, frozenset()) & DECLARED)


def _civilians(case: Case) -> bool:
    return statuses(case) == {"civilian"}


def _fighters(case: Case) -> bool:
    return statuses(case) == {"military"}


def _home(case: Case) -> bool:
    land, bodies = _taken(case.claim)
    return bool(land) and bodies == {land}


def _abroad(case: Case) -> bool:
    land, bodies = _taken(case.claim)
    return bool(land and bodies) and land not in bodies


def _taken(claim: Claim) -> tuple[str | None, set[str]]:
    """The country that a place lies in, and the countries and bodies that act there."""
    bodies = {country(party.body) or party.body for party in claim.actors}
    return claim.place.country if claim.place else None, bodies


def _denial(case: Case) -> bool:
    return case.claim.id in case.contents.denials


def _conflict(case: Case) -> bool:
    return bool(case.claim.figure and case.claim.figure.cause == "conflict")


def _displaced(case: Case) -> bool:
    return bool(case.claim.figure and case.claim.figure.measure == "displaced")


CONDITIONS: Final[dict[str, Callable[[Case], bool]]] = {
    "hosted": _hosted,
    "observed": _observed,
    "declared": _declared,
    "civilians": _civilians,
    "fighters": _fighters,
    "home": _home,
    "abroad": _abroad,
    "denial": _denial,
    "conflict": _conflict,
    "displaced": _displaced,
}
