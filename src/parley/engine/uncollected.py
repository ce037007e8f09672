"""Work during which nothing is looked through for waste.

In: work that makes much and leaves no waste that only Python's collector would find, as fusing does, and reading a
report. Out: the same, in a sixth to an eighth less time where what is made lives long, in a fortieth less where a
report is read: the collector looks through all that lives again and again.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Halt the collector until the work is done."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
