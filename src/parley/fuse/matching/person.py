"""Person: the one person whom an account tells of, and whether two accounts mean the same one.

In: accounts. Out: `Person`s by name and age. People are compared by their names, titles apart: "Lind", "Mrs Lind" and
"Anna Lind, 43" are one; "Anna Lind" and "Olga Lind" are two, and so are a man of 32 and one of 43.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.fold import folded
from parley.fuse.matching.matter import is_timeless
from parley.fuse.words import table, tells
from parley.gazetteer.actors import body, country
from parley.records import Party

AGE: Final = re.compile(r"\b(\d{1,3}) ?- ?years? ?- ?old\b|, (\d{1,3})\b")
YEARS: Final = 1  # by which two ages of one person may differ
BEGINNING: Final = 4  # letters by which surnames are told apart, however they end: "Barzan", "Barzani"
LONG: Final = 4  # names from which the last two may both be surnames
TAKEN: Final = frozenset({"coerce", "abduction"})  # what befalls people one by one
Mark = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Person:
    """One person as words call him: the surname, or the only name; the first letters of the names before it; the age;
    the countries that the words name him after ("a British climber"); of four names or more the one before the last,
    which may be the surname that he goes by: of "Luis Carlos Galan Sarmiento", Galan. "" and nothing where the words do
    not tell."""

    surname: str = ""
    given: frozenset[str] = frozenset()
    age: int | None = None
    lands: frozenset[str] = frozenset()
    before: str = ""

    @property
    def surnames(self) -> frozenset[str]:
        """What he may go by."""
        return frozenset((self.surname, self.before)) - {""}

    @property
    def beginnings(self) -> frozenset[str]:
        """The beginnings of surnames that stand behind another name, none of any other: a word alone may be no name."""
        return frozenset(name[:BEGINNING] for name in self.surnames) if self.given else frozenset()

    def is_called_as(self, other: Person) -> bool:
        """Whether both go by one name, which one of them at least has in full."""
        named = self.surname in other.surnames or other.surname in self.surnames
        return named and bool(self.given or other.given) and not self._is_of_a_family_with(other)

    @property
    def marks(self) -> frozenset[Mark]:
        """What tells him from others, by kind: the beginnings of what he may go by, his countries."""
        return frozenset((*(("name", one) for one in self.beginnings), *(("land", land) for land in self.lands)))

    def is_another(self, other: Person) -> bool:
        """Whether names, or failing that ages or countries, tell two people."""
        if self.beginnings and other.beginnings:
            return self.beginnings.isdisjoint(other.beginnings) or self._is_of_a_family_with(other)
        aged = self.age is not None and other.age is not None and abs(self.age - other.age) > YEARS
        return aged or bool(self.lands and other.lands and self.lands.isdisjoint(other.lands))

    def _is_of_a_family_with(self, other: Person) -> bool:
        """Whether the names before the surname begin otherwise: those of "Anna" and "Olga" do, of "Fred" and
        "Frederick" not."""
        return bool(self.given and other.given) and self.given.isdisjoint(other.given)


NOBODY: Final = Person()


def is_of_one_person(a: Account, b: Account) -> bool:
    """Whether both are of one person by name, "Lind" and "Anna Lind" being one."""
    return befell(a).is_called_as(befell(b))


def is_of_two_people(a: Account, b: Account) -> bool:
    """Whether both are of one person each, and names or ages tell two."""
    return befell(a).is_another(befell(b))


def is_of_one_name(some: Sequence[Party], others: Sequence[Party]) -> bool:
    """Whether some person goes by name in both, whatever land he is put down to."""
    return any(person(one.name).is_called_as(person(other.name)) for one in some for other in others)


def on_one_person(a: Account, b: Account) -> tuple[int, str] | None:
    """What their people say for two accounts being of one happening: those of other names are not one, where one person
    is killed or arrested, and nobody is killed twice. Beside whom a report says to have been murdered it may count
    others who died with him."""
    if is_one_death(a, b):
        return (4, "the same person killed")
    if a.claim.type == b.claim.type == "abduction" and is_of_one_person(a, b):
        return (4, "the same person taken")
    if is_of_one_person(a, b):
        return (2, "the same person")
    beside = a.claim.report == b.claim.report and a.claim.type != b.claim.type
    return None if is_of_two_people(a, b) and not beside else (0, "")


def is_one_death(a: Account, b: Account) -> bool:
    """Whether both tell that one person, by name, is dead: whatever they say of the day, nobody is killed twice."""
    return _is_dead(a) and _is_dead(b) and is_of_one_person(a, b)


def is_one_feared_dead(a: Account, b: Account) -> bool:
    """Whether both are of one person by name whom one of them counts and the other takes to be: "is presumed dead"."""
    counted = a.claim.figure is not None and b.claim.figure is not None
    return counted and {a.claim.modality, b.claim.modality} == {"actual", "possible"} and is_of_one_person(a, b)


def is_a_death_by_name(account: Account) -> bool:
    """Whether it tells that one person is dead who is named in full."""
    return _is_dead(account) and bool(befell(account).given)


def _is_dead(account: Account) -> bool:
    figure = account.claim.figure
    return figure.measure == "killed" if figure else is_slaying(account)


def is_slaying(account: Account) -> bool:
    """Whether it tells of the killing of one person by name, and by a word for nothing else: "the murder of Lind"."""
    claim = account.claim
    if claim.type != "attack" or claim.modality != "actual" or len(claim.recipients) != 1:
        return False
    whom = claim.recipients[0]
    is_known = whom.belongs_to is not None and bool(person(whom.name).surname)
    return is_known and tells("strikes", "slaying", folded(claim.anchor.of(account.text)))


def befell(account: Account) -> Person:
    """The one person whom it befell; nobody where it befell several, or nothing tells who he is."""
    figure, whom = account.claim.figure, account.claim.recipients
    if figure:
        return person(figure.victims or "") if figure.count == 1 else NOBODY
    alone = (account.claim.type in TAKEN and len(whom) == 1) or is_slaying(account)
    return person(whom[0].name) if alone else NOBODY


def befallen(account: Account) -> frozenset[Mark]:
    """What is told of the one person whom it befell, where that tells it from what befell others: people are arrested
    and murdered one by one, and where no day is known the name stands for it; one strike may kill two who are told of
    one by one."""
    alone = account.claim.type in TAKEN or is_slaying(account) or is_timeless(account)
    return befell(account).marks if alone else frozenset()


@lru_cache(maxsize=16_384)
def person(words: str) -> Person:
    """The one person whom some words call."""
    told, age = words.partition(",")[0].strip(), AGE.search(words)
    names = [] if country(told) or body(told) else list(_names(told))
    years = int(age[1] or age[2]) if age else None
    lands = frozenset(land for word in _heading(told) if word[:1].isupper() and (land := country(word)))
    if not names:
        return Person(age=years, lands=lands)
    before = names[1] if len(names) >= LONG else ""
    return Person(names[0], frozenset(name[0] for name in names[1:]), years, lands, before)


def _names(told: str) -> Iterator[str]:
    """The names at the end of what somebody is called, the last first, without titles and what stands behind a surname:
    of "the singer Anna Lind of Olm" those of Anna Lind."""
    for word in reversed(_heading(told)):
        name = folded(word).rpartition(" ")[2]
        if name in table("persons")["behind"] or word in table("persons")["between"] or not name:
            continue
        is_name = word.rpartition("-")[2][:1].isupper() and name not in table("offices")["offices"]
        if not is_name or name in table("persons")["titles"]:
            return
        yield name


def _heading(told: str) -> list[str]:
    """The words of what somebody is called, but for where he is from: of "a man in Olm" those before "in"."""
    return [*takewhile(lambda word: word not in table("persons")["where"], told.split())]
