"""Deed nouns: words in "-ing" that name a deed, taken for verbs.

In: the tokens of one sentence, as parsed. Out: the same; what a preposition leads and whose doer's name stands right
before it is a noun: "wounded in rebel | shelling | on the town", "killed by army | bombing | of a market".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.extract.tokens import Token, hanging, matches
from parley.extract.words import word_class

LEADING: Final = frozenset({"in", "by", "from", "during", "amid"})
BEFORE: Final = ("compound", "amod", "nmod:poss")


def with_deed_nouns(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with such words, and what hangs from them, as those of nouns."""
    found = list(tokens)
    for at, token in enumerate(found):
        if _is_noun(found, token):
            found[at] = replace(token, tag="NOUN", lemma=token.text.lower(), relation="obl")
            for below in hanging(found, token, "obl"):
                if below.index > token.index and below.relation == "obl":
                    found[below.index - found[0].index] = replace(below, relation="nmod")
    return found


def _is_noun(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word for a deed of war is led by a preposition, with a word before it that only a noun has."""
    verb = token.tag == "VERB" and matches(token.relation, ("advcl", "obl")) and word_class("deeds_in_ing", token.text)
    if not verb or hanging(tokens, token, "obj", "aux", "nsubj"):
        return False
    led = {t.text.lower() for t in hanging(tokens, token, "case", "mark")}
    before = [t for t in hanging(tokens, token) if t.index < token.index and matches(t.relation, BEFORE)]
    return bool(led & LEADING) and bool(before)
