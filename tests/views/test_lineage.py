"""Lineage and tracks: who prints whose words, who was first, and lines of talks by mediator."""

from __future__ import annotations

from dataclasses import replace

from parley.records import Hand, Layout, Part, Picture, Span
from parley.views.archive import Archive
from parley.views.reports.lineage import Press, early, press, prints
from parley.views.talks.tracks import tracks
from tests.views.samples import ARCHIVE, CLAIMS, COPY, FIRST, MONDAY, PICTURE, SHELLING, TALKS, TUESDAY, on


def later(report: str) -> Archive:
    """The archive with one report of a day later."""
    layouts = dict(ARCHIVE.layouts)
    layouts[report] = replace(layouts[report], published=on(MONDAY))
    return replace(ARCHIVE, layouts=layouts)


def _press(picture: Picture, archive: Archive) -> Press:
    return press(picture, archive, CLAIMS.values(), early(picture, archive))


def test_prints_of_one_story_stand_together_and_the_days_tell_who_was_first() -> None:
    (story,) = _press(PICTURE, later(COPY.id)).stories
    assert [p.outlet for p in story.prints] == ["Example Wire", "Daily Copy"]
    assert story.first == "Example Wire"


def test_prints_say_what_was_done_to_the_words_and_who_signs() -> None:
    parts: tuple[Part, ...] = ("edited", "reported", "edited")
    hands = tuple(
        Hand(part, name, Span(0, 3)) for part, name in zip(parts, ("Ana Lind", "Jo Tan", "A\nB"), strict=True)
    )
    cut = replace(ARCHIVE.origins[COPY.id], lineage=FIRST.id, kept=0.42, added=0.3)
    layouts = {**ARCHIVE.layouts, COPY.id: replace(ARCHIVE.layouts[COPY.id], hands=hands)}
    (story,) = _press(PICTURE, replace(ARCHIVE, layouts=layouts, origins={**ARCHIVE.origins, COPY.id: cut})).stories
    copy = next(p for p in story.prints if p.report == COPY.id)
    assert copy.signed == "reported by Jo Tan; edited by Ana Lind and A B"
    assert copy.altered == "42 % of what Example Wire printed, 30 % its own words"
    assert next(p for p in story.prints if p.report == FIRST.id).altered == ""


def test_two_prints_of_one_day_have_no_first() -> None:
    (story,) = _press(PICTURE, ARCHIVE).stories
    assert story.first == ""
    assert not any(p.first for p in story.prints)


def test_an_outlet_shows_what_it_relays_from_whom() -> None:
    outlets = {outlet.name: outlet for outlet in _press(PICTURE, ARCHIVE).outlets}
    wire = outlets["Example Wire"]
    assert (wire.reports, wire.shared, wire.claims, wire.relayed) == (1, 1, 3, 2)
    assert dict(wire.relays) == {"army (Ruritania)": 1, "Ruritania": 1}


def test_who_told_first_of_what_several_origins_tell() -> None:
    told = replace(SHELLING, claims=(*SHELLING.claims, CLAIMS["breach"].id))
    outlets = _press(Picture((told,)), later(COPY.id)).outlets
    assert {outlet.name: outlet.first_incidents for outlet in outlets} == {
        "Example Wire": 1,
        "Daily Copy": 0,
        "Hentzau Post": 0,
    }


def test_agencies_are_those_that_reports_name() -> None:
    named = replace(ARCHIVE.layouts[FIRST.id], credits=("AFP",))
    seen = _press(PICTURE, replace(ARCHIVE, layouts={**ARCHIVE.layouts, FIRST.id: named}))
    assert [(agency.name, agency.reports, agency.outlets) for agency in seen.agencies] == [
        ("AFP", 1, ("Example Wire",))
    ]


def test_the_reports_of_one_outlet() -> None:
    (only,) = prints("Daily Copy", ARCHIVE)
    assert (only.title, only.copies) == ("Guns fire again on Zenda", 1)
    assert _press(PICTURE, ARCHIVE).claims[only.report] == 1


def test_a_report_without_layout_names_no_agency() -> None:
    bare: dict[str, Layout] = {}
    assert _press(PICTURE, replace(ARCHIVE, layouts=bare)).agencies == ()


def test_talks_of_one_mediator_are_one_track_and_those_without_stand_last() -> None:
    alone = replace(TALKS, id="m-alone", track=None, state="held")
    again = replace(TALKS, id="m-again", state="held")
    found = tracks(Picture(meetings=(alone, TALKS, again)), ARCHIVE)
    assert [(track.name, len(track.stops), track.held) for track in found] == [
        ("Sweden", 2, 1),
        ("No mediator named", 1, 1),
    ]
    assert found[0].stops[0].on == TUESDAY
