"""Strays: what a parser hangs from a word too near or too far, though the words around say from which.

In: the tokens of one sentence, as parsed. Out: the same, where who is "between" two is joined to the other of them; what
somebody pledges, refuses or threatens "to" do completes that verb, though words of when stand in between; a day right
behind who does something is the day of the deed; and "both" before a verb without a subject is its subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.tokens import Token, matches
from parley.extract.words import word_class

DOERS = frozenset({"person", "organization"})


def with_strays(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with what strayed hung where it belongs."""
    found = list(tokens)
    for at, token in enumerate(found):
        if _is_completing(found, token):
            found[at] = replace(token, relation="xcomp")
        elif (verb := _dated(found, token)) is not None:
            found[at] = replace(token, head=verb.index, relation="obl")
        elif _is_both(found, token):
            found[at] = replace(token, tag="PRON", relation="nsubj")
        elif (first := _first_of_two(found, token)) is not None:
            found[at] = replace(token, head=first.index)
    return found


def _children(tokens: Sequence[Token], of: Token, *relations: str) -> list[Token]:
    return [t for t in tokens if t.head == of.index and t is not of and matches(t.relation, relations)]


def _is_completing(tokens: Sequence[Token], token: Token) -> bool:
    """Whether an infinitive taken for a purpose is what its verb takes: "pledged in May | to stop", not "met to talk"."""
    if token.relation != "advcl" or token.head > token.index or token.tag != "VERB":
        return False
    verb = tokens[token.head - tokens[0].index]
    to = [t.text.lower() for t in _children(tokens, token, "mark")] == ["to"]
    takes = verb.tag == "VERB" and word_class("taking_infinitives", verb.lemma)
    return to and takes and not _children(tokens, verb, "obj", "iobj", "xcomp", "ccomp", "nsubj:pass", "aux:pass")


def _dated(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb of whoever a day is hung from, where it stands before that verb: "a court on Monday | sentenced him"."""
    noun = tokens[token.head - tokens[0].index]
    if (
        token.relation not in {"nmod", "nmod:unmarked"}
        or token.entity != "time"
        or not noun.index < token.index < noun.head
    ):
        return None
    verb = tokens[noun.head - tokens[0].index]
    does = noun.entity in DOERS or word_class("bodies", noun.lemma) or word_class("people", noun.lemma)
    return verb if noun.relation == "nsubj" and verb.tag == "VERB" and does else None


def _is_both(tokens: Sequence[Token], token: Token) -> bool:
    """Whether "both" stands for who does what the verb right behind it tells: "charges that | both | deny"."""
    verb = tokens[token.head - tokens[0].index]
    before = token.text.lower() == "both" and verb.index == token.index + 1 and verb.tag == "VERB"
    return before and token.relation != "nsubj" and not _children(tokens, verb, "nsubj", "nsubj:pass")


def _first_of_two(tokens: Sequence[Token], token: Token) -> Token | None:
    """Who stands right behind "between" and before the "and" of `token`, which is joined to somebody farther off."""
    links = [t for t in _children(tokens, token, "cc") if t.lemma == "and" and t.index < token.index]
    if token.relation != "conj" or not links:
        return None
    start = tokens[0].index
    for first in reversed(tokens[token.head - start + 1 : links[0].index - start]):
        if any(t.text.lower() == "between" for t in _children(tokens, first, "case")):
            alone = not _children(tokens, first, "conj") and first.index > token.head
            return first if alone else None
    return None
