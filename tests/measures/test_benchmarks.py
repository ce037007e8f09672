"""The benchmarks, on wars so small that they tell nothing of speed: that they run, and ask of what is there.

In: a handful of made-up claims. Out: a failure where a benchmark breaks or asks for a page that there is not.
"""

from __future__ import annotations

import pytest
from eval.benchmarks import desk, fusing
from eval.benchmarks.__main__ import BENCHMARKS, main


def test_each_is_known_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert set(BENCHMARKS) == {"reading", "general", "fusing", "desk"}
    assert main(["flying"]) == 2
    assert "No such benchmark: flying" in capsys.readouterr().out


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_every_address_that_is_timed_answers(capsys: pytest.CaptureFixture[str]) -> None:
    desk.run(300)
    printed = capsys.readouterr().out
    assert "/api/v1/claims" in printed
    assert ": 404" not in printed


def test_fusing_is_costed_from_nothing_and_by_one_more() -> None:
    (cost,) = fusing.table([300], added=3)
    assert cost.seconds > 0


def test_cost_of_one_more_is_drawn_where_any_is_added() -> None:
    costs = [
        fusing.Cost(1_000, 90, 300, 1.0, 70.0, added=(4.0, 5.0, 9.0)),
        fusing.Cost(10_000, 900, 2_400, 13.0, 120.0),
    ]
    one, more = fusing.panels(costs)
    assert (one.sizes, more.sizes) == ([1_000, 10_000], [1_000])
    assert [panel.title for panel in fusing.panels(costs[1:])] == [one.title]
