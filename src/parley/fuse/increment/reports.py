"""Accounts kept: what each report tells, as far as others have a say in it.

In: reports that come, change and go, and the claims ruled wrong. Out: what the reports told before and tell now, where
that is something else. Three things that all reports have a say in are kept here: who people are, which sides are of
one war, and who mediates. Where one of them changes, the reports that ask for it are told anew, and no other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from parley.fuse.accounts.account import Account, Retold, Setting, by_report, made_of, retold
from parley.fuse.accounts.wars import Sides, theatre, warring, wars
from parley.fuse.actors.homes import Homes, Naming, asking, at_home, called, namings, parties_of
from parley.fuse.figures import counted
from parley.fuse.incidents.admissions import admissions
from parley.fuse.incidents.denials import denials
from parley.fuse.increment.index import Index
from parley.fuse.judgements import Rulings
from parley.fuse.talks.due import due
from parley.fuse.talks.mediators import Fighter, GoBetweens, fighting, go_betweens, mediating
from parley.fuse.truces.signed import Front, abroad, fronts, lacks_sides, signed
from parley.records import Claim, Origin, Party

Claims = Mapping[str, Claim]
Answering = Mapping[str, tuple[Account, ...]]
UNSIGNED: Final = "unsigned"


@dataclass(frozen=True, slots=True)
class Filed:
    """What is filed of one report: its claims, where its words come from, its text."""

    claims: tuple[Claim, ...] = ()
    origin: Origin | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What one report tells: its accounts, and by the id of a deed's account those that deny and that admit it."""

    accounts: tuple[Account, ...] = ()
    denied: Answering = field(default_factory=dict)
    admitted: Answering = field(default_factory=dict)

    @property
    def published(self) -> date | None:
        """The report's day."""
        return self.accounts[0].published if self.accounts else None


@dataclass(slots=True)
class Kept:
    """One report on its way from what is filed to what is told: each field follows from those before it."""

    filed: Filed = Filed()
    claims: Claims = field(default_factory=dict)
    heard: Claims = field(default_factory=dict)
    named: Counter[Naming] = field(default_factory=Counter)
    called: frozenset[tuple[str, Party]] = frozenset()
    at_home: Claims = field(default_factory=dict)
    theatre: Sides = frozenset()
    setting: Setting | None = None
    seen: Mapping[str, Retold] = field(default_factory=dict)
    accounts: Mapping[str, Account] = field(default_factory=dict)
    told: Told = Told()

    def see(self, setting: Setting) -> None:
        """Make the accounts of the claims at home; those that would come out the same stay the same ones."""
        seen = retold(self.at_home, setting.text)
        known = self.accounts if setting == self.setting else {}
        kept = {id_: account for id_, account in known.items() if seen.get(id_) == self.seen[id_]}
        made = made_of({id_: told for id_, told in seen.items() if id_ not in kept}, setting)
        self.accounts = dict(sorted({**kept, **{account.id: account for account in made}}.items()))
        self.setting, self.seen = setting, seen

    def tell(self, mediators: GoBetweens, wars: Collection[Front]) -> Told:
        """What the report tells, where `mediators` are known to mediate, and bodies to fight in the `wars`."""
        told = due(signed([*self.accounts.values()], mediators, wars))
        return Told(told, denials(told), admissions(told))


def names_in(claims: Iterable[Claim]) -> frozenset[str]:
    """The names of everybody in `claims`, and of the bodies and sides that they are of."""
    parties = {name for claim in claims for party in parties_of(claim) for name in (party.name, party.body)}
    return frozenset(parties | {claim.figure.side for claim in claims if claim.figure and claim.figure.side})


Anew = dict[str, tuple[Told, Told]]
"""By report, what it told before and tells now."""


class Reports:
    """What every report tells."""

    def __init__(self) -> None:
        self.mediators = GoBetweens()
        self._kept: dict[str, Kept] = {}
        self._report_of: dict[str, str] = {}
        self._rulings = Rulings()
        self._named: Index[str] = Index()
        self._called: Counter[tuple[str, Party]] = Counter()
        self._homes = Homes()
        self._wars: dict[Sides, str] = {}
        self._wars_abroad: frozenset[Front] = frozenset()
        self._asking: Index[str] = Index()
        self._fought: Index[Sides] = Index()
        self._mediating: Index[str] = Index()
        self._fighting: Index[Fighter] = Index()
        self._unsigned: Index[str] = Index()
        self._fronts: Index[Front] = Index()
        self._abroad: Index[Front] = Index()

    def told(self) -> Iterable[Told]:
        """What every report tells."""
        return (kept.told for kept in self._kept.values())

    def filed(self, report: str) -> Filed:
        """What is filed of a report."""
        return self._kept[report].filed if report in self._kept else Filed()

    def known_as(self) -> Iterable[tuple[str, Party]]:
        """What people and bodies are called, where their claims call them otherwise, each name and what it is
        called."""
        return self._called.keys()

    def update(self, changes: Mapping[str, Filed | None], rulings: Rulings) -> Anew:
        """What reports tell now that `changes` are made and `rulings` heard."""
        before, self._rulings = self._rulings, rulings
        ruled_anew = before.wrong ^ rulings.wrong
        again = set(changes) | {self._report_of[claim] for claim in ruled_anew if claim in self._report_of}
        again |= {report for name in rulings.names.moved(before.names) for report in self._named.of(name)}
        for report, filed in changes.items():
            self._file(report, filed or Filed())
        again |= self._hear(again)
        again |= self._house(again)
        again |= self._see(again)
        retold = {report: self._tell(self._kept[report]) for report in again}
        for report in (report for report, filed in changes.items() if filed is None):
            del self._kept[report]
        return retold

    def _file(self, report: str, filed: Filed) -> None:
        kept = self._kept.setdefault(report, Kept())
        for claim in kept.claims:
            del self._report_of[claim]
        kept.filed, kept.claims = filed, by_report(filed.claims).get(report, {})
        self._report_of |= dict.fromkeys(kept.claims, report)
        self._named.put(report, names_in(kept.claims.values()))

    def _hear(self, again: Set[str]) -> set[str]:
        """Leave out what is ruled wrong and name as ruled; the reports that ask for people who are known otherwise
        now."""
        wrong, names = self._rulings.wrong, self._rulings.names
        come: Counter[Naming] = Counter()
        gone: Counter[Naming] = Counter()
        for report in again:
            kept = self._kept[report]
            kept.heard = {id_: names.claim(claim) for id_, claim in kept.claims.items() if id_ not in wrong}
            gone.update(kept.named)
            kept.named = Counter(namings(kept.heard.values()))
            come.update(kept.named)
            self._asking.put(report, asking(kept.heard.values()))
        return {report for name in self._homes.hear(come, gone) for report in self._asking.of(name)}

    def _house(self, again: Set[str]) -> set[str]:
        """Name people in full; the reports whose war goes by another name now."""
        for report in again:
            kept = self._kept[report]
            kept.at_home = {id_: at_home(c, self._homes.known, self._rulings.names) for id_, c in kept.heard.items()}
            self._call(kept)
            kept.theatre = theatre(kept.at_home.values())
            self._fought.put(report, [warring(kept.theatre)])
        if self._fought.keys() == self._wars.keys():
            return set()
        before, self._wars = self._wars, wars(self._fought.keys())
        renamed = (sides for sides, war in self._wars.items() if before.get(sides) != war)
        return {report for sides in renamed for report in self._fought.of(sides)}

    def _call(self, kept: Kept) -> None:
        """Keep what the people and bodies of one report are called."""
        before = kept.called
        kept.called = frozenset(each for id_, now in kept.at_home.items() for each in called(kept.claims[id_], now))
        self._called.update(kept.called - before)
        for each in before - kept.called:
            self._called[each] -= 1
            if not self._called[each]:
                del self._called[each]

    def _see(self, again: Set[str]) -> set[str]:
        """Make the accounts of each report by itself; the reports of unsigned truces, where others mediate now."""
        for report in again:
            kept = self._kept[report]
            war = self._wars[warring(kept.theatre)]
            numbers = counted(list(kept.at_home.values()), kept.filed.text)
            kept.see(Setting(kept.filed.origin, kept.filed.text, kept.theatre, war, numbers))
            own = [*kept.accounts.values()]
            self._mediating.put(report, mediating(own))
            self._fighting.put(report, fighting(own))
            self._unsigned.put(report, {UNSIGNED for account in own if lacks_sides(account)})
            self._fronts.put(report, frozenset[Front]().union(*map(fronts, own)))
            self._abroad.put(report, frozenset[Front]().union(*map(abroad, own)))
        before = self.mediators
        self.mediators = go_betweens(self._mediating.keys(), self._fighting.keys())
        earlier, self._wars_abroad = self._wars_abroad, frozenset(self._abroad.keys() & self._fronts.keys())
        told_anew = {report for front in earlier ^ self._wars_abroad for report in self._abroad.of(front)}
        return told_anew if before == self.mediators else told_anew | self._unsigned.of(UNSIGNED)

    def _tell(self, kept: Kept) -> tuple[Told, Told]:
        before, kept.told = kept.told, kept.tell(self.mediators, self._wars_abroad)
        return before, kept.told
