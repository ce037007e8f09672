"""Decoding: heads and relations of a sentence, from the network's scores.

In: the network's output. Out: heads that form a tree, with their relations; no word has two subjects.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

import numpy as np

from parley.language.network import Floats, Ints, Output
from parley.language.trees import NEVER, best_tree

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass"})
TRIES = 3
"""How often a second subject is sent to another head; it happens in about one sentence of thirty."""


def decoded(output: Output, relations: Sequence[str]) -> tuple[list[int], list[str]]:
    """The head of each word (0 for the root, else counted from 1) and its relation, out of `relations`."""
    arcs = output.arrays["arc"].copy()
    heads, labels = _tree(output, arcs)
    for _ in range(TRIES):
        spare = _second_subjects(arcs, heads, [relations[i] in SUBJECTS for i in labels.tolist()])
        if not spare:
            break
        for word in spare:
            arcs[word, heads[word]] = NEVER
        heads, labels = _tree(output, arcs)
    return heads.tolist(), [relations[i] for i in labels.tolist()]


def _tree(output: Output, arcs: Floats) -> tuple[Ints, Ints]:
    """The best tree for `arcs` and the numbers of its relations."""
    labels: Ints = output.arrays["d"].copy()
    heads = best_tree(arcs)
    if len(changed := np.nonzero(heads != output.arrays["h"])[0]):
        labels[changed] = output.relabelled(changed, heads[changed])
    return heads, labels


def _second_subjects(arcs: Floats, heads: Ints, is_subject: Sequence[bool]) -> Set[int]:
    """Of the subjects that share a head, the one that is the least sure of it."""
    sharing: defaultdict[int, list[int]] = defaultdict(list)
    for word, head in enumerate(heads.tolist()):
        if is_subject[word]:
            sharing[head].append(word)
    return {
        min(words, key=lambda word: _lead(arcs[word], int(heads[word]))) for words in sharing.values() if len(words) > 1
    }


def _lead(scores: Floats, head: int) -> float:
    """How far the score of `head` is above the best other one."""
    return float(scores[head] - np.delete(scores, head).max())
