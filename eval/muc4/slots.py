"""Slots: how far a filler that was given agrees with the key's.

In: the name of a slot, two fillers, each a list of alternatives. Out: 1 where they agree, 0.5 where in part, 0 where
not. The definitions are those of the conference's scorer, without its human judges: strings agree where one holds all
words of the other and ends in the same one, numbers and dates in part where they overlap, places where they share a
part.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from math import inf

STRINGS = frozenset({
    "INCIDENT: INSTRUMENT ID", "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID", "PHYS TGT: ID", "HUM TGT: NAME",
    "HUM TGT: DESCRIPTION",
})  # fmt: skip
SLOTS = (
    "INCIDENT: DATE", "INCIDENT: LOCATION", "INCIDENT: TYPE", "INCIDENT: STAGE OF EXECUTION", "INCIDENT: INSTRUMENT ID",
    "INCIDENT: INSTRUMENT TYPE", "PERP: INCIDENT CATEGORY", "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID",
    "PERP: ORGANIZATION CONFIDENCE", "PHYS TGT: ID", "PHYS TGT: TYPE", "PHYS TGT: NUMBER", "PHYS TGT: FOREIGN NATION",
    "PHYS TGT: EFFECT OF INCIDENT", "PHYS TGT: TOTAL NUMBER", "HUM TGT: NAME", "HUM TGT: DESCRIPTION", "HUM TGT: TYPE",
    "HUM TGT: NUMBER", "HUM TGT: FOREIGN NATION", "HUM TGT: EFFECT OF INCIDENT", "HUM TGT: TOTAL NUMBER",
)  # fmt: skip
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
EMPTY_WORDS = frozenset(
    ["THE", "A", "AN", "OF", "IN", "AT", "TO", "FOR", "BY", "ON", "AND", "HIS", "HER", "THEIR", "ITS", "SOME"]
)
DAYS_OF_MONTH, DAYS_OF_YEAR = 31, 372
Ends = tuple[float | None, float]


def best(slot: str, key: Iterable[str], given: Iterable[str]) -> float:
    """The best agreement of any alternative with any other."""
    agree = agreement(slot)
    listed = list(given)
    return max((agree(one, other) for one in key for other in listed), default=0.0)


def agreement(slot: str) -> Callable[[str, str], float]:
    """How two fillers of `slot` are compared."""
    if slot in STRINGS:
        return same_words
    if "NUMBER" in slot:
        return same_number
    return {"INCIDENT: DATE": same_date, "INCIDENT: LOCATION": same_place}.get(slot, same_code)


def same_words(key: str, given: str) -> float:
    """Agreement of two stretches of text, articles and prepositions aside."""
    one, other = words(key), words(given)
    if not one or not other:
        return 0.0
    mine, theirs = set(one), set(other)
    ends = one[-1] == other[-1] or (one[-1] in theirs and len(mine) > 1) or (other[-1] in mine and len(theirs) > 1)
    if one == other or ((mine <= theirs or theirs <= mine) and ends):
        return 1.0
    return 0.5 if one[-1] == other[-1] else 0.0


def words(text: str) -> list[str]:
    """The words of a filler that count."""
    return [word for word in re.findall(r"[A-Z0-9]+", text.upper()) if word not in EMPTY_WORDS]


def same_code(key: str, given: str) -> float:
    """Agreement of two codes; in part where one begins or ends with the other."""
    one, other = (re.sub(r"[^A-Z]+", " ", text.upper()).strip() for text in (key, given))
    if one == other:
        return 1.0
    within = (
        one and other and (one.startswith(other) or other.startswith(one) or one.endswith(other) or other.endswith(one))
    )
    return 0.5 if within else 0.0


def same_number(key: str, given: str) -> float:
    """Agreement of two numbers, ranges or "PLURAL"s."""
    one, other = number(key), number(given)
    if not one or not other:
        return same_code(key, given)
    if one == other:
        return 1.0
    if one == PLURAL or other == PLURAL:
        return 0.5 if (other if one == PLURAL else one)[0] >= 2 else 0.0
    return 0.5 if max(one[0], other[0]) <= min(one[1], other[1]) else 0.0


PLURAL = (2.0, -inf)


def number(text: str) -> tuple[float, float] | None:
    """The least and the most that a number allows; `PLURAL` for more than one."""
    bare = re.sub(r"[()\s?~]", "", text.upper())
    if bare == "PLURAL":
        return PLURAL
    parts = re.fullmatch(r"(\d*)(-?)(\d*)", bare)
    if not parts or bare in ("", "-"):
        return None
    low, dash, high = parts.groups()
    least = float(low or 0)
    return least, float(high) if high else (inf if dash else least)


def same_date(key: str, given: str) -> float:
    """Agreement of two dates or stretches of days."""
    one, other = ends(key), ends(given)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if one[0] is None and other[0] is None:
        return 0.0
    if one[1] == other[1]:
        return 0.5
    if one[0] is None or other[0] is None:
        return 0.0
    return 0.5 if max(one[0], other[0]) <= min(one[1], other[1]) else 0.0


def ends(text: str) -> Ends | None:
    """The first and last day of a date as the key writes it: "- 04 MAR 90" is open, "02 FEB 90 - 04 FEB 90" a
    stretch."""
    bare = text.strip().strip("?").strip().strip("()").strip()
    if bare.startswith("-"):
        last = _days(bare[1:])
        return (None, last[1]) if last else None
    if " - " in bare:
        first, last = map(_days, bare.split(" - ", 1))
        return (first[0], last[1]) if first and last else None
    return _days(bare)


def _days(text: str) -> tuple[float, float] | None:
    parts = re.fullmatch(r"(?:(\d{1,2})\s+)?([A-Z]{3})[A-Z]*(?:\s+(?:19)?(\d\d))?", text.strip().upper())
    if not parts or parts[2] not in MONTHS:
        return None
    month = int(parts[3] or 0) * DAYS_OF_YEAR + MONTHS.index(parts[2]) * DAYS_OF_MONTH
    return (month + int(parts[1]) - 1,) * 2 if parts[1] else (month, month + DAYS_OF_MONTH - 1)


def written(day: date) -> str:
    """A day as the key writes it."""
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year % 100:02d}"


def same_place(key: str, given: str) -> float:
    """Agreement of two places, from the country down, whatever kind each part is said to be."""
    one, other = parts_of_place(key), parts_of_place(given)
    if not one or not other:
        return 0.0
    return 1.0 if one == other else 0.5 if one & other else 0.0


def parts_of_place(text: str) -> set[str]:
    """The names in a place such as "PERU: LIMA (CITY)"."""
    return {re.sub(r"\s*\([A-Z ,]+\)|[()?]", "", part).strip().upper() for part in text.split(":")} - {""}
