"""Mentions: how an account speaks of a truce.

In: accounts of truces, breaches and ends. Out: `Mention`s: whose truce is meant, of when, and how many are spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.days import EARLIEST, LATEST
from parley.fuse.fold import folded
from parley.fuse.parties import is_group
from parley.fuse.places import names_of
from parley.fuse.truces.left_out import left_out
from parley.fuse.words import numerals, table, tells

MANY: Final = 0  # truces that are spoken of together, nobody says how many
EVERY: Final = "\n"  # the name under which every truce is looked up
SOME_FACTION: Final = "\nrebels"  # that under which a truce of rebels is, by whatever word
Names = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One account as it speaks of a truce: who brokers it and whose it is, by which names it is looked up, how many it
    counts (`MANY` for "local truces"), the month or year in which it is said to have begun, and whether its words call
    it an earlier one. Truces are `called` by their sides and brokers, and by one name for all who fight a state;
    `noted` are these, the places and what every truce is called. `turn` is the order in which accounts without a day are heard: truces before what befell them,
    those that name a broker and a month first, which tell best which truce is meant, then as they came out; of one
    report, those that name a broker."""

    account: Account
    turn: tuple[bool, bool, date, str, bool, int, str]
    brokers: Names
    parties: Names
    sides: Names
    named: Names
    called: Names
    noted: Names
    places: tuple[str, ...]
    land: str
    count: int
    period: tuple[date, date] | None
    is_earlier: bool

    @property
    def report(self) -> str:
        """The report that tells of it."""
        return self.account.claim.report

    @property
    def asked(self) -> Iterable[str]:
        """The names by which the truce that it means is looked up."""
        return self.called if self.named else (self.report, *self.places)

    @property
    def is_of_a_truce(self) -> bool:
        """Whether it tells of a truce itself rather than of a breach or an end."""
        return self.account.claim.type == "ceasefire"


def mention(account: Account) -> Mention:
    """How an account speaks of a truce."""
    brokers, sides, claim = account.mediators, meant(account), account.claim
    day, place, period = account.published or LATEST, claim.place, _period(account)
    named = sides | brokers
    called = named | {SOME_FACTION} if any(map(is_group, named)) else named
    places = tuple(f"in {word}" for word in sorted(names_of(place))) if place else ()
    land = f"in all {folded(place.country)}" if place and place.country else ""
    return Mention(
        account=account,
        turn=(
            claim.type != "ceasefire",
            not (brokers and period),
            day,
            claim.report,
            not brokers,
            claim.anchor.start,
            account.id,
        ),
        brokers=brokers,
        parties=parties_of(account),
        sides=sides,
        named=named,
        called=called,
        noted=called | {EVERY, *places, land} - {""},
        places=places,
        land=land,
        count=counted(account),
        period=period,
        is_earlier=_earlier().search(account.words) is not None,
    )


def parties_of(account: Account) -> Names:
    """The sides that it names, without the brokers."""
    named = (account.actors | account.recipients) - account.mediators
    return named - left_out(account, named)


def meant(account: Account) -> Names:
    """The sides that it names, or failing that those that its report tells of, without the brokers and those whom it leaves
    out."""
    around = account.theatre - account.mediators
    return parties_of(account) or around - left_out(account, around)


def _period(account: Account) -> tuple[date, date] | None:
    """The month or year in which the truce that it speaks of is said to have begun."""
    if account.claim.type != "ceasefire" or not account.is_dated or is_until(account):
        return None
    if goes_on(account):
        return None
    return account.first or EARLIEST, account.last or LATEST


@cache
def _earlier() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("earlier")["earlier"]))
    return re.compile(rf"\b(?:{words})\b\W+(?:\w+\W+){{0,2}}?(?:ceasefire|cease fire|truce)")


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(r"\b(" + "|".join(numerals()) + r")\b[\w \-]{0,60}?(?:ceasefires|cease fires|truces)\b")


@cache
def _number() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(r"\b(?:ceasefire|cease fire|truce)\b"), re.compile(r"\b(?:ceasefires|cease fires|truces)\b")


def counted(account: Account) -> int:
    """How many truces its words count: 2 for "two Russia-brokered ceasefires", `MANY` for "local truces", or 1."""
    if found := _numeral().search(account.words):
        return numerals()[found[1]]
    one, several = _number()
    return MANY if several.search(account.words) and not one.search(account.words) else 1


def goes_on(account: Account) -> bool:
    """Whether it tells of a truce that is there already: "still held", "was extended"."""
    return tells("ceasefires", "holding", account.words) or tells("ceasefires", "extended", account.words)


def is_until(account: Account) -> bool:
    """Whether its day is only that until which the truce is to last: "is expected to last until the 22nd"."""
    when = account.claim.when
    return when is not None and when.first is None and tells("ceasefires", "until", account.words)
