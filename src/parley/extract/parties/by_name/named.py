"""Named: whom a proper name stands for, by all that the report says of it.

In: a `Doc` with names. Out: a `Party` for each name of a country, person or body; towns and events stand for nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from parley.extract.doc import Doc
from parley.extract.grammar.token_spans import place_mention
from parley.extract.mentions import NameMention
from parley.extract.names.classes import POSSESSIVE, is_title
from parley.extract.parties.accredited import is_sent
from parley.extract.parties.by_name.attached import attached, beside
from parley.extract.parties.by_name.bands import band_led, band_of, bands, fighting, namesake
from parley.extract.parties.by_name.bodies import Bodies, lowered, roof
from parley.extract.parties.by_name.introduced import introduced
from parley.extract.parties.by_name.ministries import is_state_like, state_of, without_state
from parley.extract.parties.by_name.nations import is_people, nation, nation_then, nation_word, whole
from parley.extract.parties.by_name.people import Person, people, sole_owner
from parley.extract.parties.by_name.realms import realm
from parley.extract.parties.by_name.seats import seat, town_before
from parley.extract.parties.by_name.served import has_own_men, own_forces, served
from parley.extract.parties.by_name.ships import flag, flags
from parley.extract.parties.by_name.taken_up import taken_up
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.home import Homes
from parley.extract.parties.issuer import issuer
from parley.extract.parties.phrases import acts, head_of, name_at, words_of_name
from parley.extract.parties.sides import powers, two_sides
from parley.extract.words import word_class
from parley.gazetteer.actors import body, is_known
from parley.gazetteer.places import lookup
from parley.records import Party

REGIONS = {"region", "district"}
"""Kinds of places that nobody names a body after: those are lands, whatever the words around make of them."""


class Named:
    """The names of one report, and who they stand for."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self._bodies = Bodies(doc)
        self._people: dict[str, Person] = {}
        self._served: dict[str, str | None] = {}
        self.homes = Homes(doc)
        self._people = people(doc, self.owner)

    def owner(self, name: NameMention) -> str | None:
        """The country or body that a name counts for, None for a person's or people's and where it stands for none."""
        found = None if name.kind == "person" or is_people(words_of_name(self.doc, name)) else self.party(name)
        if found and self.lacks_state(name, found):
            return self.homes.at(name.first) or found.body
        return found.body if found else None

    def person(self, name: NameMention) -> Person | None:
        """Who a person's name stands for."""
        text = words_of_name(self.doc, name)
        return self._people.get(text) or self._people.get(text.removesuffix("s"))

    def everybody(self) -> list[Person]:
        """All people named in the report."""
        return list(self._people.values())

    def holders(self, office: str, of: str | None) -> list[Person]:
        """Those known to hold an office, of a country or body where it is given."""
        return [p for p in self._people.values() if p.office == office and (of is None or p.of == of)]

    def party(self, name: NameMention) -> Party | None:
        """Who `name` stands for, wherever it stands."""
        text = whole(words_of_name(self.doc, name))
        if land := nation_then(text, self.doc.day):
            is_people = nation_word(text) == "people" and name.span.of(self.doc.text)[-1:] == "s"
            return Party(text, land, name.span) if is_people else Party(land, None, name.span)
        if name.kind == "event":
            return None
        if name.kind == "person" and not body(text):
            return self._person(name)
        return self._body(name, text)

    def _person(self, name: NameMention) -> Party | None:
        person = self.person(name)
        if person is None:
            return None
        if person.name not in self._served:
            self._served[person.name] = person.of
            mentions = self._mentions[person.name]
            self._served[person.name] = (
                (person.of if person.of != sole_owner(person.office or "") else None)
                or self._master(person)
                or self._told(person, lambda n: taken_up(self.doc, n, self.owner))
                or person.of
                or self._told(person, lambda n: realm(self.doc, n))
                or self._told(person, lambda n: namesake(self.doc, n, self.bands))
                or next(iter(self._owners_at(i for n in mentions for i in attached(self.doc, n))), None)
                or self._told(person, lambda n: band_led(self.doc, n, self.bands))
                or next(filter(is_known, self._owners_at(introduced(self.doc, mentions[0]))), None)
                or self._guessed(person)
            )
        of = self._served[person.name]
        return Party(person.name, self._bodies.written(of) if of else None, name.span)

    def _master(self, person: Person) -> str | None:
        """What the one for whom a person works is of: "X, an aide to Y"."""
        names = (name_at(self.doc, i) for n in self._mentions[person.name] for i in served(self.doc, n))
        parties = (self._person(name) for name in names if name and name.kind == "person")
        return next((p.belongs_to for p in parties if p and p.belongs_to), None)

    def _told(self, person: Person, tells: Callable[[NameMention], str | None]) -> str | None:
        """What the words beside a person's name tell, wherever it stands first."""
        return next((of for name in self._mentions[person.name] if (of := tells(name))), None)

    def _owners_at(self, tokens: Iterable[int]) -> list[str]:
        """The nations, bodies and countries of places that names at some tokens stand for, those generally known
        first."""
        return sorted((of for index in tokens if (of := self._of_word(index))), key=lambda of: not is_known(of))

    def _of_word(self, index: int) -> str | None:
        """What the name at token `index` counts for, the country of a place; a person's is none."""
        name = name_at(self.doc, index)
        if name and name.kind != "person" and (of := self.owner(name)):
            return of
        place = place_mention(self.doc, index)
        return place.place.country if place else None

    def _guessed(self, person: Person) -> str | None:
        """The country of a person of whom no word says what he is of; None for one whom men follow, unless these are
        said to be a state's, and for one who is sent to a land."""
        if any(is_sent(self.doc, noun) for n in self._mentions[person.name] for noun in beside(self.doc, n)):
            return None
        rules = set((person.office or "").split()) & words_of("sovereign")
        led = not rules and any(has_own_men(self.doc, n) for n in self._mentions[person.name])
        return None if led else self._inferred(person) or self._beside_nation(person) or self._at_home(person)

    def _inferred(self, person: Person) -> str | None:
        """The country of a person whose office of state is told without its country, which the report takes for known:
        the country named just before, or the side with which he does not talk, or the one spoken of."""
        words = (person.office or "").split()
        if words and words[-1] in words_of("guardian"):
            return self.homes.last_before(self._mentions[person.name][0].first)
        if not words or words[-1] not in words_of("office"):
            at = self._rulers.get(person.name)
            return None if at is None else self.homes.at(at)
        mentions = self._mentions[person.name]
        first = next(
            (n for n in mentions if n.first and is_title(self.doc.tokens[n.first - 1].text)), mentions[0]
        ).first
        if found := self.homes.last_before(first):
            return found
        if found := self._tells_of(mentions) or self.issuer:
            return found
        against = {c for n in mentions for c in self.homes.opposite(n.first)}
        rest = [side for side in self.sides if side not in against] if against else []
        home = rest[0] if len(rest) == 1 else self.homes.at(first)
        return None if home in self.homes.across(first) else home

    def _beside_nation(self, person: Person) -> str | None:
        """The country named last before a person in his sentence, unless he only speaks for somebody. Of 33 persons of
        six annotated sets for whom nothing else says it, 21 are of that country."""
        if set((person.office or "").split()) & words_of("voice"):
            return None
        first = self._mentions[person.name][0].first
        return None if self._is_counterpart(first) else self.homes.last_before(first)

    def _at_home(self, person: Person) -> str | None:
        """The country that the report is about, for a person of whom nothing says that he is of another."""
        first = self._mentions[person.name][0].first
        elsewhere = set((person.office or "").split()) & words_of("guardian") or self._is_counterpart(first)
        land = None if elsewhere else self.homes.mostly(first)
        return None if land in self.homes.others(first) else land

    def _is_counterpart(self, first: int) -> bool:
        """Whether the person named at token `first` is of another country than the one named before him: "his
        counterpart X"."""
        opening = self.doc.sentences[self.doc.tokens[first].sentence].first
        return any(t.lemma.lower() == "counterpart" for t in self.doc.tokens[opening:first])

    def _tells_of(self, mentions: list[NameMention]) -> str | None:
        """The country whose successes somebody tells."""
        names = (name_at(self.doc, i) for n in mentions for i in own_forces(self.doc, n))
        return next((land for name in names if name and (land := nation(words_of_name(self.doc, name)))), None)

    @cached_property
    def _mentions(self) -> dict[str, list[NameMention]]:
        """The mentions of each person, by full name."""
        found: dict[str, list[NameMention]] = {}
        for name in self.doc.names:
            if name.kind == "person" and (person := self.person(name)):
                found.setdefault(person.name, []).append(name)
        return found

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The two sides of the report's conflict, () where it shows none."""
        return two_sides(self.doc, self._fighting)

    def sides_at(self, index: int) -> tuple[str, ...]:
        """The two sides of what token `index` tells of: in a digest its story's, or the report's if its land is one."""
        if not self.homes.is_digest or self.homes.at(index) in self.sides:
            return self.sides
        story = self.homes.story(index)
        return two_sides(self.doc, {i: of for i, of in self._fighting.items() if self.homes.story(i) == story})

    @cached_property
    def _fighting(self) -> dict[int, str]:
        """The country or body of each name that can fight, and of each noun for who rules, by its head token."""
        return powers(self.doc, self.homes.mostly) | fighting(self.doc, self.party)

    @cached_property
    def armies(self) -> frozenset[str]:
        """The countries of whose soldiers or police the report tells."""
        found = set()
        for name in self.doc.names:
            land = nation(words_of_name(self.doc, name))
            head = head_of(self.doc, name.first, name.last)
            above = self.doc.tokens[head.head]
            apart = above.index != head.index and head.relation not in {"nsubj", "obj"}
            if land and apart and is_of(above, "soldiery", "guards"):
                found.add(land)
        return frozenset(found)

    def band_of(self, people_name: str) -> str | None:
        """The only band that the report names which has a people in its name: Tamil rebels are the Tamil Tigers."""
        return band_of(self.doc, people_name, self.party)

    @cached_property
    def bands(self) -> dict[str, bool]:
        """The armed groups of no state that the report names, each with whether rebels may be its men."""
        return bands(self.doc, self.party)

    @cached_property
    def issuer(self) -> str | None:
        """The country or body in whose name the report says "we", where it is a statement."""
        return issuer(self.doc, self.owner)

    @cached_property
    def ships(self) -> dict[str, str]:
        """The ships named, each with the country under whose flag it sails, "" where none is told."""
        return flags(self.doc)

    @cached_property
    def watchers(self) -> list[Party]:
        """The bodies named that watch wars and rights."""
        found = (self.party(n) for n in self.doc.names if n.kind == "organisation")
        named = {p.name: p for p in found if p and (known := body(p.name)) and known.kind == "ngo"}
        return list(named.values())

    @cached_property
    def _rulers(self) -> dict[str, int]:
        """Where the report first says that a person rules."""
        found: dict[str, int] = {}
        for person, mentions in self._mentions.items():
            rules = (n for n in mentions if any(is_of(t, "rule") for t in self.doc.tokens[n.last : n.last + 2]))
            if first := next(rules, None):
                found[person] = first.first
        return found

    def _body(self, name: NameMention, text: str) -> Party | None:
        holder = self._holder(name)
        full = self._bodies.full(text, name.first, state_of(text) or holder or town_before(self.doc, name))
        known = body(full) or (None if full.endswith(f" {text}") else body(text))
        if known and name.kind != "place":
            return Party(full, known.belongs_to, name.span)
        known_by_word = state_of(full) or " " in full or full.isupper()
        if name.kind == "place" or ((name.kind == "other" or not known_by_word) and not acts(self.doc, name)):
            return None
        if any(place.kind in REGIONS and place.name == full for place in lookup(full)):
            return None
        of = (
            state_of(full)
            or flag(self.doc, name)
            or (holder if is_state_like(name, self.doc) else None)
            or roof(full)
            or seat(full, self.homes.lands)
        )
        return Party(lowered(without_state(full)), of, name.span)

    def league(self, name: NameMention) -> str | None:
        """The league of states that a report calls by a mere noun in capitals, for its forces: "Coalition forces". A
        capital that only opens a sentence makes no name."""
        text = words_of_name(self.doc, name)
        firsts = (n.first for n in self.doc.names if words_of_name(self.doc, n) == text)
        is_name = any(i > self.doc.sentences[self.doc.tokens[i].sentence].first for i in firsts)
        return self._bodies.full(text, name.first) if word_class("leagues", text) and is_name else None

    def _holder(self, name: NameMention) -> str | None:
        """The country that stands right before a name and has what it names: "Chad's Defence Ministry"."""
        at = name.first - 1
        at -= at > 0 and self.doc.tokens[at].text in POSSESSIVE
        before = name_at(self.doc, at) if at >= 0 else None
        same = before and self.doc.tokens[before.first].sentence == self.doc.tokens[name.first].sentence
        return nation(words_of_name(self.doc, before)) if before and same else None

    def lacks_state(self, name: NameMention, party: Party) -> bool:
        """Whether a name is that of a body which every state has, and does not say of which state."""
        return party.belongs_to is None and not body(party.name) and is_state_like(name, self.doc)
