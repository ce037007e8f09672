"""Repeated: sentences of a report that only tell once more what another one tells.

In: a `Doc` with tokens. Out: the numbers of such sentences, from which nothing is claimed: one that repeats an earlier
one word for word, as where a page's title runs into its text; one whose names, numbers and nearly all other words an
earlier one has ("the minister also noted that ..."); and an opening that the sentence behind it tells at greater
length, as a headline without a line of its own is told by the lead. In six annotated sets people took none of 13 claims
of the first kind, none of 6 of the second and one of 11 of the third.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.registry import Extractor
from parley.extract.telling import is_told
from parley.extract.tokens import Token

TELLING = frozenset({"NOUN", "VERB", "PROPN", "NUM", "ADJ"})
LEAST = 6
"""Telling words of a sentence from which on it is known again: "Peru denied that" may be said of two things."""
NEARLY = 0.85
OPENING = 0.8
"""Which share of the telling words another sentence must have; of an opening, whose words a lead often varies."""
FAR = 30
"""How many sentences back one is looked for, which bounds the work in endless reports."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a sentence: as written, as lemmas, those that tell something, names, numbers, and what denies."""

    written: tuple[str, ...]
    lemmas: frozenset[str]
    telling: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    denials: frozenset[str]

    def share(self, other: Words) -> float:
        """The share of what tells something that `other` has too; none where only one of both denies."""
        if not self.telling or self.denials != other.denials or not self.numbers <= other.lemmas:
            return 0.0
        return len(self.telling & other.lemmas) / len(self.telling)


def read_repeated(doc: Doc) -> Doc:
    """`doc` with the sentences that only tell what another one does."""
    return replace(doc, repeated=_told_again(doc))


def _told_again(doc: Doc) -> frozenset[int]:
    """The sentences of `doc` that only tell what another one does."""
    told = (s for s in doc.sentences if s.last - s.first >= LEAST and is_told(doc, s.first))
    read = {s.index: _words(doc.tokens_in(s)) for s in told}
    words = {index: found for index, found in read.items() if len(found.telling) >= LEAST}
    first = list(words)[:2]
    opening = {first[0]} if len(first) > 1 and _opens(words[first[0]], words[first[1]]) else set()
    return frozenset({*opening, *_repeats((i, w) for i, w in words.items() if i not in opening)})


def _repeats(sentences: Iterable[tuple[int, Words]]) -> Iterator[int]:
    seen: list[Words] = []
    for index, words in sentences:
        if any(_tells_no_more(words, earlier) for earlier in seen[-FAR:]):
            yield index
        else:
            seen.append(words)


def _words(tokens: Sequence[Token]) -> Words:
    written = tuple(t.text.lower() for t in tokens if t.tag != "PUNCT")
    listed = [(t.tag, t.lemma.lower()) for t in tokens if t.tag != "PUNCT"]
    return Words(
        written=written,
        lemmas=frozenset(lemma for _, lemma in listed),
        telling=frozenset(lemma for tag, lemma in listed if tag in TELLING and not is_cue("say", lemma)),
        names=frozenset(lemma for tag, lemma in listed if tag == "PROPN"),
        numbers=frozenset(lemma for tag, lemma in listed if tag == "NUM"),
        denials=frozenset(word for word in written if is_cue("negation", word)),
    )


def _opens(words: Words, lead: Words) -> bool:
    """Whether the words of an opening are told once more, and at greater length, by the sentence behind it."""
    return len(lead.written) > len(words.written) and words.share(lead) >= OPENING


def _tells_no_more(words: Words, earlier: Words) -> bool:
    alike = words.written == earlier.written
    return alike or (words.names <= earlier.lemmas and words.share(earlier) >= NEARLY)


REPEATED = Extractor(name="repeated", reads=("tokens",), writes="repeated", read=read_repeated)
