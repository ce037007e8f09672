"""Slots: in what respects an extracted claim agrees with an annotated one.

In: two annotations of one event. Out: for each slot, whether they say the same. Names are compared folded, and by the
body that they belong to; days within one of each other are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Final

from parley.records import ACTS_OF_SPEECH
from parley.scoring.annotation import Annotation

SYMMETRIC: Final = {"consult", "agree", "ceasefire", "armed_clash", "cooperate", "ceasefire_end"}
FIGURE_SLOTS: Final = ("bound", "victim_status", "scope", "cause")
WHOLE: Final = ("modality", "stance", "speaker", "actors", "recipients", "when", "side")


def agreement(gold: Annotation, found: Annotation) -> dict[str, bool]:
    """Each slot, and whether `found` has it as `gold` does."""
    gold_actors, gold_recipients = participants(gold)
    actors, recipients = participants(found)
    gold_chain, chain = relays(gold), relays(found)
    slots = {
        "evidence": 2 * overlap(gold, found) >= union(gold, found),
        "modality": gold.modality == found.modality,
        "stance": gold.stance == found.stance,
        "speaker": same_speaker(gold_chain, chain),
        "chain": [*map(body, gold_chain)] == [*map(body, chain)],
        "actors": gold_actors == actors,
        "recipients": gold_recipients == recipients,
        "mediators": bodies(gold.mediators) == bodies(found.mediators),
        "place": same_place(gold.place, found.place),
        "when": same_end(gold.first, found.first, last=False) and same_end(gold.last, found.last, last=True),
    }
    if gold.counts_people:
        slots |= {slot: gold.figure.get(slot) == found.figure.get(slot) for slot in FIGURE_SLOTS}
        slots["side"] = plain(gold.figure.get("side")) == plain(found.figure.get("side"))
    return slots


def is_whole(slots: dict[str, bool]) -> bool:
    """Whether all slots that make a claim usable as it stands agree."""
    return all(slots.get(slot, True) for slot in WHOLE)


def is_done(claim: Annotation) -> bool:
    """Whether a claim tells of its event as done or under way."""
    return (claim.modality, claim.stance) == ("actual", "asserts")


def overlap(one: Annotation, other: Annotation) -> int:
    """How many characters of evidence the two share; not above 0 where none."""
    return min(one.end, other.end) - max(one.start, other.start)


def union(one: Annotation, other: Annotation) -> int:
    """How many characters lie from the beginning of the first evidence to the end of the last."""
    return max(one.end, other.end) - min(one.start, other.start)


def plain(name: str | None) -> str:
    """`name` without case, accents, punctuation and a leading article, by its usual form."""
    ascii_ = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", " ", ascii_).strip().removeprefix("the ")
    return aliases().get(words, words)


@cache
def aliases() -> dict[str, str]:
    """Usual forms of names that go by several, all plain."""
    table = files("parley.scoring").joinpath("aliases.tsv").read_text(encoding="utf-8")
    return dict(line.split("\t") for line in table.splitlines())


def body(name: str) -> str:
    """The country or body that a name counts for: what stands after the bar, or all of it."""
    return plain(name.rsplit("|", 1)[-1])


def bodies(names: Iterable[str]) -> set[str]:
    """The bodies of `names`, those that fold to nothing left out."""
    return {found for name in names if (found := body(name))}


def participants(claim: Annotation) -> tuple[set[str], set[str]]:
    """Who does it and to whom; in what parties do on equal footing, all are actors."""
    actors, recipients = bodies(claim.actors), bodies(claim.recipients)
    return (actors | recipients, set()) if claim.type in SYMMETRIC else (actors, recipients)


def relays(claim: Annotation) -> tuple[str, ...]:
    """The chain of speakers; who performs an act of speech is its actor, not one who reports it."""
    chain = claim.speakers
    performs = claim.type in ACTS_OF_SPEECH and chain and body(chain[-1]) in bodies(claim.actors)
    return chain[:-1] if performs else chain


def same_speaker(gold: tuple[str, ...], found: tuple[str, ...]) -> bool:
    """Whether the innermost speakers are one, by their body or by name."""
    if not gold or not found:
        return not gold and not found
    names = (plain(chain[-1].split("|")[0]) for chain in (gold, found))
    return body(gold[-1]) == body(found[-1]) or len(set(names)) == 1


def same_place(gold: str | None, found: str | None) -> bool:
    """Whether one place's name holds the other's, or neither is given."""
    one, other = plain(gold), plain(found)
    return one == other or bool(one and other and (one in other or other in one))


def same_end(gold: str | None, found: str | None, *, last: bool) -> bool:
    """Whether two ends of a time are within a day of each other; an open end equals only an open one."""
    one, other = day(gold, last=last), day(found, last=last)
    return one == other if one is None or other is None else abs((one - other).days) <= 1


def day(iso: str | None, *, last: bool) -> date | None:
    """The first or last day that an ISO year, month or day stands for; None where it is none."""
    try:
        parts = [int(part) for part in iso[:10].split("-")] if iso else []
        if len(parts) == 1:
            return date(parts[0], 12, 31) if last else date(parts[0], 1, 1)
        if len(parts) == 2:
            first = date(parts[0], parts[1], 1)
            return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1) if last else first
        return date(*parts) if parts else None
    except ValueError:
        return None
