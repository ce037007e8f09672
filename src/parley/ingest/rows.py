"""Rows: one record of a table or of JSON Lines, one report.

In: a record by column name, and which column is which field. Out: the report, or an `InputError` that says why not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from parley.errors import InputError
from parley.ingest.published import published_of
from parley.ingest.received import checked
from parley.records import Report, When

Item = Report | InputError
Row = Mapping[str, object]


def items(row: Row, fields: Mapping[str, str], where: str) -> Iterator[Item]:
    """The report of `row`; before it an error where its date cannot be read, instead of it where it has no text.

    `fields` is what `Columns.among` gave; `where` is the file and line, for the errors.
    """
    published = dated(row.get(fields.get("published", "")), where)
    if isinstance(published, InputError):
        yield published
    try:
        yield _report(row, fields, None if isinstance(published, InputError) else published)
    except InputError as error:
        yield refused(where, error)


def dated(value: object, where: str) -> When | InputError | None:
    """The days that `value` stands for, or an error that says that the report at `where` is read without them."""
    try:
        return published_of(value)
    except InputError as error:
        return InputError(f"the date of {where}: {error}; the report is read without it.")


def refused(where: str, reason: object) -> InputError:
    """An error for what is at `where`, in one sentence."""
    return InputError(f"{where}: {reason}.")


def _report(row: Row, fields: Mapping[str, str], published: When | None) -> Report:
    if "text" not in fields:
        raise InputError(f"has no column of text among {', '.join(row) or 'none'}: name it with --columns text=NAME")
    text = row.get(fields["text"])
    if text is not None and not isinstance(text, str):
        raise InputError(f"{fields['text']!r} is no text but {type(text).__name__}: name it with --columns text=NAME")
    return Report(
        checked(text or ""),
        name=_cell(row, fields, "report"),
        source=_cell(row, fields, "source"),
        title=_cell(row, fields, "title") or None,
        url=_cell(row, fields, "url") or None,
        published=published,
    )


def _cell(row: Row, fields: Mapping[str, str], field: str) -> str:
    value = row.get(fields.get(field, ""))
    if value is None or value == "" or value != value:  # NaN is not itself
        return ""
    words = str(value).strip()
    return checked(words, field) if words else ""
