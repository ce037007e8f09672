"""Where sentences end, case by case, and what must hold of any text.

In: texts written for these tests. Out: a failure where a sentence is cut in two, or two are taken for one.
"""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.records import Span
from parley.text.sentences import sentences

ONE_SENTENCE = [
    "Some U.S. troops left the base on Sept. 27 and others stayed.",
    "Gen. Ada B. Orlov, commander of the Third Army, spoke first.",
    "The shelling began at 9.30am and ended at 11 p.m. on Friday.",
    "Acme Inc. sold trucks to the U.N. mission.",
    "Resolution No. 12 was adopted, cf. Art. 3 of the charter.",
    "Lt. Col. Ray Ito of St. Orlo met Dr. Lind.",
    "The toll rose to 3.5 times that of the 1.2 million counted.",
    '"Where are they?" the mayor asked.',
    '"Stop!" Ada Orlov said.',
    "They waited... and nothing came.",
    "The U.S. is aware of it, and D.C. are watching.",
    "Drs. Lind and Ito left the (embattled!) town.",
    "The bank Orlo & Co. , its rivals and three others lost the most.",
    "The army shelled the\ntown of Orlo on Friday, killing at least\n12 people.",
]
SENTENCES = [
    ("The army left.", "The town is empty."),
    ("They fled to the U.S.", "The army stayed."),
    ("It began at 5 p.m.", "He saw it."),
    ("They could have left, but didn't.", "Orlo was shelled at dawn."),
    ("The seat is Orlo's.", "Westmark wants it."),
    ("Talks resume on Sun.", "Please let the mayor know."),
    ("Is it true?", "Yes."),
    ('He said: "We will hold.', 'We will not leave."'),
    ("He put the dead at 112.", "Others counted more."),
    ("(The town fell.)", "The army denied it."),
    ("In Darfur , the army said .", "He denied it ."),
    ('" We left . "', "They stayed ."),
    ("they left the town.", "nobody stayed."),
    ("They left at last. :)", "The town rests."),
    ("The convoy left", "Ada Orlov@ORLO", "03/04/2011 09:15 AM", "All trucks are back."),
    ("Ray Ito on 03/04/2011 09:15 AM", "All trucks are back."),
    ("We shall see.", "Regards,", "Ada Orlov"),
    ("The list ends here", "--------------------", "The next begins."),
    ("See https://example.org/a", "https://example.org/b", "The rest is lost."),
    ("the road is free :)", "We leave at noon."),
    ("Вчера было тихо.", "Сегодня нет."),
]  # fmt: skip


def split(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in sentences(text, [Span(0, len(text))])]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_is_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize("parts", SENTENCES, ids=lambda parts: parts[0])
def test_are_sentences(parts: tuple[str, ...]) -> None:
    assert split(" ".join(parts)) == list(parts)


def test_a_stop_without_a_space_behind_it_ends_a_sentence() -> None:
    assert split("Twelve were killed.The ministry denied it.") == ["Twelve were killed.", "The ministry denied it."]
    assert split("Twelve were killed.They'd come at dawn.") == ["Twelve were killed.", "They'd come at dawn."]


def test_dots_without_a_space_behind_them_end_a_sentence() -> None:
    assert split("They waited...Nobody came.") == ["They waited...", "Nobody came."]


def test_a_sentence_ends_without_space_in_scripts_that_have_none() -> None:
    assert split("停火了。他说。") == ["停火了。", "他说。"]


def test_a_headline_without_a_stop_is_a_sentence() -> None:
    assert split("Talks begin in Orlo\nThe ministers met.") == ["Talks begin in Orlo", "The ministers met."]


def test_list_items_are_sentences_without_their_bullets() -> None:
    text = "#### Attacks\n\n* Northern war\n  * A raid kills 21.\n  * A truce holds"
    assert split(text) == ["Attacks", "Northern war", "A raid kills 21.", "A truce holds"]


def test_labels_of_a_digest_are_sentences_of_their_own() -> None:
    text = "* Talks: The envoys met.\n\n* Aid: Food came.\n\n* Courts: A judge left."
    assert split(text) == ["Talks:", "The envoys met.", "Aid:", "Food came.", "Courts:", "A judge left."]


def test_who_speaks_in_a_transcript_stays_with_what_he_says() -> None:
    text = "Orlov: We met.\n\nLind: When?\n\nOrlov: Today."
    assert split(text) == ["Orlov: We met.", "Lind: When?", "Orlov: Today."]


def test_citations_stay_with_the_sentence_they_support() -> None:
    assert split("They took the town. [3][4] It burned.") == ["They took the town. [3][4]", "It burned."]


def test_paragraphs_are_numbered_through_all_spans() -> None:
    text = "A town\n\nIt fell. It burned.\n\nThey left."
    spans = [Span(0, 6), Span(8, len(text))]
    assert [(s.span.of(text), s.paragraph) for s in sentences(text, spans)] == [
        ("A town", 0), ("It fell.", 1), ("It burned.", 1), ("They left.", 2),
    ]  # fmt: skip


def test_nothing_outside_the_spans_is_read() -> None:
    text = "Read: more here. The army left. Share this."
    assert [s.span.of(text) for s in sentences(text, [Span(17, 31)])] == ["The army left."]


def test_there_are_no_sentences_where_there_is_no_text() -> None:
    assert split("") == split(" \n\t\r\n ") == []


@given(st.text(st.characters(exclude_categories=()), max_size=200))
def test_every_character_that_is_no_space_or_bullet_is_in_one_sentence(text: str) -> None:
    found = [s.span for s in sentences(text, [Span(0, len(text))])]
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    left_out = set(range(len(text))).difference(*(range(s.start, s.end) for s in found))
    assert all(text[i].isspace() or text[i] in "*•·‣◦▪●○■□–—-#(0123456789.)" for i in left_out)


@pytest.mark.parametrize("unit", ["a", ". ", ".", "!?", "\n", " \n", " ", '"', "U.S. ", "a.a", "([", "- "])
def test_a_line_of_any_length_is_split_in_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    assert sum(map(len, split(text))) <= len(text)
