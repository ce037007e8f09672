"""Reading: a report's sentences and words, parsed.

In: a report, its layout, the language model. Out: a `Doc` with sentences and tokens, on which all extractors build.
Only what the source wrote as news is read: headline, captions and body.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import compress

from parley.extract.doc import Doc
from parley.extract.parsing.possessives import Cut, restored
from parley.extract.parsing.stand_ins import stand_ins
from parley.extract.parsing.trees import righted
from parley.extract.parsing.unfolding import unfolded
from parley.extract.tokens import Sentence, Token
from parley.extract.words import word_class
from parley.language.model import Model, Parse
from parley.records import Layout, Report, Span, ZoneKind, hull
from parley.text.sentences import SentenceSpan, sentences
from parley.text.words import words

READ: tuple[ZoneKind, ...] = ("headline", "caption", "body")
LONGEST = 200
"""Tokens of a sentence; the longest of 2,759 in annotated reports has 82. What goes on longer is no sentence, and is
read in stretches of this many, so that the cost of a report grows with its length and no faster."""

CEASE_FIRE = ("cease", "fire")
PARTS = 3
"""Of how many tokens a word with a hyphen is made: "pull", "-", "out"."""

Gate = Callable[[Sequence[Sequence[str]]], Sequence[bool]]
"""Says of the sentences of a report, each given by its words, which are to be read."""


def every_sentence(sentences: Sequence[Sequence[str]]) -> list[bool]:
    """The gate left open."""
    return [True] * len(sentences)


def read_words(report: Report, layout: Layout, model: Model, gate: Gate = every_sentence) -> Doc:
    """`report` with its sentences and parsed tokens, and nothing else read yet; only sentences that `gate` lets
    pass."""
    text = report.text
    found = sentences(text, [zone.span for zone in layout.of_kind(*READ)])
    spans = [words(text, sentence.span) for sentence in found]
    parts = [part for sentence, tokens in zip(found, spans, strict=True) for part in _parts(sentence, tokens)]
    cut = restored(text, [tokens for _, tokens in parts])
    texts = [[word for _, word in words] for words in cut]
    passed = gate(texts)
    kept = list(compress(zip((sentence for sentence, _ in parts), cut, strict=True), passed))
    listed: list[Token] = []
    numbered: list[Sentence] = []
    for sentence, words_cut, parse in _parsed(kept, model):
        numbered.append(_sentence(len(numbered), sentence, len(listed), parse))
        listed += _tokens(words_cut, parse, numbered[-1])
    return Doc(report=report, layout=layout, sentences=tuple(numbered), tokens=tuple(listed))


def _parsed(kept: Sequence[tuple[SentenceSpan, Cut]], model: Model) -> Iterator[tuple[SentenceSpan, Cut, Parse]]:
    """Sentences with their words and parses; where the model sees that one is several, each of these."""
    for (sentence, cut), parse in zip(kept, _parses([cut for _, cut in kept], model), strict=True):
        if parse.begins:
            parts = [cut[first:end] for first, end in parse.stretches]
            for part, own in zip(parts, _parses(parts, model), strict=True):
                yield SentenceSpan(hull((part[0][0], part[-1][0])), sentence.paragraph), part, own
        else:
            yield sentence, cut, parse


def _parses(cuts: Sequence[Cut], model: Model) -> Iterator[Parse]:
    """A parse for each sentence, of its own words, though the model is given others."""
    read = [[word for _, word in cut] for cut in cuts]
    given = list(map(stand_ins, read))
    own = [[words[one.head] for one in ones] for words, ones in zip(read, given, strict=True)]
    parses = model.parse(own, [[one.word for one in ones] for ones in given])
    yield from map(unfolded, parses, given, read)


def _parts(sentence: SentenceSpan, tokens: Sequence[Span]) -> Iterator[tuple[SentenceSpan, Sequence[Span]]]:
    """`sentence` with its tokens, whole or, where it is too long, in stretches; nothing where it has no token."""
    if 0 < len(tokens) <= LONGEST:
        yield sentence, tokens
        return
    for first in range(0, len(tokens), LONGEST):
        part = tokens[first : first + LONGEST]
        yield SentenceSpan(hull((part[0], part[-1])), sentence.paragraph), part


def _sentence(index: int, sentence: SentenceSpan, first: int, parse: Parse) -> Sentence:
    told = tuple(attribution.moved(first) for attribution in parse.attributions)
    claim_words = tuple(claim_word.moved(first) for claim_word in parse.claim_words)
    return Sentence(index, sentence.span, first, first + len(parse.tags), sentence.paragraph, told, claim_words)


def _tokens(cut: Cut, parse: Parse, sentence: Sentence) -> list[Token]:
    parsed = [
        Token(
            index=sentence.first + i,
            sentence=sentence.index,
            span=span,
            text=word,
            lemma=_lemma(cut, parse, i),
            tag=parse.tags[i],
            head=sentence.first + parse.heads[i],
            relation=parse.relations[i],
            entity=parse.entities[i],
            name=parse.names[i],
        )
        for i, (span, word) in enumerate(cut)
    ]
    return righted(parsed)


def _lemma(cut: Cut, parse: Parse, index: int) -> str:
    """The lemma of a token; of the last part of a known word with a hyphen, such as "cease-fire", "cease - fire" or
    "cease fire", the whole word; of the first, where the last is no noun: "pull-out"."""
    before, (_, mark) = max(index - 2, 0), cut[max(index - 1, 0)]
    if index and parse.tags[index] == "NOUN" and (mark.lower(), parse.lemmas[index]) == CEASE_FIRE:
        return "-".join(CEASE_FIRE)
    begins = parse.tags[index] == "NOUN" and parse.tags[index + 2 : index + 3] in {("ADV",), ("ADP",)}
    opened = _hyphened(cut[index : index + 3], parse.lemmas[index + 2]) if begins else ""
    return opened or _hyphened(cut[before : index + 1], parse.lemmas[index]) or parse.lemmas[index]


def _hyphened(cut: Cut, lemma: str) -> str:
    """The known word with a hyphen that two words, and what stands between them, are; "" where they are none."""
    if len(cut) < PARTS or cut[1][1] != "-":
        return ""
    (first, word), (hyphen, _), (last, _) = cut
    whole = f"{word}-{lemma}".lower()
    joined = hyphen.start - first.end == last.start - hyphen.end <= 1
    return whole if joined and word_class("hyphened", whole) else ""
