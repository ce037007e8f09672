"""Place contexts: where in a sentence only a place can stand, however it is called.

In: a `Doc` with tokens, a name's tokens. Out: whether the words around say that the name is a town's or village's,
though no gazetteer knows it and the model takes it for somebody: "shelled Kwoyo", "withdrew from Kwoyo", "Kwoyo's
market".
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.names.classes import is_title, name_words
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class


def is_place_by_context(doc: Doc, first: int, last: int) -> bool:
    """Whether the name of tokens `[first, last)` stands where only a place can."""
    before = doc.tokens[first - 1] if first else None
    if before and (is_title(before.text) or before.tag == "DET"):
        return False
    head = _head(doc, first, last)
    if head.index < first:  # the first of a list
        first = head.index
        while first and doc.tokens[first - 1].tag == "PROPN":
            first -= 1
        before = doc.tokens[first - 1] if first else None
    above = doc.tokens[head.head]
    cases = leading(doc, head.index)
    if matches(head.relation, ("obj",)) or head.relation == "nsubj:pass":
        return above.lemma.lower() in name_words()["done_to_places"] or _is_hit(doc, above)
    if head.relation == "nsubj":
        return _is_befallen(doc, above)
    if head.relation == "nmod:poss":
        return above.lemma.lower() in name_words()["parts_of_places"]
    if before and before.text == "of" and first > 1:
        return doc.tokens[first - 2].lemma.lower() in name_words()["parts_of_places"] | name_words()["deeds_on_places"]
    return bool(cases & {"on", "toward", "towards"}) and _is_from_afar(doc, above)


def _head(doc: Doc, first: int, last: int) -> Token:
    """The token of a name that hangs from outside it; of a list that of its first."""
    inside = range(first, last)
    head = next((t for t in doc.tokens[first:last] if t.is_root or t.head not in inside), doc.tokens[first])
    while matches(head.relation, ("conj",)) and not head.is_root:
        head = doc.tokens[head.head]
    return head


def _is_hit(doc: Doc, verb: Token) -> bool:
    """Whether a verb tells what shells or aircraft hit, or whatever rebels take: a town sooner than somebody without a
    title."""
    doers = (*doc.children(verb.index, "nsubj", "obl:agent"), *doc.children(verb.index, "obl"))
    hits = verb.lemma.lower() in name_words()["strikes_places"] and any(_flies(t) for t in doers)
    takes = verb.lemma.lower() in name_words()["taken_by_rebels"]
    return hits or (takes and any(word_class("irregulars", t.lemma) for t in doers))


def _is_from_afar(doc: Doc, deed: Token) -> bool:
    """Whether a deed is a strike by what flies: "an air strike on"."""
    words = doc.children(deed.index, "compound", "amod")
    aerial = any(_flies(t) or t.lemma.lower() in {"air", "aerial"} for t in words)
    return deed.lemma.lower() == "airstrike" or (deed.lemma.lower() in name_words()["hits_places"] and aerial)


def _flies(token: Token) -> bool:
    return any_class(("projectiles", "aircraft", "airstrikes"), token.lemma)


def _is_befallen(doc: Doc, verb: Token) -> bool:
    """Whether `verb` tells what befalls towns, and nobody else: not "came under attack"."""
    told = befalling(doc, verb)
    towns = name_words()["comes_over_places"] - name_words()["comes_over_anybody"]
    return told is not None and (word_class("armed_people", told.lemma) or told.lemma.lower() in towns)


def befalling(doc: Doc, verb: Token) -> Token | None:
    """What comes over a town by `verb`: the rebels of "fell to the rebels", the shelling of "came under heavy
    shelling"."""
    comes = name_words()["comes_over_places"]
    for phrase in doc.children(verb.index, "obl", "obj"):
        fallen = verb.lemma.lower() == "fall" and "to" in leading(doc, phrase.index)
        if fallen or ("under" in leading(doc, phrase.index) and phrase.lemma.lower() in comes):
            return phrase
    return None
