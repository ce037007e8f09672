"""Slain: parties that a pronoun cannot mean, as they are told to have done harm to it.

In: a `Discourse` and a pronoun: one that says whose somebody or something is, or one for people to some of whom
something is done. Out: the bodies that are said to have killed, hurt or raided there. In "the army killed three of its
fighters", "its" is not the army's; in "troops fought the bandits, killing three of them", "them" are not the troops.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class

HARM = ("harmed", "killing_verbs", "killings")


def killers_of(discourse: Discourse, pronoun: Token) -> frozenset[str]:
    """Who is said to have killed those of whom `pronoun` says whose they are, by any of their names."""
    doc = discourse.doc
    owns = pronoun.relation.endswith("poss")
    people = _counted(doc, doc.tokens[pronoun.head] if owns else pronoun)
    deed = doc.tokens[people.head]
    hurts = any_class(HARM, deed.lemma) or (owns and is_of(deed, "raids"))
    if people.is_root or not (hurts if owns else deed.is_verbal and people is not pronoun):
        return frozenset()
    if deed.is_verbal and not matches(people.relation, ("obj",)):
        return frozenset()
    agents = fillers(doc, deed.index, "subj" if deed.is_verbal else "by,poss")
    return frozenset(party.body for i in agents if i < pronoun.index for party in discourse.resolve(i))


def _counted(doc: Doc, people: Token) -> Token:
    """The head of the phrase that people are counted in: of "killed three of its men", the three."""
    while matches(people.relation, ("nmod",)) and "of" in leading(doc, people.index):
        above = doc.tokens[people.head]
        if any_class(HARM, above.lemma):
            return people
        people = above
    return people
