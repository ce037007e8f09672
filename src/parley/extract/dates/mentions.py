"""Date mentions: the time expressions of a report, resolved.

In: a parsed `Doc`. Out: the `dates` layer. An expression whose day cannot be known, such as a weekday in a report of
unknown date, stays a mention with both ends open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from parley.extract.dates.apart import days_apart, stretches_of
from parley.extract.dates.entries import files
from parley.extract.dates.frame import FULL_YEAR, Frame
from parley.extract.dates.scan import Dated, Expression, TenseOf, expressions, no_tense, resolved, tells_a_thing
from parley.extract.dates.tense import tense_of
from parley.extract.dates.truces import since_truces
from parley.extract.doc import Doc
from parley.extract.grammar.token_spans import head_of, tokens_of
from parley.extract.mentions import DateMention
from parley.extract.registry import Extractor
from parley.extract.tokens import matches
from parley.records import Span, When

THING: Final = ("compound", "nummod", "amod", "nmod:desc")
"""How a date hangs from the thing that it tells from others: "the 1984 killing"."""
UNKNOWN: Final = When(None, None)
MONTH = 31
WEEK = 7
LONG_AGO = 2
"""Years between a report and most of the years that it names, from which on it is read as a history."""


def is_history(text: str, published: When | None) -> bool:
    """Whether most of the years that a text names, of four or more, lie long before it was published."""
    if not published or not published.last:
        return False
    years = [int(year) for year in FULL_YEAR.findall(text)]
    return len(years) >= 4 and sum(published.last.year - year >= LONG_AGO for year in years) * 2 > len(years)


def dates_of(
    text: str, sentences: Sequence[Span], published: When | None, tense_of: TenseOf = no_tense
) -> Iterator[Dated]:
    """The dates in the sentences of `text`, each resolved in the light of those before it.

    In a history, and where it is not known when a report was published, its story begins with the first date given in
    full; a report of unknown date takes none from a mere year, which may be of another war.
    """
    held = [(sentence, hits) for sentence in sentences if (hits := expressions(text, sentence))]
    history = is_history(text, published) and not _opens_with_news(text, held, published)
    frame = Frame(published=published, history=history)
    if not published or frame.history:
        given = (dated for sentence, hits in held for dated in resolved(text, sentence, hits, Frame(), no_tense))
        opening = (d.named for d in given if d.named and d.named.first and (frame.history or _is_full(d, text)))
        frame = replace(frame, story=next(opening, None))
    for sentence, hits in held:
        for dated in resolved(text, sentence, hits, frame, tense_of):
            yield dated
            if tells_a_thing(text, dated.core):
                continue
            if _opens_a_stretch(dated, frame) or _is_of_another_time(dated, frame):
                frame = replace(frame, then=dated.named or frame.then)
            elif not _lies_ahead(dated, frame):
                frame = frame.going_on(dated.named, dated.core.of(text))


def _opens_with_news(text: str, held: Sequence[tuple[Span, list[Expression]]], published: When | None) -> bool:
    """Whether the first time that a text names is a day of the week that ends with the day it was published on."""
    frame = Frame(published=published)
    opened = (dated for sentence, hits in held[:1] for dated in resolved(text, sentence, hits, frame, no_tense))
    first = next(opened, None)
    if not first or not first.named or not first.named.is_day or FULL_YEAR.search(first.core.of(text)):
        return False
    return bool(frame.today and first.named.first and 0 <= (frame.today - first.named.first).days <= WEEK)


def _opens_a_stretch(dated: Dated, frame: Frame) -> bool:
    """Whether news tells of what has been going on since then: "a day earlier" counts from no such day."""
    told = frame.story.first if frame.story else None
    goes_back = (
        told is not None and dated.named is not None and dated.named.first is not None and dated.named.first < told
    )
    return dated.relation == "since" and (frame.today is not None or goes_back) and not frame.history


def _lies_ahead(dated: Dated, frame: Frame) -> bool:
    """Whether news tells of what is still to come: "the same day" counts from what has happened."""
    first = dated.named.first if dated.named else None
    return first is not None and frame.today is not None and not frame.history and first > frame.today


def _is_of_another_time(dated: Dated, frame: Frame) -> bool:
    """Whether a year alone is named where it is not known when the report was published: its news may be of any
    other."""
    return frame.published is None and dated.named is not None and not _is_near(dated.named)


def _is_full(dated: Dated, text: str) -> bool:
    """Whether a date is a day or month with its year."""
    return dated.named is not None and _is_near(dated.named) and FULL_YEAR.search(dated.core.of(text)) is not None


def _is_near(when: When) -> bool:
    """Whether it is known to the month."""
    return bool(when.first and when.last and (when.last - when.first).days <= MONTH)


def _mention(doc: Doc, dated: Dated) -> DateMention | None:
    whole, core = tokens_of(doc, dated.span), tokens_of(doc, dated.core)
    if not whole or not core:
        return None
    span = doc.span_of(*whole)
    head = doc.tokens[head_of(doc, *core)]
    is_of_a_thing = dated.relation == "by" and matches(head.relation, THING) and head.head >= core[1]
    when = replace((dated.named if is_of_a_thing else dated.when) or UNKNOWN, span=span)
    named = replace(dated.named, span=span) if dated.named and dated.relation else None
    return DateMention(span, *whole, head.index, when, named)


def _read(doc: Doc) -> Doc:
    published = doc.layout.published or doc.report.published
    sentences = [sentence.span for sentence in doc.sentences]
    found = dates_of(doc.text, sentences, published, lambda span: tense_of(doc, span))
    named = [mention for dated in found if (mention := _mention(doc, dated))]
    reckoned = (*days_apart(doc, named), *stretches_of(doc, named), *since_truces(doc, named))
    mentions = sorted((*named, *reckoned), key=lambda mention: mention.first)
    bodies = {i: name.span for name in doc.names if name.kind == "organisation" for i in range(name.first, name.last)}
    dates = (m for m in mentions if not _is_in_a_name(m, bodies.get(m.first)) and not files(doc, m))
    return replace(doc, dates=tuple(dates))


def _is_in_a_name(mention: DateMention, name: Span | None) -> bool:
    """Whether a date is part of what a body is called: "14th October Brigade"."""
    return name is not None and name.covers(mention.span) and name != mention.span


DATES: Final = Extractor("dates", reads=("tokens", "names"), writes="dates", read=_read)
