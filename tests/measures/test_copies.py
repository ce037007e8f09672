"""The pairs drawn to judge whether they are copies: which they may be, and that a seed gives the same ones again.

In: made-up reports. Out: a failure where a pair judged before is drawn, or one likely to be a copy is not.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest
from eval import copies

from parley.records import Report, When

WIRE = "The ferry to the northern island turned back at noon after two shells fell beside the old quay, its crew said."


def made_up() -> list[Report]:
    """Two reports that print one wire story, and twelve of other days' weather."""
    texts = [f"Harbour. {WIRE}", f"{WIRE} The owners spoke of luck."]
    texts += [f"Rain of kind {number} and wind {number * 7} came over valley {number * 3}." for number in range(12)]
    days = [date(2031, 5, 1) + timedelta(days=number // 2) for number in range(len(texts))]
    return [
        Report(text, name=f"{number:02}", source=f"outlet {number}", published=When(day, day))
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]


def test_a_seed_gives_its_pairs_again() -> None:
    assert copies.drawn(made_up(), 6, Random(5)) == copies.drawn(made_up(), 6, Random(5))


def test_the_most_alike_are_drawn_whatever_the_lot() -> None:
    assert all(("00", "01") in copies.drawn(made_up(), 6, Random(seed)) for seed in range(4))


def test_no_pair_is_drawn_twice_or_judged_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "judged", lambda: {("00", "01"): "yes"})
    pairs = copies.drawn(made_up(), 6, Random(5))
    assert len(set(pairs)) == 6
    assert ("00", "01") not in pairs
