"""Doubled: one deed that a sentence tells by two words.

In: a report's claims in order. Out: those that tell something of their own. Of two claims of one type in a sentence, at
one place, with the same doers or the same sufferers, annotators take one: a bomb that "was set off" and "exploded" is
one explosion, houses "damaged or destroyed" are one loss, and an army that "took the town" has not taken it twice where
"the seizure" is named.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from parley.extract.doc import Doc
from parley.extract.tokens import Token, matches
from parley.records import Claim, bodies_of

ONE = frozenset({"explosion", "property", "armed_clash"})
"""Of 17 second claims of these kinds in six annotated sets 2 are told."""


def told_by_one(doc: Doc, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, in order, without those that a sentence tells already by another word."""
    before: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        told = before[doc.sentence_of(claim).index, claim.type]
        word = doc.only_word_of(claim)
        if word is None or not any(_tells_already(doc, word, claim, first) for first in told):
            told.append(claim)
            yield claim


def _tells_already(doc: Doc, word: Token, claim: Claim, first: Claim) -> bool:
    """Whether `claim`, of `word`, is told by `first`, as what two agreed to or by a second word."""
    if word.tag not in {"NOUN", "VERB"} and not matches(word.relation, ("xcomp",)):
        return False
    is_content = claim.type == "ceasefire" and _is_content(doc, word, first)
    return is_content or (_is_second(doc, word, claim, first) and _is_same(claim, first))


def _is_content(doc: Doc, word: Token, first: Claim) -> bool:
    """Whether a verb only says what it is that two agreed to: "agreed to stop firing"."""
    return word.tag == "VERB" and word.head == doc.word_of(first).index and matches(word.relation, ("xcomp", "ccomp"))


def _is_second(doc: Doc, word: Token, claim: Claim, first: Claim) -> bool:
    """Whether a word may be a second one for a deed. Of 5 second nouns for a taking and of 4 verbs joined to one for an
    attack none is told, of 7 joined to one for an arrest or ban 2, of 6 verbs for a protest one."""
    if claim.type == "territory":
        return word.tag == "NOUN"
    if claim.type == "protest" and not claim.actors and word.head == doc.word_of(first).index:
        return True  # "observed a strike"
    if matches(word.relation, ("xcomp",)) and word.tag == "ADJ":
        return word.head == doc.word_of(first).index  # "fell silent"
    joined = claim.type in {"attack", "coerce"} and matches(word.relation, ("conj",))
    return claim.type in ONE or (word.tag == "VERB" and (joined or claim.type == "protest"))


def _is_same(claim: Claim, first: Claim) -> bool:
    here, there = (c.place.name if c.place else None for c in (claim, first))
    one_doer = bodies_of(claim.actors) == bodies_of(first.actors)
    if claim.type == "coerce" and bool(claim.recipients) != bool(first.recipients):
        return False  # "arrested the president and imposed a curfew"
    if claim.actors and first.actors and not one_doer and claim.type in {"attack", "coerce"}:
        return False  # "rebels killed a guard and police shot two men"
    shared = one_doer or bodies_of(claim.recipients) == bodies_of(first.recipients)
    return claim.modality == first.modality and here == there and shared
