"""What makes two reports copies of one text.

In: reports written at random, cut, edited and put under another headline. Out: a failure where copies are missed, where
reports on one event are taken for copies, or where the order of reports matters.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.ingest.clean import layout
from parley.ingest.copies import Copies, origins
from parley.ingest.prints import Print, printed
from parley.records import Origin, Report, When

WHO = ["The army", "A spokesman for the ministry", "The rebels", "Witnesses", "The governor", "A medic", "The mission"]
SAID = ["said", "confirmed", "announced", "denied", "told reporters", "claimed"]
WHAT = ["that shells hit the port", "that the bridge was lost", "that nine soldiers died", "that talks would go on",
        "that the truce still held", "that aid had reached the town", "that two villages were taken"]  # fmt: skip
WHEN = [
    "on Monday",
    "overnight",
    "before dawn",
    "at noon",
    "after the funeral",
    "late on Sunday",
    "last week",
    "in May",
]
WHERE = ["near Tervel", "in Port Selo", "along the river", "outside the capital", "at the border", "in the hills"]


def story(seed: int, sentences: int = 12) -> list[str]:
    chance = random.Random(seed)
    return [" ".join(chance.choice(part) for part in (WHO, SAID, WHAT, WHERE, WHEN)) + "." for _ in range(sentences)]


def report(text: list[str], name: str, day: int = 8, headline: str = "") -> Report:
    body = "\n\n".join([*([headline] if headline else []), *text])
    return Report(body, name=name, source=name, published=When(date(2021, 5, day), date(2021, 5, day)))


def lineages(*reports: Report) -> list[str]:
    found = origins(reports, {r.id: layout(r) for r in reports})
    return [found[r.id].lineage for r in reports]


def edited(text: list[str], share: float) -> list[str]:
    chance = random.Random(7)
    return [" ".join("altered" if chance.random() < share else w for w in line.split()) for line in text]


WIRE = story(1)


@pytest.mark.parametrize(
    "copy",
    [WIRE, WIRE[:6], WIRE[6:], edited(WIRE, 0.1), [*story(2, 8), *WIRE]],
    ids=["whole", "first half", "second half", "one word in ten changed", "with text of its own before it"],
)
def test_a_copy_has_the_lineage_of_the_earliest(copy: list[str]) -> None:
    first, later = report(WIRE, "one", day=8), report(copy, "two", day=9)
    assert lineages(later, first) == [first.id, first.id]


def test_what_a_copy_keeps_and_adds_is_told() -> None:
    cut = [*story(2, 6), *WIRE[: len(WIRE) // 2]]
    first, half, same = report(WIRE, "one", day=8), report(cut, "two", day=9), report(WIRE, "three", day=9)
    found = origins([half, same, first], {r.id: layout(r) for r in (half, same, first)})
    assert (found[first.id].kept, found[first.id].added) == (found[same.id].kept, found[same.id].added) == (1, 0)
    assert 0.4 < found[half.id].kept < 0.6
    assert 0.3 < found[half.id].added < 0.7


def test_another_headline_makes_no_other_text() -> None:
    one, two = report(WIRE, "one", 8, "Port shelled in the night"), report(WIRE, "two", 9, "Army loses key bridge")
    assert lineages(one, two) == [one.id, one.id]


def test_reports_on_one_event_are_no_copies() -> None:
    one, two = report(story(3), "one"), report(story(4), "two")
    assert lineages(one, two) == [one.id, two.id]


def test_a_shared_quotation_makes_no_copies() -> None:
    quoted = ["“We will not leave the town before the last prisoner is free and the guns are silent,” he said."]
    one, two = report([*story(5, 9), *quoted], "one"), report([*quoted, *story(6, 9)], "two")
    assert lineages(one, two) == [one.id, two.id]


def test_copies_that_credit_an_agency_are_of_its_lineage() -> None:
    credited = [*WIRE[:-1], WIRE[-1] + " (AFP)"]
    one, two = report(credited, "one", day=8), report(WIRE, "two", day=9)
    assert lineages(one, two) == [f"AFP/{one.id}"] * 2


def test_a_credit_alone_makes_no_copies() -> None:
    one, two = (report([*story(seed), "The town was quiet. (AFP)"], str(seed)) for seed in (8, 9))
    assert lineages(one, two) == [one.id, two.id]


def test_copies_of_copies_hang_together() -> None:
    whole, left, right = report(WIRE, "whole", 9), report(WIRE[:7], "left", 8), report(WIRE[5:], "right", 10)
    assert lineages(whole, left, right) == [left.id] * 3


def test_reports_without_words_or_date_have_an_origin() -> None:
    empty = Report("…", name="empty", url="https://news.example.org/a")
    assert origins([empty], {empty.id: layout(empty)})[empty.id] == Origin(empty.id, "news.example.org", empty.id)


def prose(seed: int, sentences: int = 15) -> list[str]:
    """Sentences of made-up words, of which no two stories share a run."""
    chance = random.Random(seed)
    words = ["".join(chance.choice("bdfglmnrst") + chance.choice("aeiou") for _ in range(3)) for _ in range(300)]
    return [" ".join(chance.sample(words, 12)).capitalize() + "." for _ in range(sentences)]


def passages(later: Report, *earlier: Report) -> list[tuple[str, str]]:
    """The passages of a report that stand in earlier ones: the lineage, and the words."""
    reports = [*earlier, later]
    origin = origins(reports, {r.id: layout(r) for r in reports})[later.id]
    return [(one.lineage, one.span.of(later.text)) for one in origin.passages]


PASSAGE = (
    "Shells fell on the grain silos of Tervel shortly before dawn and set two of them on fire, and the guards of the "
    "harbour counted nine dead."
)


def test_a_passage_is_of_the_report_that_printed_it_first_and_the_rest_is_its_own() -> None:
    one, two = report([*prose(5), PASSAGE], "one", 8), report([PASSAGE, *prose(6)], "two", 9)
    assert lineages(one, two) == [one.id, two.id]
    assert passages(two, one) == [(one.id, PASSAGE[:-1])]
    assert not passages(one, two)


def test_a_word_changed_cuts_no_passage() -> None:
    one = report([*prose(5), PASSAGE], "one", 8)
    two = report([*prose(6), PASSAGE.replace("guards", "keepers")], "two", 9)
    assert [len(words.split()) for _, words in passages(two, one)] == [len(PASSAGE.split())]


@pytest.mark.parametrize("marks", ["“”", '""', "‘’", "«»"])
def test_a_long_quotation_is_no_passage(marks: str) -> None:
    quoted = f"{marks[0]}{PASSAGE}{marks[1]} he said."
    one, two = report([*prose(5), quoted], "one", 8), report([quoted, *prose(6)], "two", 9)
    assert not passages(two, one)


def test_a_quotation_within_a_passage_is_of_the_passage() -> None:
    quoting = f"{PASSAGE} “Nobody slept,” a guard said."
    one, two = report([*prose(5), quoting], "one", 8), report([quoting, *prose(6)], "two", 9)
    assert passages(two, one) == [(one.id, quoting[:-1])]


def test_a_passage_in_several_copies_is_of_their_lineage() -> None:
    whole = [*WIRE, PASSAGE]
    first, again = report(whole, "first", 8), report(whole, "again", 10)
    later = report([*prose(6), PASSAGE], "later", 11)
    assert passages(later, first, again) == [(first.id, PASSAGE[:-1])]


def some() -> list[Report]:
    """Copies of one story, cut, edited and added to, and other stories."""
    texts = [
        WIRE,
        WIRE[:6],
        WIRE[4:],
        edited(WIRE, 0.1),
        story(2),
        story(2)[:7],
        story(3),
        story(4),
        [*story(5), *WIRE[:8]],
        [*prose(6), *WIRE[:2], PASSAGE],
        [*prose(7), PASSAGE, *story(2)[:2]],
    ]
    return [report(text, str(number), day=1 + number % 3) for number, text in enumerate(texts)]


@given(st.permutations(range(11)))
@settings(max_examples=25, deadline=None)
def test_the_order_of_reports_does_not_matter(order: list[int]) -> None:
    reports = some()
    layouts = {r.id: layout(r) for r in reports}
    assert origins([reports[i] for i in order], layouts) == origins(reports, layouts)


@given(st.permutations(range(17)))
@settings(max_examples=25, deadline=None)
def test_what_is_kept_of_fewer_reports_changes_nothing_for_more(order: list[int]) -> None:
    stock = "This is a service of the Tervel Courier, which has reported from the north since before the war began."
    of_one_outlet = [replace(report([*story(20 + n), stock], f"c{n}"), source="Courier") for n in range(6)]
    reports = [*some(), *of_one_outlet]
    copies, prints = Copies(), list[Print]()
    for number in order:
        prints.append(printed(reports[number], layout(reports[number])))
        assert copies.origins(prints) == Copies().origins(prints)


def test_a_story_printed_a_thousand_times_costs_no_more_than_a_thousand_stories() -> None:
    reports = [report(WIRE, str(number)) for number in range(1000)]
    layouts = {r.id: layout(r) for r in reports}
    start = process_time()
    assert len({origin.lineage for origin in origins(reports, layouts).values()}) == 1
    assert process_time() - start < 5
