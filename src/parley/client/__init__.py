"""The library for programs in Python.

In: a library's path. Out: `open`, which gives an `OpenLibrary`: records to be gone through, narrowed, made into frames
and ruled on.

    library  a library for programs: `parley.open(FILE)`
    records  records of one kind: a sequence that a notebook shows as a table, and that becomes a data frame
    rulings  rulings from a program: what is one happening or two, one actor or two, read wrongly, confirmed
"""

from parley.client.library import OpenLibrary, open  # noqa: A004, parley.open as one opens anything
from parley.client.records import Records

__all__ = ["OpenLibrary", "Records", "open"]
