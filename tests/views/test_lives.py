"""Lives: what a truce was from when to when, and what stood on a day according to whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.records import Ceasefire, Picture, Transition, When
from parley.records.incident import CeasefireState
from parley.views.ceasefires.lives import lives
from tests.views.samples import ARCHIVE, IDS, PICTURE, TRUCE, on


def step(
    state: CeasefireState, day: int | None, *speakers: str, by: tuple[str, ...] = (), known_by: bool = False
) -> Transition:
    told = date(2031, 5, day) if day else None
    when = When(None, told) if known_by else on(told) if told else None
    return Transition(state, when, by, speakers, (IDS["truce"],), ())


def truce(*steps: Transition) -> Picture:
    return Picture(ceasefires=(replace(TRUCE, transitions=steps, effect=on(date(2031, 5, 5))),))


def spells(picture: Picture, last: int = 20) -> list[tuple[str, int, int]]:
    (life,) = lives(picture, ARCHIVE, last=date(2031, 5, last)).shown
    return [(spell.kind, spell.first.day, spell.last.day) for spell in life.spells]


def standing(picture: Picture, day: int) -> str:
    (life,) = lives(picture, ARCHIVE, on=date(2031, 5, day)).shown
    return life.standing.kind if life.standing else "not told of"


def test_each_spell_lasts_to_the_next_and_the_last_to_the_last_day_known() -> None:
    told = truce(step("agreed", 3, "Sweden"), step("in force", 5, "Sweden"), step("violated", 8, "A", by=("B",)))
    assert spells(told) == [("agreed", 3, 5), ("force", 5, 8), ("broken", 8, 20)]


def test_of_one_day_the_last_step_counts() -> None:
    assert spells(truce(step("due", 5), step("violated", 5, "A"))) == [("broken", 5, 20)]


def test_what_is_over_is_broken_no_more() -> None:
    told = truce(step("in force", 5), step("collapsed", 8), step("violated", 12, "A"))
    assert spells(told) == [("force", 5, 8), ("ended", 8, 8)]
    (life,) = lives(told, ARCHIVE).shown
    assert len(life.breaches) == 1


@pytest.mark.parametrize(
    ("day", "kind"),
    [(2, "not told of"), (3, "agreed"), (5, "due"), (6, "force"), (8, "broken"), (14, "ended")],
)
def test_how_it_stood_on_a_day(day: int, kind: str) -> None:
    told = truce(
        step("agreed", 3), step("in force", 6, "A"), step("violated", 8, "B", by=("A",)), step("collapsed", 14)
    )
    assert standing(told, day) == kind


def test_who_says_what_on_the_day_stands_side_by_side() -> None:
    told = truce(step("in force", 6, "A"), step("violated", 8, "B", "C", by=("A",)))
    (life,) = lives(told, ARCHIVE, on=date(2031, 5, 10)).shown
    assert life.standing
    words = "Meant to be in force, and said to be broken: in force according to A; broken by A according to B and C"
    assert life.standing.words == words


def test_of_one_that_is_over_only_the_end_is_told() -> None:
    told = truce(step("in force", 6, "A"), step("violated", 8, "B", by=("A",)), step("collapsed", 14, "C"))
    (life,) = lives(told, ARCHIVE, on=date(2031, 5, 20)).shown
    assert life.standing and life.standing.words == "Over: collapsed, 14 May 2031, according to C"


def test_a_truce_that_is_long_told_of_no_more_is_not_running() -> None:
    told = truce(step("in force", 6, "A"))
    assert lives(told, ARCHIVE, on=date(2031, 7, 5)).running
    later = lives(told, ARCHIVE, on=date(2031, 7, 6))
    assert later.running == () and later.shown[0].standing
    words = "Nothing is told of it after 6 May 2031; until then said to be in force: in force according to A"
    assert later.shown[0].standing.words == words


def test_a_truce_of_three_days_is_not_running_on_the_fourth() -> None:
    three = Transition("due", When(date(2031, 5, 8), date(2031, 5, 10)), (), ("A",), (IDS["truce"],), ())
    assert lives(truce(three), ARCHIVE, on=date(2031, 5, 10)).running
    assert lives(truce(three), ARCHIVE, on=date(2031, 5, 11)).running == ()


def test_an_agreement_and_the_effect_that_it_sets_are_one_step() -> None:
    (life,) = lives(truce(step("agreed", 5, "A"), step("due", 5, "A"), step("due", 6, "A")), ARCHIVE).shown
    assert [told.words for told in life.told] == ["agreed, to take effect", "to take effect"]
    (life,) = lives(truce(step("agreed", 5, "A"), step("due", 5, "B")), ARCHIVE).shown
    assert len(life.told) == 2


def test_a_call_for_a_truce_is_none() -> None:
    told = lives(truce(step("proposed", 3, "UN")), ARCHIVE, on=date(2031, 5, 10))
    assert told.running == ()
    assert told.shown[0].standing and told.shown[0].standing.words == "Called for, not agreed"


def test_breaches_are_counted_by_accuser_and_accused() -> None:
    again = step("violated", 9, "Ruritania", by=("Strelsau",))
    told = replace(TRUCE, transitions=(*TRUCE.transitions, again))
    (blame,) = lives(Picture(ceasefires=(told,)), ARCHIVE).blames
    assert (blame.accuser, blame.accused, blame.times) == ("Ruritania", "Strelsau", 2)
    assert blame.when == "5 to 9 May 2031"
    (once,) = lives(truce(step("violated", 8, "A", by=("B",), known_by=True)), ARCHIVE).blames
    assert once.when == "by 8 May 2031"


def test_known_by_a_day_is_said_so() -> None:
    (life,) = lives(truce(step("violated", 8, "A", known_by=True)), ARCHIVE).shown
    assert (life.told[0].when, life.told[0].by_then) == ("by 8 May 2031", True)


def test_each_step_leads_to_its_words() -> None:
    (life,) = lives(PICTURE, ARCHIVE).shown
    assert all(told.evidence.citations for told in life.told)


def test_a_truce_without_days_has_no_spells() -> None:
    bare: Ceasefire = replace(TRUCE, transitions=(step("agreed", None),))
    (life,) = lives(Picture(ceasefires=(bare,)), ARCHIVE, on=date(2031, 5, 9)).shown
    assert life.spells == () and life.standing is None
