"""Every reason for which a count is set aside has its words on a page."""

from __future__ import annotations

from parley.fuse.incidents.counts import ON_TOP, OVERTAKEN
from parley.fuse.incidents.sums import AROUND, LONGER, PART
from parley.views.wording import table


def test_every_reason_has_words() -> None:
    assert set(table("asides")) == {ON_TOP, OVERTAKEN, AROUND, PART, LONGER}
