"""Between: those that something is "between", though the tree joins one of them to another word, or to nobody.

In: the tokens of one sentence, as parsed. Out: whom a second one is joined to; the tokens, righted in place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.tokens import Token, hanging, matches

PARTING = frozenset({"between", "among"})


def first_of_two(tokens: Sequence[Token], token: Token) -> Token | None:
    """Who stands right behind "between" and before the "and" of `token`, which is joined to somebody farther off."""
    joined = token.relation == "conj"
    links = [t for t in hanging(tokens, token, "cc") if t.lemma == "and" and t.index < token.index] if joined else []
    if not links:
        return None
    start = tokens[0].index
    parted = {t.head for t in tokens if t.text.lower() == "between" and matches(t.relation, ("case",))}
    for first in reversed(tokens[token.head - start + 1 : links[0].index - start]):
        if first.index in parted:
            listed = (t for t in hanging(tokens, first, "conj") if hanging(tokens, t, "cc"))
            alone = not any(listed) and first.index > token.head
            return first if alone else None
    return _one_of_two(tokens, tokens[token.head - start])


def _one_of_two(tokens: Sequence[Token], inner: Token) -> Token | None:
    """Who stands behind "between" with nobody joined to him, where the "and" joins another to whom he is of: "between
    soldiers of the division | and rebels"."""
    start = tokens[0].index
    while matches(inner.relation, ("nmod", "compound", "flat")) and inner.head < inner.index:
        inner = tokens[inner.head - start]
        if any(t.text.lower() == "between" for t in hanging(tokens, inner, "case")):
            return None if hanging(tokens, inner, "conj") else inner
    return None


def take_both(tokens: list[Token], at: int) -> None:
    """Join both sides that something is "between", where the tree takes only the last word of the second for what it is
    between: "between the Front and Chadian | soldiers"."""
    between, first = tokens[at], tokens[0].index
    if between.text.lower() != "between":
        return
    noun = tokens[between.head - first]
    behind = tokens[at + 1 : max(noun.index - first, 0)]
    joint = next((t for t in behind if t.text.lower() == "and" or t.is_verbal), None)
    if joint is None or joint.is_verbal or noun.is_root:
        return
    one = next(
        (t for t in tokens[at + 1 : joint.index - first] if t.head == noun.head and t.tag in {"NOUN", "PROPN"}), None
    )
    if one is not None and not one.is_root:
        _join_behind(tokens, one, joint, noun)
        tokens[at] = replace(between, head=one.index)


def _join_behind(tokens: list[Token], one: Token, joint: Token, other: Token) -> None:
    """Join `other` to `one` behind the "and" at `joint`, and all that was joined there instead to `other`."""
    first = tokens[0].index
    for i, token in enumerate(tokens):
        if joint.index < token.index < other.index and token.head == one.index:
            tokens[i] = replace(
                token, head=other.index, relation="compound" if token.relation == "conj" else token.relation
            )
    tokens[joint.index - first] = replace(joint, head=other.index, relation="cc")
    tokens[other.index - first] = replace(tokens[other.index - first], head=one.index, relation="conj")
    tokens[one.index - first] = replace(one, relation=other.relation)


def first_of_list(tokens: Sequence[Token], token: Token) -> Token | None:
    """Who stands right behind "between" or "among" and opens a list that `token` goes on behind a comma, where the tree
    joins it to what is between them: "talks between the government, the Front | and the parties"."""
    start = tokens[0].index
    if token.relation != "conj" or token.index == start:
        return None
    before = reversed(tokens[: token.index - start])
    comma = next((t for t in before if not matches(t.relation, ("det", "amod", "compound", "nmod:poss"))), None)
    if comma is None or comma.text != ",":
        return None
    tied = (t for t in tokens[token.head - start + 1 : token.index - start] if t.head == token.head)
    firsts = (t for t in tied if any(case.text.lower() in PARTING for case in hanging(tokens, t, "case")))
    return next(firsts, None)
