"""What an analyst works with: what changed, the sides, the doubts, the rulings, what a search found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from parley.records import Finding, Judgement, Picture, Reading, Span
from parley.records.judgement import Ruling
from parley.store.library import Hit
from parley.views.actors.sides import deeds, sides
from parley.views.briefings.changes import changes
from parley.views.reports.found import found_reports, found_things, marked, titled
from parley.views.review.doubts import doubts
from parley.views.review.rulings import entries, made_with, standing_on
from parley.web.index import index
from tests.views.samples import ARCHIVE, FIRST, IDS, MONDAY, PICTURE, SHELLING, SUNDAY, on, reading

NOON = datetime(2031, 5, 7, 12, tzinfo=UTC)


def ruling(kind: Ruling, *names: str, minute: int = 0, by: str = "Ana", withdraws: str | None = None) -> Judgement:
    return Judgement(kind, tuple(IDS[n] for n in names), by, NOON + timedelta(minutes=minute), withdraws=withdraws)


def test_changes_are_what_was_told_since() -> None:
    early, late = changes(PICTURE, ARCHIVE, SUNDAY), changes(PICTURE, ARCHIVE, MONDAY)
    assert (early.reports, late.reports) == (3, 1)
    assert "i-shelling" in {news.id for news in early.news}
    assert "i-shelling" not in {news.id for news in late.news}
    assert [point.target for point in late.disputed] == ["series-s-own"]
    assert not changes(PICTURE, ARCHIVE, date(2032, 1, 1)).news


def test_changes_are_the_same_where_it_is_known_what_claims_stand_in() -> None:
    known = index(PICTURE, ARCHIVE, ()).things
    for day in (SUNDAY, MONDAY):
        assert changes(PICTURE, ARCHIVE, day, standing=known) == changes(PICTURE, ARCHIVE, day)


def test_what_is_new_is_told_apart_from_what_is_told_of_anew() -> None:
    truce = PICTURE.ceasefires[0]
    grown = replace(truce, claims=(*truce.claims, IDS["shelling"]))
    state = {n.id: (n.new, n.what) for n in changes(replace(PICTURE, ceasefires=(grown,)), ARCHIVE, MONDAY).news}
    assert state["t-truce"] == (False, "2 claims more")
    assert state["m-talks"] == (True, "1 claim")


def test_truces_and_talks_are_not_crowded_out_by_incidents() -> None:
    many = tuple(replace(SHELLING, id=f"i-{n}") for n in range(30))
    found = changes(replace(PICTURE, incidents=many), ARCHIVE, SUNDAY)
    kinds = [news.id[:2] for news in found.news]
    assert (len(kinds), kinds[:9], sorted(kinds[9:])) == (
        12,
        ["i-"] * 8 + ["t-"],
        ["m-", "s-", "s-"],
    ) and found.more == 22


def test_a_position_that_changed_is_told_and_so_is_what_is_newly_refused() -> None:
    refusal = replace(PICTURE.positions[1], id="p-new", kind="refuses")
    found = changes(replace(PICTURE, positions=(*PICTURE.positions, refusal)), ARCHIVE, SUNDAY)
    assert [turn.id for turn in found.turned] == ["n-turn"]
    assert [(stand.actor, stand.verb) for stand in found.stands] == [("Strelsau", "refuses, toward Ruritania")]
    later = changes(PICTURE, ARCHIVE, date(2032, 1, 1))
    assert not later.turned and not later.stands and later.is_nothing


def test_sides_have_their_dead_by_their_own_count_and_by_that_of_others() -> None:
    by_name = {side.name: side for side in sides(PICTURE, deeds(PICTURE, ARCHIVE), ARCHIVE)}
    assert by_name["Strelsau"].breaches == 1
    assert by_name["Strelsau"].denials == 1
    own = replace(PICTURE.tolls[0], body="Ruritania")
    named = replace(PICTURE, tolls=(own, PICTURE.tolls[1]), ceasefires=(_broken_by("Ruritania"),))
    ruritania = {side.name: side for side in sides(named, deeds(named, ARCHIVE), ARCHIVE)}["Ruritania"]
    assert [words for words, _ in ruritania.own] == ["military: It has lost 40 soldiers since 1 May"]
    assert ruritania.others == (("military: Ruritania's dead at more than 90 (Strelsau)", "series-s-theirs"),)


def test_of_a_count_by_no_named_voice_a_side_is_told_who_is_quoted_for_it() -> None:
    quoted = replace(PICTURE.tolls[1], speaker="", body="")
    named = replace(PICTURE, tolls=(quoted,), ceasefires=(_broken_by("Ruritania"),))
    ruritania = {side.name: side for side in sides(named, deeds(named, ARCHIVE), ARCHIVE)}["Ruritania"]
    assert [words for words, _ in ruritania.others] == ["military: Ruritania's dead at more than 90 (Strelsau)"]


def _broken_by(name: str) -> object:
    truce = PICTURE.ceasefires[0]
    return replace(truce, transitions=tuple(replace(step, by=(name,)) for step in truce.transitions))


def test_a_clash_is_asked_with_both_claims_and_why() -> None:
    (first, *_), count = doubts(PICTURE, ARCHIVE, ())
    assert count >= 1
    assert {a.id for a in first.accounts} == {IDS["denied"], IDS["shelling"]}
    assert first.target == "i-shelling"
    assert first.reasons[0].startswith("accounts differ: ")


def test_of_several_counts_those_are_asked_about_that_clash() -> None:
    limits = {"copied": (100, None), "shelling": (112, 112), "denied": (67, 67)}
    told = tuple(reading(str(low), name, limits=(low, low, high)) for name, (low, high) in limits.items())
    overtaken = replace(reading("3", "own", limits=(3, 3, 3)), aside="a later count took its place")
    count = Finding("killed", (told[0], overtaken, *told[1:]), "disputed", "rivals")
    (first, *_), _ = doubts(Picture((replace(SHELLING, findings=(count,)),)), ARCHIVE, ())
    assert {a.id for a in first.accounts} == {IDS["copied"], IDS["denied"]}


def test_what_was_ruled_is_asked_no_more() -> None:
    before, _ = doubts(PICTURE, ARCHIVE, ())
    after, _ = doubts(PICTURE, ARCHIVE, [ruling("different", "denied", "shelling")])
    assert {d.id for d in before} - {d.id for d in after} == {before[0].id}


def test_people_counted_are_told_as_they_were_said() -> None:
    hundreds = Reading("hundreds", (IDS["shelling"],), (), (), 100, None, 999)
    found = Finding("killed", (hundreds,), "single", "one count", 100, None, 999)
    alone = replace(SHELLING, claims=(IDS["shelling"],), findings=(found,), grade="single origin")
    ((doubt,), _) = doubts(Picture(incidents=(alone,)), ARCHIVE, ())
    assert "greatest count of people: hundreds" in doubt.reasons


def test_two_happenings_of_a_kind_in_one_place_are_asked_about() -> None:
    one = replace(SHELLING, id="i-one", claims=(IDS["shelling"],), findings=(), grade="confirmed")
    other = replace(one, id="i-other", claims=(IDS["copied"],), when=on(MONDAY))
    far = replace(one, id="i-far", claims=(IDS["breach"],), when=on(MONDAY + timedelta(days=9)))
    asked, _ = doubts(Picture(incidents=(one, other, far)), ARCHIVE, ())
    assert [{a.id for a in d.accounts} for d in asked] == [{IDS["shelling"], IDS["copied"]}]
    assert "within a day of each other" in asked[0].reasons[0]


def test_the_log_has_one_entry_for_what_was_ruled_in_one_go() -> None:
    pairs = [ruling("different", "shelling", other) for other in ("denied", "copied")]
    (entry,) = entries(pairs, ARCHIVE)
    assert entry.ids == tuple(j.id for j in pairs)
    assert entry.by == "Ana"
    assert entry.at == "7 May 2031, 12:00 UTC"
    assert {c.claim for c in entry.about} == {IDS["shelling"], IDS["denied"], IDS["copied"]}
    assert made_with(pairs[1].id, pairs) == tuple(pairs)
    assert made_with("none", pairs) == ()


def test_a_ruling_taken_back_stays_in_the_log_and_stands_no_more() -> None:
    wrong = ruling("wrong", "own")
    back = ruling("withdrawn", minute=1, by="Ben", withdraws=wrong.id)
    latest, first = entries([wrong, back], ARCHIVE)
    assert latest.words == "taken back: wrong"
    assert first.taken_back
    assert not latest.taken_back
    assert [(m.ruling, m.by) for m in standing_on([wrong])[IDS["own"]]] == [("wrong", "Ana")]
    assert IDS["own"] not in standing_on([wrong, back])
    again = ruling("withdrawn", minute=2, withdraws=back.id)
    assert [m.words for m in standing_on([wrong, back, again])[IDS["own"]]] == ["wrong"]


def test_a_ruling_on_claims_that_are_no_more_says_so() -> None:
    (entry,) = entries([Judgement("wrong", ("gone",), "Ana", NOON)], ARCHIVE)
    assert (entry.about, entry.gone) == ((), 1)


@pytest.mark.parametrize(
    ("text", "asked", "found"),
    [
        ("Shelling of Xankəndi and Zenda", ["xankendi"], ["Xankəndi"]),
        ("the Zendans of Zenda", ["zenda"], ["Zendans", "Zenda"]),
        ("Nagorno-Karabakh, nagorno karabakh", ["nagorno-karabakh"], ["Nagorno-Karabakh", "nagorno karabakh"]),
        ("no such word", ["zenda"], []),
        ("a (b) [c] .* d", [".*"], []),
        ("left\u202eright", ["right"], ["right"]),
    ],
)
def test_words_are_marked_whatever_their_accents(text: str, asked: list[str], found: list[str]) -> None:
    segments = marked(text, asked)
    assert [s.text for s in segments if s.marked] == found
    assert "".join(s.text for s in segments) == text.replace("\u202e", "·")


def test_a_found_report_shows_the_words_in_their_place() -> None:
    at = FIRST.text.index("Strelsau denied")
    hits = [Hit(FIRST.id, Span(at, at + 8)), Hit(FIRST.id, None)]
    (found,) = found_reports(("denied",), hits, ARCHIVE)
    assert found.label == "Example Wire"
    assert [s.text for s in found.snippet if s.marked] == ["denied"]


def test_things_are_found_by_all_words_of_one_spelling() -> None:
    assert named("shelling strelsau") == (["i-shelling"], 0)
    assert named("nothing", "zenda") == (["i-shelling"], 0)
    assert named("shelling nowhere", "", "**") == ([], 0)


def test_how_many_things_more_are_found_than_shown_is_said() -> None:
    many = replace(PICTURE, incidents=tuple(replace(SHELLING, id=f"i-{n}") for n in range(20)))
    shown, more = found_things(("shelling",), titled(many))
    assert (len(shown) + more, more > 0) == (20, True)


def named(*queries: str) -> tuple[list[str], int]:
    shown, more = found_things(queries, titled(PICTURE))
    return [thing.id for thing in shown], more
