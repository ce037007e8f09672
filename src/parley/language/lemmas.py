"""Lemmas: the dictionary form of a word.

In: a word, its part of speech, and the rule that the network chose for it. Out: the lemma. Open classes are looked up in
LemmInflect's dictionary (Jascob; 95.6 % of its own test set), which the network's rules, learned from fewer words, do not
reach ("servicemen", "sought"); names and everything else follow the rule. A rule says how many characters to cut off the
end and what to put there: "L3+y" makes "parties" "party"; "U0+" keeps the letters' case; "=be" gives the lemma outright.
"""

from __future__ import annotations

from functools import lru_cache

from lemminflect import getLemma

OPEN = frozenset({"NOUN", "VERB", "AUX", "ADJ", "ADV"})
LONGEST = 40


@lru_cache(maxsize=100_000)
def lemma(word: str, tag: str, rule: str) -> str:
    """The lemma of `word` used as part of speech `tag`, by dictionary or else by the network's `rule`."""
    if tag in OPEN and word.isalpha() and word.isascii() and len(word) <= LONGEST:
        found = getLemma(word.lower(), upos=tag)
        return found[0] if found else word.lower()
    return by_rule(word, rule)


def by_rule(word: str, rule: str) -> str:
    """The lemma of `word` by `rule`; the word in lower case where the rule would leave nothing of it."""
    if rule.startswith("="):
        return rule[1:] or word.lower()
    if rule == "?":
        return word.lower()
    form = word if rule[0] == "U" else word.lower()
    cut, _, ending = rule[1:].partition("+")
    return form[: max(0, len(form) - int(cut))] + ending or form
