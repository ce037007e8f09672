"""Truces told again after what was told before are those told for the first time, whatever came, went or changed."""

from __future__ import annotations

from random import Random

import pytest
from eval.benchmarks.wars import wars

from parley.fuse.accounts.account import Account, accounts
from parley.fuse.judgements import Rulings
from parley.fuse.matching.neighbours import groups
from parley.fuse.truces.chronicle import Chronicle
from parley.fuse.truces.mention import Mention, mention
from parley.fuse.truces.retold import Memory
from parley.fuse.truces.truce import DATED, chronicled, names_day

CLAIMS = 6_000
ROUNDS = 40


@pytest.fixture(scope="module", params=[1, 2], ids=["one war", "another war"])
def told(request: pytest.FixtureRequest) -> list[Account]:
    """The accounts of truces of many reports."""
    filed = wars(CLAIMS, seed=request.param)
    claims = [claim for one in filed for claim in one.claims if claim.family == "ceasefire"]
    origins = {one.origin.report: one.origin for one in filed}
    return list(accounts(claims, origins, {one.origin.report: one.text for one in filed}))


@pytest.mark.parametrize("few", [1, 12])
def test_what_is_told_again_is_as_if_told_first(told: list[Account], few: int) -> None:
    random, memory = Random(few), Memory()
    here, seen = told[::2], {account.id: mention(account) for account in told}
    for _ in range(ROUNDS):
        turned = random.sample(told, few)
        here = [a for a in told if (a in here) != (a in turned)]
        dated = groups([a for a in here if names_day(a)], DATED, Rulings())
        rest = [a for a in here if not names_day(a)]
        assert chronicled(dated, rest, lambda a: seen[a.id], memory) == chronicled(dated, rest)


def test_what_holds_is_not_looked_at_again(told: list[Account], monkeypatch: pytest.MonkeyPatch) -> None:
    seen, memory, looked_at = {account.id: mention(account) for account in told}, Memory(), list[Mention]()
    meant_by = Chronicle.meant_by

    def looked(self: Chronicle, told: Mention) -> list[int]:
        looked_at.append(told)
        return meant_by(self, told)

    dated = groups([a for a in told if names_day(a)], DATED, Rulings())
    rest = sorted((a for a in told if not names_day(a)), key=lambda a: seen[a.id].turn)
    chronicled(dated, rest[:-1], lambda a: seen[a.id], memory)
    monkeypatch.setattr(Chronicle, "meant_by", looked)
    chronicled(dated, rest, lambda a: seen[a.id], memory)
    chronicled(dated, rest, lambda a: seen[a.id], memory)
    assert [one.account for one in looked_at] == rest[-1:]
