"""Parts: counts that are a part of the dead, the wounded, the missing.

In: a parsed `Doc` with numbers and a word that counts people. Out: the head tokens of those who are told to be of them:
"two medics were among the dead", "the dead included a doctor", "five died, including three near the port". A part
without circumstances of its own ("five people, including two children") only describes the whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator

from parley.extract.doc import Doc
from parley.extract.figures.how_many import numbers_between
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers
from parley.extract.tokens import Sentence, Token, matches

WHOLE = frozenset({"that", "victim", "person", "people", "casualty", "fatality"})
WHERE = frozenset({"in", "near", "at", "outside", "around", "inside"})
BESIDE = frozenset({"near", "outside", "around", "inside"})
"""Words that say where, and of nothing else but those right before them."""
THEM = frozenset({"them", "whom", "these", "those"})
DOING = frozenset({"by", "during"})
REST = frozenset({"rest", "remainder", "all", "more", "half", "third", "quarter", "fifth"})
"""What says of a part of people that it is one, and not how large."""
FAR = 30
"""How many tokens behind the word that counts the whole a part of it may begin."""


def parts_of(doc: Doc, token: Token, counts: Callable[[Token], object]) -> Iterator[int]:
    """The heads of those who are told to be among the people whom `token` counts; `counts` says which words do."""
    whole = _whole(doc, token)
    if any(case.lemma.lower() == "among" for case in doc.children(whole.index, "case")):
        yield from _among(doc, whole)
    elif (some := _some_of(doc, whole)) is not None or (some := _told_of_some(doc, whole)) is not None:
        if not counts(doc.tokens[some]):  # "of the 60 hostages taken, 12 are dead"
            yield some
    elif matches(whole.relation, ("nsubj",)):
        told = (doc.tokens[whole.head], *doc.children(whole.head, "conj"))
        yield from (i for verb in told if verb.lemma.lower() == "include" for i in _all(doc, verb.index))
    if (among_them := _among_them(doc, token, counts)) is not None:
        yield from _with_joined(doc, among_them)
    if token.is_verbal:
        yield from _including(doc, token, counts)
        yield from _of_them(doc, token, counts)


def _whole(doc: Doc, token: Token) -> Token:
    """The noun phrase of all whom a word counts: of "those killed", those; of "the dead", the dead."""
    above = doc.tokens[token.head]
    counts = above.tag == "NUM" or above.lemma.lower() in WHOLE or above.entity == "person"
    return above if matches(token.relation, ("acl", "amod", "parataxis")) and counts else token


def _some_of(doc: Doc, whole: Token) -> int | None:
    """Of "nine of the dead were guards", "the rest of those killed are rebels": the nine, the rest."""
    some = doc.tokens[whole.head]
    of = "of" in leading(doc, whole.index)
    all_of_them = any(t.text.lower() in {"the", "those"} for t in (whole, *doc.children(whole.index, "det")))
    told = matches(some.relation, ("nsubj",)) and not some.is_root
    named = (
        told
        and (some.tag == "NUM" or some.lemma.lower() in REST)
        and (doc.children(some.head, "cop") or doc.tokens[some.head].lemma.lower() in {"identify", "remain"})
    )
    return some.index if of and all_of_them and named and matches(whole.relation, ("nmod",)) else None


def _told_of_some(doc: Doc, whole: Token) -> int | None:
    """What a number of all those are: of "of the 48 dead, 30 were civilians", "48 deaths, of whom 30 were civilians",
    the civilians."""
    behind = doc.children(whole.index, "acl:relcl") or doc.children(whole.head, "acl:relcl")
    of = [
        t for clause in behind for t in doc.children(clause.index, "obl") if t.lemma.lower() in {"which", "who", "whom"}
    ]
    whom = of[0] if of else whole
    told = doc.tokens[whom.head]
    of_them = "of" in leading(doc, whom.index)
    some = any(t.tag == "NUM" for t in doc.children(told.index, "nsubj"))
    states = matches(whom.relation, ("obl",)) and doc.children(told.index, "cop")
    return told.index if of_them and some and states else None


def _among(doc: Doc, whole: Token) -> Iterator[int]:
    """Who is among them: the subject before "among", or whom somebody names "as being among" them."""
    subjects = doc.children(whole.index, "nsubj")
    if doc.children(whole.index, "cop") and whole.relation == "nmod" and not subjects:
        yield whole.head
    elif doc.children(whole.index, "cop") and subjects:
        yield from _with_joined(doc, subjects[0].index)
    elif whole.head > whole.index and doc.children(whole.head, "cop"):
        yield from _with_joined(doc, whole.head)
    elif (told := _told_behind(doc, whole)) is not None:
        yield from _with_joined(doc, told)
    elif matches(whole.relation, ("advcl", "obl")) and not subjects:
        yield from _all(doc, whole.head)


def _told_behind(doc: Doc, whole: Token) -> int | None:
    """Of "among the victims are nine miners, he said", the miners, where the tree hangs the victims from "said"."""
    after = doc.tokens[whole.index + 1 : whole.index + 2]
    return _numbered(doc, whole.index + 2) if after and after[0].lemma.lower() == "be" else None


def _all(doc: Doc, verb: int) -> Iterator[int]:
    for index in fillers(doc, verb, "obj"):
        yield from _with_joined(doc, index)


def _with_joined(doc: Doc, index: int) -> Iterator[int]:
    yield index
    yield from fillers(doc, index, "conj")


def _including(doc: Doc, token: Token, counts: Callable[[Token], object]) -> Iterator[int]:
    """The parts behind "including" that a number counts and that a place of their own sets apart."""
    sentence = doc.sentences[token.sentence]
    last = min(sentence.last, token.index + FAR)
    for index in range(token.index + 1, last):
        if counts(doc.tokens[index]):
            return
        at = bisect_right(doc.numbers, index, key=lambda mention: mention.first)
        follows = at < len(doc.numbers) and doc.numbers[at].first == index + 1
        if follows and doc.tokens[index].lemma.lower() in {"include", "including"}:
            head = doc.tokens[doc.numbers[at].head]
            whole = doc.tokens[head.head] if head.relation == "nummod" else head
            if _stands_apart(doc, whole, head, counts):
                yield whole.index


def _of_them(doc: Doc, token: Token, counts: Callable[[Token], object]) -> Iterator[int]:
    """The part behind a comma that a deed or a place of its own tells apart: of "90 have been killed, 20 of them in
    raids", the 20."""
    last = min(doc.sentences[token.sentence].last, token.index + FAR)
    for mention in numbers_between(doc, token.index + 1, last):
        behind = [t.text.lower() for t in doc.tokens[mention.last : mention.last + 3]]
        if any(counts(t) for t in doc.tokens[token.index + 1 : mention.first]):
            return
        if behind[:1] == ["of"] and set(behind[1:2]) <= THEM and set(behind[2:3]) <= WHERE | DOING:
            yield mention.head


def _among_them(doc: Doc, token: Token, counts: Callable[[Token], object]) -> int | None:
    """Who is told to be among those whom the sentence before counts last: of "20 were hurt. Among them were two boys",
    "They included two boys", "Two boys were among them", the boys."""
    start = doc.sentences[token.sentence].last
    if start >= len(doc.tokens) or any(counts(t) for t in doc.tokens[token.index + 1 : start]):
        return None
    first, second, third = ([t.lemma.lower() for t in doc.tokens[start + n : start + n + 1]] for n in range(3))
    if first == ["among"] and third == ["be"] and doc.tokens[start + 1].text.lower() in THEM:
        return _numbered(doc, start + 3) or _one_behind(doc, start + 3)
    if first == ["they"] and second == ["include"]:
        return _numbered(doc, start + 2)
    them = among_them(doc, doc.sentences[token.sentence + 1])
    return next((t.index for t in doc.children(them.index, "nsubj")), None) if them else None


def among_them(doc: Doc, sentence: Sentence) -> Token | None:
    """The "them" of a sentence that says of somebody that he was among them: "a judge was among | them |", "among | them
    | was a judge"; None of any other."""
    them = (t for t in doc.tokens_in(sentence) if t.is_root and t.text.lower() in THEM)
    return next((t for t in them if "among" in leading(doc, t.index)), None)


def _one_behind(doc: Doc, start: int) -> int | None:
    """The noun of the phrase that begins with an article at `start`: "a judge"."""
    article = next(iter(doc.tokens[start : start + 1]), None)
    return article.head if article and article.relation == "det" and article.text.lower() in {"a", "an"} else None


def _numbered(doc: Doc, start: int) -> int | None:
    """The noun of the number that begins at `start`, or the numeral that stands for one."""
    at = bisect_left(doc.numbers, start, key=lambda mention: mention.first)
    number = doc.numbers[at] if at < len(doc.numbers) else None
    if number is None or number.first != start:
        return None
    numeral = doc.tokens[number.head]
    return numeral.head if numeral.relation == "nummod" else numeral.index


def _stands_apart(doc: Doc, people: Token, number: Token, counts: Callable[[Token], object]) -> bool:
    """Whether a phrase that says where hangs from those counted, and no word of their own says what became of them."""
    if doc.tokens[number.index + 1].tag == "ADV" or any(counts(t) for t in doc.children(people.index, "acl")):
        return False
    after = doc.tokens[number.index + 1]
    if people is number and after.relation == "case" and after.text.lower() in WHERE:
        return True
    behind = doc.tokens[people.index + 1]
    if behind.relation == "case" and behind.text.lower() in BESIDE:
        return True
    return any(
        case.relation == "case" and case.text.lower() in WHERE and case.index > number.index
        for case in doc.subtree(people.index)
    )
