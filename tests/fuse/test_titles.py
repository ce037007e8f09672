"""Titles: one line for people, with the bodies that did it, and each of them that any account names."""

from __future__ import annotations

import pytest

from tests.fuse.build import OLM, Outlet, on, picture

NAMED = [
    (("suicide bomber", "Valley Front"), "Explosion in Olm by Valley Front"),
    (("Ostland", "rebels"), "Explosion in Olm by Ostland and rebels"),
    (("Ostland", "coalition"), "Explosion in Olm by coalition and Ostland"),
    (("al-Sahil", "attacker"), "Explosion in Olm by al-Sahil"),
    (("gunman",), "Explosion in Olm by gunman"),
]


@pytest.mark.parametrize(("doers", "title"), NAMED)
def test_a_nameless_man_gives_way_to_a_body(doers: tuple[str, ...], title: str) -> None:
    told = [
        Outlet(f"Daily {n}").tells("explosion", "a bomb went off in Olm", actors=doer, when=on(4), place=OLM)
        for n, doer in enumerate(doers)
    ]
    titles = {incident.title for incident in picture(*told).incidents}
    assert titles == {title}
