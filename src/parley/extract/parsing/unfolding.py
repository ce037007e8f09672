"""Unfolding: what the language model says of stand-ins, said of the words that they stand for.

In: the parse of the words given to the model, and what they stand for. Out: the parse of the sentence's own words.
Where several words have one stand-in, their head takes its place in the tree and the others hang from the head: an
article as articles do, what stands before it as parts of a compound, the rest as parts of a name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from parley.extract.parsing.stand_ins import Given
from parley.language.attribution import Attribution
from parley.language.model import Parse

SMALL = {"the": "DET", "of": "ADP", "and": "CCONJ"}
"""Parts of speech of the words within names that begin small."""


def unfolded(parse: Parse, given: Sequence[Given], words: Sequence[str]) -> Parse:
    """`parse`, of `given`, as a parse of `words`."""
    if len(given) == len(words):
        return parse
    parts = [_Part(parse, i, one, words) for i, one in enumerate(given)]
    heads = [given[head].head for head in parse.heads]
    return replace(
        parse,
        tags=_said(part.tags() for part in parts),
        lemmas=_said(part.lemmas() for part in parts),
        heads=tuple(heads[part.at] if i == part.one.head else part.one.head for part in parts for i in part.indices),
        relations=_said(part.relations() for part in parts),
        names=_said(part.names() for part in parts),
        entities=_said(part.entities() for part in parts),
        attributions=tuple(_unfolded(told, given) for told in parse.attributions),
        claim_words=tuple(replace(one, word=given[one.word].head) for one in parse.claim_words),
        begins=tuple(given[i].first for i in parse.begins),
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """What is said of the words that one stand-in stands for, the one at `at`."""

    parse: Parse
    at: int
    one: Given
    words: Sequence[str]

    @property
    def indices(self) -> range:
        return range(self.one.first, self.one.end)

    def _is_article(self, i: int) -> bool:
        return i == self.one.first < self.one.head and self.words[i].lower() == "the"

    def tags(self) -> Iterator[str]:
        for i in self.indices:
            word = self.words[i]
            inner = SMALL.get(word.lower()) or ("PROPN" if word[:1].isalnum() else "PUNCT")
            yield self.parse.tags[self.at] if i == self.one.head else inner

    def lemmas(self) -> Iterator[str]:
        for i in self.indices:
            word = self.words[i]
            yield self.parse.lemmas[self.at] if i == self.one.head else word.lower() if word.lower() in SMALL else word

    def relations(self) -> Iterator[str]:
        for i in self.indices:
            inner = "det" if self._is_article(i) else "compound" if i < self.one.head else "flat"
            yield self.parse.relations[self.at] if i == self.one.head else inner

    def names(self) -> Iterator[str]:
        name = self.parse.names[self.at]
        carried_on = f"I{name[1:]}" if name != "O" else name
        for i in self.indices:
            starts = i == self.one.first + self._is_article(self.one.first)
            yield "O" if self._is_article(i) and name[:1] != "I" else name if starts else carried_on

    def entities(self) -> Iterator[str]:
        yield from (self.parse.entities[self.at] if i == self.one.head else "" for i in self.indices)


def _said(parts: Iterable[Iterator[str]]) -> tuple[str, ...]:
    return tuple(chain.from_iterable(parts))


def _unfolded(told: Attribution, given: Sequence[Given]) -> Attribution:
    source, content = (
        frozenset(i for at in part for i in range(given[at].first, given[at].end))
        for part in (told.source, told.content)
    )
    return Attribution(given[told.cue].head, source, content)
