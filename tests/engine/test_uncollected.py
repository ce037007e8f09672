"""While much is made that lives long, nothing is looked through for waste; afterwards all is as it was.

In: the collector on or off. Out: a failure where it works meanwhile, or is left otherwise than it was found.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from parley.engine.uncollected import uncollected


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    yield
    gc.enable()


def test_the_collector_rests_until_the_work_is_done() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_works_again_where_the_work_fails() -> None:
    with pytest.raises(ZeroDivisionError), uncollected():
        _ = 1 / 0
    assert gc.isenabled()


def test_where_it_was_off_it_stays_off() -> None:
    gc.disable()
    with uncollected():
        pass
    assert not gc.isenabled()
