"""`python -m eval.attribution [FILE]`: how well speech is found, against texts annotated with source, cue and content.

In: JSON Lines, gzipped or not, a text a line with `genre`, `text` and `attributions`, each with `source`, `cue` and
`content` as lists of offsets and its `polarity` (GUM's discourse layer, Zeldes 2017, has these). Out: over all texts
and by genre: cues found (precision, recall, F1: they overlap), and of those found the share whose speaker overlaps the
source, and the F1 of the content's words. Annotations without a cue, such as captions' credits, are not counted, nor
are texts whose `split` says "train": the language model has learned from them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.command import finished, measured
from eval.json_lines import records
from eval.measure import Counts, Measure, Reached, Record, body, model, rate, share
from parley.extract.doc import Doc
from parley.extract.mentions import Speech
from parley.extract.names import NAMES
from parley.extract.parsing.reading import read_words
from parley.extract.parties import PARTIES
from parley.extract.speakers import SPEAKERS
from parley.records import Report, Span


def speech(text: str) -> Doc:
    """`text` read up to its speech, all of it body."""
    doc = read_words(Report(text=text), body(text), model())
    for extractor in (NAMES, PARTIES, SPEAKERS):
        doc = extractor.read(doc)
    return doc


def count(record: Record) -> Counts:
    """The counts of one text, for its genre and for all."""
    found = counted(speech(record["text"]), record["attributions"])
    return Counts({f"{genre} {key}": n for genre in ("all", record["genre"]) for key, n in found.items()})


def unseen(path: Path) -> Iterator[Record]:
    """The texts of `path` that the language model has not learned from."""
    return (record for record in records(path) if record.get("split") != "train")


def counted(doc: Doc, attributions: Sequence[dict[str, Any]]) -> Counts:
    """What is found of the `attributions` of one text."""
    gold = [a for a in attributions if a["cue"]]
    left = list(doc.speech)
    counts = Counts({"annotated": len(gold), "predicted": len(left)})
    for attribution in gold:
        match = next((s for s in left if overlaps((s.cue,), attribution["cue"])), None)
        if match:
            left.remove(match)
            mine, theirs = words(doc, match.content), words(doc, _spans(attribution["content"]))
            sources = overlaps(_speakers(match), attribution["source"])
            counts.update(
                found=1, right=1, sources=sources, shared=2 * len(mine & theirs), words=len(mine) + len(theirs)
            )
    return counts


def reached(counts: Counts) -> Iterator[Reached]:
    """The figures over all texts, then a genre's."""
    for genre in sorted(
        {"all", *(key.rpartition(" ")[0] for key in counts)}, key=lambda genre: (genre != "all", genre)
    ):
        yield from _of_genre("" if genre == "all" else f"{genre} ", counts, f"{genre} ")


def _of_genre(name: str, counts: Mapping[str, int], prefix: str) -> Iterator[Reached]:
    yield rate(f"{name}cues", counts, prefix)
    found = counts.get(f"{prefix}found", 0)
    yield Reached(f"{name}source", share(counts.get(f"{prefix}sources", 0), found), "of the cues found")
    content = share(counts.get(f"{prefix}shared", 0), counts.get(f"{prefix}words", 0))
    yield Reached(f"{name}content", content, "F1 of words, of the cues found")


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


ATTRIBUTION = Measure(
    name="attribution",
    files=("bench/gum_attribution_train_dev.jsonl.gz",),
    count=count,
    reached=reached,
    records=unseen,
    elsewhere="none published for these annotations without the gold's own cues",
)


def main() -> int:
    """Measure the named texts."""
    return measured(ATTRIBUTION, __doc__)


if __name__ == "__main__":
    raise SystemExit(finished(main))
