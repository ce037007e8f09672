"""Sides: the two that a report's conflict is between.

In: a `Doc` and what each of its names counts for. Out: the pair named together most often, for "both sides".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import combinations, groupby, islice

from parley.extract.doc import Doc

BETWEEN = 4
AND = 3
AGAINST = 2
"""What each way of naming two together is worth beside a mere mention in one sentence (worth 1)."""

MANY = 20
"""Of so many names in one sentence the first are looked at."""

OPPOSING = {"against", "with", "accuse", "fight", "attack", "clash", "shell", "blame", "strike", "invade"}


def two_sides(doc: Doc, bodies: Mapping[int, str]) -> tuple[str, ...]:
    """The two bodies named together most often, () where no two are.

    `bodies` gives the country or body of every name that can fight, by its first token.
    """
    count: Counter[tuple[str, str]] = Counter()
    for _, group in groupby(sorted(bodies), key=lambda i: doc.tokens[i].sentence):
        for i, j in combinations(islice(group, MANY), 2):
            if bodies[i] != bodies[j]:
                a, b = sorted((bodies[i], bodies[j]))
                count[a, b] += _weight(doc, i, j)
    return count.most_common(1)[0][0] if count else ()


def _weight(doc: Doc, i: int, j: int) -> int:
    first = doc.sentences[doc.tokens[i].sentence].first
    inner = doc.tokens[i:j]
    if j - i <= 6 and any(t.text.lower() == "and" for t in inner):
        opened = any(t.text.lower() == "between" for t in doc.tokens[max(first, i - 4) : i])
        return BETWEEN if opened else AND
    return AGAINST if any(t.lemma.lower() in OPPOSING for t in inner) else 1
