"""Matrix: positions by body and issue, in order of time, and where a stand turned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.records import Picture, Position
from parley.records.incident import PositionKind
from parley.views.positions.matrix import issue_of, matrix
from parley.views.positions.strips import strips
from tests.views.samples import ARCHIVE, CHARGE, IDS, PICTURE, TURN, on


def held(id_: str, kind: PositionKind, words: str, day: int | None) -> Position:
    when = on(date(2031, 5, day)) if day else None
    return replace(CHARGE, id=id_, kind=kind, words=words, when=when, answered_by=())


@pytest.mark.parametrize(
    ("words", "issue"),
    [
        ("that the rebels lay down their arms", "ceasefire"),
        ("to resume negotiations without preconditions", "talks"),
        ("withdrawal from the border districts", "withdrawal"),
        ("recognition of its independence", "status"),
        ("UN peacekeepers at the crossing", "guarantees"),
        ("the exchange of prisoners", "people"),
        ("an arms embargo", "outsiders"),
        ("of shelling the port", "attacks"),
        ("it", "other"),
    ],
)
def test_the_issue_is_found_by_its_words(words: str, issue: str) -> None:
    assert issue_of(words) == issue


def test_rows_are_bodies_and_columns_the_issues_that_are_spoken_of() -> None:
    found = matrix(PICTURE, ARCHIVE)
    assert [issue.key for issue in found.issues] == ["attacks"]
    assert [(row.body, row.total) for row in found.rows] == [("Ruritania", 1), ("Strelsau", 1)]


def test_a_bare_denial_is_of_the_issue_that_it_answers() -> None:
    charge, denial = PICTURE.positions
    bare = replace(denial, words="it")
    found = matrix(replace(PICTURE, positions=(charge, bare)), ARCHIVE)
    assert found.cell("Strelsau", "attacks")


def test_a_cell_is_in_order_of_time_and_tells_when_a_stand_turned() -> None:
    told = (held("b", "offers", "talks", 9), held("a", "refuses", "talks", 3), held("c", "demands", "talks", None))
    told = (replace(told[0], claims=(IDS["denied"],)), *told[1:])
    cell = matrix(Picture(positions=told), ARCHIVE).cell("Ruritania", "talks")
    assert cell
    assert [(each.id, each.turned) for each in cell.held] == [("a", False), ("c", False), ("b", False)]
    turned = matrix(Picture(positions=told, turns=(TURN,)), ARCHIVE).cell("Ruritania", "talks")
    assert turned and turned.turned and [each.turned for each in turned.held] == [False, False, True]


def test_strips_put_each_stand_on_its_day_on_one_scale() -> None:
    told = (held("a", "refuses", "talks", 1), held("b", "offers", "talks", 11), held("c", "demands", "a truce", 6))
    found = matrix(Picture(positions=told), ARCHIVE)
    drawn = strips(found)
    talks, truce = (found.cell("Ruritania", issue) for issue in ("talks", "ceasefire"))
    assert talks and truce
    (first, last), (middle,) = drawn.of(talks), drawn.of(truce)
    assert (first.group, last.group, middle.group) == ("rejects", "yields", "charges")
    assert middle.x == pytest.approx((first.x + last.x) / 2, abs=0.2)
