"""The model that Parley began with, scored on the same trees by the same program.

In: the folder with its `parley_parse.py` and weights (no part of Parley), treebanks. Out: Markdown, printed.

    python -m training.first_model FIRST_MODEL --ewt ewt-dev.conllu.gz --gum gum-open-dev.conllu.gz
"""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from parley.language.model import Parse
from training.evaluate import print_trees

PIECES_OF_A_BATCH = 768
"""It was measured so."""


class FirstModel:
    """The first model: it parses sentences whose words are given, and cuts texts by rules of its own."""

    def __init__(self, folder: Path) -> None:
        sys.path.insert(0, str(folder))
        self._program: Any = importlib.import_module("parley_parse")
        self._parser = self._program.Parser("l6.int8", 1)

    def parse(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """A parse of each of `sentences`, names left out."""
        found = self._parser([list(words) for words in sentences], PIECES_OF_A_BATCH)
        return [self._parse(words, one) for words, one in zip(sentences, found, strict=True)]

    def read(self, text: str) -> list[Parse]:
        """A parse of each sentence of a plain text."""
        return self.parse([[word for word, _ in self._program.tokenize(one)] for one in self._program.sentences(text)])

    def _parse(self, words: Sequence[str], found: Any) -> Parse:
        labels = self._parser.lab
        rules = [labels["lr"][i] for i in found["lr"]]
        return Parse(
            tags=tuple(labels["u"][i] for i in found["u"]),
            lemmas=tuple(map(self._program.lemma, words, rules)),
            heads=tuple(int(head) - 1 if head else i for i, head in enumerate(found["h"])),
            relations=tuple(labels["d"][i] for i in found["d"]),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the model that Parley began with.")
    parser.add_argument("folder", type=Path)
    for name in ("ewt", "gum"):
        parser.add_argument(f"--{name}", required=True, type=Path)
    options = parser.parse_args()
    model = FirstModel(options.folder)
    for name, path in (("EWT", options.ewt), ("GUM", options.gum)):
        print_trees(name, path, model)


if __name__ == "__main__":
    main()
