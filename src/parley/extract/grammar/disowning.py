"""Disowning: of which deeds somebody is said not to have done them.

In: a parsed `Doc` and the noun of a deed. Out: the "not" or "no" that says so, of "was not responsible for the
bombing", "had nothing to do with it", "played no role in it"; and whose deed it was not, by these words or as he "denied
involvement in it".
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.arguments import surface_subject
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Token, matches

ANSWERING = frozenset({"responsible", "accountable", "culpable", "blame"})
"""What who did a deed is "for" it."""
HAVING = frozenset({"have", "play", "take", "bear"})
"""What is done with a part in a deed, or the blame for it."""
PARTLY = frozenset({"only", "solely", "alone", "just", "merely", "entirely", "fully", "wholly"})
"""Behind a "not", what leaves somebody a part of it."""


def disowning(doc: Doc, deed: Token) -> Token | None:
    """The word by which somebody is said not to have done `deed`: the "not" of "was not behind the attack"."""
    return next((no for verb in _predicates(doc, deed) for no in _denials(doc, deed, verb)), None)


def disowner(doc: Doc, deed: Token) -> Iterator[int]:
    """Who is said not to have done `deed`."""
    for verb in _predicates(doc, deed):
        if any(_denials(doc, deed, verb)) or is_cue("denying", verb.lemma):
            yield from surface_subject(doc, verb)


def _predicates(doc: Doc, deed: Token) -> Iterator[Token]:
    """The words whose subject has to do with a deed: "is | responsible | for it", "| has | a part in it"."""
    before = leading(doc, deed.index)
    if "behind" in before and doc.children(deed.index, "cop"):
        yield deed
    if deed.is_root or not matches(deed.relation, ("obl", "nmod")) or is_cue("meeting", deed.lemma):
        return
    head = doc.tokens[deed.head]
    answers = head.lemma.lower() in ANSWERING and "for" in before
    if answers or ("in" in before and head.lemma.lower() in {"involve", "involved"}):
        yield head
    above = doc.tokens[head.head] if matches(head.relation, ("obj", "acl")) else head
    if matches(head.relation, ("acl",)) and head.lemma.lower() == "do" and "with" in before:
        above = doc.tokens[above.head]
    if above.lemma.lower() in HAVING or (is_cue("denying", above.lemma) and is_cue("involvement", head.lemma)):
        yield above


def _denials(doc: Doc, deed: Token, verb: Token) -> Iterator[Token]:
    """The denials of a predicate, of its subject, and of the part that somebody has in a deed."""
    said = [t for t in doc.children(verb.index, "advmod") if t.index < deed.index]
    partly = any(doc.tokens[t.index + 1].text.lower() in PARTLY for t in said)
    who = (t for subject in doc.children(verb.index, "nsubj") for t in doc.children(subject.index, "cc:preconj"))
    if verb.lemma.lower() in HAVING:
        parts = [t for t in doc.children(verb.index, "obj") if _is_part(doc, t)]
        said = [*said, *parts, *(t for part in parts for t in doc.children(part.index, "det"))] if parts else []
    yield from (t for t in (*said, *who) if is_cue("negation", t.text) and not partly)


def _is_part(doc: Doc, thing: Token) -> bool:
    """Whether a noun is a part in a deed, or the "nothing" that somebody has to do with it."""
    does = any(t.lemma.lower() == "do" for t in doc.children(thing.index, "acl"))
    return is_cue("involvement", thing.lemma) or thing.lemma.lower() == "blame" or does
