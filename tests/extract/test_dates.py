"""Dates: what each expression comes to, and which of a report's dates is an event's own.

In: the tables of `tests/cases/dates`. Out: a failure that names the words. Reports come out on Thursday, 8 October 2020.
"""

from __future__ import annotations

import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.extract.dates import DATES, when_at
from parley.extract.dates.frame import Frame, Tense
from parley.extract.dates.grammar import kinds
from parley.extract.dates.mentions import dates_of
from parley.extract.dates.scan import RULES, Dated, expressions, no_tense, resolved
from parley.extract.doc import Doc, Sentence, Token
from parley.records import Layout, Report, Span, When

THURSDAY = When(date(2020, 10, 8), date(2020, 10, 8))
CASES = [
    (path.stem, tomllib.loads(path.read_text(encoding="utf-8")))
    for path in sorted((Path(__file__).parent.parent / "cases" / "dates").glob("*.toml"))
]
FOUND = [(words, dates) for _, table in CASES for words, dates in table["found"].items()]
NEAR_MISSES = [words for _, table in CASES for words in table["near_misses"]["words"]]


def read(words: str, published: When | None = THURSDAY, tense: Tense | None = None) -> list[Dated]:
    return list(dates_of(words, [Span(0, len(words))], published, lambda _: tense))


def said(when: When | None) -> str:
    """A stretch as the tables write it: "2020-10-08", "2020-09-27..", ".. 12:00 GMT"."""
    if not when:
        return "unknown"
    days = str(when.first) if when.is_day else f"{when.first or ''}..{when.last or ''}"
    return " ".join(filter(None, (days, when.clock, when.zone)))


@pytest.mark.parametrize(("words", "dates"), FOUND, ids=[words for words, _ in FOUND])
def test_comes_to(words: str, dates: dict[str, str]) -> None:
    assert {dated.span.of(words): said(dated.when) for dated in read(words)} == dates


def test_a_day_earlier_is_not_counted_from_when_a_war_began() -> None:
    first, then = "It was 158 on Friday, all since May 3.", " A day earlier it stood at 104."
    spans = [Span(0, len(first)), Span(len(first), len(first + then))]
    assert [said(dated.when) for dated in dates_of(first + then, spans, THURSDAY)][-1] == "2020-10-01"


@pytest.mark.parametrize("words", NEAR_MISSES)
def test_is_no_date(words: str) -> None:
    assert [dated.span.of(words) for dated in read(words)] == []


@pytest.mark.parametrize(
    ("words", "when"),
    [("on Monday", "2020-10-12"), ("on Thursday", "2020-10-08"), ("next Thursday", "2020-10-15"),
     ("on September 30", "2021-09-30"), ("in March", "2021-03-01..2021-03-31"), ("in the coming days", "2020-10-08..")],
)  # fmt: skip
def test_what_is_planned_lies_ahead(words: str, when: str) -> None:
    assert [said(dated.when) for dated in read(words, tense="future")] == [when]


@pytest.mark.parametrize("words", ["on Thursday", "yesterday", "last month", "overnight", "on 5 May", "two days ago"])
def test_of_unknown_date_without_the_reports(words: str) -> None:
    assert [said(dated.when) for dated in read(words, published=None)] == ["unknown"]


def test_a_full_date_needs_no_report() -> None:
    assert said(read("on 5 May 2019", published=None)[0].when) == "2019-05-05"


def test_a_year_given_once_holds_for_the_dates_around_it() -> None:
    words = "They met on 4 April, and again in Riga on 6 April 2016."
    assert [said(dated.when) for dated in read(words, published=None)] == ["2016-04-04", "2016-04-06"]


def test_a_history_tells_its_own_years() -> None:
    words = "War came in 1936. In 1937 the port fell, in 1938 the hills. By March 1939 it was over. On 1 April guns fell silent."
    assert said(read(words)[-1].when) == "1939-04-01"


def test_today_in_a_report_known_to_the_month_is_that_month() -> None:
    october = When(date(2020, 10, 1), date(2020, 10, 31))
    assert said(read("The post was hit today.", published=october)[0].when) == "2020-10-01..2020-10-31"


def test_since_in_a_comparison_opens_nothing() -> None:
    assert said(read("the deadliest raid since 2002")[0].when) == "unknown"


@pytest.mark.parametrize("unit", ["9", "1 ", "May ", "Monday ", "the ", " ", "in 2014 ", "1-", "12:00 ", "since "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    start = process_time()
    whole = Span(0, len(text))
    resolved(text, whole, expressions(text, whole), Frame(THURSDAY), no_tense)
    assert process_time() - start < 5


PIECES = """May|5|31|2020| |-|to |since |noon|9999|0|days ago|,|\0|\ud800|Monday|1/2/|th|earlier |later |last |next |week|year|the |Feb |
in |before |between |and |entered its |third |day|summer|999999999 |years later""".replace("\n", "").split("|")


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_text_gives_ordered_spans_and_stretches(text: str) -> None:
    found = read(text)
    assert all(text[d.core.start : d.core.end].strip() and d.span.covers(d.core) for d in found)
    assert all(one.core.end <= other.core.start for one, other in pairwise(found))


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_a_rule_needs_stands_where_it_matches(text: str) -> None:
    held = kinds(text, Span(0, len(text)))
    assert all(rule.needs <= held for rule in RULES if rule.pattern.search(text))


def parsed(*sentences: str, published: When | None = THURSDAY) -> Doc:
    """A report from words written as `word/TAG/head/relation`, heads counted from 1 within a sentence, 0 for the root."""
    text, tokens, listed = "", [], []
    for number, sentence in enumerate(sentences):
        first, start = len(tokens), len(text)
        for written in sentence.split():
            word, tag, head, relation = written.rsplit("/", 3)
            at = first + int(head) - 1 if head != "0" else len(tokens)
            span = Span(len(text), len(text) + len(word))
            tokens.append(Token(len(tokens), number, span, word, word.lower(), tag, at, relation))
            text += word + " "
        listed.append(Sentence(number, Span(start, len(text)), first, len(tokens), number))
    report = Report(text, published=published)
    return DATES.read(Doc(report, Layout((), published), tuple(listed), tuple(tokens)))


def at(doc: Doc, word: str, *types: str) -> str:
    index = next(token.index for token in doc.tokens if token.text == word)
    when: When | None = when_at(doc, index, *types)  # type: ignore[arg-type]
    return said(when) if when else "no hint"


BLAST = ("A/DET/2/det blast/NOUN/3/nsubj killed/VERB/0/root ten/NUM/3/obj on/ADP/6/case Monday/PROPN/3/obl",)


def test_an_event_has_the_date_of_its_clause() -> None:
    doc = parsed(*BLAST)
    assert (at(doc, "killed"), at(doc, "blast")) == ("2020-10-05", "2020-10-05")


def test_the_date_of_another_event_is_not_its_own() -> None:
    doc = parsed(
        "Troops/NOUN/2/nsubj shelled/VERB/0/root those/PRON/2/obj who/PRON/5/nsubj fled/VERB/3/acl:relcl on/ADP/7/case Monday/PROPN/5/obl",
        "Guns/NOUN/2/nsubj fired/VERB/0/root after/ADP/5/case Mondays/PROPN/5/compound raid/NOUN/2/obl",
    )
    assert at(doc, "shelled") == "no hint"
    assert at(doc, "fired") == "no hint"


def test_since_a_dated_event_leaves_the_end_open() -> None:
    doc = parsed(
        "Many/ADJ/2/nsubj died/VERB/0/root since/SCONJ/5/mark war/NOUN/5/nsubj began/VERB/2/advcl in/ADP/7/case 2011/NUM/5/obl"
    )
    assert (at(doc, "died"), at(doc, "began")) == ("2011-01-01..", "2011-01-01..2011-12-31")


def test_violence_keeps_the_day_of_its_story_and_politics_does_not() -> None:
    doc = parsed(*BLAST, "Shrapnel/NOUN/2/nsubj hit/VERB/0/root a/DET/4/det school/NOUN/2/obj")
    assert at(doc, "hit", "explosion") == "2020-10-05"
    assert at(doc, "hit", "consult") == "no hint"
    assert at(doc, "hit") == "no hint"


def test_the_reports_own_date_is_no_hint() -> None:
    assert at(parsed("Shells/NOUN/2/nsubj fell/VERB/0/root"), "fell", "shelling") == "no hint"


@pytest.mark.parametrize(
    ("words", "when"),
    [("will/AUX/2/aux meet/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl", "2020-10-12"),
     ("met/VERB/0/root on/ADP/3/case Monday/PROPN/1/obl", "2020-10-05"),
     ("due/ADJ/0/root to/PART/3/mark meet/VERB/1/xcomp on/ADP/5/case Monday/PROPN/3/obl", "2020-10-12")],
)  # fmt: skip
def test_the_tense_tells_past_from_to_come(words: str, when: str) -> None:
    doc = parsed(words)
    assert [said(mention.when) for mention in doc.dates] == [when]


def test_an_empty_report_has_no_dates() -> None:
    assert parsed("").dates == ()
