"""Joined nouns: a noun behind "and" or "or" is joined to a noun before it.

In: the tokens of one sentence, as parsed. Out: the same; such a noun hangs from the one that it is joined to: the
nearest before the "and" that hangs as it does ("between | Chad and the | Front"), or the one from which it hangs
already. Two names side by side that are objects of one verb are joined, too, where a careless copy has lost the comma:
"accused | Peru | Chad | and Kenya".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.tokens import Token, hanging

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
TIED = frozenset({"nmod", "obl"})
"""How what a preposition leads hangs: from a noun, or from what the tree takes for a verb."""


def with_joined_nouns(tokens: Sequence[Token]) -> list[Token]:
    """The `tokens` of a sentence with its joined nouns hung as such."""
    found = list(tokens)
    for token in tokens:
        noun = tokens[token.head - tokens[0].index]
        if token.relation == "cc" and token.index < noun.index and (other := _other(tokens, noun, token)) is not None:
            found[noun.index - tokens[0].index] = replace(noun, head=other.index, relation="conj")
    for at, token in enumerate(found):
        if (beside := _beside(found, token)) is not None:
            found[at] = replace(token, head=beside.index, relation="conj")
    return found


def _beside(tokens: Sequence[Token], token: Token) -> Token | None:
    """The name right before another that is taken for a second object of the same verb."""
    if token.relation != "obj" or token.tag != "PROPN":
        return None
    before = [t for t in tokens if t.relation == "obj" and t.head == token.head and t.tag == "PROPN"]
    other = next((t for t in reversed(before) if t.index < token.index), None)
    between = tokens[other.index + 1 - tokens[0].index : token.index - tokens[0].index] if other else ()
    own = {token.index, other.index} if other else set()
    return other if all(t.head in own and t.tag == "PROPN" for t in between) else None


def _other(tokens: Sequence[Token], token: Token, led: Token) -> Token | None:
    """What a noun led by "and" is joined to."""
    above = tokens[token.head - tokens[0].index]
    is_part = token.relation == "conj" and _whole(tokens, above, led) is not None
    is_free = token.tag in NOMINAL and (is_part or token.relation != "conj") and not token.is_root
    if not is_free or hanging(tokens, token, "case", "cop", "nsubj"):
        return None
    relations = TIED if token.relation in TIED else {token.relation}
    if (whole := _whole(tokens, above, led)) and hanging(tokens, token, "nummod"):
        return whole
    alike = [t for t in tokens if t.head == token.head and t.index < led.index and t.relation in relations]
    if alike and alike[-1].tag in NOMINAL:
        return alike[-1]
    return above if above.tag in NOMINAL and above.index < led.index else None


def _whole(tokens: Sequence[Token], part: Token, led: Token) -> Token | None:
    """The noun of which commas set off some that are named: of "five guards, including a colonel, | and two rebels" the
    guards, to whom the rebels are joined."""
    first = tokens[0].index
    case = hanging(tokens, part, "case")
    opens = bool(case) and case[0].lemma.lower() == "include" and case[0].index - 1 >= first
    commas = opens and tokens[case[0].index - 1 - first].text == "," == tokens[led.index - 1 - first].text
    noun = tokens[part.head - first]
    return noun if commas and noun.tag in NOMINAL and noun.index < case[0].index else None
