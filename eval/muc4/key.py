"""The key as labels: what the heads are to learn from a report's templates.

In: a report's `Material` and its templates. Out: the labels of the report, of its phrases, of its things.
A phrase is a filler where their words are alike, wherever in the report it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from eval.muc4.filled import ATTRIBUTES, NAMES
from eval.muc4.linear import Floats
from eval.muc4.material import KINDS, PARTS, RELEVANT, ROLES, Material, Thing
from eval.muc4.phrases import Phrase, alike
from eval.muc4.slots import parts_of_place, words

SLOT_OF = {**{role: (slot,) for role, slot in NAMES.items()}, "victim": ("HUM TGT: NAME", "HUM TGT: DESCRIPTION")}
CIRCUMSTANCES = {"place": "INCIDENT: LOCATION", "date": "INCIDENT: DATE"}
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


def of_sentences(found: Material, templates: Sequence[Template]) -> Floats:
    """Which kinds of incident each sentence tells of: those with things of two roles in it, or the first that has
    any."""
    labels = np.zeros((len(found.sentences), len(KINDS) + 1), np.float32)
    for template in templates:
        roles = _roles(found, template)
        first = next((i for i, own in enumerate(roles) if own), None)
        columns = [*(KINDS.index(kind) for kind in kinds(template)), RELEVANT]
        for i, own in enumerate(roles):
            if len(own) > 1 or i == first:
                labels[i, columns] = 1
    return labels


def openings(found: Material, templates: Sequence[Template]) -> Floats:
    """Which sentences are the first to tell of an incident, [sentence, 1]."""
    labels = np.zeros((len(found.sentences), 1), np.float32)
    for template in templates:
        labels[[i for i, own in enumerate(_roles(found, template)) if own][:1]] = 1
    return labels


def _roles(found: Material, template: Template) -> list[set[int]]:
    """The roles that things have in an incident, sentence by sentence."""
    roles: list[set[int]] = [set() for _ in found.sentences]
    for phrase, row in zip(found.phrases, of_phrases(found.phrases, [template]), strict=True):
        roles[found.sentence(phrase)].update(np.flatnonzero(row[: len(PARTS)]).tolist())
    return roles


def of_roles(things: Sequence[Thing], templates: Sequence[Template]) -> Floats:
    """Which roles things are to be filled in with: of those that one filler may be, the likeliest alone."""
    labels = np.zeros((len(things), len(ROLES)), np.float32)
    for column, role in enumerate(ROLES):
        fitting = [i for i, thing in enumerate(things) if thing.phrases[0].sort == _sort(role)]
        order = sorted(fitting, key=lambda i: -float(things[i].roles[column]))
        for fill in (fill for template in templates for fill in fills(template, role)):
            if (best := next((i for i in order if is_called(things[i], fill["alts"])), None)) is not None:
                labels[best, column] = 1
    return labels


def of_phrases(phrases: Sequence[Phrase], templates: Sequence[Template]) -> Floats:
    """Which roles each phrase has."""
    labels = np.zeros((len(phrases), len(ROLES)), np.float32)
    for column, role in enumerate(ROLES):
        sought = [_words(text, _sort(role)) for t in templates for fill in fills(t, role) for text in fill["alts"]]
        for row, phrase in enumerate(phrases):
            labels[row, column] = phrase.sort == _sort(role) and any(alike(phrase.words, one) for one in sought)
    return labels


def _sort(role: str) -> str:
    """The sort of phrases that may fill a role: that of a place or a date, "" for all others."""
    return role if role in CIRCUMSTANCES else ""


def fills(template: Template, role: str) -> list[Mapping[str, Any]]:
    """The fillers of a template that name things of a role: of a place each part below the country, of dates those that
    are no mere bound."""
    if role in CIRCUMSTANCES:
        texts = [text for fill in template["slots"].get(CIRCUMSTANCES[role], ()) for text in fill["alts"]]
        return [{"alts": [one]} for text in texts for one in (_within(text) if role == "place" else _dated(text))]
    return [fill for slot in SLOT_OF[role] for fill in template["slots"].get(slot, ())]


def _within(place: str) -> Iterable[str]:
    return sorted(parts_of_place(place) - parts_of_place(place.split(":")[0]))


def _dated(text: str) -> Iterable[str]:
    return () if text.startswith("-") else (text,)


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
        roles = [thing.phrases[0].sort] if thing.phrases[0].sort else PARTS
        of = [t for t in templates if any(is_called(thing, fill["alts"]) for role in roles for fill in fills(t, role))]
        if of:
            yield thing, of_report(of)[:RELEVANT]


def of_pairs(things: Sequence[Thing], templates: Sequence[Template]) -> tuple[list[tuple[Thing, str]], Floats]:
    """Things with their roles, and for each two of them, in the order of their combinations, whether any incident has
    both."""
    parts: list[tuple[Thing, str]] = []
    sharing: list[set[int]] = []
    for thing in things:
        roles = [thing.phrases[0].sort] if thing.phrases[0].sort else PARTS
        has = [
            (i, r) for r in roles for i, t in enumerate(templates) for f in fills(t, r) if is_called(thing, f["alts"])
        ]
        if has:
            parts.append((thing, has[0][1]))
            sharing.append({i for i, _ in has})
    held = [[not one.isdisjoint(other)] for one, other in combinations(sharing, 2)]
    return parts, np.array(held, np.float32).reshape(-1, 1)


def is_called(thing: Thing, names: Iterable[str]) -> bool:
    """Whether a thing goes by one of `names`."""
    return thing.goes_by(_words(name, thing.phrases[0].sort) for name in names)


def _words(text: str, sort: str) -> Sequence[str]:
    return (text,) if sort == "date" else words(text)


def doers(things: Sequence[Thing], template: Template) -> list[tuple[Thing, str]]:
    """The perpetrators and weapons of a template, with their roles."""
    roles = ("individual", "organisation", "instrument")
    return [(t, role) for role in roles for t in things if any(is_called(t, f["alts"]) for f in fills(template, role))]


def weapons(template: Template) -> frozenset[str]:
    """The kinds of weapons that a template names."""
    return frozenset(
        text for fill in template["slots"].get("INCIDENT: INSTRUMENT TYPE", ()) for text in fill["alts"][:1]
    )
