"""Persons as rows: who is told to hold which office, by reports of which days.

In: `Contents`. Out: one row an office of a person, and one for a person of whom no office is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.columns import Row, Table, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import GROUNDS, grounds
from parley.records import Person, Term

COLUMNS: Final = columns(f"person belongs_to also_called:names office first_told:day last_told:day {GROUNDS}")


def person_rows(contents: Contents) -> Iterator[Row]:
    """The offices of each person, in the order of the names."""
    for person in contents.persons:
        yield from (row(person, term, contents) for term in person.terms or (Term("", None, None, person.claims),))


def row(person: Person, term: Term, contents: Contents) -> Row:
    """The row of one office."""
    return {
        "person": person.name,
        "belongs_to": person.belongs_to,
        "also_called": tuple(alias.name for alias in person.aliases),
        "office": term.office or None,
        "first_told": term.first,
        "last_told": term.last,
        **grounds(term.claims, contents),
    }


PERSONS: Final = Table("persons", COLUMNS, person_rows)
