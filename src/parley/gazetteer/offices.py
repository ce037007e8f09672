"""Offices: the everyday words for those who act and those who suffer in a war.

In: words ("defence ministry", "spokesman", "villager"). Out: the `Office` that they name, and whether people so called
count as civilian or military. The words are in offices.tsv and victims.tsv.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from parley.gazetteer.folding import fold
from parley.gazetteer.tables import rows

OfficeStatus = Literal["civilian", "military", "government"]
Status = Literal["civilian", "military"]


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


def status_of(noun: str) -> Status | None:
    """Whether people called `noun` (a lemma, alone or with its compound: "aid worker") count as civilian or military.

    Police and insurgents count as military, as the annotation guide has it; None for "people", "men", "victims".
    """
    words = fold(noun).split()
    known = _statuses()
    endings = (" ".join(words[start:]) for start in range(len(words)))
    return next((known[ending] for ending in endings if ending in known), None)


@cache
def _offices() -> dict[str, Office]:
    statuses: dict[str, OfficeStatus] = {"civilian": "civilian", "military": "military", "government": "government"}
    return {
        fold(row["words"]): Office(row["words"], row["kind"], statuses.get(row["status"]))
        for row in rows("offices.tsv")
    }


@cache
def _statuses() -> dict[str, Status]:
    return {fold(row["words"]): _status(row["status"]) for row in rows("victims.tsv")}


def _status(word: str) -> Status:
    return "military" if word == "military" else "civilian"
