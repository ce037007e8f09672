"""Rulings: who ruled what on which words, the latest first.

In: judgements, an archive. Out: `Entry`s: rulings made in one go are one entry, with what they are about and whether
they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC

from parley.records import Judgement, parsed, standing
from parley.views.archive import Archive
from parley.views.evidence import Citation, citation
from parley.views.parties import label
from parley.views.wording import day, table, visible


@dataclass(frozen=True, slots=True)
class Entry:
    """What one analyst ruled at one time: `ids` of the judgements; `words` what was ruled; `actors` the names that it
    is on; `about` the claims; `gone` those that are not in the library; `taken_back` whether none of it stands any
    more."""

    ids: tuple[str, ...]
    ruling: str
    words: str
    actors: tuple[str, ...]
    by: str
    at: str
    note: str
    about: tuple[Citation, ...]
    gone: int
    taken_back: bool


def entries(judgements: Iterable[Judgement], archive: Archive) -> tuple[Entry, ...]:
    """All rulings as entries. A withdrawal is an entry of its own, about the claims of what it takes back."""
    made = list(judgements)
    by_id = {judgement.id: judgement for judgement in made}
    stand = {judgement.id for judgement in standing(made)}
    groups: dict[tuple[object, ...], list[Judgement]] = {}
    for judgement in made:
        key = (judgement.at, judgement.by, judgement.ruling, judgement.note)
        groups.setdefault(key, []).append(judgement)
    listed = [_entry(group, by_id, stand, archive) for group in groups.values()]
    return tuple(entry for _, entry in sorted(listed, key=lambda pair: pair[0], reverse=True))


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands of the rulings on one claim: which, in words, by whom, and the note that goes with it."""

    id: str
    ruling: str
    words: str
    by: str
    note: str


def mark(judgement: Judgement) -> Mark:
    """A ruling in words."""
    words = table("rulings")[judgement.ruling]
    return Mark(judgement.id, judgement.ruling, words, visible(judgement.by), visible(judgement.note))


def standing_on(judgements: Iterable[Judgement]) -> dict[str, tuple[Mark, ...]]:
    """What stands, by claim. What was ruled on many pairs in one go is one mark."""
    found: dict[str, dict[tuple[str, str, str], Mark]] = {}
    for each in standing(judgements):
        for claim in each.claims:
            found.setdefault(claim, {}).setdefault((each.at.isoformat(), each.ruling, each.by), mark(each))
    return {claim: tuple(marks.values()) for claim, marks in found.items()}


def made_with(judgement_id: str, judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """That judgement and all that was ruled with it in one go; () where there is none of that id."""
    made = list(judgements)
    one = next((each for each in made if each.id == judgement_id), None)
    if one is None:
        return ()
    key = (one.at, one.by, one.ruling, one.note)
    return tuple(each for each in made if (each.at, each.by, each.ruling, each.note) == key)


def _entry(
    group: Sequence[Judgement], by_id: dict[str, Judgement], stand: set[str], archive: Archive
) -> tuple[tuple[str, str], Entry]:
    first = group[0]
    ruled = [by_id.get(each.withdraws or "", each) for each in group]
    claims = list(dict.fromkeys(claim for each in ruled for claim in each.claims))
    known = archive.known(claims)
    at = first.at.astimezone(UTC)
    words = table("rulings")[first.ruling]
    taken = f"{words}: {table('rulings')[ruled[0].ruling]}" if ruled[0] is not first else words
    entry = Entry(
        ids=tuple(each.id for each in group),
        ruling=first.ruling,
        words=taken,
        actors=tuple(label(parsed(name)) for each in ruled for name in each.actors),
        by=visible(first.by),
        at=f"{day(at.date())}, {at:%H:%M} UTC",
        note=visible(first.note),
        about=tuple(citation(claim, archive) for claim in known),
        gone=len(claims) - len(known),
        taken_back=stand.isdisjoint(each.id for each in group),
    )
    return (first.at.isoformat(), first.id), entry
