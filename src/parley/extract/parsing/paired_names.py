"""Paired names: the two whom a headline names with a comma for "and".

In: the tokens of one sentence, as parsed. Out: the same, where two parties open it and a verb in the plural follows at
once, with both for its subject, whatever the tree makes of them: "Peru, Chad | swap prisoners", "Army, rebels | clash
in the north".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.tokens import Token

LONGEST = 4
"""Words that name one of the two at most."""
NAMING = frozenset({"PROPN", "NOUN", "ADJ"})


def with_paired_names(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with the two of such a pair joined, and the verb behind them at the top."""
    found = list(tokens)
    comma = _end_of_name(tokens, 0)
    at = _end_of_name(tokens, comma + 1)
    if comma == len(tokens) or tokens[comma].text != "," or not _is_plural(tokens, at):
        return found
    one, two = _top(tokens[:comma]), _top(tokens[comma + 1 : at])
    if one is None or two is None:
        return found
    verb, first = tokens[at], tokens[0].index
    top = next(token for token in tokens if token.is_root)
    if top not in (one, two, verb):
        return found
    for i, token in enumerate(tokens):
        if i > at and token.head in {one.index, two.index}:
            found[i] = replace(token, head=verb.index)
    for token, head, relation in ((one, verb, "nsubj"), (two, one, "conj"), (verb, verb, "root")):
        found[token.index - first] = replace(token, head=head.index, relation=relation)
    found[comma] = replace(tokens[comma], head=two.index, relation="punct")
    return found


def _end_of_name(tokens: Sequence[Token], start: int) -> int:
    """The position behind the words from `start` on that may name somebody."""
    return next((i for i in range(start, len(tokens)) if tokens[i].tag not in NAMING), len(tokens))


def _top(name: Sequence[Token]) -> Token | None:
    """The word of a name that hangs from outside it, None where it is nobody's or more than one word does."""
    within = {token.index for token in name}
    tops = [token for token in name if token.is_root or token.head not in within]
    if len(name) > LONGEST or len(tops) != 1 or tops[0].tag == "ADJ":
        return None
    is_party = tops[0].is_party or (tops[0].tag == "PROPN" and tops[0].name != "O")
    return tops[0] if is_party else None


def _is_plural(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at position `at` is a verb that several do, and no aside: "rebels, police say, fled"."""
    if at + 1 >= len(tokens) or tokens[at].tag != "VERB":
        return False
    return tokens[at].text == tokens[at].lemma and tokens[at + 1].text != ","
