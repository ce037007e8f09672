"""Templates from claims and learned heads.

In: a report read to its claims, the heads. Out: its templates. Which kinds of incidents a report tells of, what part a thing
has in them and what befell it, heads say; where and when, claims do.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from eval.muc4 import features
from eval.muc4.circumstances import date_of, place_of
from eval.muc4.features import Context, context
from eval.muc4.linear import Floats, Head, Row, numbered
from eval.muc4.phrases import Phrase, alike, phrases, things
from eval.muc4.slots import words
from parley.extract.doc import Doc
from parley.records import FAMILY

KINDS = ("ATTACK", "BOMBING", "KIDNAPPING", "ARSON", "ROBBERY")
ROLES = ("individual", "organisation", "target", "victim", "instrument")
RELEVANT = len(KINDS)
ENOUGH = {"ATTACK": 0.25, "BOMBING": 0.28, "KIDNAPPING": 0.25, "ARSON": 0.25, "ROBBERY": 0.45}
"""How likely a kind of incident must be; chosen by cross-validation, as all that follow."""
TOLD, PART, OF_KIND = 0.3, (0.33, 0.38, 0.33, 0.36, 0.33), 0.7
ATTRIBUTES = {
    "victim": ("HUM TGT: TYPE", "HUM TGT: EFFECT OF INCIDENT"),
    "target": ("PHYS TGT: TYPE", "PHYS TGT: EFFECT OF INCIDENT"),
    "organisation": ("PERP: ORGANIZATION CONFIDENCE",),
    "instrument": ("INCIDENT: INSTRUMENT TYPE",),
}
NAMES = {"individual": "PERP: INDIVIDUAL ID", "organisation": "PERP: ORGANIZATION ID", "target": "PHYS TGT: ID",
         "instrument": "INCIDENT: INSTRUMENT ID"}  # fmt: skip
NUMBERS = {"victim": "HUM TGT: NUMBER", "target": "PHYS TGT: NUMBER"}
VIOLENT = frozenset({"violence", "figure"})
"""Families of claims without which a report tells of no incident."""
Heads = Mapping[str, Head]
Slots = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Thing:
    """Phrases that stand for one thing, the surest first, and how likely it has each role."""

    phrases: tuple[Phrase, ...]
    roles: Floats

    @property
    def name(self) -> str:
        """What it is called where its role shows best."""
        return self.phrases[0].text


@dataclass(frozen=True)
class Material:
    """A report with all that heads go by: its features, its phrases with theirs."""

    doc: Doc
    around: Context
    report: Row
    phrases: tuple[Phrase, ...]
    rows: tuple[Row, ...]
    groups: tuple[tuple[int, ...], ...]


def material(doc: Doc) -> Material:
    """What is worked out of a report before any head is asked."""
    around, listed = context(doc), phrases(doc)
    rows = [numbered(features.of_phrase(doc, phrase, around)) for phrase in listed]
    groups = tuple(map(tuple, things(listed)))
    return Material(doc, around, numbered(features.of_report(doc, around)), tuple(listed), tuple(rows), groups)


def level(chance: float) -> int:
    """A likelihood as one of a dozen levels."""
    return int(np.clip(np.floor(np.log((chance + 1e-5) / (1 - chance + 1e-5))), -7, 5))


def joined(row: Row, more: Iterator[str]) -> Row:
    """A row with more features."""
    return np.union1d(row, numbered(more))


def told(report: Floats) -> Iterator[str]:
    """What a report is taken to tell of, as features."""
    yield from (f"report {label} {level(float(chance))}" for label, chance in enumerate(report))


def with_report(found: Material, report: Floats) -> list[Row]:
    """The rows of a report's phrases, each with what the report is taken to tell of."""
    return [
        joined(row, (f for part in (told(report), [f"{p.kind} {level(float(report[RELEVANT]))}"]) for f in part))
        for row, p in zip(found.rows, found.phrases, strict=True)
    ]


def evidence(report: Floats, roles: Floats) -> Row:
    """The features of a report once the roles of its phrases are known."""

    def listed() -> Iterator[str]:
        yield from told(report)
        for role, column in enumerate(np.sort(roles, axis=0)[::-1].T):
            yield from (f"role {role} {rank} {level(float(chance))}" for rank, chance in enumerate(column[:3]))
            yield f"role {role} {level(min(0.999, float(column.sum()) / 10))} {level(float(report[RELEVANT]))}"
        yield "any"

    return numbered(listed())


def sorted_things(found: Material, roles: Floats) -> list[Thing]:
    """The things of a report, each role as likely as in the phrase that shows it best."""
    listed = []
    for group in found.groups:
        order = sorted(group, key=lambda position: -float(roles[position].max()))
        listed.append(Thing(tuple(found.phrases[i] for i in order), roles[list(group)].max(0)))
    return listed


def row_of(found: Material, thing: Thing, report: Floats) -> Row:
    """The features that a thing's nature, fate and incident are told by."""
    return joined(numbered(told(report)), features.of_thing(found.doc, thing.phrases, found.around))


def templates(found: Material, heads: Heads) -> list[dict[str, Any]]:
    """The templates of a report."""
    report = heads["report"].chances([found.report])[0]
    roles = heads["role"].chances(with_report(found, report)) if found.rows else np.zeros((0, len(ROLES)), np.float32)
    sure = heads["evidence"].chances([evidence(report, roles)])[0]
    if sure[RELEVANT] < TOLD or not any(FAMILY[claim.type] in VIOLENT for claim in found.doc.claims):
        return []
    kinds = [k for k, chance in zip(KINDS, sure, strict=False) if chance > ENOUGH[k]] or [
        KINDS[int(sure[:RELEVANT].argmax())]
    ]
    parts = [(t, r) for t in sorted_things(found, roles) for r in _parts(t)]
    rows = [row_of(found, thing, report) for thing, _ in parts]
    return [{"slots": slots} for slots in _incidents(found, heads, kinds, list(zip(parts, rows, strict=True)))]


def _parts(thing: Thing) -> Iterator[str]:
    best = float(thing.roles.max())
    for role, chance, enough in zip(ROLES, thing.roles, PART, strict=True):
        if chance > enough and chance >= best / 2:
            yield role


Part = tuple[tuple[Thing, str], Row]


def _incidents(found: Material, heads: Heads, kinds: Sequence[str], parts: Sequence[Part]) -> Iterator[Slots]:
    likely = heads["incident"].chances([row for _, row in parts]) if parts and len(kinds) > 1 else None
    columns = [KINDS.index(kind) for kind in kinds]
    for kind in kinds:
        mine = [
            part
            for i, part in enumerate(parts)
            if likely is None or likely[i, KINDS.index(kind)] >= OF_KIND * likely[i, columns].max()
        ]
        if mine or len(kinds) == 1:
            yield _slots(found, heads, kind, mine)


def _slots(found: Material, heads: Heads, kind: str, parts: Sequence[Part]) -> Slots:
    filled: Slots = {}
    sentences = {found.doc.tokens[thing.phrases[0].head].sentence for (thing, _), _ in parts} or {0, 1}
    _add(filled, "INCIDENT: TYPE", kind)
    _add(filled, "INCIDENT: STAGE OF EXECUTION", "ACCOMPLISHED")
    _add(
        filled, "PERP: INCIDENT CATEGORY", heads["category"].likeliest(category_row(found, kind, [p for p, _ in parts]))
    )
    _add(filled, "INCIDENT: DATE", _date(found.doc, kind, sentences))
    _add(filled, "INCIDENT: LOCATION", _place(found.doc, kind, sentences))
    described = _people(filled, heads, [(t, row) for (t, role), row in parts if role == "victim"])
    for (thing, role), row in parts:
        if role != "victim":
            _add(filled, NAMES[role], thing.name)
        elif is_named(thing) or any(alike(p.words, known) for known in described for p in thing.phrases):
            continue
        else:
            _add(filled, "HUM TGT: DESCRIPTION", thing.name)
        _attributes(filled, heads, role, thing, row)
    return filled


def category_row(found: Material, kind: str, parts: Sequence[tuple[Thing, str]]) -> Row:
    """What the category of an incident is told by: who did it, and the report."""
    doers = (word for thing, role in parts if role in ("individual", "organisation") for word in thing.phrases[0].words)
    return joined(found.report, iter([f"kind {kind}", *(f"doer {word}" for word in doers)]))


def is_named(thing: Thing) -> bool:
    """Whether a thing is a person with a name."""
    return any(phrase.kind == "person" for phrase in thing.phrases)


def _people(filled: Slots, heads: Heads, victims: Sequence[tuple[Thing, Row]]) -> list[tuple[str, ...]]:
    """Fill in victims with a name; the words that they are described by."""
    described: list[str] = []
    for thing, row in victims:
        if is_named(thing):
            name = max((p.text for p in thing.phrases if p.kind == "person"), key=len)
            called = Counter(text for phrase in thing.phrases for text in phrase.described)
            _add(filled, "HUM TGT: NAME", name)
            _add(filled, "HUM TGT: DESCRIPTION", next((text for text, _ in called.most_common(1)), ""), name)
            _attributes(filled, heads, "victim", thing, row, called=name)
            described += called
    return [tuple(words(text)) for text in described]


def _attributes(filled: Slots, heads: Heads, role: str, thing: Thing, row: Row, *, called: str | None = None) -> None:
    if role in NUMBERS:
        _add(filled, NUMBERS[role], "1" if called else number(thing), called or thing.name)
    for slot in ATTRIBUTES.get(role, ()):
        _add(filled, slot, heads[slot].likeliest(row), called or thing.name)


def number(thing: Thing) -> str:
    """How many a thing is."""
    counts = [phrase.number for phrase in thing.phrases if phrase.number]
    if exact := next((n.count for n in counts if n.count), None):
        return str(exact)
    return "PLURAL" if counts or thing.phrases[0].plural else "1"


def _add(filled: Slots, slot: str, filler: str | None, *refer: str) -> None:
    if filler:
        filled.setdefault(slot, []).append({"alts": [filler], "xref": list(refer)})


@cache
def _types() -> dict[str, frozenset[str]]:
    lines = (Path(__file__).parent / "incident_claims.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return {kind: frozenset(types.split()) for kind, types in (line.split("\t") for line in lines)}


def _date(doc: Doc, kind: str, sentences: set[int]) -> str | None:
    told = [c for c in doc.claims if c.when and c.when.last and c.type in _types()[kind] and c.modality == "actual"]
    near = [c.when for c in told if doc.sentence_at(c.anchor.start).index in sentences] or [c.when for c in told]
    stated = [d.when for d in doc.dates if doc.tokens[d.head].sentence in sentences and d.when.last]
    return date_of(doc, near or stated)


def _place(doc: Doc, kind: str, sentences: set[int]) -> str | None:
    told = [c for c in doc.claims if c.place and c.type in _types()[kind]]
    near = [c.place for c in told if doc.sentence_at(c.anchor.start).index in sentences and c.place]
    return place_of(doc, [*near, *(p.place for p in doc.places if doc.tokens[p.first].sentence in sentences)])
