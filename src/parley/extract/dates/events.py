"""When an event happens: which of a report's dates is its own.

In: a `Doc` whose dates are read, the token that an event is headed at. Out: its `When`, None where the text gives no hint;
the report's own date is no hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from parley.extract.doc import DateMention, Doc, Token
from parley.records import ClaimType, When
from parley.records.claim import FAMILY

CLAUSES: Final = frozenset({"ccomp", "advcl", "acl", "parataxis", "csubj", "conj"})
BESIDE: Final = frozenset({"after", "before", "following", "ahead", "prior", "despite"})
MEANWHILE: Final = frozenset({"when", "as", "while", "where"})
STORIES: Final = frozenset({"violence", "figure"})
RECENT: Final = 3
"""Days before a report within which a dated event is its news, and what follows is taken to tell of the same day."""
ITEM = re.compile(r"\n\s*[*•·–-]\s")


@dataclass(frozen=True, slots=True)
class _Found:
    cost: float
    mention: DateMention
    when: When


def when_at(doc: Doc, token_index: int, type_: ClaimType | None = None) -> When | None:
    """The time of the event headed at a token: a date of its own clause, else of the clauses above it, the nearest first.

    Violence and its victims, told over several sentences, keep the day that the sentences before gave, where that day is
    the report's news: so `type_` is asked for, where it is known.
    """
    for node, passed in _upward(doc, token_index):
        if found := _in_clause(doc, node, passed):
            return found.when
    return _of_story(doc, token_index) if type_ and FAMILY[type_] in STORIES else None


def _upward(doc: Doc, index: int) -> Iterator[tuple[Token, Token | None]]:
    """The token and those above it, each with the one below it, as far up as a date still speaks of the event."""
    passed: Token | None = None
    for token in (doc.tokens[index], *doc.ancestors(index)):
        yield token, passed
        if _marks(doc, token) & BESIDE:
            return
        passed = token


def _in_clause(doc: Doc, node: Token, passed: Token | None) -> _Found | None:
    """The nearest date that hangs from `node` without another event between."""
    found = [f for mention in _sentence_dates(doc, node) if (f := _hangs(doc, mention, node, passed))]
    return min(found, key=lambda f: (f.cost, abs(f.mention.head - node.index)), default=None)


def _sentence_dates(doc: Doc, node: Token) -> list[DateMention]:
    sentence = doc.sentences[node.sentence]
    return [d for d in doc.dates if sentence.first <= d.head < sentence.last and _is_known(d.when)]


def _is_known(when: When) -> bool:
    return bool(when.first or when.last or when.clock)


def _hangs(doc: Doc, mention: DateMention, node: Token, passed: Token | None) -> _Found | None:
    """`mention` as a date of `node`, None where it belongs to another event or says what comes before or after."""
    when, cost = mention.when, 0.0
    if doc.tokens[mention.first].text.lower() in BESIDE:
        return None
    for token in (doc.tokens[mention.head], *doc.ancestors(mention.head)):
        if token.index == node.index:
            return _Found(cost, mention, when)
        if passed and token.index == passed.index:
            return None
        marks = _marks(doc, token)
        if "since" in marks and when.first:
            when, cost = When(when.first, None, when.span), cost + 1
        elif marks & BESIDE:
            return None
        elif token.relation.split(":")[0] in CLAUSES:
            own = token.head == node.index and (node.tag in {"NOUN", "PROPN"} or marks & MEANWHILE)
            if not own:
                return None
            cost += 1
    return None


def _marks(doc: Doc, token: Token) -> frozenset[str]:
    """The prepositions and conjunctions that bring in a phrase or clause."""
    return frozenset(child.text.lower() for child in doc.children(token.index, "case", "mark", "advmod"))


def _of_story(doc: Doc, index: int) -> When | None:
    """The day that the nearest sentence before gave to the report's news, within the same item of a digest."""
    start = doc.tokens[index].span.start
    before = [d for d in doc.dates if d.head < index and _is_known(d.when)]
    if not before or not doc.day or not before[-1].when.is_day:
        return None
    last = before[-1]
    day = last.when.last
    told = bool(day and 0 <= (doc.day - day).days <= RECENT)
    return last.when if told and not ITEM.search(doc.text, last.span.end, start) else None
