"""Speech scores: how well who says what is found, by the network's heads and by the rules of the extractor.

In: annotated texts (JSON Lines with `text`, `split` and `attributions`), the model. Out: precision, recall and F1 of
cues, of sources (the cue and the source's head) and of the words of contents, over all attributions with a cue.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.attribution import overlaps, speech, words

from parley.extract.doc import Doc
from parley.language.model import Model
from parley.records import Span
from training.examples import lines
from training.scores import Score

PARTS = ("cue", "source", "content")


@dataclass(frozen=True, slots=True)
class Told:
    """One attribution as found: the cue, the source's head, the words of the content as token numbers."""

    cue: Span
    source: tuple[Span, ...]
    content: frozenset[int]


Finder = Callable[[Doc], Iterable[Told]]


def attribution(path: Path, finder: Finder, split: str) -> dict[str, Score]:
    """The scores of `finder` on the texts of one `split`."""
    total = dict.fromkeys(PARTS, Score())
    for line in lines(path):
        record = json.loads(line)
        if record["split"] == split:
            doc = speech(record["text"])
            found = _counted(doc, list(finder(doc)), [a for a in record["attributions"] if a["cue"]])
            total = {part: total[part] + found[part] for part in PARTS}
    return total


def by_rules(doc: Doc) -> Iterator[Told]:
    """What the extractor's rules find."""
    for one in doc.speech:
        spans = tuple(party.span for party in one.speaker if party.span)
        yield Told(one.cue, spans, frozenset(words(doc, one.content)))


def by_network(model: Model) -> Finder:
    """What the network's heads find, sentence by sentence."""

    def found(doc: Doc) -> Iterator[Told]:
        tokens = [doc.tokens[s.first : s.last] for s in doc.sentences]
        for sentence, parse in zip(tokens, model.parse([[t.text for t in ts] for ts in tokens]), strict=True):
            for one in parse.attributions:
                tops = [i for i in one.source if parse.heads[i] not in one.source or parse.heads[i] == i]
                content = frozenset(sentence[i].index for i in one.content if sentence[i].tag != "PUNCT")
                yield Told(sentence[one.cue].span, tuple(sentence[i].span for i in tops), content)

    return found


def _counted(doc: Doc, found: Sequence[Told], gold: Sequence[dict[str, list[list[int]]]]) -> dict[str, Score]:
    left, pairs = list(found), []
    for attribution in gold:
        match = next((told for told in left if overlaps((told.cue,), attribution["cue"])), None)
        if match:
            left.remove(match)
            pairs.append((match, attribution))
    shared = sum(len(told.content & _words(doc, a["content"])) for told, a in pairs)
    return {
        "cue": Score(len(gold), len(found), len(pairs)),
        "source": Score(
            sum(bool(a["source"]) for a in gold),
            sum(bool(told.source) for told in found),
            sum(overlaps(told.source, a["source"]) for told, a in pairs),
        ),
        "content": Score(
            sum(len(_words(doc, a["content"])) for a in gold), sum(len(told.content) for told in found), shared
        ),
    }


def _words(doc: Doc, offsets: Iterable[Sequence[int]]) -> set[int]:
    return words(doc, [Span(start, end) for start, end in offsets])
