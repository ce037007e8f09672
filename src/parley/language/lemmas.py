"""Lemmas: the dictionary form of a word, from the rule that the network chose for it.

In: a word and a rule. Out: the lemma. A rule says how many characters to cut off the end and what to put there:
"L3+y" makes "parties" "party"; "U0+" keeps the letters' case; "=be" gives the lemma outright; "?" leaves the word.
"""

from __future__ import annotations


def lemma(word: str, rule: str) -> str:
    """The lemma of `word` by `rule`; the word in lower case where the rule would leave nothing of it."""
    if rule.startswith("="):
        return rule[1:] or word.lower()
    if rule == "?":
        return word.lower()
    form = word if rule[0] == "U" else word.lower()
    cut, _, ending = rule[1:].partition("+")
    return form[: max(0, len(form) - int(cut))] + ending or form
