"""Saying: one attribution, as tokens.

In: token numbers of one `Doc`. Out: `Saying`. The modules `verbs` and `phrases` find them, `quotes` widens what they
cover, and `tellers` says whom their speakers stand for.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution: its `cue` token, the head tokens of its `speakers` from the outermost in (none: unnamed
    sources), the tokens `[first, last)` that attribute, and those of its `content`. `colon` says that one follows,
    `quoted` that a quotation is part of the content."""

    cue: int
    speakers: tuple[int, ...]
    first: int
    last: int
    content: frozenset[int]
    colon: bool = False
    quoted: bool = False
