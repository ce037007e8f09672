"""Own: whether a date is an event's own, by what stands between the two in the tree.

In: a parsed `Doc`, a date, the token of an event or one above it. Out: `Dated`, which says how far off the date is;
None where the date belongs to something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from parley.extract.dates.apart import is_length
from parley.extract.dates.mentions import THING
from parley.extract.dates.scan import COMPARED
from parley.extract.dates.story import ISSUED, accuses
from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.mentions import DateMention
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.records import When

CLAUSES: Final = frozenset({"ccomp", "advcl", "acl", "parataxis", "csubj", "conj"})
BESIDE: Final = frozenset({"after", "before", "following", "ahead", "prior", "despite"})
YEAR: Final = 360  # days from which a stretch is a year
SUBJECT: Final = 7
"""Words before a verb among which the "since" of its clause stands."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date that an event may have: the `clauses` between the two, whether it hangs from a noun there ("left the truce
    of 1991 in May"), the tokens between the two, and what it comes to."""

    clauses: int
    by_noun: bool
    distance: int
    when: When


def date_of(doc: Doc, date: DateMention, node: Token, below: Token | None, told_when: bool) -> Dated | None:
    """`date` as one of `node`, reached from `below`; None where it belongs to another event, or says what came before
    or after. Where `told_when`, a "when" tells of something within the time that "since" opens: "since May, when a
    truce fell"."""
    when = date.named if told_when and date.named else date.when
    clauses = 0
    if doc.tokens[date.first].text.lower() in BESIDE or (is_length(doc, date) and date.head != node.index):
        return None
    if _is_of_an_office(doc, date):
        return None
    for token in _above(doc, date):
        if token.index == node.index:
            return _reached(doc, date, node, below, Dated(clauses, False, abs(date.head - node.index), when))
        if (below and token.index == below.index) or _is_of_something_else(doc, date, token, node):
            return None
        if _is_to_end(doc, date, token):
            return None
        since = "since" in _leading(doc, token) or _follows_since(doc, token)
        if since and when.first not in {None, doc.day} and not told_when:
            if _is_compared(doc, token):
                return None
            when = replace(when, last=None)
        elif token.relation.split(":")[0] not in CLAUSES:
            continue
        elif not (_tells_of(doc, token, node) or _is_issue(doc, token, node)):
            return None
        clauses += 1
    return None


def _is_of_an_office(doc: Doc, date: DateMention) -> bool:
    """Whether a year stands at the end of what somebody is said to have been: "the murder of X, mayor of Lima in 1984"."""
    first, last = date.when.first, date.when.last
    if not first or not last or (last - first).days < YEAR or doc.tokens[max(0, date.first - 1)].text.lower() != "in":
        return False
    held = doc.tokens[max(0, date.first - 2)]
    while matches(held.relation, ("nmod", "flat", "compound")):
        held = doc.tokens[held.head]
    return matches(held.relation, ("appos",)) and held.entity == "person" and held.tag == "NOUN"


def _is_to_end(doc: Doc, date: DateMention, clause: Token) -> bool:
    """Whether a date is of a war that a clause tells what is done to end: "talks | to end | the six-year war"."""
    of_war = date.first < date.head < date.last and word_class("fighting", doc.tokens[date.head].lemma)
    return of_war and matches(clause.relation, ("acl", "advcl")) and word_class("ending_verbs", clause.lemma)


def _leading(doc: Doc, token: Token) -> frozenset[str]:
    """The prepositions, conjunctions and adverbs that bring in a phrase or clause."""
    return leading(doc, token.index, "case", "mark", "advmod")


def _reached(doc: Doc, date: DateMention, node: Token, below: Token | None, found: Dated) -> Dated | None:
    """What was `found`, as the event has it: None where the event is only what somebody is accused of, and open at its
    end where the event began then and goes on."""
    head = doc.tokens[date.head]
    if accuses(node) and head.head != node.index:
        return None
    goes_on = found.when.first and below and _has_begun(doc, node) and not matches(below.relation, ("obl",))
    when = replace(found.when, last=None) if goes_on else found.when
    return replace(found, by_noun=matches(head.relation, ("nmod",)) and node.is_verbal, when=when)


def _is_of_something_else(doc: Doc, date: DateMention, token: Token, node: Token) -> bool:
    """Whether a date that hangs by `token` says what came before or after, which thing is meant, or what it is compared
    with."""
    if not _leading(doc, token).isdisjoint(BESIDE) and not date.first < token.index < date.last:
        return True
    if token.index == date.head:
        return _names_a_thing(doc, date) and not _is_the_deed(doc, token, node)
    return _is_ranked(doc, token) or _is_set_against(doc, token)


def _tells_of(doc: Doc, clause: Token, node: Token) -> bool:
    """Whether a clause tells what an event itself is or did: "the raid that came on Friday", "left when they came on
    Friday"."""
    return clause.head == node.index and (node.tag in {"NOUN", "PROPN"} or "when" in _leading(doc, clause))


def _is_issue(doc: Doc, verb: Token, node: Token) -> bool:
    """Whether a clause tells when the paper was issued in which somebody does `node`: "in a statement issued on Friday,
    X condemned the raid"."""
    paper = doc.tokens[verb.head]
    issued = matches(verb.relation, ("acl",)) and paper.lemma.lower() in ISSUED and paper.head == node.index
    return issued and node.is_verbal and "in" in leading(doc, paper.index)


def _above(doc: Doc, date: DateMention) -> Iterator[Token]:
    """The head of a date and what it hangs from: of "left after rebels came on Friday", the clause right before it."""
    head = doc.tokens[date.head]
    yield head
    clauses = (c for c in doc.children(head.head, "advcl") if head.head < c.index < date.first)
    nearest = next((c for c in clauses if not head.is_root and _leading(doc, c) & BESIDE), None)
    yield from (nearest, *doc.ancestors(nearest.index)) if nearest else doc.ancestors(head.index)


def _has_begun(doc: Doc, verb: Token) -> bool:
    """Whether what a verb is said of goes on from then: "since the raids began in May"."""
    return word_class("erupts", verb.lemma) and ("since" in _leading(doc, verb) or _follows_since(doc, verb))


def _is_the_deed(doc: Doc, date: Token, node: Token) -> bool:
    """Whether the thing that a date goes with is `node`, or what `node` does: "launched an overnight raid"."""
    thing = doc.tokens[date.head]
    done = thing.head == node.index and thing.relation == "obj" and word_class("light_verbs", node.lemma)
    return thing.index == node.index or done


def _names_a_thing(doc: Doc, date: DateMention) -> bool:
    """Whether a date only tells which of several things is meant: "the first stage of the 2025 ceasefire", "the 1990s
    star"."""
    named, before = doc.tokens[date.last - 1], doc.tokens[date.first : date.last - 1]
    if len(before) > 1 or any(token.tag != "DET" for token in before):
        return False
    is_decade = named.text[-1:] == "s" and named.text[:1].isdigit()
    return matches(named.relation, THING) and (named.head == date.last or (is_decade and named.head > date.last))


def _follows_since(doc: Doc, verb: Token) -> bool:
    """Whether "since" opens the words right before a verb, where the tree makes a phrase of them: "since | the war
    began"."""
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
    """Whether a date is that of a number which another one is compared with: "214 killings, against 188 in
    December"."""
    return number.tag == "NUM" and bool(_leading(doc, number) & {"against", "from", "than"})
