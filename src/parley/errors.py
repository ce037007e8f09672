"""Errors that a person can act on: each names the thing that failed and the way out.

In: nothing. Out: the exception classes that every layer raises, and that the command line prints as one sentence.
"""

from __future__ import annotations


class ParleyError(Exception):
    """An error that Parley can explain. `str(error)` is one sentence fit to print."""


class InputError(ParleyError):
    """A report, or a file of reports, that cannot be read; it costs nothing but itself."""


class LibraryError(ParleyError):
    """A library that cannot be opened, written or migrated."""


class AssemblyError(ParleyError):
    """Extractors put together in an order in which one lacks what it reads."""


class ModelError(ParleyError):
    """The language model's files are missing or damaged."""


class RequestError(ParleyError):
    """A question that cannot be answered as it was asked: an unknown id, an unreadable date, an unknown format."""
