"""A report that is filed by the hour tells in each entry of a matter of its own."""

from __future__ import annotations

import parley

LIVE = """Live: the war in Chad

14:20 - Rebels in Chad say they have left the town of Abeche.

13:05 - Somalia: Nine people were killed in Kismayo, the mayor says.

12:30 - Eleven people were killed in shelling overnight, the health ministry says.
"""


def test_what_an_entry_leaves_unsaid_is_not_told_by_another() -> None:
    (eleven,) = (claim for claim in parley.read(LIVE) if claim.figure and claim.figure.count == 11)
    assert eleven.place and eleven.place.name == "Chad"
    assert [str(speaker) for speaker in eleven.speakers] == ["health ministry|Chad"]
