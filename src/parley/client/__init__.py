"""The library for programs in Python.

In: a library's path. Out: `open`, which gives an `OpenLibrary`: records to be gone through, narrowed, made into frames and
ruled on.
"""

from parley.client.library import OpenLibrary, open  # noqa: A004, parley.open as one opens anything
from parley.client.records import Records

__all__ = ["OpenLibrary", "Records", "open"]
