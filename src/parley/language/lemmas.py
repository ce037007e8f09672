"""Lemmas: the dictionary form of a word.

In: a word, its part of speech, and the rule that the network chose for it. Out: the lemma. Open classes are looked up
in LemmInflect's dictionary (Jascob; 95.6 % of its own test set), which the network's rules, learned from fewer words,
do not reach ("servicemen", "sought"); `lemmas.tsv` mends what the dictionary settles otherwise than the treebanks;
everything else follows the rule. A rule says how many characters to cut off the end and what to put there: "L3+y" makes
"parties" "party"; "U0+" keeps the letters' case; "=be" gives the lemma outright.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from lemminflect import getAllLemmas, getInflection, getLemma

OPEN = frozenset({"NOUN", "VERB", "AUX", "ADJ", "ADV"})
GUESSED = frozenset({"NOUN", "VERB", "AUX"})
"""Where a word that the dictionary lacks is likely to be inflected; an adjective or adverb is not."""
LONGEST = 40
KEPT = 8192
"""Words whose lemma as a noun is kept at hand: a word that the dictionary lacks is guessed at length."""


@lru_cache(maxsize=100_000)
def lemma(word: str, tag: str, rule: str) -> str:
    """The lemma of `word` used as part of speech `tag`, by dictionary or else by the network's `rule`."""
    form = word.lower()
    if settled := _settled().get((form, tag)):
        return settled
    if tag in OPEN and word.isalpha() and word.isascii() and len(word) <= LONGEST:
        found = getLemma(form, upos=tag, lemmatize_oov=tag in GUESSED)
        return found[0] if found else form
    if tag == "NOUN" and _is_of_a_make(form):
        return form[:-1]
    return word if tag == "PROPN" and not rule.startswith("U") else by_rule(word, rule)


def _is_of_a_make(form: str) -> bool:
    """Whether a word is for several of a make known by a number: "B-52s", and not "1990s"."""
    return form[-1:] == "s" and form[-2:-1].isdigit() and form[:1].isalpha()


@lru_cache(maxsize=KEPT)
def as_noun(word: str) -> str | None:
    """The lemma of `word`, in small letters, were it a common noun; None where it is none by its letters."""
    return next(iter(getLemma(word, upos="NOUN")), None)


def singular(word: str) -> str:
    """The dictionary form of `word`, were it a noun; the word itself where the dictionary lacks it."""
    return as_noun(word.lower()) or word


def plural(noun: str) -> str:
    """A noun in the singular as its plural; as it is where it has none."""
    return next(iter(getInflection(noun, "NNS")), noun)


@lru_cache(maxsize=100_000)
def parts_of_speech(word: str) -> frozenset[str]:
    """The open parts of speech that the dictionary knows `word` as; none where it lacks it."""
    return frozenset(getAllLemmas(word.lower())) if word.isascii() and len(word) <= LONGEST else frozenset()


def by_rule(word: str, rule: str) -> str:
    """The lemma of `word` by `rule`; the word in lower case where the rule would leave nothing of it."""
    if rule.startswith("="):
        return rule[1:] or word.lower()
    if rule == "?":
        return word.lower()
    form = word if rule[0] == "U" else word.lower()
    cut, _, ending = rule[1:].partition("+")
    return form[: max(0, len(form) - int(cut))] + ending or form


@cache
def _settled() -> dict[tuple[str, str], str]:
    rows = (files("parley.language") / "lemmas.tsv").read_text("utf-8").splitlines()
    listed = [row.split("\t") for row in rows if row and not row.startswith("#")]
    return {(word, tag): lemma for word, tag, lemma in listed}
