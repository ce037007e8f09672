"""Telling: the day on which something was only told, or on which its toll grew, somebody died of it or was found dead, and not the day of it.

In: claims, their report's text. Out: the claims, without such days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from parley.fuse.words import table
from parley.records import STRIKES, Claim, Span

TOLD: Final = STRIKES | {"casualties", "displacement", "ceasefire"}  # told of after the day, unlike a town that falls
ARRANGED: Final = frozenset({"retreat", "aid", "mobilize", "cooperate"})  # what is announced before it is done
BESIDE: Final = 6  # characters: "in", a comma, "the"
BEFORE: Final = 60  # characters before a deed's word in which "the toll of" stands
TOLL: Final = re.compile(r"\btolls? (?:[\w-]+ ){0,2}?(?:of|from|in|after) (?:[\w'’-]+ ){0,4}$", re.IGNORECASE)

SAID_ON: Final = re.compile(
    r"\s*(?:in an? (?:[\w-]+ ){0,2}(?:statement|interview|broadcast|address|speech|message|letter|post) )?(?:on\s)?\s*"
)
OWNS: Final = re.compile(r"['’]s\b")
GOES_ON: Final = re.compile(r",? (?:and|while|with) ")
HURT: Final = re.compile(
    r"\b(?:wounded|injured|hurt) (?:in|by|during|when)\b[^.]*\b(?:died|dies|succumbed)$", re.IGNORECASE
)
BODIES: Final = re.compile(r"\b(?:bod(?:y|ies)|corpses?|remains)\b", re.IGNORECASE)
FOUND: Final = re.compile(r"\b(?:found|recovered|pulled|retrieved|dug|discovered|unearthed)\b", re.IGNORECASE)
WOUNDS: Final = re.compile(r"\b(?:of|from|to) (?:[\w-]+ ){0,2}(?:wounds|injuries)\b", re.IGNORECASE)


def without_days_of_telling(claims: Sequence[Claim], text: str) -> list[Claim]:
    """`claims` without the days that are none of theirs."""
    told = frozenset(c.when.span for c in claims if c.when and is_day_of_telling(c, text))
    return [replace(c, when=None) if _is_told_then(c, told, text) else c for c in claims]


def _is_told_then(claim: Claim, told: frozenset[Span | None], text: str) -> bool:
    """Whether its day is none of its own; nor is what the report counts beside it in its own voice: "64 died, a doctor
    said on Friday, and 180 were wounded"."""
    if is_day_of_telling(claim, text) or is_day_of_toll(claim, text):
        return True
    if is_of_wounded(claim, text) or is_of_found(claim, text):
        return True
    day = claim.when.span if claim.when else None
    is_beside = claim.figure is not None and claim.speaker is None and day is not None and day in told
    return is_beside and day is not None and GOES_ON.match(text[day.end : claim.anchor.start]) is not None


def is_of_wounded(claim: Claim, text: str) -> bool:
    """Whether it counts people who died of what befell them before: "two more died of their wounds on Monday", "a man hurt in the
    blast died"."""
    if claim.figure is None or claim.figure.measure != "killed":
        return False
    if HURT.search(text[claim.quote.start : claim.anchor.end]):
        return True
    behind = text[claim.anchor.start : claim.anchor.end + BEFORE].partition(". ")[0]
    return WOUNDS.search(behind) is not None


def is_of_found(claim: Claim, text: str) -> bool:
    """Whether it counts the dead of before by their bodies: "four more bodies were found on Saturday"."""
    if claim.figure is None or claim.figure.measure != "killed":
        return False
    told = text[claim.quote.start : claim.anchor.end + BEFORE].partition(". ")[0]
    return BODIES.search(claim.anchor.of(text)) is not None and FOUND.search(told) is not None


def is_day_of_telling(claim: Claim, text: str) -> bool:
    """Whether the day of what happened is only that on which somebody said so: "the ministry said on Sunday"."""
    day, cue = claim.when, claim.cue
    is_ahead = claim.type in ARRANGED | {"consult"} and claim.modality != "actual"
    if not (claim.type in TOLD or is_ahead) or day is None or day.span is None or cue is None or not day.is_day:
        return False
    follows = cue.end <= day.span.start and SAID_ON.fullmatch(text[cue.end : day.span.start]) is not None
    owns = OWNS.search(text[day.span.end - 2 : day.span.end + 2]) is not None  # "said | Sunday's raid had killed 70"
    return follows and not owns and not 0 <= claim.anchor.start - day.span.end <= BESIDE


def is_day_of_toll(claim: Claim, text: str) -> bool:
    """Whether its day is only that on which its toll grew, or was put right: "the toll of the blast rose to 19 on Sunday",
    "on Sunday lowered the toll of the blast"."""
    day = claim.when
    if claim.type not in STRIKES | {"casualties"} or day is None or day.span is None:
        return False
    if day.span.end <= claim.anchor.start:
        return _righted().match(text[day.span.end : claim.anchor.end]) is not None
    if claim.type not in STRIKES:
        return False
    before, between = (
        text[max(0, claim.anchor.start - BEFORE) : claim.anchor.start],
        text[claim.anchor.end : day.span.start],
    )
    return TOLL.search(before) is not None and _grown().search(between) is not None


@cache
def _righted() -> re.Pattern[str]:
    """Words right behind a day that put a toll right, up to the deed of which it is."""
    puts, of_whom = "|".join(table("tolls")["puts"]), r"number of (?:[\w-]+ ){1,3}(?:killed|dead|wounded|victims)"
    return re.compile(
        rf",? (?:[\w-]+ ){{0,2}}(?:{puts})\w* (?:[\w-]+ ){{0,3}}(?:tolls?|{of_whom})\b[^.]*$", re.IGNORECASE
    )


@cache
def _grown() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(table('tolls')['grows'])})", re.IGNORECASE)
