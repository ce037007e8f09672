"""The gate's weights: what they are learned of, and that they are where the loss is least."""

from __future__ import annotations

import numpy as np
from training.gate import LEAST, common, counted, learned, rows
from training.gate_fit import Floats, Row, Rows, least
from training.gate_sets import Text

from parley.extract.gate.weights import ANY_SENTENCE


def text(told: str, *types: str) -> Text:
    return Text([told.split()], [types])


def test_least_finds_the_bottom_of_a_bowl() -> None:
    bottom, steepness = np.array([3.0, -2.0, 0.5]), np.array([1.0, 20.0, 300.0])

    def bowl(at: Floats) -> tuple[float, Floats]:
        return float(steepness @ (at - bottom) ** 2), 2 * steepness * (at - bottom)

    assert np.allclose(least(bowl, np.zeros(3)), bottom, atol=0.02)


def test_the_slope_is_that_of_the_loss() -> None:
    listed = [Row({"fire", "rain"}, True, 2.0), Row({"rain"}, False, 1.0), Row({"fire"}, True, 1.0)]
    loss, at, step = Rows(listed, ["fire", "rain"]).loss, np.array([0.3, -0.2, 0.1]), 1e-6
    for i, slope in enumerate(loss(at)[1]):
        moved = at + step * np.eye(3)[i]
        assert np.isclose((loss(moved)[0] - loss(at)[0]) / step, slope, atol=1e-3)


def test_what_claims_hold_weighs_for_them_and_the_rest_against() -> None:
    listed = [Row({"shelled", "town"}, True, 1.0), Row({"baked", "town"}, False, 1.0)] * 20
    weights = learned(listed, {"shelled", "baked", "town"})
    assert weights["shelled"] > 0 > weights["baked"]
    assert abs(weights.get("town", 0)) < 5


def test_rows_that_count_for_nothing_teach_nothing() -> None:
    told = [Row({"shelled"}, True, 1.0), Row({"baked"}, False, 1.0)] * 20
    assert learned([*told, *[Row({"baked"}, True, 0.0)] * 50], {"shelled", "baked"}) == learned(
        told, {"shelled", "baked"}
    )


def test_names_and_rare_words_are_no_columns() -> None:
    listed = [text("In Oslo the baker met Oslo and bill and Bill and Bill") for _ in range(LEAST)]
    assert common(listed) == {"the", "baker", "met", "and"}
    assert common(listed[1:]) == set()
    assert set(learned([*rows(listed[0], 1.0)], common(listed))) <= {
        ANY_SENTENCE,
        "baker",
        "met",
        "<name>",
        "the",
        "and",
        "in",
        "bill",
    }


def test_a_row_has_what_a_rule_could_tell_and_counts_the_dead_dearer() -> None:
    (dead,), (met,) = rows(text("Five people were killed", "casualties"), 0.5), rows(text("They met", "consult"), 0.5)
    assert {"<count>", "killed", "kill"} <= dead.held
    assert dead.is_claim and dead.counts > met.counts == 0.5


def test_a_claim_left_out_is_counted() -> None:
    civil = Text([["Bread", "sells", "well", "in", "spring", "."]] * 30, [[]] * 29 + [["consult"]])
    assert counted([civil], {ANY_SENTENCE: -100}) == {"words": 180, "claims": 1, "lost": 1}
    assert counted([civil], {ANY_SENTENCE: 100}) == {"words": 180, "claims": 1, "read": 180}
