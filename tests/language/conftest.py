"""The language model, loaded once for these tests.

In: the weights that Parley carries. Out: the fixture `model`.
"""

from __future__ import annotations

import pytest

from parley.language.model import Model


@pytest.fixture(scope="session")
def model() -> Model:
    return Model.load(threads=2)
