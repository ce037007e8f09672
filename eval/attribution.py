"""`python -m eval.attribution FILE`: how well speech is found, against texts annotated with source, cue and content.

In: JSON Lines, gzipped or not, a text a line with `genre`, `text` and `attributions`, each with `source`, `cue` and
`content` as lists of offsets and its `polarity` (GUM's discourse layer, Zeldes 2017, has these). Out: a line a genre:
cues found (precision, recall, F1: they overlap), and of those found the share whose speaker overlaps the source, and the
F1 of the content's words. Annotations without a cue, such as captions' credits, are not counted.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.json_lines import records
from parley.extract.doc import Doc, Speech
from parley.extract.names import NAMES
from parley.extract.parties import PARTIES
from parley.extract.reading import read_words
from parley.extract.speakers import SPEAKERS
from parley.language.model import Model
from parley.records import Layout, Report, Span, Zone


@dataclass
class Tally:
    """What was found in one genre."""

    gold: int = 0
    found: int = 0
    cues: int = 0
    sources: int = 0
    shared: int = 0
    words: int = 0

    def line(self, name: str) -> str:
        """The figures as one line."""
        f1 = 2 * self.cues / max(self.gold + self.found, 1)
        right, recall = self.cues / max(self.found, 1), self.cues / max(self.gold, 1)
        source, content = self.sources / max(self.cues, 1), 2 * self.shared / max(self.words, 1)
        return (
            f"{name:14} cue P {right:.3f} R {recall:.3f} F1 {f1:.3f}   source {source:.3f}   content F1 {content:.3f}"
            f"   ({self.cues} of {self.gold})"
        )


def main() -> int:
    """Read the file, print the figures; 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.attribution", description=__doc__)
    parser.add_argument("file", type=Path)
    tallies: dict[str, Tally] = defaultdict(Tally)
    model = Model.load()
    for row in records(parser.parse_args().file):
        doc = read(row["text"], model)
        for name in (row["genre"], "all"):
            count(tallies[name], doc, row["attributions"])
    for name in sorted(tallies):
        print(tallies[name].line(name))
    return 0


def read(text: str, model: Model) -> Doc:
    """`text` read up to its speech, all of it body."""
    doc = read_words(Report(text=text), Layout((Zone(Span(0, len(text)), "body"),)), model)
    for extractor in (NAMES, PARTIES, SPEAKERS):
        doc = extractor.read(doc)
    return doc


def count(tally: Tally, doc: Doc, attributions: Sequence[dict[str, Any]]) -> None:
    """Add one text to `tally`."""
    gold = [a for a in attributions if a["cue"]]
    left = list(doc.speech)
    tally.gold += len(gold)
    tally.found += len(left)
    for attribution in gold:
        match = next((s for s in left if overlaps((s.cue,), attribution["cue"])), None)
        if match:
            left.remove(match)
            tally.cues += 1
            tally.sources += overlaps(_speakers(match), attribution["source"])
            mine, theirs = words(doc, match.content), words(doc, _spans(attribution["content"]))
            tally.shared += len(mine & theirs)
            tally.words += len(mine) + len(theirs)


def overlaps(spans: Sequence[Span], offsets: Sequence[Sequence[int]]) -> bool:
    """Whether one of `spans` shares a character with one of `offsets`."""
    return any(span.overlaps(other) for span in spans for other in _spans(offsets))


def words(doc: Doc, spans: Sequence[Span]) -> set[int]:
    """The tokens that lie in `spans`, punctuation aside."""
    return {t.index for t in doc.tokens if t.tag != "PUNCT" and any(s.covers(t.span) for s in spans)}


def _spans(offsets: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in offsets)


def _speakers(speech: Speech) -> tuple[Span, ...]:
    return tuple(party.span for party in speech.speaker if party.span)


if __name__ == "__main__":
    raise SystemExit(main())
