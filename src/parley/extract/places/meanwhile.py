"""Meanwhile: places where something else happened than the deed told with them.

In: a parsed `Doc`, the token that heads a deed, the token by which a place hangs in its sentence. Out: whether that place
is only where others came together at the time; whether the deed answers what happened there.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_answered, leading
from parley.extract.places.past import runs_since
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class

MEANWHILE = frozenset({"as", "while", "before", "after", "when", "hours", "days", "minutes"})
"""What brings in something else that went on at the time."""
OVER = frozenset({"after", "following", "over", "despite", "amid"})
"""What brings in a deed that people act on: "after raids"."""
LATER = frozenset({"after", "following"})
DEEPEST = 60
"""Steps up the tree, within which the clause of a place is looked for."""


def is_of_talks(doc: Doc, event: Token, place: Token) -> bool:
    """Whether a place is where people met meanwhile, or where something happened days before or later: "a bomb went off
    | as envoys gathered in X for talks", "nine died | a day after jets hit X"."""
    own, way = {event.index, *(t.index for t in doc.ancestors(event.index))}, [place]
    while not way[-1].is_root and way[-1].head not in own and len(way) < DEEPEST:
        way.append(doc.tokens[way[-1].head])
    clause = way[-1]
    if not matches(clause.relation, ("advcl",)) or not leading(doc, clause.index, "mark", "advmod") & MEANWHILE:
        return False
    about = (*way[:-1], clause, *doc.children(clause.index, "nsubj", "obj", "obl"))
    later = (t for t in doc.children(clause.index, "obl", "advmod", "obl:unmarked", "nmod:unmarked"))
    told = any(word_class("stretches_of_time", t.lemma) and t.index < clause.index for t in later)  # "a day after"
    kinds = ("talks", "gathering", "deals", *(("killing_verbs", "hitting_verbs") if told else ()))
    return any(any_class(kinds, t.lemma) for t in about)


def is_of_other_talks(doc: Doc, event: Token, place: Token) -> bool:
    """Whether a place is only where talks are held that what happened has to do with: "freed them before talks | in X"."""
    for above in (place, *doc.ancestors(place.index)):
        if above.is_verbal or above.index == event.index:
            return False
        if above.tag == "NOUN" and word_class("talks", above.lemma):
            return all(t.index != event.index for t in doc.subtree(above.index))
    return False


def is_after_a_deed(doc: Doc, event: Token, place: Token) -> bool:
    """Whether a place is that of a deed after which, or over which, people act: "broke off the talks | after raids in
    X"."""
    own = {event.index, *(t.index for t in doc.ancestors(event.index))}
    for above in (place, *doc.ancestors(place.index)):
        if above.is_verbal or above.index in own:
            return False
        if word_class("violent", above.lemma) and leading(doc, above.index) & OVER:
            return True
    return False


def _is_done_there(doc: Doc, event: Token, place: Token) -> bool:
    """Whether a place is where an aircraft had brought something before it came down: "was shot down after delivering aid to
    X"."""
    brought = (t for t in doc.ancestors(place.index) if t.head == event.index and t.relation == "advcl")
    return word_class("downings", event.lemma) and any(
        "after" in leading(doc, t.index, "mark") and word_class("bringing", t.lemma) for t in brought
    )


def _goes_on_aside(doc: Doc, event: Token, place: Token) -> bool:
    """Whether an event is only said to have gone on since some time, of somebody who did something else at a place behind:
    "the army, which has been fighting them since May, shelled X"."""
    aside = next((t for t in (event, *doc.ancestors(event.index)) if t.relation == "acl:relcl"), None)
    if aside is None or place.index < aside.index or not runs_since(doc, event):
        return False
    return all(t.index not in {aside.index, aside.head} for t in (place, *doc.ancestors(place.index)))


def is_of_the_other(doc: Doc, event: Token, place: Token) -> bool:
    """Whether a place is that of what a deed answers ("struck camps | in response to a killing in X"), or of the deed that
    answers it ("struck X | in response to a killing"), one told of behind a semicolon or behind what has long gone on, what is
    hit for it, or that from which came what hit: "rockets fired | from X"."""
    if any(t.text == ";" for t in doc.tokens[event.index : place.index]) or _is_whence(doc, place):
        return True
    if _is_hit_for_it(doc, event, place) or _goes_on_aside(doc, event, place) or _is_done_there(doc, event, place):
        return True
    over, way = (event, *doc.ancestors(event.index)), (place, *doc.ancestors(place.index))
    own, its = {t.index for t in over}, {t.index for t in way}
    if event.index not in its and any(t.index not in its and is_answered(doc, t) for t in over):
        return True
    answers = (t for t in way if word_class("answers", t.lemma) and t.index not in own)
    return any("in" in leading(doc, t.index) for t in answers)


def _is_hit_for_it(doc: Doc, event: Token, place: Token) -> bool:
    """Whether a place is what is hit after what an event tells: "bombed camps | in X | after a mine killed two"."""
    for clause in (event, *doc.ancestors(event.index)):
        if matches(clause.relation, ("advcl",)) and leading(doc, clause.index, "mark") & LATER:
            hits = doc.tokens[clause.head]
            own = any(t.index == hits.index for t in doc.ancestors(place.index))
            return own and place.index < clause.index and any_class(("hitting_verbs", "halted"), hits.lemma)
    return False


def _is_whence(doc: Doc, place: Token) -> bool:
    """Whether what hit, or is hit, only came from a place: "a drone launched | from X | hit the port", "shot down drones
    that came | from X"."""
    came = doc.tokens[place.head]
    moves = matches(came.relation, ("acl",)) and any_class(("launching", "coming"), came.lemma)
    return moves and "from" in leading(doc, place.index)
