"""`python -m training.gate`: the weights of the gate's words, by logistic regression.

In: annotated texts and others in which Parley says itself what it reads (`gate_sets`), by `--briefs`, `--data`,
`--read`. Out: the table of weights, by `--out`. Printed: how much is read of each set and how many claims stand in
sentences that are not, every text weighed by what was learned without it; and how much is read of general news, of
which nothing was learned.

A word has a weight where enough texts hold it in small letters within a sentence, and more often so than with a
capital: no name is learned. Each form of a word has its own; so have kinds of name, and what a rule could tell by words
alone.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import partial
from itertools import chain
from pathlib import Path

import numpy as np
from eval.command import data
from eval.general_news import general_news

from parley.extract.gate.glance import DIGIT, glance, word
from parley.extract.gate.weights import ANY_SENTENCE, weight
from parley.extract.gate.worth import held_by, worth_reading
from training.gate_fit import Row, Rows, least
from training.gate_sets import Text, annotated, read, text

LEAST = 8
"""Texts that hold a word which has a weight."""
FOLDS = 5
LENIENCY = 1.68
"""What is added for any sentence, so that few claims are lost."""
HUNDREDTHS = 100
READ_AS: Mapping[str, float] = {"wire news": 0.7, "ECB+": 0.3, "other texts": 0.0}
"""How much a claim that Parley reads counts beside an annotated one: the less, the oftener it is wrong. What counts for
nothing teaches neither that a sentence holds a claim nor that it holds none."""
DEAR: Mapping[str, float] = {"casualties": 8.0}
"""How much more a sentence counts that holds a claim of this type."""
MEASURED = ("MEANTIME", "GUM, news")
Texts = Mapping[str, Sequence[Text]]
Taught = Mapping[str, Sequence[Sequence[Row]]]


def rows(one: Text, read_as: float) -> Iterator[Row]:
    """The rows of a text; `read_as` is what its claims count."""
    held = held_by([glance([word(form) for form in sentence]) for sentence in one.words])
    for holds, types in zip(held, one.types, strict=True):
        counts = max((read_as * DEAR.get(kind, 1.0) for kind in types), default=1.0)
        yield Row(holds, bool(types), counts)


def common(texts: Iterable[Text]) -> set[str]:
    """Words that have a weight."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for one in texts:
        inside = {form for sentence in one.words for form in sentence[1:] if form.isalpha()}
        small.update(form for form in inside if form.islower())
        capital.update({form.lower() for form in inside if form[0].isupper()})
    return {form for form, count in small.items() if count >= LEAST and count > capital[form]}


def learned(listed: Sequence[Row], words: Set[str]) -> dict[str, int]:
    """The weights that rows teach, in hundredths; those of nothing are left out."""
    held = set(chain.from_iterable(row.held for row in listed))
    columns = sorted(name for name in held if name in words or name == DIGIT or name[:1] == "<" < name)
    found = Rows(listed, columns)
    weights = least(found.loss, np.zeros(len(columns) + 1))
    weights[-1] += LENIENCY
    named = zip([*columns, ANY_SENTENCE], weights, strict=True)
    return {name: rounded for name, value in named if (rounded := round(HUNDREDTHS * float(value)))}


def counted(texts: Iterable[Text], weights: Mapping[str, int]) -> Counter[str]:
    """The words of texts and those read, their claims and those of sentences that are not."""
    counts: Counter[str] = Counter()
    for one in texts:
        kept = worth_reading(one.words, partial(weight, known=weights))
        for words, types, is_read in zip(one.words, one.types, kept, strict=True):
            counts += Counter(words=len(words), claims=len(types))
            counts += Counter(read=len(words)) if is_read else Counter(lost=len(types))
    return counts


def crossed(texts: Texts, taught: Taught, words: Set[str]) -> dict[str, Counter[str]]:
    """The counts of each set, every text weighed by what the texts of all other folds teach."""
    counts = {name: Counter[str]() for name in texts}
    for fold in range(FOLDS):
        seen = (own for listed in taught.values() for i, own in enumerate(listed) if i % FOLDS != fold)
        weights = learned([*chain.from_iterable(seen)], words)
        for name, listed in texts.items():
            counts[name] += counted(listed[fold::FOLDS], weights)
    return counts


def told(counts: Counter[str]) -> str:
    """How much of a set is read."""
    return f"{counts['read'] / counts['words']:.1%} of {counts['words']} words read"


def main() -> None:
    """Learn, print, and write the table."""
    parser = argparse.ArgumentParser(prog="python -m training.gate", description=__doc__)
    parser.add_argument("--briefs", type=Path, required=True, help="FOLDER/wire, as training.annotations writes it")
    parser.add_argument("--data", type=Path, default=data(), help="the folder of sets")
    parser.add_argument("--read", type=Path, required=True, help="a folder where what Parley reads is kept")
    parser.add_argument("--out", type=Path, help="the table of weights")
    chosen = parser.parse_args()
    texts: Texts = {**annotated(chosen.briefs), **read(chosen.data, chosen.read)}
    taught: Taught = {name: [list(rows(one, READ_AS.get(name, 1.0))) for one in own] for name, own in texts.items()}
    words = common(chain.from_iterable(texts.values()))
    for name, counts in crossed(texts, taught, words).items():
        print(f"{name}: {told(counts)}, {counts['lost']} of {counts['claims']} claims lost")
    weights = learned([*chain.from_iterable(chain.from_iterable(taught.values()))], words)
    for name in MEASURED:
        print(f"{name}: {told(counted((text(report, ()) for report in general_news(chosen.data)[name]), weights))}")
    if chosen.out:
        table = "".join(f"{name}\t{value}\n" for name, value in sorted(weights.items()))
        chosen.out.write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main()
