"""The picture that is kept between calls is the one that a library gives from nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from threading import Thread

import pytest

from parley.engine import Pictures, picture
from parley.errors import LibraryError
from parley.records import Claim, Judgement, Layout, Party, Picture, Place, Report, Span, When, Zone
from parley.store.library import Library

OLM = Place("Olm", entry="olm", country="Ostland", latitude=50.0, longitude=10.0, precision=5)
WORDS = "Guns of the army fired on Olm through the whole of that night, people there said {}. "


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "a.parley") as library:
        yield library


def text(number: int) -> str:
    return "".join(WORDS.format(f"in the report of number {number} and in line {line}") for line in range(4))


def store(library: Library, number: int, words: str = "", reader: str = "reader 1") -> Report:
    """One report of one attack, read by `reader`."""
    report = Report(words or text(number), name=f"report {number}", source=f"outlet {number}")
    day = date(2031, 5, 10 + number % 3)
    layout = Layout((Zone(Span(0, len(report.text)), "body"),), published=When(day, day))
    library.add_report(report, layout)
    library.add_claims(report.id, reader, told(report, reader))
    return report


def told(report: Report, reader: str) -> Sequence[Claim]:
    one = Claim(report.id, "shelling", Span(0, 4), Span(0, 40), actors=(Party("army", "Ostland"),), place=OLM)
    return [one if reader == "reader 1" else replace(one, actors=(Party("Westmark"),))]


def test_a_library_that_grows_gives_the_picture_of_a_rebuild(library: Library) -> None:
    pictures = Pictures()
    assert pictures.now(library) == Picture()
    for number in range(6):
        store(library, number)
        before = list(pictures.claims(library))
        assert pictures.now(library) == picture(library)
        assert before == list(pictures.claims(library)) == list(library.claims())


def test_a_copy_found_later_moves_the_origin_of_both(library: Library) -> None:
    pictures = Pictures()
    later = store(library, 1)
    assert pictures.now(library).origins[0].lineage == later.id
    earlier = store(library, 0, words=text(1)[5:])
    origins = pictures.now(library).origins
    assert {origin.lineage for origin in origins} == {earlier.id}
    assert pictures.now(library) == picture(library)


def test_a_better_reading_and_a_ruling_show_at_once(library: Library) -> None:
    pictures = Pictures()
    reports = [store(library, number) for number in range(3)]
    pictures.now(library)
    library.add_claims(reports[0].id, "reader 2", told(reports[0], "reader 2"))
    assert "Westmark" in pictures.now(library).incidents[0].title
    assert pictures.now(library) == picture(library)
    claim = next(library.claims(report=reports[1].id))
    library.add_judgement(Judgement("wrong", (claim.id,), "an analyst", datetime(2031, 6, 1)))
    assert claim.id not in {c for incident in pictures.now(library).incidents for c in incident.claims}
    assert pictures.now(library) == picture(library)


def test_what_stays_the_same_is_the_same(library: Library) -> None:
    pictures = Pictures()
    store(library, 0)
    assert pictures.now(library) is pictures.now(library)


def test_another_library_has_its_own_picture(library: Library, tmp_path: Path) -> None:
    pictures = Pictures()
    store(library, 0)
    pictures.now(library)
    with Library.open(tmp_path / "b.parley") as other:
        assert pictures.now(other) == Picture()
    assert pictures.now(library) == picture(library)


class Interrupted(Library):
    """One of which the claims cannot be read."""

    def claims(self, *, report: str | None = None, type_: str | None = None) -> Iterator[Claim]:
        raise LibraryError("interrupted")


def test_what_fails_midway_is_begun_anew(library: Library) -> None:
    pictures = Pictures()
    store(library, 0)
    pictures.now(library)
    store(library, 1)
    with Interrupted.open(library.path) as interrupted, pytest.raises(LibraryError):
        pictures.now(interrupted)
    assert pictures.now(library) == picture(library)


def test_threads_share_one_each_with_its_own_connection(library: Library) -> None:
    pictures, seen = Pictures(), list[Picture]()

    def look() -> None:
        with Library.look(library.path) as own:
            seen.append(pictures.now(own))

    for number in range(4):
        store(library, number)
    threads = [Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [picture(library)] * 4
