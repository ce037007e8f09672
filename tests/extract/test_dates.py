"""Dates: what each expression comes to, and which of a report's dates is an event's own.

In: the tables of `tests/cases/dates`. Out: a failure that names the words. Reports come out on Thursday, 8 October 2020.
"""

from __future__ import annotations

import tomllib
from dataclasses import replace
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
from parley.extract.doc import Doc
from parley.extract.tokens import Sentence, Token
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
     ("on March 30", "2021-03-30"), ("on September 30", "2020-09-30"), ("in March", "2021-03-01..2021-03-31"), ("in the coming days", "2020-10-08..")],
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


def test_a_report_known_to_the_month_has_no_week() -> None:
    october = When(date(2020, 10, 1), date(2020, 10, 31))
    assert said(read("The post was hit this weekend.", published=october)[0].when) == "unknown"


@pytest.mark.parametrize("words", ["the deadliest raid since 2002", "the first major halt to raids since May 2002"])
def test_since_in_a_comparison_opens_nothing(words: str) -> None:
    assert said(read(words)[0].when) == "unknown"


def last_of(*sentences: str, published: When | None = THURSDAY) -> str:
    """What the last date comes to in a text of several sentences."""
    ends = [sum(map(len, sentences[: number + 1])) for number in range(len(sentences))]
    spans = [Span(start, end) for start, end in pairwise([0, *ends])]
    return said(list(dates_of("".join(sentences), spans, published))[-1].when)


def test_since_then_goes_back_to_the_stretch_last_opened() -> None:
    assert last_of("It fell on Monday. ", "War has raged since 2014. ", "Since then many fled.") == "2014-01-01.."


def test_the_same_day_is_not_one_still_to_come() -> None:
    assert (
        last_of("It fell on Monday. ", "A vote is due on 20 November 2020. ", "The same day a mill burned.")
        == "2020-10-05"
    )


def test_a_year_of_another_war_is_lent_to_no_day_of_a_report_of_unknown_date() -> None:
    assert last_of("They signed a truce in 2002. ", "On 5 May two died.", published=None) == "unknown"
    assert (
        last_of("It replaces the 1991 treaty, which ended on 5 July. ", "They meet on 6 July.", published=None)
        == "unknown"
    )
    assert last_of("They signed a truce in June 2002. ", "On 5 July two died.", published=None) == "2002-07-05"


@pytest.mark.parametrize("unit", ["9", "1 ", "May ", "Monday ", "the ", " ", "in 2014 ", "1-", "12:00 ", "since "])
def test_hostile_text_takes_linear_time(unit: str) -> None:
    text = unit * (30_000 // len(unit))
    start = process_time()
    whole = Span(0, len(text))
    resolved(text, whole, expressions(text, whole), Frame(THURSDAY), no_tense)
    assert process_time() - start < 5


PIECES = """May|5|31|2020| |-|to |since |noon|9999|0|days ago|,|\0|\ud800|Monday|1/2/|th|earlier |later |last |next |week|year|the |Feb |
in |before |between |and |entered its |third |day|summer|999999999 |years later|century|overnight|so far this """.replace(
    "\n", ""
).split("|")


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
    """A report from words written as `word/TAG/head/relation`, heads counted from 1 within a sentence, 0 for the root;
    a lemma other than the word is written after it ("died~die")."""
    text, tokens, listed = "", list[Token](), list[Sentence]()
    for number, sentence in enumerate(sentences):
        first, start = len(tokens), len(text)
        for written in sentence.split():
            form, tag, head, relation = written.rsplit("/", 3)
            word, _, lemma = form.partition("~")
            at = first + int(head) - 1 if head != "0" else len(tokens)
            span = Span(len(text), len(text) + len(word))
            tokens.append(Token(len(tokens), number, span, word, lemma or word.lower(), tag, at, relation))
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


def test_the_next_sentence_keeps_an_older_day_and_one_later_does_not() -> None:
    old = "A/DET/2/det raid/NOUN/3/nsubj began/VERB/0/root on/ADP/5/case Friday/PROPN/3/obl"
    hit = "Shrapnel/NOUN/2/nsubj hit/VERB/0/root a/DET/4/det school/NOUN/2/obj"
    nobody = "Nobody/PRON/2/nsubj spoke/VERB/0/root"
    assert at(in_one_paragraph(parsed(old, hit)), "hit", "shelling") == "2020-10-02"
    assert at(parsed(old, hit), "hit", "shelling") == "no hint"
    assert at(in_one_paragraph(parsed(old, nobody, hit)), "hit", "shelling") == "no hint"


def in_one_paragraph(doc: Doc) -> Doc:
    return replace(doc, sentences=tuple(replace(sentence, paragraph=0) for sentence in doc.sentences))


def test_the_story_does_not_go_on_with_what_is_still_to_come() -> None:
    meeting = "They/PRON/3/nsubj will/AUX/3/aux meet/VERB/0/root on/ADP/5/case Monday/PROPN/3/obl"
    assert at(parsed(*BLAST, meeting, "Shrapnel/NOUN/2/nsubj hit/VERB/0/root homes/NOUN/2/obj"), "hit", "shelling") == (
        "2020-10-05"
    )


def test_where_an_hour_is_all_that_is_given_the_story_is_of_the_reports_day() -> None:
    hour = "Bombs/NOUN/2/nsubj fell/VERB/0/root at/ADP/4/case 7.50/NUM/2/obl am/NOUN/4/nmod"
    assert at(parsed(hour, "Two/NUM/2/nsubj died/VERB/0/root"), "died", "casualties") == "2020-10-08"


def test_a_story_of_two_days_goes_on_with_what_is_told_as_over() -> None:
    days = "Guns/NOUN/2/nsubj fired/VERB/0/root in/ADP/7/case the/DET/7/det past/ADJ/7/amod 24/NUM/7/nummod hours/NOUN/2/obl"
    over = "Ten/NUM/2/nsubj died~die/VERB/0/root"
    present = "Shells/NOUN/2/nsubj hit/VERB/0/root homes/NOUN/2/obj"
    assert at(parsed(days, over), "died", "casualties") == "2020-10-07..2020-10-08"
    assert at(parsed(days, present), "hit", "shelling") == "no hint"
    month = "Guns/NOUN/2/nsubj fired/VERB/0/root last/ADJ/4/amod week/NOUN/2/obl"
    assert at(parsed(month, over), "died", "casualties") == "no hint"


def test_a_lead_of_what_has_happened_has_the_day_of_the_next_sentence() -> None:
    perfect = "Ten/NUM/3/nsubj have/AUX/3/aux died~die/VERB/0/root in/ADP/5/case raids/NOUN/3/obl"
    past = "Ten/NUM/2/nsubj died~die/VERB/0/root in/ADP/4/case raids/NOUN/2/obl"
    nobody = "Nobody/PRON/2/nsubj spoke/VERB/0/root"
    assert at(parsed(perfect, *BLAST), "died", "casualties") == "2020-10-05"
    assert at(parsed(perfect, *BLAST), "raids", "air_strike") == "2020-10-05"
    assert at(parsed(perfect, *BLAST), "died", "retreat") == "no hint"
    assert at(parsed(past, *BLAST), "died", "casualties") == "no hint"
    assert at(parsed(perfect, nobody, *BLAST), "died", "casualties") == "no hint"
    assert at(parsed(perfect), "died", "casualties") == "no hint"


def test_an_act_that_describes_what_a_deed_has_to_do_with_has_not_its_day() -> None:
    doc = parsed(
        "They/PRON/2/nsubj left/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl under/ADP/7/case a/DET/7/det deal/NOUN/2/obl "
        "reached/VERB/7/acl in/ADP/10/case talks/NOUN/8/obl"
    )
    assert at(doc, "left", "retreat") == "2020-10-05"
    assert (at(doc, "reached", "agree"), at(doc, "talks", "consult")) == ("no hint", "no hint")
    assert at(doc, "reached", "casualties") == "2020-10-05"


def test_a_war_that_began_in_a_year_goes_on_and_a_clash_of_a_day_does_not() -> None:
    year = "The/DET/2/det war/NOUN/3/nsubj began~begin/VERB/0/root in/ADP/5/case 2011/NUM/3/obl"
    told = "They/PRON/2/nsubj fled/VERB/0/root fighting/NOUN/2/obj that/PRON/5/nsubj began~begin/VERB/3/acl:relcl in/ADP/7/case 2011/NUM/5/obl"
    day = "Clashes/NOUN/2/nsubj began~begin/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl"
    assert at(parsed(year), "war", "armed_clash") == "2011-01-01.."
    assert at(parsed(told), "fighting", "armed_clash") == "2011-01-01.."
    assert at(parsed(year), "war", "consult") == "2011-01-01..2011-12-31"
    assert at(parsed(day), "Clashes", "armed_clash") == "2020-10-05"


def test_what_is_blamed_on_somebody_has_a_time_of_its_own() -> None:
    doc = parsed(
        "Police/NOUN/2/nsubj accused~accuse/VERB/0/root him/PRON/2/obj of/ADP/5/case murder/NOUN/2/obl in/ADP/7/case 1999/NUM/5/nmod",
        "Kim/PROPN/2/nsubj said~say/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl they/PRON/6/nsubj blamed~blame/VERB/2/ccomp"
        " rebels/NOUN/6/obj for/ADP/10/case a/DET/10/det raid/NOUN/6/obl",
    )
    assert (at(doc, "accused"), at(doc, "murder")) == ("no hint", "1999-01-01..1999-12-31")
    assert (at(doc, "blamed"), at(doc, "raid")) == ("2020-10-05", "no hint")


def test_a_date_after_a_clause_is_the_clauses() -> None:
    doc = parsed(
        "They/PRON/2/nsubj agreed/VERB/0/root after/SCONJ/5/mark rebels/NOUN/5/nsubj left/VERB/2/advcl"
        " on/ADP/7/case Monday/PROPN/2/obl"
    )
    assert (at(doc, "agreed"), at(doc, "left")) == ("no hint", "2020-10-05")


def test_verbs_joined_in_one_form_share_the_date_at_their_end() -> None:
    doc = parsed(
        "Two/NUM/2/nsubj died/VERB/0/root and/CCONJ/5/cc three/NUM/5/nsubj suffered/VERB/2/conj on/ADP/7/case Monday/PROPN/5/obl",
        "Six/NUM/2/nsubj left/VERB/0/root and/CCONJ/5/cc plan/VERB/2/conj talks/NOUN/4/obj on/ADP/7/case Friday/PROPN/4/obl",
    )
    assert (at(doc, "died"), at(doc, "left")) == ("2020-10-05", "no hint")


def test_a_raid_launched_overnight_was_launched_then() -> None:
    doc = parsed(
        "Planes/NOUN/2/nsubj launched~launch/VERB/0/root an/DET/5/det overnight/ADJ/5/amod raid/NOUN/2/obj",
        "Locals/NOUN/2/nsubj feared~fear/VERB/0/root an/DET/5/det overnight/ADJ/5/amod raid/NOUN/2/obj",
    )
    assert (at(doc, "launched"), at(doc, "feared")) == ("2020-10-07..2020-10-08", "no hint")


def test_protests_with_which_a_war_began_do_not_go_on_since() -> None:
    doc = parsed(
        "Many/ADJ/2/nsubj died/VERB/0/root since/SCONJ/5/mark war/NOUN/5/nsubj began~begin/VERB/2/advcl in/ADP/7/case 2011/NUM/5/obl"
        " with/ADP/9/case protests/NOUN/5/obl"
    )
    assert (at(doc, "protests"), at(doc, "war")) == ("2011-01-01..2011-12-31", "2011-01-01..")


@pytest.mark.parametrize(
    ("words", "when"),
    [("a/DET/4/det day/NOUN/2/obl after/ADP/6/case talks/NOUN/2/obl", "2020-10-07"),
     ("two/NUM/4/nummod days~day/NOUN/2/obl before/ADP/6/case talks/NOUN/2/obl", "2020-10-10"),
     ("some/DET/4/det days~day/NOUN/2/obl after/ADP/6/case talks/NOUN/2/obl", "no hint")],
)  # fmt: skip
def test_a_day_after_leads_on_to_another_day(words: str, when: str) -> None:
    doc = parsed(f"It/PRON/2/nsubj came/VERB/0/root {words}")
    assert (at(doc, "came"), at(doc, "talks")) == ("no hint", when)


def test_a_day_after_counts_from_the_day_told_and_the_story_does_not_go_on_with_it() -> None:
    came = "It/PRON/2/nsubj came/VERB/0/root a/DET/4/det day/NOUN/2/obl after/ADP/6/case talks/NOUN/2/obl"
    doc = parsed(*BLAST, came, "Shrapnel/NOUN/2/nsubj hit/VERB/0/root homes/NOUN/2/obj")
    assert (at(doc, "talks"), at(doc, "hit", "shelling")) == ("2020-10-04", "2020-10-05")


def test_by_the_year_of_a_thing_is_the_thing_and_no_limit() -> None:
    doc = parsed(
        "War/NOUN/3/nsubj was/AUX/3/aux sparked/VERB/0/root by/ADP/7/case the/DET/7/det 1984/NUM/7/nummod killing/NOUN/3/obl",
        "It/PRON/2/nsubj ends/VERB/0/root by/ADP/4/case 2027/NUM/2/obl",
    )
    assert (at(doc, "killing"), at(doc, "ends")) == ("1984-01-01..1984-12-31", "..2027-12-31")


def test_since_a_dated_event_that_is_only_compared_with_is_no_hint() -> None:
    words = "Gates/NOUN/2/nsubj opened/VERB/0/root for/ADP/6/case the/DET/6/det first/ADJ/6/amod time/NOUN/2/obl"
    clause = "since/SCONJ/9/mark rebels/NOUN/9/nsubj came/VERB/2/advcl in/ADP/11/case May/PROPN/9/obl"
    assert at(parsed(f"{words} {clause}"), "opened") == "no hint"


def test_the_reports_own_date_is_no_hint() -> None:
    assert at(parsed("Shells/NOUN/2/nsubj fell/VERB/0/root"), "fell", "shelling") == "no hint"


@pytest.mark.parametrize(
    ("words", "when"),
    [("will/AUX/2/aux meet/VERB/0/root on/ADP/4/case Monday/PROPN/2/obl", "2020-10-12"),
     ("met/VERB/0/root on/ADP/3/case Monday/PROPN/1/obl", "2020-10-05"),
     ("due/ADJ/0/root to/PART/3/mark meet/VERB/1/xcomp on/ADP/5/case Monday/PROPN/3/obl", "2020-10-12"),
     ("spoke/VERB/0/root of/ADP/3/case deals/NOUN/1/obl due/ADJ/6/mark to/PART/4/fixed start/VERB/1/advcl on/ADP/8/case "
      "Monday/PROPN/1/obl", "2020-10-12"),
     ("ordered/VERB/0/root him/PRON/1/obj held/VERB/1/xcomp to/ADP/6/case his/PRON/6/nmod next/ADJ/7/amod "
      "hearing/NOUN/3/obl on/ADP/9/case Monday/PROPN/7/nmod", "2020-10-12")],
)  # fmt: skip
def test_the_tense_tells_past_from_to_come(words: str, when: str) -> None:
    doc = parsed(words)
    assert [said(mention.when) for mention in doc.dates] == [when]


def test_an_empty_report_has_no_dates() -> None:
    assert parsed("").dates == ()
