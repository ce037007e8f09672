"""The score of extracted claims: how many are found, and how many of those are right as a whole.

In: gold annotations and extracted ones. Out: `Score`. An extracted claim matches a gold one of its report when their
evidence overlaps and their types are equal, for figures also measure and count; pairs are one to one, best first.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from parley.scoring.annotation import Annotation, Gold
from parley.scoring.slots import agreement, is_done, is_whole, overlap, union

Pair = tuple[int, int]
Alike = Callable[[Annotation, Annotation], bool]


@dataclass(frozen=True, slots=True)
class Rate:
    """Precision, recall and their harmonic mean, from counts; each rounded to four places."""

    hits: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return round(self.hits / self.found, 4) if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found."""
        return round(self.hits / self.gold, 4) if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return round(2 * self.hits / (self.found + self.gold), 4) if self.hits else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """All figures of one comparison. `family` matches types by family; `whole` counts matches right in every slot that
    matters; `slots` are shares of matches; `missed` and `spurious` are the claims without a match, in order; `as_done`
    are the worst of errors: claims read as done of what the gold has as planned, possible, called off or denied."""

    reports: int
    detection: Rate
    family: Rate
    figures: Rate
    events: Rate
    whole: Rate
    slots: dict[str, float]
    types: dict[str, Rate]
    missed: tuple[Annotation, ...]
    spurious: tuple[Annotation, ...]
    as_done: tuple[Annotation, ...]

    @property
    def done_falsely(self) -> float:
        """The share of the extracted claims that are `as_done`."""
        return len(self.as_done) / self.detection.found if self.as_done else 0.0


def score(gold: Gold, found: Sequence[Annotation]) -> Score:
    """Compare the claims `found` in the reports of `gold`; those of other reports do not count."""
    found = [claim for claim in found if claim.report in gold.reports]
    pairs = matches(gold.claims, found, same_type)
    slots = [agreement(gold.claims[g], found[f]) for g, f in pairs]

    def rate(keep: Callable[[Annotation], bool]) -> Rate:
        hits = sum(keep(gold.claims[g]) for g, _ in pairs)
        return Rate(hits, sum(map(keep, found)), sum(map(keep, gold.claims)))

    matched_gold, matched_found = {g for g, _ in pairs}, {f for _, f in pairs}
    return Score(
        reports=len(gold.reports),
        detection=rate(lambda _: True),
        family=Rate(len(matches(gold.claims, found, same_family)), len(found), len(gold.claims)),
        figures=rate(lambda claim: claim.counts_people),
        events=rate(lambda claim: not claim.counts_people),
        whole=Rate(sum(map(is_whole, slots)), len(found), len(gold.claims)),
        slots=shares(slots),
        types={type_: rate(of_type(type_)) for type_ in types(gold.claims, found)},
        missed=tuple(claim for i, claim in enumerate(gold.claims) if i not in matched_gold),
        spurious=tuple(claim for i, claim in enumerate(found) if i not in matched_found),
        as_done=tuple(found[f] for g, f in pairs if is_done(found[f]) and not is_done(gold.claims[g])),
    )


def matches(gold: Sequence[Annotation], found: Sequence[Annotation], alike: Alike) -> list[Pair]:
    """One-to-one pairs of indices into `gold` and `found`, the best agreement first."""
    of_report = defaultdict(list)
    for index, claim in enumerate(found):
        of_report[claim.report].append(index)
    candidates = [
        (-closeness(claim, found[f]), g, f)
        for g, claim in enumerate(gold)
        for f in of_report[claim.report]
        if overlap(claim, found[f]) > 0 and alike(claim, found[f]) and same_count(claim, found[f])
    ]
    pairs: list[Pair] = []
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    for _, g, f in sorted(candidates):
        if g not in taken_gold and f not in taken_found:
            taken_gold.add(g)
            taken_found.add(f)
            pairs.append((g, f))
    return pairs


def closeness(gold: Annotation, found: Annotation) -> float:
    """The share of slots that agree, and the share of evidence that overlaps."""
    slots = agreement(gold, found)
    return sum(slots.values()) / len(slots) + overlap(gold, found) / union(gold, found)


def of_type(type_: str) -> Callable[[Annotation], bool]:
    """Whether a claim is of `type_`."""
    return lambda claim: claim.type == type_


def same_type(gold: Annotation, found: Annotation) -> bool:
    """Whether the types are equal."""
    return gold.type == found.type


def same_family(gold: Annotation, found: Annotation) -> bool:
    """Whether the types are of one family."""
    return gold.family == found.family


def same_count(gold: Annotation, found: Annotation) -> bool:
    """For figures, whether measure and count are equal; true of events."""
    return not gold.counts_people or all(gold.figure.get(k) == found.figure.get(k) for k in ("measure", "count"))


def shares(slots: Sequence[dict[str, bool]]) -> dict[str, float]:
    """For each slot, the share of matches in which it is right."""
    total = Counter(slot for each in slots for slot in each)
    right = Counter(slot for each in slots for slot, agrees in each.items() if agrees)
    return {slot: round(right[slot] / total[slot], 4) for slot in total}


def types(gold: Sequence[Annotation], found: Sequence[Annotation]) -> list[str]:
    """All types that occur, the most frequent in the gold first."""
    counts = Counter(claim.type for claim in gold)
    return sorted({claim.type for claim in (*gold, *found)}, key=lambda type_: (-counts[type_], type_))
