"""Leaders: who held which office of which country or body, for those whom news takes for known.

In: a name as written ("Angela Merkel", "Mr Merkel", "al-Assad") and, where known, the year of the report. Out: the
`Leader`. General knowledge only, kept in leaders.tsv: heads of state and of government, some ministers, heads of
international bodies and of armed movements, from about 1990 on, and the best known of the decades before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from parley.gazetteer.actors import country
from parley.gazetteer.folding import fold
from parley.gazetteer.tables import items, rows

PARTICLES = frozenset(["al", "el", "ul", "de", "del", "der", "von", "van", "le", "du", "da", "dos", "mr", "mrs", "ms"])
"""What is left out where names are compared."""

STYLES = frozenset(["king", "queen", "pope", "prince", "sultan", "sheikh", "mullah"])
"""Who is called so has no last name."""

CROWNS = frozenset({"president", "king", "queen", "emir", "sultan", "pope"})
"""Words of offices by which nobody is called who never held one."""

SMALL = frozenset({"of", "the", "for", "to", "and"})

NEAR = 2
"""A last name alone is told of those in office within so many years."""

REMEMBERED = 15
"""A full name is told of those in office within so many years: later namesakes are somebody else."""

SHORTEST = 3
"""Letters of a last name that may stand alone."""


@dataclass(frozen=True, slots=True)
class Leader:
    """Who held an office: `belongs_to` a country or body, `since` and `until` the years, None where it goes on."""

    name: str
    belongs_to: str
    office: str
    since: int
    until: int | None

    def years_from(self, year: int) -> int:
        """How many years `year` lies outside the time in office, 0 within it."""
        return max(self.since - year, 0 if self.until is None else year - self.until, 0)


def holder(name: str, year: int | None = None) -> Leader | None:
    """Who is called `name` in a report of `year`: by full name, or by last name alone where just one had it then.

    None where nobody known is, or more than one, or where one person stood for two countries or bodies at the time.
    """
    words = _words(name)
    if whole := _full().get(words):
        return _one(_of_a_state(whole) if year is None else _nearest(whole, year, REMEMBERED))
    return _one(_nearest(_short().get(words, ()), year, NEAR)) if year else None


def _of_a_state(leaders: Iterable[Leader]) -> list[Leader]:
    """Those of `leaders` who stood for a country, where any did: who led a band and then a state is known as the
    state's."""
    listed = list(leaders)
    return [leader for leader in listed if country(leader.belongs_to)] or listed


def served_by(name: str, office: str) -> str | None:
    """The country or body of all who are called `name` for short and held an `office` of these words, or any where none
    is given, of whatever year: "President X" in a report without a date."""
    words = set(office.lower().split()) - SMALL
    bodies = {
        one.belongs_to
        for one in _short().get(_words(name), ())
        if not office or words & set(one.office.lower().split())
    }
    return next(iter(bodies)) if len(bodies) == 1 else None


def is_short(name: str) -> bool:
    """Whether `name` is but a part of a leader's, as "Merkel" is."""
    words = _words(name)
    return words in _short() and words not in _full()


def was(leader: Leader, title: str) -> bool:
    """Whether he ever held an office with a word of `title` in it, where that has one of `CROWNS`: "President X" is no
    minister X."""
    asked = CROWNS & set(title.lower().split())
    held = {word for other in _full().get(_words(leader.name), (leader,)) for word in other.office.lower().split()}
    return not asked or not asked.isdisjoint(held)


def _nearest(leaders: Iterable[Leader], year: int, limit: int) -> list[Leader]:
    """Of each person the offices nearest to `year`, within `limit` years."""
    near: dict[str, list[Leader]] = {}
    for leader in leaders:
        if leader.years_from(year) <= limit:
            near.setdefault(leader.name, []).append(leader)
    return [
        leader
        for own in near.values()
        for leader in own
        if leader.years_from(year) == min(o.years_from(year) for o in own)
    ]


def _one(leaders: Iterable[Leader]) -> Leader | None:
    """The last office of the only person among `leaders`, if he is of one country or body."""
    found = sorted(leaders, key=lambda leader: leader.since)
    return found[-1] if len({(leader.name, leader.belongs_to) for leader in found}) == 1 else None


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in fold(name).split() if word not in PARTICLES)


@cache
def _called() -> tuple[tuple[Leader, tuple[str, ...]], ...]:
    """All leaders, each with every name of his."""
    return tuple(
        (
            Leader(row["name"], row["belongs"], row["office"], int(row["from"]), int(row["to"]) if row["to"] else None),
            (row["name"], *items(row["other_names"])),
        )
        for row in rows("leaders.tsv")
    )


@cache
def _full() -> dict[tuple[str, ...], tuple[Leader, ...]]:
    """Leaders by their full names, of two words or more."""
    return _index((words, leader) for leader, names in _called() for words in map(_words, names) if len(words) > 1)


@cache
def _short() -> dict[tuple[str, ...], tuple[Leader, ...]]:
    """Leaders by what may stand alone: the last words of a name, or a name of one word.

    A last name that is another's first name ("Ahmed") tells nobody.
    """
    first = {words[0] for words in _full()}
    return _index((words, leader) for leader, names in _called() for name in names for words in _endings(name, first))


def _endings(name: str, first: set[str]) -> Iterator[tuple[str, ...]]:
    words = _words(name)
    if len(words) == 1:
        yield words
    elif words[0] not in STYLES:
        for start in range(1, len(words)):
            end = words[start:]
            if len(end) > 1 or (end[0] not in first and len(end[0]) >= SHORTEST):
                yield end


def _index(named: Iterable[tuple[tuple[str, ...], Leader]]) -> dict[tuple[str, ...], tuple[Leader, ...]]:
    table: dict[tuple[str, ...], dict[Leader, None]] = {}
    for words, leader in named:
        table.setdefault(words, {})[leader] = None
    return {words: tuple(leaders) for words, leaders in table.items()}
