"""Scores: how well the model reads text that it was not trained on, through the code that ships.

In: documents or examples, the model. Out: precision, recall and F1 of sentences, words, tags, trees and names.
Trees are scored as the CoNLL shared task of 2018 does: a word counts where its span, its head's span and its relation
are right, against all words of gold and all words found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from parley.language.model import Parse
from parley.records import Span, hull
from parley.text.sentences import sentences
from parley.text.words import words
from training.documents import Document, Placed
from training.examples import Example
from training.names import spans

NAMES = ("PER", "ORG", "LOC")
"""The kinds that all sets mark."""
OFTEN = 50
"""Words of the gold that a relation needs to be shown: the score of a rarer one is chance."""
MEASURES = {"words": (0,), "UPOS": (0, 1), "UAS": (0, 2), "LAS": (0, 2, 3)}
"""Which of a word's span, tag, head's span and relation must be right, by their places in an item."""
Item = tuple[object, ...]
Read = tuple[Sequence[Span], Parse]
"""A sentence that was read: where its words stand in its document, and their parse."""


class Parser(Protocol):
    """Whatever parses sentences whose words are given, as the model does."""

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]: ...


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what is in the gold, of what was found, and of what is right."""

    gold: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.gold + other.gold, self.found + other.found, self.right + other.right)

    @property
    def precision(self) -> float:
        return 100 * self.right / max(1, self.found)

    @property
    def recall(self) -> float:
        return 100 * self.right / max(1, self.gold)

    @property
    def f1(self) -> float:
        return 200 * self.right / max(1, self.gold + self.found)

    def __str__(self) -> str:
        return f"{self.precision:.1f} / {self.recall:.1f} / {self.f1:.1f}"


def score(gold: Iterable[Item], found: Iterable[Item]) -> Score:
    wanted, given = set(gold), set(found)
    return Score(len(wanted), len(given), len(wanted & given))


def boundaries(listed: Sequence[Document], read: Iterable[Sequence[Read]]) -> Score:
    """Of whole sentences, `read` being what was read of each document of `listed`."""
    total = Score()
    for document, sentences_read in zip(listed, read, strict=True):
        gold = ((sentence.span,) for sentence in document.sentences)
        total += score(gold, ((hull((cut[0], cut[-1])),) for cut, _ in sentences_read))
    return total


def reading(listed: Sequence[Document], read: Iterable[Sequence[Read]]) -> dict[str, Score]:
    """Of words, tags and trees, `read` being what was read of each document of `listed`."""
    return placed(listed, ([item for cut, parse in found for item in _items(cut, parse)] for found in read))


def in_own_sentences(document: Document, model: Parser) -> list[Read]:
    """The document's plain text, read: the sentences that the rules cut out, and where the model sees several sentences
    in one of them, each of these."""
    found = sentences(document.text, [Span(0, len(document.text))])
    by_rules = [cut for sentence in found if (cut := words(document.text, sentence.span))]
    read: list[Read] = []
    for cut, parse in zip(by_rules, _parses(document, by_rules, model), strict=True):
        if parse.begins:
            parts = [cut[first:end] for first, end in parse.stretches]
            read += zip(parts, _parses(document, parts, model), strict=True)
        else:
            read.append((cut, parse))
    return read


def in_gold_sentences(document: Document, model: Parser) -> list[Read]:
    """The document's sentences as the gold has them, read, each cut into words by the rules."""
    cuts = [cut for sentence in document.sentences if (cut := words(document.text, sentence.span))]
    return list(zip(cuts, _parses(document, cuts, model), strict=True))


def _parses(document: Document, cuts: Sequence[Sequence[Span]], model: Parser) -> list[Parse]:
    return model.parse([[span.of(document.text) for span in cut] for cut in cuts])


def placed(listed: Sequence[Document], items: Iterable[Sequence[Item]]) -> dict[str, Score]:
    """Of words, tags and trees, `items` giving the span, tag, head's span and relation of each word of each
    document."""
    found = dict.fromkeys(MEASURES, Score())
    for document, ours in zip(listed, items, strict=True):
        gold = [item for sentence in document.sentences for item in _gold_items(sentence)]
        for name, kept in MEASURES.items():
            chosen = [{tuple(item[k] for k in kept) for item in given} for given in (gold, ours)]
            found[name] += Score(len(gold), len(ours), len(chosen[0] & chosen[1]))
    return found


def trees(examples: Sequence[Example], model: Parser) -> dict[str, float]:
    """Percentages of words with the right tag, lemma (but for case), head and relation, on the gold's own words."""
    right = dict.fromkeys(("UPOS", "lemma", "UAS", "LAS"), 0)
    for example, parse in zip(examples, model.parse([e.words for e in examples]), strict=True):
        gold = zip(
            example.tags or (), example.lemmas or (), _own(example.heads or ()), example.relations or (), strict=True
        )
        ours = zip(parse.tags, parse.lemmas, parse.heads, parse.relations, strict=True)
        for (tag, lemma, head, relation), (our_tag, our_lemma, our_head, our_relation) in zip(gold, ours, strict=True):
            right["UPOS"] += tag == our_tag
            right["lemma"] += lemma.lower() == our_lemma.lower()
            right["UAS"] += head == our_head
            right["LAS"] += head == our_head and relation == our_relation
    total = sum(len(example.words) for example in examples)
    return {name: 100 * count / total for name, count in right.items()}


def relations(examples: Sequence[Example], model: Parser) -> dict[str, Score]:
    """Of each relation that the gold holds often: a word counts where its head and relation are right."""
    found: defaultdict[str, Score] = defaultdict(Score)
    for example, parse in zip(examples, model.parse([e.words for e in examples]), strict=True):
        gold = list(zip(_own(example.heads or ()), example.relations or (), strict=True))
        ours = list(zip(parse.heads, parse.relations, strict=True))
        for relation in {relation for _, relation in (*gold, *ours)}:
            wanted, given = ([(i, h) for i, (h, r) in enumerate(all_) if r == relation] for all_ in (gold, ours))
            found[relation] += score(wanted, given)
    return {
        name: found[name] for name in sorted(found, key=lambda name: -found[name].gold) if found[name].gold >= OFTEN
    }


def names(examples: Sequence[Example], model: Parser) -> Score:
    """Of persons, organisations and places, by exact extent. What the set leaves open counts neither way."""
    total = Score()
    for example, parse in zip(examples, model.parse([e.words for e in examples]), strict=True):
        allowed = example.names or ()
        labels = [min(labels) if len(labels) == 1 else "O" for labels in allowed]
        is_open = [len(labels) > 1 and bool(labels & {f"B-{kind}" for kind in NAMES}) for labels in allowed]
        wanted = [name for name in spans(labels) if name[2] in NAMES]
        given = [name for name in spans(parse.names) if name[2] in NAMES and not any(is_open[name[0] : name[1]])]
        total += score(wanted, given)
    return total


def _items(cut: Sequence[Span], parse: Parse) -> list[tuple[object, ...]]:
    """Span, tag, head's span (None for a root) and relation of each word."""
    heads = [None if head == i else cut[head] for i, head in enumerate(parse.heads)]
    return list(zip(cut, parse.tags, heads, parse.relations, strict=True))


def _gold_items(sentence: Placed) -> list[tuple[object, ...]]:
    example = sentence.example
    heads = [sentence.words[head - 1] if head else None for head in example.heads or ()]
    return list(zip(sentence.words, example.tags or (), heads, example.relations or (), strict=True))


def _own(heads: Sequence[int]) -> list[int]:
    """Heads counted from 0, a root's being its own."""
    return [head - 1 if head else i for i, head in enumerate(heads)]
