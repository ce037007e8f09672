"""Worth claiming: which events of a report are claims of their own.

In: a `Doc` and an event. Out: whether it says something new. A heading ("Invasion of …") and a bare mention of an event
told before ("the attack") say nothing that the report's sentences do not.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.events.rehearsed import is_rehearsed
from parley.extract.events.said import is_said_of
from parley.extract.grammar.complements import inverted
from parley.extract.grammar.leading import DEFINITE, OWNING, leading
from parley.extract.modality import is_absent
from parley.extract.parties.classes import is_of
from parley.extract.telling import is_told
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records import ACTS_OF_SPEECH, STRIKES

SORTING = frozenset({"retreat", "protest", "consult", "coerce", "sanction"})
EACH = frozenset({"each", "every"})
BARE = DEFINITE | OWNING | {"such", "any", "no"}


def worth_claiming(doc: Doc, event: Event) -> bool:
    """Whether `event` is told here, rather than named in passing."""
    token = doc.tokens[event.token]
    names = token.tag in {"NOUN", "PROPN"} and (
        _is_bare(doc, event)
        or _is_a_label(doc, token)
        or _is_a_state(doc, event)
        or _says_which(doc, event)
        or _is_none(doc, event)
    )
    no_news = (
        _is_to_end(doc, event)
        or _is_of_an_office(doc, event)
        or _is_a_rule(doc, token)
        or is_of_a_title(doc, token)
        or is_rehearsed(doc, event)
        or _says_who_attacks(doc, event)
        or _asks_only(doc, event)
    )
    supposed = any(t.index == event.token for t in inverted(doc, doc.tokens[event.carrier]))  # "should the truce fail"
    return is_told(doc, event.token) and not names and not no_news and not supposed


def _is_a_label(doc: Doc, token: Token) -> bool:
    """Whether a noun is all of its sentence, as a word that heads an item is: "Executions. On Monday, men of"."""
    return sum(t.text[:1].isalnum() for t in doc.tokens_in(doc.sentences[token.sentence])) == 1


def _says_who_attacks(doc: Doc, event: Event) -> bool:
    """Whether a verb only says of fighters that they attack: "clashed with the | attacking | rebels"."""
    token = doc.tokens[event.token]
    says = token.relation == "amod" and token.is_verbal and token.text.lower().endswith("ing")
    return says and event.frame.type in STRIKES and word_class("armed_people", doc.tokens[token.head].lemma)


def _asks_only(doc: Doc, event: Event) -> bool:
    """Whether somebody asks a question, and for nothing: ""Is it true that they shelled it?" he asked"."""
    asks = event.frame.type == "request" and doc.tokens[event.token].lemma == "ask"
    before = doc.tokens[doc.sentences[doc.tokens[event.token].sentence].first : event.token]
    return asks and any(t.text == "?" for t in before)


def is_of_a_title(doc: Doc, token: Token) -> bool:
    """Whether a word is in capitals as in a title, though it opens nothing: a headline or a name that runs into the
    text, "Read more Rebels Attack Port Officials said on Monday". Of 13 in six annotated sets none is a claim, nor of 5
    counts."""
    first = doc.sentences[token.sentence].first
    return token.text.istitle() and token.index > first and doc.tokens[token.index - 1].tag != "PUNCT"


def _is_to_end(doc: Doc, event: Event) -> bool:
    """Whether a fight is only what a plan or a pledge is to end, or a deed what troops are ordered to: "a plan to end
    fighting in the hills", "ordered the army to stop operations"."""
    token = doc.tokens[event.token]
    verb = doc.tokens[token.head]
    if _is_in_a_pause_that_ends(doc, token):
        return True
    ended = matches(token.relation, ("obj",)) and word_class("ending_verbs", verb.lemma)
    ordered = event.frame.type in STRIKES and doc.tokens[verb.head].lemma.lower() == "order"
    return (event.frame.type == "armed_clash" or ordered) and ended and "to" in leading(doc, verb.index, "mark")


def _is_in_a_pause_that_ends(doc: Doc, token: Token) -> bool:
    """Whether a fight or deed is only what had been halted till then: "the end of the pause in | fighting |"."""
    pause = doc.tokens[token.head]
    if not word_class("pauses", pause.lemma) or not matches(token.relation, ("nmod", "acl")):
        return False
    return word_class("undoing_truces", doc.tokens[pause.head].lemma)


def _is_of_an_office(doc: Doc, event: Event) -> bool:
    """Whether a deed only says what somebody is the head of: "the director of Chad's military operations"."""
    token = doc.tokens[event.token]
    holds = token.tag == "NOUN" and matches(token.relation, ("nmod",)) and is_of(doc.tokens[token.head], "role")
    return holds and event.frame.type in STRIKES and "of" in leading(doc, token.index)


def _is_a_rule(doc: Doc, token: Token) -> bool:
    """Whether a word tells how things are counted or named, and of no event: "artillery fired in support is not
    classified as a strike", "the number of bombs dropped in each strike"."""
    over = [t for t in doc.ancestors(token.index) if word_class("defining", t.lemma)]
    phrases = doc.children(token.index, "obl", "nmod")
    each = (t for t in phrases if word_class("acts_of_war", t.lemma) and doc.children(t.index, "det"))
    every = any(d.text.lower() in EACH for t in each for d in doc.children(t.index, "det"))
    return every or any(doc.children(t.index, "aux:pass") for t in over)


def _is_none(doc: Doc, event: Event) -> bool:
    """Whether a noun tells of what was not: "received no aid", "the talks can not go on". Of 7 such nouns in three
    annotated sets, acts of speech aside, none is a claim, whoever says so; where somebody denies the deed it is."""
    return event.frame.type not in ACTS_OF_SPEECH and is_absent(doc, event.token)


def _says_which(doc: Doc, event: Event) -> bool:
    """Whether a noun only says of which sort another is: "the withdrawal plan", "a protest vote", "air raid sirens"."""
    token = doc.tokens[event.token]
    behind = (doc.tokens[token.head], *doc.tokens[token.index + 1 : token.index + 2])
    warned_of = any(word_class("warnings", t.lemma) for t in behind)
    return (event.frame.type in SORTING or warned_of) and token.relation == "compound"


def _is_a_state(doc: Doc, event: Event) -> bool:
    """Whether an attack only says in what state somebody is: "while it is under attack"; not so where the words say by
    whom, or since when."""
    cases = doc.children(event.token, "case")
    under = event.frame.type in STRIKES and any(case.text.lower() == "under" for case in cases)
    return under and not event.actors and not _is_dated(doc, event.token)


def _is_dated(doc: Doc, index: int) -> bool:
    """Whether a noun is the subject of a clause with a date of its own: "the meeting was put off to Friday"."""
    token = doc.tokens[index]
    if not matches(token.relation, ("nsubj",)):
        return False
    clause = {token.head, *(t.index for t in doc.children(token.head))}
    return any(date.head in clause or doc.tokens[date.head].head in clause for date in doc.dates)


def _takes_a_turn(doc: Doc, event: Event) -> bool:
    """Whether the words say what came of talks spoken of before: "the talks collapsed", "the summit was called off"."""
    token = doc.tokens[event.token]
    turned = matches(token.relation, ("nsubj", "obj")) and word_class("turns", doc.tokens[token.head].lemma)
    return event.frame.type == "consult" and turned


def _is_bare(doc: Doc, event: Event) -> bool:
    """Whether a noun only points back: "the attack", with nothing new said of it."""
    children = doc.children(event.token)
    says_more = doc.children(event.token, "nmod", "acl", "cop")
    said = is_said_of(doc, doc.tokens[event.token], event.frame.type)
    if said or says_more or _is_dated(doc, event.token) or _takes_a_turn(doc, event):
        return False
    points_back = any(c.text.lower() in BARE for c in children if c.relation in {"det", "nmod:poss"})
    whose = {c.index for c in children if c.relation == "nmod:poss" and c.tag == "PRON"}
    return points_back and not {*event.actors, *event.recipients} - whose
