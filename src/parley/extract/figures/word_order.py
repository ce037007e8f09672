"""Word order: people whom a verb counts, though the tree hangs them from elsewhere.

In: a parsed `Doc`, a verb that counts people. Out: the head tokens of the noun phrases that must belong to it by where
they stand: right before its auxiliaries, where the verb has no subject of its own; before what is set in between ("19
people, including two guards, were hurt"); or further on in a list that begins with its object.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.mentions import NumberMention
from parley.extract.tokens import Token

NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
BREAKS = frozenset({",", "-", "–", "—"})
SETTING_IN = frozenset({"include", "including", "among", "mostly", "some", "many", "most", "all"})
"""Words that, like numerals, begin what is set in behind a number of people to say who they are."""
ARTICLES = frozenset({"a", "an", "another"})
FAR = 14
"""How many words may be set in between a noun and its verb."""


def before_verb(doc: Doc, token: Token) -> Iterator[int]:
    """Of "said two children and a guard were hurt", the children; of "19 people, including two guards, were hurt", the
    people."""
    first = min((t.index for t in doc.children(token.index, "aux:pass", "aux")), default=token.index)
    at = first - 1
    start = doc.sentences[token.sentence].first
    opened = _opening(doc, start, at) if at > start and doc.tokens[at].text in BREAKS else None
    own = bool(doc.children(token.index, "nsubj", "nsubj:pass")) or token.relation.split(":")[0] in {"acl", "conj"}
    if opened is not None:
        yield from (doc.tokens[i].head if doc.tokens[i].relation == "flat" else i for i in _head(doc, opened - 1))
    elif at >= start and not own:
        yield from _head(doc, at)


def behind_aside(doc: Doc, token: Token) -> int:
    """The token behind a verb; where commas set in who says so, behind that: "killing, he said, | 36"."""
    sentence = doc.sentences[token.sentence]
    words = doc.tokens[token.index + 1 : min(sentence.last, token.index + 1 + FAR)]
    closed = next((t.index for t in words[1:] if t.text == ","), None)
    if closed is None or words[0].text != ",":
        return token.index + 1
    aside = doc.tokens[token.index + 2 : closed]
    return closed + 1 if any(is_cue("say", t.lemma) or t.lemma == "accord" for t in aside) else token.index + 1


def noun_after(doc: Doc, mention: NumberMention) -> int:
    """The noun that a number counts by its place: the last of the nouns right after it, or the numeral itself."""
    index, found = mention.last, mention.head
    while index < len(doc.tokens) and doc.tokens[index].tag in {"NOUN", "ADJ", "PROPN"}:
        found = index if doc.tokens[index].tag != "ADJ" else found
        index += 1
    return found


def _opening(doc: Doc, start: int, closed: int) -> int | None:
    """Where what is set in before `closed` begins."""
    for at in range(closed - 2, max(start, closed - FAR), -1):
        same = doc.tokens[at].text == doc.tokens[closed].text
        first = doc.tokens[at + 1]
        if same and (first.tag == "NUM" or first.lemma.lower() in SETTING_IN):
            return at
    return None


def _head(doc: Doc, at: int) -> Iterator[int]:
    """The noun at `at`, or the first of those that it is joined to."""
    token = doc.tokens[at]
    while token.relation == "conj" and doc.tokens[token.head].tag in NOMINAL and token.head < token.index:
        token = doc.tokens[token.head]
    if token.tag in NOMINAL and not doc.children(token.index, "case"):
        yield token.index


def listed(doc: Doc, token: Token) -> Iterator[int]:
    """The further objects of a verb, with a number or article of their own and no verb before them: of "killed nine
    guards, 13 rebels and a boy", the rebels."""
    objects = [t for t in doc.children(token.index, "obj") if t.index > token.index]
    for first, other in pairwise(objects):
        between = doc.tokens[first.index + 1 : other.index]
        told = any(t.tag == "VERB" and t.relation != "amod" for t in between) or any(
            t.tag == "ADP" for t in between[:1]
        )
        own = any(t.tag == "NUM" or t.text.lower() in ARTICLES for t in between) or doc.children(other.index, "nummod")
        if other.tag in NOMINAL and own and not told:
            yield other.index


def numbered_list(doc: Doc, token: Token) -> Iterator[int]:
    """Of "told of 50 guards, 95 farmers and dozens of rebels killed", all three, where the tree hangs the participle
    from one of them and each has a number of its own."""
    noun = doc.tokens[token.head]
    if token.relation != "acl" or token.index < noun.index or noun.tag not in NOMINAL:
        return
    first = next(iter(_head(doc, noun.index)), noun.index)
    members = [
        doc.tokens[first],
        *(t for t in doc.children(first, "conj") if t.tag in NOMINAL and t.index < token.index),
    ]
    heads = {mention.head for mention in doc.numbers}
    own = [t.index in heads or any(n.index in heads for n in doc.children(t.index, "nummod")) for t in members]
    if noun in members and len(members) > 1 and all(own):
        yield from (t.index for t in members)
