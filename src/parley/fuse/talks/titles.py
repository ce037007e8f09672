"""Titles: one short line for people that says who meets.

In: who takes part, who mediates, a place. Out: "Meeting of Anna Lind and the foreign ministers of A and B in Geneva".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from parley.fuse.accounts.readings import few
from parley.fuse.actors.articles import with_article, with_articles
from parley.fuse.fold import folded, listed
from parley.fuse.parties import body_of
from parley.fuse.words import table
from parley.gazetteer.actors import country
from parley.records import Party

VISIT: Final = "Visit"
NAMED: Final = 5  # of those who meet, named in one title


def title(
    parties: Sequence[Party], mediators: Sequence[str], place: str, *, alone: str = "Talks", visited: bool = False
) -> str:
    """What a meeting of `parties` is called, `mediators` named where they are not among them; `alone` is what it is
    where only one party is known. Where countries are only `visited`, it is a visit of all of them."""
    names = [*(p.name for p in parties if not is_office(p)), *_offices([p for p in parties if is_office(p)])]
    missing = [m for m in mediators if folded(m) not in {body_of(p) for p in parties}]
    through = f" mediated by {listed(with_articles(missing))}" if missing else ""
    with_whom = few(with_articles(names), NAMED)
    kind = VISIT if visited else "Meeting" if len(names) > 1 else alone
    who = f"{kind} of {with_whom}" if with_whom else kind
    where = "to" if kind == VISIT else "in"
    return f"{who}{through}{f' {where} {with_article(place)}' if place else ''}"


def is_office(party: Party) -> bool:
    """Whether it is named by what it does, "foreign minister" of a body, and not by name."""
    return party.belongs_to is not None and party.name == party.name.lower()


def _offices(parties: Sequence[Party]) -> list[str]:
    """Offices with what they belong to, those of one kind together: "the foreign ministers of A and B"."""
    holders: dict[str, list[Party]] = {}
    for party in parties:
        holders.setdefault(party.name.removesuffix("s"), []).append(party)
    return [_office(role, of) for role, of in sorted(holders.items())]


def _office(role: str, of: Sequence[Party]) -> str:
    """ "the foreign ministers of A and B"; of one body in the number that it is told in, but for what a country has one
    of."""
    name = f"{role}s" if len(of) > 1 else role if _is_sole(role, of[0]) else of[0].name
    return f"the {name} of {listed(with_articles(p.belongs_to or '' for p in of))}"


def _is_sole(role: str, of: Party) -> bool:
    return role in table("offices")["sole"] and country(of.belongs_to or "") is not None
