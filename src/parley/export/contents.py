"""Contents: what is to leave, whichever its form.

In: a library, days and a name, or claims and a picture that somebody has. Out: `Contents`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import groupby
from typing import Final

from parley.engine import picture
from parley.export.claims import Told, dated
from parley.fuse import persons
from parley.records import Called, Judgement, Names, Origin, Person, Picture, Span, ruled_names
from parley.store.library import Library
from parley.views.archive import archive
from parley.views.scope import Scope, claims_of, things, within

NOTHING: Final = Picture()


@dataclass(frozen=True)
class Contents:
    """Claims with their reports, and the picture that they come to. Where `told` can be gone through only once, only
    a form that asks for claims alone can be written of it. `everybody` gives the people of the whole library, where a
    table asks for them."""

    told: Iterable[Told]
    picture: Picture = NOTHING
    everybody: Callable[[], Iterable[Person]] = tuple

    @cached_property
    def by_id(self) -> dict[str, Told]:
        """The claims with their reports by the claims' ids."""
        return {told.claim.id: told for told in self.told}

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """The people whom these claims name, with the offices that they tell."""
        kept = self.by_id
        found = (person.told_by(kept) for person in self.everybody())
        return tuple(person for person in found if person.claims)

    @cached_property
    def homes(self) -> dict[str, str]:
        """By the id of a claim, that of the incident, truce, meeting, toll or position that it stands in."""
        return {claim: thing.id for thing in reversed(things(self.picture)) for claim in claims_of(thing)}

    @cached_property
    def states(self) -> dict[str, frozenset[str]]:
        """By the id of a claim about a truce, the states of it that the claim tells."""
        found: dict[str, set[str]] = {}
        for step in (step for truce in self.picture.ceasefires for step in truce.transitions):
            for claim in step.claims:
                found.setdefault(claim, set()).add(step.state)
        return {claim: frozenset(states) for claim, states in found.items()}

    @cached_property
    def denials(self) -> frozenset[str]:
        """The ids of the claims that deny a charge or a deed."""
        return frozenset(c for held in self.picture.positions if held.kind == "denies" for c in held.claims)

    @cached_property
    def outlets(self) -> dict[str, str]:
        """By the id of a report, who published it."""
        return {origin.report: origin.outlet for origin in self.picture.origins}

    def voice(self, witness: str) -> str:
        """What a witness is called: a body by its name, reports that speak in their own voice by agency or outlet."""
        agency, slash, _ = witness.rpartition("/")
        return self.outlets.get(witness) or (agency if slash and witness in self._lineages else witness)

    @cached_property
    def _lineages(self) -> frozenset[str]:
        return frozenset(origin.lineage for origin in self.picture.origins)

    def incident_claims(self, claim: str) -> list[Told]:
        """The claims of the incident that a claim stands in, itself among them; none where it stands in none."""
        return self.known(self._together.get(self.homes.get(claim, ""), ()))

    @cached_property
    def _together(self) -> dict[str, tuple[str, ...]]:
        return {incident.id: incident.claims for incident in self.picture.incidents}

    def known(self, claims: Iterable[str]) -> list[Told]:
        """The claims of those ids with their reports, each once."""
        return [self.by_id[id_] for id_ in dict.fromkeys(claims) if id_ in self.by_id]


def contents(library: Library, scope: Scope | None = None, *, claims_only: bool = False) -> Contents:
    """All that `library` tells, or what of it lies in `scope`; with an empty picture where only claims are asked
    for."""
    if claims_only and scope in (None, Scope()):
        return Contents(all_told(library, ruled_names(library.judgements())))
    seen = picture(library)
    told = tuple(all_told(library, Called(dict(seen.known_as))))
    everybody = partial(_people, told, tuple(library.judgements()))
    if scope is None or scope == Scope():
        return Contents(told, seen, everybody)
    part = within(seen, scope, archive(library, seen))
    kept = {claim for thing in (*things(part), *part.turns) for claim in claims_of(thing)}
    return Contents(tuple(each for each in told if each.claim.id in kept), part, everybody)


def _people(told: Iterable[Told], judgements: Iterable[Judgement]) -> tuple[Person, ...]:
    """Everybody who is known by name in the claims of a whole library."""
    reports = {each.report.id: each.report for each in told}
    origins = {id_: Origin(id_, report.source, id_, report.published) for id_, report in reports.items()}
    texts = {id_: report.text for id_, report in reports.items()}
    return persons((each.claim for each in told), judgements, origins, texts)


def all_told(library: Library, names: Names | Called) -> Iterator[Told]:
    """Every claim shown of `library`, with its report, everybody called after `names`."""
    for report_id, claims in groupby(library.claims(), lambda claim: claim.report):
        report = dated(library.report(report_id), library.layout(report_id))
        yield from (Told(names.claim(claim), report) for claim in claims)


def whereabouts(told: Told, span: Span | None = None) -> str:
    """Where the words of a claim stand: "r-1[30:64]", the report's name and the first and last character."""
    words = span or told.claim.quote
    return f"{told.report.name or told.report.id}[{words.start}:{words.end}]"
