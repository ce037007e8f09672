"""Roles: which noun phrases stand in which relation to an event's word.

In: a parsed `Doc`, the token that carries an event, a path such as "subj" or "against,on". Out: the head tokens of what
fills it. Paths are the small language in which the frames' tables name their actors, recipients and conditions:

    subj  who does it, active or passive ("by"), own, shared or controlled     obj   to whom it is done, likewise
    mod   words before a noun ("Houthi missile")                               poss  whose it is
    aim   the object of that complement                                        iobj  its indirect object
    prt   its particle ("shot down")                                           comp  its complement clause
    whom  the subject of its complement ("demanded that Y leave")
    inf   a complement with "to" ("told Y to leave")                           aux   its auxiliaries
    caux  the auxiliaries of its complement ("warned that it would strike")
    omod  words before its object ("signed a truce deal")
    smod  words before its subject ("barrel bombs fell")  smass  what its subject is a number of ("dozens of shells fell")
    gov   the subject of the light verb that governs a noun ("X launched an attack")
    neg   the word that negates it                                             cneg  the one that negates its complement
    conj  further members of its coordination                                  self  the word itself
    targeting  whom a clause under it says it targets
    using  the object of a clause with "using" under it
    below  what a preposition ties to its object ("put a stop to the raids")
    farther  what "by" brings in below a noun's own phrases
    near  any word of its sentence or of the one before it
    mass  what its object is a number of ("a wave of missiles")
    head  what it hangs from             any other word: the preposition before a phrase that hangs from it
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from parley.extract.arguments import ACCUSING, PARTICLES, oblique, patient, subject, surface_subject
from parley.extract.doc import Doc, Token, matches
from parley.extract.words import word_class

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
NEGATORS = frozenset({"not", "never", "no", "neither", "nor", "n't"})


def fillers(doc: Doc, index: int, path: str) -> tuple[int, ...]:
    """The head tokens that fill `path` of token `index`: "a,b" takes the first of the two that is filled, "a+b" both."""
    for choice in path.split(","):
        found = tuple(dict.fromkeys(i for step in choice.split("+") for i in _step(doc, doc.tokens[index], step)))
        if found:
            return found
    return ()


def prepositions(path: str) -> str:
    """`path` with only its steps over prepositions left."""
    choices = ("+".join(s for s in choice.split("+") if s not in _FINDERS) for choice in path.split(","))
    return ",".join(choice for choice in choices if choice)


def _step(doc: Doc, token: Token, step: str) -> Iterator[int]:
    finder = _FINDERS.get(step)
    if finder:
        yield from finder(doc, token)
    elif step:
        yield from oblique(doc, token, step)


def _modifiers(doc: Doc, token: Token) -> Iterator[int]:
    for child in doc.children(token.index, "amod", "compound", "nmod:desc", "nmod:unmarked", "flat"):
        if child.index < token.index and not child.index < token.head < token.index:
            yield child.index
            yield from _modifiers(doc, child)
    if token.relation == "conj" and doc.tokens[token.head].tag in NOMINAL:
        yield from _modifiers(doc, doc.tokens[token.head])
    elif (other := _split_off(doc, token)) is not None:
        yield other.index
        yield from _modifiers(doc, other)


def _split_off(doc: Doc, token: Token) -> Token | None:
    """The noun before "and" that belongs to the same words, where the tree makes it a sister: "missile | and drone raids"."""
    for joint in doc.children(token.index, "cc"):
        before = doc.tokens[joint.index - 1] if joint.index else joint
        alike = before.head == token.head and before.relation == token.relation
        if before.tag == "NOUN" and before.index < token.index and alike:
            return before
    return None


def _possessor(doc: Doc, token: Token) -> Iterator[int]:
    yield from (t.index for t in doc.children(token.index, "nmod:poss"))


def governing_verb(doc: Doc, token: Token) -> Token | None:
    """The light verb that a noun completes ("launched an attack", "an attack was carried out"), None where none."""
    token = _whole(doc, token)
    if token.is_root or token.relation.split(":")[0] not in {"obj", "nsubj"}:
        return None
    head = doc.tokens[token.head]
    return head if word_class("light_verbs", head.lemma) and token.index in set(patient(doc, head)) else None


def _whole(doc: Doc, token: Token) -> Token:
    """The quantity that a noun completes, or the noun itself: of "a series of raids", the series."""
    head = doc.tokens[token.head]
    counted = token.relation == "nmod" and word_class("quantities", head.lemma)
    return head if counted and token.index in set(oblique(doc, head, "of")) else token


def _means(doc: Doc, token: Token) -> Iterator[int]:
    """What a deed is done with: of "carried out the raid using drones", the drones."""
    verb = governing_verb(doc, token) or token
    for clause in (*doc.children(token.index, "acl", "advcl"), *doc.children(verb.index, "advcl")):
        if clause.lemma.lower() == "use":
            yield from (t.index for t in doc.children(clause.index, "obj"))


def _farther(doc: Doc, token: Token) -> Iterator[int]:
    """Who did it, where "by" was hung from a noun below: "the shelling of a camp in the north, by rebels"."""
    for below in doc.subtree(token.index) if token.tag == "NOUN" else ():
        if below.index > token.index and below.tag in {"NOUN", "PROPN"}:
            yield from (i for i in oblique(doc, below, "by") if not doc.children(i, "nummod"))
    verb = doc.tokens[token.head]
    if token.relation == "obl":  # "died in a raid on a clinic | by X", "X killed five in a raid"
        yield from (i for i in oblique(doc, verb, "by") if i > token.index)
        yield from subject(doc, verb) if word_class("killing_verbs", verb.lemma) else ()


def _near(doc: Doc, token: Token) -> Iterator[int]:
    here = doc.sentences[token.sentence]
    yield from range(doc.sentences[max(0, here.index - 1)].first, here.last)


def _mass(doc: Doc, token: Token) -> Iterator[int]:
    yield from _numbered(doc, patient(doc, token))


def _numbered(doc: Doc, heads: Iterable[int]) -> Iterator[int]:
    """What `heads` are only numbers of: of "dozens of shells", the shells."""
    for index in heads:
        if word_class("quantities", doc.tokens[index].lemma):
            yield from oblique(doc, doc.tokens[index], "of")


def _targets(doc: Doc, token: Token) -> Iterator[int]:
    """Whom a strike or who strikes is said to target or hit: "launched raids targeting the rebels", "the raid hit rebels"."""
    telling = [*doc.children(token.index, "acl", "advcl")]
    if not token.is_root and token.tag == "NOUN" and matches(token.relation, ("nsubj",)):
        telling.append(doc.tokens[token.head])
    for verb in telling:
        if word_class("hitting_verbs", verb.lemma):
            yield from (t.index for t in doc.children(verb.index, "obj")[:1])


def _governor(doc: Doc, token: Token) -> Iterator[int]:
    head = doc.tokens[token.head]
    if head.lemma.lower() in ACCUSING and matches(token.relation, ("obl", "nmod")):
        yield from (t.index for t in doc.children(head.index, "obj"))
    verb = governing_verb(doc, token)
    if verb:
        yield from subject(doc, verb)


def subject_above(doc: Doc, index: int) -> tuple[int, ...]:
    """The surface subject of the nearest verb above a noun: of "soldiers died in clashes with rebels", the soldiers."""
    verb = next((t for t in doc.ancestors(index) if t.tag == "VERB"), None)
    own = doc.children(verb.index, "nsubj", "nsubj:pass") if verb else ()
    return tuple(t.index for t in own[-1:] if index not in {s.index for s in doc.subtree(t.index)})


def _conjuncts(doc: Doc, token: Token) -> Iterator[int]:
    for child in doc.children(token.index, "conj"):
        if child.tag in NOMINAL:
            yield child.index


def _aim(doc: Doc, token: Token) -> Iterator[int]:
    """What the complement is aimed at: of "threatened to invade the island", the island."""
    for verb in _complement(doc, token):
        yield from fillers(doc, verb, "obj,on,against,to")


def _complement(doc: Doc, token: Token) -> Iterator[int]:
    yield from (t.index for t in doc.children(token.index, "ccomp", "xcomp", "csubj"))


def _complement_subject(doc: Doc, token: Token) -> Iterator[int]:
    yield from (t.index for c in _complement(doc, token) for t in doc.children(c, "nsubj") if t.relation == "nsubj")


def _negators(doc: Doc, index: int) -> Iterator[int]:
    yield from (t.index for t in doc.children(index) if t.lemma.lower() in NEGATORS)


def _particles(doc: Doc, token: Token) -> Iterator[int]:
    """A verb's particle, also where the tree takes it for a preposition: "sealed off the area"."""
    yield from (t.index for t in doc.children(token.index, "compound:prt", "advmod"))
    for phrase in doc.children(token.index, "obl"):
        cases = doc.children(phrase.index, "case")[:1]
        yield from (t.index for t in cases if t.index == token.index + 1 and t.text.lower() in PARTICLES)


def _phrases(doc: Doc, noun: int) -> Iterator[int]:
    yield from (t.index for t in doc.children(noun, "nmod") if doc.children(t.index, "case"))


def _has_to(doc: Doc, index: int) -> bool:
    return any(mark.lemma.lower() == "to" for mark in doc.children(index, "mark"))


_FINDERS: dict[str, Callable[[Doc, Token], Iterator[int]]] = {
    "subj": subject,
    "obj": patient,
    "mod": _modifiers,
    "poss": _possessor,
    "gov": _governor,
    "conj": _conjuncts,
    "comp": _complement,
    "aim": _aim,
    "whom": _complement_subject,
    "caux": lambda doc, token: (t.index for c in _complement(doc, token) for t in doc.children(c, "aux")),
    "inf": lambda doc, token: (i for i in _complement(doc, token) if i > token.index and _has_to(doc, i)),
    "aux": lambda doc, token: (t.index for t in doc.children(token.index, "aux")),
    "self": lambda _, token: iter((token.index,)),
    "mass": _mass,
    "farther": _farther,
    "using": _means,
    "near": _near,
    "targeting": _targets,
    "head": lambda _, token: iter(() if token.is_root else (token.head,)),
    "neg": lambda doc, token: _negators(doc, token.index),
    "cneg": lambda doc, token: (i for c in _complement(doc, token) for i in _negators(doc, c)),
    "prt": _particles,
    "below": lambda doc, token: (i for noun in patient(doc, token) for i in _phrases(doc, noun)),
    "omod": lambda doc, token: (i for noun in patient(doc, token) for i in _modifiers(doc, doc.tokens[noun])),
    "smod": lambda doc, token: (i for noun in subject(doc, token) for i in _modifiers(doc, doc.tokens[noun])),
    "smass": lambda doc, token: _numbered(doc, subject(doc, token)),
    "iobj": lambda doc, token: (t.index for t in doc.children(token.index, "iobj")),
    "surface": surface_subject,
}
