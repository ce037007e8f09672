"""Attributions are scored against a text made up for these tests: cue, source's head, words of the content."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from training.scores import Score
from training.speech_scores import Told, attribution

from parley.extract.doc import Doc

TEXT = "Ada says the bridge fell."


def record(split: str) -> str:
    only = {"source": [[0, 3]], "cue": [[4, 8]], "content": [[9, 25]]}
    return json.dumps({"text": TEXT, "split": split, "attributions": [only, {**only, "cue": []}]}) + "\n"


def half(doc: Doc) -> Iterator[Told]:
    """The right cue and source with half of the content, and an attribution too many."""
    ada, says, *rest = doc.tokens
    yield Told(says.span, (ada.span,), frozenset(t.index for t in rest[:2]))
    yield Told(ada.span, (), frozenset())


def test_counts_what_is_annotated_found_and_right(tmp_path: Path) -> None:
    path = tmp_path / "made-up.jsonl"
    path.write_text(record("dev") + record("train"), encoding="utf-8")
    assert attribution(path, half, "dev") == {
        "cue": Score(1, 2, 1),
        "source": Score(1, 1, 1),
        "content": Score(3, 2, 2),
    }
