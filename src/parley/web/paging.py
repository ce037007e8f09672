"""Paging: long lists in pages, each with an address of its own.

In: which page is asked for, how many lines there are. Out: `Pages`.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Annotated

from fastapi import Depends, Query
from pydantic import Field


@dataclass(frozen=True, slots=True)
class Pages:
    """Where one is: `first` to `last` of `of` lines, and the addresses of the pages before and after, "" for none.
    `start` lines come before."""

    start: int
    first: int
    last: int
    of: int
    before: str
    after: str


def page_number(page: Annotated[int, Query(), Field(ge=1, le=1_000_000)] = 1) -> int:
    """Which page is asked for, the first being 1."""
    return page


Numbered = Annotated[int, Depends(page_number)]


def pages(path: str, query: str, number: int, *, of: int, each: int) -> Pages:
    """The place of page `number` among the pages of a list of `of` lines, at `path` with the rest of the `query`; that
    of the last page, where the list ends before."""

    def address(to: int) -> str:
        asked = "&".join(filter(None, (query, f"page={to}" if to > 1 else "")))
        return f"{path}?{asked}" if asked else path

    number = min(number, max(1, ceil(of / each)))
    start = (number - 1) * each
    return Pages(
        start=start,
        first=min(start + 1, of),
        last=min(start + each, of),
        of=of,
        before=address(number - 1) if number > 1 else "",
        after=address(number + 1) if start + each < of else "",
    )
