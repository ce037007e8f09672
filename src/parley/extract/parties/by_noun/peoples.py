"""Peoples: whose those are whom a report calls by a people, faith or region that is no state.

In: a `Discourse` and a noun for people. Out: whom they count for, as far as that can be known: of "Sunni politicians"
the country spoken of, of "Kurdish rebels" the one armed group that is named after that people, of "Darfur rebels" the
region, of "rebel groups" the country.
"""

from __future__ import annotations

from parley.extract.parties.by_name.nations import is_people, nation, whole
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.discourse import Discourse
from parley.extract.parties.phrases import modifiers, name_at, words_of_name
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import is_known
from parley.gazetteer.leaders import is_short
from parley.gazetteer.places import lookup


def of_people(discourse: Discourse, token: Token) -> list[str]:
    """Whose those are who are told of by their people or faith, or by the region where they fight."""
    peoples = [name for name in _names_before(discourse, token) if is_people(name)]
    if not peoples:
        return _region(discourse, token) or _invaded(discourse, token) or _risen(discourse, token)
    if is_of(token, "revolts"):
        band = discourse.named.band_of(peoples[0])
        return [band] if band else []
    land = None if is_of(token, "fighter", "forces") else discourse.named.homes.at(token.index)
    return [land] if land else []


def are_rebels(discourse: Discourse, token: Token) -> bool:
    """Whether men are those of somebody who fights for no state, or of whoever speaks and is not told: "a rebel
    commander said his men", "our men took the bridge"."""
    owners = [t for t in discourse.doc.children(token.index, "nmod:poss") if t.tag == "PRON"]
    untold = (t for t in owners if t.text.lower() in {"our", "my"} and not discourse.resolve(t.index))
    if any(untold) and not is_of(token, "state"):
        return True
    nobodys = (p for owner in owners for p in discourse.resolve(owner.index) if not p.belongs_to)
    return any(word_class("irregulars", word) for party in nobodys for word in party.name.split())


def _names_before(discourse: Discourse, token: Token) -> list[str]:
    names = (name_at(discourse.doc, t.index) for t in modifiers(discourse.doc, token))
    return [whole(words_of_name(discourse.doc, name)) for name in names if name]


def _region(discourse: Discourse, token: Token) -> list[str]:
    """The region of a country that stands before those who rise there, or rule it: "Darfur rebels", "the Greater Hills
    administration"."""
    rules = is_of(token, "administers")
    if not rules and not is_of(token, "revolts"):
        return []
    names = _names_before(discourse, token)
    return next(
        ([name] for name in names if _is_region(name) or (rules and not is_known(name) and not lookup(name))), []
    )


def _invaded(discourse: Discourse, token: Token) -> list[str]:
    """The land of militants where the report tells of no army but a foreign one: in nine of nine of six annotated sets
    that name nobody else, digests apart."""
    homes, armies = discourse.named.homes, discourse.named.armies
    if homes.is_digest or token.lemma.lower() != "militant" or len(armies) != 1:
        return []
    land = homes.at(token.index) or homes.last_before(token.index)
    return [land] if land and land not in armies else []


def _risen(discourse: Discourse, token: Token) -> list[str]:
    """The country spoken of, for the groups that rise in it: of "rebel groups", "an opposition group", "gangs" 16 in 18
    are so owned in six annotated sets, digests and terrorists apart."""
    homes = discourse.named.homes
    words = {t.lemma.lower() for t in modifiers(discourse.doc, token)}
    risen = is_of(token, "any_body") and words & words_of("risen")
    fights = is_of(token, "fighter", "forces") and not is_of(token, "band")
    loyal = fights and any(_is_for_ruler(t) for t in modifiers(discourse.doc, token))
    loyal = loyal or (is_of(token, "forces") and "loyalist" in words)
    if not loyal and (homes.is_digest or not (risen or is_of(token, "bandits"))):
        return []
    land = homes.at(token.index)
    return [land] if land else []


def _is_for_ruler(token: Token) -> bool:
    """Whether a word says that somebody fights for those who rule: "pro-government fighters", all eight of whom are
    their land's. Militias, though, are their own."""
    pro, _, ruler = token.text.partition("-")
    return pro.lower() == "pro" and (ruler.lower() in words_of("governing") or is_short(ruler))


def _is_region(name: str) -> bool:
    found = lookup(name)
    return not nation(name) and bool(found) and found[0].kind in {"region", "area"}
