"""Who quotes whom: "AFP quoted X as saying S", "X was quoted by AFP as saying S", "S, AFP said, citing X".

In: a parsed `Doc` and a verb of quoting. Out: the `Saying`s of which it is the cue, with the outlet before whom it
quotes.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import preposition
from parley.extract.speakers.saying import Saying
from parley.extract.speakers.stretches import end, phrase_end, phrase_start, start, words_below
from parley.extract.speakers.subjects import adjacent, teller
from parley.extract.tokens import Token

TOLD = frozenset({"VERB", "AUX", "NOUN"})


def quoting(doc: Doc, verb: Token) -> Iterator[Saying]:
    """The attributions of which a verb of quoting is the cue, at most one."""
    if (said := _closed(doc, verb)) is not None:
        yield from _citing(doc, verb, said)
        return
    passive = doc.children(verb.index, "nsubj:pass")
    says = [t for t in doc.tokens[verb.index : end(doc, verb)] if _is_saying(t)][:1]
    agents = [t for v in (verb, *says) for t in doc.children(v.index, "obl") if preposition(doc, t) == "by"]
    before = [t for t in (_before(doc, verb),) if t]
    outer = agents[:1] if passive else before or [t for t in (teller(doc, verb),) if t]
    inner = list(passive) or _quoted(doc, verb, says[0].index if says else verb.index)
    if not inner:
        return
    if not says and not inner[0].is_party and inner[0].tag != "PROPN":
        if outer:
            yield Saying(verb.index, (outer[0].index,), verb.index, verb.index + 1, words_below(doc, inner))
        return
    first = says[0].index + 1 if says else end(doc, verb)
    content = frozenset(range(first, end(doc, verb))) - words_below(doc, agents)
    if not any(doc.tokens[i].tag in TOLD for i in content):
        content = frozenset(range(start(doc, verb), verb.index)) - words_below(doc, outer) - words_below(doc, inner)
    heads = tuple(t.index for t in (*outer, *inner[:1]))
    yield Saying(says[0].index if says else verb.index, heads, verb.index, first, content)


def _is_saying(token: Token) -> bool:
    return is_cue("say", token.lemma) and token.text.lower().endswith("ing")


def _before(doc: Doc, verb: Token) -> Token | None:
    """The name beside the verb that the tree takes into whom it quotes: "S, AFP | quoted the rebel Lea Horn as saying"."""
    beside = doc.tokens[verb.index - 1] if verb.index else verb
    return beside if beside.tag == "PROPN" and doc.tokens[beside.head].index > verb.index else None


def _quoted(doc: Doc, verb: Token, last: int) -> list[Token]:
    """Whom an active verb quotes: its object, or the noun between it and token `last` that the tree hangs elsewhere."""
    within = doc.tokens[verb.index + 1 : last]
    loose = (t for t in within if t.tag in {"NOUN", "PROPN"} and not verb.index < t.head < last)
    return list(doc.children(verb.index, "obj")) or list(loose)[:1]


def _closed(doc: Doc, verb: Token) -> Token | None:
    """The verb of saying that a participle beside it gives the source of, wherever the tree hangs it: "S, AFP said, citing
    X", "citing X, AFP said that S"."""
    if not verb.text.lower().endswith("ing") or doc.children(verb.index, "nsubj", "aux", "mark"):
        return None
    near = doc.sentences[verb.sentence]
    before = [t for t in doc.tokens[start(doc, verb) : verb.index] if _closes(t)]
    opens = verb.index == near.first
    after = [t for t in doc.tokens[verb.index + 1 : end(doc, verb)] if _closes(t)] if opens else []
    apart = opens or doc.tokens[verb.index - 1].text == ","
    return next(iter((*reversed(before), *after)), None) if apart else None


def _closes(token: Token) -> bool:
    return token.is_verbal and is_cue("closing", token.lemma) and not token.text.lower().endswith("ing")


def _citing(doc: Doc, verb: Token, said: Token) -> Iterator[Saying]:
    """What `said` tells, by way of whom it cites."""
    outer = adjacent(doc, said) or teller(doc, said)
    inner = doc.children(verb.index, "obj")
    if outer is None or not inner:
        return
    cited = words_below(doc, inner) | {verb.index}
    block = range(min(phrase_start(doc, outer), said.index), max(said.index + 1, outer.index + 1))
    told = range(start(doc, verb), verb.index) if said.index < verb.index else range(said.index + 1, end(doc, verb))
    content = frozenset(told) - cited - frozenset(block)
    yield Saying(verb.index, (outer.index, inner[0].index), verb.index, phrase_end(doc, inner[0]), content)
