"""Trees: what a parser hangs wrong, though grammar hangs it in one way only.

In: the tokens of one sentence, as parsed. Out: the same, put right here and by the modules beside this one. A
preposition or article belongs to the noun of its phrase, not to a word before that noun ("of the | Valley | Front"). A
particle right behind its verb is the verb's, and what follows is the object ("shot down | a helicopter"), though it be
taken for a time ("handed over | the body"). "Dead" behind a verb is what that verb came to ("shot | dead | three men").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from parley.extract.parsing.attachments import with_attachments
from parley.extract.parsing.deed_nouns import with_deed_nouns
from parley.extract.parsing.joined_nouns import with_joined_nouns
from parley.extract.parsing.late_objects import with_late_objects
from parley.extract.parsing.missed_verbs import with_late_verbs, with_main_verbs
from parley.extract.parsing.noun_phrases import with_noun_phrases
from parley.extract.parsing.opening_nouns import with_opening_nouns
from parley.extract.parsing.paired_names import with_paired_names
from parley.extract.parsing.passives import with_passives
from parley.extract.parsing.second_harms import with_second_harms
from parley.extract.parsing.shared_nouns import with_shared_nouns
from parley.extract.parsing.subjects import share_no_subject
from parley.extract.parsing.verdicts import with_verdicts
from parley.extract.tokens import Token, hanging, hangs_from, matches
from parley.extract.words import word_class
from parley.language.trees import is_tree

FEWEST = 4
"""Tokens that stand at least before who says what they tell."""
BEFORE = ("compound", "amod", "nmod:poss")
"""How words hang that stand before the noun of their phrase."""
PARTICLES = frozenset({"off", "up", "down"})
"""Words that behind any active verb are likelier its particle than a preposition."""


def righted(tokens: Sequence[Token]) -> list[Token]:
    """The `tokens` of a sentence with their heads and relations righted."""
    found = with_noun_phrases(with_joined_nouns(with_paired_names(with_opening_nouns(with_shared_nouns(tokens)))))
    for at, token in enumerate(found):
        if matches(token.relation, ("case", "det")) and (noun := _noun(found, token)) != token.head:
            found[at] = replace(token, head=noun)
    for at in range(len(found)):
        _give_speaker(found, at)
        _share_no_there(found, at)
        share_no_subject(found, at)
        _give_subject(found, at)
    for at in range(1, len(found)):
        if is_particle(found, at) or _is_left(found, at):
            found[at] = replace(found[at], head=found[at - 1].index, relation="compound:prt")
        if _is_outcome(found, at):
            found[at] = replace(found[at], head=found[at - 1].index, relation="xcomp")
        if found[at].relation == "compound:prt" and found[at].head == found[at - 1].index:
            _make_object(found, at)
        if at > 1 and _is_brought_to_death(found, at):
            _make_object(found, at - 1)
    found = with_late_objects(with_deed_nouns(found))
    found = with_verdicts(with_main_verbs(with_attachments(with_late_verbs(with_second_harms(with_passives(found))))))
    return found if _is_whole(found) else list(tokens)


def _is_whole(tokens: Sequence[Token]) -> bool:
    """Whether every word comes to the root, and none hangs in a ring."""
    return is_tree(np.array([0 if token.is_root else token.head - tokens[0].index + 1 for token in tokens]))


def _noun(tokens: Sequence[Token], token: Token) -> int:
    """The noun that a preposition or article stands before."""
    first = tokens[0].index
    noun = tokens[token.head - first]
    while token.index < noun.index < noun.head and _stands_before(noun, token):
        noun = tokens[noun.head - first]
    return noun.index


def _stands_before(token: Token, of: Token) -> bool:
    """Whether a word is no more than a modifier of the noun behind it; a possessor has an article of its own."""
    return matches(token.relation, BEFORE) and not (token.relation == "nmod:poss" and of.relation == "det")


def is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at position `at` is the particle of the verb before it, though it is hung as a preposition."""
    verb, token = tokens[at - 1], tokens[at]
    noun = tokens[token.head - tokens[0].index]
    hung = verb.tag == "VERB" and token.relation == "case" and noun.head == verb.index
    if not hung or not matches(noun.relation, ("obl",)) or hangs_from(tokens, verb, token):
        return False
    passive = any(t.head == verb.index and t.relation == "aux:pass" for t in tokens)  # "was taken off air"
    return word_class("phrasal", f"{verb.lemma}-{token.text}") or (token.text.lower() in PARTICLES and not passive)


def _is_left(tokens: Sequence[Token], at: int) -> bool:
    """Whether a preposition right behind a passive verb leads nothing: "was fired | upon"."""
    verb, token = tokens[at - 1], tokens[at]
    hung = token.tag == "ADP" and token.relation == "obl" and token.head == verb.index
    return hung and bool(hanging(tokens, verb, "aux:pass")) and not hanging(tokens, token)


def _give_speaker(tokens: list[Token], at: int) -> None:
    """Make who stands between a comma and a last verb without a subject that verb's, where the tree ties him to what
    stands before: "they left, taking hostages, | police and rebels | said"."""
    verb, first = tokens[at], tokens[0].index
    if verb.tag != "VERB" or hanging(tokens, verb, "nsubj", "aux", "mark", "expl") or at < FEWEST:
        return
    comma = next((i for i in range(at - 1, -1, -1) if tokens[i].text == ","), at)
    phrase = range(first + comma + 1, verb.index)
    tops = [t for t in tokens[comma + 1 : at] if t.head not in phrase]
    who = tops[0] if len(tops) == 1 and tops[0].tag in {"NOUN", "PROPN", "PRON"} else None
    if who is None or who.head > who.index or hangs_from(tokens, verb, who):
        return
    strayed = matches(who.relation, ("nsubj",)) and tokens[who.head - first].tag == "VERB"
    if strayed or (verb.lemma == "say" and who.relation in {"conj", "appos", "obj"}):
        tokens[who.index - first] = replace(who, head=verb.index, relation="nsubj")


def _share_no_there(tokens: list[Token], at: int) -> None:
    """Hang a verb joined to what "there" is from the verb above, whose subject it shares: "denied there was a retreat
    and | sent tanks"."""
    token, first = tokens[at], tokens[0].index
    if token.relation != "conj" or token.tag != "VERB" or hanging(tokens, token, "nsubj", "aux", "mark"):
        return
    other = tokens[token.head - first]
    if other.relation == "ccomp" and any(t.text.lower() == "there" for t in hanging(tokens, other, "expl")):
        tokens[at] = replace(token, head=other.head)


def _give_subject(tokens: list[Token], at: int) -> None:
    """Make what stands between a verb and the clause that it tells, or before that clause where the verb ends the
    sentence, that clause's subject, where it has none before its auxiliaries: "says | 30 of its men | have been killed,
    most of them in raids", "| talks | that were to open on Friday have been put off, she said"."""
    verb = tokens[at]
    helpers = hanging(tokens, verb, "aux") if verb.relation == "ccomp" and verb.tag == "VERB" else []
    subjects = hanging(tokens, verb, "nsubj", "csubj", "expl", "mark") if helpers else []
    if not helpers or any(t.index < helpers[0].index for t in subjects):
        return
    above = tokens[verb.head - tokens[0].index]
    nouns = [t for t in hanging(tokens, above, "obj", "ccomp") if t.tag in {"NOUN", "PROPN", "NUM", "PRON"}]
    is_first = above.index < verb.index
    before = [t for t in nouns if t.index < helpers[0].index and (t.index > above.index) == is_first]
    between = [t for t in before if not hanging(tokens, t, "cop", "nsubj") and not hangs_from(tokens, verb, t)]
    if between:
        passive = any(t.relation == "aux:pass" for t in helpers)
        for told, relation in (
            (between[-1], "nsubj:pass" if passive else "nsubj"),
            *((t, "parataxis") for t in subjects),
        ):
            tokens[told.index - tokens[0].index] = replace(told, head=verb.index, relation=relation)


def _is_outcome(tokens: Sequence[Token], at: int) -> bool:
    """Whether "dead" right behind a verb says what came of it, though it is hung from the name of who died: "shot dead
    X"."""
    dead, verb = tokens[at], tokens[at - 1]
    hung = dead.lemma == "dead" and dead.relation == "amod" and verb.tag == "VERB"
    return hung and not hangs_from(tokens, verb, dead)


def _is_brought_to_death(tokens: Sequence[Token], at: int) -> bool:
    """Whether "death" ends a verb with "to", so that what follows is the object: "hacked to death | at least 14
    farmers"."""
    death, to, verb = tokens[at], tokens[at - 1], tokens[at - 2]
    return death.lemma == "death" and to.text.lower() == "to" and verb.tag == "VERB" and death.head == verb.index


def _make_object(tokens: list[Token], at: int) -> None:
    """Make the object of the verb before a particle what hangs behind it like a time or place, without a
    preposition."""
    verb = tokens[at - 1].index
    if any(t.head == verb and t.relation in {"obj", "iobj", "nsubj:pass"} for t in tokens):
        return
    led = {t.head for t in tokens if t.relation == "case"}
    behind = (i for i, t in enumerate(tokens[at + 1 :], at + 1) if t.head == verb and matches(t.relation, ("obl",)))
    bare = next((i for i in behind if tokens[i].index not in led and tokens[i].entity != "time"), None)
    if bare is not None:
        tokens[bare] = replace(tokens[bare], relation="obj")
