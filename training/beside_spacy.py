"""What a spaCy pipeline learns from the data that the language model learned from, and how it scores beside it.

In: treebanks and name sets; then the pipeline trained on them. Out: `train.spacy` and `dev.spacy` (every twentieth
piece of the training data, by which spaCy keeps its best step); then a table, printed. spaCy is no dependency of
Parley: this runs in an environment of its own, as RESULTS.md says.

    python -m training.beside_spacy prepare --ewt ewt-train.conllu.gz --gum gum-open-train.conllu.gz --names NAMES \\
        --re3d re3d_train.jsonl --out FOLDER
    python -m training.beside_spacy score --ewt ewt-dev.conllu.gz --gum gum-open-dev.conllu.gz --names NAMES \\
        --re3d re3d_train.jsonl --out FOLDER/model-best
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from parley.language.model import Parse
from parley.records import Span as Stretch
from training import names, scores
from training.documents import Document, Placed, documents
from training.examples import Example
from training.names import spans

EVERY = 20
SEED = 1
GMB_SHARE = 0.15


def prepare(options: argparse.Namespace) -> None:
    """Write what spaCy trains on, and what it chooses its best step by."""
    vocab = spacy.blank("en").vocab
    docs = [doc for path in (options.ewt, options.gum) for d in documents(path) for doc in _paragraphs(d, vocab)]
    docs += [_named(example, vocab) for example in _name_sets(options)]
    random.Random(SEED).shuffle(docs)
    options.out.mkdir(parents=True, exist_ok=True)
    DocBin(docs=[d for i, d in enumerate(docs) if i % EVERY], store_user_data=False).to_disk(
        options.out / "train.spacy"
    )
    DocBin(docs=docs[::EVERY], store_user_data=False).to_disk(options.out / "dev.spacy")


def score(options: argparse.Namespace) -> None:
    """Print how well the pipeline in the folder `out` reads."""
    pipeline = Pipeline(options.out)
    print("| set | words F1 | UPOS | UAS | LAS |\n| --- | --- | --- | --- | --- |")
    for name, path in (("EWT", options.ewt), ("GUM", options.gum)):
        listed = documents(path)
        found = scores.placed(listed, map(pipeline.items, listed))
        print(f"| {name}, plain text | " + " | ".join(f"{found[key].f1:.2f}" for key in scores.MEASURES) + " |")
        exact = scores.trees([sentence.example for document in listed for sentence in document.sentences], pipeline)
        print(f"| {name}, the gold's words | | {exact['UPOS']:.2f} | {exact['UAS']:.2f} | {exact['LAS']:.2f} |")
    print("\n| set | PER, ORG, LOC: P / R / F1 |\n| --- | --- |")
    for name, held_out in names.held_out(options.names, options.re3d):
        print(f"| {name} | {scores.names(held_out, pipeline)} |")


class Pipeline:
    """A trained spaCy pipeline that gives `Parse`s of given words, and words with trees of plain text."""

    def __init__(self, folder: Path) -> None:
        self._nlp = spacy.load(folder)

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """A parse of each of `sentences`, whose words are given; lemmas are left out."""
        docs = [Doc(self._nlp.vocab, list(w), sent_starts=[i == 0 for i in range(len(w))]) for w in sentences]
        return [_parse(doc) for doc in self._nlp.pipe(docs)]

    def items(self, document: Document) -> list[scores.Item]:
        """Span, tag, head's span and relation of each word of the plain text, paragraph by paragraph."""
        found: list[scores.Item] = []
        start = 0
        for paragraph in document.text.split("\n\n"):
            found += [_item(token, start) for token in self._nlp(paragraph) if not token.is_space]
            start += len(paragraph) + 2
        return found


def _parse(doc: Doc) -> Parse:
    return Parse(
        tags=tuple(token.tag_ for token in doc),
        lemmas=("",) * len(doc),
        heads=tuple(token.head.i for token in doc),
        relations=tuple(_relation(token.dep_) for token in doc),
        names=tuple(f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc),
    )


def _item(token: spacy.tokens.Token, start: int) -> scores.Item:
    span, head = (Stretch(start + t.idx, start + t.idx + len(t)) for t in (token, token.head))
    return span, token.tag_, None if token.head.i == token.i else head, _relation(token.dep_)


def _relation(label: str) -> str:
    return "root" if label == "ROOT" else label


def _paragraphs(document: Document, vocab: Vocab) -> Iterator[Doc]:
    """Each paragraph whose words do not overlap, as spaCy's."""
    for _, group in groupby(document.sentences, key=lambda s: document.text.count("\n\n", 0, s.span.start)):
        listed = list(group)
        placed = [span for sentence in listed for span in sentence.words]
        if all(one.end <= other.start for one, other in pairwise(placed)):
            yield _treed(document.text, listed, vocab)


def _treed(text: str, listed: Sequence[Placed], vocab: Vocab) -> Doc:
    """Sentences with tags and trees; whether a word is a name is left open."""
    placed = [span for sentence in listed for span in sentence.words]
    heads: list[int] = []
    for sentence in listed:
        first = len(heads)
        heads += [first + (head - 1 if head else i) for i, head in enumerate(sentence.example.heads or ())]
    doc = Doc(
        vocab,
        [span.of(text) for span in placed],
        [text[span.end : span.end + 1].isspace() for span in placed],
        tags=[tag for sentence in listed for tag in sentence.example.tags or ()],
        heads=heads,
        deps=["ROOT" if r == "root" else r for sentence in listed for r in sentence.example.relations or ()],
        sent_starts=[i == 0 for sentence in listed for i in range(len(sentence.words))],
    )
    doc.set_ents([], default="missing")
    return doc


def _named(example: Example, vocab: Vocab) -> Doc:
    """A sentence with its names; what the set leaves open is left open, and so are tags and tree."""
    doc = Doc(vocab, list(example.words))
    allowed = example.names or ()
    labels = ["O" if "O" in one else min(one) for one in allowed]
    kinds = {f"{place}-{kind}" for place in "BI" for kind in scores.NAMES}
    is_open = [len(one) > 1 and bool(one & kinds) for one in allowed]
    found = [Span(doc, first, end, kind) for first, end, kind in spans(labels) if not any(is_open[first:end])]
    taken = {i for span in found for i in range(span.start, span.end)}
    doc.set_ents(found, missing=[doc[i : i + 1] for i, open_ in enumerate(is_open) if open_ and i not in taken])
    return doc


def _name_sets(options: argparse.Namespace) -> list[Example]:
    gmb = names.gmb(options.names / "gmb.jsonl.gz")
    return [
        *names.by_hand(options.names, options.re3d),
        *random.Random(SEED).sample(gmb, int(len(gmb) * GMB_SHARE)),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description="Train and measure spaCy beside Parley's language model.")
    parser.add_argument("what", choices=("prepare", "score"))
    for name in ("ewt", "gum", "names", "re3d", "out"):
        parser.add_argument(f"--{name}", required=True, type=Path)
    options = parser.parse_args()
    {"prepare": prepare, "score": score}[options.what](options)


if __name__ == "__main__":
    main()
