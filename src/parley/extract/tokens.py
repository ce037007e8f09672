"""Tokens: the words of a report, and how they hang together.

In: the parse of each sentence. Out: `Token`, `Sentence`, and the `Tree` of all of a report's. Tokens are numbered
through the whole report, and a token's head is such a number too (its own where it is a root).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from parley.language.attribution import Attribution
from parley.language.claim_words import ClaimWord
from parley.records import Span

TIED = ("obl", "nmod", "advcl", "acl")
"""How what has a preposition or conjunction of its own hangs from a word."""
QUOTES = frozenset({'"', "“", "”", "``", "''", "«", "»"})


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

    @property
    def is_plain(self) -> bool:
        """Whether it stands in its plain form: a noun of one, a verb without an ending."""
        return self.text.lower() == self.lemma.lower()

    @property
    def is_quote(self) -> bool:
        """Whether it is a quotation mark."""
        return self.text in QUOTES

    @property
    def is_party(self) -> bool:
        """Whether it heads a mention of a person or a body."""
        return self.entity in ("person", "organization")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `[first, last)`; `paragraph` numbers the stretches between blank lines; `told` is who says what in it and
    `claim_words` which words tell claims, by the model's guess."""

    index: int
    span: Span
    first: int
    last: int
    paragraph: int
    told: tuple[Attribution, ...] = ()
    claim_words: tuple[ClaimWord, ...] = ()


class Tree:
    """How the tokens of a report hang together. Docs that differ only in their layers share one tree, and it keeps what
    the rules ask again and again: `below`, the tokens that hang from each token; `filled`, what fills the paths of
    roles.py."""

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
    def tied(self) -> dict[tuple[int, str], tuple[int, ...]]:
        """What a preposition or conjunction ties to each token, by both, in order."""
        listed: dict[tuple[int, str], list[int]] = defaultdict(list)
        for head, children in self.below.items():
            for child in (t for t in children if t.index in self.below and matches(t.relation, TIED)):
                for word in {t.text.lower() for t in self.of_relations(child.index, ("case", "mark"))}:
                    listed[head, word].append(child.index)
        return {tie: tuple(found) for tie, found in listed.items()}

    @cached_property
    def by_lemma(self) -> dict[str, list[Token]]:
        """The tokens of each lemma, in small letters."""
        listed: dict[str, list[Token]] = defaultdict(list)
        for token in self.tokens:
            listed[token.lemma.lower()].append(token)
        return dict(listed)

    @cached_property
    def starts(self) -> list[int]:
        """The character that each token begins with."""
        return [token.span.start for token in self.tokens]


def matches(relation: str, relations: tuple[str, ...]) -> bool:
    """Whether `relation` is one of `relations`, or a subtype of one."""
    return relation in relations or (":" in relation and relation.split(":")[0] in relations)


def hanging(tokens: Sequence[Token], of: Token, *relations: str) -> list[Token]:
    """Of the `tokens` of a sentence, before there is a `Tree`, those that hang from one, in order; of the given
    relations only, where any are given."""
    return [t for t in tokens if t.head == of.index != t.index and (not relations or matches(t.relation, relations))]


def hangs_from(tokens: Sequence[Token], token: Token, head: Token) -> bool:
    """Whether a token of a sentence hangs from `head`, however far down."""
    for _ in tokens:
        if token.head in {token.index, head.index}:
            return token.head == head.index
        token = tokens[token.head - tokens[0].index]
    return False
