"""Deeds that nouns name: who does them and whom they hit.

In: a parsed `Doc` and a noun ("attack", "bomb"). Out: head tokens. Of who did it: the subject of the verb that the noun
completes, who claims it, is behind it or is blamed for it, who planted the bomb. Of whom it targets, of what it was
done with, and of who is kept in custody.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.arguments import is_passive, oblique, patient, subject, surface_subject
from parley.extract.grammar.disowning import disowner
from parley.extract.grammar.doers import answering, bears, busy, thrown, told_of_it
from parley.extract.grammar.leading import leading
from parley.extract.grammar.owning import is_owned, owning
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class

CLAIMING = frozenset({"claim"})
"""Verbs of who says a deed was his: "claimed the bombing"."""

NOT = frozenset({"not", "n't", "never", "neither", "nor"})
MEANWHILE = frozenset({"during", "after", "before", "amid", "since", "at"})
HUNTS = frozenset({"raid", "operation", "sweep", "search", "crackdown"})
"""In what police take people: "detained two rebels in a raid"."""
BESIDE = ("outside", "near", "at", "beside")


def governing_verb(doc: Doc, token: Token) -> Token | None:
    """The light verb that a noun completes ("launched an attack", "an attack was carried out"), None where none."""
    token = whole(doc, token)
    if token.is_root or token.relation.split(":")[0] not in {"obj", "nsubj"}:
        return None
    head = doc.tokens[token.head]
    return head if word_class("light_verbs", head.lemma) and token.index in set(patient(doc, head)) else None


def whole(doc: Doc, token: Token) -> Token:
    """The quantity that a noun completes, or the noun itself: of "a series of raids", the series."""
    head = doc.tokens[token.head]
    counted = token.relation == "nmod" and word_class("quantities", head.lemma)
    return head if counted and token.index in oblique(doc, head, "of") else token


def means(doc: Doc, token: Token) -> Iterator[int]:
    """What a deed is done with: of "carried out the raid using drones", the drones."""
    for clause in _using(doc, token):
        yield from (t.index for t in doc.children(clause.index, "obj"))


def _using(doc: Doc, token: Token) -> Iterator[Token]:
    """The clauses with "using" under a deed."""
    verb = governing_verb(doc, token) or token
    own = doc.children(token.index, "acl", "advcl")
    below = (
        *own,
        *(t for clause in own for t in doc.children(clause.index, "advcl")),
        *doc.children(verb.index, "advcl"),
    )
    yield from (clause for clause in below if clause.lemma.lower() == "use")


def blows(doc: Doc, token: Token) -> Iterator[int]:
    """The strikes in which a verb says that something is hit: "was hit | in Peruvian raids"."""
    yield from (i for i in oblique(doc, token, "in") if word_class("acts_of_war", doc.tokens[i].lemma))


def farther(doc: Doc, token: Token) -> Iterator[int]:
    """Who did it, where "by" was hung from a noun below: "the shelling of a camp in the north, by rebels"."""
    for below in doc.subtree(token.index) if token.tag == "NOUN" else ():
        if below.index > token.index and below.tag in {"NOUN", "PROPN"}:
            yield from (i for i in oblique(doc, below, "by") if not doc.children(i, "nummod"))
    token = whole(doc, token)
    verb = doc.tokens[token.head]
    if token.relation == "obl":  # "died in a raid on a clinic | by X", "X killed five in a raid"
        yield from (i for i in oblique(doc, verb, "by") if i > token.index)
        yield from subject(doc, verb) if _harms(verb) else ()


def _harms(verb: Token) -> bool:
    """Whether whoever does what a verb says does it by the deed behind it: "wounded three in an ambush"."""
    return any_class(("killing_verbs", "harmed"), verb.lemma)


def done_by(doc: Doc, deed: int) -> Iterator[int]:
    """Whom a "by" anywhere under a noun says did it, or a clause there lays it to: "the arrest of Z by Y", "what they
    called an act of terror by Y", "crimes attributed to Y"."""
    below = [t for t in doc.subtree(deed) if t.index >= deed]
    yield from (i for t in below for i in _laid_to(doc, t) if i > deed)
    yield from (i for t in below for i in oblique(doc, t, "by") if i > deed and doc.tokens[i].tag in {"NOUN", "PROPN"})


def targets(doc: Doc, token: Token) -> Iterator[int]:
    """Whom a strike or who strikes is said to target or hit: "launched raids targeting the rebels", "the raid hit
    rebels", "launched raids using drones against the rebels", "launched an offensive to dislodge rebels"."""
    for verb in _aimed(doc, token):
        yield from (t.index for t in doc.children(verb.index, "obj")[:1])
    for clause in _using(doc, token):
        yield from (i for below in doc.subtree(clause.index) for i in oblique(doc, below, "against"))
    head = doc.tokens[token.head]
    if _aims(head) and token.index in oblique(doc, head, "by"):
        yield from patient(doc, head)


def _aimed(doc: Doc, token: Token) -> Iterator[Token]:
    """The verbs that say whom a deed hits or drives out: of a clause of its own, of what that is aimed at, of the
    purpose of whoever does it, or the one that it is the subject of."""
    own = doc.children(token.index, "acl", "advcl")
    meant = (t for clause in own for t in doc.children(clause.index, "advcl", "xcomp"))
    telling = [*own, *meant, *_purposes(doc, governing_verb(doc, token))]
    told = whole(doc, token)
    if not told.is_root and token.tag == "NOUN" and matches(told.relation, ("nsubj",)):
        telling.append(doc.tokens[told.head])
    yield from (verb for verb in telling if _aims(verb))


def beside(doc: Doc, token: Token) -> Iterator[int]:
    """Where something goes off: "a bomb exploded near a convoy", "outside a police station"."""
    for preposition in BESIDE:
        yield from oblique(doc, token, preposition)


def _purposes(doc: Doc, verb: Token | None) -> Iterator[Token]:
    """What a verb's subject does what it tells for: of "launched a raid to try to oust X", "try" and "oust"."""
    for clause in doc.children(verb.index, "advcl", "xcomp") if verb else ():
        if "to" in leading(doc, clause.index, "mark"):
            yield from (clause, *doc.children(clause.index, "xcomp"))


def _aims(verb: Token) -> bool:
    """Whether a verb says whom a deed hits or drives out: "a raid targeting rebels", "an offensive to dislodge
    rebels"."""
    return any_class(("hitting_verbs", "ousting"), verb.lemma)


def repellers(doc: Doc, token: Token) -> Iterator[int]:
    """Who held out against a deed: of "the army repelled an attack", the army. "The attack" was told of before."""
    verb = doc.tokens[token.head]
    is_new = not any(t.lemma.lower() == "the" for t in doc.children(token.index, "det"))
    if is_new and word_class("holding_out", verb.lemma) and token.index in set(patient(doc, verb)):
        yield from subject(doc, verb)


def planters(doc: Doc, token: Token) -> Iterator[int]:
    """Who laid what went off: of "a bomb planted by rebels exploded", the rebels; or killed with it: "rebels killed two with
    a bomb"."""
    verb = doc.tokens[token.head]
    if token.relation == "obl" and "with" in leading(doc, token.index) and word_class("killing_verbs", verb.lemma):
        yield from subject(doc, verb)
    for thing in (token.index, *subject(doc, token)) if token.is_verbal else (token.index,):
        for clause in doc.children(thing, "acl"):
            yield from oblique(doc, clause, "by") if word_class("planting", clause.lemma) else ()


def blamed(doc: Doc, token: Token) -> Iterator[int]:
    """Those who are told in so many words to have done a deed: "an attack blamed on rebels"."""
    yield from _laid_to(doc, token)
    if "behind" in leading(doc, token.index):
        above = token if doc.children(token.index, "cop") else doc.tokens[token.head]
        yield from surface_subject(doc, above)  # "rebels are behind the attack"
    if is_laid(doc, token):
        yield from (
            *oblique(doc, token, "on"),
            *oblique(doc, doc.tokens[token.head], "on"),
            *oblique(doc, doc.tokens[token.head], "to"),
        )
    if _answers(doc, token):
        yield from surface_subject(doc, doc.tokens[token.head])
    yield from disowner(doc, token)
    yield from _tied(doc, token)


def _laid_to(doc: Doc, token: Token) -> Iterator[int]:
    """Whom a clause under a deed lays it to: "an attack blamed on rebels"."""
    for clause in doc.children(token.index, "acl"):
        if word_class("laying", clause.lemma):
            yield from (*oblique(doc, clause, "on"), *oblique(doc, clause, "to"))


def _tied(doc: Doc, deed: Token) -> Iterator[int]:
    """Who is said to have had a hand in a deed: "militants linked to the raid", "police detained two rebels in
    connection with the raid", not "in a raid". A suspect is not known to have."""
    token = whole(doc, deed)
    head = doc.tokens[token.head]
    verb = doc.tokens[head.head] if head.lemma.lower() == "connection" else head
    hangs = matches(token.relation, ("obl", "nmod")) and verb.tag == "VERB"
    within = deed.lemma.lower() in HUNTS and head is verb
    hangs = hangs and not within and leading(doc, token.index).isdisjoint(MEANWHILE)
    ties = word_class("tying", verb.lemma) or verb.lemma.lower() in {"hold", "charge"}
    if hangs and ties and word_class("tying", head.lemma):
        yield from (i for i in patient(doc, verb) if doc.tokens[i].lemma.lower() not in {"suspect", "people"})


def _answers(doc: Doc, token: Token) -> bool:
    """Whether somebody is said to answer for a deed: "two rebels were responsible for the attack"."""
    for_it = "for" in leading(doc, token.index)
    return for_it and doc.tokens[token.head].lemma.lower() == "responsible"


def says_who(doc: Doc, noun: Token) -> bool:
    """Whether a deed is named to say who did it: "blamed rebels for the attack", "rebels were behind the attack",
    "rebels claimed the attack"."""
    accused = word_class("accusing", doc.tokens[noun.head].lemma) and matches(noun.relation, ("obl", "nmod"))
    return accused or is_claimed(doc, noun) or any(doc.tokens[i].text.lower() != "who" for i in blamed(doc, noun))


def is_laid(doc: Doc, token: Token) -> bool:
    """Whether a deed is laid to somebody: "blamed the attack on rebels"; there "on" brings in who did it."""
    return word_class("laying", doc.tokens[token.head].lemma) and matches(token.relation, ("obj", "nsubj:pass"))


def is_claimed(doc: Doc, token: Token) -> bool:
    """Whether somebody says a deed was his: "claimed the bombing", "a bombing claimed by the rebels"."""
    return _is_owned(doc, token) or any(oblique(doc, clause, "by") for clause in _claims_it(doc, token))


def _is_owned(doc: Doc, token: Token) -> bool:
    """Whether the verb above a deed says that it was its subject's: "claimed the bombing", "owned up to it"."""
    head = doc.tokens[token.head]
    claimed = head.lemma.lower() in CLAIMING and token.index in set(patient(doc, head))
    claimed = claimed and not any(t.text.lower() in NOT for t in doc.children(head.index, "advmod", "cc:preconj", "cc"))
    return claimed or is_owned(doc, token)


def _claims_it(doc: Doc, token: Token) -> Iterator[Token]:
    """The clauses that say whose a deed was: "a bombing | claimed by the rebels", "a bomb went off near a hotel in an attack
    | claimed by the rebels", wherever the tree hangs that one."""
    for clause in doc.subtree(token.index) if doc.lemmas & CLAIMING else ():
        if clause.lemma.lower() in CLAIMING and matches(clause.relation, ("acl",)):
            before = next(
                (t for t in reversed(doc.tokens[max(0, clause.index - 4) : clause.index]) if t.tag == "NOUN"), None
            )
            if clause.head == token.index or (before is not None and before.entity == "event"):
                yield clause


def governor(doc: Doc, token: Token) -> Iterator[int]:
    """Who does it by the verb that a deed completes or is told by: "X launched an attack", "X claimed the attack",
    "accused X of an attack", "an attack launched by X"."""
    head = doc.tokens[token.head]
    charged = word_class("accusing", head.lemma) and leading(doc, token.index).isdisjoint(MEANWHILE)
    if charged and matches(token.relation, ("obl", "nmod")):
        yield from (t.index for t in doc.children(head.index, "obj"))
    if _is_owned(doc, token):
        yield from subject(doc, owning(doc, token) or head)
    for told in (*doc.children(token.index, "acl"), *((head,) if token.relation == "nsubj:pass" else ())):
        held = doc.children(told.index, "xcomp") if word_class("held_to_be", told.lemma) else ()
        for clause in held or (told,):  # "a raid | believed to have been | carried out by X"
            if word_class("light_verbs", clause.lemma) and is_passive(doc, clause) and not bears(clause, token):
                yield from subject(doc, clause)
    yield from (*told_of_it(doc, token), *answering(doc, token), *thrown(doc, token))
    for clause in _claims_it(doc, token):
        yield from oblique(doc, clause, "by")
    verb = governing_verb(doc, _first_of(doc, token))
    if verb and not bears(verb, token):
        yield from subject(doc, verb)
    yield from busy(doc, token)


def _first_of(doc: Doc, token: Token) -> Token:
    """The first of several deeds: of "committed rapes, murders and other crimes", the rapes."""
    while matches(token.relation, ("conj",)) and doc.tokens[token.head].tag == "NOUN" and not token.is_root:
        token = whole(doc, doc.tokens[token.head])
    return token


def kept(doc: Doc, token: Token) -> Iterator[int]:
    """Who is in custody: "took Y into custody", "Y remains in custody", "Y is in custody", "two men in custody"."""
    cases = leading(doc, token.index)
    if matches(token.relation, ("nmod",)) and "in" in cases:
        yield token.head
    put = matches(token.relation, ("obl",)) and bool(cases & {"in", "into"})
    verb = doc.tokens[token.head] if put else token
    if put or doc.children(token.index, "cop"):
        yield from [*patient(doc, verb), *surface_subject(doc, verb)][:1]


def keeper(doc: Doc, token: Token) -> Iterator[int]:
    """Who puts somebody in custody: of "X took Y into custody", X."""
    verb = doc.tokens[token.head]
    if matches(token.relation, ("obl",)) and next(patient(doc, verb), None) is not None:
        yield from subject(doc, verb)


def in_front(doc: Doc, token: Token) -> Iterator[int]:
    """In front of what somebody stands: "rallied in front of the French base"."""
    for front in (doc.tokens[i] for i in oblique(doc, token, "in")):
        yield from oblique(doc, front, "of") if front.lemma.lower() == "front" else ()
