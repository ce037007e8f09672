"""Features: what the heads go by.

In: a report read to its claims. Out: the features of a phrase, and those of the report, as names.
They are the words of a phrase, how it hangs in its sentence, the claims around it: no list of names or of texts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from eval.muc4.phrases import Phrase
from eval.muc4.slots import words
from parley.extract.doc import Doc
from parley.extract.tokens import Sentence, Token, matches
from parley.records import Claim, Span

TELLING = ("VERB", "NOUN", "ADJ")
LEAD = 3  # sentences
FAR = 6  # sentences from the beginning, from which on it does not matter


@dataclass(frozen=True)
class Context:
    """What is worked out once for a report: the telling words and claims of each sentence, the roles that claims give
    to tokens, how often each lemma stands."""

    sentences: tuple[tuple[str, ...], ...]
    claims: dict[int, list[Claim]]
    roles: dict[int, set[str]]
    lemmas: Counter[str]


def context(doc: Doc) -> Context:
    """The context of all phrases of a report."""
    starts = [token.span.start for token in doc.tokens]
    claims: dict[int, list[Claim]] = defaultdict(list)
    roles: dict[int, set[str]] = defaultdict(set)
    for claim in doc.claims:
        claims[doc.sentence_at(claim.anchor.start).index].append(claim)
        for role, span in _parts(claim):
            for index in range(bisect_right(starts, span.start) - 1, bisect_right(starts, span.end - 1)):
                roles[index].add(role)
    telling = tuple(
        tuple(t.lemma.lower() for t in doc.tokens[s.first : s.last] if t.tag in TELLING) for s in doc.sentences
    )
    return Context(telling, claims, roles, Counter(token.lemma.lower() for token in doc.tokens))


def _parts(claim: Claim) -> Iterator[tuple[str, Span]]:
    for name, parties in (("actor", claim.actors), ("recipient", claim.recipients), ("speaker", claim.speakers)):
        yield from ((f"{name} {claim.type}", party.span) for party in parties if party.span)
    if claim.figure and claim.figure.victims_span:
        yield f"victims {claim.figure.measure}", claim.figure.victims_span


def of_phrase(doc: Doc, phrase: Phrase, around: Context) -> Iterator[str]:
    """The features of a phrase."""
    noun = doc.tokens[phrase.head]
    yield from _own(doc, phrase, noun)
    yield from _hanging(doc, _whole(doc, noun), phrase.kind, noun.lemma.lower())
    yield from _beside(doc, phrase)
    yield f"sentence {min(noun.sentence, FAR)}"
    yield from (f"told {word}" for word in around.sentences[noun.sentence])
    for claim in around.claims.get(noun.sentence, ()):
        yield f"claim {claim.type} {claim.modality}"
        yield f"claim {claim.type} {claim.modality} {phrase.kind}"
    yield from (f"role {role}" for role in around.roles.get(phrase.head, ()))
    yield f"often {phrase.kind} {min(around.lemmas[noun.lemma.lower()], 3)}"
    yield "any"


def _own(doc: Doc, phrase: Phrase, noun: Token) -> Iterator[str]:
    lemma = noun.lemma.lower()
    yield from (f"kind {phrase.kind}", f"head {lemma}", f"entity {noun.entity}", f"end {lemma[-3:]}")
    yield f"plural {phrase.plural}"
    yield from (f"word {doc.tokens[i].lemma.lower()}" for i in range(phrase.first, phrase.last) if i != phrase.head)
    for child in doc.children(phrase.head, "appos", "acl", "nmod"):
        yield f"below {child.relation} {child.lemma.lower()}"


def _whole(doc: Doc, noun: Token) -> Token:
    """The first of the nouns that a noun is joined to: what hangs from its verb."""
    while matches(noun.relation, ("conj", "appos", "flat", "compound")) and not noun.is_root:
        noun = doc.tokens[noun.head]
    return noun


def _hanging(doc: Doc, noun: Token, kind: str, own: str) -> Iterator[str]:
    how = _relation(doc, noun)
    yield f"hangs {how}"
    if noun.is_root:
        return
    above = doc.tokens[noun.head]
    lemma = above.lemma.lower()
    yield from (f"above {lemma}", f"{how} of {lemma}", f"{how} of {lemma} {own}", f"{how} of {lemma} {kind}")
    if any(child.relation.endswith(":pass") for child in doc.children(above.index)):
        yield f"passive {how} of {lemma}"
    if not above.is_root:
        top = doc.tokens[above.head].lemma.lower()
        yield from (f"{how} of {lemma} {_relation(doc, above)} of {top}", f"{how} > {above.relation} of {top}")
    for sister in doc.children(above.index, "obj", "nsubj", "obl"):
        if sister.index != noun.index:
            yield f"with {sister.relation} {sister.lemma.lower()}"
            yield f"with {sister.relation} {sister.lemma.lower()} {how} {lemma}"


def _relation(doc: Doc, token: Token) -> str:
    case = next((child.lemma.lower() for child in doc.children(token.index, "case")), "")
    return f"{token.relation}/{case}" if case else token.relation


def _beside(doc: Doc, phrase: Phrase) -> Iterator[str]:
    for step in (1, 2, 3):
        before, after = phrase.first - step, phrase.last - 1 + step
        yield f"before {step} {doc.tokens[before].lemma.lower() if before >= 0 else ''}"
        yield f"after {step} {doc.tokens[after].lemma.lower() if after < len(doc.tokens) else ''}"


def of_sentence(doc: Doc, sentence: Sentence, around: Context) -> Iterator[str]:
    """The features of a sentence."""
    yield from (f"told {word}" for word in around.sentences[sentence.index])
    lemmas = [token.lemma.lower() for token in doc.tokens[sentence.first : sentence.last]]
    yield from (f"{one} {other}" for one, other in pairwise(lemmas))
    for claim in around.claims.get(sentence.index, ()):
        yield from (f"claim {claim.type}", f"claim {claim.type} {claim.modality}")
    yield from (f"sentence {min(sentence.index, FAR)}", "any")


def of_report(doc: Doc, around: Context) -> Iterator[str]:
    """The features of a whole report."""
    for index, telling in enumerate(around.sentences):
        yield from (f"told {word}" for word in telling)
        if index < LEAD:
            yield from (f"lead {word}" for word in telling)
    for claim in doc.claims:
        yield from (f"claim {claim.type}", f"claim {claim.type} {claim.modality}")
        if claim.figure:
            yield f"claim {claim.figure.measure}"
    lemmas = [token.lemma.lower() for token in doc.tokens]
    yield from (f"{one} {other}" for one, other in pairwise(lemmas))
    yield "any"


def of_thing(doc: Doc, listed: Iterable[Phrase], around: Context) -> Iterator[str]:
    """The features that a thing's nature and fate are told by, from its phrases, the surest first."""
    for rank, phrase in enumerate(listed):
        yield f"is {doc.tokens[phrase.head].lemma.lower()}"
        yield from (f"named {word}" for word in phrase.words)
        yield from (f"described {word}" for text in phrase.described for word in words(text))
        if rank < LEAD:
            yield from of_phrase(doc, phrase, around)
            for claim in around.claims.get(doc.tokens[phrase.head].sentence, ()):
                yield f"by {claim.anchor.of(doc.text).lower()}"
