"""Matrix: what each body demands, offers, refuses, charges and denies on each issue, and how that changed over time.

In: a picture, an archive. Out: `Matrix`: rows of bodies, columns of issues, in each cell the stands in order of time.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

from parley.records import Picture, Position
from parley.views.archive import Archive
from parley.views.scope import folded
from parley.views.wording import shortened

OTHER: Final = "other"
BEFORE: Final = 250  # characters before a position's words: about a sentence and a half


@dataclass(frozen=True, slots=True)
class Issue:
    """What positions are about: `key` as in an address."""

    key: str
    title: str


@dataclass(frozen=True, slots=True)
class Held:
    """One position and the `day` on which it was taken or, where that is not said, told. `turned` says that the body
    had held something else on the same matter before: it refused, and now offers."""

    position: Position
    day: date | None
    turned: bool = False

    @property
    def id(self) -> str:
        """The id of the position."""
        return self.position.id

    @property
    def kind(self) -> str:
        """What kind of stand it is."""
        return self.position.kind


@dataclass(frozen=True, slots=True)
class Cell:
    """The stands of one body on one issue, in order of time."""

    body: str
    issue: Issue
    held: tuple[Held, ...]

    @property
    def kinds(self) -> tuple[tuple[str, int], ...]:
        """Each kind and how often, the latest taken first."""
        counts = Counter(each.kind for each in self.held)
        return tuple((kind, counts[kind]) for kind in dict.fromkeys(each.kind for each in reversed(self.held)))

    @property
    def turned(self) -> bool:
        """Whether the body's stand turned."""
        return any(each.turned for each in self.held)


@dataclass(frozen=True, slots=True)
class Row:
    """One body with a cell an issue, in the order of the columns."""

    body: str
    cells: tuple[Cell, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """Rows, those who say most first; `issues` the columns that have any stand."""

    issues: tuple[Issue, ...]
    rows: tuple[Row, ...]

    def cell(self, body: str, issue: str) -> Cell | None:
        """The cell of that body and issue, None where there is none."""
        cells = (cell for row in self.rows if row.body == body for cell in row.cells)
        return next((cell for cell in cells if cell.issue.key == issue), None)


@cache
def issues() -> dict[str, str]:
    """The issues of issues.toml with their titles, in their order."""
    return {key: entry["title"] for key, entry in _table().items()}


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files("parley.views.positions").joinpath("issues.toml").read_text(encoding="utf-8"))


@cache
def _finding() -> re.Pattern[str]:
    """What finds the first word of any issue, as a group of the issue's name."""
    return re.compile(rf"\b(?:{'|'.join(_group(key, entry['words']) for key, entry in _table().items())})")


def _group(issue: str, words: Iterable[str]) -> str:
    """The words of one issue as a group of its name, the longest first."""
    return f"(?P<{issue}>{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})"


@lru_cache(maxsize=65_536)
def issue_of(words: str) -> str:
    """The issue whose word stands first in `words`, "other" where none does."""
    match = _finding().search(folded(words))
    return (match and match.lastgroup) or OTHER


def matrix(picture: Picture, archive: Archive) -> Matrix:
    """The matrix of the positions of `picture`."""
    found: dict[str, dict[str, list[Position]]] = {}
    answered = {position.id: position for position in picture.positions}
    for position in picture.positions:
        issue = _issue(position, answered, archive)
        found.setdefault(position.body or position.actor, {}).setdefault(issue, []).append(position)
    used = {issue for cells in found.values() for issue in cells}
    columns = [Issue(key, title) for key, title in issues().items() if key in used]
    columns += [Issue(OTHER, "Other")] if OTHER in used else []
    turned = frozenset(claim for turn in picture.turns for claim in turn.after.claims)
    rows = [_row(body, cells, columns, (archive, turned)) for body, cells in found.items()]
    return Matrix(tuple(columns), tuple(sorted(rows, key=lambda row: (-row.total, row.body))))


def _issue(position: Position, known: Mapping[str, Position], archive: Archive) -> str:
    """By its own words; where those tell nothing ("denies it"), by those that it answers, by its whole sentence, or by
    the nearest words of an issue before it in its paragraph."""
    if (own := issue_of(position.words)) != OTHER:
        return own
    answers = [known[id_].words for id_ in position.answers if id_ in known]
    claims = archive.known(position.claims)[:1]
    told = [(claim.quote, archive.reports[claim.report].text) for claim in claims]
    found = (
        *map(issue_of, (*answers, *(quote.of(text) for quote, text in told))),
        *(_last_issue(text[max(0, quote.start - BEFORE) : quote.start].rpartition("\n\n")[2]) for quote, text in told),
    )
    return next((issue for issue in found if issue != OTHER), OTHER)


def _last_issue(words: str) -> str:
    """The issue whose word stands last in `words`, "other" where none does."""
    *_, last = ("", *(match.lastgroup for match in _finding().finditer(folded(words))))
    return last or OTHER


Known = tuple[Archive, frozenset[str]]
"""What is stored, and the claims that tell of a turn."""


def _row(body: str, cells: Mapping[str, list[Position]], columns: Sequence[Issue], known: Known) -> Row:
    made = tuple(_cell(body, issue, cells.get(issue.key, ()), known) for issue in columns)
    return Row(shortened(body, 80), made, sum(len(cell.held) for cell in made))


def _cell(body: str, issue: Issue, positions: Sequence[Position], known: Known) -> Cell:
    archive, turned = known
    dated = sorted(((_day(p, archive) or date.max, p.id, p) for p in positions), key=lambda each: each[:2])
    held = (
        Held(position, None if on == date.max else on, not turned.isdisjoint(position.claims))
        for on, _, position in dated
    )
    return Cell(shortened(body, 80), issue, tuple(held))


def _day(position: Position, archive: Archive) -> date | None:
    if position.when and (on := position.when.first or position.when.last):
        return on
    told = (archive.published(claim.report) for claim in archive.known(position.claims))
    return min(filter(None, told), default=None)
