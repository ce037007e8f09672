"""Narrower: a place that the sentences after say more exactly.

In: a `Doc`, an event, and the wide place at which its sentence puts it, or none. Out: the place within it that the next
sentences of the paragraph name for the same event ("a blast in the south … The blast hit a bus near the town of X"); or
the town that the very next sentence names, where the event's own names none ("shelling of a town killed 31. It hit the
town of X").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_indefinite, leading
from parley.extract.mentions import PlaceMention
from parley.extract.places.standing import AT, TIED, head_token, role
from parley.extract.places.words import where_words
from parley.extract.tokens import Sentence, Token
from parley.extract.words import word_class
from parley.gazetteer.actors import country_word
from parley.gazetteer.distance import kilometres
from parley.records import Place

WIDE: Final = 20.0
"""Kilometres of breadth from which on a place is looked for that is narrower, by half at least."""
NARROWER: Final = 2.0
POINT: Final = 5.0
"""Kilometres of breadth of a place of unknown breadth: what has no entry is small."""
REACH, FAR = 1.5, 150.0
"""How many times its breadth a place may lie from the middle of the one that it is in (few are round); kilometres from
the one that it is "north of"."""
AHEAD, OPENING, AWAY = 2, 6, 3
"""Sentences looked at, the words that open one, and those before a place among which "10 miles from" stands."""


def narrowed(doc: Doc, event: Token, place: PlaceMention) -> PlaceMention:
    """The first place within `place` that the next sentences give for the same event, else `place` itself."""
    own = doc.sentences[event.sentence]
    widest = WIDE if is_away(doc, place) else _breadth(place.place) / NARROWER
    if widest < WIDE / NARROWER or not own.first <= place.first < own.last or _is_scattered(doc, own):
        return place
    after = (s for s in _going_on(doc, own) if _tells_of_it(doc, s))
    found = (m for s in after for m in _places(doc, s) if not _is_of_another(doc, head_token(doc, m)))
    reach = FAR if is_away(doc, place) else REACH * _breadth(place.place)
    inside = (m for m in found if _lies_within(m.place, place.place, widest, reach))
    return next(
        (m for m in inside if _is_where(doc, m) and (m.place.latitude is not None or not _is_abroad(doc, m, place))),
        place,
    )


def _is_abroad(doc: Doc, inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a place of another paragraph may lie anywhere, as of the other one only the country is told."""
    paragraphs = {doc.sentences[doc.tokens[m.first].sentence].paragraph for m in (inner, outer)}
    return len(paragraphs) > 1 and country_word(outer.place.name) == "name"


def named_next(doc: Doc, event: Token) -> PlaceMention | None:
    """The place that the next sentence names for an event whose own puts it at "a town", without a name."""
    own = doc.sentences[event.sentence]
    if _is_scattered(doc, own) or not _is_in_some_town(doc, own):
        return None
    after = (s for s in doc.sentences[own.index + 1 : own.index + 2] if not _turns(doc, s) and _tells_of_it(doc, s))
    found = (m for s in after for m in _places(doc, s) if _breadth(m.place) <= WIDE)
    return next((m for m in found if _is_where(doc, m)), None)


def _is_in_some_town(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence tells of a town, a village or what stands in one without naming it: "a rebel-held town"."""
    grounds = (t for t in doc.tokens_in(sentence) if word_class("territory", t.lemma))
    return any(is_indefinite(doc, t) for t in grounds)


def _breadth(place: Place) -> float:
    return place.precision or POINT


def _is_scattered(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence sums up what happened at several places: "a series of raids across the south"."""
    return any(token.text.lower() in where_words("scattered") for token in doc.tokens_in(sentence))


def _going_on(doc: Doc, own: Sentence) -> Iterator[Sentence]:
    """The sentences after one in its paragraph, or after the report's lead, up to the first that turns to something
    else."""
    lead = doc.zone_kind(own.first) == "body" and (not own.index or doc.zone_kind(own.first - 1) != "body")
    for later in islice(doc.sentences, own.index + 1, own.index + 1 + AHEAD):
        if (later.paragraph != own.paragraph and not lead) or _turns(doc, later):
            return
        yield later


def _turns(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence opens by turning to something else."""
    opening = doc.tokens[sentence.first : min(sentence.last, sentence.first + OPENING)]
    return any(token.text.lower() in where_words("turning") for token in opening)


def _tells_of_it(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence takes up what was told: "the attack", "this fighting", "it"."""
    return any(
        token.text.lower() == "it" or (_is_deed(token) and _is_known(doc, token)) for token in doc.tokens_in(sentence)
    )


def _is_of_another(doc: Doc, place: Token) -> bool:
    """Whether a place is that of what somebody did there, too: "said the rebels had also used gas in X"; not "the attack
    also wrecked a school in X"."""
    verb = next((t for t in doc.ancestors(place.index) if t.is_verbal), None)
    if verb is None or all(t.text.lower() != "also" for t in doc.children(verb.index, "advmod")):
        return False
    return not any(_is_deed(t) for t in doc.children(verb.index, "nsubj"))


def _is_deed(token: Token) -> bool:
    return token.lemma.lower() in where_words("happening") | where_words("incident")


def _is_known(doc: Doc, token: Token) -> bool:
    return any(child.text.lower() in {"the", "this", "that"} for child in doc.children(token.index, "det"))


def _places(doc: Doc, sentence: Sentence) -> tuple[PlaceMention, ...]:
    first, last = (bisect_left(doc.places, i, key=lambda m: m.first) for i in (sentence.first, sentence.last))
    return doc.places[first:last]


def _lies_within(inner: Place, outer: Place, widest: float, reach: float) -> bool:
    """Whether a place is another one, not wider than `widest`, of no other country and, as far as both are known, not
    out of `reach` from its middle."""
    abroad = inner.country and outer.country and inner.country != outer.country
    beyond = (kilometres(inner, outer) or 0.0) > reach + _breadth(inner)
    return not abroad and not beyond and inner.name != outer.name and _breadth(inner) <= widest


def is_within(inner: Place, outer: Place) -> bool:
    """Whether a place is by half narrower than another one, and may lie in it."""
    return _lies_within(inner, outer, _breadth(outer) / NARROWER, REACH * _breadth(outer))


def _is_where(doc: Doc, mention: PlaceMention) -> bool:
    """Whether an event is put at a place, and not "10 miles north of" it, nor its wounded brought to it: "to" it one
    only comes."""
    head = head_token(doc, mention)
    to = "to" in leading(doc, head.index)
    brought = to and doc.tokens[head.head].lemma.lower() not in where_words("journey")
    return role(doc, mention) in {AT, TIED} and not is_away(doc, mention) and not brought


def is_away(doc: Doc, mention: PlaceMention) -> bool:
    """Whether words put something away from a place: "10 miles north of X"."""
    before = [token.text.lower() for token in doc.tokens[max(0, mention.first - AWAY) : mention.first]]
    return any(word in {"of", "from"} and one in where_words("away") for one, word in pairwise(before))
