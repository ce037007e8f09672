"""Sides: who acts in an incident and who is hit, as two sides of a table.

In: an incident among its contents. Out: `Sides`. Where accounts name different doers, or more than two take part on
equal footing, so that who stands with whom is not told, a side stays empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from parley.export.codings.conditions import Case, statuses
from parley.export.codings.nations import letters
from parley.export.contents import Contents
from parley.gazetteer.actors import body, country
from parley.records import Incident, Party

MUTUAL: Final = frozenset({"armed_clash"})  # what sides do to each other
GROUPS: Final = frozenset({"armed_group"})
CIVILIANS: Final = "Civilians"


@dataclass(frozen=True, slots=True)
class Sides:
    """The countries and bodies of either side; `civilians` says that those hit on the second are civilians."""

    first: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    civilians: bool = False


def sides(incident: Incident, contents: Contents) -> Sides:
    """The two sides of an incident."""
    told = [each.claim for each in contents.known(incident.claims)]
    events = [claim for claim in told if claim.type == incident.type and claim.stance == "asserts"]
    acting, hit = bodies(p for c in events for p in c.actors), bodies(p for c in events for p in c.recipients)
    civilians = any(statuses(Case(claim, contents)) == {"civilian"} for claim in events)
    if incident.type in MUTUAL:
        everyone = tuple(dict.fromkeys((*acting, *hit)))
        return Sides(everyone[:1], everyone[1:]) if len(everyone) <= 2 else Sides()
    rival = (finding := incident.finding("actor")) is not None and finding.agreement == "disputed"
    first = () if rival else acting
    return Sides(first, tuple(name for name in hit if name not in first), civilians)


def bodies(parties: Iterable[Party]) -> tuple[str, ...]:
    """The countries and bodies of `parties`, each once, in order."""
    return tuple(dict.fromkeys(country(party.body) or party.body for party in parties))


def is_state(name: str) -> bool:
    """Whether a body is a country with a code of ISO 3166-1."""
    return bool(letters(name))


def is_authority(name: str) -> bool:
    """Whether a body is a country or one in fact, whoever recognises it."""
    return country(name) == name


def is_group(name: str) -> bool:
    """Whether a body is an armed group known by name."""
    known = body(name)
    return known is not None and known.kind in GROUPS
