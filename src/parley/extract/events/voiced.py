"""Voiced: acts that are told as the mere purpose of another act.

In: a `Doc` and an event. Out: whether the event takes place, though the tree makes it a purpose. Those who "rallied to
demand" a vote demand it, a statement issued "to condemn" a raid condemns it, somebody who "is in Lima to meet" another
meets him, and troops sent "to support" a government support it.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.grammar.leading import leading
from parley.extract.grammar.token_spans import place_mention
from parley.extract.modality import is_real, modal_at
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class

SAID = frozenset({"request", "accuse"})
SENDING = frozenset({"send", "enter", "deploy", "use", "approve"})
"""Verbs of who moves troops or money, for help that is then given."""


def is_voiced(doc: Doc, event: Event) -> bool:
    """Whether `event` is an act of speech, a meeting or help for which somebody is said to have met, marched, written,
    tried or sent troops."""
    token = doc.tokens[event.token]
    purpose = token.is_verbal and matches(token.relation, ("advcl", "acl", "xcomp"))
    if event.frame.type not in SAID | {"consult", "aid"} or not purpose or token.is_root:
        return False
    head = doc.tokens[token.head]
    to = "to" in leading(doc, token.index, "mark")
    if event.frame.type == "aid":
        return to and _is_sent_for(doc, token, head)
    if event.frame.type == "consult":
        return to and _is_there(doc, head)
    likely = {"actual", "planned"} if head.lemma == "try" else {"actual"}
    told = is_real(doc, head.index) and modal_at(doc, head.index).modality in likely
    return to and word_class("voicing", head.lemma) and told


def _is_sent_for(doc: Doc, token: Token, head: Token) -> bool:
    """Whether troops come, or money goes, to give the help that `token` tells of: "sent soldiers to support the
    mission"."""
    goes = head.lemma.lower() in SENDING and matches(token.relation, ("advcl",)) and doc.children(token.index, "obj")
    return bool(goes) and is_real(doc, head.index) and modal_at(doc, head.index).modality in {"actual", "planned"}


def _is_there(doc: Doc, token: Token) -> bool:
    """Whether somebody is said to be in a place, or there on a visit, for whatever hangs from `token`."""
    for above in (token, *doc.ancestors(token.index)):
        if doc.children(above.index, "cop"):
            cases = leading(doc, above.index)
            return "in" in cases and place_mention(doc, above.index) is not None
        if not word_class("visiting", above.lemma):
            return False
    return False
