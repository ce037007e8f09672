"""Claim words to learn from: annotated reports, word by word.

In: folders with `reports.jsonl` and `claims.jsonl`. Out: `ClaimText`s: a report's words, as the model is given them,
and which of them tell which claims; and `Example`s, sentence by sentence, with names exchanged, so that none is
learned. Annotations say in which words a claim stands, not which of them tells it: that is the one by which Parley
finds it too, or else the word of the evidence that most often tells claims of its kind.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from eval.gate import benchmark

from parley.export.claims import Told, record
from parley.extract.doc import Doc
from parley.extract.parsing.stand_ins import stand_ins
from parley.extract.pipeline import read_claims
from parley.extract.tokens import Token
from parley.ingest.clean import layout
from parley.ingest.columns import Columns
from parley.ingest.files import reports
from parley.language.model import Model
from parley.language.shapes import letter_shape
from parley.records import Report
from parley.scoring.annotation import Annotation, annotation, gold
from parley.scoring.score import matches, same_type
from training.examples import Example, Telling

OFTEN = 0.15
"""The least share of a word's occurrences in which it must tell claims of a kind to be taken for the word of one."""
RARE = 3
EXCHANGED = 0.5
"""The share of names that are given as others."""
TAGS = {"VERB": 0, "NOUN": 1, "ADJ": 2}
CAPITALISED = 1
"""A letter shape."""


@dataclass
class ClaimText:
    """A report as read, with the claims that were annotated in it; `found` are the words by which Parley finds some of
    them."""

    doc: Doc
    gold: Sequence[Annotation]
    found: Mapping[int, int]
    claims: list[Telling] = field(default_factory=list)

    def examples(self, drawn: Callable[[Token], str]) -> Iterator[Example]:
        """The sentences as the model is given them; `drawn` says what each word of their own is given as."""
        for sentence in self.doc.sentences:
            tokens = self.doc.tokens_in(sentence)
            given = stand_ins([token.text for token in tokens])
            places = {token.index: at for at, one in enumerate(given) for token in tokens[one.first : one.end]}
            words = [drawn(tokens[one.head]) if one.word == tokens[one.head].text else one.word for one in given]
            yield Example(tuple(words), claims=tuple(_within(self.claims, places)))


def _within(claims: Iterable[Telling], places: Mapping[int, int]) -> Iterator[Telling]:
    """Those of `claims` that are told in a sentence, by its own words."""
    for claim in claims:
        if claim.word in places:
            evidence = sorted({places[word] for word in claim.evidence if word in places})
            yield replace(claim, word=places[claim.word], evidence=tuple(evidence))


def kind(claim: Annotation) -> str:
    """What a claim is told as: its type, and of figures what is counted."""
    return f"{claim.type}:{claim.figure.get('measure')}" if claim.counts_people else claim.type


def claim_texts(folders: Sequence[Path], model: Model) -> list[ClaimText]:
    """The annotated reports of `folders`."""
    texts = [text for folder in folders for text in _read(folder, model)]
    _tell(texts)
    return texts


def _read(folder: Path, model: Model) -> Iterator[ClaimText]:
    part = benchmark(folder)
    if part is None:
        raise FileNotFoundError(f"{folder} holds no reports.jsonl and claims.jsonl")
    with part.claims.open(encoding="utf-8") as lines:
        annotated = gold(lines)
    by_report: defaultdict[str, list[Annotation]] = defaultdict(list)
    for claim in annotated.claims:
        by_report[claim.report].append(claim)
    for report in reports([part.reports], Columns()):
        if isinstance(report, Report):
            doc = read_claims(report, layout(report), model)
            own = by_report[report.name]
            read = [annotation({**record(Told(claim, report)), "report": report.name}) for claim in doc.claims]
            pairs = matches(own, read, same_type)
            yield ClaimText(doc, own, {i: doc.word_of(doc.claims[j]).index for i, j in pairs})


def is_name(token: Token) -> bool:
    """Whether a word is a name, or of one, that begins large and goes on small."""
    return token.tag == "PROPN" and letter_shape(token.text) == CAPITALISED


def _tell(texts: Sequence[ClaimText]) -> None:
    """Fill in the claims of `texts`, each with the word that tells it."""
    seen = Counter(token.lemma for text in texts for token in text.doc.tokens)
    telling = Counter(
        (kind(text.gold[i]), text.doc.tokens[word].lemma) for text in texts for i, word in text.found.items()
    )
    for text in texts:
        for i, claim in enumerate(text.gold):
            evidence = [t for t in text.doc.tokens if t.span.start < claim.end and claim.start < t.span.end]
            shares = {t.index: telling[kind(claim), t.lemma] / (seen[t.lemma] + RARE) for t in evidence}
            if evidence:
                own = text.found.get(i)
                word = own if own in shares else _word(evidence, shares)
                text.claims.append(Telling(kind(claim), word, [*shares], claim.modality))


def _word(evidence: Sequence[Token], shares: dict[int, float]) -> int:
    """The word of the evidence that most often tells such claims; where none does often, the one that the others hang
    from."""
    best = max(shares, key=lambda index: shares[index])
    if shares[best] > OFTEN:
        return best
    heads = [t for t in evidence if t.is_root or t.head not in shares]
    return min(heads, key=lambda t: (TAGS.get(t.tag, len(TAGS)), t.index)).index


class Exchange:
    """What words are given as: `EXCHANGED` of the names as others of the same texts, drawn anew each time."""

    def __init__(self, texts: Sequence[ClaimText], chance: Random) -> None:
        self._names = sorted({token.text for text in texts for token in text.doc.tokens if is_name(token)})
        self._chance = chance

    def __call__(self, token: Token) -> str:
        """What `token` is given as this time."""
        is_own = not is_name(token) or self._chance.random() >= EXCHANGED
        return token.text if is_own else self._chance.choice(self._names)
