"""Distinct events: one event a happening, where several words of a sentence tell of it.

In: the events that a table finds in a `Doc`. Out: those that stand for themselves. "A car bomb explosion" is one
explosion, "an air strike that hit a school" one air strike, and who "killed five in an attack" attacked once.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.grammar.arguments import is_passive
from parley.extract.grammar.deeds import whole
from parley.extract.grammar.leading import leading
from parley.extract.grammar.owning import claimed_deeds
from parley.extract.grammar.roles import fillers
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records import STRIKES

COMPLETED = frozenset({"ceasefire", "support"})
LAYING = frozenset({"plant", "set", "lay", "hide"})
"""Verbs of whoever lays a bomb, which goes off once."""
DEEDS = STRIKES | {"armed_clash"}
ANOTHER = frozenset({"separate", "another", "one", "similar", "other", "second", "third"})
SAID = frozenset({"accuse", "reject", "threaten"})
BELONGING = frozenset({"belong", "loyal", "close"})
"""What is said of people's body, behind which follows where and how they died: "killed ten belonging to X in a
raid"."""
APART = frozenset({"ahead", "since"})
"""What brings in another happening of the same kind: "met the envoys ahead of a visit to Lima"; 3 of 4 are told."""


def distinct(doc: Doc, found: Iterable[Event]) -> Iterator[Event]:
    """`found` without the events whose words only tell of another one of the same sentence."""
    sentences: dict[int, list[Event]] = defaultdict(list)
    for event in found:
        sentences[doc.tokens[event.token].sentence].append(event)
    for events in sentences.values():
        types = {event.token: event.frame.type for event in events}
        verbs = {e.token for e in events if _is_told_by_another(doc, e, types)}
        verbs |= {e.token for e in events if _is_the_charge(doc, e, types)}
        left = {token: type_ for token, type_ in types.items() if token not in verbs}
        yield from (
            e for e in events if e.token in left and not _modifies(doc, e, left) and not _announces(doc, e, left)
        )


def _is_told_by_another(doc: Doc, event: Event, types: Mapping[int, str]) -> bool:
    """Whether a verb only says what came of an event that another word tells: "the air strike hit a school"."""
    token, others = doc.tokens[event.token], types.keys() - {event.token}
    if event.frame.type in SAID:
        return False
    if any(t.index in others for t in claimed_deeds(doc, token)):
        return True
    if token.lemma.lower() in LAYING:
        return any(types[other] == "explosion" for other in others)
    if event.frame.type == "armed_clash" and token.tag == "VERB":
        return any(types.get(i) == "attack" and not _is_known(doc, i) for i in fillers(doc, event.token, "obj"))
    if word_class("killing_verbs", token.lemma):
        others = {i for i in others if types[i] in DEEDS} if event.frame.type == "air_strike" else others
        return bool(others) and not _stands_alone(doc, event, types)
    if word_class("killings", token.lemma):
        return any(types.get(t.index) in DEEDS for t in doc.subtree(event.token) if t.index != event.token)
    if _is_fired_at(doc, token, others):
        return True
    if word_class("hitting_verbs", token.lemma):
        subjects = fillers(doc, event.token, "subj+smass+by")
        clauses = (t for s in subjects for t in doc.children(s, "acl") if not _is_fired_at(doc, t, {event.token}))
        told = others & {*subjects, *(t.index for t in clauses)}
        return bool(told) or _says_at_what(doc, token, {i for i in others if types[i] in DEEDS})
    return False


def _says_at_what(doc: Doc, token: Token, deeds: Set[int]) -> bool:
    """Whether a participle only says at what a deed was aimed: "launched strikes on the coast, targeting ports"."""
    loose = token.text.lower().endswith("ing") and matches(token.relation, ("acl", "advcl", "xcomp", "conj", "dep"))
    if not loose or doc.children(token.index, "nsubj", "aux", "mark", "case"):
        return False
    above = doc.tokens[token.head]
    return bool(deeds & {above.index, above.head, *(t.index for t in doc.children(above.index))})


def _is_fired_at(doc: Doc, token: Token, others: Set[int]) -> bool:
    """Whether a clause only says where what struck came from: in "rockets fired from the hills struck a town", "fired"."""
    noun = doc.tokens[token.head]
    weapon = matches(token.relation, ("acl",)) and word_class("projectiles", noun.lemma)
    many = doc.tokens[noun.head] if matches(noun.relation, ("nmod",)) else noun
    whole = many if word_class("quantities", many.lemma) else noun
    return weapon and matches(whole.relation, ("nsubj",)) and bool({whole.head, whole.index} & others)


def _stands_alone(doc: Doc, event: Event, types: Mapping[int, str]) -> bool:
    """Whether somebody is said to have killed in a clause of its own that has no word for how he did it."""
    token = doc.tokens[event.token]
    verb = doc.tokens[token.head] if matches(token.relation, ("xcomp",)) else token
    subjects = (t for t in doc.children(verb.index, "nsubj") if t.relation == "nsubj")
    own = [t for t in subjects if t.tag in {"NOUN", "PROPN"} or (verb is not token and _is_named(doc, verb))]
    near = {t.index for t in doc.subtree(token.index)} | {t.index for t in doc.children(token.index, "conj")}
    near |= {token.head} if matches(token.relation, ("acl",)) else set()
    near -= {t.index for other in doc.children(token.index, "conj") for t in _anothers(doc, other)}
    near -= {t.index for victim in fillers(doc, token.index, "obj") for t in _their_own(doc, victim)}
    return bool(own) and not any(types.get(index) in DEEDS for index in near - {token.index})


def _anothers(doc: Doc, verb: Token) -> Iterator[Token]:
    """The words of what somebody else did: of "rebels killed a guard and police shot two men" those from "police"
    on."""
    subjects = doc.children(verb.index, "nsubj")
    yield from doc.subtree(verb.index) if any(t.tag in {"NOUN", "PROPN"} for t in subjects) else ()


def _their_own(doc: Doc, victim: int) -> Iterator[Token]:
    """The words of what victims are said to have done: of "killed a man who was in a shootout" those from "who" on."""
    for clause in doc.children(victim, "acl", "amod"):
        if clause.index > victim and not is_passive(doc, clause) and clause.lemma.lower() not in BELONGING:
            yield from doc.subtree(clause.index)


def _is_named(doc: Doc, verb: Token) -> bool:
    """Whether a relative clause tells what somebody named goes on to do: "the group, which continues to kill"."""
    return matches(verb.relation, ("acl",)) and doc.tokens[verb.head].tag == "PROPN"


def _is_the_charge(doc: Doc, event: Event, types: Mapping[int, str]) -> bool:
    """Whether a deed that only its teller blames is what another word says so of: "accused them of breaking the
    law"."""
    told = not event.frame.roles.actors and types[event.token] in SAID
    return told and any(types.get(t.index) == types[event.token] for t in doc.ancestors(event.token))


def _announces(doc: Doc, event: Event, others: Mapping[int, str]) -> bool:
    """Whether a noun only opens what the sentence then tells: "in a separate attack, gunmen fired on a bus", "were
    killed in an attack when gunmen stormed the town"."""
    token = doc.tokens[event.token]
    if event.frame.type == "attack" and token.tag == "NOUN" and _is_told_by_when(doc, token, others):
        return True
    opens = token.lemma.lower() == "attack" and token.head > token.index
    if not opens or "in" not in leading(doc, token.index):
        return False
    another = any(c.lemma.lower() in ANOTHER for c in doc.children(token.index, "amod", "det", "nummod"))
    return another and any(index > token.index and type_ in DEEDS for index, type_ in others.items())


def _is_told_by_when(doc: Doc, token: Token, others: Mapping[int, str]) -> bool:
    """Whether a clause with "when" says what an attack was. Of 5 such nouns in six annotated sets none is a claim of
    its own."""
    above = next((t for t in doc.ancestors(token.index) if t.is_verbal), None)
    clauses = doc.children(above.index, "advcl") if above else ()
    when = (t for t in clauses if any(mark.text.lower() == "when" for mark in doc.children(t.index, "mark", "advmod")))
    told = {i for t in when for i in (t.index, *(c.index for c in doc.children(t.index)))} - {token.index}
    return any(others.get(i) in STRIKES for i in told)


def _is_known(doc: Doc, index: int) -> bool:
    return any(t.text.lower() == "the" for t in doc.children(index, "det"))


def _modifies(doc: Doc, event: Event, others: Mapping[int, str]) -> bool:
    """Whether a word only modifies, or completes, another one of the same event: "a car bomb explosion", "a truce
    signed in May", "agreed to a truce that will begin on Friday"."""
    token = doc.tokens[event.token]
    held = token.tag == "NOUN" or word_class("light_verbs", token.lemma)
    if event.frame.type == "consult" and held and _is_agreed_to(doc, token, others):
        return True
    if token.tag == "VERB" and matches(token.relation, ("acl",)):
        above = doc.tokens[token.head]
        noun = others.get(above.index) if event.frame.type == "support" else None
        return event.frame.type in COMPLETED and event.frame.type in {noun, others.get(above.head)}
    if token.tag != "NOUN":
        return False
    if any(others.get(t.index) == event.frame.type for t in doc.children(token.index, "acl")):
        return True
    if leading(doc, token.index) & APART:
        return False
    top = token.head if token.head in others else whole(doc, token).head
    if token.is_root or top not in others:
        return not token.is_root and others.get(doc.tokens[top].head) == event.frame.type == "aid"
    return matches(token.relation, ("compound", "amod", "nmod:desc")) or others[top] == event.frame.type


def _is_agreed_to(doc: Doc, token: Token, others: Mapping[int, str]) -> bool:
    """Whether talks are only what somebody agrees or is ready to hold, with no day set: "is open to talks"."""
    node, dated = token, {date.head for date in doc.dates}
    while not node.is_root and node.index not in dated and not dated & {t.index for t in doc.children(node.index)}:
        to = leading(doc, node.index, "mark", "case") & {"to"}
        if not matches(node.relation, ("obj", "xcomp")) and not (to and matches(node.relation, ("obl", "advcl"))):
            return False
        node = doc.tokens[node.head]
        if others.get(node.index) == "agree":
            return True
    return False
