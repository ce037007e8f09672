"""What is denied and what is admitted in words, and of which deed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import pytest

from parley.fuse import Filed, Fuser
from parley.records import Incident, Judgement, Span
from tests.fuse.build import OLM, TARN, Outlet, Telling, on, picture


def taken(outlet: Outlet, **fields: object) -> Telling:
    """Westmark's president tells of a capture."""
    told = {
        "speakers": "Erik Dahl|Westmark",
        "actors": "Westmark",
        "recipients": "Ostland",
        "place": OLM,
        "when": on(8),
    }
    return outlet.tells("territory", "Westmark's troops had captured Olm on the 8th", **{**told, **fields})


def denies(outlet: Outlet, words: str, about: str, by: str = "Ostland") -> Telling:
    """A refusal of what `about` points to, at the end of `words`."""
    made = outlet.tells("reject", words, actors=by)
    return made.about(about)


def incident(*told: Telling, judgements: Iterable[Judgement] = ()) -> Incident:
    return next(i for i in picture(*told, judgements=judgements).incidents if told[0].id in i.claims)


@pytest.mark.parametrize("about", ["that the town had fallen", "that", "the report", "that it had lost control of Olm"])
def test_the_other_side_denies_a_deed_told_before(about: str) -> None:
    outlet = Outlet("Courier")
    told = incident(taken(outlet), denies(outlet, f"Ostland denied {about}", about))
    assert told.grade == "contested"
    assert told.reason == "Erik Dahl (Westmark) says so, Ostland denies it"


def test_a_denial_behind_another_one_is_of_the_same_deed() -> None:
    outlet = Outlet("Courier")
    told = incident(
        taken(outlet), denies(outlet, "Ostland denied that", "that"),
        denies(outlet, "The defence ministry of Nordia also dismissed the report", "the report", by="Nordia"),
    )  # fmt: skip
    assert told.reason == "Erik Dahl (Westmark) says so, Nordia and Ostland deny it"


def test_a_denial_that_stands_before_is_known_by_its_words() -> None:
    outlet = Outlet("Courier")
    about = "that one of its fighter planes had shot down an Ostland warplane"
    denial = denies(outlet, f"Nordia denied {about}", about, by="Nordia")
    deed = outlet.tells("equipment", "a Nordian F-16 had shot down an Ostland Su-25 over Tarn", actors="F-16",
                        recipients="Ostland", speakers="Anna Lind|Ostland", place=TARN, when=on(8))  # fmt: skip
    assert incident(deed, denial).grade == "contested"


def test_a_denial_of_something_else_contests_nothing() -> None:
    outlet = Outlet("Courier")
    about = "that the talks had failed"
    assert incident(taken(outlet), denies(outlet, f"Ostland denied {about}", about)).grade == "one side"


def test_nobody_denies_what_he_tells() -> None:
    outlet = Outlet("Courier")
    own = taken(outlet, speakers="Ostland")
    assert incident(own, denies(outlet, "Ostland denied that", "that")).grade == "one side"


def test_who_relays_a_denial_does_not_deny() -> None:
    outlet = Outlet("Courier")
    denial = outlet.tells("reject", "which Ostland denied", actors="Ostland", speakers="Rights Watch")
    told = incident(taken(outlet, actors="Ostland", speakers="Rights Watch", recipients="Westmark"), denial)
    assert told.reason == "Rights Watch says so, Ostland denies it"


@pytest.mark.parametrize(("words", "grade"), [("Westmark apologised to Nordia", "both sides"),
                                              ("Westmark agreed to send bread", "one side")])  # fmt: skip
def test_who_admits_a_deed_against_his_interest_confirms_it(words: str, grade: str) -> None:
    outlet = Outlet("Courier")
    deed = outlet.tells("equipment", "Westmark's forces shot down a helicopter", actors="Westmark", recipients="Nordia",
                        speakers="Nordia", when=on(9), place=OLM)  # fmt: skip
    owned = outlet.tells("concede", words, actors="foreign ministry|Westmark")
    assert incident(deed, owned).grade == grade


def test_two_that_are_hit_are_not_two_sides_opposed() -> None:
    told = [
        Outlet(name).tells("attack", "Westmark attacked Olm", actors="Westmark", recipients="Ostland, Nordia",
                           speakers=name, when=on(9), place=OLM)
        for name in ("Ostland", "Nordia")
    ]  # fmt: skip
    assert incident(*told).grade == "independent origins"


def test_a_denial_that_an_analyst_rules_to_be_of_something_else_contests_nothing() -> None:
    outlet, at = Outlet("Courier"), datetime(2031, 6, 1)
    deed, denial = taken(outlet), denies(outlet, "Ostland denied that", "that")
    apart = Judgement("different", (denial.id, deed.id), "an analyst", at)
    told = incident(deed, denial, judgements=[apart])
    assert (told.grade, denial.id in told.claims) == ("one side", False)
    back = Judgement("withdrawn", (), "an analyst", at.replace(day=2), withdraws=apart.id)
    assert incident(deed, denial, judgements=[apart, back]).grade == "contested"


def test_a_ruling_on_a_denial_is_heard_where_the_picture_is_kept() -> None:
    outlet = Outlet("Courier")
    deed, denial = taken(outlet), denies(outlet, "Ostland denied that", "that")
    fuser, apart = Fuser(), Judgement("different", (deed.id, denial.id), "an analyst", datetime(2031, 6, 1))
    grades = [fuser.update({deed.claim.report: Filed((deed.claim, denial.claim), deed.origin, denial.text)})]
    grades += [fuser.update({}, judged) for judged in ([apart], [])]
    assert [one.incidents[0].grade for one in grades] == ["contested", "one side", "contested"]


def hit(outlet: Outlet, words: str, by: str, whom: str, speaker: str) -> Telling:
    return outlet.tells("shelling", words, actors=by, recipients=whom, speakers=speaker, when=on(8), place=OLM)


def test_what_is_said_not_to_have_been_hit_is_what_the_other_says_to_have_hit() -> None:
    outlet = Outlet("Courier")
    first = hit(outlet, "Westmark said its guns had hit an airfield", "Westmark", "Ostland", "Westmark")
    denied = denies(outlet, "Ostland denied that any base had been hit", "that any base had been hit")
    answer = hit(outlet, "Ostland had shelled Tarn, Westmark said", "Ostland", "Westmark", "Westmark")
    answer = Telling(replace(answer.claim, place=TARN), answer.text, answer.origin)
    made = picture(first, denied, answer)
    assert [i.grade == "contested" for i in made.incidents if first.id in i.claims] == [True]
    assert [i.grade == "contested" for i in made.incidents if answer.id in i.claims] == [False]


def test_who_tells_of_it_himself_does_not_deny_that_it_happened() -> None:
    outlet = Outlet("Courier")
    first = hit(outlet, "Westmark said its guns had hit an airfield", "Westmark", "Ostland", "Westmark")
    own = hit(Outlet("Herald"), "Ostland said Westmark's guns had hit homes", "Westmark", "Ostland", "Ostland")
    denied = denies(outlet, "Ostland denied that any base had been hit", "that any base had been hit")
    (incident,) = picture(first, own, denied).incidents
    assert incident.grade == "both sides"


def test_who_denies_that_he_was_there_denies_no_deed_of_another() -> None:
    outlet = Outlet("Courier")
    strike = outlet.tells("air_strike", "Twelve people died in the strike on Olm", place=OLM, when=on(8))
    about = "having any presence in Olm"
    assert (
        incident(strike, denies(outlet, f"the Lake Army denied {about}", about, by="Lake Army")).grade
        == "single origin"
    )


@pytest.mark.parametrize("about", ["that it had targeted civilians", "having deliberately fired on the market"])
def test_who_denies_how_a_deed_was_done_denies_no_deed(about: str) -> None:
    outlet = Outlet("Courier")
    blocked = outlet.tells(
        "coerce", "Ostland's soldiers blocked the road to Olm", actors="soldiers|Ostland", speakers="a medic", place=OLM
    )
    assert incident(blocked, denies(outlet, f"Ostland denied {about}", about)).grade == "single origin"


@pytest.mark.parametrize("blamed", [True, False])
def test_who_denies_a_part_disputes_the_deed_only_if_somebody_lays_it_to_him(blamed: bool) -> None:
    outlet = Outlet("Courier")
    deed = outlet.tells("explosion", "A bomb went off at the market of Olm on the 8th", recipients="Ostland",
                        actors="Front" if blamed else "", place=OLM, when=on(8))  # fmt: skip
    words = "the Front denied any involvement"
    own = outlet.tells("explosion", words, speakers="Front", actors="Front", recipients="Ostland", place=OLM, when=on(8),
                       stance="denies")  # fmt: skip
    found = incident(deed, own, outlet.tells("reject", words, actors="Front"))
    who = found.finding("actor")
    assert own.id in found.claims
    assert (found.grade == "contested") == blamed
    assert who is not None and [r.answer for r in who.readings] == (["Front"] if blamed else ["not Front"])
    assert found.title.endswith("by Front") == blamed


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("Westmark has always denied using gas during the war", "single origin"),
        ("Westmark has denied previous charges of using gas", "single origin"),
        ("Westmark has denied using gas in the raid", "contested"),
        ("Westmark denied using gas", "contested"),
    ],
)
def test_who_denies_for_all_times_denies_no_single_deed(words: str, grade: str) -> None:
    outlet = Outlet("Courier")
    raid = outlet.tells("attack", "Westmark hit Olm with gas on the 8th", actors="Westmark", place=OLM, when=on(8))
    there = replace(OLM, span=Span(13, 16))
    made = outlet.tells("attack", words, actors="Westmark", speakers="Westmark", stance="denies", place=there)
    using = words.index("using")
    span = Span(made.claim.anchor.start + using, made.claim.anchor.end)
    told = incident(raid, replace(made, claim=replace(made.claim, anchor=span, quote=span)))
    assert told.grade == grade
