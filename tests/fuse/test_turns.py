"""When a position changes: the same body, the same matter, the opposite, on a later day."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from random import Random

import pytest

from parley.fuse import Filed, Fuser, fuse
from parley.records import Span, Turn
from parley.records.claim import ClaimType
from tests.fuse.build import OLM, Outlet, Telling, on, picture, since

LEAVE = "to withdraw its troops from the Olm valley"


def says(day: int, type_: ClaimType, words: str, about: str = "", **fields: object) -> Telling:
    told = Outlet("Courier", day).tells(type_, words, **{"actors": "Ostland", "when": on(day), **fields})
    return told.about(about) if about else told


def offers(day: int = 3, **fields: object) -> Telling:
    return says(day, "request", f"Ostland offered {LEAVE}", LEAVE, **fields)


def refuses(day: int = 9, **fields: object) -> Telling:
    return says(day, "reject", f"Ostland refused {LEAVE}", LEAVE, **fields)


def demands(day: int, what: str, **fields: object) -> Telling:
    return says(day, "request", f"Ostland demanded {what}", what, **fields)


def the_turn(*told: Telling) -> Turn:
    (turn,) = picture(*told).turns
    return turn


def test_a_body_refuses_what_it_had_offered() -> None:
    offer, refusal = offers(), refuses()
    turn = the_turn(refusal, offer)
    assert (turn.kind, turn.body, turn.when) == ("withdrawn", "Ostland", on(9))
    assert turn.before and (turn.before.kind, turn.before.claims, turn.before.when) == ("offers", (offer.id,), on(3))
    assert (turn.after.kind, turn.after.claims, turn.after.words) == ("refuses", (refusal.id,), LEAVE)
    assert turn.reason == "it had offered it before; both speak of “withdraw”, “troops” and “valley”"


def test_a_body_refuses_what_it_had_accepted_and_grants_what_it_had_refused() -> None:
    plan = "the peace plan of Nordia"
    accepted = says(3, "agree", f"Ostland accepted {plan}")
    refused = says(9, "reject", f"Ostland rejected {plan}", plan)
    again = says(15, "agree", f"Ostland agreed to {plan}")
    turns = picture(accepted, refused, again).turns
    assert [(turn.kind, turn.before and turn.before.kind, turn.after.kind) for turn in turns] == [
        ("withdrawn", "accepts", "refuses"),
        ("granted", "refuses", "accepts"),
    ]


@pytest.mark.parametrize(
    ("words", "type_"),
    [
        ("Ostland dropped its demand that Westmark hand over the port of Sel", "concede"),
        ("Ostland no longer demands that Westmark hand over the port of Sel", "request"),
        ("Ostland gave up its demand that Westmark hand over the port of Sel", "request"),
    ],
)
def test_a_demand_is_dropped_and_raised_again(words: str, type_: ClaimType) -> None:
    port = "that Westmark hand over the port of Sel"
    turns = picture(demands(3, port), says(9, type_, words, port), demands(12, port)).turns
    assert [turn.kind for turn in turns] == ["dropped", "raised"]


def test_a_demand_of_which_only_the_dropping_is_told_has_no_before() -> None:
    port = "that Westmark hand over the port of Sel"
    turn = the_turn(says(9, "concede", f"Ostland dropped its demand {port}", port))
    assert (turn.kind, turn.before) == ("dropped", None)
    assert "no report read here tells" in turn.reason


def test_a_demand_for_another_number_of_the_same_is_altered() -> None:
    turn = the_turn(
        demands(3, "the return of three border districts"), demands(9, "the return of five border districts")
    )
    assert (turn.kind, turn.reason) == ("altered", "5 now, 3 before")


def test_another_day_is_no_other_number() -> None:
    told = (
        demands(3, "a withdrawal from the valley within ten days"),
        demands(9, "a withdrawal from the valley within five days"),
    )
    assert not picture(*told).turns


def test_what_several_reports_tell_is_one_turn_with_all_their_claims() -> None:
    told = [offers(), refuses(9), says(10, "reject", f"Its envoy ruled out {LEAVE}", LEAVE, actors="envoy|Ostland")]
    turn = the_turn(*told)
    assert turn.after.claims == (told[1].id, told[2].id)


def test_any_order_gives_the_same_turns() -> None:
    told = [offers(), refuses(), says(15, "request", f"Ostland offered again {LEAVE}", LEAVE)]
    found = {picture(*one).turns for one in permutations(told)}
    assert len(found) == 1 and [turn.kind for turn in found.pop()] == ["withdrawn", "granted"]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ([offers(), refuses(3)], "on one day nobody knows which came first"),
        ([offers(), refuses(actors="Westmark")], "another body"),
        ([offers(recipients="Nordia"), refuses(recipients="Inselreich")], "toward others"),
        ([offers(), says(9, "reject", "Ostland refused to exchange prisoners", "to exchange prisoners")], "another matter"),
        ([offers(), refuses(is_="possible")], "not done yet"),
        ([offers(), refuses(stance="denies")], "denied"),
        ([demands(3, "an end of the siege of Tarn"), says(9, "support", "Ostland backed an end of the siege of Tarn")],
         "to demand and then to back is no change"),
        ([demands(3, "that Westmark leave the Olm valley"),
          says(9, "reject", "Ostland refused to cease fire until Westmark leave the Olm valley", "to cease fire until Westmark leave the Olm valley")],
         "a condition is not what is refused"),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else "",
)  # fmt: skip
def test_no_turn(told: list[Telling], why: str) -> None:
    assert not picture(*told).turns, why


def test_what_is_told_of_by_a_day_may_be_older_and_says_so() -> None:
    turn = the_turn(offers(), refuses(when=None))
    assert turn.when and (turn.when.first, turn.when.last) == (None, on(9).last)


def test_turns_come_and_go_with_their_reports() -> None:
    told = {one.claim.report: Filed((one.claim,), one.origin, one.text) for one in (offers(), refuses())}
    fuser = Fuser()
    first, last = told
    assert not fuser.update({last: told[last]}).turns
    assert [turn.kind for turn in fuser.update({first: told[first]}).turns] == ["withdrawn"]
    assert not fuser.update({first: None}).turns
    again = fuser.update({first: told[first]}).turns
    assert again == picture(offers(), refuses()).turns


MATTERS = (
    "to negotiate",
    "a ceasefire in the valley",
    "to withdraw its troops from the Olm valley",
    "to exchange all prisoners of war",
    "to withdraw its guns from the valley",
)
VERBS: tuple[tuple[ClaimType, str], ...] = (
    ("request", "offered"), ("reject", "refused"), ("request", "demanded"), ("request", "no longer demands"),
)  # fmt: skip


@pytest.mark.parametrize("seed", range(24))
def test_the_turns_kept_are_those_made_anew_whatever_comes_and_goes(seed: int) -> None:
    random = Random(seed)
    corpus: dict[str, Filed] = {}
    here: dict[str, Filed] = {}
    for number in range(40):
        (type_, verb), what = random.choice(VERBS), random.choice(MATTERS)
        outlet = Outlet(f"Courier {number}", random.randint(1, 28))
        told = outlet.tells(
            type_, f"Ostland {verb} {what}", actors=random.choice(["Ostland", "Ostland, Westmark"])
        ).about(what)
        if random.random() < 0.3:
            deed: ClaimType = random.choice(["consult", "ceasefire"])
            told = outlet.tells(deed, "It was done", actors=random.choice(["Ostland, Westmark", "Nordia, Ostland"]))
        corpus[told.claim.report] = Filed((told.claim,), told.origin, told.text)
    fuser, ever = Fuser(), 0
    for _ in range(30):
        names = random.sample(sorted(corpus), random.randint(1, 4))
        changes = {name: None if name in here else corpus[name] for name in names}
        here = {name: one for name, one in {**here, **changes}.items() if one}
        kept = fuser.update(changes).turns
        claims = [claim for one in here.values() for claim in one.claims]
        origins = {name: one.origin for name, one in here.items() if one.origin}
        assert kept == fuse(claims, [], origins, {name: one.text for name, one in here.items()}).turns
        ever += len(kept)
    assert ever


def test_a_stretch_of_days_is_as_late_as_its_first_day() -> None:
    assert the_turn(offers(), refuses(when=since(9))).kind == "withdrawn"


# One subject in other words ------------------------------------------------------------------------------------------


def refuses_talks(day: int = 3, words: str = "Ostland refused to negotiate", **fields: object) -> Telling:
    return says(day, "reject", words, **{"recipients": "Westmark", **fields})


def test_who_refused_to_negotiate_and_agrees_to_a_dialogue_turned() -> None:
    agreed = says(9, "agree", "Ostland and Westmark agreed to a dialogue in Sel", actors="Ostland, Westmark")
    turn = the_turn(refuses_talks(), agreed)
    assert (turn.kind, turn.body, turn.before and turn.before.kind, turn.after.kind) == (
        "granted", "Ostland", "refuses", "accepts",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("refused", "type_", "done"),
    [
        ("Ostland refused a ceasefire with Westmark", "ceasefire", "A truce between Ostland and Westmark took effect"),
        ("Ostland ruled out negotiations with Westmark", "consult", "Envoys of Ostland and Westmark met in Sel"),
    ],
)
def test_a_truce_or_a_meeting_grants_what_was_refused(refused: str, type_: ClaimType, done: str) -> None:
    no = says(3, "reject", refused, refused.partition(" ")[2], recipients="Westmark")
    yes = says(9, type_, done, actors="Ostland, Westmark")
    turn = the_turn(yes, no)
    assert (turn.kind, turn.body, turn.after.claims) == ("granted", "Ostland", (yes.id,))
    again = says(15, "reject", refused, refused.partition(" ")[2], recipients="Westmark")
    assert [turn.kind for turn in picture(no, yes, again).turns] == ["granted", "withdrawn"]


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ([refuses_talks(), says(9, "consult", "Ostland's king met his cousin of Nordia", actors="Ostland, Nordia")],
         "he met somebody else"),
        ([says(3, "consult", "Envoys of both met", actors="Ostland, Westmark"), refuses_talks(9)],
         "a meeting by itself is no word that can be gone back on"),
        ([refuses_talks(3), Outlet("Courier", 20, month=8).tells("agree", "Ostland agreed to a dialogue with Westmark", actors="Ostland, Westmark", when=on(20, month=8))],
         "months later"),
        ([refuses_talks(3), says(9, "agree", "Ostland agreed to an exchange of prisoners", actors="Ostland, Westmark")],
         "another subject"),
        ([refuses_talks(3, "Ostland refused a meeting with Anna Lind", recipients=""),
          says(9, "agree", "Ostland agreed to a meeting with Jorn Brandt", actors="Ostland")],
         "with another by name"),
        ([refuses_talks(3), says(9, "consult", "They may meet", actors="Ostland, Westmark", is_="possible")],
         "not met yet"),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else "",
)  # fmt: skip
def test_no_turn_on_a_subject(told: list[Telling], why: str) -> None:
    assert not picture(*told).turns, why


def test_an_answer_in_few_words_is_on_what_was_asked_before_it() -> None:
    outlet = Outlet("Courier", 3)
    leave = "leave the Olm valley"
    outlet.tells("request", f"Westmark demanded that Ostland {leave}", actors="Westmark", recipients="Ostland")
    asked = outlet.tells("request", f"Nordia demanded that it {leave}", actors="Nordia", recipients="Ostland").about(
        leave
    )
    no = outlet.tells("reject", "Ostland refused", actors="Ostland", when=on(3))
    yes = says(9, "agree", f"Ostland agreed to {leave}")
    turn = the_turn(asked, no, yes)
    assert (turn.kind, turn.before and turn.before.claims) == ("granted", (no.id,))


@pytest.mark.parametrize(
    ("words", "is_"),
    [
        ("Ostland lifted the ban on the foreign press", "actual"),
        ("Ostland would retract two decisions on the border", "planned"),
        ("Ostland will withdraw the bill on extradition", "planned"),
    ],
)
def test_what_a_body_undoes_is_a_turn_by_itself(words: str, is_: str) -> None:
    told = Outlet("Courier", 9).tells("concede", words, actors="Ostland", is_=is_)
    verb = words.split()[1 if is_ == "actual" else 2]
    start = words.index(verb)
    turn = the_turn(replace(told, claim=replace(told.claim, anchor=Span(start, start + len(verb)))))
    assert (turn.kind, turn.before) == ("granted", None)
    assert turn.when and (turn.when.first, turn.when.last) == (None, on(9).last)


def test_what_a_body_had_to_undo_is_not_undone() -> None:
    told = Outlet("Courier", 9).tells("concede", "Ostland had to lift the ban", actors="Ostland")
    start = told.text.index("lift")
    assert not picture(replace(told, claim=replace(told.claim, anchor=Span(start, start + 4)))).turns


def test_words_further_on_take_nothing_back() -> None:
    words = "Ostland offered a bill with a timetable for a withdrawal that its king could waive or drop at any time"
    told = Outlet("Courier", 9).tells("request", words, actors="Ostland", when=on(9))
    assert not picture(replace(told, claim=replace(told.claim, anchor=Span(8, 15)))).turns


def test_guerrillas_are_no_voice_of_the_state_that_they_fight_in() -> None:
    talks = "a dialogue on elections"
    offered = says(3, "request", f"The guerrillas offered {talks}", talks, actors="guerrillas|Ostland")
    refused = says(9, "reject", f"Ostland refused {talks}", talks)
    assert not picture(offered, refused).turns


def test_a_release_grants_what_was_refused() -> None:
    refused = Outlet("Courier", 8).tells(
        "reject",
        "The Front refused to release three Ostlandish nurses",
        actors="Front",
        recipients="Ostland",
        when=on(8),
    )
    freed = Outlet("Herald", 20).tells(
        "retreat", "The Front released three nurses", actors="Front", recipients="nurses|Ostland", when=on(20)
    )
    (turn,) = picture(refused, freed).turns
    assert (turn.kind, turn.body) == ("granted", "Front")


def test_a_withdrawal_grants_what_the_land_asked_for() -> None:
    refused = Outlet("Courier", 8).tells(
        "reject",
        "Westmark refused to withdraw its troops from Olm",
        actors="Westmark",
        recipients="Ostland",
        when=on(8),
    )
    left = Outlet("Herald", 20).tells(
        "retreat", "Westmark's troops withdrew from Olm", actors="troops|Westmark", place=OLM, when=on(20)
    )
    assert [turn.kind for turn in picture(refused, left).turns] == ["granted"]


def test_a_land_sets_its_own_people_free_whom_it_refused_to_release() -> None:
    of_its_own = {"actors": "Ostland", "recipients": "Anna Lind|Ostland"}
    refused = says(8, "reject", "Ostland refused to release Anna Lind", "to release Anna Lind", **of_its_own)
    freed = says(12, "retreat", "Ostland released Anna Lind", **of_its_own)
    assert the_turn(freed, refused).kind == "granted"
    others = {"actors": "Ostland", "recipients": "reporters|Ostland"}
    assert not picture(refused, says(12, "retreat", "Ostland released two reporters", **others)).turns


def test_who_refused_a_truce_of_nobody_named_and_agrees_to_one_turns() -> None:
    refused = says(8, "reject", "Ostland rejected the ceasefire offer", "the ceasefire offer")
    agreed = says(20, "ceasefire", "Ostland and Westmark agreed on a ceasefire", actors="Ostland, Westmark")
    assert the_turn(refused, agreed).kind == "granted"
