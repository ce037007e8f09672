"""Bands: which of the bodies that a report names are armed groups of no state, by their names or by what is told of
them.

In: a parsed `Doc` with names and whom each stands for. Out: its bands, that of a people, and that of a person beside
whom words tell it. A band need be in no list: it is one by its name ("the Upper Valley Front"), has fighters ("Upper
Hills fighters", "rebels of the Upper Hills Movement"), or is called so ("the rebel group Upper Hills").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.parties.by_name.attached import beside, men_led
from parley.extract.parties.by_name.bodies import is_force
from parley.extract.parties.by_name.ministries import is_every_states
from parley.extract.parties.by_name.nations import is_people, nation, whole
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.phrases import behind, head_of, modifiers, words_of_name
from parley.extract.tokens import Token, matches
from parley.gazetteer.actors import body, country, is_known
from parley.gazetteer.folding import fold
from parley.language.lemmas import singular
from parley.records import Party

OWNED = ("compound", "nmod:poss", "nmod", "obl", "amod")
"""How the name of a band hangs from the word for its men."""

STEM = 4
"""How many letters of a people's name that of its band has at least: "Kurd" is in "Kurdistan Workers' Party"."""
ENDING = 3
"""How many letters are added to a place's name at most for its people's: "Malaitans"."""

FIGHTS = {"armed_group", "army", "people"}
Standing = Callable[[NameMention], Party | None]
"""Whom a name stands for."""


def fighting(doc: Doc, party_of: Standing) -> dict[int, str]:
    """The country or body of each name that can fight, by its head token."""
    found: dict[int, str] = {}
    for name in doc.names:
        text = words_of_name(doc, name)
        if nation(text) or ((known := body(text)) and known.kind in FIGHTS):
            party = party_of(name)
            of = band_of(doc, text, party_of) or (party.body if party else text)
            found[head_of(doc, name.first, name.last).index] = of
    return found


def bands(doc: Doc, party_of: Standing) -> dict[str, bool]:
    """The armed groups of no state that a report names, each with whether rebels may be its men: those of one that no
    list holds, of any other where the report calls them so. A report on rebels that names Daesh alone means others by
    them."""
    found: dict[str, bool] = {}
    for name in doc.names:
        party = party_of(name) if name.kind not in {"person", "event"} else None
        head = head_of(doc, name.first, name.last)
        if party and _is_band(doc, head, party):
            called = any(is_of(t, "in_revolt") for t in (*_men(doc, head), *_kinds(doc, head)))
            found[party.body] = found.get(party.body, False) or called or not is_known(party.body)
    return found


def told_bands(doc: Doc) -> frozenset[str]:
    """The armed groups of no state that a report with its parties tells of by name."""
    bodies = ((doc.tokens[m.head], m.parties[0]) for m in doc.parties if m.kind == "body" and m.parties)
    return frozenset(party.body for head, party in bodies if _is_band(doc, head, party))


def band_of(doc: Doc, people_name: str, party_of: Standing) -> str | None:
    """The only band that the report names which has a people in its name: Tamil rebels are the Tamil Tigers."""
    stem = fold(whole(people_name)).removesuffix("ish").removesuffix("s")
    if not is_people(people_name) or len(stem) < STEM:
        return None
    found = set()
    for name in doc.names:
        known = body(text := whole(words_of_name(doc, name)))
        named = f" {fold(known.name)} {fold(text)}" if known and known.kind == "armed_group" else ""
        if f" {stem}" in named and (party := party_of(name)):
            found.add(party.body)
    return found.pop() if len(found) == 1 else None


def band_led(doc: Doc, name: NameMention, named: Mapping[str, bool]) -> str | None:
    """The men whom the person `name` leads: the one armed group that the report has `named`, where they are rebels;
    else as told."""
    men = men_led(doc, name)
    risen = men is not None and singular(men) in words_of("in_revolt")
    rising = [band for band, rises in named.items() if rises]
    return rising[0] if risen and len(rising) == 1 else men


def namesake(doc: Doc, name: NameMention, named: Iterable[str]) -> str | None:
    """The one band of those `named` whose name has the word in it that says of whom the person `name` is: of "Upland
    spokesman X" and "X, who speaks for the Uplanders", the Upland Front."""
    said = (t for noun in beside(doc, name) for t in (*modifiers(doc, noun), *behind(doc, noun, "of", "for")))
    words = {fold(t.text) for t in said if t.text[:1].isupper() and not country(t.text)}
    alike = {band for band in named for part in fold(band).split() for word in words if _is_of_name(word, part)}
    return alike.pop() if len(alike) == 1 else None


def _is_of_name(word: str, part: str) -> bool:
    """Whether a word for people is a name or made from it: "cabindans" from "cabinda"."""
    return len(part) >= STEM and word.startswith(part) and len(word) - len(part) <= ENDING


def _is_band(doc: Doc, head: Token, party: Party) -> bool:
    """Whether the name headed at `head` is told as that of an armed group of no state."""
    called = party.name.lower()
    if party.belongs_to or called == party.name or country(party.name) or called in words_of("network"):
        return False
    if known := body(party.name):
        return known.kind == "armed_group"
    if is_every_states(called.split()):
        return False
    by_name = is_force(party.name) and called.split()[-1] not in words_of("army_units")
    return by_name or any(map(_fights, _men(doc, head))) or any(map(_is_armed, _kinds(doc, head)))


def _men(doc: Doc, head: Token) -> Iterator[Token]:
    """The word for men whose name a band's is: of "fighters of the Front", "fighters loyal to the Front", fighters."""
    above = doc.tokens[head.head]
    if not matches(head.relation, OWNED) or above.index == head.index:
        return
    yield above
    if is_of(above, "belongs") and matches(above.relation, ("acl", "amod")):
        yield doc.tokens[above.head]


def _fights(men: Token) -> bool:
    return is_of(men, "fighter") and not is_of(men, "abuse")


def _kinds(doc: Doc, head: Token) -> Iterator[Token]:
    """The words that say of which kind the body beside them is: of "the rebel movement X", "X, a rebel movement",
    rebel."""
    nouns = [*modifiers(doc, head), *doc.children(head.index, "appos")]
    if matches(head.relation, ("appos", "flat", "nmod:desc", "nmod:unmarked")):
        nouns.append(doc.tokens[head.head])
    for noun in nouns:
        yield noun
        if is_of(noun, "again_body", "any_body"):
            yield from (*modifiers(doc, noun), *behind(doc, noun, "of"))


def _is_armed(kind: Token) -> bool:
    return is_of(kind, "in_revolt", "band") and kind.tag != "VERB"
