"""When an event happens: which of a report's dates is its own.

In: a `Doc` whose dates are read, the token that an event is headed at. Out: its `When`, None where the text gives no hint;
the report's own date is no hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.dates.apart import is_length
from parley.extract.dates.mentions import THING
from parley.extract.dates.scan import COMPARED
from parley.extract.dates.story import (
    ISSUED,
    accuses,
    before_lead,
    before_saying,
    dates_before,
    has_happened,
    is_of_owning_up,
    of_lead,
    of_story,
)
from parley.extract.dates.taken_up import taken_up
from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.mentions import DateMention
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class
from parley.records import ClaimType, When

CLAUSES: Final = frozenset({"ccomp", "advcl", "acl", "parataxis", "csubj", "conj"})
BESIDE: Final = frozenset({"after", "before", "following", "ahead", "prior", "despite"})
TOLD_ON: Final = frozenset({"air_strike", "attack", "casualties", "equipment", "explosion", "property", "shelling"})
"""Types that a report goes on telling of, sentence after sentence; the taking of towns, flight and politics are not."""
MADE: Final = frozenset({"ceasefire", "consult"})
"""Types of what two sides arrange, which have the day for which they did so: "talks scheduled for Monday will be held"."""
ARRANGED: Final = ("truces", "talks")
ACL: Final = ("acl",)
YEAR: Final = 366
WHERE: Final = frozenset({"where", "during", "at"})
"""What opens a clause that tells what then happened there."""
BESIDE_IT: Final = re.compile(
    r"\b(?:against|(?:up|down)\sfrom|compared\s(?:with|to)|versus)\s(?:[a-z]+\s){0,2}\d[^.;]*$", re.IGNORECASE
)
"""What leads from a count to one of another time, and to the date of that."""
SUBJECT: Final = 7
"""Words before a verb among which the "since" of its clause stands."""


@dataclass(frozen=True, slots=True)
class _Date:
    """A date that an event may have: the clauses between the two, whether it hangs from a noun there ("left the truce of
    1991 in May"), the tokens between the two, and what it comes to."""

    clauses: int
    nouns: int
    distance: int
    when: When


def when_at(doc: Doc, token_index: int, type_: ClaimType | None = None) -> When | None:
    """The time of the event headed at a token: a date of its own clause, else of the clauses above it, the nearest first.

    Strikes and their victims, told over several sentences, keep the day that the sentences before gave, where that day is
    the report's news: so `type_` is asked for, where it is known. What "has happened" is of no one day,
    but in a lead. An hour alone is one of the story's day, or of the report's.
    """
    when = _of_sentence(doc, token_index, told_on=type_ in TOLD_ON)
    if when and not when.first and not when.last:
        told = of_story(doc, token_index) or (When(doc.day, doc.day) if doc.day else when)
        return replace(when, first=told.first, last=told.last)
    if when and type_ == "armed_clash" and _begins(doc, token_index, when):
        return replace(when, last=None)
    if when and type_ in TOLD_ON:
        return before_lead(doc, token_index, when) or before_saying(doc, token_index, when) or when
    if when or type_ not in TOLD_ON:
        return when or (_of_subject(doc, token_index) if type_ in MADE else None)
    story = None if has_happened(doc, doc.tokens[token_index]) else of_story(doc, token_index)
    return story or of_lead(doc, token_index)


def _begins(doc: Doc, index: int, when: When) -> bool:
    """Whether fighting is said to begin: "the war began in May", "months of fighting that began in 2007". Counted on
    annotated reports: all 5 wars that begin in a month or year go on from then; clashes on a day, and protests, seldom."""
    if not when.last or when.is_day or (when.first and (when.last - when.first).days > YEAR):
        return False
    event = doc.tokens[index]
    things = (event, doc.tokens[event.head]) if matches(event.relation, ("nmod",)) else (event,)
    told = [clause for thing in things for clause in doc.children(thing.index, "acl:relcl")]
    said = [doc.tokens[thing.head] for thing in things if matches(thing.relation, ("nsubj",))]
    return any(word_class("erupts", verb.lemma) for verb in (*told, *said))


def _of_sentence(doc: Doc, index: int, *, told_on: bool = True) -> When | None:
    """The nearest date, by clauses and then by words, that hangs from the token or from one above it.

    An act that is not `told_on` and only describes what a dated deed has to do with ("left on Friday under a deal reached
    with the rebels") has not the deed's day. Counted on annotated reports: of 19 such acts 2 have it, 14 have none.
    """
    event = doc.tokens[index]
    sentence = doc.sentences[event.sentence]
    within = slice(dates_before(doc, sentence.first), dates_before(doc, sentence.last))
    dates = [d for d in doc.dates[within] if d.when.first or d.when.last or d.when.clock]
    dates = [d for d in dates if not _is_of_a_count_beside(doc, d, index) and not is_of_owning_up(doc, d)]
    if not told_on:
        dates = [d for d in dates if not _is_deep(doc, d, event)]
    if told := _pulled_up(doc, dates, event) or taken_up(doc, event):
        return told
    below: Token | None = None
    told_when = False
    for node in (event, *doc.ancestors(index)) if dates else ():
        blamed = below is not None and below.relation != "conj" and accuses(node)  # for what was done before
        found = [
            f for d in dates if (f := _date_of(doc, d, node, below, told_when)) and not (blamed and d.first < index)
        ]
        if not found and (shared := _shares_with(doc, node)):
            found = [f for d in dates if d.head > node.index and (f := _date_of(doc, d, shared, None, told_when))]
        if not found and (when := _of_the_war(doc, dates, node)):
            return when
        if found:
            return min(found, key=lambda f: (f.clauses, f.nouns, f.distance)).when
        apart = below is not None and not told_on and matches(below.relation, ACL) and not _is_where(doc, below)
        if blamed or apart:
            return None
        below, told_when = node, told_when or "when" in leading(doc, node.index, "case", "mark", "advmod")
    return None


def _pulled_up(doc: Doc, dates: Sequence[DateMention], event: Token) -> When | None:
    """The time of an event that the tree gives to the verb above, though that has another one before: "on Wednesday rejected
    a truce offered by the rebels last week"."""
    for date in (d for d in dates if d.first > event.index):
        verb = doc.tokens[doc.tokens[date.head].head]
        apart = any(t.is_verbal for t in doc.tokens[event.index + 1 : date.first])
        if apart or verb.index >= event.index or all(t.index != verb.index for t in doc.ancestors(event.index)):
            return None
        if any(d.last <= event.index and doc.tokens[d.head].head == verb.index for d in dates):
            return date.when
    return None


def _of_the_war(doc: Doc, dates: Sequence[DateMention], verb: Token) -> When | None:
    """The time that is told of a war of which a verb tells what it did: "the war, fought in 1994, killed 9,000 people"."""
    wars = [t for t in doc.children(verb.index, "nsubj") if word_class("lasting", t.lemma)] if verb.is_verbal else []
    clauses = [clause for war in wars for clause in doc.children(war.index, "acl")]
    told = ((clause, d.when) for clause in clauses for d in dates if doc.tokens[d.head].head == clause.index)
    clause, when = next(told, (verb, None))
    return replace(when, last=None) if when and when.first and word_class("erupts", clause.lemma) else when


def _of_subject(doc: Doc, index: int) -> When | None:
    """The time that is told of a truce or of talks of which a verb tells something else: "a truce agreed on 10 May has
    held"."""
    subjects = (t for t in doc.children(index, "nsubj", "nsubj:pass") if any_class(ARRANGED, t.lemma))
    clauses = {clause.index for thing in subjects for clause in doc.children(thing.index, "acl", "acl:relcl")}
    return next((d.when for d in doc.dates if doc.tokens[d.head].head in clauses and d.when.is_day), None)


def _is_where(doc: Doc, clause: Token) -> bool:
    """Whether a clause goes on with what happened at the place or meeting that it describes: "flew to Lima on Friday, where he
    met X", "held talks on Friday, during which they agreed"."""
    opening = doc.tokens[clause.head + 1 : clause.index]
    return any(t.text.lower() in WHERE for t in opening if t.head == clause.index or t.tag == "ADP")


def _is_deep(doc: Doc, date: DateMention, event: Token) -> bool:
    """Whether a date belongs to a noun that only describes another noun: "those responsible for the raid of 24 May"."""
    head = doc.tokens[date.head]
    head = doc.tokens[head.head] if matches(head.relation, THING) else head
    thing = doc.tokens[head.head]
    return all(matches(t.relation, ("nmod",)) for t in (head, thing)) and event.index not in {thing.index, thing.head}


def _is_of_a_count_beside(doc: Doc, date: DateMention, index: int) -> bool:
    """Whether a date is that of a number with which one before it is compared: "killed 61 people, against 44 in May"."""
    if date.first <= index:
        return False
    return BESIDE_IT.search(doc.text, doc.tokens[index].span.end, date.span.start) is not None


def _date_of(doc: Doc, date: DateMention, node: Token, below: Token | None, told_when: bool) -> _Date | None:
    """`date` as one of `node`, reached from `below`; None where it belongs to another event or says what came before or
    after. What a "when" tells of lies in the time that "since" opens: "since May, when a truce fell"."""
    when = date.named if told_when and date.named else date.when
    clauses = 0
    if doc.tokens[date.first].text.lower() in BESIDE or (is_length(doc, date) and date.head != node.index):
        return None
    for token in _above(doc, date):
        if token.index == node.index:
            if accuses(node) and doc.tokens[date.head].head != node.index:
                return None
            goes_on = when.first and below and _has_begun(doc, node) and not matches(below.relation, ("obl",))
            noun = matches(doc.tokens[date.head].relation, ("nmod",)) and node.is_verbal
            return _Date(clauses, noun, abs(date.head - node.index), replace(when, last=None) if goes_on else when)
        marks = leading(doc, token.index, "case", "mark", "advmod")
        if (below and token.index == below.index) or (marks & BESIDE and not date.first < token.index < date.last):
            return None
        if token.index == date.head and _names_a_thing(doc, date) and not _is_the_deed(doc, token, node):
            return None
        if token.index != date.head and (_is_ranked(doc, token) or _is_set_against(doc, token)):
            return None
        if ("since" in marks or _follows_since(doc, token)) and when.first not in {None, doc.day} and not told_when:
            if _is_compared(doc, token):
                return None
            when = replace(when, last=None)
        elif token.relation.split(":")[0] in CLAUSES:
            by_noun = token.head == node.index and (node.tag in {"NOUN", "PROPN"} or "when" in marks)
            if not by_noun and not _is_issue(doc, token, node):
                return None
        else:
            continue
        clauses += 1
    return None


def _is_issue(doc: Doc, verb: Token, node: Token) -> bool:
    """Whether a clause tells when the paper was issued in which somebody does `node`: "in a statement issued on Friday, X
    condemned the raid"."""
    paper = doc.tokens[verb.head]
    issued = matches(verb.relation, ACL) and paper.lemma.lower() in ISSUED and paper.head == node.index
    return issued and node.is_verbal and "in" in leading(doc, paper.index)


def _above(doc: Doc, date: DateMention) -> Iterator[Token]:
    """The head of a date and what it hangs from: of "left after rebels came on Friday", the clause right before it."""
    head = doc.tokens[date.head]
    yield head
    clauses = (c for c in doc.children(head.head, "advcl") if head.head < c.index < date.first)
    nearest = next(
        (c for c in clauses if not head.is_root and leading(doc, c.index, "case", "mark", "advmod") & BESIDE), None
    )
    yield from (nearest, *doc.ancestors(nearest.index)) if nearest else doc.ancestors(head.index)


def _has_begun(doc: Doc, verb: Token) -> bool:
    """Whether what a verb is said of goes on from then: "since the raids began in May"."""
    return word_class("erupts", verb.lemma) and (
        "since" in leading(doc, verb.index, "case", "mark", "advmod") or _follows_since(doc, verb)
    )


def _is_the_deed(doc: Doc, date: Token, node: Token) -> bool:
    """Whether the thing that a date goes with is `node`, or what `node` does: "launched an overnight raid"."""
    thing = doc.tokens[date.head]
    done = thing.head == node.index and thing.relation == "obj" and word_class("light_verbs", node.lemma)
    return thing.index == node.index or done


def _shares_with(doc: Doc, verb: Token) -> Token | None:
    """The last of the verbs joined to one in the same form, whose date may stand for all: "three were killed and two
    injured on Monday"."""
    joined = [t for t in doc.children(verb.index, "conj") if t.is_verbal and t.text[-2:] == verb.text[-2:]]
    return joined[-1] if joined and verb.is_verbal and not accuses(verb) else None


def _names_a_thing(doc: Doc, date: DateMention) -> bool:
    """Whether a date only tells which of several things is meant: "the first stage of the 2025 ceasefire", "the 1990s star"."""
    named, before = doc.tokens[date.last - 1], doc.tokens[date.first : date.last - 1]
    if len(before) > 1 or any(token.tag != "DET" for token in before):
        return False
    is_decade = named.text[-1:] == "s" and named.text[:1].isdigit()
    return matches(named.relation, THING) and (named.head == date.last or (is_decade and named.head > date.last))


def _follows_since(doc: Doc, verb: Token) -> bool:
    """Whether "since" opens the words right before a verb, where the tree makes a phrase of them: "since | the war began"."""
    if not verb.is_verbal:
        return False
    first = doc.sentences[verb.sentence].first
    for token in reversed(doc.tokens[max(first, verb.index - SUBJECT) : verb.index]):
        if token.text.lower() == "since" or token.is_verbal:
            return token.text.lower() == "since"
    return False


def _is_compared(doc: Doc, token: Token) -> bool:
    """Whether a "since" only says what something is the first or the worst of: "opened for the first time since rebels
    took it in May"."""
    first = doc.sentences[token.sentence].first
    since = next((t for t in reversed(doc.tokens[first : token.index]) if t.text.lower() == "since"), None)
    return since is not None and COMPARED.search(doc.text[doc.tokens[first].span.start : since.span.start]) is not None


def _is_ranked(doc: Doc, thing: Token) -> bool:
    """Whether a date only says among which things one is the worst: "one of the deadliest attacks this year"."""
    return any(
        word.text.lower().endswith("est") or word.text.lower() == "worst" for word in doc.children(thing.index, "amod")
    )


def _is_set_against(doc: Doc, number: Token) -> bool:
    """Whether a date is that of a number which another one is compared with: "214 killings, against 188 in December"."""
    return number.tag == "NUM" and bool(
        leading(doc, number.index, "case", "mark", "advmod") & {"against", "from", "than"}
    )
