"""Examples: sentences with what is known of their words.

In: Universal Dependencies treebanks in CoNLL-U. Out: `Example`s; a field that a source does not annotate is None.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from parley.language.attribution import Attribution

OPENING_OR_CLOSING = re.compile(r"\([^()]*\)?|[^()]*\)")


BEGINS, GOES_ON = "begins", "O"


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim by its kind, the word that tells it, the words of its evidence and its modality."""

    kind: str
    word: int
    evidence: Sequence[int]
    modality: str


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence, or several that nothing tells apart but their words: `begins` says which words begin one, `BEGINS`.

    `heads` count from 1, 0 being the root; `names` holds the labels that each word may bear.
    """

    words: tuple[str, ...]
    text: str = ""
    tags: tuple[str, ...] | None = None
    forms: tuple[str, ...] | None = None
    lemmas: tuple[str, ...] | None = None
    heads: tuple[int, ...] | None = None
    relations: tuple[str, ...] | None = None
    entities: tuple[str, ...] | None = None
    names: tuple[frozenset[str], ...] | None = None
    speech: tuple[Attribution, ...] | None = None
    claims: tuple[Telling, ...] | None = None
    begins: tuple[str, ...] | None = None

    @property
    def rules(self) -> tuple[str, ...] | None:
        """The rule that makes each word its lemma."""
        return self.lemmas and tuple(map(lemma_rule, self.words, self.lemmas))


def treebank(path: Path, *, has_entities: bool = False) -> list[Example]:
    """The sentences of a CoNLL-U file, gzipped or not, that are not masked."""
    found = [of_rows(rows, text, has_entities=has_entities) for text, rows in sentences(path)]
    return [example for example in found if set(example.words) != {"_"}]


def sentences(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """The text and the word rows of each sentence, multiword and empty tokens left out."""
    text, rows = "", []
    for line in lines(path):
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line and line[0] != "#":
            columns = line.split("\t")
            if columns[0].isdigit():
                rows.append(columns)
        elif not line and rows:
            yield text, rows
            text, rows = "", []


def lines(path: Path) -> Iterator[str]:
    """The lines of a text file, gzipped or not, without their ends."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def of_rows(rows: list[list[str]], text: str, *, has_entities: bool = False) -> Example:
    """A sentence from its word rows in CoNLL-U."""
    _, words, lemmas, tags, forms, _, heads, relations, _, misc = zip(*rows, strict=True)
    return Example(
        words=words,
        text=text,
        tags=tags,
        forms=forms,
        lemmas=lemmas,
        heads=tuple(map(int, heads)),
        relations=relations,
        entities=entity_heads(misc, tuple(map(int, heads))) if has_entities else None,
        begins=(GOES_ON,) * len(words),
    )


def joined(first: Example, second: Example) -> Example:
    """Two sentences as one of which the tree is not known."""
    parts = {field: (*getattr(first, field), *getattr(second, field)) for field in ("words", "tags", "forms", "lemmas")}
    rest = (GOES_ON,) * (len(second.words) - 1)
    return Example(**parts, begins=(*(first.begins or ()), BEGINS, *rest))


def lemma_rule(word: str, lemma: str) -> str:
    """How to get from `word` to `lemma`: characters to cut and to add at the end; `parley.language.lemmas` undoes
    it."""
    keeps_case = lemma != lemma.lower()
    form = word if keeps_case else word.lower()
    shared = next((i for i, (a, b) in enumerate(zip(form, lemma, strict=False)) if a != b), min(len(form), len(lemma)))
    if shared == 0:
        return f"={lemma}"
    return f"{'U' if keeps_case else 'L'}{len(form) - shared}+{lemma[shared:]}"


def entity_heads(misc: tuple[str, ...], heads: tuple[int, ...]) -> tuple[str, ...]:
    """For each word the kind of the shortest mention that it heads, "O" where it heads none (GUM's `Entity=`)."""
    kinds = ["O"] * len(misc)
    for kind, first, last in sorted(_mentions(misc), key=lambda mention: mention[1] - mention[2]):
        for i in range(first, last + 1):
            if not first <= heads[i] - 1 <= last:
                kinds[i] = kind
                break
    return tuple(kinds)


def _mentions(misc: tuple[str, ...]) -> Iterator[tuple[str, int, int]]:
    """Kind, first and last word of each mention; `(1-person-...` opens one, `1)` closes it, `(1-person-...)` both."""
    stack: list[tuple[str, str, int]] = []
    for i, field in enumerate(misc):
        entity = re.search(r"Entity=([^|]*)", field)
        for part in OPENING_OR_CLOSING.findall(entity.group(1)) if entity else ():
            if part.startswith("("):
                number, kind = part.strip("()").split("-")[:2]
                stack.append((number, kind, i))
            if part.endswith(")"):
                number = part.strip("()").split("-")[0]
                place = max((k for k, opened in enumerate(stack) if opened[0] == number), default=None)
                if place is not None:
                    _, kind, first = stack.pop(place)
                    yield kind, first, i
