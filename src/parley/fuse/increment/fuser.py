"""The fuser: the picture, kept while reports come, change and go and rulings are made.

In: the reports that changed, and all judgements. Out: the picture of all reports.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import replace
from datetime import date

from parley.fuse.accounts.account import Account
from parley.fuse.among import Changes
from parley.fuse.disputes import gathered
from parley.fuse.incidents.incident import Answers
from parley.fuse.increment.counts import Counts
from parley.fuse.increment.happenings import Happenings
from parley.fuse.increment.ordered import Ordered
from parley.fuse.increment.reports import Anew, Filed, Reports
from parley.fuse.increment.stances import Stances
from parley.fuse.increment.talks import Talks
from parley.fuse.increment.truces import Truces
from parley.fuse.increment.turning import Turning
from parley.fuse.judgements import Rulings, ruled_anew, rulings
from parley.fuse.picture import happens, in_order, is_in_words, is_of_a_truce, is_of_talks
from parley.fuse.positions.held import may_turn
from parley.fuse.talks.meeting import Scene
from parley.records import Claim, Judgement, Origin, Picture


class Fuser:
    """The picture of the reports filed so far. What is filed twice stands as filed last; what is filed as None is
    gone."""

    def __init__(self) -> None:
        self._rulings = Rulings()
        self._accounts: dict[str, Account] = {}
        self._days: dict[str, date] = {}
        self._denied: dict[str, tuple[Account, ...]] = {}
        self._admitted: dict[str, tuple[Account, ...]] = {}
        self._origins: Ordered[Origin] = Ordered(lambda origin: origin.report)
        self._reports = Reports()
        self._counts = Counts()
        self._happenings = Happenings()
        self._truces = Truces()
        self._talks = Talks()
        self._stances = Stances()
        self._turning = Turning()

    def update(self, changes: Mapping[str, Filed | None], judgements: Iterable[Judgement] = ()) -> Picture:
        """The picture once `changes`, by report, are made and `judgements`, which are all that stand, are heard."""
        before, self._rulings = self._rulings, rulings(judgements)
        retold = self._reports.update(changes, self._rulings)
        self._origins.update({report: filed.origin if filed else None for report, filed in changes.items()})
        answered = self._hear(retold)
        told = _changed(retold)
        self._share_out(told, answered | ruled_anew(before, self._rulings))
        return self._picture()

    def claims(self, report: str) -> tuple[Claim, ...]:
        """The claims that are filed of a report."""
        return self._reports.filed(report).claims

    def _hear(self, retold: Anew) -> set[str]:
        """The days of the reports, and what is said in words to deeds; the deeds of which something else is said
        now."""
        for report, (_, now) in retold.items():
            self._days.pop(report, None)
            if now.published:
                self._days[report] = now.published
        answered = _replace(self._denied, ((old.denied, now.denied) for old, now in retold.values()))
        return answered | _replace(self._admitted, ((old.admitted, now.admitted) for old, now in retold.values()))

    def _share_out(self, told: Changes[Account], anew: set[str]) -> None:
        """Give each list of the picture its share of the accounts that changed."""
        self._accounts.update((id_, account) for id_, account in told.items() if account)
        for id_ in (id_ for id_, account in told.items() if account is None):
            del self._accounts[id_]
        runs_anew = self._counts.update(told, min(self._days.values(), default=None))
        running = self._counts.running
        seen = {id_: self._accounts.get(id_) for id_ in told.keys() | runs_anew}
        happening = _share(seen, self._happenings, lambda account: happens(account, runs=account.id in running))
        scene = Scene(self._reports.mediators, max(self._days.values(), default=None))
        self._happenings.update(happening, self._rulings, Answers(self._denied, self._admitted), anew)
        self._truces.update(_share(told, self._truces, is_of_a_truce), self._rulings)
        self._talks.update(_share(told, self._talks, is_of_talks), self._rulings, scene)
        self._stances.update(_share(told, self._stances, is_in_words))
        self._turning.update(_share(told, self._turning, may_turn))

    def _picture(self) -> Picture:
        picture = Picture(
            incidents=self._happenings.incidents(),
            ceasefires=self._truces.ceasefires,
            meetings=self._talks.meetings(),
            tolls=self._counts.series(),
            rivalries=self._counts.rivalries(),
            positions=self._stances.positions(),
            origins=self._origins.all(),
            known_as=in_order(self._reports.known_as()),
            turns=self._turning.turns(),
        )
        return replace(picture, disputes=gathered(picture, self._happenings.contested()))


def _changed(retold: Anew) -> dict[str, Account | None]:
    """By id, the accounts that are other ones than before, and None for those that are no more."""
    old = {account.id: account for before, _ in retold.values() for account in before.accounts}
    new = {account.id: account for _, now in retold.values() for account in now.accounts}
    return dict.fromkeys(old.keys() - new.keys()) | {id_: a for id_, a in new.items() if old.get(id_) is not a}


def _share(
    changes: Changes[Account], known: Container[str], belongs: Callable[[Account], bool]
) -> dict[str, Account | None]:
    """Of `changes` what concerns a list: what belongs there, and None for what is known there and does so no more."""
    shared = {id_: account if account and belongs(account) else None for id_, account in changes.items()}
    return {id_: account for id_, account in shared.items() if account or id_ in known}


Answering = Mapping[str, tuple[Account, ...]]


def _replace(kept: dict[str, tuple[Account, ...]], replaced: Iterable[tuple[Answering, Answering]]) -> set[str]:
    """Put new answers in the place of old ones; the deeds that are answered otherwise."""
    touched: set[str] = set()
    for old, new in replaced:
        touched |= {deed for deed in old.keys() | new.keys() if old.get(deed) != new.get(deed)}
        for deed in old:
            kept.pop(deed, None)
        kept |= new
    return touched
