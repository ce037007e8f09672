"""Of no known day: what reports must share to tell of one happening, where nothing says when."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from parley.fuse.matching.undated import Told as Counted_
from parley.records import Figure, Party, Span
from tests.fuse.build import OLM, Outlet, Telling, killed, on, picture

NAMES = ("Courier", "Herald", "Gazette", "Observer")


def undated(told: Telling) -> Telling:
    """A telling whose report nobody knows the day of."""
    return replace(told, origin=replace(told.origin, published=None))


def blast(name: str, opening: str, dead: int | None = None, words: str = "a bomb exploded in Olm") -> list[Telling]:
    """An undated report of a blast in Olm, which counts the dead or does not."""
    outlet = Outlet(name, sentences=[opening])
    told = [outlet.tells("explosion", words, place=OLM)]
    if dead:
        told.append(outlet.tells("casualties", f"it killed {dead} people", place=OLM, figure=killed(dead)))
    return list(map(undated, told))


def happenings(*told: Telling) -> int:
    """How many blasts they come to."""
    return sum(incident.type == "explosion" for incident in picture(*told).incidents)


MARKET = "Traders were opening their stalls at the northern market when a parked lorry went up on Kelmen square"


@pytest.mark.parametrize(("dead", "blasts"), [((9, 9), 1), ((9, 31), 2), ((9, None), 1), ((None, None), 1)])
def test_reports_that_open_alike_tell_of_one_blast_unless_they_count_other_dead(
    dead: tuple[int | None, int | None], blasts: int
) -> None:
    told = [each for name, count in zip(NAMES, dead, strict=False) for each in blast(name, MARKET, count)]
    assert happenings(*told) == blasts


def test_a_report_that_shares_one_number_of_dead_with_another_may_count_parts_otherwise() -> None:
    outlet = Outlet("Courier", sentences=[MARKET])
    whole = [("casualties", f"{n} were killed", killed(n)) for n in (31, 4)]
    told = [outlet.tells("explosion", "a bomb exploded in Olm", place=OLM)]
    told += [outlet.tells(type_, words, place=OLM, figure=figure) for type_, words, figure in whole]  # type: ignore[arg-type]
    assert happenings(*map(undated, told), *blast("Herald", MARKET, 31)) == 1


OPENINGS = (
    "Buses burned beside Kelmen station after mortar crews shelled commuters waiting",
    "Buses burned beside Kelmen station after lorries packed with fertiliser detonated",
    "Officers blamed smugglers: lorries packed with fertiliser detonated outside barracks",
    "Officers blamed smugglers whose quarrel over tolls reached barracks near Tolm",
)


def test_a_chain_of_reports_each_like_the_next_is_no_one_happening() -> None:
    words = ("a bomb exploded", "the blast", "a car blew up", "mines detonated")
    told = [blast(name, opening, words=w) for name, opening, w in zip(NAMES, OPENINGS, words, strict=True)]
    assert all(happenings(*one, *other) == 1 for one, other in pairwise(told))
    first, last = told[0][0].id, told[-1][0].id
    every = picture(*(each for one in told for each in one)).incidents
    assert not any({first, last} <= set(incident.claims) for incident in every)


def test_many_reports_that_all_open_alike_are_one_happening() -> None:
    told = [each for name in NAMES for each in blast(name, MARKET, 9)]
    assert happenings(*told) == 1


@pytest.mark.parametrize(("dead", "blasts"), [(9, 1), (31, 2)])
def test_an_undated_report_that_counts_other_dead_is_not_of_the_blast_that_a_dated_one_tells_of(
    dead: int, blasts: int
) -> None:
    dated = [replace(told, origin=replace(told.origin, published=on(10))) for told in blast("Herald", MARKET, dead)]
    assert happenings(*blast("Courier", MARKET, 9), *dated) == blasts


def test_dated_reports_may_count_other_dead_of_one_blast() -> None:
    told = []
    for name, count in (("Courier", 9), ("Herald", 31)):
        outlet = Outlet(name, sentences=[MARKET])
        told.append(outlet.tells("explosion", "a bomb exploded in Olm", place=OLM))
        told.append(outlet.tells("casualties", f"it killed {count} people", place=OLM, figure=killed(count)))
    assert happenings(*told) == 1


RAID = "Coastguards boarded a trawler off Kelmen lighthouse after smugglers threatened its crew"


def taken(name: str, words: str, number: int) -> Telling:
    """An undated report of an arrest off Olm, told as an arrest or as a count."""
    outlet, told = Outlet(name, sentences=[RAID]), f"they {words} {number} men off Olm"
    whom = Span(len(RAID) + 2 + told.index("men"), len(RAID) + 2 + told.index("men") + 3)
    sides = {"place": OLM, "actors": "navy|Ostland"}
    if words == "captured":
        made = outlet.tells("casualties", told, figure=Figure("captured", number, "exact"), **sides)
    else:
        made = outlet.tells("coerce", told, **sides)
        start = made.claim.anchor.start + len("they ")
        marked = replace(made.claim, anchor=Span(start, start + len(words)), recipients=(Party("men", span=whom),))
        made = replace(made, claim=marked)
    return undated(made)


@pytest.mark.parametrize("words", [("arrested", "captured"), ("detained", "arrested"), ("captured", "captured")])
@pytest.mark.parametrize(("numbers", "raids"), [((14, 14), 1), ((14, 20), 2)])
def test_an_arrest_is_the_count_of_whom_it_took_and_no_arrest_of_others(
    words: tuple[str, str], numbers: tuple[int, int], raids: int
) -> None:
    told = [taken(*each) for each in zip(NAMES, words, numbers, strict=False)]
    assert len(picture(*told).incidents) == raids


def test_a_ban_is_no_arrest_that_a_count_of_the_captured_tells_of() -> None:
    told = taken("Courier", "banned", 14), taken("Herald", "captured", 14)
    assert len(picture(*told).incidents) == 2


def test_many_reports_that_count_other_dead_are_of_other_blasts() -> None:
    def counting(first: int, *numbers: int) -> Counted_:
        by = {f"{first + n}": frozenset({str(number)}) for n, number in enumerate(numbers)}
        return Counted_(by, Counter(thing for things in by.values() for thing in things))

    assert counting(0, 12, 12).agrees_with(counting(5, 12))
    assert counting(0, 12, 12, 15).agrees_with(counting(5, 12)) is True  # two of three
    assert counting(0, 12, 12, 15, 15).agrees_with(counting(5, 12)) is False  # two of four: blasts told in like words
