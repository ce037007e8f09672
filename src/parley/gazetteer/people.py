"""People: the everyday words for those who suffer in a war.

In: a noun ("villager", "aid worker", "insurgent"). Out: whether people so called count as civilian or military, as the
annotation guide has it. The words are in victims.tsv.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from parley.gazetteer.folding import fold
from parley.gazetteer.tables import rows

Status = Literal["civilian", "military"]


def status_of(noun: str) -> Status | None:
    """Whether people called `noun` (a lemma, alone or with its compound: "aid worker") count as civilian or military.

    Police and insurgents count as military; "people", "men" and "victims" as neither.
    """
    words = fold(noun).split()
    known = _statuses()
    endings = (" ".join(words[start:]) for start in range(len(words)))
    return next((known[ending] for ending in endings if ending in known), None)


@cache
def _statuses() -> dict[str, Status]:
    return {fold(row["words"]): _status(row["status"]) for row in rows("victims.tsv")}


def _status(word: str) -> Status:
    return "military" if word == "military" else "civilian"
