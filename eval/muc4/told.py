"""Templates from claims alone.

In: a report read to its claims. Out: one template for each kind of incident that its claims tell of: who did it, to
whom, to what, with what effect, where and when. `incidents.tsv` says which claim tells of which kind.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from eval.muc4.circumstances import date_of, place_of
from parley.extract.doc import Doc
from parley.gazetteer.actors import country
from parley.records import Claim, Party

Slots = dict[str, list[dict[str, Any]]]
STAGES = {"actual": "ACCOMPLISHED", "planned": "THREATENED", "possible": "THREATENED", "called_off": "ATTEMPTED"}
EFFECTS = {"killed": "DEATH", "injured": "INJURY"}
NUMBERED = {"exact", "about", "at_least", "at_most"}


@cache
def incidents() -> dict[str, tuple[str, tuple[str, ...]]]:
    """For a claim's type, the kind of incident, and the words that it must be told with, none where any will do."""
    lines = (Path(__file__).parent / "incidents.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {type_: (kind, tuple(words.split())) for type_, kind, words in (line.split("\t") for line in lines)}


def templates(doc: Doc) -> list[dict[str, Any]]:
    """The templates of a report, one a kind of incident; none of what is denied or befell nobody by nobody."""
    of_kind: dict[str, list[Claim]] = defaultdict(list)
    for claim in doc.claims:
        kind = incident(doc, claim)
        if kind and claim.stance == "asserts" and not (claim.figure and claim.figure.cause != "conflict"):
            of_kind[kind].append(claim)
    if len(of_kind) > 1 and all(claim.figure for claim in of_kind.get("ATTACK", ())):
        _join(of_kind)
    return [
        {"slots": slots(doc, kind, claims)} for kind, claims in of_kind.items() if any(_has_part(c) for c in claims)
    ]


def _join(of_kind: dict[str, list[Claim]]) -> None:
    """Deaths that no attack of their own explains belong to the other incident that is told most of."""
    deaths = of_kind.pop("ATTACK", [])
    of_kind[max(of_kind, key=lambda kind: len(of_kind[kind]))] += deaths


def _has_part(claim: Claim) -> bool:
    return bool(claim.actors or claim.recipients or claim.figure)


def incident(doc: Doc, claim: Claim) -> str | None:
    """The kind of incident that a claim tells of."""
    kind, words = incidents().get(claim.type, ("", ()))
    told = not words or any(word in claim.quote.of(doc.text).lower() for word in words)
    return kind if kind and told else None


def slots(doc: Doc, kind: str, claims: Iterable[Claim]) -> Slots:
    """The slots of one template."""
    listed = list(claims)
    filled: Slots = defaultdict(list)
    _add(filled, "INCIDENT: TYPE", kind)
    _add(filled, "INCIDENT: STAGE OF EXECUTION", STAGES[Counter(c.modality for c in listed).most_common(1)[0][0]])
    _add(filled, "PERP: INCIDENT CATEGORY", "TERRORIST ACT")
    _add(filled, "INCIDENT: DATE", date_of(doc, (claim.when for claim in listed)))
    _add(filled, "INCIDENT: LOCATION", place_of(doc, [claim.place for claim in listed if claim.place]))
    for party in distinct(p for claim in listed for p in claim.actors):
        _perpetrator(filled, doc, party)
    for claim in listed:
        _victims(filled, doc, claim)
    return dict(filled)


def _add(filled: Slots, slot: str, filler: str | None, *refer: str) -> None:
    entry = {"alts": [filler], "xref": list(refer)}
    if filler and entry not in filled[slot]:
        filled[slot].append(entry)


def distinct(parties: Iterable[Party]) -> list[Party]:
    """Parties, each once, in order."""
    return list({str(party): party for party in parties if party.span}.values())


def named(doc: Doc, party: Party) -> str:
    """The words that name a party, as the key writes them."""
    return re.sub(r"\s+", " ", party.span.of(doc.text) if party.span else party.name).upper()


def _perpetrator(filled: Slots, doc: Doc, party: Party) -> None:
    is_group = party.name[:1].isupper() and not party.belongs_to
    if is_group and not country(party.name):
        _add(filled, "PERP: ORGANIZATION ID", named(doc, party))
        _add(filled, "PERP: ORGANIZATION CONFIDENCE", "REPORTED AS FACT", named(doc, party))
    elif not is_group:
        _add(filled, "PERP: INDIVIDUAL ID", named(doc, party))


def _victims(filled: Slots, doc: Doc, claim: Claim) -> None:
    figure = claim.figure
    if figure is None:
        for party in distinct(claim.recipients):
            if not country(party.name):
                slot = "HUM TGT: NAME" if party.name[:1].isupper() else "HUM TGT: DESCRIPTION"
                _add(filled, slot, named(doc, party))
        return
    if not figure.victims_span:
        return
    who = re.sub(r"\s+", " ", figure.victims_span.of(doc.text)).upper()
    _add(filled, "HUM TGT: DESCRIPTION", who)
    _add(filled, "HUM TGT: TYPE", "ACTIVE MILITARY" if figure.victim_status == "military" else "CIVILIAN", who)
    _add(filled, "HUM TGT: NUMBER", str(figure.count) if figure.count and figure.bound in NUMBERED else "PLURAL", who)
    _add(filled, "HUM TGT: EFFECT OF INCIDENT", EFFECTS.get(figure.measure), who)
