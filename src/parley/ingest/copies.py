"""Copies: which reports print the same words, so that ten sites with one wire story count as one witness.

In: reports and their layouts. Out: the `Origin` of each report, the same whatever the order of the reports.

Two reports are copies where at least `CONTAINED` of the shorter one's runs of five words stand in the other one:
containment and not likeness, so that a story cut by half stays a copy. Measured on 225 reports of 60 words and more:
all were found again when cut by half, all with one word in ten changed, 98 % with both; among the pairs as they came,
the least alike copies share 42 % and the most alike of different stories 27 %.

Of two reports that are no copies as wholes, the later may print a passage of the earlier: `PASSAGE` words and more in a
row, a word changed here and there, what is quoted not counted, since two who quote a speaker may both have heard him.
The words of the passage are of the earlier one's lineage, and the rest of the later one is its own. So a paragraph of
background that an agency puts under each of its stories is one voice wherever it is printed, and makes no copies of the
stories above it. In FA-KES 23 reports of 388 print 33 passages: all, read one by one, are the same writer's words, half
of them background.

A run that one outlet prints in more than `STOCK` reports is its stock phrase (how a war began, what to read next) and
counts for nothing. On 150 pairs of FA-KES judged by reading (`eval/copies_judged.tsv`) that takes precision from 0.49
to 1.00 at a recall of 0.825, and lets `CONTAINED` go from 0.35 to 0.30, at which recall is 0.85. Of 180 pairs it is
0.79 as wholes, and 1.00 with passages. Two stories with the same stock phrases share 21 %, so that a lower border has
its price.

Which pairs to compare is found by a sample, one run in `EVERY` by its hash: of 12 runs in common all are missed 3 times
in 100, of 50 never. A credit alone makes no copy: an agency sends many stories.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from parley.ingest.prints import RUN, Print, Runs, printed
from parley.records import Layout, Origin, Passage, Report, Span

EVERY = 4
CONTAINED = 0.30
STOCK = 3
FEWEST = 12
"""Runs that two copies must share: fewer are a common phrase or one short quotation."""
PASSAGE = FEWEST + RUN - 1
"""Words in a row that two reports do not come to share by chance."""
GAP = 1
"""Words that may be others within a passage: the name that an outlet has for a party."""
NO_RUNS: Runs = np.empty(0, dtype=np.uint64)


def origins(reports: Iterable[Report], layouts: Mapping[str, Layout]) -> dict[str, Origin]:
    """Where the words of each report come from, by report id.

    A report without copies is its own `lineage`. Copies share one: the id of the earliest of them, behind the agency
    that they credit most where they credit one ("AFP/0a1b2c3d4e5f6071"). A passage is of the earlier lineage of the two
    that print it.
    """
    return Copies().origins({report.id: printed(report, layouts[report.id]) for report in reports}.values())


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """One report's print, its runs without its outlet's stock phrases, and the sample of them that is looked up."""

    print: Print
    runs: Runs
    sample: Runs


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """What came of holding two reports against each other by these runs: how many they share, whether they are copies,
    and where they are not, the passages of each that stand in the other."""

    one: Runs
    other: Runs
    shared: int
    are_copies: bool
    passages: tuple[tuple[Span, ...], tuple[Span, ...]]


class Copies:
    """Which of some reports are copies. What it found is kept for the next time, so that a few more cost little: what
    comes out is the same as if nothing had been kept, since a comparison counts only for the very runs compared."""

    def __init__(self) -> None:
        self._kept: dict[str, Kept] = {}
        self._outlets: dict[str, tuple[frozenset[Print], Runs]] = {}
        self._compared: dict[tuple[str, str], Compared] = {}

    def origins(self, prints: Iterable[Print]) -> dict[str, Origin]:
        """The origin of each report, by its id, once all are held against each other."""
        ordered = sorted(prints, key=lambda one: (one.day, one.report))
        self._keep(ordered)
        pairs = list(_candidates([self._kept[one.report].sample for one in ordered]))
        earliest = self._earliest(ordered, pairs)
        members: dict[int, list[Print]] = {}
        for one, first in zip(ordered, earliest, strict=True):
            members.setdefault(first, []).append(one)
        lineages = {first: _lineage(copies) for first, copies in members.items()}
        borrowed = self._borrowed(ordered, pairs, earliest)
        return {
            one.report: Origin(
                one.report,
                one.outlet,
                lineages[first],
                one.published,
                tuple([Passage(span, lineages[of]) for of, span in sorted(borrowed.get(index, ()))]),
                *self._altered(one, ordered[first]),
            )
            for index, (one, first) in enumerate(zip(ordered, earliest, strict=True))
        }

    def _altered(self, one: Print, first: Print) -> tuple[float, float]:
        """How much of `first` stands in its copy `one`, and how much of `one` does not stand in `first`."""
        if one is first:
            return 1.0, 0.0
        held = self._held(one, first)
        return round(held.shared / max(1, len(held.other)), 2), round(1 - held.shared / max(1, len(held.one)), 2)

    def _keep(self, prints: Iterable[Print]) -> None:
        """The runs of each report without the stock phrases of its outlet."""
        by_outlet: dict[str, list[Print]] = {}
        for one in prints:
            by_outlet.setdefault(one.outlet, []).append(one)
        kept: dict[str, Kept] = {}
        for outlet, own in by_outlet.items():
            stock, is_known = self._stock(outlet, frozenset(own))
            for one in own:
                known = self._kept.get(one.report)
                kept[one.report] = known if known and is_known and known.print is one else _kept(one, stock)
        self._kept = kept

    def _stock(self, outlet: str, own: frozenset[Print]) -> tuple[Runs, bool]:
        """What an outlet prints in more than `STOCK` reports, and whether it is what it was the last time."""
        before, stock = self._outlets.get(outlet, (frozenset(), NO_RUNS))
        if own == before:
            return stock, True
        found = NO_RUNS
        if outlet and len(own) > STOCK:
            every, times = np.unique(np.concatenate([one.runs for one in own]), return_counts=True)
            found = every[times > STOCK]
        self._outlets[outlet] = own, found
        return found, np.array_equal(found, stock)

    def _earliest(self, ordered: Sequence[Print], pairs: Sequence[tuple[int, int]]) -> list[int]:
        """For each report the index of the earliest one that it hangs together with through copies."""
        parent = list(range(len(ordered)))

        def root(index: int) -> int:
            while parent[index] != index:
                parent[index] = index = parent[parent[index]]
            return index

        for index, before in pairs:
            one, other = root(index), root(before)
            if one != other and self._held(ordered[index], ordered[before]).are_copies:
                parent[max(one, other)] = min(one, other)
        return [root(index) for index in range(len(ordered))]

    def _borrowed(
        self, ordered: Sequence[Print], pairs: Sequence[tuple[int, int]], earliest: Sequence[int]
    ) -> dict[int, set[tuple[int, Span]]]:
        """By report the passages that are of an earlier lineage than the rest of it, each behind that lineage's
        report."""
        borrowed: dict[int, set[tuple[int, Span]]] = {}
        for pair in pairs:
            index, before = sorted(pair, key=lambda one: earliest[one], reverse=True)
            if earliest[index] != earliest[before]:
                passages = self._held(ordered[pair[0]], ordered[pair[1]]).passages[index != pair[0]]
                if passages:
                    borrowed.setdefault(index, set()).update((earliest[before], span) for span in passages)
        return borrowed

    def _held(self, one: Print, other: Print) -> Compared:
        """What comes of holding `one` against `other`."""
        kept, against = self._kept[one.report], self._kept[other.report]
        known = self._compared.get((one.report, other.report))
        if known is None or known.one is not kept.runs or known.other is not against.runs:
            known = self._compared[one.report, other.report] = _compared(kept, against)
        return known


def _compared(one: Kept, other: Kept) -> Compared:
    shared = np.intersect1d(one.runs, other.runs, assume_unique=True)
    found = are_copies(one.runs, other.runs)
    is_apart = found or len(shared) < FEWEST
    passages = ((), ()) if is_apart else (_passages(one, other, shared), _passages(other, one, shared))
    return Compared(one.runs, other.runs, len(shared), found, passages)


def _passages(one: Kept, other: Kept, shared: Runs) -> tuple[Span, ...]:
    """The passages of `one` that stand in `other`, by the runs that they share."""
    words, against = one.print.words, other.print.words.runs
    here, order = np.flatnonzero(np.isin(words.runs, shared)), np.argsort(against, kind="stable")
    there = order[np.searchsorted(against, words.runs[here], sorter=order)]
    on, on_there = np.diff(here), np.diff(there)
    stretches = np.split(here, np.flatnonzero((on > RUN + GAP) | (np.abs(on_there - on) > GAP)) + 1)
    bounds = [(int(stretch[0]), int(stretch[-1]) + RUN) for stretch in stretches]
    return tuple(
        Span(int(words.begins[first]), int(words.ends[end - 1]))
        for first, end in bounds
        if np.count_nonzero(words.own[first:end]) >= PASSAGE
    )


def are_copies(one: Runs, other: Runs) -> bool:
    """Whether enough of the shorter one's runs stand in the other one."""
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared >= max(FEWEST, CONTAINED * min(len(one), len(other)))


def _kept(one: Print, stock: Runs) -> Kept:
    runs = np.setdiff1d(one.runs, stock, assume_unique=True) if len(stock) else one.runs
    return Kept(one, runs, runs[runs >> np.uint64(40) & np.uint64(0xFFFF) < np.uint64(0x10000 // EVERY)])


def _candidates(samples: Sequence[Runs]) -> Iterator[tuple[int, int]]:
    """Pairs that share sampled runs: each report with the first and the latest before it that hold the same run.

    Two partners a run, and not all, keep a story printed a thousand times from making a million pairs.
    """
    if not samples:
        return
    runs = np.concatenate(samples)
    order = np.argsort(runs, kind="stable")
    holder = np.repeat(np.arange(len(samples)), [len(sample) for sample in samples])[order]
    again = np.flatnonzero(runs[order][1:] == runs[order][:-1]) + 1
    begins = np.ones(len(runs), dtype=bool)
    begins[again] = False
    first = np.maximum.accumulate(np.where(begins, np.arange(len(runs)), 0))
    index, before = np.tile(holder[again], 2), np.concatenate([holder[again - 1], holder[first[again]]])
    for pair in np.unique(index * len(samples) + before).tolist():
        yield divmod(pair, len(samples))


def _lineage(copies: Sequence[Print]) -> str:
    first = copies[0].report
    if len(copies) == 1:
        return first
    credited = Counter(name for one in copies for name in one.credits)
    named = min(credited, key=lambda name: (-credited[name], name), default=None)
    return f"{named}/{first}" if named else first
