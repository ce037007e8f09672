"""Pairs: words for two who are not named there: "both sides", "the two leaders", "both".

In: a `Discourse` and a word. Out: the two parties that were named together last, where one of them is a side of the
report's conflict or they are said to be at odds; else the two sides of that conflict.
"""

from __future__ import annotations

from parley.extract.grammar.leading import is_definite, preposition
from parley.extract.names.classes import name_words
from parley.extract.parties.by_noun.descriptions import plain_name
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import modifiers
from parley.extract.parties.sides import mediates
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class
from parley.gazetteer.actors import country
from parley.records import Party, bodies_of

PAIR = 2
NEAR = 2
"""How many sentences back the two may be named together."""
NEIGHBOURS = frozenset({"neighbour", "neighbor", "rival", "foe"})
MEETING = ("gathering", "receiving")
"""Classes of verbs of which two who meet are subject and object."""


def paired(discourse: Discourse, token: Token) -> Resolved | None:
    """The two sides of the conflict: "both countries", "the two leaders", "the warring parties"."""
    if not is_of(token, "sides", "heads", "persons") and not _has_each_one(discourse, token):
        return None
    words = {t.text.lower() for t in discourse.doc.children(token.index)}
    is_pair = bool(words & {"two", "both", "warring", "opposing", "rival", "conflicting", "each", "either"})
    plural = not token.is_plain
    if is_of(token, "persons"):
        met = _met(discourse, token) if is_pair and plural else ()
        return ("description", met) if met else None
    if is_of(token, "sides") and (is_pair or (plural and _are_opposed(discourse, token))):
        named = discourse.owners(token)
        bodies = named if len(named) > 1 else _within(discourse, named) or pair(discourse, token)
        if not bodies and not is_pair and token.lemma.lower() in NEIGHBOURS:
            return None
        return "description", tuple(Party(b) for b in bodies)
    if not plural or discourse.owners(token):
        return None
    if is_of(token, "heads") and (is_pair or _are_the_heads(discourse, token)):
        met = _met(discourse, token) if is_pair else ()
        two = met or tuple(_head_of(discourse, b, token) for b in pair(discourse, token))
        return ("description", two) if two or is_pair else None
    if _has_each_one(discourse, token) and is_pair and is_definite(discourse.doc, token):
        return "description", tuple(Party(plain_name(discourse.doc, token), b) for b in _two_states(discourse, token))
    return None


def _within(discourse: Discourse, land: list[str]) -> tuple[str, ...]:
    """The state and the one that it fights, of "Chad's warring sides"; () where no single land is named, or the sides of the
    conflict are of others."""
    sides = discourse.named.sides
    bands = [side for side in sides if country(side) is None]
    if len(land) != 1 or not bands:
        return ()
    return sides if land[0] in sides or len(bands) == PAIR else (*land, bands[0])


def _two_states(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """The two states that its sentence names together, be it as brokers, or else the two sides: armed groups have no
    ministries."""
    for mention in discourse.before(token.index):
        head = discourse.doc.tokens[mention.head]
        if head.sentence != token.sentence:
            break
        bodies = tuple(dict.fromkeys(p.body for p in discourse.together(head.index)))
        if len(bodies) == PAIR and all(map(country, bodies)):
            return bodies
    return pair(discourse, token)


def _has_each_one(discourse: Discourse, token: Token) -> bool:
    """Whether a noun is for what each of two states has one of: "navies", "coast guards"."""
    before = discourse.doc.tokens[max(0, token.index - 1)]
    return is_of(token, "one_each") or (is_of(token, "forces") and is_of(before, "one_each_of"))


def _are_the_heads(discourse: Discourse, token: Token) -> bool:
    """Whether a plural by itself is of those who head the two lands: "the presidents met", "the foreign ministers"."""
    words = {t.text.lower() for t in modifiers(discourse.doc, token)}
    return is_of(token, "sovereign") and is_definite(discourse.doc, token) and words <= name_words()["offices"]


def _are_opposed(discourse: Discourse, token: Token) -> bool:
    """Whether a plural by itself is of those who are at odds: "the sides", "the parties agreed"."""
    if token.lemma.lower() in {"side", "belligerent"}:
        return True
    if token.lemma.lower() in NEIGHBOURS:  # "the nuclear-armed neighbours"
        of = discourse.doc.children(token.index, "nmod", "nmod:poss")
        return not of and any(t.text.lower() == "the" for t in discourse.doc.children(token.index, "det"))
    beside = discourse.doc.children(token.index, "det", "amod", "compound", "nmod", "nmod:poss", "acl", "acl:relcl")
    return token.lemma.lower() == "party" and [t.text.lower() for t in beside] == ["the"]


def _met(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """The two persons of different lands or bodies of whom the same sentence tells before, or else the one before it,
    where it tells of no more."""
    told: dict[int, dict[str, Party]] = {0: {}, 1: {}}
    for mention in discourse.before(token.index):
        apart = token.sentence - discourse.doc.tokens[mention.head].sentence
        if apart > 1:
            break
        if mention.kind == "person":
            told[apart].setdefault(str(mention.parties[0]), mention.parties[0])
    pairs = (tuple(persons.values())[::-1] for persons in told.values())
    return next((two for two in pairs if len(two) == len(bodies_of(two)) == PAIR), ())


def two_who_met(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """The two persons whom "they" stands for once the sentence before has told that they met: "The president received X.
    They discussed the truce"."""
    doc = discourse.doc
    before = doc.sentences[token.sentence - 1] if token.sentence else None
    if before is None or not any(t.is_root and any_class(MEETING, t.lemma) for t in doc.tokens_in(before)):
        return ()
    return _met(discourse, token)


def _head_of(discourse: Discourse, body: str, token: Token) -> Party:
    """The last person named who is of `body`, else the office alone."""
    holds = {p.name for p in discourse.named.everybody() if token.lemma.lower() in (p.office or "").split()}
    for mention in discourse.before(token.index):
        person = mention.parties[0]
        if mention.kind == "person" and person.body == body and (person.name in holds or is_of(token, "lead")):
            return person
    return Party(token.text.lower(), body)


def _may_be_sides(discourse: Discourse, head: Token, bodies: tuple[str, ...]) -> bool:
    """Whether two named together may be at odds: one of them is a side of the report's conflict, or it has none, and
    they do not say something together, as friends do."""
    speak = matches(head.relation, ("nsubj",)) and is_of(discourse.doc.tokens[head.head], "speaks", "calls")
    sides = discourse.named.sides_at(head.index)
    return not speak and (not sides or bool(set(bodies) & set(sides)))


def pair(discourse: Discourse, token: Token) -> tuple[str, ...]:
    """The two sides that `token` speaks of: those named together just before it, or those of the report's conflict."""
    sides = discourse.named.sides_at(token.index)
    for mention in discourse.before(token.index):
        head = discourse.doc.tokens[mention.head]
        if token.sentence - head.sentence > NEAR:
            break
        bodies = tuple(dict.fromkeys(p.body for p in discourse.together(head.index)))
        apart = preposition(discourse.doc, head) == "between" or _may_be_sides(discourse, head, bodies)
        if len(bodies) == PAIR and head.relation != "conj" and apart and not mediates(discourse.doc, head):
            return bodies
    return sides
