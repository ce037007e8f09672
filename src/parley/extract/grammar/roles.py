"""Roles: which noun phrases stand in which relation to an event's word.

In: a parsed `Doc`, the token that carries an event, a path such as "subj" or "against,on". Out: the head tokens of what
fills the path. Paths are the small language in which the tables of frames name the parts of their events and their
conditions. A path is made of the steps below and of prepositions: any other word is a preposition, and stands for what
it ties to the event's word. "a,b" is the first of two steps that is filled, "a+b" is both.

Who and whom

    subj        who does it, active or passive ("by"), its own, shared or controlled
    surface     its grammatical subject, whoever does it
    obj, iobj   to whom it is done, likewise; its indirect object
    given       its object and its indirect object
    self, head  the word itself; what it hangs from, also as "a series of" it
    conj        further members of its coordination
    near        any word of its sentence or of the one before it

What stands about a noun

    mod         words before it ("Houthi missile")
    poss        whose it is
    holder      whose it is, where further words say whom it befalls ("Peru's arrest of Y")
    led, case   who leads it ("a Chadian-led raid"); the preposition before it ("was behind the raid")
    farther     what "by" brings in below the noun's own phrases
    heir        to whom it goes from its former owner ("the fall of Z to X")
    gov         the subject of the light verb that governs it ("X launched an attack", "an attack launched by X")

Small words about a verb

    aux, cop    its auxiliaries; its copula ("is to blame")
    prt, adv    its particle ("shot down"); its adverbs ("fired first")
    neg         the word that negates it
    bid         the verb itself, where it is a command that is quoted ("Release them", he said)

What stands about its object or subject

    omod, smod  words before its object ("signed a truce deal"); before its subject ("barrel bombs fell")
    mass        what its object is a number of ("a wave of missiles")
    smass       what its subject is a number of ("dozens of shells fell")
    cargo       what its subject has on board ("lorries carrying food arrived")
    below       what a preposition ties to its object ("put a stop to the raids")
    culprit     by whom its object is done ("condemned the arrest of Z by Y")
    laid        to whom its object is laid ("blamed the attack on X")
    spurned     what it rejects, where that stands behind what it is rejected as ("dismissed as lies claims by Y")
    offerer     whose the offer is that it is about ("accepted Peru's offer", "agreed to a plan by Peru")
    sided       between whom its subject or object is ("the truce between X and Y collapsed", "was broken")
    makers      who made its subject, or what it is of ("the truce that X and Y signed collapsed")
    undergone   whose the deed is that it comes under or into ("came under attack by Y", "passed into the hands of Y")
    dealer      whose the strikes are in which it is hit ("was hit in Peruvian raids")

Clauses under it

    comp, inf   its complement clause; a complement with "to" ("told Y to leave")
    whom        the subject of its complement ("demanded that Y leave")
    caux        the auxiliaries of its complement ("warned that it would strike")
    cneg        the word that negates its complement
    mood        what its complement wants done ("insisted that Y leave")
    done        what its complement wants done to somebody ("wants the captives freed")
    aim         what its complement is aimed at ("threatened to invade the island")
    robbed      from whom its complement takes something ("tried to seize the bridge from Y")
    mate        with whom it is, in its complement ("ready to hold talks with Y")
    met         whom a journey is made to meet, else where it goes ("flew to Lima to meet Y")
    unless      who is to act in a condition under it ("threatened to leave unless Y paid")
    else        what comes of not doing what its complement bids ("told Y to leave or face war")
    helped      whom a clause with "to" under it says that it helps or joins
    targeting   whom a clause under it says that it targets
    owned       whose its object is ("laid down their arms")
    using       the object of a clause with "using" under it
    flyer       whose the craft is that it comes from ("missiles fired from a Peruvian drone")
    blamed      whom a clause under it lays it to

Who else takes part in a deed

    host           who hosts, chairs or brokers it ("talks hosted by X", "met under the auspices of X")
    bearer, taker  who hands it over, and to whom ("X delivered a note of protest to Y")
    captor         who holds those who are accused ("police held men accused of a raid")
    voiced         who does something with it, or in it ("hit back with accusations", "stands firm in support")
    kept, keeper   who is in custody; who puts him there ("X took Y into custody")
    planted        who planted what went off ("a bomb planted by X")
    repelled       who held out against it ("X repelled a raid")
    beside, front  what it is near, at or outside of; in front of what it is ("rallied in front of the base")
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from parley.extract.doc import Doc
from parley.extract.grammar.arguments import oblique, patient, subject, surface_subject
from parley.extract.grammar.captors import captors
from parley.extract.grammar.commands import is_command
from parley.extract.grammar.complements import (
    NOMINAL,
    complement,
    complement_subject,
    conditioned,
    helped,
    infinitives,
    mates,
    met,
    otherwise,
    to_be_done,
    wanted,
)
from parley.extract.grammar.deeds import (
    beside,
    blamed,
    blows,
    done_by,
    farther,
    governor,
    in_front,
    is_laid,
    keeper,
    kept,
    means,
    planters,
    repellers,
    targets,
    whole,
)
from parley.extract.grammar.doers import driving, leader, voiced
from parley.extract.grammar.hosts import hosts
from parley.extract.grammar.modifiers import cargo, holder, modifiers, numbered, phrases, possessor
from parley.extract.tokens import Token
from parley.extract.words import word_class

NEGATORS = frozenset({"not", "never", "no", "neither", "nor", "n't"})
SIDES = "between,among,with"


def fillers(doc: Doc, index: int, path: str) -> tuple[int, ...]:
    """The head tokens that fill `path` of token `index`, in order and each once; () where nothing does."""
    found = doc.tree.filled.get((index, path))
    if found is None:
        found = doc.tree.filled[index, path] = _filling(doc, index, path)
    return found


def _filling(doc: Doc, index: int, path: str) -> tuple[int, ...]:
    for choice in path.split(","):
        found = tuple(dict.fromkeys(i for step in choice.split("+") for i in _step(doc, doc.tokens[index], step)))
        if found:
            return found
    return ()


@cache
def prepositions(path: str) -> str:
    """`path` with only its steps over prepositions left."""
    choices = ("+".join(s for s in choice.split("+") if s not in _FINDERS) for choice in path.split(","))
    return ",".join(choice for choice in choices if choice)


def _step(doc: Doc, token: Token, step: str) -> Iterator[int]:
    finder = _FINDERS.get(step)
    if finder:
        yield from finder(doc, token)
    elif step and not (step == "on" and is_laid(doc, token)):
        yield from oblique(doc, token, step)


def _near(doc: Doc, token: Token) -> Iterator[int]:
    here = doc.sentences[token.sentence]
    yield from range(doc.sentences[max(0, here.index - 1)].first, here.last)


def _mass(doc: Doc, token: Token) -> Iterator[int]:
    yield from numbered(doc, patient(doc, token))


def _handing(token: Token) -> tuple[int, ...]:
    """The verb that has a noun for its object."""
    return (token.head,) if token.relation == "obj" else ()


def _taker(doc: Doc, token: Token) -> Iterator[int]:
    for above in (*_handing(token), *oblique(doc, token, "of")):
        yield from oblique(doc, doc.tokens[above], "to")


def _offerers(doc: Doc, token: Token) -> Iterator[int]:
    for thing in (*patient(doc, token), *oblique(doc, token, "to")):
        if word_class("offers", doc.tokens[thing].lemma):
            yield from fillers(doc, thing, "poss,by,from,farther,mod")


def _spurned(doc: Doc, token: Token) -> Iterator[int]:
    """What is rejected, where it stands behind what it is rejected as: "dismissed as lies claims by Y"."""
    if not doc.children(token.index, "obj"):
        yield from (i for i in oblique(doc, token, "as") if word_class("charges", doc.tokens[i].lemma))


def _aim(doc: Doc, token: Token) -> Iterator[int]:
    """What the complement is aimed at: of "threatened to invade the island", the island."""
    for verb in complement(doc, token):
        sent = [i for i in fillers(doc, verb, "obj") if word_class("forces", doc.tokens[i].lemma)]
        own = bool(sent) and word_class(
            "sending", doc.tokens[verb].lemma
        )  # "threatened to send troops into the valley"
        yield from fillers(doc, verb, "against,into,at" if own else "obj,on,against,to,between")


def _robbed(doc: Doc, token: Token) -> Iterator[int]:
    """From whom the complement takes something: of "tried to seize the bridge from rebels", the rebels."""
    for verb in complement(doc, token):
        yield from fillers(doc, verb, "from")
        yield from (i for thing in doc.children(verb, "obj") for i in oblique(doc, thing, "from"))


def _negators(doc: Doc, index: int) -> Iterator[int]:
    yield from (t.index for t in doc.children(index) if t.lemma.lower() in NEGATORS)


def _makers(doc: Doc, token: Token) -> Iterator[int]:
    for deal in fillers(doc, token.index, "surface+of"):
        made = (t for t in doc.children(deal, "acl") if word_class("light_verbs", t.lemma))
        yield from (i for t in made for i in fillers(doc, t.index, "between,subj"))


def _undergone(doc: Doc, token: Token) -> Iterator[int]:
    for deed in fillers(doc, token.index, "under+into"):
        yield from fillers(doc, deed, "by,from,of,poss,mod")


_FINDERS: dict[str, Callable[[Doc, Token], Iterator[int]]] = {
    "subj": subject,
    "obj": patient,
    "mod": modifiers,
    "led": leader,
    "voiced": voiced,
    "kept": kept,
    "keeper": keeper,
    "poss": possessor,
    "host": hosts,
    "bearer": lambda doc, token: (i for verb in _handing(token) for i in subject(doc, doc.tokens[verb])),
    "taker": _taker,
    "offerer": _offerers,
    "culprit": lambda doc, token: (i for deed in patient(doc, token) for i in done_by(doc, deed)),
    "holder": holder,
    "gov": governor,
    "drive": driving,
    "conj": lambda doc, token: (t.index for t in doc.children(token.index, "conj") if t.tag in NOMINAL),
    "comp": complement,
    "aim": _aim,
    "mate": mates,
    "met": met,
    "unless": conditioned,
    "else": otherwise,
    "robbed": _robbed,
    "spurned": _spurned,
    "whom": complement_subject,
    "laid": lambda doc, token: (i for deed in patient(doc, token) for i in oblique(doc, doc.tokens[deed], "on")),
    "planted": planters,
    "repelled": repellers,
    "blamed": blamed,
    "captor": captors,
    "heir": lambda doc, token: (
        i for lost in (token.index, *oblique(doc, token, "of")) for i in oblique(doc, doc.tokens[lost], "to")
    ),
    "sided": lambda doc, token: (
        i for n in fillers(doc, token.index, "surface+obj+of") for i in fillers(doc, n, SIDES)
    ),
    "makers": _makers,
    "caux": lambda doc, token: (t.index for c in complement(doc, token) for t in doc.children(c, "aux")),
    "inf": infinitives,
    "mood": wanted,
    "bid": lambda doc, token: iter((token.index,) if is_command(doc, token) else ()),
    "done": to_be_done,
    "case": lambda doc, token: (t.index for t in doc.children(token.index, "case")),
    "adv": lambda doc, token: (t.index for t in doc.children(token.index, "advmod")),
    "cop": lambda doc, token: (t.index for t in doc.children(token.index, "cop")),
    "aux": lambda doc, token: (t.index for t in doc.children(token.index, "aux")),
    "self": lambda _, token: iter((token.index,)),
    "mass": _mass,
    "farther": farther,
    "using": means,
    "helped": helped,
    "flyer": lambda doc, token: (i for a in oblique(doc, token, "from") for i in fillers(doc, a, "poss,mod")),
    "dealer": lambda doc, token: (i for b in blows(doc, token) for i in fillers(doc, b, "by,from,poss,mod")),
    "undergone": _undergone,
    "near": _near,
    "targeting": targets,
    "beside": beside,
    "front": in_front,
    "head": lambda doc, token: (t.head for t in (token, whole(doc, token)) if not t.is_root),
    "neg": lambda doc, token: _negators(doc, token.index),
    "cneg": lambda doc, token: (i for c in complement(doc, token) for i in _negators(doc, c)),
    "prt": lambda doc, token: (t.index for t in doc.children(token.index, "compound:prt", "advmod")),
    "below": lambda doc, token: (i for noun in patient(doc, token) for i in phrases(doc, noun)),
    "omod": lambda doc, token: (i for noun in patient(doc, token) for i in modifiers(doc, doc.tokens[noun])),
    "owned": lambda doc, token: (i for noun in patient(doc, token) for i in possessor(doc, doc.tokens[noun])),
    "smod": lambda doc, token: (i for noun in subject(doc, token) for i in modifiers(doc, doc.tokens[noun])),
    "cargo": lambda doc, token: cargo(doc, subject(doc, token)),
    "smass": lambda doc, token: numbered(doc, subject(doc, token)),
    "given": lambda doc, token: (t.index for t in doc.children(token.index, "obj", "iobj")),
    "iobj": lambda doc, token: (t.index for t in doc.children(token.index, "iobj")),
    "surface": surface_subject,
}
