"""Menaced: deeds that somebody says he will do on a condition: threats, and no plans.

In: a `Doc` and an event. Out: the event, as a threat where two things hold: whoever would do the deed says so himself
or has sworn it, and it depends on what others do or leave undone ("vowed to shell the port unless Y leaves", "leave or
we attack", "any lorry that comes will be burnt"). What others expect of him is no threat, nor what he does because he
is asked to.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.claims import who
from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.events.frames import Event, Frame, Roles
from parley.extract.events.needs import needs
from parley.extract.grammar.commands import is_command
from parley.extract.grammar.complements import conditions, tellers
from parley.extract.grammar.leading import leading
from parley.extract.modality import modal_at
from parley.extract.speakers import speakers_at
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records import STRIKES, bodies_of

HELD_OUT = STRIKES | {
    "armed_clash",
    "abduction",
    "territory",
    "property",
    "coerce",
    "sanction",
    "equipment",
    "ceasefire_end",
}
"""What is held out to others so that they give way."""
ANYBODY = frozenset({"anyone", "anybody", "whoever", "everyone", "those"})
ANY = frozenset({"any", "every", "all"})
TO_COME = needs(("aux",))


def as_menace(doc: Doc, event: Event) -> Event:
    """`event`, as a threat where it is only held out."""
    token = doc.tokens[event.token]
    if event.frame.type not in HELD_OUT or not token.is_verbal:
        return event
    if modal_at(doc, event.token).modality not in {"planned", "possible"} or not _is_held_out(doc, token):
        return event
    if not _says_so_himself(doc, event, token):
        return event
    roles = Roles(event.frame.roles.actors, f"unless,{event.frame.roles.recipients}")
    return replace(event, frame=Frame(token.lemma, event.frame.tags, "threaten", roles, TO_COME))


def _is_held_out(doc: Doc, token: Token) -> bool:
    """Whether a deed hangs on what others do: on a condition, on a command before an "or", on whoever does
    something."""
    sworn = doc.tokens[token.head] if matches(token.relation, ("xcomp",)) else token
    given = (clause for verb in (token, sworn) for clause in conditions(doc, verb))
    if any(_is_a_condition(doc, clause) for clause in given):
        return True
    if matches(token.relation, ("conj",)) and "or" in leading(doc, token.index, "cc"):
        return is_command(doc, doc.tokens[token.head])
    if "otherwise" in leading(doc, token.index, "advmod"):
        return True
    return any(_is_whoever(doc, t) for t in doc.children(token.index, "nsubj", "nsubj:pass", "obj"))


def _is_a_condition(doc: Doc, clause: Token) -> bool:
    """Whether a clause is for others to fulfil: not "if needed", nor "until we win"."""
    return not word_class("asked_for", clause.lemma) and "until" not in leading(doc, clause.index, "mark")


def _is_whoever(doc: Doc, noun: Token) -> bool:
    """Whether a noun is of everybody who does something: "anyone who votes", "any lorry bringing fuel"."""
    anybody = noun.text.lower() in ANYBODY or bool(leading(doc, noun.index, "det") & ANY)
    return anybody and bool(doc.children(noun.index, "acl"))


def _says_so_himself(doc: Doc, event: Event, token: Token) -> bool:
    """Whether whoever would do a deed says so or has sworn it; where nobody is named for it, whether it is told as a
    vow."""
    speakers = speakers_at(doc, event.carrier)[0]
    doers = who(doc, event.actors)
    if not event.actors:
        return any(word_class("menacing", verb.lemma) for verb in tellers(doc, token))
    own = all(is_cue("first_person", doc.tokens[i].text) for i in event.actors)
    if not speakers:
        return matches(token.relation, ("xcomp",))
    return own or speakers[-1].body in bodies_of(doers)
