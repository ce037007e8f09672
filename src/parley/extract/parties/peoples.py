"""Peoples: whose those are whom a report calls by a people, faith or region that is no state.

In: a `Discourse` and a noun for people. Out: the owners that it lets one know: of "Sunni politicians" the country spoken of,
of "Kurdish rebels" the one band named after that people, of "Darfur rebels" the region, of "rebel groups" the country.
"""

from __future__ import annotations

from parley.extract.doc import Token
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.discourse import Discourse
from parley.extract.parties.nations import is_people, nation, whole
from parley.extract.parties.phrases import modifiers, name_at, words_of_name
from parley.gazetteer.actors import body
from parley.gazetteer.folding import fold
from parley.gazetteer.places import lookup

STEM = 4
"""How many letters of a people's name the name of its band has at least: "Kurd" is in "Kurdistan Workers' Party"."""


def of_people(discourse: Discourse, token: Token) -> list[str]:
    """Whose those are who are told of by their people or faith, or by the region where they fight."""
    peoples = [name for name in _names_before(discourse, token) if is_people(name)]
    if not peoples:
        return _region(discourse, token) or _risen(discourse, token)
    if is_of(token, "revolts"):
        return _band(discourse, peoples[0])
    land = None if is_of(token, "fighter", "forces") else discourse.named.homes.at(token.index)
    return [land] if land else []


def _names_before(discourse: Discourse, token: Token) -> list[str]:
    names = (name_at(discourse.doc, t.index) for t in modifiers(discourse.doc, token))
    return [whole(words_of_name(discourse.doc, name)) for name in names if name]


def _band(discourse: Discourse, people: str) -> list[str]:
    """The only band that the report names which has a people in its name: Tamil rebels are the Tamil Tigers."""
    stem = fold(people).removesuffix("ish").removesuffix("s")
    if len(stem) < STEM:
        return []
    found = {}
    for name in discourse.doc.names:
        known = body(words := whole(words_of_name(discourse.doc, name)))
        named = f" {fold(known.name)} {fold(words)}" if known and known.kind == "armed_group" else ""
        if f" {stem}" in named and (party := discourse.named.party(name)):
            found[party.body] = party
    return list(found) if len(found) == 1 else []


def _region(discourse: Discourse, token: Token) -> list[str]:
    """The region of a country that stands before those who rise there: "Darfur rebels"."""
    if not is_of(token, "revolts"):
        return []
    return next(([name] for name in _names_before(discourse, token) if _is_region(name)), [])


def _risen(discourse: Discourse, token: Token) -> list[str]:
    """The country spoken of, for the groups that rise in it: of "rebel groups", "an opposition group", "gangs" 16 in 18 are
    so owned in six annotated sets, digests and terrorists apart."""
    homes = discourse.named.homes
    if token.lemma.lower() == "militant" and homes.at(token.index) in words_of("unarmed"):
        return [*words_of("unarmed")]
    words = {t.lemma.lower() for t in modifiers(discourse.doc, token)}
    risen = is_of(token, "any_body") and words & words_of("risen")
    if homes.is_digest or not (risen or is_of(token, "bandits")):
        return []
    land = homes.at(token.index)
    return [land] if land else []


def _is_region(name: str) -> bool:
    found = lookup(name)
    return not nation(name) and bool(found) and found[0].kind in {"region", "area"}
