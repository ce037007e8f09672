"""Doers whom nobody knows, and who act for no country."""

from __future__ import annotations

import pytest

from parley.fuse.accounts.unknown import with_unknown
from tests.fuse.build import OLM, Outlet, on, picture


@pytest.mark.parametrize("who", ["men", "three unidentified men", "individuals", "kidnappers", "students", "a man"])
def test_people_whom_nobody_knows_are_no_country(who: str) -> None:
    told = Outlet("Courier").tells("attack", f"{who} shot the mayor", actors=f"{who}|Kenya")
    assert [str(p) for c in with_unknown([told.claim]) for p in c.actors] == [who]


@pytest.mark.parametrize("who", ["soldiers", "police", "policemen", "gunmen", "Abel Kamau"])
def test_those_who_are_somebody_stay_what_they_are(who: str) -> None:
    told = Outlet("Courier").tells("attack", f"{who} shot the mayor", actors=f"{who}|Kenya")
    assert [str(p) for c in with_unknown([told.claim]) for p in c.actors] == [f"{who}|Kenya"]


def test_talks_of_people_are_still_of_their_country() -> None:
    told = Outlet("Courier").tells("consult", "students met the mayor", actors="students|Kenya")
    assert [str(p) for c in with_unknown([told.claim]) for p in c.actors] == ["students|Kenya"]


def test_a_raid_by_men_is_no_raid_by_their_country() -> None:
    told = Outlet("Courier").tells("attack", "men shot the mayor", actors="men|Kenya", place=OLM, when=on(4))
    assert [i.title for i in picture(told).incidents] == ["Attack in Olm by men"]
