"""Claims: from an event's words to the record, with everyone and everything that the report says of it.

In: a `Doc` with its mentions, an event's token and the head tokens of its parts. Out: a `Claim`. Who speaks, whether it
is real, where and when are the same question for every type of claim, so they are asked here once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from parley.extract.dates import when_at
from parley.extract.doc import Doc
from parley.extract.grammar.arguments import is_own_doing, is_passive
from parley.extract.grammar.clauses import clause
from parley.extract.grammar.deeds import governing_verb, is_claimed
from parley.extract.grammar.disowning import disowner
from parley.extract.grammar.leading import leading
from parley.extract.grammar.owning import claiming
from parley.extract.grammar.perfect import is_perfect_infinitive
from parley.extract.grammar.roles import fillers
from parley.extract.grammar.token_spans import place_mention
from parley.extract.modality import modal_at
from parley.extract.parties import parties_at
from parley.extract.places import place_at
from parley.extract.speakers import UNNAMED, speakers_at, with_denier
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import country, country_word, is_capital
from parley.language.lemmas import plural
from parley.records import ACTS_OF_SPEECH, FAMILY, HARM, Claim, ClaimType, Figure, Party, Span

KINDS = frozenset({"terrorist", "extremist"})
"""What says before a noun of what kind a deed is, not who did it: "a terrorist attack"."""
THINGS = ("property", "materiel")
WEAPONS = ("projectiles", "aircraft", "bombs")
TYPE_OF_CRAFT = re.compile(r"(?:[ABCFTSJKLY]|MQ|RQ|AH|UH|CH|BM|TB|MiG|Mi|Su|Tu|Il|An)-\d{1,3}[A-Za-z]{0,2}")
"""What states call their planes, helicopters, tanks and drones: "F-16s", "MiG-29", "MQ-9"."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Who takes part in an event, and the words of what it is about."""

    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    mediators: tuple[Party, ...] = ()
    about: Span | None = None


def who(doc: Doc, heads: Iterable[int]) -> tuple[Party, ...]:
    """The parties that the noun phrases headed at `heads` stand for, each once, in order."""
    listed = [head for head in heads if not _is_where(doc, head)]
    listed = [head for head in listed if doc.tokens[head].head not in listed or not _is_of_band(doc, head)]
    named = [party for head in listed for party in _parties(doc, head) or _band(doc, head) or whose(doc, head)]
    groups = [party for head in listed for party in group(doc, head)]
    return tuple({str(party): party for party in named or groups}.values())


def _parties(doc: Doc, head: int) -> tuple[Party, ...]:
    """The parties that the noun phrase headed at `head` stands for; none for a weapon, nor for a thing of which nobody
    is said to be the owner."""
    token = doc.tokens[head]
    if is_weapon(doc, token):
        return ()
    found = parties_at(doc, head)
    thing = token.tag == "NOUN" and any_class(THINGS, token.lemma) and not is_armed(token)
    return tuple(party for party in found if party.belongs_to or not thing)


def is_weapon(doc: Doc, token: Token) -> bool:
    """Whether a word is for what is fired or flies, for a number of such, or the type of a craft: "missiles", "a swarm
    of drones", "F-16s"."""
    if is_armed(token):
        return False
    lemma = token.text.lower().removesuffix("s")
    many = fillers(doc, token.index, "of") if word_class("quantities", lemma) else ()
    return (
        any_class(WEAPONS, lemma)
        or TYPE_OF_CRAFT.fullmatch(token.text) is not None
        or any(is_weapon(doc, doc.tokens[i]) for i in many if i > token.index)
    )


def is_armed(token: Token) -> bool:
    """Whether a word is one for people under arms."""
    return word_class("armed_people", token.lemma)


def group(doc: Doc, index: int) -> tuple[Party, ...]:
    """The unnamed armed group that a word before a noun stands for: of "rebel attacks", the rebels."""
    token = doc.tokens[index]
    kind = token.tag == "ADJ" and (token.lemma in KINDS or not word_class("irregulars", token.lemma))
    plane = token.lemma == "fighter" and word_class("aircraft", doc.tokens[token.head].lemma)  # "fighter jets"
    fights = is_armed(token) and token.tag in {"NOUN", "ADJ"} and not kind and not plane
    if not fights or not matches(token.relation, ("compound", "amod")):
        return ()
    one = word_class("forces_of_state", token.lemma)
    return (Party(token.text.lower() if one else plural(token.lemma.lower()), span=token.span),)


def _band(doc: Doc, index: int) -> tuple[Party, ...]:
    """The armed group of a country that the words before a noun stand for: of "Syrian rebel attacks", Syria's
    rebels."""
    lands = (p.body for t in doc.children(index, "amod") for p in parties_at(doc, t.index))
    land = next((body for body in lands if country(body)), None)
    return tuple(replace(party, belongs_to=land) for party in group(doc, index)) if land else ()


def _is_of_band(doc: Doc, index: int) -> bool:
    """Whether a word only says of whom the armed group right behind it is: of "Syrian rebel attacks", "Syrian"."""
    token = doc.tokens[index]
    return token.relation == "amod" and bool(parties_at(doc, token.head) or _band(doc, token.head))


def _is_where(doc: Doc, index: int) -> bool:
    """Whether a city, or a part of a land, before a noun says where, not who: of "a Nairobi car bombing", Nairobi, of "a
    central Chad attack", Chad."""
    token = doc.tokens[index]
    mention = place_mention(doc, index) if token.relation == "compound" and token.tag == "PROPN" else None
    if mention is None or is_capital(mention.place.name):
        return mention is not None
    first = mention.first - 1 if country(mention.place.name) else mention.first
    return 0 <= first < index and word_class("quarters", doc.tokens[first].text)


def whose(doc: Doc, head: int) -> tuple[Party, ...]:
    """The parties to whom a thing belongs: "Iranian missiles", "a base of the army", "rockets fired by rebels"."""
    owners = [index for index in _owners(doc, head) if not _is_where(doc, index)]
    if band := next((found for index in owners if (found := _band(doc, index))), ()):
        return band
    named = (_holders(doc, index, head) for index in owners)
    groups = (group(doc, index) for index in owners)
    return next((found for found in (*named, *groups) if found), ())


def _holders(doc: Doc, index: int, of: int) -> tuple[Party, ...]:
    """Who holds a thing, by the words for the weapons of which it is a number: of "a barrage of rebel mortars", the
    rebels."""
    passed_on = index > of and is_weapon(doc, doc.tokens[index])
    return whose(doc, index) if passed_on else parties_at(doc, index)


def _owners(doc: Doc, head: int) -> Iterator[int]:
    """The words around a thing that may say whose it is, the surest first: its owner, who sent it, to whom it belongs,
    who holds the place from which it was sent ("shells fired from rebel positions"), whom it carries ("a bus carrying
    pilgrims")."""
    befalls = word_class("befalling", doc.tokens[head].lemma)  # "the release of hostages" is not theirs
    paths = ("mod", "poss", "by", "from", "with") if befalls else ("mod", "poss", "of", "by", "from", "with")
    yield from (index for path in paths for index in fillers(doc, head, path))
    if word_class("footholds", doc.tokens[head].lemma):
        yield from fillers(doc, head, "for")  # "positions for the rebels"
    clauses = doc.children(head, "acl")
    told = (
        verb for verb in clauses if is_passive(doc, verb) and verb.lemma != "claim"
    )  # "a hotel in a raid | claimed by X"
    sent = [i for verb in told for i in fillers(doc, verb.index, "by,from") if not _is_a_land(doc, i)]
    yield from sent
    yield from (i for verb in clauses if verb.lemma == "belong" for i in fillers(doc, verb.index, "to"))
    yield from _supposed(doc, head, clauses)
    yield from (i for whence in (*fillers(doc, head, "from"), *sent) for i in fillers(doc, whence, "mod,of"))
    yield from (i for verb in clauses if word_class("carrying", verb.lemma) for i in fillers(doc, verb.index, "obj"))


def _supposed(doc: Doc, head: int, clauses: Iterable[Token]) -> Iterator[int]:
    """Whose a thing is thought to be: "jets believed to be | Russian", "rockets thought to be | Iranian"."""
    for verb in (told for told in clauses if word_class("held_to_be", told.lemma)):
        kinds = (*doc.children(verb.index, "xcomp"), *doc.children(head, "amod"))
        yield from (t.index for t in kinds if t.index > verb.index and country_word(t.text) == "adjective")


def _is_a_land(doc: Doc, index: int) -> bool:
    """Whether something comes from what a name calls a land or town, and so may be anybody's: "fired from Chad"."""
    return doc.tokens[index].tag == "PROPN" and "from" in leading(doc, index) and place_mention(doc, index) is not None


def _is_own_deed(doc: Doc, index: int) -> bool:
    """Whether a speaker says that he did it himself: "claimed the raid", "claims to have taken the town", "reported
    killing five", "denied carrying out the raid", or that he did not: "denied any part in the raid"."""
    token = doc.tokens[index]
    if (verb := governing_verb(doc, token)) and matches(verb.relation, ("xcomp", "ccomp")):
        token = verb
    said = next((t for t in (token, *doc.ancestors(token.index)) if t.relation != "conj"), token)
    to_have = said.relation == "xcomp" and "to" in leading(doc, said.index, "mark")
    gerund = matches(said.relation, ("xcomp", "ccomp")) and is_own_doing(doc, said)
    if is_claimed(doc, said) or claiming(doc, said) or next(disowner(doc, token), None) is not None:
        return True
    if matches(said.relation, ("acl",)) and is_perfect_infinitive(doc, said):
        return True  # "claimed in a message to have taken the town"
    return (to_have or gerund) and not is_passive(doc, doc.tokens[said.head])


def claim_at(
    doc: Doc,
    type_: ClaimType,
    index: int,
    parts: Parts,
    *,
    figure: Figure | None = None,
    anchor: Span | None = None,
    quote: Span | None = None,
    part: int = 0,
) -> Claim:
    """The claim that token `index` carries, with its speakers, modality, place and time as the report gives them."""
    speakers, cue = speakers_at(doc, index)
    modal = modal_at(doc, index)
    when = when_at(doc, index, type_)
    if modal.stance == "denies" and len(speakers) > 1 and speakers[-1].name == UNNAMED:
        speakers = speakers[:-1]  # who denies that it is so, not the reports that it is
    if modal.stance == "denies" and type_ not in ACTS_OF_SPEECH:
        speakers = with_denier(doc, index, speakers)
    if FAMILY[type_] in HARM and not _is_own_deed(doc, index):
        spoke = {speaker.span for speaker in speakers if speaker.span}
        parts = replace(parts, actors=tuple(actor for actor in parts.actors if actor.span not in spoke))
    return Claim(
        report=doc.report.id,
        type=type_,
        anchor=anchor or doc.tokens[index].span,
        quote=quote or clause(doc, index),
        modality=modal.modality,
        stance=modal.stance,
        speakers=speakers,
        actors=parts.actors,
        recipients=parts.recipients,
        mediators=parts.mediators,
        place=place_at(doc, index, type_, when),
        when=when,
        figure=figure,
        about=parts.about,
        cue=cue,
        modal=modal.span,
        part=part,
    )
