"""Since: the days from which on it is asked what is new, the beginnings of truces among them.

In: a picture, what was asked for. Out: days, each with words; the day that "ceasefire" means.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.errors import RequestError
from parley.records import Ceasefire, Picture
from parley.views.archive import Archive
from parley.views.wording import between, shortened

CEASEFIRE: Final = "ceasefire"
UNBEGUN: Final = ("proposed", "agreed", "due")
MOST: Final = 6
LONGEST: Final = 90


def truces_begun(picture: Picture) -> list[tuple[date, Ceasefire]]:
    """The truces that are told to have begun, each with the day it did, the latest first."""
    found = [
        (truce.effect.first, truce)
        for truce in picture.ceasefires
        if truce.effect and truce.effect.first and truce.state not in UNBEGUN
    ]
    return sorted(found, key=lambda pair: (pair[0], pair[1].id), reverse=True)


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first day on which a truce may have begun, that day as exactly as it is told, and the truce in words."""

    day: date
    told: str
    title: str


def beginnings(picture: Picture, archive: Archive) -> tuple[Beginning, ...]:
    """When the latest truces of this war began, the latest first; of those of one day the first."""
    current = [(day, truce) for day, truce in truces_begun(picture) if not archive.is_past(truce.effect)]
    once = {day: _beginning(day, truce) for day, truce in reversed(current)}
    return tuple(once[day] for day in sorted(once, reverse=True)[:MOST])


def _beginning(day: date, truce: Ceasefire) -> Beginning:
    last = truce.effect.last if truce.effect else None
    return Beginning(day, between(day, last or day), shortened(truce.title, LONGEST))


def since_when(asked: str, picture: Picture) -> date:
    """The day that is asked for: as 2020-10-24, or that on which the latest ceasefire took effect.

    Raises:
        RequestError: where it is no day, or no ceasefire is told to have taken effect.
    """
    if asked.strip().lower() == CEASEFIRE:
        if begun := truces_begun(picture):
            return begun[0][0]
        raise RequestError("No ceasefire is told to have taken effect here: give a day, as 2020-10-24.")
    try:
        return date.fromisoformat(asked.strip())
    except ValueError as error:
        raise RequestError(f"{asked!r} is no day: give one as 2020-10-24, or the word {CEASEFIRE}.") from error
