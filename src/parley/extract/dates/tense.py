"""Tense: whether what a date dates is over or still to come.

In: a parsed `Doc` and the span of the date. Out: "past", "future", or None where the words around it show neither.
"""

from __future__ import annotations

import re
from typing import Final

from parley.extract.cues import is_cue
from parley.extract.dates.frame import Tense
from parley.extract.dates.grammar import words_of
from parley.extract.dates.put_off import moves
from parley.extract.doc import Doc
from parley.extract.grammar.token_spans import head_of, tokens_of
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records import Span

IS = frozenset({"is", "are"})
"""What makes a plan of an infinitive: "is to meet"."""
UNTIL = frozenset({"until", "till"})
BOUNDS = UNTIL | {"from"}
"""What says when a truce that is announced begins or ends."""
CLOCK: Final = re.compile(
    r"on|at|noon|midday|midnight|dawn|dusk|local|time|gmt|utc|hours|[ap]\.?m\.?|[\d:.]+", re.IGNORECASE
)
HOURS = 6
"""Words that an hour takes between "from" and its day."""
AGREED = frozenset({"it", "this", "that", "which", "deal", "agreement", "pause"})
"""What a truce is called that was told of before."""
PLAN = 8
"""Words before a date among which "due to take effect" stands."""


def tense_of(doc: Doc, span: Span) -> Tense | None:
    """The tense of the nearest verb above the date at `span` that shows one, or of a noun there that speaks of
    plans."""
    stretch = tokens_of(doc, span)
    if not stretch:
        return None
    ahead = _follows_a_plan(doc, stretch[0]) or _is_the_soonest(doc, stretch[0]) or _is_invited_to(doc, stretch[0])
    if ahead or _is_put_off(doc, stretch) or _is_deadline(doc, stretch):
        return "future"
    for token in doc.ancestors(head_of(doc, *stretch)):
        if _is_planned(doc, token) or _sets_in(doc, token):
            return "future"
        if _announces(doc, token):
            return "future" if bound_before(doc, stretch[0]) else None
        if (token.is_verbal or doc.children(token.index, "cop")) and is_past(doc, token):
            return "past"
    return None


def bound_before(doc: Doc, first: int) -> str:
    """The word by which a date at token `first` says from when or until when something holds, an hour between or none: of
    "from noon on | Friday", "from"; "" where there is none."""
    before = [t.text.lower() for t in reversed(doc.tokens[max(0, first - HOURS) : first])]
    at = next((i for i, word in enumerate(before) if word in BOUNDS), len(before))
    return before[at] if at < len(before) and all(map(CLOCK.fullmatch, before[:at])) else ""


def is_ahead(doc: Doc, index: int) -> bool:
    """Whether what token `index` tells of is still to come, by it or a verb above it."""
    return any(_is_planned(doc, token) for token in (doc.tokens[index], *doc.ancestors(index)))


def _is_put_off(doc: Doc, stretch: tuple[int, int]) -> bool:
    """Whether a date is how long something was put off, or drawn out: "extended the mandate until", "adjourned
    until", "moved the talks to"."""
    if doc.tokens[max(0, stretch[0] - 1)].text.lower() == "to" and any(
        map(moves, doc.ancestors(head_of(doc, *stretch)))
    ):
        return True
    words = {t.text.lower() for t in doc.tokens[max(0, stretch[0] - 1) : stretch[1]]} & UNTIL
    return bool(words) and doc.tokens[doc.tokens[head_of(doc, *stretch)].head].lemma.lower() in words_of("drawn_out")


def _is_deadline(doc: Doc, stretch: tuple[int, int]) -> bool:
    """Whether a date is by when something is asked for, or for when people are called out: "urged them to leave by
    Friday", "told them to leave within 24 hours", "called a strike for Monday"."""
    before = doc.tokens[max(0, stretch[0] - 1)].text.lower()
    above = doc.ancestors(head_of(doc, *stretch)) if before in {"by", "within", "for"} else ()
    asked = words_of("asking") if before != "for" else {"call"}
    return any(t.lemma.lower() in asked for t in above)


def _follows_a_plan(doc: Doc, first: int) -> bool:
    """Whether what was planned "to" be done stands right before token `first`: "due to take effect on"."""
    start = max(doc.sentences[doc.tokens[first].sentence].first, first - PLAN)
    words = [token.text.lower() for token in doc.tokens[start:first]]
    ends = [at for at, word in enumerate(words) if word == "to" and at and words[at - 1] in words_of("planned")]
    return bool(ends) and not any(t.is_verbal and is_past(doc, t) for t in doc.tokens[start + ends[-1] : first])


def _is_the_soonest(doc: Doc, first: int) -> bool:
    """Whether it is the earliest at which something may happen: "could arrive as early as Friday"."""
    words = [token.text.lower() for token in doc.tokens[max(0, first - 3) : first]]
    soonest = words[:1] == words[2:] == ["as"] and words[1] in {"early", "soon"}
    return soonest and any(
        is_cue("possible_aux", t.text) for above in doc.ancestors(first) for t in doc.children(above.index, "aux")
    )


def _is_invited_to(doc: Doc, first: int) -> bool:
    """Whether it is when talks are to be that somebody is asked to: "invited the rebels to talks | on Wednesday"."""
    case = doc.tokens[max(0, first - 1)]
    talks = doc.tokens[max(0, case.index - (case.tag == "ADP"))]
    talks = doc.tokens[talks.index - 1] if talks is case and case.index else talks
    asked = not talks.is_root and doc.tokens[talks.head].lemma.lower() in {"invite", "summon"}
    return asked and word_class("talks", talks.lemma)


def _is_planned(doc: Doc, token: Token) -> bool:
    """Whether it lies ahead: "will meet", "is due to meet", "scheduled for", "the upcoming meeting"."""
    planned = words_of("planned")
    particles = {p.text.lower() for p in doc.children(token.index, "compound:prt")}
    if token.lemma.lower() == "put" and "off" in particles:
        return True
    if token.lemma.lower() == "set" and "up" in particles:
        return False
    helpers = {child.text.lower() for child in doc.children(token.index, "aux", "amod")}
    if token.lemma.lower() in planned or not helpers.isdisjoint(words_of("future")) or not helpers.isdisjoint(planned):
        return not _has_happened(token) and not _sets_fire(doc, token)
    to_come = any(is_cue(name, word) for word in helpers for name in ("possible_aux", "wished_aux"))
    if _lapses(doc, token) or ("have" not in helpers and to_come):
        return True
    infinitive = any(child.text.lower() == "to" for child in doc.children(token.index, "mark", "aux"))
    if infinitive and _is_of_a_plan(doc, token):
        return True
    governor = doc.tokens[token.head]
    copula = {child.text.lower() for child in doc.children(token.index, "cop")}
    above = set() if token.is_root else {governor.lemma.lower(), governor.text.lower()}
    return infinitive and (bool(IS & (helpers | copula | above)) or not above.isdisjoint(planned))


def _is_of_a_plan(doc: Doc, verb: Token) -> bool:
    """Whether an infinitive says when what is told of before it begins: "signed a truce | to take effect at noon"."""
    behind = doc.tokens[verb.index + 1].lemma.lower() if verb.index + 1 < len(doc.tokens) else ""
    sets_in = not {verb.lemma.lower(), f"{verb.lemma.lower()} {behind}"}.isdisjoint(words_of("setting in"))
    return sets_in and (matches(verb.relation, ("acl", "advcl")) or _announces(doc, doc.tokens[verb.head]))


def _sets_in(doc: Doc, verb: Token) -> bool:
    """Whether a truce is said to begin, in the present, as what is fixed for a day is: "the truce takes effect on Monday",
    "agreed on a truce starting on Monday"."""
    lemma, behind = verb.lemma.lower(), doc.tokens[verb.index + 1 : verb.index + 2]
    phrase = f"{lemma} {behind[0].lemma.lower()}" if behind else lemma
    if {lemma, phrase}.isdisjoint(words_of("setting in")):
        return False
    if matches(verb.relation, ("acl",)) and verb.text.lower().endswith("ing"):
        return word_class("truces", doc.tokens[verb.head].lemma)
    if verb.text.lower() != f"{lemma}s":
        return False
    subjects = [doc.tokens[t.index].lemma.lower() for t in doc.children(verb.index, "nsubj")]
    return any(word_class("truces", word) or word in AGREED for word in subjects)


def _announces(doc: Doc, verb: Token) -> bool:
    """Whether a verb announces a truce or talks, or agrees to them, which may lie ahead though it does not."""
    agreed = doc.children(verb.index, "obl") if verb.lemma.lower() == "agree" else ()
    told = doc.children(verb.index, "obj", "nsubj:pass") if verb.lemma.lower() in words_of("announcing") else agreed
    return any(word_class("truces", t.lemma) or word_class("talks", t.lemma) for t in told)


def _lapses(doc: Doc, verb: Token) -> bool:
    """Whether something is said to end by itself, in the present: "the truce expires on Monday"."""
    lemma = verb.lemma.lower()
    return lemma in words_of("lapsing") and verb.text.lower() in {lemma, f"{lemma}s"} and not is_past(doc, verb)


def _has_happened(token: Token) -> bool:
    """Whether a verb of planning itself is what was done: "agreed on Monday", "proposed a truce on Monday"."""
    return token.tag == "VERB" and token.lemma.lower() in {"agree", "vow", "pledge", "propose", "prepare"}


def _sets_fire(doc: Doc, token: Token) -> bool:
    """Whether a verb that also tells of plans tells of arson: "set fire to", not "set a date"."""
    return any(word_class("fires", t.lemma) for t in doc.children(token.index, "obj", "xcomp"))


def is_past(doc: Doc, token: Token) -> bool:
    """Whether a verb tells of what is over: "shelled", "was hit", "have fled"."""
    text = token.text.lower()
    helpers = {child.text.lower() for child in doc.children(token.index, "aux", "aux:pass", "cop")}
    if helpers & {"was", "were", "had", "did", "has", "have", "been"}:
        return True
    return text != token.lemma.lower() and not text.endswith(("ing", "s")) and not helpers
