"""Repeated: sentences of a report that only tell once more what another one tells.

In: a `Doc` with tokens. Out: the numbers of such sentences, from which nothing is claimed: one that repeats an earlier one
word for word, as where a page's title runs into its text; one whose names, numbers and nearly all other words an earlier
one has ("Carter also noted that ..."); and an opening that the sentence behind it tells at greater length, as a headline
without a line of its own is told by the lead. In six annotated sets 0 of 13 claims of the first kind, 0 of 6 of the second
and 1 of 11 of the third were the ones that people chose.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from parley.extract.cues import is_cue
from parley.extract.doc import Doc, Sentence, Token
from parley.extract.events.worth import is_told

TELLING = frozenset({"NOUN", "VERB", "PROPN", "NUM", "ADJ"})
LEAST = 5
"""Words of a sentence from which on it tells enough to be known again."""
NEARLY = 0.85
OPENING = 0.8
"""Which share of the telling words another sentence must have; of an opening, whose words a lead often varies."""
FAR = 30
"""How many sentences back one is looked for, which bounds the work in endless reports."""


def told_again(doc: Doc) -> frozenset[int]:
    """The sentences of `doc` that only tell what another one does."""
    listed = [s for s in doc.sentences if s.last - s.first >= LEAST and is_told(doc, s.first)]
    opening = {s.index for s in listed[:1] for t in listed[1:2] if _opens(_words(doc, s), _words(doc, t))}
    return frozenset({*opening, *_repeats(doc, [s for s in listed if s.index not in opening])})


def _repeats(doc: Doc, sentences: Sequence[Sentence]) -> Iterator[int]:
    seen: list[list[Token]] = []
    for sentence in sentences:
        words = _words(doc, sentence)
        if any(_tells_no_more(words, earlier) for earlier in seen[-FAR:]):
            yield sentence.index
        else:
            seen.append(words)


def _words(doc: Doc, sentence: Sentence) -> list[Token]:
    return [t for t in doc.tokens[sentence.first : sentence.last] if t.tag != "PUNCT"]


def _opens(words: Sequence[Token], lead: Sequence[Token]) -> bool:
    """Whether the words of an opening are told once more, and at greater length, by the sentence behind it."""
    return len(lead) > len(words) and _share(words, lead, {"NUM"}) >= OPENING


def _tells_no_more(words: Sequence[Token], earlier: Sequence[Token]) -> bool:
    alike = [t.text.lower() for t in words] == [t.text.lower() for t in earlier]
    return alike or _share(words, earlier, {"PROPN", "NUM"}) >= NEARLY


def _share(words: Sequence[Token], others: Sequence[Token], needed: Set[str]) -> float:
    """The share of the telling words of one sentence that another one has; none where it lacks one of a tag that is
    `needed`, or does not deny what the sentence denies."""
    telling = {t.lemma.lower() for t in words if t.tag in TELLING and not is_cue("say", t.lemma)}
    must = {t.lemma.lower() for t in words if t.tag in needed or is_cue("negation", t.text)}
    there = {t.lemma.lower() for t in others}
    return len(telling & there) / len(telling) if telling and must <= there else 0.0
