"""Eight bits: weights as whole numbers that every processor multiplies alike.

In: a matrix of weights. Out: the same in eight bits, and the scale of each column.

What meets the weights is in eight bits as well, from 0 to 255. Processors without VNNI instructions add the products of
two neighbours in sixteen bits, where what is over the largest number is cut off (ONNX Runtime, "Quantize ONNX models",
when and why do I need to try U8U8?). So no two neighbours of one sign are here larger together than what such a sum can
hold. Before, 375 of 1,382 sentences had another parse on such processors.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

LARGEST: Final = 127
TOGETHER: Final = 128
"""255 times as much is within sixteen bits, and 255 times one more is not."""
COARSER: Final = np.arange(1, 2.01, 0.02)
"""The scales that are tried, as multiples of the finest: a coarser one rounds more, and cuts fewer neighbours down."""


def eight_bits(weight: NDArray[np.floating]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """The columns of `weight` [in, out] in eight bits, and the scale [out] of each: that of the least squared error."""
    finest = np.abs(weight).max(0) / LARGEST
    finest[finest == 0] = 1
    small, scale = np.zeros_like(weight), finest.copy()
    least = np.full(weight.shape[1], np.inf)
    for times in COARSER:
        tried = bounded(np.round(weight / (finest * times)))
        error = ((tried * (finest * times) - weight) ** 2).sum(0)
        better = error < least
        least[better], small[:, better], scale[better] = error[better], tried[:, better], finest[better] * times
    return small.astype(np.int8), scale.astype(np.float32)


def bounded(numbers: NDArray[np.floating]) -> NDArray[np.floating]:
    """Whole `numbers`, of which neighbours (the first and the second row, and so on) of one sign are cut down, each by
    half of what they have over `TOGETHER`, but not beyond nothing."""
    one, other = numbers[: len(numbers) // 2 * 2 : 2], numbers[1::2]
    over = np.where(one * other > 0, np.abs(one) + np.abs(other) - TOGETHER, 0).clip(0)
    less = np.maximum(np.minimum(np.ceil(over / 2), np.abs(one)), over - np.abs(other))
    cut = numbers.copy()
    cut[: len(numbers) // 2 * 2 : 2] -= np.sign(one) * less
    cut[1::2] -= np.sign(other) * (over - less)
    return cut
