"""Who speaks with one voice: two ministries that announce a truce are both told, a relay is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.records import Party, Span
from tests.fuse.build import OLM, Outlet, Telling, on, picture


def said(words: str, *speakers: tuple[str, str], **fields: object) -> Telling:
    """A claim of `words` by speakers, each a word of it and the body that it stands for."""
    told = Outlet("Courier").tells("ceasefire", words, **{"actors": "Ostland, Westmark", "when": on(12), **fields})
    starts = [told.text.index(word) for word, _ in speakers]
    named = [Party(word, body, Span(at, at + len(word))) for at, (word, body) in zip(starts, speakers, strict=True)]
    return replace(told, claim=replace(told.claim, speakers=tuple(named)))


@pytest.mark.parametrize(
    ("words", "speakers", "expected"),
    [
        (
            "the ministry of Ostland and the army of Westmark said a truce holds",
            [("ministry", "Ostland"), ("army", "Westmark")],
            ("ministry (Ostland)", "army (Westmark)"),
        ),
        (
            "the ministries of Ostland and Westmark said a truce holds",
            [("ministries", "Ostland"), ("ministries", "Westmark")],
            ("ministries (Ostland)", "ministries (Westmark)"),
        ),
        (
            "the Herald quoted the army of Westmark as saying that a truce holds",
            [("Herald", "Nordia"), ("army", "Westmark")],
            ("army (Westmark)",),
        ),
        (
            "the Herald reported and a man said the army of Westmark tells that a truce holds",
            [("Herald", "Nordia"), ("army", "Westmark")],
            ("army (Westmark)",),
        ),
    ],
)
def test_those_who_announce_a_truce_together_are_told_each(
    words: str, speakers: list[tuple[str, str]], expected: tuple[str, ...]
) -> None:
    (truce,) = picture(said(words, *speakers)).ceasefires
    (step,) = truce.transitions
    assert set(step.speakers) == set(expected)


def test_both_sides_who_tell_of_a_strike_together_confirm_it() -> None:
    words = "the army of Ostland and the army of Westmark said Olm was hit"
    told = said(words, ("army", "Ostland"), ("army of Westmark", "Westmark"))
    strike = replace(
        told.claim, type="shelling", actors=(Party("Westmark"),), recipients=(Party("Ostland"),), place=OLM
    )
    (one,) = picture(replace(told, claim=strike)).incidents
    assert one.grade == "both sides"
    assert one.witnesses == ("Ostland", "Westmark")
