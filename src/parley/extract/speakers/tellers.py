"""Tellers: whom the speaking noun phrases of a report stand for.

In: a `Doc` with parties, and its `Saying`s in order. Out: each saying with its speakers, from the outermost in; none where
what stands there cannot speak ("the attack claimed five lives") or is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.cues import is_cue
from parley.extract.doc import Doc, Token
from parley.extract.parties import parties_at
from parley.extract.speakers.saying import Saying
from parley.extract.speakers.stretches import phrase_start, preposition
from parley.records import Party, Span

UNNAMED = "unnamed sources"
THINGS = frozenset({"event", "time", "plant", "animal", "substance"})
MUTE = frozenset({"this", "that", "which", "these", "those", "there", "what", "one", "none", "nobody", "who"})
PRONOUNS = frozenset({"he", "she", "it", "they"})


def tellers(doc: Doc, found: Sequence[Saying]) -> Iterator[tuple[Saying, tuple[Party, ...]]]:
    """Each of `found` with its speakers; a pronoun or "the source" that is not resolved is the speaker before."""
    previous: dict[str, tuple[Party, ...]] = {}
    for saying in sorted(found, key=lambda s: s.first):
        parties = _speakers(doc, saying, previous)
        yield saying, parties
        if parties and saying.speakers:
            previous[doc.tokens[saying.speakers[-1]].lemma.lower()] = parties
            previous[""] = parties


def _speakers(doc: Doc, saying: Saying, previous: dict[str, tuple[Party, ...]]) -> tuple[Party, ...]:
    if not saying.speakers:
        return (Party(UNNAMED, span=doc.tokens[saying.cue].span),)
    head = doc.tokens[saying.speakers[-1]]
    if _is_definite(doc, head) and is_cue("unnamed", head.lemma) and head.lemma.lower() in previous:
        return previous[head.lemma.lower()]
    named = [_named(doc, doc.tokens[i]) for i in saying.speakers]
    if not named[-1] and head.text.lower() in PRONOUNS and head.text.lower() != "it":
        return previous.get("", ())
    return tuple(party for parties in named for party in parties) if named[-1] else ()


def _named(doc: Doc, head: Token) -> tuple[Party, ...]:
    """The parties that the noun phrase of `head` stands for as a speaker."""
    if head.text.lower() in MUTE:
        return ()
    if is_cue("documents", head.lemma):
        return _authors(doc, head) or (Party(UNNAMED, span=head.span),)
    if is_cue("unnamed", head.lemma) and not _is_described(doc, head):
        return (Party(UNNAMED, span=head.span),)
    return parties_at(doc, head.index) or _described(doc, head)


def _authors(doc: Doc, document: Token) -> tuple[Party, ...]:
    """Whose a document is: "figures from the ministry", "the ministry's statement", "an Amnesty report"."""
    owners = [
        t
        for t in doc.children(document.index, "nmod", "nmod:poss", "compound", "acl")
        if t.relation != "nmod" or preposition(doc, t) in {"by", "from", "of", "'s"}
    ]
    return next((parties for t in owners if (parties := parties_at(doc, t.index))), ())


def _described(doc: Doc, head: Token) -> tuple[Party, ...]:
    """A description of somebody who can speak, in the report's words; nothing for a thing or a lone pronoun."""
    speaks = head.entity not in THINGS or is_cue("outlet", head.lemma) or is_cue("unnamed", head.lemma)
    if head.tag not in {"NOUN", "PROPN", "ADJ"} or not speaks:
        return ()
    words = [t for t in doc.tokens[phrase_start(doc, head) : head.index + 1] if t.tag != "DET"]
    span = Span(words[0].span.start, head.span.end)
    return (Party(span.of(doc.text), span=span),)


def _is_definite(doc: Doc, head: Token) -> bool:
    return any(t.text.lower() in {"the", "same"} for t in doc.children(head.index, "det", "amod"))


def _is_described(doc: Doc, head: Token) -> bool:
    """Whether a source is told apart from others: "a hospital source", "a source at the ministry"."""
    return bool(doc.children(head.index, "amod", "compound", "nmod"))
