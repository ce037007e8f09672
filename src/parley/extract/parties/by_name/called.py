"""Called: which bodies a common noun such as "the firm", "the movement" or "the paper" may take up.

In: the name of a body, a noun in small letters. Out: whether the name itself has that noun, or one like it, in it; else
whether nothing that is known of the body speaks against it.
"""

from __future__ import annotations

from parley.extract.parties.by_name.bodies import is_force
from parley.extract.parties.classes import words_of
from parley.gazetteer.actors import body, is_armed_group
from parley.language.lemmas import singular

KIN = ("joined", "enterprise", "press", "on_air")
"""Classes of words of which one takes up what was called another."""

SORTS = {
    "watcher": {"ngo", "igo"},
    "joined": {"alliance", "igo", "party"},
    "band": {"armed_group", "party"},
    "arm": {"army", "ministry", "office"},
    "media": {"media", "ngo", "igo", "office"},
    "enterprise": {"office", "media"},
}
"""Which kinds of bodies the words of a class take up."""


def kin(word: str) -> frozenset[str]:
    """The words by any of which a body may have gone that `word` takes up, itself among them."""
    return next((words for name in KIN if word in (words := words_of(name))), frozenset((word,)))


def bears(name: str, word: str) -> bool:
    """Whether a body's name has `word`, or one of its kin, in it: "the ministry" is the Defence Ministry; no band is
    "the army" by its name, nor is a body those whom it is for: "High Commissioner for | Refugees"."""
    own = name.lower().split(" for ")[0]
    same = kin(word) & frozenset(singular(part) for part in own.split())
    return bool(same) and not (is_armed_group(name) and word in words_of("state_arms"))


def may_be(name: str, word: str) -> bool:
    """Whether a body may be meant by a word, where its kind is known: no monitor is an armed group, and no name without
    a word for what a state has an army."""
    known = body(name)
    if word in words_of("state_arms"):
        return known.kind == "army" if known else not words_of("armed_name").isdisjoint(name.lower().split())
    kinds = next((kinds for sort, kinds in SORTS.items() if word in words_of(sort)), None)
    if known is None and word in words_of("arm"):
        return not words_of("state_name").isdisjoint(name.lower().split())
    if known is None and kinds and "armed_group" not in kinds:
        return not is_force(name)
    return known is None or kinds is None or known.kind in kinds
