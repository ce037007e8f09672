"""Outbreak: since when a toll counts that does not say so itself.

In: reports of a few sentences, out on Thursday, 8 October 2020. Out: the first day of each figure, and whether it is open.
"""

from __future__ import annotations

from datetime import date

import pytest

from tests.extract.test_claims import claims

BROKE_OUT = date(2020, 9, 14)


def periods(text: str) -> list[str]:
    figures = (c for c in claims(text) if c.figure)
    return [f"{c.when.first or ''}..{c.when.last or ''}" if c.when else "" for c in figures]


@pytest.mark.parametrize(
    "text",
    [
        "Clashes broke out on September 14. Officials in Chad said 30 civilians have been killed.",
        "There is no end to the fighting that erupted on September 14. So many as 40 soldiers have been killed, Chad said.",
        "Chad put its military dead at 90 since Sept. 14. It said 30 civilians have also been killed.",
        "Chad said 30 civilians have been killed and 60 wounded since the war began on September 14.",
    ],
)
def test_a_toll_that_stands_counts_from_the_outbreak(text: str) -> None:
    assert set(periods(text)) == {f"{BROKE_OUT}.."}


def test_what_one_day_did_does_not() -> None:
    told = "Clashes broke out on September 14. A shell killed three farmers on Wednesday."
    assert periods(told) == ["2020-10-07..2020-10-07"]


def test_the_dead_of_an_old_war_are_not_those_of_a_day() -> None:
    told = "The civil war began in 2011. In the port 30 sailors have been killed. The war has killed 90,000 people."
    assert periods(told) == ["", "2011-01-01.."]


def test_is_to_meet_lies_ahead() -> None:
    talks = [
        c for c in claims("The minister of Chad is to meet the Kenyan president on Friday.") if c.type == "consult"
    ]
    assert [c.when and c.when.first for c in talks] == [date(2020, 10, 9)]
