"""Story: the day of which a report goes on telling.

In: a `Doc` whose dates are read, the token that an event is headed at. Out: the day that the event's own sentence, or
one before it, gave to the report's news; None where none did.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from math import inf
from typing import Final

from parley.extract.cues import is_cue
from parley.extract.dates.apart import SIDES
from parley.extract.dates.entries import STAMP
from parley.extract.dates.grammar import words_of
from parley.extract.dates.tense import is_ahead, is_past
from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.headings import day_set, place_set
from parley.extract.mentions import DateMention
from parley.extract.tokens import Sentence, Token, matches
from parley.extract.words import word_class
from parley.records import When

RECENT: Final = 3
"""Days before a report within which a dated event is its news, and what follows is taken to tell of the same day. Tried
on annotated reports: one day is worse by half a point of right times, seven are no better."""
RECENT_NEARBY: Final = 45
"""The same where the very next sentence of the paragraph goes on, as the notes of those who watch a war for months
do."""
FAR: Final = 5_000
"""Characters after a date from which on it is no longer the story's."""
OWNS_UP: Final = re.compile(r"\W*(?:\w+ )?(?:claim|took|accept)\w* responsibility\b")
OWNED_UP: Final = re.compile(r"\b(?:claim|took|taken|accept)\w* responsibility\W+(?:on )?(?:late )?$")
"""Words right behind and right before the day of a confession."""
NEXT_TO_IT: Final = 40
"""Characters before a date in which those words stand."""
ISSUED: Final = frozenset({"statement", "release", "communique", "report", "letter", "video", "message"})
"""Papers in which somebody speaks on the day of their issue."""
ITEM = re.compile(r"\n\s*[*•·–-]\s")


def of_story(doc: Doc, index: int) -> When | None:
    """The day that its own or the nearest sentence before gave to the report's news, within the same item of a digest.
    Where an hour is all that was given ("two blasts at 7.50 am"), it is the report's own day."""
    event = doc.tokens[index]
    given = list(_given_before(doc, event))
    told = [named for named in given if _may_be_told(doc, named) and not _is_of_saying(doc, named)]
    own = (named for named in told if not (_came_before(doc, named, event) and _is_overtaken(named, told)))
    last = next((named for named in own if not _closes_saying(doc, named, event)), None)
    heading = day_set(doc, doc.sentences[event.sentence])
    if heading and (last is None or last.first <= heading.first):
        return heading.when
    if not last:
        return When(doc.day, doc.day) if doc.day and any(named.when.clock for named in given) else None
    if not last.when.first or not (last.when.is_day or _runs_on(doc, last, event)) or not doc.day:
        return None
    recent = RECENT_NEARBY if _goes_on(doc, last, event) else RECENT
    is_news = (doc.day - last.when.first).days <= recent
    return last.when if is_news and not _is_another_item(doc, last, event) else None


def _is_another_item(doc: Doc, date: DateMention, event: Token) -> bool:
    """Whether a new item of a digest, or a new entry of live coverage, begins between a date and an event, or the date
    stands under a heading that sets another place."""
    if any(pattern.search(doc.text, date.span.end, event.span.start) for pattern in (ITEM, STAMP)):
        return True
    told, here = (doc.sentences[token.sentence] for token in (doc.tokens[date.first], event))
    above = place_set(doc, told) if told is not here else None
    return above is not None and above != place_set(doc, here)


def of_heading(doc: Doc, index: int) -> When | None:
    """The day that a heading sets for an event, unless that is told as still to come."""
    heading = day_set(doc, doc.sentences[doc.tokens[index].sentence])
    return heading.when if heading and not is_ahead(doc, index) else None


def of_lead(doc: Doc, index: int) -> When | None:
    """The day that the next sentence gives to a lead that tells what has happened and names no day: "30 people have
    been killed in raids. The planes struck on Friday"; or to any that it takes up: "Two people died. The blast occurred
    on Friday". Counted on annotated reports: so are all 9 such events of the first kind, while of a lead in the simple
    past 5 in 6 are of no known day."""
    event = doc.tokens[index]
    sentence = doc.sentences[event.sentence]
    has = any(has_happened(doc, t) for t in (event, *doc.ancestors(index)))
    if dates_before(doc, sentence.last) or not (has or _says_when_it_was(doc, sentence.index + 1)):
        return None
    return next((w for w in _days_after(doc, sentence) if _days_to(doc.day, w) <= RECENT_NEARBY), None)


def _says_when_it_was(doc: Doc, number: int) -> bool:
    """Whether the sentence of a number says of what was told that it took place: "the incident occurred"."""
    said = doc.tokens_in(doc.sentences[number]) if number < len(doc.sentences) else ()
    deeds = (deed for t in said if is_cue("taking_place", t.lemma) for deed in doc.children(t.index, "nsubj"))
    return any(t.text.lower() in {"the", "this"} for deed in deeds for t in doc.children(deed.index, "det"))


def before_saying(doc: Doc, index: int, told: When) -> When | None:
    """The earlier day that the paragraph gave before to what a sentence dates by who told of it alone: "a bomb went off
    on Wednesday. Four soldiers were killed, the army said on Thursday"."""
    event = doc.tokens[index]
    sentence = doc.sentences[event.sentence]
    given = doc.dates[dates_before(doc, sentence.first) : dates_before(doc, sentence.last)]
    if not told.is_day or not all(_is_of_saying(doc, date) for date in given):
        return None
    before = next((d for d in _given_before(doc, event) if _may_be_told(doc, d) and not _is_of_saying(doc, d)), None)
    if not before or not before.when.is_day or not _is_beside(doc, before, event):
        return None
    return before.when if 0 < _days_to(told.first, before.when) <= RECENT else None


def before_lead(doc: Doc, index: int, told: When) -> When | None:
    """The earlier day that the next sentence gives to what a lead dates by who told of it alone: "31 people drowned,
    officials said on Monday. The boat capsized on Saturday"."""
    sentence = doc.sentences[doc.tokens[index].sentence]
    given = doc.dates[: dates_before(doc, sentence.last)]
    if len(given) != 1 or given[0].first < sentence.first or not _is_of_saying(doc, given[0]) or not told.is_day:
        return None
    return next((w for w in _days_after(doc, sentence) if 0 < _days_to(told.first, w) <= RECENT), None)


def _days_after(doc: Doc, sentence: Sentence) -> Iterator[When]:
    """The days on which the sentence after one says that something happened."""
    after = doc.sentences[sentence.index + 1 : sentence.index + 2]
    given = doc.dates[dates_before(doc, sentence.last) : dates_before(doc, after[0].last)] if after else ()
    for named in given:
        if named.when.first and named.when.is_day and _may_be_told(doc, named) and not _is_of_saying(doc, named):
            yield named.when


def _days_to(last: date | None, when: When) -> float:
    """How many days before `last` a stretch begins; endless where that is not known."""
    return (last - when.first).days if last and when.first else inf


def has_happened(doc: Doc, verb: Token) -> bool:
    """Whether a verb is in the perfect: "has been killed", "have fled"."""
    return any(child.text.lower() in {"has", "have"} for child in doc.children(verb.index, "aux"))


def _runs_on(doc: Doc, date: DateMention, event: Token) -> bool:
    """Whether a date is of two days that run on ("in the past 24 hours", "on Saturday and Sunday") and the event is
    told as over. Counted on annotated reports: all 18 such events, most of them of one report, are of those two days;
    of 33 in digests, which tell each item in the present, one is."""
    first, last = date.when.first, date.when.last
    runs = first is not None and last is not None and (last - first).days == 1
    return runs and any(t.is_verbal and is_past(doc, t) for t in (event, *doc.ancestors(event.index)))


def _given_before(doc: Doc, event: Token) -> Iterator[DateMention]:
    """The dates up to the end of an event's sentence, the nearest first, as far as the story reaches; not those on
    which pictures before it were taken."""
    for at in range(dates_before(doc, doc.sentences[event.sentence].last) - 1, -1, -1):
        if event.span.start - doc.dates[at].span.end > FAR:
            return
        first = doc.dates[at].first
        if doc.tokens[first].sentence == event.sentence or doc.zone_kind(first) != "caption":
            yield doc.dates[at]


def _may_be_told(doc: Doc, date: DateMention) -> bool:
    """Whether it is known when a date is, and the story may go on with it: not where it is still to come, nor "a day
    after" something else, nor where somebody owned up on it."""
    if is_of_owning_up(doc, date) or _tells_who(doc, date):
        return False
    known = date.when.first is not None or date.when.last is not None
    aside = doc.tokens[date.last - 1].text.lower() in SIDES
    return known and not aside and not (doc.day and date.when.first and date.when.first > doc.day)


def _tells_who(doc: Doc, date: DateMention) -> bool:
    """Whether a date only says who somebody is: "a woman who was to marry on Saturday"."""
    clause = doc.tokens[doc.tokens[date.head].head]
    who = (t.text.lower() for t in doc.children(clause.index, "nsubj", "nsubj:pass"))
    return clause.relation == "acl:relcl" and "who" in who and word_class("people", doc.tokens[clause.head].lemma)


def is_of_owning_up(doc: Doc, date: DateMention) -> bool:
    """Whether a date is that on which somebody owned up to a deed, which was done before: "on Monday claimed
    responsibility for a bombing"."""
    before = doc.text[max(0, date.span.start - NEXT_TO_IT) : date.span.start]
    return bool(OWNS_UP.match(doc.text, date.span.end) or OWNED_UP.search(before))


def _is_of_saying(doc: Doc, date: DateMention) -> bool:
    """Whether a date is that of the saying or blaming alone, and not of what was said to have happened: "said on
    Thursday", "said in a statement on Thursday", "on Thursday condemned", "on Thursday quoted medics as saying"."""
    above = doc.tokens[doc.tokens[date.head].head]
    over = doc.tokens[above.head] if above.lemma.lower() in ISSUED else above
    told = (
        clause for t in (above, *doc.children(above.index, "obj")) for clause in doc.children(t.index, "advcl", "acl")
    )
    quoted = {clause.index for clause in told if "as" in leading(doc, clause.index, "mark")}
    return not doc.cues.isdisjoint({above.index, over.index, *quoted}) or accuses(over)


def accuses(verb: Token) -> bool:
    """Whether a verb is of blame or of justice, or answers what was done: what it is for has a time of its own ("tried for
    a murder in 1999", "on Sunday denied shelling the town", "welcomed the release")."""
    return verb.is_verbal and verb.lemma.lower() in words_of("accusing") | words_of("answering")


def _came_before(doc: Doc, date: DateMention, event: Token) -> bool:
    """Whether a date of a sentence before is that of what its deed only followed: "the town was hit after a pilot was
    killed on Friday"."""
    if doc.tokens[date.first].sentence >= event.sentence:
        return False
    clauses = (t for t in (doc.tokens[date.head], *doc.ancestors(date.head)) if matches(t.relation, ("advcl",)))
    return any(mark.text.lower() == "after" for t in clauses for mark in doc.children(t.index, "mark"))


def _is_overtaken(date: DateMention, others: Sequence[DateMention]) -> bool:
    """Whether another date of the story is a later one."""
    first = date.when.first
    return first is not None and any(other.when.first and other.when.first > first for other in others)


def _closes_saying(doc: Doc, date: DateMention, event: Token) -> bool:
    """Whether a sentence before ends in the verb of saying and a date, which the tree has with what was said."""
    before = date.first - 1 - (doc.tokens[date.first - 1].tag == "ADP")
    return doc.tokens[date.first].sentence < event.sentence and before in doc.cues


def _goes_on(doc: Doc, date: DateMention, event: Token) -> bool:
    """Whether an event is told in the next sentence of the same paragraph."""
    return _is_beside(doc, date, event) and event.sentence - doc.tokens[date.first].sentence <= 1


def _is_beside(doc: Doc, date: DateMention, event: Token) -> bool:
    """Whether an event is told in the paragraph of a date."""
    told, here = doc.sentences[doc.tokens[date.first].sentence], doc.sentences[event.sentence]
    return told.paragraph == here.paragraph


def dates_before(doc: Doc, index: int) -> int:
    """How many of the report's dates begin before token `index`."""
    return bisect_left(doc.dates, index, key=lambda date: date.first)
