"""Attribution: who says what, marked on the words of treebank sentences.

In: JSON Lines with `text`, `sentences` and `attributions` (`source`, `cue` and `content` as lists of offsets), as GUM's
discourse layer gives them; sentences cut into words. Out: for each sentence its `Attribution`s. The unit is the
sentence: of a source or content that goes beyond it, only the words within count.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from parley.language.attribution import Attribution
from parley.records import Span
from training.examples import Example, lines

ROLES: Final = ("O", "source", "content")
"""What a word may be to a cue."""


def marked(examples: Sequence[Example], path: Path) -> list[Example]:
    """`examples` with the attributions of each whose text stands in the file."""
    known = _by_text(path)
    return [replace(e, speech=_placed(e, *known[e.text])) if e.text in known else e for e in examples]


def _by_text(path: Path) -> dict[str, tuple[int, Sequence[Mapping[str, Any]]]]:
    """For the text of each sentence: where it starts, and the attributions whose cue lies in it."""
    found: dict[str, tuple[int, Sequence[Mapping[str, Any]]]] = {}
    for line in lines(path):
        record = json.loads(line)
        for start, end in record["sentences"]:
            inside = [a for a in record["attributions"] if a["cue"] and start <= a["cue"][0][0] < end]
            text = record["text"][start:end].strip()
            if inside or text not in found:
                found[text] = (start, inside)
    return found


def _placed(example: Example, start: int, attributions: Iterable[Mapping[str, Any]]) -> tuple[Attribution, ...]:
    spans = word_spans(example)
    heads = example.heads or ()
    found = []
    for attribution in attributions:
        cue, source, content = (_inside(spans, attribution[part], start) for part in ("cue", "source", "content"))
        if cue:
            top = min(cue, key=lambda word: (heads[word] - 1 in cue, word))
            found.append(Attribution(top, source - cue, content - source - cue))
    return tuple(found)


def _inside(spans: Sequence[Span], offsets: Iterable[Sequence[int]], start: int) -> frozenset[int]:
    """The words that lie in any of `offsets`, which count from `start` characters before the sentence's own."""
    wanted = [(a - start, b - start) for a, b in offsets]
    return frozenset(i for i, span in enumerate(spans) if any(a <= span.start and span.end <= b for a, b in wanted))


def word_spans(example: Example) -> list[Span]:
    """Where each word stands in the sentence's text."""
    found: list[Span] = []
    position = 0
    for word in example.words:
        start = example.text.find(word, position)
        if start < 0:
            raise ValueError(f"{word!r} is not in {example.text[position:]!r}")
        position = start + len(word)
        found.append(Span(start, position))
    return found
