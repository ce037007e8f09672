"""Anywhere: a plain sentence reads alike whoever does it and wherever it is.

In: `tests/cases/anywhere/sentences.tsv`, sentences with blanks for countries, towns, groups and people, and `worlds.toml`, the
wars that fill them. Out: in each of these wars a sentence has one claim of the type that stands behind it, with the parties, the
modality and the place that stand there. A line that opens with "?" is known not to be read so far.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from parley.records import Claim
from tests.extract.test_phrasings import claims

HOME = Path(__file__).parents[1] / "cases" / "anywhere"
WORLDS = tomllib.loads((HOME / "worlds.toml").read_text(encoding="utf-8"))["world"]
MUTUAL = {"consult", "agree", "ceasefire", "armed_clash", "cooperate", "ceasefire_end"}


def sentences() -> list[ParameterSet]:
    """The lines of the book, those with a "?" as failing."""
    told = [line for line in (HOME / "sentences.tsv").read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    failing = [pytest.mark.xfail(strict=True)]
    return [pytest.param(*t.removeprefix("?").split("\t"), marks=failing if t[0] == "?" else []) for t in told]


def filled(sentence: str, world: Mapping[str, str]) -> str:
    """`sentence` told in `world`."""
    told = sentence.format(**world)
    return told[:1].upper() + told[1:]


def bodies(names: str, world: Mapping[str, str]) -> set[str]:
    """The bodies that `names` stand for in `world`."""
    return set() if names == "-" else {name.format(**{**world, "G": world["g"]}) for name in names.split("+")}


def differences(claim: Claim, expected: Mapping[str, str], world: Mapping[str, str]) -> dict[str, object]:
    """What of `claim` is not as expected in `world`."""
    found: dict[str, object] = {
        "modality": claim.modality,
        "actors": {party.body for party in (*claim.actors, *claim.recipients * (claim.type in MUTUAL))},
        "recipients": {party.body for party in claim.recipients},
        "place": claim.place.name if claim.place else "-",
    }
    wanted: dict[str, object] = {
        "modality": expected["modality"],
        "actors": bodies(expected["actors"], world),
        "recipients": bodies(expected["recipients"], world),
        "place": expected["place"].format(**world),
    }
    return {slot: found[slot] for slot in found if expected[slot] != "*" and found[slot] != wanted[slot]}


@pytest.mark.parametrize(("sentence", "type_", "modality", "actors", "recipients", "place"), sentences())
def test_a_sentence_reads_alike_in_every_war(
    sentence: str, type_: str, modality: str, actors: str, recipients: str, place: str
) -> None:
    expected = {"modality": modality, "actors": actors, "recipients": recipients, "place": place}
    wrong: dict[str, object] = {}
    for world in WORLDS:
        told = [claim for claim in claims(filled(sentence, world)) if claim.type == type_]
        if len(told) != 1:
            wrong[filled(sentence, world)] = f"{len(told)} claims of {type_}"
        elif differs := differences(told[0], expected, world):
            wrong[filled(sentence, world)] = differs
    assert not wrong
