"""Counted: where a report counts people as killed, injured, missing, captured, displaced.

In: a `Doc` with numbers. Out: `Counted`: the word that says what became of people, the noun phrase of these people, and
their number. Which words count is data, in counted.tsv; where the people stand follows from the kind of word.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from parley.extract.doc import Doc
from parley.extract.figures.counters import Counter, counted_by, counter_of, counters, names_a_toll
from parley.extract.figures.gapped import gapped, is_of_another, stands_apart
from parley.extract.figures.how_many import COUNTS, none_of, number_of, numbers_between, put_at
from parley.extract.figures.parts import REST, parts_of
from parley.extract.figures.people import (
    counted_together,
    counts_people,
    is_bare_plural,
    is_person,
    is_singular,
    stands_for_people,
)
from parley.extract.figures.sufferers import people_of
from parley.extract.figures.word_order import behind_aside, noun_after
from parley.extract.grammar.leading import is_indefinite, leading
from parley.extract.grammar.roles import fillers
from parley.extract.mentions import NumberMention
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records.figure import Measure

BEFORE_THE_WORD = frozenset({"NOUN", "ADJ", "PROPN", "AUX", "ADV", "PART"})
FAR = 6
NEAR = 4
"""How many numbers behind a count may tell of each side's part of it."""
GIVING_UP = frozenset({"surrender"})
"""Verbs whose object is given up, not taken prisoner: "surrendered their weapons"."""
WITH_OTHERS = frozenset({"obj", "subj", "state", "of", "deaths", "toll", "lives"})
"""Kinds of words that count whoever "and" joins to the first as well."""
NEXT_VERB = 2
"""How far behind a verb the one stands that "and" joins to it."""


@dataclass(frozen=True, slots=True)
class Counted:
    """People counted: `token` says what became of them, `people` heads their noun phrase, `number` how many;
    where there is none, `others` are those counted together with them, each one person."""

    token: int
    measure: Measure
    people: int
    number: NumberMention | None
    kind: str
    others: tuple[int, ...] = ()

    @property
    def is_none(self) -> bool:
        """Whether it says that nobody suffered: "no casualties", "did not report any injuries"."""
        return self.number is not None and self.number.count == 0


def counted(doc: Doc) -> list[Counted]:
    """Every count of people in `doc`, in order of the words that make it, one a number of people; who "was hit and
    died" is counted dead."""
    numbers = {mention.head: mention for mention in doc.numbers}
    found: list[Counted] = []
    taken: dict[NumberMention, int] = {}
    for token in doc.with_lemmas(counters()):
        counter = counter_of(doc, token)
        if not counter or names_a_toll(doc, token) or _is_a_sentence(doc, token):
            continue
        joined = _is_joined_ahead(doc, token, counter) or _is_joined_behind(doc, token, counter)
        if not joined and not _is_told_more(doc, token, counter):
            here = _counts(doc, token, replace(counter, measure=_measure(doc, token, counter)), numbers, taken)
            taken |= {count.number: token.index for count in here if count.number}
            found += here
    dead = {count.people for count in found if count.measure == "killed"}
    return [count for count in found if count.measure != "injured" or count.people not in dead]


def _is_a_sentence(doc: Doc, token: Token) -> bool:
    """Whether a court put somebody to death for a crime."""
    for_what = fillers(doc, token.index, "for") if token.lemma.lower() == "execute" else ()
    return any(word_class("crimes", doc.tokens[i].lemma) for i in for_what)


def _is_joined_ahead(doc: Doc, token: Token, counter: Counter) -> bool:
    """Whether "killed" goes on "and injured", "dead" on "or missing": the pair is told once, by its second word."""
    ahead = doc.tokens[token.index + 1 : token.index + 3]
    joined = len(ahead) == 2 and ahead[0].lemma.lower() in {"and", "or"}
    after = counter_of(doc, ahead[1]) if joined else None
    same = after is not None and (after.kind == counter.kind or {after.kind, counter.kind} == {"obj", "state"})
    either = {"injured", "missing"} | ({"captured"} if joined and ahead[0].lemma.lower() == "or" else set())
    alike = same and after is not None and after.measure in either
    return alike and counter.measure == "killed"


def _goes_on(doc: Doc, token: Token, kind: str) -> bool:
    """Whether "and" joins a word of `kind` right behind a word: "deaths and injuries"."""
    ahead = doc.tokens[token.index + 1 : token.index + 3]
    joined = len(ahead) == 2 and ahead[0].lemma.lower() in {"and", "or"}
    after = counter_of(doc, ahead[1]) if joined else None
    return after is not None and after.kind == kind


def _is_joined_behind(doc: Doc, token: Token, counter: Counter) -> bool:
    """Whether "injuries" only goes on "deaths and": the pair is told by its first word."""
    first = doc.tokens[token.index - 2] if token.index > 1 else token
    before = counter_of(doc, first) if counter.kind == "injuries" else None
    return before is not None and before.kind == "deaths" and _goes_on(doc, first, "injuries")


def _measure(doc: Doc, token: Token, counter: Counter) -> Measure:
    """Killed and injured counted in one number are casualties: "five people were killed and injured", "no deaths or
    injuries"."""
    if counter.kind == "deaths" and _goes_on(doc, token, "injuries"):
        return "casualties"
    before = doc.tokens[max(0, token.index - 2) : max(0, token.index - 1)]
    first = counter_of(doc, before[0]) if before else None
    return "casualties" if first and _is_joined_ahead(doc, before[0], first) else counter.measure


def _counts(
    doc: Doc, token: Token, counter: Counter, numbers: Mapping[int, NumberMention], taken: Mapping[NumberMention, int]
) -> list[Counted]:
    if (counter.measure == "missing" or token.lemma.lower() in GIVING_UP) and doc.children(token.index, "obj"):
        return []
    by_tree = list(_by_tree(doc, token, counter, numbers))
    fresh = [c for c in by_tree if c.number is None or c.number not in taken or _shares(doc, c, taken[c.number])]
    if not any(count.number for count in fresh):
        at = next((mention for mention in put_at(doc, token) if mention not in taken), None)
        put = [Counted(token.index, counter.measure, token.index, at, counter.kind)] if at else []
        fresh = put or list(_beside(doc, token, counter, taken)) or fresh
    told = {count.number for count in fresh}
    gapped = _gapped(doc, token, fresh[0]) if fresh else ()
    apart = [count for count in gapped if count.number not in told and count.number not in taken]
    known = {count.number for count in apart}
    parts = [c for c in _parts(doc, token, counter, numbers) if c not in fresh and not (c.number and c.number in known)]
    return [*fresh, *parts, *apart, *(_of_them(doc, token, counter) if fresh else ())]


def _shares(doc: Doc, count: Counted, before: int) -> bool:
    """Whether a verb tells more of the people whom the verb before it counts: "three were abducted and killed", "two
    were hit by a shell and died"."""
    token, first = doc.tokens[count.token], doc.tokens[before]
    if count.people < count.token and "them" in leading(doc, count.token, "obj"):
        return True
    hurt = counter_of(doc, first)
    near = token.index == before + NEXT_VERB or (count.measure == "killed" and hurt and hurt.measure == "injured")
    return token.is_verbal and first.is_verbal and token.head == before and bool(near)


def _parts(doc: Doc, token: Token, counter: Counter, numbers: Mapping[int, NumberMention]) -> Iterator[Counted]:
    """Counts of some of those whom the word counts: "two medics were among the dead"."""
    for people in parts_of(doc, token, partial(counter_of, doc)):
        number = number_of(doc, people, numbers)
        one = is_singular(doc, people) and is_person(doc.tokens[people])
        if number or one or doc.tokens[people].lemma.lower() in REST:
            told_here = doc.tokens[people].sentence == token.sentence
            measure = counted_by(doc, counter, number)
            yield Counted(token.index if told_here else people, measure, people, number, "part")


def _gapped(doc: Doc, token: Token, first: Counted) -> Iterator[Counted]:
    """The counts that share the word and the people of the `first`: "five guards were killed in Lima and three in
    Cusco"."""
    for mention in gapped(doc, token, partial(counter_of, doc)):
        people = mention.head if doc.tokens[first.people].tag == "NUM" else first.people
        yield Counted(token.index, first.measure, people, mention, "gapped")


def _of_them(doc: Doc, token: Token, counter: Counter) -> Iterator[Counted]:
    """The count of each side behind that of all: "5,000 were killed, more than 2,000 of them on each side"."""
    sentence = doc.sentences[token.sentence]
    for mention in numbers_between(doc, token.index + 1, len(doc.tokens))[:NEAR]:
        words = [t.text.lower() for t in doc.tokens[mention.last : min(mention.last + 5, sentence.last)]]
        if words[:1] == ["of"] and words[2:4] == ["on", "each"]:
            yield Counted(token.index, counter.measure, mention.head, mention, counter.kind)


def _is_told_more(doc: Doc, token: Token, counter: Counter) -> bool:
    """Whether the displaced that a noun phrase names are told to have suffered more: "98 evacuees were killed"."""
    if counter.measure not in {"displaced", "returned"}:
        return False
    if "among" in leading(doc, token.index):
        return True  # "no casualties among the displaced"
    if counter.kind not in {"self", "state"}:
        return False
    noun = doc.tokens[token.head] if token.relation == "amod" else token
    verb = doc.tokens[noun.head]
    argument = matches(noun.relation, ("nsubj", "obj")) and verb.is_verbal
    more = counter_of(doc, verb) if argument else None
    return more is not None and more.measure != counter.measure


def _by_tree(doc: Doc, token: Token, counter: Counter, numbers: Mapping[int, NumberMention]) -> Iterator[Counted]:
    for head in people_of(doc, token, counter.kind):
        others = [*joined_to(doc, head)] if counter.kind in WITH_OTHERS else []
        told = [head, *(other for other in others if not _is_part(doc, token, head, other))]
        for people, *more in counted_together(doc, told):
            number = None if more else none_of(doc, token) or number_of(doc, people, numbers)
            counts = counts_people(doc, people, counter) if number else _are_told(doc, token, counter, people)
            if number and people != head and doc.tokens[people].tag == "NUM" and stands_apart(doc, people):
                yield Counted(token.index, counter.measure, head, number, "gapped")
            elif more or (counts and (number or people == head or is_singular(doc, people))):
                measure = counted_by(doc, counter, number)
                yield Counted(token.index, measure, people, number, counter.kind, tuple(more))


def _are_told(doc: Doc, token: Token, counter: Counter, people: int) -> bool:
    """Whether a noun phrase without a number tells of people whom `token` counts."""
    if doc.tokens[people].lemma.lower() in COUNTS:  # "a toll of 44 dead" is nobody
        return False
    if people == token.index:
        return is_bare_plural(doc, people, counter.kind)
    return stands_for_people(doc, people, counter)


def _is_one_of_kin(doc: Doc, token: Token, first: Token) -> bool:
    """Whether a noun in a list is of one man, woman or child: "a man, a woman and a boy", "a man, woman and boy"."""
    kin = word_class("kin", token.lemma) and word_class("kin", first.lemma)
    article = {t.text.lower() for t in doc.children(token.index, "det")}
    return kin and (article <= {"a", "an"} and token.is_plain)


def joined_to(doc: Doc, index: int) -> Iterator[int]:
    """The nouns that "and" joins to one, those joined to them included; in a list, the tree may set one beside it."""
    listed = (
        t.index
        for t in doc.children(index, "appos")
        if doc.children(t.index, "nummod")
        or (t.tag == "NUM" and stands_apart(doc, t.index) and stands_apart(doc, index))
        or _is_one_of_kin(doc, t, doc.tokens[index])
    )
    for other in (*fillers(doc, index, "conj"), *listed, *_joined_within(doc, index)):
        yield other
        yield from joined_to(doc, other)


def _joined_within(doc: Doc, index: int) -> Iterator[int]:
    """What the tree joins to a noun behind "of", though it is counted by itself: of "two of his sons and a guard", the
    guard."""
    for noun in fillers(doc, index, "of"):
        for other in fillers(doc, noun, "conj"):
            articles = is_indefinite(doc, doc.tokens[other])
            if articles or doc.tokens[other].tag == "NUM" or doc.children(other, "nummod"):
                yield other


def _is_part(doc: Doc, token: Token, whole: int, part: int) -> bool:
    """Whether a conjunct is only a part of what `token` counts ("44 civilians including 11 women"), or is said to
    suffer something else ("a toll of 31 killed and 74 wounded")."""
    after = doc.tokens[part + 1] if part + 1 < len(doc.tokens) else doc.tokens[part]
    others = {t for t in (doc.tokens[part], after, *doc.children(part, "acl", "amod")) if t.index != token.index}
    if any(counter_of(doc, t) for t in others - {doc.tokens[token.head]}):  # "two soldiers | lost their lives"
        return True
    between = doc.tokens[whole + 1 : part]
    # "and wounded two others"
    told = any(t.tag == "VERB" and counter_of(doc, t) and t.relation == "conj" for t in between)
    including = any(t.lemma.lower() in {"include", "including", "among"} for t in between)
    return told or (including and not _is_set_apart(doc, whole, part))


def _is_set_apart(doc: Doc, whole: int, part: int) -> bool:
    """Whether a comma closes what a count includes: "five guards, including a colonel, and two rebels"."""
    closed = any(doc.tokens[cc.index - 1].text == "," for cc in doc.children(part, "cc"))
    return closed and doc.tokens[part].head == whole and bool(doc.children(part, "nummod"))


def _beside(doc: Doc, token: Token, counter: Counter, taken: Container[NumberMention]) -> Iterator[Counted]:
    """What stands beside the word, where the tree is of no help: "killed at least 18", "and 143 wounded"."""
    if counter.kind not in {"obj", "subj", "state"} or counter.is_of_many_meanings:
        return
    sentence = doc.sentences[token.sentence]
    for mention in numbers_between(doc, sentence.first, sentence.last):
        if mention in taken:
            continue
        after = counter.kind == "obj" and mention.first > token.index
        between = range(behind_aside(doc, token), mention.first) if after else range(mention.last, token.index)
        may_stand_between = {"ADV"} if after else BEFORE_THE_WORD
        near = len(between) <= FAR and (after or mention.last <= token.index)
        if near and all(_may_stand(doc.tokens[i], may_stand_between) for i in between):
            people, counts = noun_after(doc, mention), partial(counter_of, doc)
            if counts_people(doc, people, counter) and not (after and is_of_another(doc, mention, token, counts)):
                yield Counted(token.index, counter.measure, people, mention, counter.kind)
            return


def _may_stand(token: Token, tags: frozenset[str] | set[str]) -> bool:
    return token.tag in tags or token.lemma.lower() in {"report", "confirm", "fear", "believe", "presume", "other"}
