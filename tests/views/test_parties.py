"""Parties, network, actor: who stands in claims, who acts on whom, and one actor's page."""

from __future__ import annotations

from dataclasses import replace

from parley.records import Claim, Party
from parley.views.actors import network as networks
from parley.views.actors.actor import portrait, ties_told
from parley.views.actors.network import acts, network, words_of
from parley.views.parties import cast, label, parties, stands, tallied
from tests.views.samples import ARCHIVE, CLAIMS, COPY, FIRST, PICTURE, RURITANIA, SECOND, SHELLED, STRELSAU, claim

GUNS = {
    "told": claim(FIRST, "shelling", SHELLED, actors=(Party("army", "Strelsau"),), recipients=(RURITANIA,), speakers=(RURITANIA,)),
    "copied": claim(COPY, "shelling", SHELLED, actors=(Party("army", "Strelsau"),), recipients=(RURITANIA,), speakers=(RURITANIA,)),
    "denied": claim(FIRST, "shelling", "Strelsau denied firing", actors=(STRELSAU,), recipients=(RURITANIA,), stance="denies"),
    "talks": claim(SECOND, "consult", "Envoys are to meet", actors=(STRELSAU, RURITANIA), mediators=(Party("Sweden"),)),
    "truce": claim(SECOND, "ceasefire_violation", "Strelsau broke it", actors=(STRELSAU,), recipients=(RURITANIA,)),
}  # fmt: skip
TOLD = tuple(GUNS.values())
KNOWN = replace(ARCHIVE, claims={**ARCHIVE.claims, **{told.id: told for told in TOLD}})


def test_everyone_stands_under_the_body_that_he_counts_for() -> None:
    found = {body.known.name: body for body in parties(TOLD, ARCHIVE)}
    strelsau = found["Strelsau"]
    assert (strelsau.known.does, strelsau.known.says) == (5, 0)
    assert [(one.name, one.does) for one in strelsau.people] == [("army (Strelsau)", 2)]
    assert found["Sweden"].known.mediates == 1


def test_a_claim_counts_once_for_a_body_in_one_role() -> None:
    both = claim(FIRST, "shelling", SHELLED, actors=(Party("army", "Strelsau"), Party("navy", "Strelsau")))
    (body,) = parties([both], ARCHIVE)
    assert body.known.does == 1
    assert len(body.people) == 2


def test_counting_claims_that_are_told_alike_at_once_comes_to_the_same_bodies() -> None:
    told = [*TOLD, *CLAIMS.values()]
    shared = {stood: stood for stood in map(stands, told)}
    days = [ARCHIVE.published(each.report) for each in told]
    assert tallied([shared[stands(each)] for each in told], days) == parties(told, ARCHIVE)
    assert tallied([], []) == ()


def test_bodies_of_reports_without_a_day_have_no_days() -> None:
    (body,) = tallied([stands(claim(SECOND, "aid", "Help is on its way", actors=(STRELSAU,)))], [None])
    assert (body.known.does, body.known.first, body.known.last) == (1, None, None)


def test_counting_accounts_comes_to_the_same_network() -> None:
    told = [*TOLD, *CLAIMS.values()]
    accounts = list({words_of(each, KNOWN) for each in told})
    assert networks.tallied([(acts(each), accounts.index(words_of(each, KNOWN))) for each in told]) == network(
        told, KNOWN
    )


def test_a_name_that_holds_its_body_is_not_told_twice() -> None:
    assert label(Party("Strelsau's army", "Strelsau")) == "Strelsau's army"


def test_copies_of_one_story_are_one_account_and_denied_acts_none() -> None:
    arrows = {(a.actor, a.recipient, a.kind): a.accounts for a in network(TOLD, ARCHIVE).arrows}
    assert arrows == {("Strelsau", "Ruritania", "violence"): 2, ("Ruritania", "Strelsau", "talks"): 1}


def test_planned_acts_are_not_done() -> None:
    planned = claim(FIRST, "shelling", SHELLED, actors=(STRELSAU,), recipients=(RURITANIA,), modality="planned")
    assert network([planned], ARCHIVE).arrows == ()


def test_the_network_of_one_holds_only_its_own_arrows() -> None:
    other = claim(SECOND, "aid", "Help is on its way", actors=(Party("Sweden"),), recipients=(Party("Norway"),))
    around = network((*TOLD, other), ARCHIVE, around="Strelsau")
    assert {node.name for node in around.nodes} == {"Strelsau", "Ruritania"}
    assert around.nodes[0].name == "Strelsau"


def test_many_bodies_are_cut_to_the_weightiest_and_counted() -> None:
    web = network(TOLD, ARCHIVE, most=1)
    assert (len(web.nodes), web.more, web.arrows) == (1, 1, ())


def test_a_portrait_tells_roles_ties_and_both_sides_of_the_talk() -> None:
    seen = portrait("Ruritania", cast(TOLD, KNOWN), PICTURE, KNOWN)
    assert seen
    assert [(tie.other, tie.kind, tie.toward, tie.back) for tie in seen.ties] == [
        ("Strelsau", "violence", 0, 2),
        ("Strelsau", "talks", 1, 0),
    ]
    assert len(seen.said) == 2
    assert {account.id for account in seen.told_of} == {GUNS[name].id for name in ("denied", "talks", "truce")}
    assert ("party to", "Ceasefire of 5 May 2031 brokered by Sweden") in [(p.part, p.title) for p in seen.parts]
    assert all(role.evidence.citations for role in seen.roles)


def test_a_person_has_a_portrait_and_nobody_has_none() -> None:
    seen = portrait("army (Strelsau)", cast(TOLD, KNOWN), PICTURE, KNOWN)
    assert seen and seen.known.body == "Strelsau"
    assert portrait("nobody", cast(TOLD, KNOWN), PICTURE, KNOWN) is None


def test_what_lies_between_two_is_told_by_way_and_kind() -> None:
    told = ties_told("Ruritania", "Strelsau", TOLD, ARCHIVE)
    assert [(words, len(accounts)) for words, accounts in told] == [
        ("Ruritania and Strelsau: talks and agreements", 1),
        ("Strelsau, toward Ruritania: violence", 2),
    ]


def test_all_claims_of_the_samples_find_their_parties() -> None:
    everyone: tuple[Claim, ...] = tuple(CLAIMS.values())
    assert {body.known.name for body in parties(everyone, ARCHIVE)} >= {"Ruritania", "Strelsau"}
