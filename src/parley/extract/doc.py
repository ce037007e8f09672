"""Doc: one report as far as it has been read.

In: a report, its layout, its parsed sentences. Out: `Doc`, frozen; each extractor returns one with one layer more.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from operator import attrgetter

from parley.extract.mentions import DateMention, NameMention, NumberMention, PartyMention, PlaceMention, Speech, Verdict
from parley.extract.tokens import Sentence, Token, Tree
from parley.records import Claim, Layout, Party, Report, Span, ZoneKind


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
    repeated: frozenset[int] = frozenset()
    claims: tuple[Claim, ...] = ()
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

    def tokens_in(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of `sentence`, in order."""
        return self.tokens[sentence.first : sentence.last]

    def token_at(self, offset: int) -> Token:
        """The token that character `offset` of the text stands in, or the last one before it."""
        return self.tokens[max(0, bisect_right(self.tree.starts, offset) - 1)]

    def zone_kind(self, index: int) -> ZoneKind:
        """The kind of the zone that token `index` stands in; a text without zones is all body."""
        zones = self.layout.zones
        start = self.tokens[index].span.start
        return zones[bisect_right(zones, start, key=lambda zone: zone.span.start) - 1].kind if zones else "body"

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that character `offset` of the text stands in, or the last one before it."""
        return self.sentences[self.token_at(offset).sentence]

    @property
    def lemmas(self) -> Set[str]:
        """Every lemma of the report, in small letters."""
        return self.tree.by_lemma.keys()

    def with_lemmas(self, lemmas: Container[str]) -> list[Token]:
        """The tokens that have one of `lemmas`, in order."""
        found = (listed for lemma, listed in self.tree.by_lemma.items() if lemma in lemmas)
        return sorted(chain.from_iterable(found), key=attrgetter("index"))

    @cached_property
    def cues(self) -> frozenset[int]:
        """The tokens that say that somebody speaks."""
        return frozenset(speech.cue_token for speech in self.speech)

    @cached_property
    def issuers(self) -> tuple[Party, ...]:
        """The countries and bodies that issue the report as a statement. What they say is the report's own voice, so
        they are no speakers within it."""
        return tuple(party for told in self.speech if told.issued for party in told.speaker)

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
    def verdicts(self) -> dict[int, tuple[Verdict, ...]]:
        """How events stand to the world by the words around each, kept by the token of each event that was asked for
        (modality/standing.py)."""
        return {}

    @cached_property
    def claims_within(self) -> dict[int, list[Claim]]:
        """The claims read so far whose anchors lie within one sentence, by its index."""
        listed: dict[int, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            sentence = self.sentence_of(claim)
            if sentence.span.covers(claim.anchor):
                listed[sentence.index].append(claim)
        return listed

    def word_of(self, claim: Claim) -> Token:
        """The token that carries `claim`: the first of its anchor."""
        return self.token_at(claim.anchor.start)

    def only_word_of(self, claim: Claim) -> Token | None:
        """The token that is the whole of a claim's anchor, None where it is of several."""
        word = self.word_of(claim)
        return word if word.span == claim.anchor else None

    def sentence_of(self, claim: Claim) -> Sentence:
        """The sentence that `claim` is told in."""
        return self.sentence_at(claim.anchor.start)

    def speech_at(self, index: int) -> tuple[Speech, ...]:
        """The speech within whose content token `index` stands, outer speech first."""
        token = self.tokens[index]
        return tuple(s for s in self._heard.get(token.sentence, ()) if any(p.covers(token.span) for p in s.content))

    def span_of(self, first: int, last: int) -> Span:
        """The characters of tokens `[first, last)`."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)
