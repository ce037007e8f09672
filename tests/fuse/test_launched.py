"""Lands from which something is only fired."""

from __future__ import annotations

from dataclasses import replace

from parley.fuse.accounts.launched import launched
from parley.records import Party, Span
from tests.fuse.build import OLM, Outlet, Telling, on


def fired(outlet: Outlet, words: str, land: str) -> Telling:
    """Shells put down to a land at the place where it is named."""
    told = outlet.tells("shelling", words, actors=land, recipients="Westmark", place=OLM, when=on(8))
    start = told.text.rindex(land)
    return replace(told, claim=replace(told.claim, actors=(Party(land, None, Span(start, start + len(land))),)))


def doers(*told: Telling) -> list[str]:
    claims = launched([one.claim for one in told], told[-1].text)
    return [", ".join(p.name for p in claim.actors) for claim in claims]


def test_a_land_from_which_rockets_are_fired_has_not_fired_them() -> None:
    for words in ("Rockets fired from Ostland hit Olm", "Rockets launched at dawn from southern Ostland hit Olm"):
        assert doers(fired(Outlet("Courier"), words, "Ostland")) == ["Ostland"]  # no country that is known
        assert doers(fired(Outlet("Courier"), words.replace("Ostland", "Kenya"), "Kenya")) == [""]


def test_it_has_where_its_report_tells_of_another_deed_of_it() -> None:
    outlet = Outlet("Courier")
    told = [fired(outlet, "Rockets fired from Kenya hit Olm", "Kenya"), fired(outlet, "Kenya shelled Olm", "Kenya")]
    assert doers(*told) == ["Kenya", "Kenya"]
