"""Talks: who sits at talks whose words name nobody.

In: a `Doc` and its claims in order. Out: the same; such talks take the parties of the last talks, deal or truce of
which the report told: "the two met. A second round may be held in May".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.records import Claim, Party, bodies_of

TOLD = frozenset({"consult", "agree", "ceasefire"})
"""What two do together who then go on talking."""
PAIR = 2


def with_talkers(doc: Doc, claims: Iterable[Claim], *, is_digest: bool) -> Iterator[Claim]:
    """`claims`, talks of nobody with whoever dealt with one another last; in a digest, in the same paragraph."""
    last: tuple[Party, ...] = ()
    paragraph = -1
    for claim in claims:
        here = doc.sentence_of(claim).paragraph
        if is_digest and here != paragraph:
            last, paragraph = (), here
        if claim.type == "consult" and not claim.actors and _go_on(doc, doc.word_of(claim)):
            claim = replace(claim, actors=tuple(p for p in last if str(p) not in map(str, claim.mediators)))
        elif claim.type in TOLD and len(bodies_of(claim.actors)) >= PAIR:
            last = claim.actors
        yield claim


def _go_on(doc: Doc, word: Token) -> bool:
    """Whether a word is of what the same parties take up again, and not elsewhere: "the talks there"; or says of "the
    talks" when they are held."""
    elsewhere = any(t.text.lower() == "there" for t in doc.children(word.index, "advmod"))
    held = (t for t in doc.children(word.index, "nsubj") if word.tag == "VERB")
    again = word.tag == "NOUN" and word_class("rounds", word.lemma)
    return (again and not elsewhere) or any(_is_told_before(doc, t) for t in held)


def _is_told_before(doc: Doc, noun: Token) -> bool:
    """Whether it is a bare "the talks", "the meeting"."""
    bare = all(t.text.lower() in {"the", "these", "those"} for t in doc.children(noun.index))
    return bare and bool(doc.children(noun.index)) and (word_class("rounds", noun.lemma) or noun.lemma == "meeting")
