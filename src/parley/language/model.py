"""Model: parts of speech, lemmas, trees and names of sentences.

In: sentences, each a sequence of words. Out: a `Parse` for each. The same words give the same parse, whatever stands
beside them and however many threads work.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from parley.language.attribution import Attribution, attributions
from parley.language.claim_words import ClaimWord, claim_words
from parley.language.decoding import decoded
from parley.language.lemmas import lemma
from parley.language.network import Network, Pieces
from parley.language.punctuation import with_marks_hung
from parley.language.shapes import letter_shape
from parley.language.wordpiece import WordPiece

WINDOW = 500
"""Pieces; the network has 512 positions."""
BEGINS = 1.5
"""Log of the odds from which on a word is taken to begin a sentence of its own."""


@dataclass(frozen=True, slots=True)
class Parse:
    """What the model says of one sentence: each field has one entry per word.

    `tags` are universal parts of speech; `heads` positions in the sentence, a root's being its own; `relations`
    Universal Dependencies labels; `names` "B-" or "I-" with PER, ORG, LOC, NORP (a nationality or group), EVENT or
    MISC, or "O"; `entities` the kind of thing that the word heads a mention of ("person", "place", "event" ...), ""
    where it heads none. `attributions` say who says what in it, however many there are, `claim_words` which words tell
    which claims, `begins` which words begin another sentence, where what was given as one is several.
    """

    tags: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    heads: tuple[int, ...] = ()
    relations: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claim_words: tuple[ClaimWord, ...] = ()
    begins: tuple[int, ...] = ()

    @property
    def stretches(self) -> list[tuple[int, int]]:
        """First word of each sentence that it is of, and the one behind its last."""
        return list(pairwise((0, *self.begins, len(self.tags))))


class Model:
    """The language model, loaded. It holds no state between calls and may be shared."""

    def __init__(self, network: Network, threads: int) -> None:
        self._network = network
        self._wordpiece = WordPiece(network.vocabulary)
        self._threads = threads

    @classmethod
    def load(cls, threads: int = 2) -> Model:
        """The model with the weights that Parley carries.

        Raises:
            ModelError: where the weights are missing or damaged.
        """
        return cls(Network(), threads)

    def parse(self, sentences: Sequence[Sequence[str]], shown: Sequence[Sequence[str]] | None = None) -> list[Parse]:
        """A parse for each of `sentences`, in order. `shown` are words that the network is given in place of their own,
        as many in each; the lemmas are those of the words themselves."""
        shown = sentences if shown is None else shown
        if self._threads < 2 or len(sentences) < 2:
            return list(map(self._parse, sentences, shown))
        with ThreadPoolExecutor(self._threads) as pool:
            return list(pool.map(self._parse, sentences, shown))

    def pieces(self, words: Sequence[str]) -> list[Pieces]:
        """A sentence's words as the network takes them, in as many stretches as it needs."""
        return [self._pieces(words[first:end]) for first, end in self._windows(words)]

    def _parse(self, words: Sequence[str], shown: Sequence[str]) -> Parse:
        return _joined([self._parse_window(words[first:end], shown[first:end]) for first, end in self._windows(shown)])

    def _windows(self, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Where `words` are cut, if they are too many for the network, into stretches `[first, end)` that are not."""
        start = pieces = 0
        for i, word in enumerate(words):
            count = len(self._wordpiece.pieces(word))
            if pieces + count > WINDOW:
                yield start, i
                start, pieces = i, 0
            pieces += count
        if start < len(words):
            yield start, len(words)

    def _parse_window(self, words: Sequence[str], shown: Sequence[str]) -> Parse:
        output = self._network.run(self._pieces(shown))
        heads, relations = decoded(output, self._network.labels["d"])
        said = {
            name: [self._network.labels[name][i] for i in output.arrays[name].tolist()]
            for name in ("u", "lr", "e", "n")
        }
        heads = with_marks_hung(shown, said["u"], heads)
        return Parse(
            tags=tuple(said["u"]),
            lemmas=tuple(map(lemma, words, said["u"], said["lr"])),
            heads=tuple(head - 1 if head else i for i, head in enumerate(heads)),
            relations=tuple(relations),
            names=tuple(_begun(said["n"])),
            entities=tuple("" if kind == "O" else kind for kind in said["e"]),
            attributions=tuple(attributions(output, self._network.labels["r"])),
            claim_words=tuple(claim_words(output, self._network.labels["w"])),
            begins=tuple(i for i in np.flatnonzero(output.arrays["b"] >= BEGINS).tolist() if i),
        )

    def _pieces(self, words: Sequence[str]) -> Pieces:
        numbers, shapes, first = [self._wordpiece.start], [0], []
        for word in words:
            found = self._wordpiece.pieces(word)
            first.append(len(numbers))
            numbers += found
            shapes += [letter_shape(word)] * len(found)
        return Pieces([*numbers, self._wordpiece.end], [*shapes, 0], first)


def _begun(names: Sequence[str]) -> Iterator[str]:
    """`names` with "B-" wherever an "I-" carries nothing on."""
    before = "O"
    for name in names:
        carries_on = name[0] != "I" or before[1:] == name[1:]
        yield name if carries_on else f"B{name[1:]}"
        before = name


def _joined(windows: Sequence[Parse]) -> Parse:
    """One parse of several windows: the root of each later one hangs from the first one's."""
    if len(windows) == 1:
        return windows[0]
    heads: list[int] = []
    relations: list[str] = []
    said: list[Attribution] = []
    telling: list[ClaimWord] = []
    begins: list[int] = []
    root = None
    for window in windows:
        start = len(heads)
        said += (attribution.moved(start) for attribution in window.attributions)
        telling += (claim_word.moved(start) for claim_word in window.claim_words)
        begins += (start + i for i in window.begins)
        for i, head in enumerate(window.heads):
            is_later_root = head == i and root is not None
            root = start + i if head == i and root is None else root
            heads.append(root if is_later_root and root is not None else start + head)
            relations.append("parataxis" if is_later_root else window.relations[i])
    rest = {
        name: tuple(entry for window in windows for entry in getattr(window, name))
        for name in ("tags", "lemmas", "names", "entities")
    }
    return Parse(
        heads=tuple(heads),
        relations=tuple(relations),
        attributions=tuple(said),
        claim_words=tuple(telling),
        begins=tuple(begins),
        **rest,
    )
