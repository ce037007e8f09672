"""Other words that attribute: "according to X", "reports of S", "reportedly".

In: a parsed `Doc` and a token. Out: the `Saying`s of which it is the cue.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import preposition
from parley.extract.parties import parties_at
from parley.extract.speakers.saying import Saying
from parley.extract.speakers.stretches import PHRASE, end, phrase_end, phrase_start, start, words_below
from parley.extract.speakers.subjects import teller
from parley.extract.tokens import Token, matches

HOPS = 4
"""Steps up the tree within which a word that opens a noun phrase comes to its head."""
OPENINGS = frozenset({"that", "at", "its", "their", "his", "her", "it", "they", "more"})
PUBLISHING = frozenset({"issue", "make", "release", "publish", "give"})


def phrase_sayings(doc: Doc, token: Token) -> Iterator[Saying]:
    """The attributions of which `token`, no verb, is the cue."""
    if token.text.lower() == "according":
        yield from _according(doc, token)
    elif token.tag == "NOUN" and is_cue("counting", token.lemma) and preposition(doc, token) == "by":
        yield from _by_count(doc, token)
    elif token.tag == "NOUN" and is_cue("telling", token.lemma):
        yield from _mistagged(doc, token) or _noun(doc, token)
    elif token.tag == "ADV" and is_cue("hearsay", token.text) and not token.is_root:
        yield Saying(token.index, (), token.index, token.index + 1, _clause(doc, doc.tokens[token.head]))


def _mistagged(doc: Doc, noun: Token) -> list[Saying]:
    """A verb that the tree takes for a noun, after a plural or a name: "rebels claim at least five were killed"."""
    stop, after = end(doc, noun), noun.index + 1
    before = doc.tokens[noun.index - 1]
    is_subject = noun.index > start(doc, noun) and before.tag in {"NOUN", "PROPN"} and before.relation != "root"
    opens = after < stop and (doc.tokens[after].tag == "NUM" or doc.tokens[after].text.lower() in OPENINGS)
    is_told = any(t.is_verbal for t in doc.tokens[after:stop])
    if not (is_subject and opens and is_told and noun.lemma in {"claim", "report"}):
        return []
    return [Saying(noun.index, (before.index,), before.index, after, frozenset(range(after, stop)))]


def _clause(doc: Doc, head: Token) -> frozenset[int]:
    """What an adverb of hearsay holds for: the clause of `head`, without what acts in it or stands beside it."""
    besides = list(doc.children(head.index, "parataxis"))
    besides += [t for t in doc.children(head.index, "conj") if doc.children(t.index, "nsubj")]
    if head.tag == "VERB":
        besides += [t for t in doc.children(head.index, "nsubj", "acl") if t.relation != "nsubj:pass"]
        besides += [t for t in doc.children(head.index, "advcl") if doc.children(t.index, "mark")]
    return words_below(doc, [head]) - words_below(doc, besides)


def _according(doc: Doc, token: Token) -> Iterator[Saying]:
    """ "According to X, S" and "S, according to X"."""
    stop = end(doc, token)
    if token.index + 2 >= stop or doc.tokens[token.index + 1].text.lower() != "to":
        return
    source = _source(doc, token.index + 2, stop)
    last = phrase_end(doc, source)
    opening = start(doc, token)
    is_joined = doc.tokens[token.index - 1].tag == "CCONJ"
    is_told = (
        any(t.tag in {"VERB", "AUX", "NOUN", "PROPN"} for t in doc.tokens[opening : token.index]) and not is_joined
    )
    governor = doc.tokens[source.head]
    after = frozenset(range(last, stop))
    content = frozenset(range(opening, token.index)) if is_told else after
    if is_told and governor.index >= last:
        content |= after
    yield Saying(token.index, (source.index,), token.index, last, content)


def _by_count(doc: Doc, count: Token) -> Iterator[Saying]:
    """ "By the ministry's count, S", "S, by the count of the two sides"."""
    whose = [t for t in doc.children(count.index, "nmod") if preposition(doc, t) == "of"]
    whose = [*doc.children(count.index, "nmod:poss"), *whose]
    verb = doc.tokens[count.head]
    if not whose or not verb.is_verbal:
        return
    clause = words_below(doc, [verb]) - words_below(doc, doc.children(verb.index, "conj"))
    joined = verb if verb.relation != "conj" else doc.tokens[verb.head]
    is_last = count.index > verb.index
    content = clause | (words_below(doc, [joined]) if is_last or joined is verb else frozenset())
    first, last = phrase_start(doc, count), phrase_end(doc, count)
    yield Saying(count.index, (whose[0].index,), first, last, content - frozenset(range(first, last)))


def _source(doc: Doc, first: int, stop: int) -> Token:
    """The head of the noun phrase that begins at token `first`."""
    token = doc.tokens[first]
    for _ in range(HOPS):
        head = doc.tokens[token.head]
        if not matches(token.relation, PHRASE) or not first <= head.index < stop:
            break
        token = head
    return token


def _noun(doc: Doc, noun: Token) -> Iterator[Saying]:
    """ "reports of S", "the ministry's claim that S", "reports emerged that S"."""
    governor = doc.tokens[noun.head]
    if noun.relation == "obj" and is_cue("say", governor.lemma):
        return
    if any(is_cue("negation", t.text) for t in doc.children(noun.index, "det")):
        return  # "there are no reports of casualties"
    parts = [t for t in doc.children(noun.index, "acl", "ccomp", "nmod") if t.index > noun.index]
    told = [t for t in parts if t.relation in {"acl", "ccomp"} or preposition(doc, t) in {"of", "about"}]
    if noun.relation == "nsubj" and is_cue("emerging", governor.lemma):
        told += doc.children(governor.index, "ccomp")
    if preposition(doc, noun) == "by" and not told and not doc.children(noun.index, "det", "nmod:poss"):
        last = phrase_end(doc, noun)
        yield Saying(noun.index, (), noun.index, last, frozenset(range(last, end(doc, noun))))
    that = any(mark.text == "that" for t in told for mark in doc.children(t.index, "mark"))
    owning = {"by", "from", "of"} if that else {"by", "from"}
    tellers = [t for t in parts if preposition(doc, t) in owning] + list(doc.children(noun.index, "nmod:poss"))
    if not tellers and noun.relation == "obj" and governor.lemma in PUBLISHING:
        tellers = [t for t in (teller(doc, governor),) if t]
    if not tellers:
        tellers = [t for t in doc.children(noun.index, "compound", "amod") if parties_at(doc, t.index)]
    if not tellers and noun.relation == "obj" and is_cue("refuting", governor.lemma):
        tellers = [t for t in (teller(doc, governor),) if t]
    if told and (tellers or is_cue("anonymous", noun.lemma)):
        content = words_below(doc, told) - words_below(doc, tellers) - {noun.index}
        yield Saying(noun.index, tuple(t.index for t in tellers[:1]), noun.index, noun.index + 1, content)
