"""Stretches: where a token's sentence, clause and phrase begin and end.

In: a parsed `Doc` and a token. Out: token numbers. Nothing looks further than `REACH` tokens, however long a sentence
is.
"""

from __future__ import annotations

from collections.abc import Iterable

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.tokens import Token, matches

REACH = 150
"""Tokens to either side of a word beyond which nothing is looked for."""
PHRASE = ("det", "amod", "compound", "nummod", "flat", "nmod:poss", "nmod:desc", "nmod:unmarked", "case", "advmod")
WHOLE_PHRASE = (*PHRASE, "nmod", "appos", "conj", "cc")


def start(doc: Doc, token: Token) -> int:
    """The first token of its sentence, or of the part after the last semicolon before it."""
    first = max(doc.sentences[token.sentence].first, token.index - REACH)
    parts = (i + 1 for i in range(token.index - 1, first, -1) if doc.tokens[i].text == ";")
    return next(parts, first)


def end(doc: Doc, token: Token) -> int:
    """The token after the last of its sentence, full stops not counted, or of its part where another one speaks behind
    a semicolon: "Chad says nine died; Peru counts ten"."""
    last = min(doc.sentences[token.sentence].last, token.index + REACH)
    parts = (i for i in range(token.index + 1, last) if doc.tokens[i].text == ";")
    last = next((i for i in parts if _another_speaks(doc, i, last)), last)
    while last > token.index + 1 and doc.tokens[last - 1].text in {".", "!", "?"}:
        last -= 1
    return last


def _another_speaks(doc: Doc, first: int, last: int) -> bool:
    """Whether a verb of saying or blaming in tokens `[first, last)` has a subject there, or the verb that it is joined to."""
    telling = ("say", "speaking_of", "denying", "blaming", "demanding")
    says = (t for t in doc.tokens[first:last] if t.tag == "VERB" and any(is_cue(name, t.lemma) for name in telling))
    heads = (at for t in says for at in ((t.index, t.head) if t.relation == "conj" else (t.index,)))
    return any(first < subject.index for at in heads for subject in doc.children(at, "nsubj"))


def phrase_start(doc: Doc, head: Token) -> int:
    """The first token of the noun phrase before and with `head`: determiner, adjectives, names."""
    first = head.index
    kept = _phrase(doc, head.index, PHRASE)
    while first - 1 in kept:
        first -= 1
    return first


def phrase_end(doc: Doc, head: Token) -> int:
    """The token after the noun phrase from `head` on, with what describes it and what is joined to it."""
    kept = _phrase(doc, head.index, WHOLE_PHRASE)
    last = head.index
    while last + 1 in kept or (last + 2 in kept and doc.tokens[last + 1].text in {",", "(", ")", "-"}):
        last += 1
    return last + 1


def words_below(doc: Doc, tokens: Iterable[Token]) -> frozenset[int]:
    """The tokens and all that hang from them."""
    return frozenset(t.index for token in tokens for t in doc.subtree(token.index))


def _phrase(doc: Doc, index: int, relations: tuple[str, ...]) -> set[int]:
    kept = {index}
    stack = [index]
    while stack and len(kept) < REACH:
        for child in doc.children(stack.pop()):
            if matches(child.relation, relations) and not child.is_verbal:
                kept.add(child.index)
                stack.append(child.index)
    return kept


def counts(doc: Doc, verb: Token) -> bool:
    """Whether a verb gives a count: "put the toll at 12"."""
    return any(is_cue("counts", t.lemma) for t in doc.children(verb.index, "obj"))
