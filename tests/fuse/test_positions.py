"""Who demands, refuses, alleges and denies what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.records import Span
from parley.records.claim import ClaimType
from tests.fuse.build import Outlet, Telling, on, picture


def test_a_position_keeps_the_words_of_what_is_demanded() -> None:
    told = Outlet("Courier").tells(
        "request", "Lind asked for the troops to leave", actors="Anna Lind|Ostland", recipients="Westmark"
    )
    (position,) = picture(told).positions
    assert (position.actor, position.body, position.kind) == ("Anna Lind (Ostland)", "Ostland", "demands")
    assert position.toward == ("Westmark",)
    assert position.words == "Lind asked for the troops to leave"


def test_a_refusal_answers_the_demand() -> None:
    outlet = Outlet("Courier")
    demand = outlet.tells("request", "Ostland demanded a withdrawal", actors="Ostland", recipients="Westmark")
    refusal = outlet.tells("reject", "Westmark ruled out a withdrawal", actors="Westmark", recipients="Ostland")
    made = {p.kind: p for p in picture(demand, refusal).positions}
    assert made["refuses"].answers == (made["demands"].id,)
    assert made["demands"].answered_by == (made["refuses"].id,)


def test_nobody_answers_his_own_demand() -> None:
    outlet = Outlet("Courier")
    demand = outlet.tells("request", "Lind called for a vote", actors="Anna Lind|Ostland", recipients="Ostland")
    refusal = outlet.tells("reject", "Lind ruled out putting off the vote", actors="Anna Lind|Ostland")
    assert all(not p.answers and not p.answered_by for p in picture(demand, refusal).positions)
    other = outlet.tells("reject", "a minister ruled out the vote", actors="minister|Ostland")
    assert not any(p.answers for p in picture(demand, refusal, other).positions)
    to_her = outlet.tells(
        "reject", "ministers ruled out Lind's vote", actors="ministers|Ostland", recipients="Anna Lind|Ostland"
    )
    assert [p.actor for p in picture(demand, refusal, to_her).positions if p.answers] == ["ministers (Ostland)"]


def test_nobody_denies_what_he_said_himself_for_another_body() -> None:
    outlet = Outlet("Courier")
    charge = outlet.tells("accuse", "Lind said Nordia shelled Olm", actors="Anna Lind|Ostland", recipients="Nordia")
    denial = outlet.tells("reject", "Lind denied that", actors="Anna Lind|Nordia")
    assert not any(p.answers for p in picture(charge, denial).positions)


@pytest.mark.parametrize(
    ("words", "what", "kind"),
    [
        ("Nordia denied the envoys entry", "the envoys entry", "refuses"),
        ("Nordia denied a visa to the envoys", "a visa to the envoys", "refuses"),
        ("Nordia denied having shelled Olm", "having shelled Olm", "denies"),
    ],
)
def test_what_is_withheld_from_somebody_is_refused_and_not_denied(words: str, what: str, kind: str) -> None:
    told = Outlet("Courier").tells("reject", words, actors="Nordia", recipients="Ostland").about(what)
    assert [p.kind for p in picture(told).positions] == [kind]


def test_a_refused_offer_answers_the_offer_and_no_demand() -> None:
    outlet = Outlet("Courier")
    demand = outlet.tells("request", "Ostland demanded a withdrawal", actors="Ostland", recipients="Nordia")
    offer = outlet.tells("request", "Ostland offered a truce", actors="Ostland", recipients="Nordia")
    refusal = outlet.tells("reject", "Nordia rejected the offer", actors="Nordia", recipients="Ostland")
    made = {p.kind: p for p in picture(demand, offer, refusal).positions}
    assert made["refuses"].answers == (made["offers"].id,)


def test_accusation_and_denial_are_paired_and_disputed() -> None:
    outlet = Outlet("Courier")
    charge = outlet.tells("accuse", "Ostland accused Nordia of arming rebels", actors="Ostland", recipients="Nordia")
    denial = outlet.tells("reject", "Nordia denied that", actors="Nordia", recipients="Ostland")
    made = picture(charge, denial)
    assert {p.kind for p in made.positions} == {"accuses", "denies"}
    (dispute,) = made.disputes
    assert dispute.reason == "Ostland accuses Nordia, Nordia denies it"


def test_a_denied_deed_is_a_position_of_its_speaker() -> None:
    told = Outlet("Courier").tells("aid", "Nordia never sent arms", actors="Nordia", recipients="Westmark",
                                   speakers="Nordia", stance="denies")  # fmt: skip
    (position,) = picture(told).positions
    assert (position.kind, position.actor) == ("denies", "Nordia")


def test_an_offer_is_no_demand() -> None:
    told = Outlet("Courier").tells("request", "Nordia offered to host talks", actors="Nordia", recipients="Ostland")
    assert picture(told).positions[0].kind == "offers"


def test_a_demand_that_is_dropped_is_no_demand() -> None:
    told = Outlet("Courier").tells("request", "Nordia no longer demands that Ostland leave", actors="Nordia")
    assert picture(told).positions[0].kind == "concedes"


def test_the_same_demand_in_two_reports_is_one_position_and_another_one_another() -> None:
    def demand(outlet: Outlet, words: str) -> object:
        return outlet.tells("request", words, actors="Ostland", recipients="Westmark", when=on(outlet.day))

    made = picture(
        demand(Outlet("Courier"), "Ostland demanded the withdrawal of Westmark troops"),  # type: ignore[arg-type]
        demand(Outlet("Herald"), "Ostland demanded the withdrawal of all Westmark troops"),  # type: ignore[arg-type]
        demand(Outlet("Mirror"), "Ostland demanded reparations for its burnt villages"),  # type: ignore[arg-type]
    )
    assert sorted(len(p.origins) for p in made.positions) == [1, 2]


def test_an_answer_to_another_side_answers_nothing() -> None:
    demand = Outlet("Courier").tells(
        "request", "Ostland demanded a withdrawal", actors="Ostland", recipients="Westmark"
    )
    other = Outlet("Herald").tells("reject", "Nordia ruled out sanctions", actors="Nordia", recipients="Inselreich")
    assert all(not p.answers for p in picture(demand, other).positions)


def test_denied_it_says_nothing_of_what_and_is_no_other_denial() -> None:
    told = [Outlet(name).tells("reject", "Nordia denied that", actors="Nordia") for name in ("Courier", "Herald")]
    assert len(picture(*told).positions) == 2


def test_what_was_said_before_a_demand_does_not_answer_it() -> None:
    outlet = Outlet("Courier")
    refusal = outlet.tells("reject", "Westmark ruled out a meeting", actors="Westmark")
    filler = outlet.tells("consult", "nothing else was said that day by anyone at all", actors="Ostland")
    demand = outlet.tells("request", "Ostland demanded a withdrawal", actors="Ostland", recipients="Westmark")
    assert all(not p.answers for p in picture(refusal, filler, demand).positions)


def test_a_charge_of_another_week_is_another_charge_and_a_demand_made_again_is_one() -> None:
    def told(kind: ClaimType, words: str) -> list[Telling]:
        return [
            Outlet(name, day).tells(kind, words, actors="Ostland", recipients="Westmark", when=on(day))
            for name, day in (("Courier", 10), ("Herald", 18))
        ]

    charges = told("accuse", "Ostland accused Westmark of violating the ceasefire")
    demands = told("request", "Ostland demanded withdrawal behind the river")
    kinds = [p.kind for p in picture(*charges, *demands).positions]
    assert sorted(kinds) == ["accuses", "accuses", "demands"]


MATTER = "A clerk was shot at the harbour office of Port Sel on the night of the feast. "


@pytest.mark.parametrize(("opening", "whom", "held"), [(MATTER, "", 1), (MATTER, "Karl Voss", 2),
                                                       ("Snow fell on Tarn and the hills around it. ", "", 2)])  # fmt: skip
def test_where_no_day_is_known_a_charge_is_one_in_reports_of_one_matter(opening: str, whom: str, held: int) -> None:
    told = []
    for outlet, words, who in ((Outlet("Courier", sentences=[MATTER]), "Anna Lind is charged", "Anna Lind"),
                               (Outlet("Herald", sentences=[opening]), "somebody was charged", whom)):  # fmt: skip
        one = outlet.tells("accuse", words, recipients=who)
        told.append(replace(one, origin=replace(one.origin, published=None)))
    assert len(picture(*told).positions) == held


@pytest.mark.parametrize(("verb", "whom", "held"), [("charged", "Anna Lind", 1), ("charged", "Karl Voss", 2),
                                                    ("accused", "Anna Lind", 2)])  # fmt: skip
def test_a_person_stands_before_one_court_whoever_is_said_to_charge(verb: str, whom: str, held: int) -> None:
    told = []
    for outlet, words, by, who in (("Courier", f"prosecutors in the capital {verb}", "prosecutors|Ostland", "Anna Lind"),
                                   ("Herald", f"Port Sel Police {verb}", "Port Sel Police", whom)):  # fmt: skip
        one = Outlet(outlet).tells("accuse", words, actors=by, recipients=who)
        told.append(replace(one, origin=replace(one.origin, published=None)))
    assert len(picture(*told).positions) == held


@pytest.mark.parametrize(("lineage", "held"), [("Wire 1", 1), ("", 2)])
def test_a_denial_in_few_words_is_one_in_copies_of_one_text(lineage: str, held: int) -> None:
    told = [
        Outlet(name, lineage=lineage).tells("reject", "Ostland denied it", actors="Ostland", recipients="Westmark")
        for name in ("Courier", "Herald")
    ]
    assert len(picture(*(one.about("it") for one in told)).positions) == held


@pytest.mark.parametrize(
    ("words", "word", "kind"),
    [
        ("Ostland accused Westmark of shelling Olm", "accused", "accuses"),
        ("Ostland condemned the shelling of Olm by Westmark", "condemned", "condemns"),
        ("Ostland will look into what Westmark did in Olm", "look into", "investigates"),
        ("Ostland opened an inquiry into the fire on Olm", "inquiry", "investigates"),
    ],
)
def test_who_condemns_or_looks_into_a_deed_does_not_accuse(words: str, word: str, kind: str) -> None:
    told = Outlet("Courier").tells("accuse", words, actors="Ostland", recipients="Westmark")
    start = words.index(word)
    marked = replace(told, claim=replace(told.claim, anchor=Span(start, start + len(word))))
    assert [p.kind for p in picture(marked).positions] == [kind]


def test_what_is_condemned_may_be_denied() -> None:
    outlet = Outlet("Courier")
    words = "Ostland condemned the shelling of Olm"
    charge = outlet.tells("accuse", words, actors="Ostland", recipients="Westmark")
    denial = outlet.tells("reject", "Westmark denied it", actors="Westmark", recipients="Ostland")
    marked = replace(charge, claim=replace(charge.claim, anchor=Span(8, 17)))
    made = picture(marked, denial)
    assert [p.kind for p in made.positions if p.answered_by] == ["condemns"]
    assert [d.title for d in made.disputes] == ["Ostland condemns Westmark"]


def test_a_charge_against_rebels_is_none_against_their_country() -> None:
    told = Outlet("Courier").tells("accuse", "The army accused rebels", actors="army|Chad", recipients="rebels|Chad")
    answer = Outlet("Herald").tells("request", "Rebels demanded talks", actors="rebels|Chad", recipients="Chad")
    charge, demand = sorted(picture(told, answer).positions, key=lambda p: p.kind)
    assert (charge.body, charge.toward) == ("Chad", ("rebels",))
    assert (demand.body, demand.toward) == ("rebels", ("Chad",))


@pytest.mark.parametrize("by", ["River Front", "government"])
def test_where_no_day_is_known_nobody_refuses_in_anothers_words(by: str) -> None:
    told = []
    for outlet, who in (("Courier", "Ostland"), ("Herald", by)):
        one = Outlet(outlet, sentences=[MATTER]).tells("reject", f"{who} refused the clerk's release", actors=who)
        told.append(replace(one, origin=replace(one.origin, published=None)))
    assert sorted(p.actor for p in picture(*told).positions) == sorted(["Ostland", by])


def test_one_body_s_government_answers_those_of_it_who_are_many_and_speak_of_the_same() -> None:
    outlet = Outlet("Courier")
    charge = outlet.tells(
        "accuse", "activists spoke of poison over Tarn", actors="activists|Ostland", recipients="Ostland"
    )
    denial = outlet.tells("reject", "its ministers denied any poison over Tarn", actors="ministers|Ostland")
    other = outlet.tells("reject", "its senators denied any bribes", actors="senators|Ostland")
    made = picture(
        charge.about("poison over Tarn"), denial.about("any poison over Tarn"), other.about("any bribes")
    ).positions
    assert [p.actor for p in made if p.answers] == ["ministers (Ostland)"]


def test_what_a_body_agrees_to_meets_what_was_asked_of_it_on_that_subject() -> None:
    outlet = Outlet("Courier")
    demand = outlet.tells("request", "Nordia called for a ceasefire", actors="Nordia", recipients="Ostland")
    other = outlet.tells("request", "Nordia called for inspections", actors="Nordia", recipients="Ostland")
    own = outlet.tells("request", "Lind called for a truce", actors="Anna Lind|Ostland", recipients="Ostland")
    agreed = outlet.tells("agree", "Ostland agreed to a truce from Monday", actors="Ostland", recipients="Westmark")
    made = {p.words: p for p in picture(demand, other, own, agreed).positions}
    accepted = made["Ostland agreed to a truce from Monday"]
    assert (accepted.kind, accepted.answers) == ("accepts", (made["Nordia called for a ceasefire"].id,))


def test_what_was_agreed_before_it_was_asked_for_meets_nothing() -> None:
    outlet = Outlet("Courier")
    agreed = outlet.tells("agree", "Ostland agreed to a truce", actors="Ostland")
    demand = outlet.tells("request", "Nordia called for a ceasefire", actors="Nordia", recipients="Ostland")
    assert not any(p.answers for p in picture(agreed, demand).positions)


@pytest.mark.parametrize(("day", "count"), [(11, 1), (14, 2)])
def test_denials_that_two_reports_of_one_matter_open_with_are_one(day: int, count: int) -> None:
    told = []
    for name, on_day, words in (
        (
            "Courier",
            10,
            "Ostland denied a charge by Westmark that its army had fired the shells at a camp in Tarn on Friday",
        ),
        (
            "Herald",
            day,
            "Ostland denied what Westmark said of its forces, that they bombed the camp in Tarn on Friday",
        ),
    ):
        outlet = Outlet(name, on_day)
        denial = outlet.tells("reject", words, actors="Ostland", recipients="Westmark", when=on(on_day))
        told.append(denial.about(words.rpartition("that ")[2]))
    assert len(picture(*told).positions) == count


def test_a_denial_and_the_deed_that_it_denies_are_one_position() -> None:
    outlet = Outlet("Courier")
    said = "the Front denied that its fighters had ambushed Ostland's men"
    told = outlet.tells("reject", said, actors="the Front", recipients="Ostland", when=on(9)).about(
        "that its fighters had ambushed Ostland's men"
    )
    deed = replace(
        told,
        claim=replace(
            told.claim, type="attack", stance="denies", speakers=told.claim.actors, anchor=told.claim.about, when=None
        ),
    )
    (position,) = picture(told, deed).positions
    assert set(position.claims) == {told.id, deed.id}
