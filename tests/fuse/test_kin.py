"""Which armed groups are no rivals for a deed: a group and its parent, its former name, or who fought beside it."""

from __future__ import annotations

import pytest

from parley.fuse.actors.kin import are_kin
from tests.fuse.build import parties


@pytest.mark.parametrize(
    "text",
    [
        "The Nordia Front, the Lake Army's local branch, took the bridge.",
        "Lake Army affiliate the Nordia Front took the bridge.",
        "Fighters of the Lake Army-linked Nordia Front took the bridge.",
        "The Nordia Front, formerly known as the Lake Army, took the bridge.",
        "The Lake Army's Nordia Front took the bridge.",
        "Fighters of the Lake Army and the Nordia Front took the bridge.",
        "The Lake Army, together with the Nordia Front, took the bridge.",
    ],
)
def test_a_group_is_kin_to_its_parent_and_to_who_fights_beside_it(text: str) -> None:
    assert are_kin(parties("Nordia Front"), parties("militants|Lake Army"), [text])
    assert are_kin(parties("Lake Army"), parties("Nordia Front"), ["Rain fell.", text])


@pytest.mark.parametrize(
    "text",
    [
        "Fighting between the Lake Army and the Nordia Front went on.",
        "The Lake Army took the bridge. The Nordia Front denied it.",
        "The Lake Army blamed the Nordia Front.",
    ],
)
def test_who_fights_or_blames_another_is_no_kin(text: str) -> None:
    assert not are_kin(parties("Lake Army"), parties("Nordia Front"), [text])


def test_states_and_mere_words_for_fighters_are_no_kin() -> None:
    assert not are_kin(parties("Kenya"), parties("Uganda"), ["Kenya and Uganda bombed the bridge."])
    assert not are_kin(parties("rebels"), parties("militants"), ["rebels and militants took the bridge"])
