"""The library keeps what it is given, shows the latest reading, and never changes or deletes anything."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from parley.errors import LibraryError, RequestError
from parley.records import Layout, Party, Report, Span, Zone
from parley.store.library import Library
from tests.store.samples import CLAIM, LAYOUT, REPORT, TEXT, claim, report, ruling


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "a.parley") as library:
        yield library


@pytest.fixture
def filled(library: Library) -> Library:
    library.add_report(REPORT, LAYOUT)
    library.add_claims(REPORT.id, "reader 1", [CLAIM])
    return library


def test_gives_back_what_it_was_given(filled: Library) -> None:
    filled.add_judgement(ruling("seen the list of names"))
    assert list(filled.reports()) == [REPORT]
    assert filled.layouts() == {REPORT.id: LAYOUT}
    assert list(filled.claims()) == [CLAIM]
    assert filled.claim(CLAIM.id) == CLAIM
    assert list(filled.judgements()) == [ruling("seen the list of names")]


def test_gives_it_back_after_it_was_closed(filled: Library) -> None:
    filled.close()
    with Library.open(filled.path) as again:
        assert (list(again.reports()), list(again.claims())) == ([REPORT], [CLAIM])


def test_adding_twice_adds_nothing(filled: Library) -> None:
    assert filled.add_judgement(ruling()) and not filled.add_judgement(ruling())
    assert not filled.add_report(REPORT, LAYOUT)
    assert list(filled.reports()) == [REPORT]


def test_a_new_layout_of_a_known_report_is_shown(filled: Library) -> None:
    better = Layout((Zone(Span(0, 5), "headline"), Zone(Span(6, len(TEXT)), "body")))
    filled.add_report(REPORT, better)
    assert filled.layout(REPORT.id) == better


def test_the_latest_reading_is_shown_and_the_earlier_one_stays(filled: Library) -> None:
    better = replace(CLAIM, speakers=(Party("Defence Ministry", "Ruritania", CLAIM.speakers[0].span),))
    filled.add_claims(REPORT.id, "reader 2", [better])
    assert list(filled.claims()) == [better]
    assert better.id == CLAIM.id
    kept = sqlite3.connect(filled.path).execute("SELECT count(*) FROM claims WHERE id = ?", (CLAIM.id,)).fetchone()
    assert kept == (2,)


def test_a_reading_without_claims_hides_the_claims_before(filled: Library) -> None:
    filled.add_claims(REPORT.id, "reader 2", [])
    assert list(filled.claims()) == []


def test_a_reading_that_failed_hides_nothing(filled: Library) -> None:
    filled.add_failure(REPORT.id, "reader 2", "ValueError: no root")
    assert list(filled.claims()) == [CLAIM]
    assert list(filled.failures()) == [(REPORT.id, "reader 2", "ValueError: no root")]
    assert filled.has_read("reader 2", REPORT.id)


def test_knows_what_a_reader_has_not_read(filled: Library) -> None:
    filled.add_report(report(2), Layout(()))
    assert list(filled.unread("reader 1")) == [report(2)]
    assert list(filled.unread("reader 2")) == [REPORT, report(2)]


def test_finds_claims_by_report_and_type(filled: Library) -> None:
    filled.add_report(report(2), Layout(()))
    filled.add_claims(report(2).id, "reader 1", [claim(report(2))])
    assert list(filled.claims(report=report(2).id)) == [claim(report(2))]
    assert list(filled.claims(type_="casualties")) == [CLAIM]
    assert list(filled.claims(report=REPORT.id, type_="shelling")) == []


@pytest.mark.parametrize("table", ["reports", "layouts", "readings", "claims", "judgements"])
def test_nothing_is_changed_or_deleted(filled: Library, table: str) -> None:
    filled.add_judgement(ruling())
    connection = sqlite3.connect(filled.path)
    with pytest.raises(sqlite3.IntegrityError, match=f"{table} are never changed"):
        connection.execute(f"UPDATE {table} SET key = 99")
    with pytest.raises(sqlite3.IntegrityError, match=f"{table} are never deleted"):
        connection.execute(f"DELETE FROM {table}")


@pytest.mark.parametrize("quote", [Span(70, 70), Span(70, len(TEXT) + 1), Span(500, 510)])
def test_refuses_a_claim_without_words(filled: Library, quote: Span) -> None:
    wrong = replace(CLAIM, quote=quote)
    with pytest.raises(LibraryError, match=rf"Claim {CLAIM.id} \(casualties .*report r-1 rests on \[{quote.start}, "):
        filled.add_claims(REPORT.id, "reader 2", [wrong])
    assert not filled.has_read("reader 2", REPORT.id)


def test_refuses_claims_of_another_report_and_two_of_one_id(filled: Library) -> None:
    with pytest.raises(LibraryError, match="belongs to another report"):
        filled.add_claims(REPORT.id, "reader 2", [claim(report(2))])
    with pytest.raises(LibraryError, match="bears the id of another claim"):
        filled.add_claims(REPORT.id, "reader 2", [CLAIM, CLAIM])
    filled.add_claims(REPORT.id, "reader 2", [CLAIM, replace(CLAIM, part=1)])


def test_says_what_it_does_not_hold(library: Library) -> None:
    with pytest.raises(RequestError, match="holds no report abc"):
        library.report("abc")
    with pytest.raises(RequestError, match="holds no claim abc"):
        library.claim("abc")


def test_a_block_is_stored_whole_or_not_at_all(library: Library) -> None:
    with pytest.raises(KeyError), library.together():
        library.add_report(REPORT, LAYOUT)
        raise KeyError
    assert list(library.reports()) == []


@pytest.mark.parametrize(
    "text", ["a lone \ud800 surrogate was killed", "a NUL \0 was killed", "", "Xankəndi " * 100_000]
)
def test_keeps_any_text_as_received(library: Library, text: str) -> None:
    odd = Report(text, name=f"n {text[:12]}", source=text[:12], title=text[:12])
    laid = Layout((), place=text[:12])
    library.add_report(odd, laid)
    library.index()
    assert (library.report(odd.id), library.layout(odd.id)) == (odd, laid)
    if text.endswith("killed"):
        said = replace(claim(report(1)), report=odd.id, anchor=Span(0, 9), quote=Span(0, 9), actors=(Party(text[:12]),))
        library.add_claims(odd.id, "reader 1", [said])
        assert list(library.claims()) == [said]
        assert library.search("killed")[0].report == odd.id
