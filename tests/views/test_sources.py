"""Sources: copies of one story count as one origin."""

from __future__ import annotations

from parley.views.reports.sources import Outlet, Story, sources
from tests.views.samples import ARCHIVE


def test_copies_share_an_origin() -> None:
    shown = sources(ARCHIVE, ARCHIVE.reports, ARCHIVE.claims.values())
    assert (shown.reports, shown.origins, shown.claims) == (3, 2, 10)
    assert shown.stories == (Story("Example Wire", "Example Wire and Daily Copy", 2),)


def test_outlets_say_what_they_print() -> None:
    first, *_ = sources(ARCHIVE, ARCHIVE.reports, ARCHIVE.claims.values()).outlets
    assert first == Outlet("Hentzau Post", 1, 0, 6, "5 May 2031")
