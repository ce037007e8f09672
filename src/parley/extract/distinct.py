"""Distinct events: one event a happening, where several words of a sentence tell of it.

In: the events that a table finds in a `Doc`. Out: those that stand for themselves. "A car bomb explosion" is one
explosion, "an air strike that hit a school" one air strike, and who "killed five in an attack" attacked once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from parley.extract.doc import Doc, matches
from parley.extract.frames import Event
from parley.extract.roles import fillers
from parley.extract.words import word_class


def distinct(doc: Doc, found: Iterable[Event]) -> Iterator[Event]:
    """`found` without the events whose words only tell of another one of the same sentence."""
    sentences: dict[int, list[Event]] = defaultdict(list)
    for event in found:
        sentences[doc.tokens[event.token].sentence].append(event)
    for events in sentences.values():
        types = {event.token: event.frame.type for event in events}
        yield from (e for e in events if not _retells(doc, e, types))


def _retells(doc: Doc, event: Event, types: Mapping[int, str]) -> bool:
    token = doc.tokens[event.token]
    others = types.keys() - {event.token}
    if token.tag == "NOUN":
        modifies = matches(token.relation, ("compound", "amod", "nmod:desc"))
        return token.head in others and (modifies or types[token.head] == event.frame.type)
    if word_class("killing_verbs", token.lemma):
        return bool(others)
    if word_class("hitting_verbs", token.lemma):
        subjects = fillers(doc, event.token, "subj+by")
        return bool(others & {*subjects, *(t.index for s in subjects for t in doc.children(s, "acl"))})
    return False
