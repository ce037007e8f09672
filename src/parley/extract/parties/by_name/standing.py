"""Standing: whom a name stands for in one place of the report.

In: a `Discourse` and a name. Out: its party. A capital stands for its government only where it does something; a body
that every state has belongs to the state spoken of; a nationality stands for its country.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.companions import friends_in
from parley.extract.grammar.leading import leading, preposition
from parley.extract.mentions import NameMention, PartyKind
from parley.extract.parties.by_name.ministries import one_of_many
from parley.extract.parties.by_name.nations import is_people, nation, nation_word
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import behind, head_of, name_at, words_of_name
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import body
from parley.records import Party

MODEL = re.compile(r"[A-Z][A-Za-z]{0,3}-\d{1,3}[A-Za-z]{0,2}s?")
"""The name of a make of weapon or aircraft: "F-16", "Su-25s"."""

ACTING = ("nsubj", "nmod:poss", "obl:agent", "conj", "compound", "iobj")


def named(discourse: Discourse, name: NameMention) -> Resolved | None:
    """Whom `name` stands for, None where for nobody: a town that things happen in."""
    doc = discourse.doc
    party = discourse.named.party(name)
    head = head_of(doc, name.first, name.last)
    text = words_of_name(doc, name)
    if party is None:
        acts = text.lower() in words_of("continents") and _does_something(doc, head)
        return ("body", (Party(text, span=name.span),)) if acts else None
    if nation_word(text) == "capital" and not _stands_for_government(doc, head):
        return None
    if MODEL.fullmatch(text) and not body(text):
        return "group", tuple(Party(party.name, of, party.span) for of in discourse.owners(head))
    rebels = (t for t in doc.children(head.head) if is_of(t, "revolts"))
    if is_people(party.name) and any(rebels) and (band := discourse.named.band_of(party.name)):
        return "body", (Party(band, None, party.span),)
    if own := _of_another_land(discourse, head, text):
        return "body", (own,)
    if discourse.named.lacks_state(name, party):
        return "body", _of_state(discourse, head, party)
    return _kind(name, text), (party, *_sharing(doc, name))


def _of_another_land(discourse: Discourse, head: Token, text: str) -> Party | None:
    """A body by whose short name a greater or better-known one goes, as that of the land, town or region that the words about
    it say: "the Security Council of the city", "the Foreign Office in Warsaw"."""
    known = body(text)
    if known is None or (text == known.name and known.kind != "ministry"):
        return None
    is_short = known.name.endswith(f" {text}") and is_of(head, "again_body")
    if known.kind == "igo" and is_short and any(behind(discourse.doc, head, "of")):
        owners = discourse.owners(head)
        of = next((land for land in owners if land != known.belongs_to), None) or discourse.named.homes.at(head.index)
        return Party(text, of)
    seat = _seat(discourse, head) if known.kind == "ministry" and known.belongs_to else None
    return Party(text, seat) if seat and seat != known.belongs_to else None


def _sharing(doc: Doc, name: NameMention) -> Iterator[Party]:
    """The like of what a name tells of another nation before "and": of "Kenyan and Chadian security forces", the
    Kenyan."""
    before, first = doc.tokens[max(0, name.first - 2) : name.first], doc.tokens[name.first]
    joined = len(before) == 2 and before[1].lemma == "and" and name.kind == "organisation"
    last = doc.tokens[name.last - 1]
    alone = (
        last.is_plain and is_of(last, "governing") and last.relation != "nsubj"
    )  # "Kenyan and | Chadian regime | raids"
    land = nation(before[0].text) if joined and not alone and nation_word(first.text) == "adjective" else None
    if land and name.last - name.first > 1:
        shared = " ".join(t.text for t in doc.tokens[name.first + 1 : name.last])
        yield Party(f"{before[0].text} {shared}", land, before[0].span)


def _of_state(discourse: Discourse, head: Token, party: Party) -> tuple[Party, ...]:
    """A body that every state has, of the state that the words about it say, else of the one spoken of."""
    owners = discourse.owners(head)
    if len(owners) > 1 and (one := one_of_many(party.name)) != party.name:
        return tuple(Party(one, of, party.span) for of in owners)
    of = owners[0] if owners else _seat(discourse, head) or _told_before(discourse, head, party.name)
    return (Party(party.name, of or discourse.named.homes.at(head.index), party.span),)


def _seat(discourse: Discourse, head: Token) -> str | None:
    """The country of the capital that a body is said to be in: "the Defence Ministry in Nairobi"."""
    doc = discourse.doc
    places = [*behind(doc, head, "in"), *_opening(doc, head)]
    names = (name_at(doc, place.index) for place in places)
    words = (words_of_name(doc, name) for name in names if name)
    return next((nation(word) for word in words if nation_word(word) == "capital"), None)


def _opening(doc: Doc, head: Token) -> Iterator[Token]:
    """The place before a comma that a sentence of what a body does opens with: "In Nairobi, the Defence Ministry
    said"."""
    yield from (t for t in doc.children(head.head, "obl") if t.index < head.index and preposition(doc, t) == "in")


def _told_before(discourse: Discourse, head: Token, name: str) -> str | None:
    """The country of the last body of that name."""
    for mention in discourse.before(head.index):
        if mention.kind == "body" and mention.parties[0].name == name:
            return mention.parties[0].belongs_to
    return None


def _kind(name: NameMention, text: str) -> PartyKind:
    if nation(text):
        return "country"
    return "person" if name.kind == "person" else "body"


def _does_something(doc: Doc, head: Token) -> bool:
    """Whether a name, or what it is joined to, is a subject: "Kenya and Europe want talks"."""
    first = doc.tokens[head.head] if head.relation == "conj" else head
    return first.relation == "nsubj"


def _stands_for_government(doc: Doc, head: Token) -> bool:
    """Whether a capital acts or is acted towards, rather than being where something happens."""
    if head.relation in {"nsubj:pass", "obj"} and is_of(doc.tokens[head.head], "addressing"):
        return True
    if head.relation == "nsubj:pass":
        return False
    if friends_in(doc, head):
        return True
    if head.relation == "conj":
        return _stands_for_government(doc, doc.tokens[head.head])
    case = leading(doc, head.index)
    if "on" in case and word_class("sanctions", doc.tokens[head.head].lemma):
        return True  # "sanctions on Tehran"
    if head.relation in ACTING or head.relation.startswith("nsubj"):
        return not case & {"in", "at", "near"}
    return bool(case & {"by", "with", "between", "against", "towards"})
