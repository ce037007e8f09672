"""How well dates are found and resolved, on texts with annotated time expressions.

In: annotated texts as JSON Lines, plain or gzipped: `dates` (GUM, after the TEI guidelines: when, from, to, notBefore,
notAfter) or `timexes` (WikiWars, TIMEX3). Out: span F1, by exact and by overlapping words, and the share of values that
are right: both ends within a day, an open end only where the annotation leaves it open. Durations and vague times
("now") are neither asked for nor counted against.

    python -m eval.dates [FILE ...]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from eval.command import finished, measured
from eval.measure import Counts, Measure, Reached, Record, rate, share
from parley.extract.dates.calendar import day, hull, month, season, year
from parley.extract.dates.mentions import dates_of
from parley.extract.dates.scan import Dated
from parley.records import Span, When
from parley.text.sentences import sentences

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "AU": 9, "WI": 12}


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotated expression; `when` is None for what has no days, such as "two months"."""

    span: Span
    when: When | None


def stretch(value: str | None) -> When | None:
    """The days of an ISO or TIMEX3 value: "1939-09-01", "1943-SU", "199", None for durations and such."""
    if not value or not (parts := re.fullmatch(r"(\d{2,4})(?:-(\d\d|[A-Z]{2}))?(?:-(\d\d))?(?:T.*)?", value)):
        return None
    number, second, third = parts.groups()
    if len(number) < 4:
        span = 10 ** (4 - len(number))
        return year(int(number) * span, int(number) * span + span - 1)
    if not second:
        return year(int(number))
    if second in SEASONS:
        return season(int(number), SEASONS[second])
    if not second.isdigit():
        return None
    return day(int(number), int(second), int(third)) if third else month(int(number), int(second))


def annotated(record: dict[str, Any]) -> Iterator[Annotated]:
    """The annotated expressions of a text."""
    for item in record.get("dates") or record.get("timexes") or ():
        whole = stretch(item.get("when") or item.get("value"))
        first = whole or stretch(item.get("from") or item.get("notBefore"))
        last = whole or stretch(item.get("to") or item.get("notAfter"))
        ends = (first.first if first else None, last.last if last else None)
        ordered = not all(ends) or hull(When(ends[0], None), When(None, ends[1]))
        yield Annotated(Span(item["start"], item["end"]), When(*ends) if any(ends) and ordered else None)


def found(record: dict[str, Any]) -> list[Dated]:
    """The expressions that Parley finds in a text, hours alone left out."""
    published = stretch(record.get("date") or record.get("dct"))
    text = record["text"]
    within = [sentence.span for sentence in sentences(text, [Span(0, len(text))])]
    return [
        dated
        for dated in dates_of(text, within, published)
        if not (dated.named and dated.named.clock and not dated.named.last)
    ]


def near(one: date | None, other: date | None) -> bool:
    """Whether two ends are both open, or within a day of each other."""
    return one == other if one is None or other is None else abs((one - other).days) <= 1


def right(gold: Annotated, ours: Dated) -> bool:
    """Whether a value is right, give or take a day; of a stretch ("from May to July") that is annotated end by end, one
    end."""
    if not gold.when:
        return False
    for when in filter(None, (ours.named, ours.when)):
        ends = near(gold.when.first, when.first), near(gold.when.last, when.last)
        if all(ends) or (any(ends) and len(gold.span) < len(ours.core)):
            return True
    return False


def count(record: Record) -> Counts:
    """The counts of one text, that the figures are made of."""
    gold, ours = list(annotated(record)), found(record)
    dateless = [g.span for g in gold if not g.when]
    asked = [g for g in gold if g.when]
    ours = [d for d in ours if not any(d.core.overlaps(span) for span in dateless)]
    exact = {(g.span.start, g.span.end) for g in asked}
    hits = sum((d.core.start, d.core.end) in exact for d in ours)
    counts = Counts({"annotated": len(asked), "predicted": len(ours), "right": hits, "found": hits})
    for one in asked:
        pairs = [d for d in ours if d.core.overlaps(one.span)]
        counts["overlapping"] += bool(pairs)
        counts["valued"] += any(right(one, dated) for dated in pairs)
    return counts


def reached(counts: Counts) -> Iterator[Reached]:
    """The figures."""
    yield rate("spans", counts)
    total = counts["annotated"] + counts["predicted"]
    yield Reached("overlapping spans", share(2 * counts["overlapping"], total), "F1")
    yield Reached("values", share(counts["valued"], counts["overlapping"]), "of the dates found")
    yield Reached("values of all", share(counts["valued"], counts["annotated"]), "of the dates annotated")


DATES = Measure(
    name="dates",
    files=("bench/gum_dates_train_dev.jsonl.gz",),
    count=count,
    reached=reached,
    elsewhere="none published for these annotations",
)
WIKIWARS = replace(
    DATES,
    name="wikiwars",
    files=("bench/wikiwars_train.jsonl",),
    elsewhere="none published for days with open ends; taggers are scored there on TIMEX2 strings",
)


def main() -> int:
    """Measure the named texts."""
    return measured(DATES, __doc__)


if __name__ == "__main__":
    raise SystemExit(finished(main))
