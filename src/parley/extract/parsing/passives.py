"""Passives: headlines' "killed" that a parser takes for an active verb.

In: the tokens of one sentence, as parsed. Out: the same; those told as killed are the subject of a passive. So it is in
"ten people killed in rocket attacks", which names nobody whom they killed, and in "ten civilians killed 15 others
injured", which lost its comma.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.extract.tokens import Token, hanging
from parley.extract.words import word_class

OBJECTS: Final = frozenset({"obj", "iobj", "ccomp", "obl:unmarked"})
BEHIND: Final = frozenset(
    {"in", "by", "when", "as", "while", "after", "during", "near", "outside", "since", "from", ".", ",", ";", ""}
)
"""What may stand right behind "killed" where it has no object."""


def with_passives(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with those who are told as killed or wounded as subjects in the passive."""
    found = list(tokens)
    for at, verb in enumerate(found):
        if not (_is_bare(found, verb) and (subject := _subject(found, verb)) is not None):
            continue
        other = _other(found, at)
        if other is not None:
            found[at + other - 1] = replace(found[at + other - 1], head=found[at + other].index, relation="nsubj:pass")
            found[at + other] = replace(found[at + other], head=verb.index, relation="conj")
        if other is not None or _has_no_object(found, at):
            found[subject] = replace(found[subject], relation="nsubj:pass")
    return [_as_active(found, token) for token in found]


def _as_active(tokens: Sequence[Token], token: Token) -> Token:
    """`token` as an active subject, where its verb has "had" and no "been": "an officer | it | had kidnapped"."""
    if token.relation != "nsubj:pass":
        return token
    helpers = {t.lemma for t in hanging(tokens, tokens[token.head - tokens[0].index], "aux")}
    return replace(token, relation="nsubj") if "have" in helpers and not helpers & {"be", "get"} else token


def _is_bare(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb of harm is a participle by its form, with no auxiliary that would say more."""
    is_harm = verb.tag == "VERB" and verb.text.endswith("ed") and word_class("harmed", verb.lemma)
    return is_harm and not any(t.relation.startswith("aux") for t in hanging(tokens, verb))


def _subject(tokens: Sequence[Token], verb: Token) -> int | None:
    """Where the people stand that are its subject."""
    first = tokens[0].index
    people = (t.index - first for t in hanging(tokens, verb) if t.relation == "nsubj" and t.index < verb.index)
    return next(
        (at for at in people if tokens[at].tag in {"NOUN", "PROPN", "NUM"} and tokens[at].entity == "person"), None
    )


def _other(tokens: Sequence[Token], at: int) -> int | None:
    """How many words behind a verb the next participle of harm stands, with its number and people right before it."""
    behind = tokens[at + 1 : at + 4]
    where = next((i for i, t in enumerate(behind, 1) if t.tag == "VERB" and word_class("harmed", t.lemma)), None)
    is_counted = where is not None and where > 1 and behind[0].tag == "NUM" and behind[where - 1].text.endswith("ed")
    return where if is_counted else None


def _has_no_object(tokens: Sequence[Token], at: int) -> bool:
    verb, behind = tokens[at], tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    joined = [verb, *(t for t in hanging(tokens, verb) if t.relation == "conj")]
    return behind in BEHIND and not any(t.relation in OBJECTS for each in joined for t in hanging(tokens, each))
