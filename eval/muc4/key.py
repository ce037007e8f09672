"""The key as labels: what the heads are to learn from a report's templates.

In: a report's `Material` and its templates. Out: the labels of the report, of its phrases, of its things.
A phrase is a filler where their words are alike, wherever in the report it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from eval.muc4.filled import ATTRIBUTES, KINDS, NAMES, RELEVANT, ROLES, Thing
from eval.muc4.linear import Floats
from eval.muc4.phrases import Phrase, alike
from eval.muc4.slots import words

SLOT_OF = {**{role: (slot,) for role, slot in NAMES.items()}, "victim": ("HUM TGT: NAME", "HUM TGT: DESCRIPTION")}
OPTIONAL = frozenset({"HUM TGT: EFFECT OF INCIDENT", "PHYS TGT: EFFECT OF INCIDENT"})
"""Slots that stay empty where the report does not say."""
Template = Mapping[str, Any]


def of_report(templates: Iterable[Template]) -> Floats:
    """Which kinds of incidents a report tells of, and whether it must be filled in at all."""
    labels = np.zeros(len(KINDS) + 1, np.float32)
    for template in templates:
        for kind in kinds(template):
            labels[KINDS.index(kind)] = 1
        labels[RELEVANT] = max(labels[RELEVANT], not template["optional"])
    return labels


def kinds(template: Template) -> list[str]:
    """The kinds of incident that a template is filed under."""
    return [kind for fill in template["slots"].get("INCIDENT: TYPE", ()) for kind in fill["alts"] if kind in KINDS]


def of_phrases(phrases: Sequence[Phrase], templates: Sequence[Template]) -> Floats:
    """Which roles each phrase has."""
    labels = np.zeros((len(phrases), len(ROLES)), np.float32)
    for column, role in enumerate(ROLES):
        sought = [words(text) for t in templates for fill in fills(t, role) for text in fill["alts"]]
        for row, phrase in enumerate(phrases):
            labels[row, column] = any(alike(phrase.words, one) for one in sought)
    return labels


def fills(template: Template, role: str) -> list[Mapping[str, Any]]:
    """The fillers of a template that name things of a role."""
    return [fill for slot in SLOT_OF[role] for fill in template["slots"].get(slot, ())]


def of_things(things: Sequence[Thing], templates: Sequence[Template]) -> Iterator[tuple[str, Thing, str]]:
    """What the key says of things: slot, thing, filler; "" where it leaves a slot empty that may be."""
    for template in templates:
        for role, slots in ATTRIBUTES.items():
            for fill in fills(template, role):
                thing = next((t for t in things if is_called(t, fill["alts"])), None)
                for slot in slots if thing else ():
                    said = [x["alts"][0] for x in template["slots"].get(slot, ()) if set(x["xref"]) & set(fill["alts"])]
                    if thing and (said or slot in OPTIONAL):
                        yield slot, thing, said[0] if said else ""


def of_incidents(things: Sequence[Thing], templates: Sequence[Template]) -> Iterator[tuple[Thing, Floats]]:
    """The kinds of incident that each thing with a role takes part in."""
    for thing in things:
        of = [t for t in templates if any(is_called(thing, fill["alts"]) for role in ROLES for fill in fills(t, role))]
        if of:
            yield thing, of_report(of)[:RELEVANT]


def is_called(thing: Thing, names: Iterable[str]) -> bool:
    """Whether a thing goes by one of `names`."""
    sought = [words(name) for name in names]
    return any(alike(phrase.words, one) for phrase in thing.phrases for one in sought)


def doers(things: Sequence[Thing], template: Template) -> list[tuple[Thing, str]]:
    """The perpetrators of a template, with their roles."""
    roles = ("individual", "organisation")
    return [(t, role) for role in roles for t in things if any(is_called(t, f["alts"]) for f in fills(template, role))]
