"""Sides: the two that a report's conflict is between.

In: a `Doc`, and what each of its names counts for. Out: the two that fight and are named together most often, for "both
sides". A place where things only happen is no side, nor is whoever mediates, hosts, or calls for calm.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from itertools import combinations, groupby, islice

from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_definite, preposition
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import is_hyphenated, modifiers, name_at
from parley.extract.tokens import Token, matches

BETWEEN = 4
AND = 3
AGAINST = 3
FOUGHT = 2
"""What each way of naming two together is worth beside a mere mention in one sentence (worth 1), and what each word is
that has both of them fight."""

ENOUGH = 2
"""Two that are not said to fight have to be named together so often."""

MANY = 20
"""Of so many names in one sentence the first are looked at."""

NEAR = 6
"""How many words from the first the second of two that "and" joins begins."""

OF_WHOM = frozenset({"nmod:poss", "nmod", "compound"})
PLACED = {"in", "near", "at", "from", "inside", "across", "outside", "into", "throughout", "over", "around", "through"}


def two_sides(doc: Doc, bodies: Mapping[int, str]) -> tuple[str, ...]:
    """The two bodies that fight and are named together most often; where none is said to fight, merely the latter; ()
    where no two are named together.

    `bodies` gives the country or body of every name that can fight, by its head token.
    """
    told = list(dict.fromkeys(bodies[i] for i in sorted(bodies)))
    taking_part = {i: of for i, of in bodies.items() if not _is_apart(doc, doc.tokens[i])}
    fights = Counter(of for i, of in taking_part.items() if _fights(doc, doc.tokens[i]))
    between = Counter(of for i, of in bodies.items() if mediates(doc, doc.tokens[i]))
    count = _together(doc, {i: of for i, of in taking_part.items() if between[of] <= fights[of]})
    for a, b in combinations(sorted(+(fights - between), key=told.index), 2):
        count[a, b] += FOUGHT * min(fights[a], fights[b])
    armed = Counter({pair: n for pair, n in count.items() if all(fights[of] for of in pair)})
    best = (armed or Counter({pair: n for pair, n in count.items() if n >= ENOUGH})).most_common(1)
    return best[0][0] if best else ()


def powers(doc: Doc, land_at: Callable[[int], str | None]) -> dict[int, str]:
    """The land that `land_at` a token is spoken of, by the head of each mere noun for who rules it: "talks between the
    government and"; a name beside the noun would say of which land."""
    found = {}
    for token in doc.tokens:
        is_bare = token.is_plain and is_of(token, "power") and is_definite(doc, token) and not name_at(doc, token.index)
        named = (t for t in modifiers(doc, token) if name_at(doc, t.index) and not is_hyphenated(doc, t))
        if is_bare and not any(named) and (land := land_at(token.index)):
            found[token.index] = land
    return found


def _together(doc: Doc, bodies: Mapping[int, str]) -> Counter[tuple[str, str]]:
    """How often, and how closely, each two are named together."""
    count: Counter[tuple[str, str]] = Counter()
    told = list(dict.fromkeys(bodies[i] for i in sorted(bodies)))
    for _, group in groupby(sorted(bodies), key=lambda i: doc.tokens[i].sentence):
        for i, j in combinations(islice(group, MANY), 2):
            if bodies[i] != bodies[j]:
                a, b = sorted((bodies[i], bodies[j]), key=told.index)
                count[a, b] += _weight(doc, i, j)
    return count


def _is_apart(doc: Doc, token: Token) -> bool:
    """Whether a name tells only where something is, or who stands between those who fight."""
    if first := _joined_to(doc, token):
        return _is_apart(doc, first)
    if is_hyphenated(doc, token) or preposition(doc, token) in PLACED:
        return True
    return mediates(doc, token) or (_does(doc, token) and is_of(doc.tokens[token.head], "calls"))


def mediates(doc: Doc, token: Token) -> bool:
    """Whether a name is of who brings the sides together: "brokered by Chad", "Chad-brokered", "Chad's mediators"."""
    if first := _joined_to(doc, token):
        return mediates(doc, first)
    head = doc.tokens[token.head]
    near = [head, doc.tokens[head.head], *doc.tokens[token.index + 1 : token.index + 3]]
    return any(is_of(t, "mediates") for t in (*near, *_done_to(doc, token)))


def _fights(doc: Doc, token: Token) -> bool:
    """Whether the words about a name are of fighting: "Chadian troops", "shelled Chad", "Chad broke the truce"."""
    if first := _joined_to(doc, token):
        return _fights(doc, first)
    token = _who_rules(doc, token)
    head = doc.tokens[token.head]
    if token.is_root:
        return False
    if _does(doc, token):
        return is_of(head, "opposes") or any(is_of(t, "conflict") for t in _done_to(doc, token))
    if head.tag == "VERB":
        return is_of(head, "opposes", "calls")
    return is_of(head, "fighter", "arms_of") or (token.relation != "compound" and is_of(head, "conflict"))


def _joined_to(doc: Doc, token: Token) -> Token | None:
    """The name that another is joined to: in "Kenya and Chad", Kenya for Chad; in "Chad's government and the Front", the
    government for the Front."""
    if token.relation != "conj":
        return None
    first = doc.tokens[token.head]
    ruled = (t for t in modifiers(doc, first) if _who_rules(doc, t) is first and name_at(doc, t.index))
    return first if name_at(doc, first.index) or next(ruled, None) else None


def _who_rules(doc: Doc, token: Token) -> Token:
    """The noun for who rules a land that a name only says which is: of "Chad's government", the government."""
    head = doc.tokens[token.head]
    named = token.relation in {"nmod:poss", "compound", "amod"} and is_of(head, "power")
    return head if named and not is_of(head, "arms_of") else token


def _does(doc: Doc, token: Token) -> bool:
    return matches(token.relation, ("nsubj", "obl:agent")) or preposition(doc, token) == "by"


def _done_to(doc: Doc, token: Token) -> tuple[Token, ...]:
    """What one who does something does it to, or about: "signed a truce", "agreed on a truce"."""
    if not _does(doc, token):
        return ()
    objects = doc.children(token.head, "obj", "obl")
    return tuple(t for t in objects if t.relation == "obj" or preposition(doc, t) in {"on", "to"})


def _weight(doc: Doc, i: int, j: int) -> int:
    first = doc.sentences[doc.tokens[i].sentence].first
    inner = doc.tokens[i:j]
    if _is_beside_him(doc, j):
        return 0
    name = name_at(doc, j)
    if (name.first if name else j) - i <= NEAR and any(t.text.lower() == "and" for t in inner):
        opened = any(t.text.lower() == "between" for t in doc.tokens[max(first, i - 4) : i])
        return BETWEEN if opened else 1 if _speak_as_one(doc, i) else AND
    return AGAINST if any(is_of(t, "opposes") for t in inner) else 1


def _is_beside_him(doc: Doc, index: int) -> bool:
    """Whether a name is of whom another fights for: "fought on Chad's side", "fights alongside Chad"."""
    token = doc.tokens[index]
    above = doc.tokens[token.head]
    on_his = above.lemma.lower() == "side" and preposition(doc, above) == "on" and token.relation in OF_WHOM
    return on_his or preposition(doc, token) == "alongside"


def _speak_as_one(doc: Doc, index: int) -> bool:
    """Whether two joined by "and" say one thing together, as allies do: "Kenya and Chad denied it"."""
    token = _joined_to(doc, doc.tokens[index]) or doc.tokens[index]
    return _does(doc, token) and is_of(doc.tokens[token.head], "speaks")
