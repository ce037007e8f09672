"""Templates from claims and learned heads.

In: a report read to its claims, the heads. Out: its templates. Which kinds of incidents a report tells of, what part a
thing has in them and what befell it, heads say; where and when, claims do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from eval.muc4 import material
from eval.muc4.apart import incidents, squared, struck
from eval.muc4.circumstances import before, land_of
from eval.muc4.linear import Floats, Head, Rows, stacked
from eval.muc4.material import (
    KINDS,
    PARTS,
    RELEVANT,
    ROLES,
    TOLD,
    Material,
    Thing,
    joined,
    sorted_things,
    surely,
    together,
)
from eval.muc4.pairs import of_pairs
from eval.muc4.slots import words
from parley.extract.doc import Doc
from parley.gazetteer.actors import country, is_capital

ENOUGH = {"ATTACK": 0.2, "BOMBING": 0.11, "KIDNAPPING": 0.25, "ARSON": 0.1, "ROBBERY": 0.36}
"""How likely a kind of incident must be; chosen by cross-validation, as all that follow."""
RELEVANCE, OF_KIND, WEAPON = 0.25, 0.7, 0.05
PART = (0.28, 0.45, 0.42, 0.38, 0.09, 0.3, 0.22)
"""How likely a thing must have each of `ROLES`."""
ATTRIBUTES = {
    "victim": ("HUM TGT: TYPE", "HUM TGT: EFFECT OF INCIDENT"),
    "target": ("PHYS TGT: TYPE", "PHYS TGT: EFFECT OF INCIDENT"),
    "organisation": ("PERP: ORGANIZATION CONFIDENCE",),
}
NAMES = {"individual": "PERP: INDIVIDUAL ID", "organisation": "PERP: ORGANIZATION ID", "target": "PHYS TGT: ID",
         "instrument": "INCIDENT: INSTRUMENT ID"}  # fmt: skip
NUMBERS = {"victim": "HUM TGT: NUMBER", "target": "PHYS TGT: NUMBER"}
NATIONS = {"victim": "HUM TGT: FOREIGN NATION", "target": "PHYS TGT: FOREIGN NATION"}
TELLING = ("individual", "organisation", "instrument")
Heads = Mapping[str, Head]
Slots = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Said:
    """What heads say of a report: its sentences, its things, and which kinds of incidents it tells of."""

    sentences: Floats
    things: tuple[Thing, ...]
    kinds: Floats


def said(found: Material, heads: Heads) -> Said:
    """What `heads` say, each by the word of those before it."""
    sentences = heads["sentence"].chances(material.of_sentences(found))
    things = sorted_things(found)
    if things:
        things = surely(found, things, heads["thing"].chances(material.of_things(found, things, sentences)))
    shares = np.stack([thing.roles for thing in things]) if things else np.zeros((0, len(ROLES)), np.float32)
    kinds = heads["report"].chances(material.of_report(found, sentences, shares))[0]
    return Said(sentences, tuple(things), together(kinds, found.told.report[: len(TOLD)]))


def templates(found: Material, heads: Heads) -> list[dict[str, Any]]:
    """The templates of a report."""
    if not found.doc.sentences:
        return []
    told = said(found, heads)
    if told.kinds[RELEVANT] < RELEVANCE:
        return []
    kinds = [k for k, chance in zip(KINDS, told.kinds, strict=False) if chance > ENOUGH[k]] or [
        KINDS[int(told.kinds[:RELEVANT].argmax())]
    ]
    parts = [(t, r) for t in told.things for r in _parts(t)]
    rows = [material.of_part(found, thing, told.sentences) for thing, _ in parts]
    return [{"slots": slots} for slots in _incidents(found, heads, kinds, list(zip(parts, rows, strict=True)))]


def _parts(thing: Thing) -> Iterator[str]:
    best = float(thing.roles.max())
    for role, chance, enough in zip(ROLES, thing.roles, PART, strict=True):
        if chance > enough and chance >= best / 2:
            yield role


Part = tuple[tuple[Thing, str], Rows]


def _incidents(found: Material, heads: Heads, kinds: Sequence[str], parts: Sequence[Part]) -> Iterator[Slots]:
    likely = heads["incident"].chances(stacked([row for _, row in parts])) if parts and len(kinds) > 1 else None
    columns = [KINDS.index(kind) for kind in kinds]
    for kind in kinds:
        mine = [
            part
            for i, part in enumerate(parts)
            if likely is None or likely[i, KINDS.index(kind)] >= OF_KIND * likely[i, columns].max()
        ]
        if len(kinds) == 1 or any(role in PARTS for (_, role), _ in mine):
            for own in _apart(found, heads["pair"], [part for part, _ in mine]):
                yield _slots(found, heads, kind, [mine[i] for i in own])


def _apart(found: Material, head: Head, parts: Sequence[tuple[Thing, str]]) -> list[list[int]]:
    """The positions of the things of each incident."""
    roles = [role for _, role in parts]
    if len(struck(roles)) < 2:
        return [list(range(len(parts)))]
    return incidents(roles, squared(head.scores(of_pairs(found, parts))[:, 0]))


def _slots(found: Material, heads: Heads, kind: str, parts: Sequence[Part]) -> Slots:
    filled: Slots = {}
    doers = [part for part, _ in parts]
    where, land = _place(found, kind, doers)
    row = template_row(found, kind, doers)
    _add(filled, "INCIDENT: TYPE", kind)
    _add(filled, "INCIDENT: STAGE OF EXECUTION", "ACCOMPLISHED")
    _add(filled, "PERP: INCIDENT CATEGORY", heads["category"].likeliest(row))
    _add(filled, "INCIDENT: DATE", _date(found.doc, doers))
    _add(filled, "INCIDENT: LOCATION", where)
    for label, chance in zip(heads["weapon"].labels, heads["weapon"].chances(row)[0], strict=True):
        if chance > WEAPON:
            _add(filled, "INCIDENT: INSTRUMENT TYPE", label)
    described = _people(filled, heads, [(t, row) for (t, role), row in parts if role == "victim"], land)
    for (thing, role), own in parts:
        if role in NAMES:
            _add(filled, NAMES[role], thing.name)
        elif role != "victim" or thing.is_named or thing.goes_by(described):
            continue
        else:
            _add(filled, "HUM TGT: DESCRIPTION", thing.name)
        _attributes(filled, heads, (thing, role), own, land=land)
    return filled


def template_row(found: Material, kind: str, parts: Sequence[tuple[Thing, str]]) -> Rows:
    """What the category of an incident and its weapons are told by: who did it, with what, and the report."""
    words = (f"{role} {word}" for thing, role in parts if role in TELLING for word in thing.phrases[0].words)
    row = joined(found.report, iter([f"kind {kind}", *words]))
    return Rows([row], found.told.report[None])


def _people(
    filled: Slots, heads: Heads, victims: Sequence[tuple[Thing, Rows]], land: str | None
) -> list[tuple[str, ...]]:
    """Fill in victims with a name; the words that they are described by."""
    described: list[str] = []
    for thing, row in victims:
        if thing.is_named:
            name = max((p.text for p in thing.phrases if p.kind == "person"), key=len)
            called = Counter(text for phrase in thing.phrases for text in phrase.described)
            _add(filled, "HUM TGT: NAME", name)
            _add(filled, "HUM TGT: DESCRIPTION", next((text for text, _ in called.most_common(1)), ""), name)
            _attributes(filled, heads, (thing, "victim"), row, land=land, called=name)
            described += called
    return [tuple(words(text)) for text in described]


def _attributes(
    filled: Slots, heads: Heads, part: tuple[Thing, str], row: Rows, *, land: str | None, called: str | None = None
) -> None:
    thing, role = part
    if role in NUMBERS:
        _add(filled, NUMBERS[role], "1" if called else number(thing), called or thing.name)
        _add(filled, NATIONS[role], nation(thing, land), called or thing.name)
    for slot in ATTRIBUTES.get(role, ()):
        _add(filled, slot, heads[slot].likeliest(row), called or thing.name)


def nation(thing: Thing, land: str | None) -> str | None:
    """The country that a thing is said to be of, if it is not the one where it was struck."""
    texts = (text for phrase in thing.phrases for text in (phrase.text, *phrase.described))
    lands = (country(word) for text in texts for word in re.findall(r"[\w.]+", text) if not is_capital(word))
    return next((found.upper() for found in lands if found and found != land), None)


def number(thing: Thing) -> str:
    """How many a thing is."""
    counts = [phrase.number for phrase in thing.phrases if phrase.number]
    if exact := next((n.count for n in counts if n.count), None):
        return str(exact)
    return "PLURAL" if counts or thing.phrases[0].plural else "1"


def _add(filled: Slots, slot: str, filler: str | None, *refer: str) -> None:
    if filler:
        filled.setdefault(slot, []).append({"alts": [filler], "xref": list(refer)})


def _date(doc: Doc, parts: Sequence[tuple[Thing, str]]) -> str | None:
    dates = [thing for thing, role in parts if role == "date"]
    return max(dates, key=lambda thing: float(thing.roles[ROLES.index("date")])).name if dates else before(doc)


@cache
def _types() -> dict[str, frozenset[str]]:
    lines = (Path(__file__).parent / "incident_claims.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {kind: frozenset(types.split()) for kind, types in (line.split("\t") for line in lines)}


def _place(found: Material, kind: str, parts: Sequence[tuple[Thing, str]]) -> tuple[str | None, str | None]:
    """Where an incident happened, and in which country."""
    doc = found.doc
    chosen = [thing.phrases[0] for thing, role in parts if role == "place"]
    sentences = {found.sentence(thing.phrases[0]) for thing, role in parts if role in PARTS} or {0, 1}
    told = [c for c in doc.claims if c.place and c.type in _types()[kind]]
    near = [c.place for c in told if doc.sentence_at(c.anchor.start).index in sentences and c.place]
    near += [p.place for p in doc.places if doc.tokens[p.first].sentence in sentences]
    land = land_of(doc, [*(p.place for p in chosen if p.place), *near])
    return ": ".join([land, *dict.fromkeys(p.text for p in chosen)]).upper() if land else None, land
