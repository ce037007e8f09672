"""How many: the number that counts the people of a noun phrase.

In: a `Doc` with numbers, the head token of a noun phrase or the noun of a harm. Out: the number on it, before it, said
of it ("the number of soldiers killed reached 158"), or denied of it ("did not report any injuries").
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from parley.extract.doc import Doc
from parley.extract.figures.sides import PUTS
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers
from parley.extract.mentions import NumberMention
from parley.extract.tokens import Token
from parley.extract.words import any_class, word_class

COUNTS = frozenset({"number", "count", "total", "figure", "toll"})
FLIGHTS = frozenset({"influx", "inflow", "outflow", "exodus", "flow", "outpouring", "displacement"})
"""Words for many who leave, which grow as a number does."""
RAISED = frozenset({"raise", "bring", "push", "take"})
"""Verbs by which a number is raised: "taking the toll to 19"."""
FAR = 6
NEAR = 4
"""Numbers that can stand within two words before a noun, each being of one word at least."""


def number_of(doc: Doc, people: int, numbers: Mapping[int, NumberMention]) -> NumberMention | None:
    """The number that counts the noun phrase headed at `people`: on the noun, before it, or the noun itself."""
    if people in numbers:
        return numbers[people]
    if word_class("fractions", doc.tokens[people].lemma):
        return _set_beside(doc, people, numbers)
    for child in doc.children(people, "nummod", "det", "amod", "advmod", "compound", "nmod:unmarked"):
        if child.index in numbers:
            return numbers[child.index]
    if stated := _stated(doc, doc.tokens[people], numbers):
        return stated
    if token_of := _mass_of(doc, doc.tokens[people], numbers):
        return token_of
    if no_reports := _no_reports_of(doc, people, numbers):
        return no_reports
    if word_class("bands_of_people", doc.tokens[people].lemma):
        return next((number for i in fillers(doc, people, "of") if (number := number_of(doc, i, numbers))), None)
    if beside := _set_beside(doc, people, numbers):
        return beside
    at = bisect_right(doc.numbers, people, key=_head)
    near = (
        m for m in doc.numbers[max(0, at - NEAR) : at + 1] if m.first <= people < m.last or 0 <= people - m.last <= FAR
    )
    return next((m for m in near if _modifies(doc, m, people)), None)


def put_at(doc: Doc, token: Token) -> Sequence[NumberMention]:
    """What somebody puts those at whom a word stands for: "put its dead at 11 and its wounded at 31"."""
    sentence = doc.sentences[token.sentence]
    verbs = {t.lemma.lower() for t in doc.tokens[sentence.first : token.index]}
    behind = doc.tokens[min(token.index + 1, sentence.last - 1)].text.lower()
    return numbers_between(doc, token.index + 2, token.index + 2 + NEAR)[:1] if behind == "at" and verbs & PUTS else ()


def numbers_between(doc: Doc, first: int, last: int) -> Sequence[NumberMention]:
    """The numbers whose numerals stand among the tokens `[first, last)`."""
    return doc.numbers[bisect_left(doc.numbers, first, key=_head) : bisect_left(doc.numbers, last, key=_head)]


def _mass_of(doc: Doc, token: Token, numbers: Mapping[int, NumberMention]) -> NumberMention | None:
    """The "dozens" of "dozens of deaths"."""
    of = "of" in leading(doc, token.index)
    some = of and token.relation == "nmod" and not doc.children(token.index, "det")
    above = numbers.get(token.head) if some else None
    return above if above and above.count is None else None


def _set_beside(doc: Doc, people: int, numbers: Mapping[int, NumberMention]) -> NumberMention | None:
    """The number that is set beside a noun phrase to say how many it is of: "half of the town, some 7,000 people,
    fled"."""
    noun = doc.tokens[people]
    many = any_class(("fractions", "plain_people"), noun.lemma)
    for token in doc.subtree(people) if many else ():
        if token.relation == "appos" and token.index > people and word_class("plain_people", token.lemma):
            own = (numbers[t.index] for t in doc.children(token.index, "nummod") if t.index in numbers)
            if number := next(own, None):
                return None if doc.children(token.index, "conj") else number
    return None


def _no_reports_of(doc: Doc, people: int, numbers: Mapping[int, NumberMention]) -> NumberMention | None:
    """The "no" of "no reports of damage or casualties"."""
    token = doc.tokens[people]
    above = doc.tokens[doc.tokens[token.head].head if token.relation == "conj" else token.head]
    on = "on" in leading(doc, people)  # "no word on deaths" says nothing
    said = (above, *doc.children(above.index, "det")) if above.lemma.lower() in {"report", "word"} and not on else ()
    return next((numbers[t.index] for t in said if t.index in numbers and numbers[t.index].count == 0), None)


def _head(mention: NumberMention) -> int:
    return mention.head


def _stated(doc: Doc, token: Token, numbers: Mapping[int, NumberMention]) -> NumberMention | None:
    """The number that is said of a noun: "the number of soldiers killed reached 158", "put its dead at 22", "30 were
    civilians", "brings to 12 the number of those killed"."""
    head = doc.tokens[token.head]
    if doc.children(token.index, "cop"):
        return next((numbers[t.index] for t in doc.children(token.index, "nsubj") if _is_counted(t, numbers)), None)
    count = next((t for t in (token, head) if t.lemma.lower() in COUNTS | FLIGHTS and not t.is_root), None)
    if count and count.relation == "appos" and count.head in numbers:
        return numbers[count.head]
    put = next((t for t in islice(doc.ancestors(token.index), 2) if t.lemma.lower() in PUTS), None)
    said = fillers(doc, count.head, "obj+to+at+as") if count else fillers(doc, put.index, "at") if put else ()
    ends = (token, *doc.children(token.index, "acl")) if count else ()
    behind = (i for t in ends for i in fillers(doc, t.index, "to,at"))
    later = _behind_a_day(doc, count) if count else ()
    return next((numbers[i] for i in (*said, *behind, *later) if i in numbers), None)


def _behind_a_day(doc: Doc, count: Token) -> Iterator[int]:
    """The number to which a toll is brought, where the tree hangs it from the day since which that counts: "bringing the
    toll since 7 October to 30,320"; or from the clause that says since when."""
    told = doc.subtree(count.head) if doc.tokens[count.head].lemma.lower() in RAISED else ()
    days = (t for t in told if t.index > count.index and "since" in leading(doc, t.index, "case", "mark"))
    return (i for day in days for i in fillers(doc, day.index, "to"))


def _is_counted(token: Token, numbers: Mapping[int, NumberMention]) -> bool:
    """Whether a word is a numeral, and counts something."""
    return token.tag == "NUM" and token.index in numbers


def _modifies(doc: Doc, mention: NumberMention, people: int) -> bool:
    """Whether nothing but the noun's own modifiers stands between the number and the noun, in its sentence."""
    between = doc.tokens[mention.last : people]
    is_of_it = doc.tokens[mention.head].sentence == doc.tokens[people].sentence
    return is_of_it and len(between) <= 2 and all(mention.last <= t.head <= people and _may_modify(t) for t in between)


def _may_modify(token: Token) -> bool:
    return token.tag in {"ADJ", "NOUN", "PROPN", "ADV"} or token.relation == "amod"


def _neither(doc: Doc, verb: Token) -> Iterator[Token]:
    """The word by which nobody does what a verb tells: the "neither" of "neither side suffered losses"."""
    for subject in doc.children(verb.index, "nsubj"):
        words = (subject, *doc.children(subject.index, "det", "cc:preconj", "cc"))
        yield from (t for t in words if t.text.lower() in {"neither", "nobody", "none"} and t.index < verb.index)


def none_of(doc: Doc, token: Token) -> NumberMention | None:
    """The count of none that a denial makes: "did not report any injuries"."""
    verb = doc.tokens[token.head]
    anything = token.index and doc.tokens[token.index - 1].text.lower() == "any" and token.relation in {"obj", "nsubj"}
    denied = anything and any(t.lemma.lower() in {"not", "n't"} for t in doc.children(verb.index, "advmod"))
    neither = next(_neither(doc, verb), None) if token.relation == "obj" and token.tag == "NOUN" else None
    if neither:
        return NumberMention(neither.span, neither.index, neither.index + 1, neither.index, 0, "exact", 0, 0)
    without = [
        t for i in (token.index, verb.index) for t in doc.children(i, "case", "mark") if t.text.lower() == "without"
    ]
    if not denied and not (without and token.tag == "NOUN"):
        return None
    first = without[0].index if without else token.index - 1
    return NumberMention(doc.tokens[first].span, first, first + 1, first, 0, "exact", 0, 0)
