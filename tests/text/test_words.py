"""Where words begin and end, case by case, and what must hold of any text.

In: sentences written for these tests. Out: a failure where a token is cut otherwise than the treebanks would.
"""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.records import Span
from parley.text.words import INVISIBLE, words

CASES = {
    "The army's men didn't leave.": "The army 's men did n't leave .",
    "Orlo’s mayor can’t, cannot, won't.": "Orlo ’s mayor ca n’t , can not , wo n't .",
    "Some U.S. troops left on Sept. 27.": "Some U.S. troops left on Sept. 27 .",
    "Gen. Ada B. Orlov met Lt. Ito.": "Gen. Ada B. Orlov met Lt. Ito .",
    "They fled to the U.S.": "They fled to the U.S.",
    "It began at 9.30am, 10 p.m. or 11:45.": "It began at 9.30 am , 10 p.m. or 11:45 .",
    "1,200 of 5,000-strong units": "1,200 of 5,000 - strong units",
    "a 20-year-old from Upper-Orlo": "a 20 - year - old from Upper - Orlo",
    "pro-government anti-tank non-aligned": "pro-government anti-tank non-aligned",
    "two F-16s, a T-72 and a BM-21": "two F-16s , a T-72 and a BM-21",
    "US$5m or $3.8bn, 12% of it": "US$ 5 m or $ 3.8 bn , 12 % of it",
    "2020-10-21, 21-10-2020 or 21/10/2020": "2020-10-21 , 21-10-2020 or 21/10/2020",
    "the 1st, 22nd and the 1990s": "the 1st , 22nd and the 1990s",
    "In 2008's war (the U.S.'s)": "In 2008 's war ( the U.S. 's )",
    "wait... what?! -- no": "wait ... what ?! -- no",
    "900-1000 at R&D and AT&T :)": "900 - 1000 at R&D and AT&T :)",
    "see https://example.org/a?b=c.": "see https://example.org/a?b=c .",
    "by orlo-news.example.com, see a_b.pdf.": "by orlo-news.example.com , see a_b.pdf .",
    "#orlo is quiet ==--": "#orlo is quiet ==--",
    "theyre here, thats all": "they re here , that s all",
    "ada.orlov@example.org said": "ada.orlov@example.org said",
    "call 555-010-2030 or (555) 010-2030, 900-1000 calls": "call 555-010-2030 or ( 555 ) 010-2030 , 900 - 1000 calls",
    "mailto:ada@example.org or Ada Orlov@ORLO": "mailto:ada@example.org or Ada Orlov@ORLO",
    "see PLAN-2.DOC and orlo_map :D ^_^": "see PLAN-2.DOC and orlo_map :D ^_^",
    "‘’Why.?’’ he`s said; it wont, whats new": "‘’ Why .? ’’ he `s said ; it wo nt , what s new",
    "Its not over, your a liar and Im sure": "It s not over , you r a liar and I m sure",
    "its own army and its in-house press, Im Jong": "its own army and its in - house press , Im Jong",
    "on orlo.politics.talk-free, by Newsgate.Com ++++": "on orlo.politics.talk-free , by Newsgate.Com ++++",
    "Lets go, its still a long way; its still-warm food": "Let s go , it s still a long way ; its still - warm food",
    "a counter-attack and mis-aimed fire": "a counter-attack and mis-aimed fire",
    "the 80's, +44 or 3-7788, 555-0123: 500-1000 men": "the 80's , +44 or 3-7788 , 555-0123 : 500 - 1000 men",
    "a list.of two w/ notes, b/c of it, in the .doc": "a list . of two w / notes , b/c of it , in the .doc",
    "Բարեւ ձեզ։": "Բարեւ ձեզ ։",
    "مرحبا بالعالم؟": "مرحبا بالعالم ؟",
    "e\u0301te\u0301 \u200bx\u200b \x00y": "e\u0301te\u0301 x y",
    "😀 killed👍": "😀 killed 👍",
}


def cut(text: str) -> str:
    return " ".join(span.of(text) for span in words(text, Span(0, len(text))))


@pytest.mark.parametrize(("sentence", "tokens"), CASES.items())
def test_is_cut_as_the_treebanks_would(sentence: str, tokens: str) -> None:
    assert cut(sentence) == tokens


def test_only_the_sentence_is_cut() -> None:
    text = "Before. The army left. After."
    assert [span.of(text) for span in words(text, Span(8, 22))] == ["The", "army", "left", "."]


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_no_character_that_shows_is_lost(text: str) -> None:
    found = words(text, Span(0, len(text)))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(len(span) for span in found)
    between = "".join(
        text[a:b] for a, b in zip([0, *(s.end for s in found)], [*(s.start for s in found), len(text)], strict=True)
    )
    assert re.fullmatch(rf"[\s{INVISIBLE}]*", between)


@pytest.mark.parametrize(
    "unit", ["a", "1", "a1", "a'", "1.", "A-", "a@", "a.", "_", "e\u0301", "\x00", "\ud800", "👍", "www."]
)
def test_a_line_of_any_length_is_cut_in_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert sum(map(len, words(text, Span(0, len(text))))) <= len(text)
