"""Documents: treebank sentences put back into the text that they were cut from.

In: a CoNLL-U file. Out: `Document`s: text, and for each sentence its span, its words' spans and what is known of them.
Paragraphs are set apart by a blank line.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from parley.records import Span
from training.examples import Example, lines, of_rows


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence where it stands in its document."""

    span: Span
    words: tuple[Span, ...]
    example: Example


@dataclass
class Document:
    """One document."""

    text: str = ""
    sentences: list[Placed] = field(default_factory=list)

    def add(self, rows: list[list[str]], *, begins_paragraph: bool) -> None:
        """Put a sentence behind what is there."""
        if self.text:
            self.text = self.text.rstrip() + "\n\n" if begins_paragraph else self.text
        start = len(self.text)
        words = tuple(self._placed(rows))
        example = of_rows([row for row in rows if row[0].isdigit()], self.text[start:].strip())
        self.sentences.append(Placed(Span(start, len(self.text.rstrip())), words, example))

    def _placed(self, rows: list[list[str]]) -> Iterator[Span]:
        """The span of each word; the words of one written token share it where they are not written in it as such."""
        last, start, written = 0, 0, ""
        for number, form, *_, misc in rows:
            if number.isdigit() and int(number) <= last:
                inside = written.startswith(form)
                yield Span(start, start + len(form)) if inside else Span(start, start + len(written))
                start, written = (start + len(form), written[len(form) :]) if inside else (start, written)
                continue
            position = len(self.text)
            self.text += form if "SpaceAfter=No" in misc else form + " "
            if number.isdigit():
                yield Span(position, position + len(form))
            else:
                last, start, written = int(number.split("-")[1]), position, form


def documents(path: Path) -> list[Document]:
    """The documents of a CoNLL-U file, masked sentences left out."""
    found: list[Document] = []
    rows: list[list[str]] = []
    begins_paragraph = False
    for line in lines(path):
        if line.startswith("# newdoc"):
            found.append(Document())
        elif line.startswith("# newpar"):
            begins_paragraph = True
        elif line and line[0] != "#":
            columns = line.split("\t")
            if "." not in columns[0]:
                rows.append(columns)
        elif not line and rows:
            if {row[1] for row in rows} != {"_"}:
                found[-1].add(rows, begins_paragraph=begins_paragraph)
            rows, begins_paragraph = [], False
    return [document for document in found if document.sentences]
