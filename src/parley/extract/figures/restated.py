"""Restated: figures that a report only gives again.

In: the figures of a report, in order. Out: those that tell something new. A second count of as many people of the same
kind, who came to the same harm, told by nobody else, adds nothing; nor does one person whom the words take up again
("the pilot", "he").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from parley.extract.figures.people import ONE_PERSON
from parley.records import Claim, Figure

FEW = 3
"""From this number on a count is itself a sign of what is counted; below it, many incidents share one."""
NEAR_BY = 300
"""Characters between a count and one that only names the person whom it counts."""
FAR = 50
"""How many figures of one number back a report is searched, which bounds the work in endless ones."""
BEHIND = frozenset({"in", "of", "at", "near", "from", "by", "on", "with", "who", "whose", "aboard", "outside", "for"})
"""Words that begin what stands behind a noun."""


def told_once(claims: Iterable[tuple[Claim, bool]]) -> Iterator[Claim]:
    """Of `claims`, each with whether its words take up somebody known ("the pilot"), those that tell something new."""
    before: dict[tuple[str, int | None], list[Claim]] = defaultdict(list)
    for claim, takes_up in claims:
        figure = claim.figure
        key = (figure.measure, figure.count) if figure else ("", None)
        if figure and any(_adds_nothing(claim, figure, earlier, takes_up) for earlier in before[key][-FAR:]):
            continue
        before[key].append(claim)
        yield claim


def _adds_nothing(claim: Claim, figure: Figure, before: Claim, takes_up: bool) -> bool:
    """Whether `claim` only says again what the one `before` it said."""
    first = before.figure
    if first is None or not figure.count or _joined(claim, before):
        return False
    if figure.count == 1:
        known = takes_up and _same_person(figure, first) and _may_be_one(claim.told_by, before.told_by)
        return known or _named_again(figure, first) or _only_names(claim, before)
    if takes_up and (figure.victims or "").lower() not in {"", "other", "others"}:
        return True
    if figure.count < FEW and figure.victims and first.victims and not _same_word(figure, first):
        return False
    return (
        _agree(figure.side, first.side)
        and _agree(figure.victim_status, first.victim_status)
        and _same_place(claim, before, figure.count)
        and _may_be_one(claim.told_by, before.told_by)
    )


def _joined(claim: Claim, before: Claim) -> bool:
    """Whether one set of words counts two kinds of people: "five officers and five rebels were killed"."""
    here, there = (c.figure.victims_span if c.figure else None for c in (claim, before))
    within = claim.quote.covers(before.anchor) or before.quote.covers(claim.anchor)
    return within and here is not None and there is not None and here != there


def _same_person(figure: Figure, first: Figure) -> bool:
    return _same_word(figure, first) or (figure.victims or "").lower() in ONE_PERSON


def _named_again(figure: Figure, first: Figure) -> bool:
    """Whether a name has the last word of one before it: "Mr. Barrow" after "John Barrow". Of 3 in six annotated sets
    people took none."""
    return _is_name(figure.victims) and _is_name(first.victims) and _same_word(figure, first)


def _only_names(claim: Claim, before: Claim) -> bool:
    """Whether a second voice right behind a first one only says who it was: "police say they killed a commander. A
    spokesman says John Barrow was killed". Of 4 in six annotated sets people took none; of 6 told by the report itself,
    all."""
    here, there = (c.figure.victims if c.figure else None for c in (claim, before))
    spoken = bool(claim.speakers and before.speakers)
    near = 0 < claim.anchor.start - before.anchor.end < NEAR_BY
    return spoken and near and _is_name(here) and bool(there) and not _is_name(there)


def _is_name(victims: str | None) -> bool:
    """Whether words are a name alone, of two words or with a title: "John Barrow", "Mr. Barrow"."""
    words = (victims or "").split()
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _same_word(figure: Figure, first: Figure) -> bool:
    word, known = _noun_of(figure.victims), _noun_of(first.victims)
    return word == known != ""


def _noun_of(victims: str | None) -> str:
    """The noun of a phrase, without what stands behind it: of "a boy near the gate", the boy."""
    words = (victims or "").lower().split()
    end = next((at for at, word in enumerate(words) if at and word in BEHIND), len(words))
    return words[end - 1] if words else ""


def _same_place(claim: Claim, before: Claim, count: int) -> bool:
    """Whether nothing says that they are told of two places; a small number has to name the same one."""
    here, there = (c.place.name if c.place else None for c in (claim, before))
    return (here == there or None in {here, there}) if count >= FEW else here == there is not None


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one == other


def _may_be_one(here: str, there: str) -> bool:
    """Whether who says so may be the same: the same body, or the report itself."""
    return here == there or not here
