"""Doc: one report as far as it has been read.

In: a report, its layout, its parsed sentences. Out: `Doc`, frozen; each extractor returns one with one layer more.
Tokens are numbered through the whole report, and a token's head is such a number too (its own where it is a root).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal

from parley.language.attribution import Attribution
from parley.records import Claim, Layout, Party, Place, Report, Span, When
from parley.records.figure import Bound

NameKind = Literal["person", "organisation", "place", "group", "event", "other"]
PartyKind = Literal["person", "body", "country", "group", "pronoun", "description"]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the report: `tag` its universal part of speech, `relation` its Universal Dependencies label to `head`;
    `entity` the kind of thing that it heads a mention of ("person", "place", "event" ...), "" where none; `name` the
    model's guess at names ("B-PER", "I-ORG" ...), "O" where it sees none."""

    index: int
    sentence: int
    span: Span
    text: str
    lemma: str
    tag: str
    head: int
    relation: str
    entity: str = ""
    name: str = "O"

    @property
    def is_root(self) -> bool:
        """Whether it heads its sentence."""
        return self.head == self.index

    @property
    def is_verbal(self) -> bool:
        """Whether it is a verb or an auxiliary."""
        return self.tag in ("VERB", "AUX")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `[first, last)`; `paragraph` numbers the stretches between blank lines; `told` is who says what in it, by the
    model's guess."""

    index: int
    span: Span
    first: int
    last: int
    paragraph: int
    told: tuple[Attribution, ...] = ()


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name as it stands: tokens `[first, last)`."""

    span: Span
    kind: NameKind
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place name as it stands, with the place that it was resolved to."""

    span: Span
    first: int
    last: int
    place: Place


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression, resolved: tokens `[first, last)`. `head` is its token that hangs from what it dates; `when`
    takes in "since" and the like, `named` does not, None where the two are the same."""

    span: Span
    first: int
    last: int
    head: int
    when: When
    named: When | None = None


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number of things, with the words that bound it ("more than 2,000"): tokens `[first, last)`, `head` the
    numeral. `low` and `high` are what the words allow, `more` says that it adds to an earlier count ("43 more")."""

    span: Span
    first: int
    last: int
    head: int
    count: int | None
    bound: Bound
    low: int | None
    high: int | None
    more: bool = False


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A noun phrase that stands for one or more parties ("his Armenian counterpart", "the two sides", "they"):
    `head` its head token, tokens `[first, last)`; `parties` empty where it is known to stand for nobody known."""

    span: Span
    first: int
    last: int
    head: int
    kind: PartyKind
    parties: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """What a speaker is said to say. `content` are the stretches of the report that are his; `speaker` may be empty
    where it is not known who; `inner` speech lies within another one's content and comes after it. `issued` marks the
    speech of who issues the whole report, as a statement."""

    speaker: tuple[Party, ...]
    cue: Span
    cue_token: int
    content: tuple[Span, ...]
    quoted: bool = False
    issued: bool = False


class Tree:
    """How the tokens of a report hang together. A doc with a layer more has the same one, and what the rules ask of it
    again and again is kept: `below` the tokens that hang from each, `filled` what fills the paths of roles.py."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self.tokens = tokens
        self.filled: dict[tuple[int, str], tuple[int, ...]] = {}

    @cached_property
    def below(self) -> dict[int, tuple[Token, ...]]:
        """The tokens that hang from each token that any hang from, in order."""
        listed: dict[int, list[Token]] = defaultdict(list)
        for token in self.tokens:
            if token.head != token.index:
                listed[token.head].append(token)
        return {head: tuple(children) for head, children in listed.items()}

    @cached_property
    def _by_relation(self) -> dict[int, dict[str, tuple[Token, ...]]]:
        """The same, apart by their relation, and by what it is a subtype of."""
        listed: dict[int, dict[str, tuple[Token, ...]]] = {head: {} for head in self.below}
        for token in (child for children in self.below.values() for child in children):
            for relation in {token.relation, token.relation.split(":")[0]}:
                listed[token.head][relation] = (*listed[token.head].get(relation, ()), token)
        return listed

    def of_relations(self, index: int, relations: tuple[str, ...]) -> tuple[Token, ...]:
        """The tokens that hang from token `index`, which some do, by one of `relations`."""
        kinds = self._by_relation[index]
        found: tuple[Token, ...] = ()
        for relation in relations:
            if found and relation in kinds:
                return tuple([token for token in self.below[index] if matches(token.relation, relations)])
            found = found or kinds.get(relation, ())
        return found

    @cached_property
    def starts(self) -> list[int]:
        """The character that each token begins with."""
        return [token.span.start for token in self.tokens]


@dataclass(frozen=True)
class Doc:
    """A report and all that has been read from it so far."""

    report: Report
    layout: Layout
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    names: tuple[NameMention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    numbers: tuple[NumberMention, ...] = ()
    parties: tuple[PartyMention, ...] = ()
    speech: tuple[Speech, ...] = ()
    claims: tuple[Claim, ...] = ()
    read: frozenset[str] = field(default_factory=frozenset)
    tree: Tree = field(default=Tree(()), repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.tree.tokens is not self.tokens:
            object.__setattr__(self, "tree", Tree(self.tokens))

    @property
    def text(self) -> str:
        """The report's text as received."""
        return self.report.text

    @property
    def day(self) -> date | None:
        """The report's own day, None where it is not known to the day."""
        published = self.layout.published or self.report.published
        return published.last if published and published.is_day else None

    def children(self, index: int, *relations: str) -> tuple[Token, ...]:
        """The tokens that hang from token `index`, in order; of the given relations only, where any are given.

        A relation matches with its subtypes: "obl" matches "obl:agent".
        """
        found = self.tree.below.get(index, ())
        return self.tree.of_relations(index, relations) if found and relations else found

    def subtree(self, index: int) -> Iterator[Token]:
        """Token `index` and all that hang from it, however deep, in no stated order."""
        below = self.tree.below
        stack = [self.tokens[index]]
        while stack:
            token = stack.pop()
            yield token
            stack.extend(below.get(token.index, ()))

    def ancestors(self, index: int) -> Iterator[Token]:
        """The tokens above token `index`, the nearest first."""
        token = self.tokens[index]
        while not token.is_root:
            token = self.tokens[token.head]
            yield token

    def token_at(self, offset: int) -> Token:
        """The token that character `offset` of the text stands in, or the last one before it."""
        return self.tokens[max(0, bisect_right(self.tree.starts, offset) - 1)]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that character `offset` of the text stands in, or the last one before it."""
        return self.sentences[max(0, bisect_right(self.sentences, offset, key=lambda s: s.span.start) - 1)]

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Every lemma of the report, in small letters."""
        return frozenset(token.lemma.lower() for token in self.tokens)

    @cached_property
    def cues(self) -> frozenset[int]:
        """The tokens that say that somebody speaks."""
        return frozenset(speech.cue_token for speech in self.speech)

    @cached_property
    def issuers(self) -> tuple[str, ...]:
        """The countries and bodies that issue the report as a statement."""
        return tuple(party.body for told in self.speech if told.issued for party in told.speaker)

    @cached_property
    def _heard(self) -> dict[int, tuple[Speech, ...]]:
        """The speech that goes on in each sentence."""
        listed: dict[int, dict[int, Speech]] = defaultdict(dict)
        for number, speech in enumerate(self.speech):
            for part in speech.content:
                for index in range(self.sentence_at(part.start).index, self.sentence_at(part.end - 1).index + 1):
                    listed[index][number] = speech
        return {index: tuple(found.values()) for index, found in listed.items()}

    @cached_property
    def claims_within(self) -> dict[int, list[Claim]]:
        """The claims read so far whose anchors lie within one sentence, by its index."""
        listed: dict[int, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            sentence = self.sentence_at(claim.anchor.start)
            if sentence.span.covers(claim.anchor):
                listed[sentence.index].append(claim)
        return listed

    def speech_at(self, index: int) -> tuple[Speech, ...]:
        """The speech within whose content token `index` stands, outer speech first."""
        token = self.tokens[index]
        return tuple(s for s in self._heard.get(token.sentence, ()) if any(p.covers(token.span) for p in s.content))

    def span_of(self, first: int, last: int) -> Span:
        """The characters of tokens `[first, last)`."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)


def matches(relation: str, relations: tuple[str, ...]) -> bool:
    """Whether `relation` is one of `relations`, or a subtype of one."""
    return relation in relations or (":" in relation and relation.split(":")[0] in relations)


__all__ = ["DateMention", "Doc", "NameMention", "NumberMention", "PartyMention", "PlaceMention", "Sentence",
           "Speech", "Token", "When", "Place", "matches"]  # fmt: skip
