"""Sufferers: where in the sentence those people stand whom a word counts.

In: a parsed `Doc`, a word that counts people, and its kind (counted.tsv). Out: the head tokens of the noun phrases of
those people. By the kind of the word they are its object ("killed five"), its subject ("five died"), the noun itself
("five casualties"), what a state is said of ("five dead") or the number that a toll came to ("the toll rose to five").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parley.extract.doc import Doc
from parley.extract.events.armed import is_armed_body
from parley.extract.figures.counters import counter_of
from parley.extract.figures.harms import (
    bodies,
    deaths,
    fallen,
    flight,
    injuries,
    itself,
    lives,
    of_whom,
    taken,
    toll,
    with_whom,
)
from parley.extract.figures.how_many import COUNTS
from parley.extract.figures.people import antecedent, is_singular
from parley.extract.figures.victims import counted_noun
from parley.extract.figures.word_order import before_verb, listed, numbered_list
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers
from parley.extract.parties import parties_at
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class
from parley.language.lemmas import singular

ALONG = frozenset({"along", "together"})
BODY = frozenset(
    {"arm", "leg", "chest", "neck", "face", "back", "stomach", "hand", "foot", "shoulder", "thigh", "abdomen"}
)
"""Where one is hit who is shot and lives, as far as the words say."""
BEHIND_AND = 2
"""How far behind a word the one stands that "and" joins to it."""
KEPT = ("xcomp", "advcl", "obl")
KEEPING = frozenset({"remain", "stay", "become", "register", "record", "list", "verify", "go"})
TREATING = frozenset({"treat", "help", "evacuate", "rescue", "visit"})


def people_of(doc: Doc, token: Token, kind: str) -> Iterator[int]:
    """The head tokens of the people whom `token`, a word of `kind`, counts."""
    return _PEOPLE[kind](doc, token)


def _whom(doc: Doc, token: Token) -> Iterator[int]:
    """Of "killed five", the five; of "was killed along with three guards", the guards as well."""
    along = {t.index for t in doc.children(token.index, "obl", "obj", "nmod") if _is_along(doc, t)}
    more = (t.index for t in doc.children(token.index, "obl") if t.text.lower() == "addition")
    along |= {i for addition in more for i in fillers(doc, addition, "to")}
    hit = [antecedent(doc, i) for i in fillers(doc, token.index, "obj,state") if i not in along]
    hit = [*dict.fromkeys((*hit, *numbered_list(doc, token)))]
    yield from hit or [*_kept(doc, token), *_elliptic(doc, token), *_gap(doc, token)] or _shared(doc, token)
    along |= {t.index for i in hit for t in doc.children(i, "nmod") if _is_along(doc, t)}
    passive = bool(doc.children(token.index, "aux:pass"))
    yield from (i for i in (before_verb(doc, token) if passive else listed(doc, token)) if i not in {*hit, *along})
    yield from sorted(along)


def _gap(doc: Doc, token: Token) -> Iterator[int]:
    """Of "a pilot they captured", the pilot: what a clause without an object and without "who" is said of."""
    own = doc.children(token.index, "nsubj")
    told = own and not doc.children(token.index, "obj", "iobj", "mark", "nsubj:pass", "aux:pass")
    if told and matches(token.relation, ("acl",)) and token.head == own[0].index - 1 and own[0].tag == "PRON":
        yield from (token.head,) if is_singular(doc, token.head) else ()


def _is_along(doc: Doc, token: Token) -> bool:
    """Whether a phrase names others to whom the same was done: "along with three guards"."""
    cases = doc.children(token.index, "case", "fixed")
    before = doc.tokens[min((t.index for t in cases), default=token.index) - 1]
    said = {case.lemma.lower() for case in cases}
    return "with" in said and bool(ALONG & {*said, before.lemma.lower()})


def _shared(doc: Doc, token: Token) -> Iterator[int]:
    """Of "shot and killed five", the five, where the tree hangs them from the first verb; likewise of "lost five killed
    and wounded"."""
    for second in (t for t in doc.children(token.index, "conj") if t.index == token.index + BEHIND_AND):
        kills = token.lemma.lower() == "kill" and counter_of(doc, second)
        yield from (t.index for t in doc.children(second.index, "obj") if kills)
    first = doc.tokens[token.head]
    joined = token.is_verbal and token.relation == "conj" and token.index == first.index + 2
    if joined and not doc.children(token.index, "nsubj", "nsubj:pass", "aux:pass"):
        yield from (t.index for t in doc.children(first.index, "obj") if t.index > token.index)
        if first.relation == "xcomp" and doc.tokens[first.head].lemma.lower() == "lose":
            yield from fillers(doc, first.head, "obj")


def _elliptic(doc: Doc, token: Token) -> Iterator[int]:
    """Of "left a child dead and a woman injured", the woman; of "dozens of wounded", the dozens."""
    if _is_of(doc, token) and not doc.children(token.index, "det"):
        yield token.head
    elif token.relation == "conj" and not doc.children(token.index, "obj", "aux", "conj"):
        yield from (t.index for t in doc.children(token.index, "nsubj") if t.index == token.index - 1)


def _is_of(doc: Doc, token: Token) -> bool:
    return token.relation == "nmod" and "of" in leading(doc, token.index)


def _kept(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five remain displaced", "five were registered as displaced": the five."""
    before = doc.tokens[max(0, token.index - 1)]
    beside = before.lemma.lower() in KEEPING and token.relation == before.relation == "ccomp"
    kept = matches(token.relation, KEPT) and doc.tokens[token.head].lemma.lower() in KEEPING
    if kept or beside:
        yield from (antecedent(doc, i) for i in fillers(doc, token.head if kept else before.index, "subj,obj"))


def _who(doc: Doc, token: Token) -> Iterator[int]:
    by = token.lemma == "disappear" and doc.children(token.index, "nsubj:pass")  # "were disappeared by the police"
    who = [antecedent(doc, i) for i in fillers(doc, token.index, "obj" if by else "subj")]
    yield from who
    yield from (i for i in before_verb(doc, token) if i not in who)


def _state(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five dead", "left five dead", "five are missing", "five remain displaced": the five; "two of the dead" are
    told already."""
    number_of_them = "of" in leading(doc, token.index, "case", "mark") and matches(token.relation, ("nmod", "acl"))
    if number_of_them and doc.tokens[token.head].lemma.lower() in COUNTS:  # "the number of the dead rose to 12"
        yield token.index
        return
    if doc.children(token.index, "obj") or (_is_of(doc, token) and doc.children(token.index, "det")):
        return
    if token.relation == "conj" and token.index == token.head + BEHIND_AND:  # "were left dead or wounded"
        yield from _state(doc, doc.tokens[token.head])
    elif matches(token.relation, ("amod", "acl")):
        yield token.head
    elif token.relation == "xcomp" and _is_told_by_verb(doc, token):
        return
    elif token.relation == "xcomp" and matches(doc.tokens[token.head].relation, ("acl",)) and _is_told_of(doc, token):
        yield doc.tokens[token.head].head
    elif token.relation in {"xcomp", "advmod"} and (objects := fillers(doc, token.head, "obj")):
        yield objects[-1]
        yield from (t.index for t in doc.children(token.head, "obl") if _is_along(doc, t))
    elif kept := list(_kept(doc, token)):
        yield from kept
    elif number := _number_before(doc, token):
        yield number.index
    elif subjects := doc.children(token.index, "nsubj", "nsubj:pass"):
        yield antecedent(doc, subjects[0].index)
    else:
        yield next((t.index for t in doc.children(token.index, "nummod")), token.index)
        if not token.is_root and token.relation != "parataxis":
            yield token.head


def _is_told_of(doc: Doc, state: Token) -> bool:
    """Whether a participle only says of people that they are in a state: "the people confirmed | dead"."""
    verb = doc.tokens[state.head]
    return not doc.children(verb.index, "obj", "nsubj", "nsubj:pass") and not verb.text.lower().endswith("ing")


def _is_told_by_verb(doc: Doc, token: Token) -> bool:
    """Whether a state only says which people a verb is about ("treated residents wounded in the raids"), or goes with a
    verb that counts them ("shot dead")."""
    verb = doc.tokens[token.head]
    return verb.lemma.lower() in TREATING or (token.text.lower() == "dead" and counter_of(doc, verb) is not None)


def _number_before(doc: Doc, token: Token) -> Token | None:
    """The number right before a state, though the tree joins both to a state before: "11 dead and | 19 | injured"."""
    before = doc.tokens[max(0, token.index - 1)]
    beside = before.tag == "NUM" and before.relation == token.relation == "conj" and before.head == token.head
    return before if beside else None


def _lost(doc: Doc, token: Token) -> Iterator[int]:
    """Of "the army lost twelve soldiers", "eliminated a commander": those who fight; of "the army lost twelve", the
    number."""
    hit = [antecedent(doc, i) for i in fillers(doc, token.index, "mass") or fillers(doc, token.index, "obj")]
    joined = (t for t in doc.children(token.index, "conj") if not doc.children(t.index, "nsubj", "nsubj:pass"))
    told = (*doc.children(token.index, "xcomp"), *joined, *(t for i in hit for t in doc.children(i, "acl")))
    if any(word_class("harmed", t.lemma) for t in told):  # "lost 60 killed and wounded"
        return
    for index in hit:
        fights = _fights(doc, doc.tokens[counted_noun(doc, index)])
        men = any(word_class("their_men", doc.tokens[i].lemma) for i in (index, counted_noun(doc, index)))
        of_theirs = doc.tokens[index].tag == "NUM" or men
        if fights or (of_theirs and (_is_of_fighters(doc, token) or _are_of_fighters(doc, index))):
            yield index


def _fights(doc: Doc, noun: Token) -> bool:
    """Whether a noun is of those who fight, by itself or by the words beside it: "soldiers", "rebel leaders",
    "personnel of the Border Force"."""
    men = any_class(("people", "their_men"), noun.lemma)
    beside = doc.children(noun.index, "amod", "compound", "nmod") if men or is_armed_body(doc, noun) else ()
    return any(any_class(("armed_people", "soldiers"), t.lemma) for t in (noun, *beside)) or any(
        t.tag == "PROPN" and is_armed_body(doc, t) for t in (noun, *beside)
    )


def _are_of_fighters(doc: Doc, number: int) -> bool:
    """Whether a number is of fighters told of before: "sent peacekeepers and lost 1,200 of them"."""
    return any(_are_named_fighters(doc, i) for i in fillers(doc, number, "of") if doc.tokens[i].tag == "PRON")


def _are_named_fighters(doc: Doc, pronoun: int) -> bool:
    """Whether a pronoun stands for those who fight, by the word that they are called by: of "the army said it", "it"."""
    meant = (party.name.split()[-1].lower() for party in parties_at(doc, pronoun))
    return any(any_class(("armed_people", "soldiers", "forces"), singular(word)) for word in meant)


def _is_of_fighters(doc: Doc, token: Token) -> bool:
    """Whether those who lose are under arms: a party loses twelve seats, an army twelve soldiers."""
    losers = [doc.tokens[i] for i in fillers(doc, token.index, "subj")]
    armed = ("armed_people", "forces", "foes")
    known = any(is_armed_body(doc, t) or any_class(armed, t.lemma) for t in losers)
    return known or any(_are_named_fighters(doc, t.index) for t in losers if t.tag == "PRON")


def _shot(doc: Doc, token: Token) -> Iterator[int]:
    """Of "a guard was shot in the leg", the guard: shot and not said to be dead."""
    if any(doc.tokens[i].lemma.lower() in BODY for i in fillers(doc, token.index, "in")):
        yield from (antecedent(doc, i) for i in fillers(doc, token.index, "obj"))


_PEOPLE: dict[str, Callable[[Doc, Token], Iterator[int]]] = {
    "obj": _whom,
    "moved": _whom,
    "subj": _who,
    "movers": _who,
    "self": itself,
    "state": _state,
    "deaths": deaths,
    "victims": fallen,
    "of": of_whom,
    "flight": flight,
    "toll": toll,
    "lives": lives,
    "bodies": bodies,
    "lost": _lost,
    "taken": taken,
    "injuries": injuries,
    "losses": itself,
    "with": with_whom,
    "shot": _shot,
}
