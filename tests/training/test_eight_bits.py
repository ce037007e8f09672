"""Weights in eight bits: near what they were, and nowhere more than sixteen bits hold."""

import numpy as np
import pytest
from training.eight_bits import bounded, eight_bits

SIXTEEN_BITS = np.iinfo(np.int16)
SHAPES = [(1, 1), (2, 3), (7, 5), (64, 40), (385, 20)]


def sums(small):
    """The largest and the least sum that two neighbours' products with numbers from 0 to 255 can come to."""
    even = np.vstack([small, np.zeros((len(small) % 2, small.shape[1]))])
    one, other = even[::2], even[1::2]
    return 255 * (one.clip(0) + other.clip(0)).max(), 255 * (one.clip(max=0) + other.clip(max=0)).min()


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("seed", range(5))
def test_no_two_neighbours_overflow_sixteen_bits(shape, seed):
    small, _ = eight_bits(np.random.default_rng(seed).standard_t(3, shape))
    most, least = sums(small.astype(float))
    assert SIXTEEN_BITS.min <= least <= most <= SIXTEEN_BITS.max


@pytest.mark.parametrize("seed", range(5))
def test_they_stay_near_what_they_were(seed):
    weight = np.random.default_rng(seed).normal(size=(384, 30))
    small, scale = eight_bits(weight)
    assert np.sqrt(((small * scale - weight) ** 2).mean()) < 0.012


def test_equal_neighbours_are_kept_by_a_coarser_scale():
    small, scale = eight_bits(np.array([[2.0], [2.0]]))
    assert small.tolist() == [[64], [64]]
    assert small * scale == pytest.approx(2, rel=0.01)


def test_neighbours_of_two_signs_may_both_be_large():
    assert bounded(np.array([[127.0], [-127.0]])).tolist() == [[127], [-127]]


def test_a_column_of_nothing_is_nothing():
    small, scale = eight_bits(np.zeros((4, 2)))
    assert not small.any()
    assert scale.tolist() == [1, 1]


def test_a_small_neighbour_is_not_cut_beyond_nothing():
    assert bounded(np.array([[127.0], [2.0]])).sum() == 128
    assert (bounded(np.array([[127.0], [2.0]])) > 0).all()
