"""Offices: the everyday words for those who act in a war.

In: words ("defence ministry", "spokesman", "rebel leader"). Out: the `Office` that they name. The words are in
offices.tsv.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from parley.gazetteer.folding import fold
from parley.gazetteer.tables import rows

OfficeStatus = Literal["civilian", "military", "government"]
_STATUSES: dict[str, OfficeStatus] = {"civilian": "civilian", "military": "military", "government": "government"}


@dataclass(frozen=True, slots=True)
class Office:
    """An unnamed office, force or role: `kind` "ministry", "army", "spokesman" ...; `status` None where it depends on
    whom it speaks for."""

    words: str
    kind: str
    status: OfficeStatus | None


def office(words: str) -> Office | None:
    """The office that `words` name, in any case, British or American, a leading "the" aside."""
    return _offices().get(fold(words))


@cache
def _offices() -> dict[str, Office]:
    return {
        fold(row["words"]): Office(row["words"], row["kind"], _STATUSES.get(row["status"]))
        for row in rows("offices.tsv")
    }


def called_in(land: str | None, office: str | None) -> str | None:
    """What an office is called in a country: few have a secretary of state who is their foreign minister."""
    foreign = "secretary of state" if land == "United States" else "foreign minister"
    return foreign if office in {"secretary of state", "foreign secretary", "foreign minister"} else office
