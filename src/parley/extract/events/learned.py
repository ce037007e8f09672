"""Learned: events that no row of a table finds, told by words of which the language model is sure.

In: a `Doc` with its claims, and the words that the model says tell a claim. Out: the same with the claims of those of
which it is sure, where no claim of the same family stands beside the word. The parts of such an event stand where the
first row of that word and type has them, though not all that the row asks for is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.events.claims import NEEDED, claims, with_claims
from parley.extract.events.frames import Event, Frame, event_at, frames
from parley.extract.grammar.arguments import is_passive
from parley.extract.registry import Extractor
from parley.extract.tokens import Sentence, Token
from parley.extract.words import word_class
from parley.language.claim_words import ClaimWord
from parley.records import FAMILY

TABLES = ("violence", "ceasefires", "politics")
SURE = 2.5
"""Log of the odds from which on a word is believed."""
BESIDE = 14
"""Words within which a claim of the same family tells what a word would tell, be it told by a row or by a likelier
word."""
LASTING = frozenset({"armed_clash"})
"""Types of what nouns speak of as history: "since a war in the early 1990s"."""


def events(doc: Doc) -> Iterator[Event]:
    """The events of the claim words that are believed, sentence by sentence, the likeliest first."""
    for sentence in doc.sentences:
        sure = sorted((one for one in sentence.claim_words if one.score >= SURE), key=lambda one: -one.score)
        told = _told(doc, sentence) if sure else []
        for one in sure:
            frame = None if _is_told(one, told) else _frame(doc, doc.tokens[one.word], one.type)
            if frame:
                told.append((one.word, FAMILY[one.type]))
                yield event_at(doc, doc.tokens[one.word], frame)


def _told(doc: Doc, sentence: Sentence) -> list[tuple[int, str]]:
    """The words that tell the claims read so far in a sentence, each with the claim's family."""
    return [(doc.word_of(claim).index, claim.family) for claim in doc.claims_within.get(sentence.index, ())]


def _is_told(one: ClaimWord, told: Iterable[tuple[int, str]]) -> bool:
    """Whether a claim stands on a word itself, or one of the family beside it."""
    return any(abs(one.word - word) <= (BESIDE if family == FAMILY[one.type] else 0) for word, family in told)


def _frame(doc: Doc, token: Token, type_: str) -> Frame | None:
    """The first frame by which a word tells of claims of a type, whatever it asks for, but not where what it asks not
    to stand there does, nor where a pronoun says who: "it struck", or a noun tells of a war; None where no table has
    one."""
    rows = (row for table in TABLES for row in frames(table).get(token.lemma.lower(), ()))
    told = [row for row in rows if row.type == type_ and token.tag in row.tags]
    is_history = type_ in LASTING and token.tag != "VERB"
    is_vague = is_history or any(t.tag == "PRON" for t in doc.children(token.index, "nsubj", "nsubj:pass"))
    if not told or is_vague or (type_ == "request" and _is_own_aim(doc, token)):
        return None
    fits = all(need.holds(doc, token) for row in told for need in row.needs if need.negated)
    return replace(told[0], needs=()) if fits else None


def _is_own_aim(doc: Doc, verb: Token) -> bool:
    """Whether a verb says what its subject is out to do himself, and asks it of nobody: "sought to cut the roads", not "sought
    to persuade them"."""
    aims = doc.children(verb.index, "xcomp") if verb.lemma.lower() == "seek" else ()
    return any(t.is_verbal and not is_passive(doc, t) and not word_class("winning_over", t.lemma) for t in aims)


def read_learned(doc: Doc) -> Doc:
    """`doc` with the claims of the events that are believed."""
    return with_claims(doc, claims(doc, events(doc)))


LEARNED = Extractor("learned", reads=(*NEEDED, "claims"), writes="claims", read=read_learned)
