"""Prepare what the network is trained on, as tensors.

In: treebanks, name sets, annotated reports and plain texts (paths on the command line), a vocabulary of pieces. Out: a
folder with `labels.json`; `round1.pt`, `round2.pt` ..., each all that is annotated, by another lot (changed letters,
exchanged names, the share of the largest set); and `plain1.pt` ..., sentences of which nothing is known, which teachers
annotate.

    python -m training.prepare --ewt ewt-train.conllu.gz --gum gum-open-train.conllu.gz --attribution gum_attribution.jsonl.gz \\
        --names NAMES_FOLDER --re3d re3d_train.jsonl --reports FOLDER... --texts FILE... --vocabulary vocab.txt --out PREPARED
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import torch

from parley.extract.parsing.stand_ins import stand_ins
from parley.language.model import Model
from parley.language.wordpiece import WordPiece
from parley.records import Span
from parley.text.sentences import sentences
from parley.text.words import words
from training import names
from training.attribution import marked
from training.batches import Encoding, inventory
from training.claim_texts import ClaimText, Exchange, claim_texts
from training.examples import Example, joined, lines, treebank

GMB_SHARE = 0.1
"""Of the Groningen Meaning Bank in each round: it is ten times as large as the sets made by hand."""
STOPS = (".", "!", "?")
STOPS_LOST = 0.03
"""The share of sentences whose stop is taken away, so that the next one runs on."""
PARTS = 4
"""Of the plain texts."""
FEWEST, MOST = 4, 120
"""Words of a sentence of a plain text."""


def treebanks(options: argparse.Namespace) -> list[Example]:
    """The sentences that have trees."""
    gum = marked(treebank(options.gum, has_entities=True), options.attribution)
    return [*treebank(options.ewt), *gum]


def rounds(options: argparse.Namespace) -> Iterator[list[Example]]:
    """The examples of one round after another."""
    chance = random.Random(options.seed)
    trees, sometimes = treebanks(options), names.gmb(options.names / "gmb.jsonl.gz")
    always = [*trees, *names.by_hand(options.names, options.re3d)]
    texts = claim_texts(options.reports, Model.load(threads=1))
    for _ in range(options.rounds):
        share = chance.sample(sometimes, int(len(sometimes) * GMB_SHARE))
        yield [*always, *share, *_claimed(texts, chance), *run_together(trees, chance)]


def run_together(trees: Sequence[Example], chance: random.Random) -> Iterator[Example]:
    """Neighbours that rules do not tell apart, and some that they would if there were a stop between them."""
    for first, second in pairwise(trees):
        text = f"{first.text} {second.text}"
        if len(list(sentences(text, [Span(0, len(text))]))) == 1:
            yield joined(first, second)
        elif chance.random() < STOPS_LOST and first.words[-1] in STOPS and len(first.words) > 1:
            yield joined(_unstopped(first), second)


def _unstopped(example: Example) -> Example:
    """A sentence without its stop."""
    own = {field: getattr(example, field)[:-1] for field in ("words", "tags", "forms", "lemmas", "begins")}
    return Example(**own)


def _claimed(texts: Sequence[ClaimText], chance: random.Random) -> Iterator[Example]:
    drawn = Exchange(texts, chance)
    for text in texts:
        yield from text.examples(drawn)


def plain(options: argparse.Namespace) -> Iterator[Example]:
    """Sentences of plain texts, as the model is given them, each once."""
    cut = [words for path in options.texts for row in map(json.loads, lines(path)) for words in _sentences(row)]
    for own in dict.fromkeys(cut):
        if FEWEST <= len(own) <= MOST:
            yield Example(tuple(one.word for one in stand_ins(own)))


def _sentences(row: dict[str, Any]) -> Iterable[tuple[str, ...]]:
    """The words of the sentences of a record, which holds a text, or sentences in words, or one."""
    if "tokens" in row:
        return [tuple(row["tokens"])]
    if "text" not in row:
        return map(tuple, row["sentences"])
    text = row["text"]
    found = sentences(text, [Span(0, len(text))])
    return (tuple(word.of(text) for word in words(text, sentence.span)) for sentence in found)


def store(encoding: Encoding, examples: Sequence[Example], pieces: int, path: Path) -> None:
    """Write `examples` as batches."""
    torch.save([batch.small() for batch in encoding.batches(examples, pieces)], path)


def main() -> None:
    options = _options()
    options.out.mkdir(parents=True, exist_ok=True)
    vocabulary = WordPiece(options.vocabulary.read_text(encoding="utf-8").splitlines())
    labels: dict[str, list[str]] = {}
    for number, examples in enumerate(rounds(options), 1):
        labels = labels or inventory(examples)
        encoding = Encoding(labels, vocabulary, options.seed + number)
        store(encoding, examples, options.pieces, options.out / f"round{number}.pt")
    (options.out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False), encoding="utf-8")
    sentences_of_texts = list(plain(options))
    random.Random(options.seed).shuffle(sentences_of_texts)
    for part in range(PARTS):
        encoding = Encoding(labels, vocabulary, options.seed + part)
        store(encoding, sentences_of_texts[part::PARTS], options.pieces, options.out / f"plain{part + 1}.pt")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Prepare what Parley's language model is trained on.")
    for name in ("ewt", "gum", "attribution", "names", "re3d", "vocabulary", "out"):
        parser.add_argument(f"--{name}", required=True, type=Path)
    parser.add_argument("--reports", nargs="+", type=Path, required=True, help="folders of annotated reports")
    parser.add_argument("--texts", nargs="+", type=Path, required=True, help="plain texts, as JSON Lines")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--pieces", type=int, default=3000, help="of one batch")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
