"""Bonds: who backs, leads, speaks for or is part of whom, learned from the words beside a name.

In: claims, judgements, texts. Out: `Bond`s. "Nordia-backed rebels", "rebels armed by Nordia", "the Northern Brigade,
part of the Free Army", "Ole Berg, a spokesman for the coast guard". Claims ruled wrong teach nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Final, cast

from parley.fuse.actors.homes import at_home, parties_of, people
from parley.fuse.actors.persons import heard_of
from parley.fuse.judgements import rulings
from parley.fuse.words import table
from parley.gazetteer.actors import body, country
from parley.records import Bond, Claim, Judgement, Names, Party, Span, Tie

REACH: Final = 60  # characters before a name in which "Nordia-backed" stands
BEHIND: Final = 120  # characters behind it, in which "which is backed by Nordia" does
NAME: Final = r"(?:[ae]l-)?[^\W\d_a-z][\w'’.-]*"
RUN: Final = re.compile(rf"(?:the\s+)?(?P<run>{NAME}(?:\s+(?:(?:of|for|and)(?:\s+the)?\s+)?{NAME})*)")
BETWEEN: Final = 2  # words between "-backed" and the name: "Syrian"
STOPS: Final = frozenset(".,;:!?()")


def bonds(claims: Iterable[Claim], judgements: Iterable[Judgement], texts: Mapping[str, str]) -> tuple[Bond, ...]:
    """What bodies and people are to each other, by name."""
    ruled = rulings(judgements)
    heard = heard_of(claims, ruled)
    known = people(heard)
    found: dict[tuple[Party, Tie, str], set[str]] = {}
    for claim in (at_home(each, known, ruled.names) for each in heard):
        for party in parties_of(claim):
            for tie, other in _beside(party, texts.get(claim.report, ""), ruled.names):
                if other not in (party.name, party.body):
                    found.setdefault((replace(party, span=None), tie, other), set()).add(claim.id)
    made = (Bond(actor, tie, other, tuple(sorted(told))) for (actor, tie, other), told in found.items())
    return tuple(sorted(made, key=lambda bond: (str(bond.actor), bond.tie, bond.other)))


def _beside(party: Party, text: str, names: Names) -> Iterator[tuple[Tie, str]]:
    """What stands beside a name of what its bearer is to others."""
    if party.span:
        for tie, other in (*_before(text, party.span), *_behind(text, party.span)):
            yield tie, names.of(other)


def _before(text: str, span: Span) -> Iterator[tuple[Tie, str]]:
    """ "Nordia-backed rebels": only of those who are known by name."""
    begin = max(0, span.start - REACH)
    if "-" not in (words := text[begin : span.end]):
        return
    for found in _hyphened().finditer(words):
        between = text[begin + found.end() : span.start]
        *_, who = ("", *filter(None, map(_known, _ends(found["who"]))))
        if who and len(between.split()) <= BETWEEN and not set(between) & STOPS:
            yield _tie(found["how"]), who


def _ends(name: str) -> list[str]:
    """The last word of a name, the last two, and so on."""
    words = name.split()
    return [" ".join(words[-count:]) for count in range(1, len(words) + 1)]


def _behind(text: str, span: Span) -> Iterator[tuple[Tie, str]]:
    """ "rebels, who are armed by Nordia", "the Northern Brigade, part of the Free Army"."""
    words = text[span.end : span.end + BEHIND]
    found = _following().match(words)
    run = found and RUN.match(words, found.end())
    if found and run:
        name = " ".join(run["run"].split())
        if who := _known(name) or (name if name.count(" ") else ""):
            yield _tie(found["how"]), who


def _known(name: str) -> str:
    """The usual name of a country or a well-known body, "" for anybody else."""
    known = None if country(name) else body(name)
    return country(name) or (known.name if known else "")


def _tie(words: str) -> Tie:
    bare = " ".join(words.lower().split())
    ties = table("bonds").items()
    return cast(
        Tie, next(tie for tie, phrases in ties if any(each in (bare, f"{bare} {each.split()[-1]}") for each in phrases))
    )


@cache
def _hyphened() -> re.Pattern[str]:
    phrases = [phrase for tie in ("backed by", "led by", "allied with") for phrase in table("bonds")[tie]]
    return re.compile(rf"(?P<who>{NAME}(?:\s+{NAME}){{0,2}})-(?P<how>{_any(p.rpartition(' ')[0] for p in phrases)})\b")


@cache
def _following() -> re.Pattern[str]:
    is_ = r"(?:,?\s+(?:who|which|that))?(?:\s+(?:is|are|was|were|being|has\s+been|have\s+been))?"
    phrases = _any(phrase for every in table("bonds").values() for phrase in every)
    return re.compile(rf",?{is_},?\s+(?:(?:an?|the)\s+)?(?P<how>{phrases})\s+")


def _any(phrases: Iterable[str]) -> str:
    longest_first = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
