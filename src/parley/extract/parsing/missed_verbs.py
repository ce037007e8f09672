"""Missed verbs: verbs that a parser takes for something else, or for the verb of another clause.

In: the tokens of one sentence, as parsed. Out: the same, put right:

- "rose after a truce between the two | collapsed": the truce is no time but the subject of a verb that comes late;
- "gunmen believed to be rebels | attacked the town": the last verb is the sentence's;
- "a drone | hit | Goma", "rebels | abduct | 20 girls": the second noun is a verb;
- "tanks | headed for the border": the participle is the sentence's verb;
- "the truce | brokered by Chad | collapsed": the first noun is what collapsed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from parley.extract.tokens import Token, hanging, matches
from parley.extract.words import any_class, word_class

TIMES: Final = frozenset({"after", "before", "since", "until"})
LOOSE: Final = ("advcl", "parataxis")
STRIKING: Final = ("projectiles", "aircraft", "bombs")
"""What hits: classes of words."""
BELOW: Final = ("appos", "compound", "flat", "nmod", "nmod:unmarked", "dep", "obj", "vocative", "parataxis", "list")
"""How what is hit may hang where the verb is taken for a noun."""


def with_late_verbs(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with each late verb hung from what its clause completes, and its subject and conjunction from it."""
    found, first = list(tokens), tokens[0].index if tokens else 0
    for at in range(1, len(found)):
        subject = _late_subject(found, at)
        if subject is None:
            continue
        verb = found[at] = replace(found[at], head=subject.head, relation="advcl")
        found[subject.index - first] = replace(subject, head=verb.index, relation="nsubj")
        for case in hanging(found, subject, "case"):
            found[case.index - first] = replace(case, head=verb.index, relation="mark")
    return found


def _late_subject(tokens: Sequence[Token], at: int) -> Token | None:
    """The noun behind "after" whose phrase ends right before the verb at position `at`, which has no other subject."""
    verb, first = tokens[at], tokens[0].index
    if (
        verb.tag != "VERB"
        or _is_participle(tokens, at)
        or hanging(tokens, verb, "nsubj", "csubj", "aux", "mark", "expl")
    ):
        return None
    noun = tokens[at - 1]
    while not _is_a_time(tokens, noun):
        if noun.head >= noun.index or noun.is_root:
            return None
        noun = tokens[noun.head - first]
    between = tokens[noun.index - first + 1 : at]
    if any(token.text == "," for token in between) or noun.head >= noun.index:
        return None
    loose = verb.head == noun.head and matches(verb.relation, LOOSE)
    own = verb.head == noun.index and matches(verb.relation, ("acl",)) and word_class("lapsing", verb.lemma)
    return noun if loose or own else None


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb only says more of the noun before it: "talks marred by"."""
    behind = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return tokens[at].text.lower().endswith("ing") or behind == "by"


def _is_a_time(tokens: Sequence[Token], noun: Token) -> bool:
    cases = hanging(tokens, noun, "case") if matches(noun.relation, ("obl",)) else []
    return len(cases) == 1 and cases[0].text.lower() in TIMES


def with_main_verbs(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with the verbs that were missed."""
    found = list(tokens)
    for at in range(len(found)):
        if found[at].tag == "VERB" and _is_part(found, found[at]):
            _hang_below(found, at)
        elif found[at].tag == "VERB":
            _make_main(found, at)
            _lead_past(found, at)
        elif _tells(found, found[at]):
            found[at] = replace(found[at], tag="VERB")
        elif 0 < at < len(found) - 1 and found[at].text == "hit":
            _make_hit(found, at)
        elif at and found[at].tag == "NOUN":
            _make_told(found, at)
    return found


def _tells(tokens: Sequence[Token], noun: Token) -> bool:
    """Whether what is taken for a noun has a subject and tells a clause: "the authorities in Lima | report | that
    X"."""
    told = hanging(tokens, noun, "ccomp") if noun.tag == "NOUN" else []
    if not told or hanging(tokens, noun, "cop"):
        return False
    marks = [mark.text.lower() for clause in told for mark in hanging(tokens, clause, "mark")]
    return "that" in marks and any(t.index < noun.index for t in hanging(tokens, noun, "nsubj"))


def _lead_past(tokens: list[Token], at: int) -> None:
    """Make the verb at `at`, which only says what is thought of its subject, a clause under it, and the one behind the
    verb of both: "gunmen | believed to belong to the Front | attacked X"."""
    thought, first = tokens[at], tokens[0].index
    verb = _main(tokens, thought)
    who = next((t for t in hanging(tokens, thought, "nsubj", "nsubj:pass") if t.index < thought.index), None)
    if verb is None or who is None or who.tag == "PRON":
        return
    above = (verb.index, "root") if thought.is_root else (thought.head, thought.relation)
    for i, token in enumerate(tokens):
        if token.head == thought.index and token.index > verb.index:
            tokens[i] = replace(token, head=verb.index)
    tokens[verb.index - first] = replace(verb, head=above[0], relation=above[1])
    tokens[who.index - first] = replace(who, head=verb.index, relation="nsubj")
    tokens[at] = replace(thought, head=who.index, relation="acl")


def _main(tokens: Sequence[Token], thought: Token) -> Token | None:
    """The verb behind what is thought of somebody that has no subject of its own."""
    is_bare = word_class("supposing", thought.lemma) and not hanging(tokens, thought, "aux", "obj", "advcl")
    supposed = hanging(tokens, thought, "xcomp") if is_bare else []
    if not supposed or not any(t.text.lower() == "to" for t in hanging(tokens, supposed[0], "mark")):
        return None
    behind = (t for t in hanging(tokens, thought, "ccomp", "parataxis", "dep") if t.index > supposed[0].index)
    alone = (t for t in behind if t.is_verbal and not hanging(tokens, t, "nsubj", "mark", "expl", "cc"))
    return next((t for t in alone if not t.text.lower().endswith("ing")), None)


def _hang_below(tokens: list[Token], at: int) -> None:
    """Hang the participle at `at`, taken for a part of the sentence that a noun is, below the noun before it: "the
    truce | brokered by Chad | collapsed", "agreed on a truce | brokered by Chad"."""
    done, noun = tokens[at], tokens[max(at - 1, 0)]
    by_somebody = hanging(tokens, done, "obl:agent")
    if (noun.tag, noun.relation, noun.head) != ("NOUN", "compound", done.index) or not by_somebody or done.is_root:
        return
    led = bool(hanging(tokens, done, "case"))
    above = tokens[done.head - tokens[0].index]
    tied = ("obl" if above.is_verbal else "nmod") if led else "obj" if done.relation == "advcl" else done.relation
    for i, token in enumerate(tokens[: at - 1]):
        if token.head == done.index:
            tokens[i] = replace(token, head=noun.index)
    tokens[at - 1] = replace(noun, head=done.head, relation=tied)
    tokens[at] = replace(done, head=noun.index, relation="acl")


def _is_part(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb stands where only a noun can: as a subject, or behind a preposition or article."""
    return verb.relation.startswith("nsubj") or bool(hanging(tokens, verb, "case", "det"))


def _make_told(tokens: list[Token], at: int) -> None:
    """Make a noun that has an object, behind those who do it, the verb that it is: "rebels | abduct | 20 girls"."""
    noun, doer, first = tokens[at], tokens[at - 1], tokens[0].index
    objects = [t for t in hanging(tokens, noun, "obj") if t.index > noun.index]
    told = noun.is_root and doer.head == noun.index and doer.relation == "compound" and noun.text.lower().endswith("s")
    if not told or not objects or hanging(tokens, noun, "det", "amod", "nmod:poss", "case", "cop"):
        return
    tokens[at] = replace(noun, tag="VERB")
    tokens[at - 1] = replace(doer, relation="nsubj")
    for token in hanging(tokens, noun, "nmod"):
        tokens[token.index - first] = replace(token, relation="obl")


def _make_main(tokens: list[Token], at: int) -> None:
    """Make the participle of one who sets out, below the noun that heads a sentence without a verb, the verb of that
    sentence: "columns of tanks | headed for the border"."""
    verb, noun = tokens[at], tokens[tokens[at].head - tokens[0].index]
    is_below = (
        verb.relation == "acl" and noun.is_root and noun.index < verb.index and word_class("setting_out", verb.lemma)
    )
    if not is_below or any(t.is_verbal and t is not verb for t in tokens):
        return
    for i, token in enumerate(tokens):
        if token.head == noun.index and (token.index > verb.index or token.tag == "PUNCT") and token is not noun:
            tokens[i] = replace(token, head=verb.index)
    tokens[noun.index - tokens[0].index] = replace(noun, head=verb.index, relation="nsubj")
    tokens[at] = replace(verb, head=verb.index, relation="root")


def _make_hit(tokens: list[Token], at: int) -> None:
    """Make a "hit" between what hits and a name the verb that it is: "a drone | hit | Goma on Tuesday"."""
    hit, before, behind, first = tokens[at], tokens[at - 1], tokens[at + 1], tokens[0].index
    strikes = before.head == hit.index and any_class(STRIKING, before.lemma)
    named = behind
    while named.head != hit.index and hit.index < named.head != named.index:
        named = tokens[named.head - first]
    is_hung = named.head == hit.index and named.index > at + first and named.relation in BELOW
    if hit.tag != "NOUN" or not strikes or behind.tag != "PROPN" or not is_hung:
        return
    for i, token in enumerate(tokens):
        if token.head == hit.index and token.index < before.index:
            tokens[i] = replace(token, head=before.index)
        elif token.head == hit.index and token.relation == "nmod":
            tokens[i] = replace(token, relation="obl")
    tokens[at] = replace(hit, tag="VERB")
    tokens[at - 1] = replace(before, relation="nsubj")
    tokens[named.index - first] = replace(named, relation="obj")
