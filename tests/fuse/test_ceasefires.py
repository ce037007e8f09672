"""The life of a truce."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.records import Span, When
from tests.fuse.build import Outlet, Telling, on, picture

SIDES = "Ostland, Westmark"


def in_one_sentence(one: Telling, other: Telling, *rest: Telling) -> list[Telling]:
    """The tellings of one report, the first two of them in one sentence."""
    whole = max((one, other, *rest), key=lambda telling: len(telling.text)).text
    stop = other.claim.anchor.start - 2
    return [replace(t, text=f"{whole[:stop]},{whole[stop + 1 :]}") for t in (one, other, *rest)]


def agreed(
    outlet: Outlet, day: int, words: str = "Ostland and Westmark agreed to a truce", **fields: object
) -> Telling:
    told = {"actors": SIDES, "mediators": "Nordia", "when": on(day), **fields}
    return outlet.tells("ceasefire", words, **told)


def broken(outlet: Outlet, by: str, against: str, **fields: object) -> Telling:
    return outlet.tells(
        "ceasefire_violation", f"{by} broke the truce", actors=by, recipients=against, speakers=against, **fields
    )


def test_it_is_agreed_then_due_at_its_hour() -> None:
    told = agreed(Outlet("Courier", 9), 10, "a humanitarian ceasefire from noon on 10 May", when=on(10, clock="12:00"))
    (truce,) = picture(told).ceasefires
    assert truce.title == "Humanitarian ceasefire of 10 May 2031 brokered by Nordia"
    assert truce.effect is not None
    assert (truce.effect.first, truce.effect.clock) == (date(2031, 5, 10), "12:00")
    assert [t.state for t in truce.transitions] == ["agreed", "due"]
    assert (truce.state, truce.purpose, truce.parties) == ("due", "humanitarian", ("Ostland", "Westmark"))


def test_the_day_it_is_signed_and_the_day_of_effect_are_one_truce() -> None:
    (truce,) = picture(agreed(Outlet("Courier", 9), 9), agreed(Outlet("Herald", 10), 10)).ceasefires
    assert len(truce.claims) == 2


def test_called_for_is_not_agreed() -> None:
    call = Outlet("Courier").tells("request", "Nordia called for a ceasefire", actors="Nordia", recipients=SIDES)
    assert picture(call).ceasefires == ()
    proposed = agreed(Outlet("Courier", 8), 10, "a truce on 10 May was proposed", is_="possible")
    assert picture(proposed).ceasefires[0].state == "proposed"


def test_announced_is_not_in_force_until_somebody_says_that_it_began() -> None:
    due = agreed(Outlet("Courier", 9), 10, "a truce is to begin on 10 May", is_="planned")
    assert picture(due).ceasefires[0].state == "due"
    begun = agreed(Outlet("Herald", 10), 10, "the truce came into force")
    assert picture(due, begun).ceasefires[0].state == "in force"


def test_it_is_violated_by_someone_according_to_someone() -> None:
    told = [
        agreed(Outlet("Courier", 10), 10, "the truce came into force"),
        broken(Outlet("Herald", 11), "Westmark", "Ostland"),
        broken(Outlet("Mirror", 11), "Ostland", "Westmark"),
    ]
    made = picture(*told)
    (truce,) = made.ceasefires
    assert truce.state == "violated"
    assert {(t.by, t.against, t.speakers) for t in truce.steps("violated")} == {
        (("Westmark",), ("Ostland",), ("Ostland",)),
        (("Ostland",), ("Westmark",), ("Westmark",)),
    }
    (dispute,) = made.disputes
    assert dispute.kind == "ceasefire"


def test_who_broke_it_has_one_answer_for_each_side_whoever_says_so() -> None:
    told = [
        agreed(Outlet("Courier", 10), 10, "the truce came into force"),
        broken(Outlet("Herald", 11), "Westmark", "Ostland"),
        broken(Outlet("Mirror", 11), "Ostland", "Westmark"),
        broken(Outlet("Post", 11), "Westmark", "Monitors"),
    ]
    (dispute,) = picture(*told).disputes
    assert {(r.answer, r.speakers) for r in dispute.readings} == {
        ("Westmark", ("Ostland", "Monitors")),
        ("Ostland", ("Westmark",)),
    }


def test_that_both_sides_broke_it_is_one_answer_and_no_dispute() -> None:
    words = "Ostland and Westmark broke the truce"
    told = [
        agreed(Outlet("Courier", 10), 10, "the truce came into force"),
        Outlet("Herald", 11).tells("ceasefire_violation", words, actors="Ostland, Westmark", speakers="Monitors"),
    ]
    made = picture(*told)
    assert [step.by for step in made.ceasefires[0].steps("violated")] == [("Ostland", "Westmark")]
    assert not made.disputes


def test_it_collapses_or_expires_by_its_own_words() -> None:
    truce = agreed(Outlet("Courier", 10), 10)
    over = Outlet("Herald", 12).tells("ceasefire_end", "the truce collapsed", actors=SIDES)
    assert picture(truce, over).ceasefires[0].state == "collapsed"
    over = Outlet("Herald", 12).tells("ceasefire_end", "the truce expired", actors=SIDES)
    assert picture(truce, over).ceasefires[0].state == "expired"


def test_a_new_truce_of_the_same_parties_replaces_the_old() -> None:
    first, second = picture(agreed(Outlet("Courier", 10), 10), agreed(Outlet("Herald", 18), 18)).ceasefires
    assert (first.state, second.state) == ("replaced", "agreed")
    assert first.replaced_by == second.id


def test_a_truce_of_other_parties_replaces_nothing() -> None:
    other = agreed(Outlet("Herald", 18), 18, actors="Inselreich, Nordia", mediators="")
    assert [c.state for c in picture(agreed(Outlet("Courier", 10), 10), other).ceasefires] == ["agreed", "agreed"]


def test_a_breach_belongs_to_the_truce_that_had_begun() -> None:
    told = [
        agreed(Outlet("Courier", 10), 10),
        agreed(Outlet("Courier", 18), 18),
        broken(Outlet("Herald", 12), "Westmark", "Ostland"),
    ]
    first, second = picture(*told).ceasefires
    assert len(first.steps("violated")) == 1
    assert not second.steps("violated")


def test_two_truces_spoken_of_together_are_the_last_two_known() -> None:
    told = [agreed(Outlet("Courier", day), day) for day in (2, 10, 18)]
    end = Outlet("Herald", 24).tells(
        "ceasefire_end", "the collapse of two Nordia-brokered ceasefires", mediators="Nordia"
    )
    made = picture(*told, end)
    assert [bool(c.steps("collapsed")) for c in made.ceasefires] == [False, True, True]


def test_truces_of_which_nobody_gives_the_day_are_kept_as_that() -> None:
    outlet = Outlet("Courier", 24)
    told = outlet.tells("ceasefire", "two Nordia-brokered ceasefires", mediators="Nordia", actors=SIDES)
    end = outlet.tells("ceasefire_end", "their collapse: two ceasefires failed", mediators="Nordia", actors=SIDES)
    (truces,) = picture(told, end).ceasefires
    assert (truces.title, truces.count, truces.state) == ("Two ceasefires brokered by Nordia", 2, "collapsed")
    assert truces.effect is None


def test_who_has_signed_the_agreement_told_before_a_truce_are_its_sides_and_who_mediates_elsewhere_its_broker() -> None:
    outlet = Outlet("Herald", 21)
    deal = outlet.tells("agree", "Ostland, Westmark and Nordia have signed an agreement", actors=f"{SIDES}, Nordia")
    truce = outlet.tells("ceasefire", "a ceasefire took effect at noon on the 20th", when=on(20, clock="12:00"))
    made = picture(agreed(Outlet("Courier", 9), 10), deal, truce)
    last = made.ceasefires[-1]
    assert (last.parties, last.brokers) == (("Ostland", "Westmark"), ("Nordia",))
    assert deal.id not in last.claims


def brokered(outlet: Outlet, words: str, **fields: object) -> Telling:
    return outlet.tells("ceasefire", words, **{"when": on(1, 31, month=3), **fields})


def test_a_truce_agreed_by_those_who_broker_it_is_the_one_that_they_broker() -> None:
    by_them = brokered(
        Outlet("Courier", 3), "the truce that Nordia and Inselreich agreed in March", actors="Nordia, Inselreich"
    )
    by_name = brokered(Outlet("Herald", 9), "the truce of March", actors=SIDES, mediators="Nordia, Inselreich")
    (truce,) = picture(by_them, by_name).ceasefires
    assert (truce.parties, truce.brokers) == (("Ostland", "Westmark"), ("Inselreich", "Nordia"))


def test_the_truce_of_that_week_is_the_one_that_began_in_it_though_one_side_is_told_otherwise() -> None:
    dated = agreed(Outlet("Courier", 9), 9, mediators="")
    later = Outlet("Herald", 28).tells(
        "ceasefire",
        "the truce of the second week of May",
        actors="Ostland, Tarn rebels",
        mediators="Nordia",
        when=on(7, 13),
    )
    assert len(picture(dated, later).ceasefires) == 1


def test_a_truce_of_that_year_may_be_another_than_the_one_of_the_day() -> None:
    dated = agreed(Outlet("Courier", 9), 9, mediators="")
    later = Outlet("Herald", 28, month=9).tells(
        "ceasefire", "a truce this year", actors="Ostland, Tarn rebels", when=When(date(2031, 1, 1), date(2031, 9, 28))
    )
    assert len(picture(dated, later).ceasefires) == 2


def test_a_breach_is_of_the_truce_that_its_sentence_tells_of_however_old() -> None:
    outlet = Outlet("Courier", 30, month=6)
    old = brokered(outlet, "The truce that Nordia and Inselreich agreed in March", actors="Nordia, Inselreich")
    breach = outlet.tells("ceasefire_violation", "has been broken daily")
    fresh = agreed(
        Outlet("Herald", 28, month=6), 27, actors="Nordia, the mayor of Tarn", mediators="", when=on(27, month=6)
    )
    june, march = picture(*in_one_sentence(old, breach), fresh).ceasefires
    assert (len(march.steps("violated")), len(june.steps("violated"))) == (1, 0)


def test_a_truce_keeps_the_sides_that_any_report_names() -> None:
    told = [
        agreed(Outlet("Courier", 10), 10, actors="Ostland, Westmark", mediators=""),
        Outlet("Herald", 11).tells(
            "ceasefire", "the truce of Ostland and the Tarn rebels", actors="Ostland, Tarn rebels"
        ),
        Outlet("Mirror", 30).tells(
            "ceasefire", "under the truce of Ostland and the Tarn rebels", actors="Ostland, Tarn rebels"
        ),
    ]
    assert len(picture(*told).ceasefires) == 1


def test_that_it_is_to_last_until_a_day_is_no_other_truce_and_no_day_of_effect() -> None:
    outlet = Outlet("Courier", 10)
    told = outlet.tells("ceasefire", "Ostland and the rebels agreed to a truce", actors="Ostland, rebels")
    until = outlet.tells(
        "ceasefire", "the truce is to last until 22 May", is_="planned", when=When(None, date(2031, 5, 22))
    )
    (truce,) = picture(told, until).ceasefires
    assert (truce.state, truce.effect) == ("agreed", None)


def test_sides_of_one_country_are_named_each() -> None:
    told = Outlet("Courier").tells(
        "ceasefire", "the army and the rebels agreed to a truce", actors="army|Ostland, hill rebels|Ostland"
    )
    (truce,) = picture(told).ceasefires
    assert truce.title == "Ceasefire between army (Ostland) and hill rebels (Ostland)"
    assert truce.parties == ("Ostland",)


def test_organs_of_one_state_declare_its_truce() -> None:
    told = Outlet("Courier").tells(
        "ceasefire", "the cabinet and the army backed a truce", actors="cabinet|Ostland, army|Ostland"
    )
    assert picture(told).ceasefires[0].title == "Ceasefire by Ostland"


def test_who_is_only_said_to_break_a_truce_has_not_declared_it() -> None:
    breach = Outlet("Herald", 11).tells("ceasefire_violation", "Ostland broke the truce", actors="Ostland")
    assert picture(breach).ceasefires[0].title == "Ceasefire said to be broken by Ostland"


@pytest.mark.parametrize(
    "words",
    ["the truce was hanging by a thread", "the truce remained in place", "the Ostland army is sticking to the truce"],
)
def test_a_truce_that_is_still_kept_is_no_new_one(words: str) -> None:
    still = Outlet("Herald", 14).tells("ceasefire", words, actors=SIDES, when=on(14))
    (truce,) = picture(agreed(Outlet("Courier", 10), 10), still).ceasefires
    assert truce.state == "holding"


def test_a_truce_that_had_held_is_not_said_to_hold() -> None:
    told = Outlet("Courier", 10).tells("ceasefire", "a truce had kept the town calm", actors=SIDES)
    assert picture(told).ceasefires[0].state == "agreed"


def test_many_truces_are_none_of_those_known() -> None:
    outlet = Outlet("Herald", 12)
    many = outlet.tells("ceasefire", "dozens of local truces were struck by the armed groups", actors=SIDES)
    ended = outlet.tells("ceasefire_end", "such truces have collapsed", actors=SIDES)
    one, several = picture(agreed(Outlet("Courier", 10), 10), many, ended).ceasefires
    assert (one.state, several.state) == ("agreed", "collapsed")
    assert several.title == "Ceasefires between Ostland and Westmark"


def test_a_breach_without_sides_is_of_those_who_fight_in_its_sentence() -> None:
    digest = Outlet("Digest", 12)
    known = [
        agreed(Outlet("Courier", 10), 10, mediators=""),
        agreed(Outlet("Courier", 11), 11, actors="Inselreich, Nordia", mediators=""),
    ]
    fight = digest.tells("shelling", "Inselreich shelled Nordia", actors="Inselreich", recipients="Nordia")
    breach = digest.tells("ceasefire_violation", "which breaks the truce")
    other = digest.tells("shelling", "Ostland shelled Westmark", actors="Ostland", recipients="Westmark")
    far = digest.tells("shelling", "Meridia shelled Ruritania", actors="Meridia", recipients="Ruritania")
    first, second = picture(*known, *in_one_sentence(fight, breach, other, far)).ceasefires
    assert (len(first.steps("violated")), len(second.steps("violated"))) == (0, 1)


def test_rebels_may_be_the_opposition_by_another_name() -> None:
    first = agreed(Outlet("Courier", 10), 10, actors="Ostland, hill rebels", mediators="")
    later = Outlet("Herald", 25).tells("ceasefire_end", "the truce collapsed", actors="Ostland, armed opposition")
    (truce,) = picture(first, later).ceasefires
    assert truce.state == "collapsed"


def test_rebels_are_a_side_of_their_own_and_their_breach_is_not_their_countrys() -> None:
    told = Outlet("Courier", 10).tells(
        "ceasefire", "the army and the rebels agreed to a truce", actors="army|Chad, rebels|Chad"
    )
    breach = Outlet("Herald", 11).tells(
        "ceasefire_violation", "rebels broke it", actors="rebels|Chad", recipients="army|Chad"
    )
    (truce,) = picture(told, breach).ceasefires
    assert (truce.parties, truce.title) == (("Chad", "rebels"), "Ceasefire between Chad and rebels")
    assert [(step.by, step.against) for step in truce.steps("violated")] == [(("rebels",), ("Chad",))]


def test_a_league_that_announces_a_truce_is_no_side_to_it() -> None:
    told = agreed(Outlet("Courier", 9), 9, "the UN announced a truce", actors="United Nations", mediators="")
    (truce,) = picture(told).ceasefires
    assert (truce.parties, truce.brokers) == ((), ("United Nations",))
    assert truce.title == "Ceasefire of 9 May 2031 brokered by the United Nations"


@pytest.mark.parametrize("words", [
    "Nordian mediators said Ostland and Westmark had agreed to a truce",
    "Ostland and Westmark have agreed to a truce, Nordia, which brokered the deal, said",
])  # fmt: skip
def test_who_tells_of_it_as_its_mediator_is_its_broker(words: str) -> None:
    name = "mediators|Nordia" if "mediators" in words else "Nordia"
    told = agreed(Outlet("Courier", 9), 10, words, mediators="", speakers=name)
    start = words.index("Nordia")
    speaker = replace(told.claim.speakers[0], span=Span(start, start + len("Nordia")))
    (truce,) = picture(replace(told, claim=replace(told.claim, speakers=(speaker,)))).ceasefires
    assert (truce.brokers, truce.parties) == (("Nordia",), ("Ostland", "Westmark"))


@pytest.mark.parametrize("words", [
    "The deal does not include the Sel Front, which fights the army in the west",
    "The truce excludes the Sel Front",
    "The Sel Front is not part of the deal",
])  # fmt: skip
def test_whom_it_does_not_cover_is_no_side_to_it(words: str) -> None:
    outlet = Outlet("Courier", 9)
    truce = agreed(outlet, 10, "A truce was agreed", actors="")
    fight = outlet.tells("attack", "Ostland attacked Westmark", actors="Ostland", recipients="Westmark")
    other = outlet.tells("attack", words, actors="Sel Front", recipients="Ostland")
    (found,) = picture(truce, fight, other).ceasefires
    assert found.parties == ("Ostland", "Westmark")


def test_armed_groups_are_no_more_sides_where_some_are_named() -> None:
    told = agreed(Outlet("Courier", 9), 10, "a truce", actors="Peru, Sel Front, Tarn Army")
    vague = agreed(Outlet("Herald", 9), 10, "a truce", actors="Peru, armed groups")
    assert picture(told, vague).ceasefires[0].parties == ("Peru", "Sel Front", "Tarn Army")
    assert picture(vague).ceasefires[0].parties == ("armed groups", "Peru")


def test_who_mediated_the_deal_told_of_before_brokers_the_truce() -> None:
    outlet = Outlet("Courier", 9)
    truce = agreed(outlet, 10, mediators="")
    deal = outlet.tells("agree", "Nordia mediated the deal", mediators="Nordia")
    assert picture(truce, deal).ceasefires[0].brokers == ("Nordia",)
    other = outlet.tells("agree", "Nordia mediated a deal between Tarn and Sel", actors="Tarn, Sel", mediators="Nordia")
    assert picture(truce, other).ceasefires[0].brokers == ()


@pytest.mark.parametrize(
    "words", ["Nordia brokered the truce", "The truce was brokered by Nordia", "Nordia mediated it"]
)
def test_a_month_and_no_day_in_one_report_are_of_one_truce(words: str) -> None:
    april = When(date(2031, 4, 1), date(2031, 4, 30))
    for first in (True, False):
        here = Outlet("Courier", 9)
        brokered = here.tells("ceasefire", words, actors=SIDES, mediators="Nordia") if first else None
        agreed_on = here.tells("ceasefire", "They agreed to a truce in April", actors=SIDES, when=april)
        brokered = brokered or here.tells("ceasefire", words, actors=SIDES, mediators="Nordia")
        assert len(picture(agreed_on, brokered).ceasefires) == 1


def test_the_day_on_which_a_truce_was_signed_is_not_that_of_another_one() -> None:
    outlet = Outlet("Courier", 20)
    sides = {"actors": "Ostland, Lake Army"}
    begun = outlet.tells(
        "ceasefire", "A ceasefire of Ostland and the Lake Army came into force on the 20th", when=on(20), **sides
    )
    signed = outlet.tells("ceasefire", "The truce was agreed on the 2nd", when=on(2), mediators="Inselreich", **sides)
    (truce,) = picture(begun, signed).ceasefires
    assert [step.state for step in truce.transitions] == ["agreed", "in force"]
    assert truce.brokers == ("Inselreich",)


def test_what_goes_on_is_broken_or_ends_is_the_last_truce_of_the_two_however_long_ago_it_began() -> None:
    sides = {"actors": "Kenya, Lake Army"}
    begun = Outlet("Courier", 2, month=1).tells(
        "ceasefire", "A truce of Kenya and the Lake Army came into force", when=on(2, month=1), **sides
    )
    renewed = Outlet("Herald", 2, month=6).tells(
        "ceasefire", "Kenya and the Lake Army renewed their truce", when=on(2, month=6), **sides
    )
    broken = Outlet("Mirror", 3, month=7).tells(
        "ceasefire_violation", "the rebels had broken the truce", actors="rebels", recipients="Kenya", speakers="Kenya"
    )
    ended = Outlet("Post", 4, month=9).tells(
        "ceasefire_end", "The truce of Kenya and the Lake Army expired", when=on(4, month=9), **sides
    )
    (truce,) = picture(begun, renewed, broken, ended).ceasefires
    assert [step.state for step in truce.transitions] == ["in force", "extended", "violated", "expired"]


def test_what_is_agreed_and_begins_days_later_is_one_truce() -> None:
    courier = Outlet("Courier", 9)
    made = agreed(courier, 9, "Ostland and Westmark agreed on Friday to a two-week truce")
    due = agreed(courier, 12, "The truce is to take effect on Monday at noon", is_="planned", mediators="")
    (truce,) = picture(made, due).ceasefires
    assert [t.state for t in truce.transitions] == ["agreed", "due"]
    begun = agreed(Outlet("Herald", 12), 12, "a truce between Ostland and Westmark took effect on Monday")
    (truce,) = picture(made, begun).ceasefires
    assert [t.state for t in truce.transitions] == ["agreed", "in force"]
    late = agreed(Outlet("Herald", 18), 18, "a truce between Ostland and Westmark took effect on Monday")
    assert len(picture(made, late).ceasefires) == 2


def test_who_denies_months_later_that_he_broke_a_truce_means_the_one_that_he_has() -> None:
    made = agreed(Outlet("Courier", 9, month=2), 9, "Ostland and Westmark agreed to a truce", when=on(9, month=2))
    denial = Outlet("Herald", 10).tells(
        "ceasefire_violation",
        "Westmark denied breaking the truce",
        actors="Westmark",
        speakers="Westmark",
        stance="denies",
    )
    (truce,) = picture(made, denial).ceasefires
    assert denial.id in truce.claims
    assert not truce.steps("violated")


def test_that_somebody_agrees_to_a_truce_is_his_word_and_no_incident() -> None:
    courier = Outlet("Courier", 9)
    told = courier.tells("agree", "Westmark agreed to observe a ceasefire", actors="Westmark", when=on(9))
    seen = picture(told)
    assert seen.incidents == ()
    assert [p.kind for p in seen.positions] == ["accepts"]


def test_who_orders_the_truce_that_he_said_would_begin_is_a_side_of_it() -> None:
    said = Outlet("Courier", 7).tells(
        "ceasefire",
        "Ostland said a truce with the Front would begin on the 10th",
        speakers="Ostland",
        actors="Front",
        when=on(10),
        is_="planned",
    )
    ordered = Outlet("Herald", 10).tells(
        "ceasefire", "Ostland ordered a halt to attacks", actors="Ostland", when=on(10)
    )
    (truce,) = picture(said, ordered).ceasefires
    assert set(truce.parties) == {"Front", "Ostland"}
