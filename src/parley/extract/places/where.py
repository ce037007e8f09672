"""Where: the place of one event.

In: a `Doc` with place mentions and the token that heads an event. Out: the most specific place that the report puts it
at: in its own clause, else in its sentence, else in what was said just before in the same story or under the same
heading. Every choice is a sum of costs, the least of which wins; a place too dear is none.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice
from math import log10

from parley.extract.doc import Doc, PlaceMention, Sentence, Token, matches
from parley.extract.parties.phrases import is_hyphenated
from parley.extract.places.context import earlier_sentences
from parley.extract.places.words import where_words
from parley.extract.token_spans import head_of
from parley.extract.words import word_class
from parley.gazetteer.actors import country_word
from parley.records import Place

STEP = {"conj": 0.5, "parataxis": 0.3, "advcl": 0.5, "acl": 0.5, "ccomp": 1.6}
OTHER_STEP, PER_WORD = 0.5, 0.1
"""What each step on the way through the tree from an event to a place costs, and each word between them."""
AT, SUBJECT, TIED, TOLD, PARTY, HELD = 0.3, 0.8, 1.2, 2.0, 5.0, 9.0
"""What a place costs by its part in the sentence: said to be where, acting, tied to a thing, where something was told, a
country that takes part, one that an office or nationality belongs to."""
WIDTH, NARROW, FOLLOWING = 1.0, 5.0, 1.0
"""For each tenfold of a place's breadth over five kilometres; for standing behind a narrower place ("Goma, DR Congo")."""
ELSEWHERE, PER_SENTENCE, FURTHEST, REACH = 5.0, 1.5, 3, 20
"""For standing in another sentence, and by how many sentences back, up to three; twenty are looked at."""
APART, SPOKEN = 1.5, 4.0
"""For standing in another paragraph, and for being where another voice spoke."""
DEAREST, DEAREST_FOR_SPEECH, DEAREST_FOR_HAPPENING = 8.5, 2.5, 11.5
"""What a place may cost at most. All costs were chosen, one at a time, on 112 annotated reports: given the event, 0.76 of
the places are right there, 0.73 on 113 others."""
NEAR, DEEPEST = 120, 60
"""Words to either side, and steps up the tree, within which a place is looked for: no sentence is that long."""
SAME_PHRASE = ("appos", "flat", "conj", "compound", "list", "dep", "nmod:desc")


def place_at(doc: Doc, token_index: int) -> Place | None:
    """The most specific named place of the event headed at token `token_index`, as written; None where none is said."""
    event = doc.tokens[token_index]
    sentence = doc.sentences[event.sentence]
    if points_there(doc, token_index):
        return next((m.place for _, m in _earlier(doc, sentence) if _role(doc, m) != HELD), None)
    dearest = _dearest(event)
    near = (max(sentence.first, token_index - NEAR), min(sentence.last, token_index + NEAR))
    costs = [(_cost(doc, mention, event), mention) for mention in _between(doc, *near)]
    if dearest > ELSEWHERE and all(cost >= ELSEWHERE for cost, _ in costs) and not _is_somewhere(doc, event):
        costs += _earlier(doc, sentence)
    cost, best = min(costs, key=lambda pair: pair[0], default=(dearest, None))
    return best.place if best and cost < dearest else None


def points_there(doc: Doc, token_index: int) -> bool:
    """Whether an event's place is the one told of before it: "the talks there will begin on Friday"."""
    event = doc.tokens[token_index]
    around = (t for index in {event.index, event.head} for t in doc.children(index, "advmod"))
    return any(t.text.lower() == "there" and t.sentence == event.sentence for t in around)


def _is_somewhere(doc: Doc, event: Token) -> bool:
    """Whether an event's own words put it at places without a name: "the shelling of its villages"."""
    phrases = doc.children(event.index, "obj", "nmod", "obl")
    return any(word_class("territory", t.lemma) and t.text.lower() != t.lemma.lower() for t in phrases)


def _dearest(event: Token) -> float:
    """What a place may cost: little for what is said, much for what happens at some place or none."""
    lemma = event.lemma.lower()
    if lemma in where_words("speech"):
        return DEAREST_FOR_SPEECH
    return DEAREST_FOR_HAPPENING if lemma in where_words("happening") or event.tag == "NUM" else DEAREST


def _earlier(doc: Doc, sentence: Sentence) -> Iterator[tuple[float, PlaceMention]]:
    """The places of the sentences before, the nearest first, each with its cost."""
    for back, earlier in enumerate(islice(earlier_sentences(doc, sentence), REACH), 1):
        for mention in reversed(_between(doc, max(earlier.first, earlier.last - NEAR), earlier.last)):
            cost = ELSEWHERE + PER_SENTENCE * min(back, FURTHEST) + _standing(doc, mention)
            cost += APART * (earlier.paragraph != sentence.paragraph) + SPOKEN * (_role(doc, mention) == TOLD)
            yield cost, mention


def _between(doc: Doc, first: int, last: int) -> tuple[PlaceMention, ...]:
    """The place mentions that begin within tokens `[first, last)`."""
    at = bisect_left(doc.places, first, key=lambda mention: mention.first)
    return doc.places[at : bisect_left(doc.places, last, key=lambda mention: mention.first)]


def _cost(doc: Doc, mention: PlaceMention, event: Token) -> float:
    """How far a place of the same sentence is from being where the event is."""
    far = abs(mention.first - event.index) * PER_WORD
    return _distance(doc, event, _head(doc, mention)) + _standing(doc, mention) + far


def _distance(doc: Doc, event: Token, place: Token) -> float:
    """The cost of the way through the tree from an event to a place."""
    above = {event.index: 0.0}
    cost, below = 0.0, event
    for token in islice(doc.ancestors(event.index), DEEPEST):
        cost += _step(below)
        above[token.index] = cost
        below = token
    cost, at = 0.0, place
    while at.index not in above and not at.is_root and cost < DEAREST_FOR_HAPPENING:
        cost += _step(at)
        at = doc.tokens[at.head]
    return cost + above.get(at.index, DEAREST_FOR_HAPPENING)


def _step(token: Token) -> float:
    return STEP.get(token.relation, STEP.get(token.relation.split(":")[0], OTHER_STEP))


def _standing(doc: Doc, mention: PlaceMention) -> float:
    """What speaks against a place by the words around it: who acts, who holds an office of it, how wide it is."""
    width = WIDTH * log10(max(mention.place.precision or NARROW, NARROW) / NARROW)
    return _role(doc, mention) + width + FOLLOWING * _follows_narrower(doc, mention)


def _role(doc: Doc, mention: PlaceMention) -> float:
    head = _head(doc, mention)
    word = country_word(mention.place.name)
    if (word and matches(head.relation, ("compound", "amod", "nmod:poss"))) or is_hyphenated(doc, head):
        return HELD  # "Chadian", "Chad-based"
    while matches(head.relation, SAME_PHRASE) and not head.is_root and doc.tokens[head.head].tag == "PROPN":
        head = doc.tokens[head.head]
    if matches(head.relation, ("nmod",)) and word_class("territory", doc.tokens[head.head].lemma):
        head = doc.tokens[head.head]
    governor = doc.tokens[head.head].lemma.lower()
    located = bool({child.text.lower() for child in doc.children(head.index, "case")} & where_words("at"))
    if matches(head.relation, ("obl",)) and governor in where_words("speech"):
        return TOLD
    if matches(head.relation, ("nmod",)) and governor in where_words("holders") and not located:
        return HELD
    if matches(head.relation, ("nsubj",)) and head.relation != "nsubj:pass":
        return HELD if word else SUBJECT
    if located or matches(head.relation, ("obj", "nsubj:pass")):
        return AT
    return PARTY if word else TIED


def _head(doc: Doc, mention: PlaceMention) -> Token:
    return doc.tokens[head_of(doc, mention.first, mention.last)]


def _follows_narrower(doc: Doc, mention: PlaceMention) -> bool:
    """Whether a narrower place stands right before it: "Syria" in "Goma, DR Congo"."""
    before = doc.tokens[max(0, mention.first - 2) : mention.first]
    at = bisect_left(doc.places, mention.first, key=lambda m: m.first)
    if not at or not before:
        return False
    between = [token.text for token in doc.tokens[doc.places[at - 1].last : mention.first]]
    return between in ([], [","], ["in"], [",", "in"], ["of"], ["'s"], ["’s"])
