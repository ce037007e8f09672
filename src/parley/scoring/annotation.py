"""Annotations: claims in the exchange format of docs/reference/claims.md, as scoring sees them.

In: lines of JSON. Out: `Annotation`, one claim's values without its report's text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from parley.errors import InputError
from parley.records import FAMILY


@dataclass(frozen=True, slots=True)
class Annotation:
    """One claim. Names carry what they belong to after a bar; `first` and `last` are ISO days, months or years;
    `figure` is empty where nobody is counted."""

    report: str
    type: str
    start: int
    end: int
    quote: str = ""
    modality: str = "actual"
    stance: str = "asserts"
    speakers: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    place: str | None = None
    first: str | None = None
    last: str | None = None
    figure: Mapping[str, Any] = field(default_factory=dict)

    @property
    def family(self) -> str | None:
        """The family of its type, None where the type is unknown."""
        return FAMILY.get(self.type)

    @property
    def counts_people(self) -> bool:
        """Whether it is a figure, not an event."""
        return self.family == "figure"


@dataclass(frozen=True, slots=True)
class Gold:
    """Annotated reports: their claims, and the ids of all of them, those without claims too."""

    claims: tuple[Annotation, ...]
    reports: frozenset[str]


def annotation(record: Mapping[str, Any]) -> Annotation:
    """The annotation of one JSON record."""
    names = {slot: tuple(record.get(slot) or ()) for slot in ("speakers", "actors", "recipients", "mediators")}
    when = record.get("when") or {}
    return Annotation(
        report=record["report"],
        type=record["type"],
        start=record["start"],
        end=record["end"],
        quote=record.get("quote", ""),
        modality=record.get("modality", "actual"),
        stance=record.get("stance", "asserts"),
        place=record.get("place"),
        first=when.get("from"),
        last=when.get("to"),
        figure=record.get("figure") or {},
        **names,
    )


def gold(lines: Iterable[str]) -> Gold:
    """The annotations in `lines` of JSON; a line without a type says that its report was annotated.

    Raises:
        InputError: for a line that is no such record, by its number.
    """
    claims: list[Annotation] = []
    reports: set[str] = set()
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                record = json.loads(line)
                reports.add(record["report"])
                if record.get("type"):
                    claims.append(annotation(record))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise InputError(f"Line {number} of the annotations is no claim record: {error!r}.") from error
    return Gold(tuple(claims), frozenset(reports))
