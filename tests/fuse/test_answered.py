"""Deeds told again in answer: denied by who did them or whom they befell, or turned on those who charge him."""

from __future__ import annotations

from dataclasses import replace

from parley.records import Incident, Place, Span
from tests.fuse.build import OLM, TARN, Outlet, Telling, killed, on, picture


def shelled(outlet: Outlet, **fields: object) -> Telling:
    told = {"speakers": "army|Ostland", "actors": "Sel Front", "recipients": "Ostland", "place": OLM, "when": on(9)}
    return outlet.tells("shelling", "The army said the Sel Front had shelled a market in Olm", **{**told, **fields})


def turned(outlet: Outlet, words: str, **fields: object) -> Telling:
    """The Sel Front lays it to the army."""
    told = {"speakers": "Sel Front", "actors": "army|Ostland", "recipients": "Sel Front"}
    return at(outlet.tells("shelling", words, **{**told, **fields}), "shelled")


def at(telling: Telling, word: str) -> Telling:
    """The same, by its own word."""
    start = telling.text.rindex(word)
    return replace(telling, claim=replace(telling.claim, anchor=Span(start, start + len(word))))


def incident(*told: Telling) -> Incident:
    return next(i for i in picture(*told).incidents if told[0].id in i.claims)


def test_a_charge_turned_on_those_who_make_it_is_of_the_same_deed() -> None:
    outlet = Outlet("Courier")
    told = incident(shelled(outlet), turned(outlet, "The Front said that the army had shelled the market itself"))
    assert len(told.claims) == 2
    assert told.title == "Shelling of Olm by Ostland or Sel Front"
    assert told.grade == "contested"
    assert told.reason.startswith("accounts name different sides")


def test_so_it_is_behind_a_denial_where_it_names_no_other_place() -> None:
    outlet = Outlet("Courier")
    deed, denial = shelled(outlet), outlet.tells("reject", "The Front denied it", actors="Sel Front").about("it")
    answer = turned(outlet, "It said that the army had shelled the market", recipients="")
    assert answer.id in incident(deed, denial, answer).claims
    elsewhere = turned(outlet, "It said that the army had shelled Tarn", recipients="", place=TARN)
    spot = elsewhere.text.rindex("Tarn")
    named = replace(elsewhere.claim, place=replace(TARN, span=Span(spot, spot + 4)))
    assert elsewhere.id not in incident(deed, denial, replace(elsewhere, claim=named)).claims


def test_what_the_other_side_suffers_is_another_deed() -> None:
    outlet = Outlet("Courier")
    deed, denial = shelled(outlet), outlet.tells("reject", "The Front denied it", actors="Sel Front").about("it")
    answer = turned(outlet, "It said that the army had shelled its camp")
    assert answer.id not in incident(deed, denial, answer).claims


def test_a_deed_denied_without_its_place_is_the_one_told_before() -> None:
    outlet = Outlet("Courier")
    deed = outlet.tells("territory", "The Sel Front said it had captured the base at Olm", speakers="Sel Front",
                        actors="Sel Front", place=OLM, when=on(9))  # fmt: skip
    words = "The army denied that the base had fallen"
    denial = at(outlet.tells("territory", words, speakers="army|Ostland", stance="denies"), "fallen")
    told = incident(deed, denial)
    assert told.claims == tuple(sorted((deed.id, denial.id)))
    assert told.grade == "contested"


def test_who_was_hit_denies_it_where_it_befell_him() -> None:
    outlet = Outlet("Courier")
    deed = outlet.tells("equipment", "Westmark said that it had shot down two Ostland jets over Olm", place=OLM,
                        speakers="Westmark", actors="Westmark", recipients="Ostland", when=on(9))  # fmt: skip
    raid = outlet.tells("air_strike", "Earlier Ostland jets had bombed Olm", actors="Ostland", place=OLM, when=on(9))
    denial = outlet.tells("equipment", "Ostland denied losing any jets", speakers="Ostland", actors="Ostland",
                          stance="denies", place=OLM, when=on(9))  # fmt: skip
    denial = at(denial, "losing")
    assert denial.id in incident(deed, raid, denial).claims
    assert denial.id not in incident(raid, deed, denial).claims


def test_nobody_denies_on_one_day_what_he_tells_of() -> None:
    outlet = Outlet("Courier")
    deed = shelled(outlet, speakers="Anna Lind|Nordia Watch")
    words = "Neither had shelled the market before, she said"
    denial = at(outlet.tells("shelling", words, speakers="Anna Lind|Nordia Watch", actors="Sel Front", place=OLM,
                             when=on(9), stance="denies"), "shelled")  # fmt: skip
    told = incident(deed, denial)
    assert [finding.agreement for finding in told.findings if finding.question == "happened"] != ["disputed"]
    later = Outlet("Herald", 12)
    flip = shelled(later, speakers="Anna Lind|Nordia Watch", stance="denies", actors="Sel Front")
    assert incident(deed, flip).grade == "contested"


def test_who_died_of_his_wounds_since_is_of_the_deed_and_no_rival_of_its_toll() -> None:
    outlet = Outlet("Courier", 10)
    deed = shelled(outlet, speakers="")
    total = outlet.tells("casualties", "The shelling of Olm killed 27", figure=killed(27), place=OLM, when=on(9))
    more = outlet.tells("casualties", "Five people died of their wounds on Monday", figure=killed(5), when=on(10))
    told = incident(deed, total, more)
    assert more.id in told.claims
    found = told.finding("killed")
    assert found is not None
    assert (found.agreement, found.low, found.high) == ("single", 27, 27)
    assert [reading.aside for reading in found.readings if reading.answer == "5"] == ["comes on top of another count"]


def test_a_title_does_not_name_him_alone_to_whom_a_charge_is_turned() -> None:
    outlet = Outlet("Courier")
    deed = shelled(outlet, speakers="medics|Ostland", actors="")
    answer = turned(outlet, "State television said that terrorists had shelled it themselves",
                    speakers="state television", actors="terrorists", recipients="")  # fmt: skip
    told = incident(deed, answer)
    assert answer.id in told.claims
    assert told.title == "Shelling of Olm"


def test_who_denies_a_raid_on_a_province_denies_that_on_a_town_in_it() -> None:
    province = Place("Olm province", entry="olm-p", country="Ostland", latitude=50.3, longitude=10.2, precision=80)
    told = {"actors": "Ostland", "when": on(9)}
    raid = Outlet("Courier", 9).tells("air_strike", "Jets bombed a school in Olm", place=OLM, **told)
    denial = Outlet("Herald", 9).tells(
        "air_strike",
        "bombing a school in Olm province",
        speakers="army|Ostland",
        stance="denies",
        place=province,
        **told,
    )
    (incident,) = picture(raid, denial).incidents
    assert incident.grade == "contested"


def test_who_denies_a_deed_and_charges_another_with_it_differs_on_who_did_it() -> None:
    outlet = Outlet("Courier", 10)
    deed = shelled(outlet, speakers="medics|Ostland", actors="")
    charge = shelled(Outlet("Herald", 9), speakers="Nordia", actors="Lake Army")
    outlet.tells("reject", "The Lake Army denied that it had shelled the market", actors="Lake Army")
    refusal = outlet.tells("reject", "The Lake Army denied shelling Olm", actors="Lake Army")
    words = "it said that Nordian aircraft had bombed it"
    turned_on = at(outlet.tells("air_strike", words, speakers="Lake Army", actors="Nordia"), "bombed")
    told = incident(deed, charge, refusal, turned_on)
    assert {charge.id, turned_on.id} < set(told.claims)
    assert told.title == "Shelling of Olm by Lake Army or Nordia"


def test_to_agree_to_extend_a_truce_is_a_step_of_the_truce_and_no_happening_beside_it() -> None:
    outlet = Outlet("Courier", 10)
    told = outlet.tells("agree", "Ostland and the Lake Army agreed to extend their truce", actors="Ostland, Lake Army")
    other = outlet.tells("agree", "Ostland and the Lake Army agreed to share the harbour", actors="Ostland, Lake Army")
    found = picture(told, other)
    assert [i.claims for i in found.incidents] == [(other.id,)]
    assert told.id in {id_ for position in found.positions for id_ in position.claims}
