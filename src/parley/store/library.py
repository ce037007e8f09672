"""Library: every report, what was read from it, and every ruling, in one file to which things are only added.

In: reports with their layouts and claims, judgements. Out: the same, equal to what was stored. What is shown of a
report is its latest reading; earlier ones stay. One process writes at a time while any number read.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from parley.errors import LibraryError, RequestError
from parley.records import Claim, Judgement, Layout, Report, Span
from parley.store.failures import explained, forbids_writing
from parley.store.opening import opened, opened_for_looking
from parley.store.rows import (
    CLAIM,
    JUDGEMENT,
    LAYOUT,
    REPORT_COLUMNS,
    claim_row,
    read,
    report_read,
    report_row,
    written,
)
from parley.store.search import expression, first_found, terms
from parley.store.spans import check
from parley.store.version import Version


@dataclass(frozen=True, slots=True)
class Hit:
    """A report that holds the words asked for; `span` is where the first of them stands, where it can be shown."""

    report: str
    span: Span | None


class Library:
    """One file of reports, readings and rulings. Use it as a context manager: `with Library.open(path) as library`."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """The library at `path`, made where there is none, migrated where it is of an older version.

        Raises:
            LibraryError: where it cannot be opened or made.
        """
        return cls(opened(Path(path)), Path(path))

    @classmethod
    def look(cls, path: Path | str) -> Self:
        """The library at `path`, which must exist; it may be read-only.

        Raises:
            LibraryError: where there is none, or it cannot be read.
        """
        if not Path(path).is_file():
            raise LibraryError(f"There is no library at {path}: make one with `parley read`, or name another file.")
        try:
            return cls.open(path)
        except LibraryError as error:
            if not forbids_writing(error):
                raise
            return cls(opened_for_looking(Path(path)), Path(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    # Adding

    @contextmanager
    def together(self) -> Iterator[None]:
        """One transaction: all that is added in the block is stored, or, where it fails or is killed, none of it."""
        if self._connection.in_transaction:
            yield
            return
        self._do("BEGIN IMMEDIATE")
        try:
            yield
            self._do("COMMIT")
        finally:
            if self._connection.in_transaction:
                self._connection.rollback()

    def add_report(self, report: Report, layout: Layout) -> bool:
        """Store `report` with its layout. Whether it is new; of a known one, only a layout that differs is added."""
        with self.together():
            columns = "INSERT INTO reports (" + REPORT_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
            new = self._do(columns, *report_row(report)).rowcount > 0
            if new or self.layout(report.id) != layout:
                laid = written(LAYOUT, layout)
                self._do("INSERT INTO layouts (report, layout) VALUES (?, ?)", report.id, laid)
        return new

    def add_claims(self, report_id: str, reader: str, claims: Iterable[Claim]) -> None:
        """Store what `reader` read from a stored report, as its latest reading.

        Raises:
            LibraryError: where a claim rests on words that its report does not hold, or two claims bear one id.
            RequestError: where the report is not stored.
        """
        listed = list(claims)
        check(listed, self.report(report_id))
        with self.together():
            reading = self._add_reading(report_id, reader, None)
            rows = [(reading, *claim_row(claim)) for claim in listed]
            insert = "INSERT INTO claims (reading, id, report, type, first, last, claim) VALUES (?, ?, ?, ?, ?, ?, ?)"
            with explained(self.path):
                self._connection.executemany(insert, rows)

    def add_failure(self, report_id: str, reader: str, reason: str) -> None:
        """Store that `reader` could not read a stored report; what an earlier reader read stays shown."""
        self._add_reading(report_id, reader, reason)

    def _add_reading(self, report_id: str, reader: str, failure: str | None) -> int | None:
        if self.has_read(reader, report_id):
            raise LibraryError(f"The library {self.path} holds a reading of report {report_id} by {reader} already.")
        return self._do(
            "INSERT INTO readings (report, reader, failure) VALUES (?, ?, ?)", report_id, reader, failure
        ).lastrowid

    def add_judgement(self, judgement: Judgement) -> bool:
        """Store a ruling. Whether it is new."""
        insert = "INSERT INTO judgements (id, judgement) VALUES (?, ?) ON CONFLICT DO NOTHING"
        return self._do(insert, judgement.id, written(JUDGEMENT, judgement)).rowcount > 0

    def index(self) -> None:
        """Make the words of reports stored since the last time searchable."""
        self._do(
            "INSERT INTO words (rowid, folded) SELECT key, folded(text) FROM reports "
            "WHERE key > (SELECT coalesce(max(id), 0) FROM words_docsize)"
        )

    # Looking

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """All that is looked at in the block is of one moment, whatever others write meanwhile."""
        self._do("BEGIN")
        try:
            yield
        finally:
            self._connection.rollback()

    def version(self) -> Version:
        """What the library holds, counted by its keys: four look-ups, however large it is."""
        last = ", ".join(
            f"(SELECT coalesce(max(key), 0) FROM {table})" for table in ("reports", "layouts", "readings", "judgements")
        )
        return next(Version(*row) for row in self._rows(f"SELECT {last}"))

    def reports(self) -> Iterator[Report]:
        """Every report, in the order in which they were stored."""
        return map(report_read, self._rows(f"SELECT {REPORT_COLUMNS} FROM reports ORDER BY key"))

    def report(self, report_id: str) -> Report:
        """The report of that id.

        Raises:
            RequestError: where there is none.
        """
        for row in self._rows(f"SELECT {REPORT_COLUMNS} FROM reports WHERE id = ?", report_id):
            return report_read(row)
        raise RequestError(f"The library {self.path} holds no report {report_id}.")

    def layouts(self) -> dict[str, Layout]:
        """The latest layout of every report, by the report's id."""
        return {
            report: read(LAYOUT, value)
            for report, value in self._rows("SELECT report, layout FROM layouts ORDER BY key")
        }

    def layout(self, report_id: str) -> Layout | None:
        """The latest layout of that report, None where it is not stored."""
        latest = "SELECT layout FROM layouts WHERE report = ? ORDER BY key DESC LIMIT 1"
        return next((read(LAYOUT, value) for (value,) in self._rows(latest, report_id)), None)

    def claims(self, *, report: str | None = None, type_: str | None = None) -> Iterator[Claim]:
        """The claims of each report's latest reading, by report as stored, then as read; of one report or type only,
        where asked."""
        found = self._rows(
            "SELECT claim FROM shown JOIN claims ON claims.reading = shown.reading JOIN reports ON reports.id = shown.report "
            "WHERE (?1 IS NULL OR shown.report = ?1) AND (?2 IS NULL OR type = ?2) ORDER BY reports.key, claims.key",
            report,
            type_,
        )
        return (read(CLAIM, value) for (value,) in found)

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id, as last read.

        Raises:
            RequestError: where no reading holds it.
        """
        for (value,) in self._rows("SELECT claim FROM claims WHERE id = ? ORDER BY key DESC LIMIT 1", claim_id):
            return read(CLAIM, value)
        raise RequestError(f"The library {self.path} holds no claim {claim_id}.")

    def claims_called(self, beginning: str) -> list[Claim]:
        """The claims whose ids begin so, each as last read."""
        latest = "SELECT claim, max(key) FROM claims WHERE id >= ?1 AND id < ?1 || '~' GROUP BY id ORDER BY id"
        return [read(CLAIM, value) for value, _ in self._rows(latest, beginning)]

    def reports_called(self, name: str) -> list[Report]:
        """The reports of that name, or whose ids begin so."""
        called = f"SELECT {REPORT_COLUMNS} FROM reports WHERE name = ?1 OR (id >= ?1 AND id < ?1 || '~') ORDER BY key"
        return [report_read(row) for row in self._rows(called, name)]

    def judgements(self) -> Iterator[Judgement]:
        """Every ruling, in the order in which they were made."""
        return (read(JUDGEMENT, v) for (v,) in self._rows("SELECT judgement FROM judgements ORDER BY key"))

    def touched_since(self, version: Version) -> list[str]:
        """The ids of the reports that were stored, laid out or read since `version`; all of them since one
        that holds nothing."""
        touched = "SELECT report FROM layouts WHERE key > ? UNION SELECT report FROM readings WHERE key > ?"
        return [report for (report,) in self._rows(touched, version.layouts, version.readings)]

    def has_read(self, reader: str, report_id: str) -> bool:
        """Whether `reader` has read the report, or failed to."""
        known = "SELECT 1 FROM readings WHERE report = ? AND reader = ?"
        return any(True for _ in self._rows(known, report_id, reader))

    def unread(self, reader: str) -> Iterator[Report]:
        """The stored reports that `reader` has not read."""
        known = "SELECT 1 FROM readings WHERE readings.report = reports.id AND reader = ?"
        columns = f"SELECT {REPORT_COLUMNS} FROM reports WHERE NOT EXISTS ({known}) ORDER BY key"
        return map(report_read, self._rows(columns, reader))

    def failures(self) -> Iterator[tuple[str, str, str]]:
        """The readings that failed: report, reader and reason."""
        return self._rows("SELECT report, reader, failure FROM readings WHERE failure IS NOT NULL ORDER BY key")

    def search(self, query: str, *, limit: int = 50) -> list[Hit]:
        """The reports that hold all words and "quoted phrases" of `query`, the best first; accents do not matter."""
        if not (asked := terms(query)):
            return []
        ranked = (
            f"SELECT {REPORT_COLUMNS} FROM reports JOIN ("
            "SELECT rowid AS found, rank AS place FROM words WHERE words MATCH ? ORDER BY rank, rowid LIMIT ?"
            ") ON found = key ORDER BY place, key"
        )
        found = map(report_read, self._rows(ranked, expression(asked), limit))
        return [Hit(report.id, first_found(report.text, asked)) for report in found]

    def _do(self, sql: str, *values: Any) -> sqlite3.Cursor:
        with explained(self.path):
            return self._connection.execute(sql, values)

    def _rows(self, sql: str, *values: Any) -> Iterator[Any]:
        cursor = self._do(sql, *values)
        while True:
            with explained(self.path):
                rows = cursor.fetchmany(200)
            if not rows:
                return
            yield from rows
