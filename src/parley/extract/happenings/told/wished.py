"""Wished: what is only demanded, refused or threatened.

In: a `Doc`, a claim, and an act of speech of the same sentence. Out: whether the claim is only what that act is about,
so that nothing has happened: "ruled out a withdrawal". What the words of the act take for a fact stays: the demand that
is refused, the arrest of the man "arrested in May" whose release is asked for, the invasion of a year gone by.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records import ACTS_OF_SPEECH, Claim

WISHES = frozenset({"request", "reject", "threaten"})
AFTER = frozenset({"after", "following", "since", "wake", "amid"})
"""What brings in what is known to have happened, or is."""
DENYING = frozenset({"deny", "refute", "rebut"})
"""Of the verbs of refusal, those whose object is no offer but a deed; of 5 such deeds all are told in annotated
sets."""


def is_its_matter(doc: Doc, claim: Claim, act: Claim) -> bool:
    """Whether `claim` is only what `act` demands, refuses or threatens, or what a truce ends: "halted their attacks".
    The talks for which somebody is ready are that readiness."""
    if act.type == "ceasefire" and claim.modality == "called_off":
        return act.quote.covers(claim.anchor)
    if act.type == "agree" and claim.type == "consult" and doc.word_of(act).tag != "VERB":
        return act.about is not None and act.about.covers(claim.anchor) and claim.modality != "actual"
    if act.type not in WISHES or act.about is None or not act.about.covers(claim.anchor) or claim.id == act.id:
        return False
    return not _is_given(doc, claim, act)


def _is_given(doc: Doc, claim: Claim, act: Claim) -> bool:
    """Whether what `act` is about takes what `claim` tells for a fact."""
    token = doc.word_of(claim)
    if act.type == "reject" and (word_class("said_already", token.lemma) or _is_denied(doc, claim, act)):
        return True
    if _is_after(doc, claim, act):
        return True
    if claim.modality != "actual":
        return False
    return _is_over(doc, claim) or _is_described(doc, claim, act)


def _is_denied(doc: Doc, claim: Claim, act: Claim) -> bool:
    """Whether `act` denies what happened, which it then tells of: "denied involvement in the raid", "denied arming
    rebels", "said that reports of a raid were false"."""
    word = doc.word_of(act).lemma
    return (word.lower() in DENYING or is_cue("false", word)) and claim.type not in ACTS_OF_SPEECH


def _is_after(doc: Doc, claim: Claim, act: Claim) -> bool:
    """Whether `claim` is only what went before: "urged calm after the meeting"."""
    index = doc.word_of(claim).index
    for token in (doc.tokens[index], *doc.ancestors(index)):
        if act.about is None or not act.about.covers(token.span):
            return False
        if leading(doc, token.index, "case", "mark") & AFTER:
            return True
    return False


def _is_over(doc: Doc, claim: Claim) -> bool:
    last = claim.when.last if claim.when else None
    return last is not None and doc.day is not None and last < doc.day


def _is_described(doc: Doc, claim: Claim, act: Claim) -> bool:
    """Whether a clause that describes somebody carries `claim`: "the release of a man arrested in May"."""
    index = doc.word_of(claim).index
    for token in (doc.tokens[index], *doc.ancestors(index)):
        if act.about is None or not act.about.covers(token.span):
            return False
        if matches(token.relation, ("acl", "acl:relcl")):
            return _is_finite(doc, token) and doc.tokens[token.head].tag != "PRON"
    return False


def _is_finite(doc: Doc, token: Token) -> bool:
    marks = leading(doc, token.index, "mark")
    return token.is_verbal and not marks & {"to", "that"}
