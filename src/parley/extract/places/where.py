"""Where: the place of one event.

In: a `Doc` with place mentions, and the token that heads an event. Out: the most specific place at which the report
puts it: in its own clause, else in its sentence, else in what was said just before in the same story or under the same
heading. Each place that comes into question has a cost, summed up from what speaks against it; the cheapest is chosen,
and none where all are too dear for events of that type.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_definite, is_of_some_of_them, leading
from parley.extract.grammar.roles import fillers
from parley.extract.headings import place_set
from parley.extract.mentions import PlaceMention
from parley.extract.parties import parties_at
from parley.extract.places.by_tie import LONGEST_NAME, is_by_phone, moved_to, named_between, told_of, visited
from parley.extract.places.context import earlier_sentences
from parley.extract.places.meanwhile import is_after_a_deed, is_of_other_talks, is_of_talks, is_of_the_other
from parley.extract.places.narrower import WIDE, is_away, is_within, named_next, narrowed
from parley.extract.places.partners import does_it, takes_part
from parley.extract.places.past import is_of_old, is_past, lasts, runs_since
from parley.extract.places.reach import reach_of
from parley.extract.places.refuge import is_refuge, is_where_healed
from parley.extract.places.standing import AT, HELD, TOLD, head_token, role, standing, wages
from parley.extract.places.words import where_words
from parley.extract.tokens import Sentence, Token, matches
from parley.extract.words import word_class
from parley.gazetteer.actors import country, country_word
from parley.gazetteer.places import word_kind
from parley.records import FAMILY, HARM, TOGETHER, ClaimType, Place, When, bodies_of

STEP = {"conj": 0.8, "parataxis": 0.3, "advcl": 0.5, "acl": 0.5, "ccomp": 1.6}
OTHER_STEP, PER_WORD = 0.5, 0.1
"""What each step on the way through the tree from an event to a place costs, and each word between them."""
ELSEWHERE, PER_SENTENCE, FURTHEST, REACH = 5.0, 1.5, 3, 20
"""For standing in another sentence, and by how many sentences back, up to three; twenty are looked at."""
HEADED = 2
"""How many sentences back the place of a heading counts as, wherever under it an event is told: what is named under it
is nearer."""
APART, SPOKEN = 1.5, 4.0
"""For standing in another paragraph, and for being where another voice spoke."""
ASIDE = 2.0
"""For being, in another sentence, the second of a list (2 of 33 are right) or where something comes from or goes to (4
of 17)."""
FROM_AFAR = 12.0
"""For being the capital that somebody spoke in: of what happened there police, doctors and residents tell."""
UNTIED = 11.5
"""For hanging together with an event by no way through the tree."""
DONE = frozenset({"aid", "retreat", "mobilize", "coerce", "sanction", "protest"})
"""What is done where it is done, whoever talks of it elsewhere."""
TOWNS = frozenset({"town", "village", "city"})
NEAR, DEEPEST = 120, 60
"""Words to either side, and steps up the tree, within which a place is looked for: no sentence is that long."""


def place_at(doc: Doc, token_index: int, type_: ClaimType, when: When | None = None) -> Place | None:
    """The most specific named place of the event of type `type_` headed at token `token_index`, as written; None where
    none is said. What happened long before the report, as `when` tells, is not where another paragraph's news is."""
    event, reach = doc.tokens[token_index], reach_of(type_)
    sentence = doc.sentences[event.sentence]
    if _points_there(doc, token_index):
        said = (*_said_before(doc, sentence, token_index), *(m for _, m in _earlier(doc, sentence)))
        return next((m.place for m in said if role(doc, m) != HELD), None)
    if (told := told_of(doc, event)) and reach.is_carried:
        return told.place
    if type_ == "consult" and is_by_phone(doc, event):
        return None
    moved = moved_to(doc, event) if type_ == "consult" else None
    if town := moved or _its_town(doc, event, when) or visited(doc, event):
        return town.place
    near = (max(sentence.first, token_index - NEAR), min(sentence.last, token_index + NEAR))
    within = (m for m in named_between(doc, *near) if reach.is_shared or not _is_beside(doc, event, head_token(doc, m)))
    if FAMILY[type_] in HARM:
        within = (m for m in within if not _is_others(doc, event, head_token(doc, m)))
    if type_ in DONE or FAMILY[type_] in HARM:
        within = (m for m in within if not is_of_other_talks(doc, event, head_token(doc, m)))
    if type_ in TOGETHER or type_ == "sanction":
        within = (m for m in within if not is_after_a_deed(doc, event, head_token(doc, m)))
    if FAMILY[type_] == "figure":
        within = (m for m in within if not is_of_some_of_them(doc, token_index, m.first))
    costs = [(_cost(doc, mention, event), mention) for mention in within]
    beside = len(costs)
    if reach.is_carried and all(cost >= ELSEWHERE for cost, _ in costs):
        if named := named_next(doc, event) or _land(doc, event):
            return named.place
        apart = _is_somewhere(doc, event) or _is_elsewhere(doc, sentence) or _is_waged(doc, event)
        costs += () if apart else _carried(doc, event, when)
        costs += _headed(doc, sentence)
    cost, best = min(costs, key=lambda pair: pair[0], default=(reach.dearest, None))
    if not best or cost >= reach.dearest or takes_part(doc, type_, event, best):
        return None
    best = _part_of(doc, _seat_in(doc, _closer(doc, best, event, costs[:beside])))
    return (narrowed(doc, event, best) if reach.is_carried else best).place


def _its_town(doc: Doc, event: Token, when: When | None) -> PlaceMention | None:
    """The town told of before that an event's own words take up without a name, whatever place another clause names:
    "hours after the fall of the town, a bomb went off in X"."""
    own = (doc.tokens[i] for i in (*fillers(doc, event.index, "of"), *fillers(doc, event.index, "obj")))
    taken_up = (
        t
        for t in own
        if t.text.lower() in TOWNS
        and is_definite(doc, t)
        and len(doc.children(t.index)) == len(doc.children(t.index, "det", "case"))
    )
    if not any(taken_up):
        return None
    sentence = doc.sentences[event.sentence]
    said = [m for m in named_between(doc, sentence.first, event.index) if role(doc, m) < HELD]
    earlier = ((cost, m) for cost, m in _carried(doc, event, when) if (m.place.precision or 0.0) < WIDE)
    return None if said else min(earlier, key=lambda pair: pair[0], default=(0.0, None))[1]


def _is_others(doc: Doc, event: Token, place: Token) -> bool:
    return is_of_talks(doc, event, place) or is_of_the_other(doc, event, place) or does_it(doc, event, place)


def _headed(doc: Doc, sentence: Sentence) -> Iterator[tuple[float, PlaceMention]]:
    """The place that a heading sets for a sentence, with its cost: that of one named two sentences before."""
    if heading := place_set(doc, sentence):
        yield ELSEWHERE + PER_SENTENCE * HEADED + standing(doc, heading, AT), heading


def _carried(doc: Doc, event: Token, when: When | None) -> Iterator[tuple[float, PlaceMention]]:
    """The places of the sentences before that an event may be at, each with its cost."""
    sentence = doc.sentences[event.sentence]
    known, goes_on = is_past(doc, when), lasts(doc, when) or (not when and runs_since(doc, event))
    old = when if known else None
    earlier = (pair for pair in _earlier(doc, sentence) if not is_of_old(doc, head_token(doc, pair[1]), old))
    if not (goes_on or known) or _names_ground(doc, sentence):
        return _of_the_town(doc, sentence, earlier)
    own = (pair for pair in earlier if _is_of_paragraph(doc, pair[1], sentence))
    return (pair for pair in own if not goes_on or (pair[1].place.precision or 0.0) >= WIDE)


def _of_the_town(
    doc: Doc, sentence: Sentence, earlier: Iterator[tuple[float, PlaceMention]]
) -> Iterator[tuple[float, PlaceMention]]:
    """Of the places of the sentences before, where a sentence takes up "the town", only towns and smaller ones if any
    is."""
    known = (t for t in doc.tokens_in(sentence) if t.text.lower() in TOWNS and not doc.children(t.index, "nmod"))
    if not any(det.text.lower() in {"the", "this"} for t in known for det in doc.children(t.index, "det")):
        return earlier
    every = list(earlier)
    return iter([pair for pair in every if (pair[1].place.precision or 0.0) < WIDE] or every)


def _names_ground(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence takes up a place told of before: "in the region"."""
    known = (
        t for t in doc.tokens[sentence.first : sentence.last] if t.text.lower() in {"the", "this"} and t.head > t.index
    )
    return any(word_class("territory", doc.tokens[t.head].lemma) for t in known)


def _is_of_paragraph(doc: Doc, mention: PlaceMention, sentence: Sentence) -> bool:
    return doc.sentences[doc.tokens[mention.first].sentence].paragraph == sentence.paragraph


def _closer(doc: Doc, wide: PlaceMention, event: Token, costs: Sequence[tuple[float, PlaceMention]]) -> PlaceMention:
    """The place behind an event that lies within a wider one before it: "in Lima province, three died in the town of
    X"."""
    if wide.first > event.index:
        return wide
    behind = [(c, m) for c, m in costs if m.first > event.index and c < ELSEWHERE and role(doc, m) == AT]
    return next((m for _, m in behind if is_within(m.place, wide.place)), wide)


def _seat_in(doc: Doc, mention: PlaceMention) -> PlaceMention:
    """The place right before a wider one that it is said to lie in: of "the town of X in Y", X."""
    before = named_between(doc, max(mention.first - LONGEST_NAME, 0), mention.first)
    inner = next((m for m in reversed(before) if m.last + 1 == mention.first), None)
    if inner is None or doc.tokens[inner.last].text != "in" or role(doc, inner) != AT:
        return mention
    return mention if word_kind(doc.tokens[inner.last - 1].text) == "site" else inner


def _part_of(doc: Doc, mention: PlaceMention) -> PlaceMention:
    """The place behind "of" that says which part of a wider one is meant: of "the Baghdad district of X", X."""
    of = doc.tokens[mention.last] if mention.last < len(doc.tokens) else None
    if of is None or of.text.lower() != "of" or word_kind(doc.tokens[mention.last - 1].text) is None:
        return mention
    behind = named_between(doc, mention.last + 1, mention.last + 3)
    return next((other for other in behind if is_within(other.place, mention.place)), mention)


def _points_there(doc: Doc, token_index: int) -> bool:
    """Whether an event's place is the one told of before it: "the talks there will begin on Friday"."""
    event = doc.tokens[token_index]
    around = (t for index in {event.index, event.head} for t in doc.children(index, "advmod"))
    return any(t.text.lower() == "there" and t.sentence == event.sentence for t in around)


def _said_before(doc: Doc, sentence: Sentence, index: int) -> Iterator[PlaceMention]:
    """The places that a sentence names before a word, the last first; none that something is only "10 miles from"."""
    for mention in reversed(named_between(doc, sentence.first, index)):
        if not is_away(doc, mention):
            yield _seat_in(doc, mention)


def _land(doc: Doc, event: Token) -> PlaceMention | None:
    """The country last named of those that an event's own words put it in: "Chad's army said a bridge was blown up in
    the south of the country", the news before which is of Peru."""
    for token in doc.subtree(event.index) if event.is_verbal else ():
        the = any(t.text.lower() == "the" for t in doc.children(token.index, "det"))
        if (
            the
            and token.lemma.lower() in where_words("lands")
            and leading(doc, token.index) & where_words("within_lands")
        ):
            lands = bodies_of(parties_at(doc, token.index))
            before = reversed(named_between(doc, max(0, token.index - NEAR), token.index))
            return next((m for m in before if country(m.place.name) in lands), None)
    return None


def _is_somewhere(doc: Doc, event: Token) -> bool:
    """Whether an event's own words put it at places without a name: "the shelling of its villages", "fire on its
    positions"."""
    phrases = doc.children(event.index, "obj", "nmod", "obl")
    beside = (t for t in doc.children(event.head, "obl") if t.index > event.index and event.relation == "obl")
    grounds = any(word_class("territory", t.lemma) and not t.is_plain for t in phrases)
    return grounds or any(_are_its(doc, t) for t in (*phrases, *beside))


def _is_waged(doc: Doc, event: Token) -> bool:
    """Whether an event is a government's whole campaign, by its capital's name, and nothing that was told before: "has
    been fighting in Lima's offensive"."""
    owners = doc.children(event.index, "nmod:poss")
    return any(country_word(owner.text) == "capital" and wages(doc, owner) for owner in owners)


def _is_elsewhere(doc: Doc, sentence: Sentence) -> bool:
    """Whether a sentence opens by turning from where the ones before it are: "Elsewhere, a mine killed two"."""
    return any(t.text.lower() in {"elsewhere", "separately"} for t in doc.tokens[sentence.first : sentence.first + 3])


def _are_its(doc: Doc, token: Token) -> bool:
    """Whether a word is for somebody's positions, wherever they are."""
    return token.lemma.lower() == "position" and bool(doc.children(token.index, "nmod:poss"))


def _earlier(doc: Doc, sentence: Sentence) -> Iterator[tuple[float, PlaceMention]]:
    """The places of the sentences before, the nearest first, each with its cost."""
    for back, earlier in enumerate(islice(earlier_sentences(doc, sentence), REACH), 1):
        for mention in reversed(named_between(doc, max(earlier.first, earlier.last - NEAR), earlier.last)):
            part = role(doc, mention)
            cost = ELSEWHERE + PER_SENTENCE * min(back, FURTHEST) + standing(doc, mention, part)
            cost += APART * (earlier.paragraph != sentence.paragraph) + SPOKEN * (part == TOLD)
            cost += ASIDE * _is_aside(doc, mention) + HELD * is_where_healed(doc, head_token(doc, mention))
            yield cost, mention


def _is_aside(doc: Doc, mention: PlaceMention) -> bool:
    """Whether a place is not the first that is said: the second of a list, or where something comes from or goes to."""
    head = head_token(doc, mention)
    return matches(head.relation, ("conj",)) or not leading(doc, head.index).isdisjoint({"from", "to"})


def _cost(doc: Doc, mention: PlaceMention, event: Token) -> float:
    """How far a place of the same sentence is from being where the event is."""
    far = abs(mention.first - event.index) * PER_WORD + HELD * is_refuge(doc, mention, event)
    part = role(doc, mention)
    far += FROM_AFAR * (part == TOLD and country_word(mention.place.name) == "capital")
    return _distance(doc, event, head_token(doc, mention)) + standing(doc, mention, part) + far


def _distance(doc: Doc, event: Token, place: Token) -> float:
    """The cost of the way through the tree from an event to a place."""
    above = {event.index: 0.0}
    cost, below = 0.0, event
    for token in islice(doc.ancestors(event.index), DEEPEST):
        cost += _step(below)
        above[token.index] = cost
        below = token
    cost, at = 0.0, place
    while at.index not in above and not at.is_root and cost < UNTIED:
        cost += _step(at)
        at = doc.tokens[at.head]
    return cost + above.get(at.index, UNTIED)


def _is_beside(doc: Doc, event: Token, place: Token) -> bool:
    """Whether a place is told with another deed: "the truce began | after shells hit X", "people were killed in X |
    before a truce"."""
    own, its = ((one, *doc.ancestors(one.index)) for one in (event, place))
    shared = {t.index for t in own} & {t.index for t in its}
    return any(matches(t.relation, ("advcl",)) for way in (own, its) for t in way if t.index not in shared)


def _step(token: Token) -> float:
    return STEP.get(token.relation, STEP.get(token.relation.split(":")[0], OTHER_STEP))
