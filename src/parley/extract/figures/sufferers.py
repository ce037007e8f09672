"""Sufferers: where the people stand whom a word counts.

In: a parsed `Doc`, a word that counts people and its kind (counted.tsv). Out: the head tokens of the noun phrases of
those people: whom the verb hits, who does it, the noun itself, what a state is said of, the number that a toll rose to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from parley.extract.doc import Doc, Token, matches
from parley.extract.roles import fillers
from parley.extract.words import word_class

FAR_FROM_TOLL = 20
FINDING = frozenset(
    {
        "find",
        "recover",
        "discover",
        "retrieve",
        "pull",
        "unearth",
        "exhume",
        "uncover",
        "count",
        "bury",
        "see",
        "drag",
        "witness",
        "cart",
    }
)
ALONG = frozenset({"along", "together"})
SENTENCING = frozenset({"sentence", "put", "condemn", "do", "come", "starve"})
"""Verbs that bring nobody "to death" in a war: what courts do, and what is a way of speaking."""
SUFFERING = frozenset({"suffer", "sustain", "receive"})
BODY = frozenset(
    {"arm", "leg", "chest", "neck", "face", "back", "stomach", "hand", "foot", "shoulder", "thigh", "abdomen"}
)
"""Where one is hit who is shot and lives, as far as the words say."""
HOLDING = frozenset({"take", "capture", "seize", "hold", "keep"})
REACHED = frozenset(
    {"to", "at", "over", "than", "least", "reach", "exceed", "surpass", "top", "pass", "around", "about"}
)


KEPT = ("xcomp", "advcl", "obl")
KEEPING = frozenset({"remain", "stay", "become", "register", "record", "list", "verify"})
TREATING = frozenset({"treat", "help", "evacuate", "rescue", "visit"})
SEEKING = frozenset({"take", "seek", "find"})


def people_of(doc: Doc, token: Token, kind: str) -> Iterator[int]:
    """The head tokens of the people whom `token`, a word of `kind`, counts."""
    return _PEOPLE[kind](doc, token)


def _antecedent(doc: Doc, index: int) -> int:
    """What a relative pronoun stands for, or the token itself."""
    token = doc.tokens[index]
    if token.lemma.lower() in {"who", "which", "that", "whom"} and not token.is_root:
        verb = doc.tokens[token.head]
        if matches(verb.relation, ("acl",)):
            return verb.head
    return index


def _whom(doc: Doc, token: Token) -> Iterator[int]:
    """Of "killed five", the five; of "was killed along with three guards", the guards as well."""
    along = {t.index for t in doc.children(token.index, "obl", "obj", "nmod") if _is_along(doc, t)}
    hit = [_antecedent(doc, i) for i in fillers(doc, token.index, "obj,state") if i not in along]
    yield from hit or [*_kept(doc, token), *_elliptic(doc, token)] or _shared(doc, token)
    yield from sorted(along)


def _is_along(doc: Doc, token: Token) -> bool:
    """Whether a phrase names others to whom the same was done: "along with three guards"."""
    cases = {case.lemma.lower() for case in doc.children(token.index, "case", "fixed")}
    before = doc.tokens[min((t.index for t in doc.subtree(token.index)), default=token.index) - 1]
    return "with" in cases and bool(ALONG & {*cases, before.lemma.lower()})


def _shared(doc: Doc, token: Token) -> Iterator[int]:
    """Of "shot and killed five", the five, where the tree hangs them from the first verb."""
    first = doc.tokens[token.head]
    joined = token.is_verbal and token.relation == "conj" and token.index == first.index + 2
    if joined and not doc.children(token.index, "nsubj", "nsubj:pass", "aux:pass"):
        yield from (t.index for t in doc.children(first.index, "obj") if t.index > token.index)


def _elliptic(doc: Doc, token: Token) -> Iterator[int]:
    """Of "left a child dead and a woman injured", the woman; of "dozens of wounded", the dozens."""
    if _is_of(doc, token) and not doc.children(token.index, "det"):
        yield token.head
    elif token.relation == "conj" and not doc.children(token.index, "obj", "aux", "conj"):
        yield from (t.index for t in doc.children(token.index, "nsubj") if t.index == token.index - 1)


def _is_of(doc: Doc, token: Token) -> bool:
    return token.relation == "nmod" and any(t.text.lower() == "of" for t in doc.children(token.index, "case"))


def _kept(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five remain displaced", "five were registered as displaced": the five."""
    if matches(token.relation, KEPT) and doc.tokens[token.head].lemma.lower() in KEEPING:
        yield from (_antecedent(doc, i) for i in fillers(doc, token.head, "subj,obj"))


def _who(doc: Doc, token: Token) -> Iterator[int]:
    yield from (_antecedent(doc, i) for i in fillers(doc, token.index, "subj"))


def _itself(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five deaths", the noun; of "among the dead were two medics", the medics."""
    among = any(case.lemma.lower() == "among" for case in doc.children(token.index, "case"))
    above = doc.tokens[token.head]
    is_said = doc.children(above.index, "cop") or doc.tokens[above.head].lemma.lower() == "be"
    yield above.index if among and not token.is_root and is_said else token.index


def _state(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five dead", "left five dead", "five are missing", "five remain displaced": the five; "two of the dead" are told
    already."""
    if doc.children(token.index, "obj") or (_is_of(doc, token) and doc.children(token.index, "det")):
        return
    if matches(token.relation, ("amod", "acl")):
        yield token.head
    elif token.relation == "xcomp" and doc.tokens[token.head].lemma.lower() in TREATING:
        return  # "treated residents wounded in the raids" says which ones, and not what became of them
    elif token.relation in {"xcomp", "advmod"} and (objects := fillers(doc, token.head, "obj")):
        yield objects[-1]
    elif kept := list(_kept(doc, token)):
        yield from kept
    elif subjects := doc.children(token.index, "nsubj", "nsubj:pass"):
        yield _antecedent(doc, subjects[0].index)
    else:
        yield next((t.index for t in doc.children(token.index, "nummod")), token.index)
        if not token.is_root:
            yield token.head


def _deaths(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five deaths", "the death of five people", "five were beaten to death": the five."""
    bare = not token.is_root and token.text.lower() == "death" and len(doc.children(token.index)) == 1
    above = "" if token.is_root else doc.tokens[token.head].lemma.lower()
    if bare and above not in SENTENCING and fillers(doc, token.head, "to") == (token.index,):
        yield from (_antecedent(doc, i) for i in fillers(doc, token.head, "obj"))
    else:
        yield from fillers(doc, token.index, "of,self")


def _of(doc: Doc, token: Token) -> Iterator[int]:
    yield from fillers(doc, token.index, "of,poss")


def _toll(doc: Doc, token: Token) -> Iterator[int]:
    """Of "the toll rose to 12", "a toll of 31", "brings the toll in the town to 12": the number."""
    found = list(_by_relation(doc, token))
    yield from found
    if not any(doc.tokens[i].tag == "NUM" or doc.children(i, "nummod") for i in found):
        sentence = doc.sentences[token.sentence]
        near = range(token.index + 1, min(sentence.last, token.index + FAR_FROM_TOLL) - 1)
        yield from (i + 1 for i in near if doc.tokens[i].lemma.lower() in REACHED)


def _by_relation(doc: Doc, token: Token) -> Iterator[int]:
    """What a toll comes to, where the tree says so."""
    yield from fillers(doc, token.index, "of+to+at")
    if not token.is_root:
        yield from fillers(doc, token.head, "to+at+obj")
    yield from (t.index for t in doc.children(token.index, "nummod", "appos"))
    if doc.children(token.index, "cop"):
        yield token.index
    elif token.relation == "nsubj" and doc.children(token.head, "cop"):
        yield token.head


def _lives(doc: Doc, token: Token) -> Iterator[int]:
    """Of "claimed five lives", "lost their lives": the lives, or who lost them."""
    if token.is_root:
        return
    whole = doc.tokens[token.head] if token.relation == "nmod" else token
    if whole.is_root:
        return
    verb = doc.tokens[whole.head].lemma.lower()
    if whole is not token and verb in {"claim", "take", "cost"}:
        yield whole.index
    elif verb in {"claim", "take", "cost"}:
        yield from fillers(doc, token.index, "of")
        yield token.index
    elif verb == "lose":
        yield from fillers(doc, token.head, "subj")
        yield token.index


def _bodies(doc: Doc, token: Token) -> Iterator[int]:
    if not token.is_root and doc.tokens[token.head].lemma.lower() in FINDING:
        yield from fillers(doc, token.index, "of,self")


def _lost(doc: Doc, token: Token) -> Iterator[int]:
    """Of "the army lost twelve soldiers", "eliminated a commander": those who fight."""
    hit = fillers(doc, token.index, "mass") or fillers(doc, token.index, "obj")
    yield from (i for i in hit if word_class("armed_people", doc.tokens[i].lemma))


def _injuries(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five injuries", the noun; of "a pilot suffered minor injuries", the pilot."""
    suffers = matches(token.relation, ("obj",)) and doc.tokens[token.head].lemma.lower() in SUFFERING
    numbered = doc.children(token.index, "nummod", "det")
    yield from (_antecedent(doc, i) for i in fillers(doc, token.head, "subj")) if suffers and not numbered else ()
    yield token.index


def _shot(doc: Doc, token: Token) -> Iterator[int]:
    """Of "a guard was shot in the leg", the guard: shot and not said to be dead."""
    if any(doc.tokens[i].lemma.lower() in BODY for i in fillers(doc, token.index, "in")):
        yield from (_antecedent(doc, i) for i in fillers(doc, token.index, "obj"))


def _taken(doc: Doc, token: Token) -> Iterator[int]:
    """Of "took five hostages", the hostages; of "holds five people hostage", the people."""
    if not token.is_root and matches(token.relation, ("xcomp",)) and doc.tokens[token.head].lemma.lower() in HOLDING:
        yield from fillers(doc, token.head, "obj")
    elif not token.is_root and doc.tokens[token.head].lemma.lower() in HOLDING:
        yield token.index


def _seekers(doc: Doc, token: Token) -> Iterator[int]:
    """Of "200 people took refuge in a school": the people."""
    verb = doc.tokens[token.head]
    if matches(token.relation, ("obj",)) and verb.lemma.lower() in SEEKING:
        yield from (_antecedent(doc, i) for i in fillers(doc, verb.index, "subj"))


_PEOPLE: dict[str, Callable[[Doc, Token], Iterator[int]]] = {
    "obj": _whom,
    "subj": _who,
    "self": _itself,
    "state": _state,
    "deaths": _deaths,
    "of": _of,
    "toll": _toll,
    "lives": _lives,
    "bodies": _bodies,
    "lost": _lost,
    "taken": _taken,
    "sought": _seekers,
    "injuries": _injuries,
    "shot": _shot,
}
