"""Frames: which words tell of which events, and where their parts stand.

In: tables of frames, a parsed `Doc`. Out: `Event`s, each a token with the frame that it evokes and its role fillers.

A table has a row a reading of a word: `word tag type roles needs`. `tag` is V, N or A (verb, noun, adjective);
`roles` a name from roles.toml; `needs` conditions that must all hold, as needs.py has them.
The first row of a word whose needs are met is the one that counts, so rows go from narrow to wide.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from parley.errors import AssemblyError
from parley.extract.doc import Doc
from parley.extract.events.needs import Need, needs
from parley.extract.grammar.arguments import is_passive
from parley.extract.grammar.deeds import governing_verb
from parley.extract.grammar.doers import bears
from parley.extract.grammar.modifiers import numbered
from parley.extract.grammar.roles import fillers, prepositions
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.records import TYPES, ClaimType

TAGS = {"V": {"VERB", "AUX"}, "N": {"NOUN"}, "A": {"ADJ", "ADV"}}


@dataclass(frozen=True, slots=True)
class Roles:
    """Paths to the parts of an event; see roles.py for the language of paths."""

    actors: str = ""
    recipients: str = ""
    mediators: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """One reading of a word."""

    word: str
    tags: frozenset[str]
    type: ClaimType
    roles: Roles
    needs: tuple[Need, ...]

    @property
    def is_negative(self) -> bool:
        """Whether it is the negation that makes the event ("will not accept")."""
        return any(need.path == "neg" and not need.negated for need in self.needs)

    @property
    def is_order(self) -> bool:
        """Whether it is a command that makes the event ("Lay down your arms")."""
        return any(need.path == "bid" for need in self.needs)

    @property
    def is_vow(self) -> bool:
        """Whether it is a refusal or menace made by what one will do ("will respond")."""
        return self.type in {"reject", "threaten"} and any(
            need.path == "aux" and not need.negated for need in self.needs
        )


@dataclass(frozen=True, slots=True)
class Event:
    """A word of the report that tells of an event, with the word that carries its clause ("must" | "stop") and the head
    tokens of its parts."""

    token: int
    carrier: int
    frame: Frame
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    mediators: tuple[int, ...]
    about: tuple[int, ...]


Table = Mapping[str, tuple[Frame, ...]]


@cache
def frames(name: str) -> Table:
    """The frames of table `name`, by word.

    Raises:
        AssemblyError: where a row names a type or roles that there are not.
    """
    folder = files("parley.extract.events") / "tables"
    roles = {k: Roles(**v) for k, v in tomllib.loads((folder / "roles.toml").read_text(encoding="utf-8")).items()}
    found: dict[str, list[Frame]] = defaultdict(list)
    for number, line in enumerate((folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            for frame in _rows(line, roles, f"{name}.tsv, line {number}"):
                found[frame.word].append(frame)
    return {word: tuple(listed) for word, listed in found.items()}


def _rows(line: str, roles: Mapping[str, Roles], where: str) -> Iterator[Frame]:
    words, tag, type_, role, *rest = line.split()
    if type_ not in TYPES or role not in roles or tag not in TAGS:
        raise AssemblyError(f"{where}: no such type, tag or roles: {type_!r}, {tag!r}, {role!r}; see frames.py.")
    conditions = needs(rest)
    for word in words.split(","):
        yield Frame(word, frozenset(TAGS[tag]), cast(ClaimType, type_), roles[role], conditions)


def events(doc: Doc, table: Table) -> Iterator[Event]:
    """The events that `table` finds in `doc`, in order. A light verb's object tells the event, not the verb."""
    for token in doc.with_lemmas(table):
        if frame := frame_of(doc, token, table):
            yield event_at(doc, token, frame)


def frame_of(doc: Doc, token: Token, table: Table) -> Frame | None:
    """The first frame of `token`'s word whose needs are met, None where there is none."""
    listed = table.get(token.lemma.lower())
    if not listed:
        return None
    tag = "NOUN" if _is_capital_of_its_sentence(doc, token) else token.tag
    for frame in listed:
        if tag in frame.tags and all(need.holds(doc, token) for need in frame.needs):
            return frame
    return None


def _is_capital_of_its_sentence(doc: Doc, token: Token) -> bool:
    """Whether a word is taken for a name though it is capital as a sentence's first alone, "Shelling resumed", or as
    short for a bomb: "IEDs"."""
    first = doc.sentences[token.sentence].first == token.index
    if token.tag == "PROPN" and token.text.removesuffix("s").isupper() and word_class("bombs", token.lemma):
        return True  # "IEDs"
    return first and token.tag == "PROPN" and token.text.istitle() and not token.name.endswith("PER")


def event_at(doc: Doc, token: Token, frame: Frame) -> Event:
    """The event that `token` evokes by `frame`, with whoever fills its roles."""
    roles = frame.roles
    carrier = token.head if token.relation.startswith("aux") else token.index
    actors, recipients, mediators = (
        parts_at(doc, carrier, path) for path in (roles.actors, roles.recipients, roles.mediators)
    )
    return Event(token.index, carrier, frame, actors, recipients, mediators, _about(doc, carrier, roles.about))


def _about(doc: Doc, index: int, path: str) -> tuple[int, ...]:
    """What fills `path`, of what an event is about, no day being that: "agreed on Monday to a truce"."""
    days = {date.head for date in doc.dates}
    return next((found for found in ways(doc, index, path) if not days.issuperset(found)), ()) if path else ()


def parts_at(doc: Doc, index: int, path: str) -> tuple[int, ...]:
    """What fills `path` of the word at token `index`: the first of `ways`, () where nothing does."""
    return next(ways(doc, index, path), ()) if path else ()


def ways(doc: Doc, index: int, path: str) -> Iterator[tuple[int, ...]]:
    """All that may fill `path`, choice by choice: of the word at token `index` itself; of the light verb that it
    completes; and of its object, or of the noun that it hangs from, where a phrase was attached to these ("fired
    rockets at", "an escalation in fighting between")."""
    token = doc.tokens[index]
    yield from _filled(doc, index, path)
    if verb := governing_verb(doc, token):
        whose = "subj" if not bears(verb, token) else "by"  # "the town received strikes"
        for of_verb in _filled(doc, verb.index, path.replace("gov", whose).removeprefix("obj,")):
            if found := tuple(i for i in of_verb if i not in {token.index, token.head}):
                yield found
    for near in _objects(doc, index) if token.tag == "VERB" else _above(doc, token):
        tied = _tied(doc, doc.tokens[near], prepositions(path))
        yield from (other for found in _filled(doc, near, tied) if (other := _without(found, index)))


def _tied(doc: Doc, near: Token, path: str) -> str:
    """`path` without those of its steps that belong to what stands above the word: in "demanded the release of two men"
    whom the release lets go, in "the raid was condemned by Chad" who does what the passive tells, in "the raid drew
    protests from Chad" who protests."""
    own = "of" if word_class("letting_go", near.lemma) else "by" if near.tag == "VERB" and is_passive(doc, near) else ""
    own = "from" if near.tag == "VERB" and word_class("eliciting", near.lemma) else own
    choices = ("+".join(step for step in choice.split("+") if step != own) for choice in path.split(","))
    return ",".join(filter(None, choices))


def _objects(doc: Doc, index: int) -> Iterator[int]:
    """The object of a verb, and what that object is a sum of: "gave 5 million | in aid to", "imposed a package | of
    sanctions on"."""
    for thing in fillers(doc, index, "obj"):
        yield thing
        yield from numbered(doc, (thing,))
        yield from (i for i in fillers(doc, thing, "in") if word_class("money", doc.tokens[thing].lemma))


def _without(found: tuple[int, ...], index: int) -> tuple[int, ...]:
    return tuple(i for i in found if i != index)


def _filled(doc: Doc, index: int, path: str) -> Iterator[tuple[int, ...]]:
    yield from (found for choice in path.split(",") if (found := fillers(doc, index, choice)))


def _above(doc: Doc, token: Token) -> tuple[int, ...]:
    """What a noun hangs from, where a phrase of its own may have been attached: a noun, or a verb that it is subject
    of."""
    relation = token.relation.split(":")[0]
    head = doc.tokens[token.head]
    nominal = relation in {"nmod", "conj", "compound"} and head.tag == "NOUN"
    return (head.index,) if nominal or (relation == "nsubj" and head.tag == "VERB") else ()
