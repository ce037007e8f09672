"""Headings: which lines of a report are its headline, standfirst and section headings, and which are the report.

In: a report's lines and its title. Out: a kind for each line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from parley.ingest.dateline import is_dateline
from parley.ingest.furniture import furniture
from parley.ingest.lines import Line
from parley.ingest.written_dates import day_written, has_label
from parley.records import ZoneKind

HEADLINE = 30
SECTION = 10
TEASERS = 8
OPENING = 6
"""Most words of a headline or standfirst, most words of a section heading, most lines of a list of teasers; the lines
among which a dateline stands."""

MARKS = re.compile(r"[\W_]+")
Kinds = list[ZoneKind | None]


def kinds_of(lines: Sequence[Line], title: str | None) -> list[ZoneKind]:
    """The kind of each of `lines`: body where no rule knows it."""
    found: Kinds = [furniture(line.words) for line in lines]
    for rule in (_dateline, _topics, _listed_teasers, _titles, _headline, _standfirst, _sections, _days):
        rule(lines, found, title)
    return [kind or "body" for kind in found]


def _dateline(lines: Sequence[Line], found: Kinds, title: str | None) -> None:
    """A dateline alone on its line, behind the headline; of several, each heads an item."""
    datelines = [at for at, line in enumerate(lines) if found[at] is None and not line.mark and is_dateline(line.words)]
    behind = title is not None or (datelines and any(kind in {None, "headline"} for kind in found[: datelines[0]]))
    if len(datelines) == 1 and behind and datelines[0] < OPENING:
        found[datelines[0]] = "dateline"


def _topics(lines: Sequence[Line], found: Kinds, _: str | None) -> None:
    """In a digest, an item without a stop that heads deeper ones, and a line with a heading's mark."""
    for index, line in enumerate(lines):
        if not line.mark or line.ends_in_stop:
            continue
        after = lines[index + 1] if index + 1 < len(lines) else None
        heads = after is not None and after.mark != "" and after.depth > line.depth
        if heads or line.mark.startswith("#"):
            found[index] = "headline"


def _listed_teasers(lines: Sequence[Line], found: Kinds, _: str | None) -> None:
    """Headlines that follow a teaser which only announces them ("Related:")."""
    for index, line in enumerate(lines):
        if found[index] != "teaser" or len(line.words.split()) > 5:
            continue
        for later in range(index + 1, min(index + 1 + TEASERS, len(lines))):
            if found[later] is not None or lines[later].ends_in_stop or _long(lines[later], HEADLINE):
                break
            found[later] = "teaser"


def _titles(lines: Sequence[Line], found: Kinds, title: str | None) -> None:
    """The title, wherever it stands as a line."""
    titled = _folded(title or "")
    for index, line in enumerate(lines):
        if found[index] is None and titled and _folded(line.words) == titled:
            found[index] = "headline"


def _headline(lines: Sequence[Line], found: Kinds, title: str | None) -> None:
    """The first line of the text, where it has no stop, more follows, and the title does not stand elsewhere."""
    first = _first(found)
    if first is None or "headline" in found or lines[first].marker or lines[first].ends_in_stop:
        return
    followed = any(
        line.ends_in_stop for line, kind in zip(lines[first + 1 :], found[first + 1 :], strict=True) if not kind
    )
    if followed and not _long(lines[first], HEADLINE) and not title:
        found[first] = "headline"


def _standfirst(lines: Sequence[Line], found: Kinds, _: str | None) -> None:
    """What follows the headline: a line without a stop, or one that the body says again in the same words."""
    if "headline" not in found or (first := _first(found)) is None or first < found.index("headline"):
        return
    line, folded = lines[first], _folded(lines[first].words)
    rest = [later for later, kind in zip(lines[first + 1 :], found[first + 1 :], strict=True) if kind is None]
    short = not line.ends_in_stop and not _long(line, HEADLINE) and not line.mark
    announces = short and any(later.ends_in_stop for later in rest)
    if announces or any(_folded(later.words) == folded for later in rest):
        found[first] = "headline"


def _sections(lines: Sequence[Line], found: Kinds, _: str | None) -> None:
    """A short line without a stop, or a question, ahead of a paragraph or of a list, standing apart from the one
    before."""
    begun = False
    for index in range(len(lines) - 1):
        begun = begun or (index > 0 and found[index - 1] in {None, "date"})
        line, after = lines[index], lines[index + 1]
        is_bare = found[index] is None and not line.mark and not line.words[0].islower()
        if not is_bare or not begun or _long(line, SECTION) or (index and _is_row(line, lines[index - 1])):
            continue
        opens = found[index + 1] in {None, "caption"} and after.ends_in_stop and len(after.words) > len(line.words)
        asks = line.words.endswith("?") and not after.words.endswith("?")
        if (opens and not after.mark and (asks or not line.ends_in_stop)) or _heads_a_list(line, after):
            found[index] = "headline"


def _is_row(line: Line, before: Line) -> bool:
    """Whether a line goes on with a table or list that the one before begins: "Goma 12", "Sake 4"."""
    apart = line.parted or before.mark or before.ends_in_stop
    return not apart and all(any(map(str.isdigit, one.words)) for one in (line, before))


def _heads_a_list(line: Line, after: Line) -> bool:
    """Whether a line without a stop stands right above the first item of a list."""
    return (
        after.mark in {"*", "+", "•", "·", "▪", "◦", "‣", "–", "—", "-"} and not line.ends_in_stop and not after.parted
    )


def _days(lines: Sequence[Line], found: Kinds, _: str | None) -> None:
    """Bare dates of which several stand right above what is told, as in a chronology: of them and not of the report."""
    bare = (at for at, line in enumerate(lines[:-1]) if found[at] == "date" and not has_label(line.words))
    days = [at for at in bare if found[at + 1] in {None, "headline"} and day_written(lines[at].words)]
    for index in days if len(days) > 1 else ():
        found[index] = "headline"


def _first(found: Kinds) -> int | None:
    return next((index for index, kind in enumerate(found) if kind is None), None)


def _long(line: Line, most: int) -> bool:
    return len(line.words) > 15 * most or len(line.words.split()) > most


def _folded(words: str) -> str:
    """The letters and digits of `words`: what is left of a line when marks, spaces and case are set aside."""
    return MARKS.sub("", words[:1000].lower())
