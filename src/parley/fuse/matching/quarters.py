"""Quarters: whether the place of one account, which no gazetteer knows, lies in the town of another by that one's report.

In: two accounts of different reports, or a report's text. Out: whether it does; the names of the quarters that a report tells of, by
which its accounts are looked up: "the Rashan area of Olm", "the Nor quarter" in a report on Olm.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.accounts.surroundings import NAME, surrounded
from parley.fuse.fold import folded
from parley.fuse.places import is_specific, nearness
from parley.records import Place

QUARTER: Final = r"(?:quarter|neighbou?rhood|suburb)"
HOUSE: Final = r"(?:hospital|clinic|school|university|mosque|church|temple|market|hotel|stadium|station|prison|airport|air base|bridge|dam)"
KIND: Final = rf"(?:{QUARTER}|area|district|square|street|camp|beach|port|junction|checkpoint|{HOUSE})"
CALLED: Final = re.compile(rf"\b({NAME}(?: {NAME})?) {KIND}\b")
HOUSED: Final = re.compile(rf"\b{HOUSE}$", re.IGNORECASE)
ENDS: Final = re.compile(rf"^(?:the )?(.+?)(?: {KIND})?$")
MOST: Final = 8  # quarters by which the accounts of one report are looked up


def is_of_its_town(a: Account, b: Account) -> bool:
    """Whether either's place is a quarter of the other's town, as the report of the other has it."""
    one, other = a.claim.place, b.claim.place
    if one is None or other is None or a.claim.report == b.claim.report:
        return False
    return _lies_in(one, other, b.text) or _lies_in(other, one, a.text) or _is_hit_in(one, b) or _is_hit_in(other, a)


def is_of_house(account: Account) -> bool:
    """Whether its own sentence puts what it tells at a house, a bridge or a dam: then that was hit, whosever it is."""
    return account.own_place is not None and HOUSED.search(account.own_place.name) is not None


def _is_hit_in(place: Place, account: Account) -> bool:
    """Whether a place is a house that an account's own words name: "an air strike on the Nor hospital" in Olm."""
    if place.latitude is not None or not HOUSED.search(place.name) or place == account.claim.place:
        return False
    return re.search(rf"\b{re.escape(folded(_bare(place.name)))}\b", account.words) is not None


def _lies_in(place: Place, town: Place, text: str) -> bool:
    if place.latitude is not None or town.entry is None or not is_specific(town) or _bare(place.name) not in text:
        return False
    return _is_put_in(replace(place, span=None), replace(town, span=None), text)


@lru_cache(maxsize=4_096)
def _is_put_in(place: Place, town: Place, text: str) -> bool:
    name = _bare(place.name)
    if found := surrounded(replace(place, name=name), text, frozenset(filter(None, [town.country]))):
        return nearness(found, town) in ("same", "within")
    return re.search(rf"\b{re.escape(name)} {QUARTER}\b(?! (?:of|in|near) [A-Z])", text) is not None


def _bare(name: str) -> str:
    """A place's name without the word for its kind."""
    found = ENDS.match(name)
    return found[1] if found else name


@lru_cache(maxsize=16_384)
def quarters(text: str) -> tuple[str, ...]:
    """The folded names of the quarters that a report tells of."""
    return tuple(dict.fromkeys(word for found in CALLED.finditer(text) for word in folded(found[1]).split()))[:MOST]
