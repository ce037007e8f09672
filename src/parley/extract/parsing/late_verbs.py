"""Late verbs: a clause behind "after" or "before" that a parser takes for a time, as its verb comes late.

In: the tokens of one sentence, as parsed. Out: the same, the noun the subject of the verb behind its phrase: "rose after | a
truce between the two sides | collapsed".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.extract.tokens import Token, hanging, matches
from parley.extract.words import word_class

TIMES: Final = frozenset({"after", "before", "since", "until"})
LOOSE: Final = ("advcl", "parataxis")


def with_late_verbs(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with each late verb hung from what its clause completes, and its subject and conjunction from it."""
    found, first = list(tokens), tokens[0].index if tokens else 0
    for at in range(1, len(found)):
        subject = _subject(found, at)
        if subject is None:
            continue
        verb = found[at] = replace(found[at], head=subject.head, relation="advcl")
        found[subject.index - first] = replace(subject, head=verb.index, relation="nsubj")
        for case in hanging(found, subject, "case"):
            found[case.index - first] = replace(case, head=verb.index, relation="mark")
    return found


def _subject(tokens: Sequence[Token], at: int) -> Token | None:
    """The noun behind "after" whose phrase ends right before the verb at position `at`, which has no other subject."""
    verb, first = tokens[at], tokens[0].index
    if (
        verb.tag != "VERB"
        or _is_participle(tokens, at)
        or hanging(tokens, verb, "nsubj", "csubj", "aux", "mark", "expl")
    ):
        return None
    noun = tokens[at - 1]
    while not _is_a_time(tokens, noun):
        if noun.head >= noun.index or noun.is_root:
            return None
        noun = tokens[noun.head - first]
    between = tokens[noun.index - first + 1 : at]
    if any(token.text == "," for token in between) or noun.head >= noun.index:
        return None
    loose = verb.head == noun.head and matches(verb.relation, LOOSE)
    own = verb.head == noun.index and matches(verb.relation, ("acl",)) and word_class("lapsing", verb.lemma)
    return noun if loose or own else None


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb only says more of the noun before it: "talks marred by"."""
    behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return tokens[at].text.lower().endswith("ing") or behind == "by"


def _is_a_time(tokens: Sequence[Token], noun: Token) -> bool:
    cases = hanging(tokens, noun, "case") if matches(noun.relation, ("obl",)) else []
    return len(cases) == 1 and cases[0].text.lower() in TIMES
