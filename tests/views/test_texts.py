"""Reports as received, cut into pieces: no character is lost, and every claim's words lie between its marks."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from parley.records import Layout, Report, Span
from parley.views.archive import Archive
from parley.views.evidence import Citation
from parley.views.reports.texts import AROUND, WHOLE, Piece, texts
from parley.views.wording import harmless
from tests.views.samples import ARCHIVE, FIRST, IDS

TEXT = "".join(map(chr, range(97, 123)))


def citation(claim: str, report: str, span: Span) -> Citation:
    return Citation(claim, report, "", "", "", "", (), "", span.start, span.end)


def pieces(text: str, *spans: Span) -> tuple[Piece, ...]:
    report = Report(text)
    stored = Archive({}, {report.id: report}, {report.id: Layout(())}, {})
    (shown,) = texts([citation(f"c{n}", report.id, span) for n, span in enumerate(spans)], stored)
    return shown.pieces


def marked(shown: tuple[Piece, ...]) -> dict[str, str]:
    """What a reader finds marked, by claim; a mark that is broken off and goes on counts to where it went on last."""
    open_: list[str] = []
    found: dict[str, str] = {}
    for piece in shown:
        if piece.do == "open":
            open_.append(piece.value)
        elif piece.do == "close":
            open_.pop()
        else:
            for claim in filter(None, open_):
                found[claim] = found.get(claim, "") + piece.value
    assert not open_
    return found


@given(st.lists(st.tuples(st.integers(0, 25), st.integers(1, 26)), min_size=1, max_size=8))
def test_marks_nest_however_claims_overlap(bounds: list[tuple[int, int]]) -> None:
    spans = [Span(min(a, b), max(a, b)) for a, b in bounds if a != b]
    if not spans:
        return
    shown = pieces(TEXT, *spans)
    assert "".join(p.value for p in shown if p.do == "text") == TEXT
    found = marked(shown)
    assert set(found) == {f"c{n}" for n in range(len(spans))}
    assert all(spans[int(claim[1:])].of(TEXT).startswith(words) for claim, words in found.items())


def test_nested_claims_are_marked_whole() -> None:
    assert marked(pieces(TEXT, Span(2, 9), Span(4, 6), Span(4, 6))) == {"c0": "cdefghi", "c1": "ef", "c2": "ef"}


def test_zones_are_told() -> None:
    (shown,) = texts([citation(IDS["own"], FIRST.id, Span(60, 70))], ARCHIVE)
    assert {p.zone for p in shown.pieces if p.do == "text"} == {"headline", "teaser", "body", ""}
    assert shown.lineage == "one of 2 reports of the same words"


def test_hostile_characters_are_shown_and_not_obeyed() -> None:
    text = "a\0b\ud800\u202ec"
    assert "".join(p.value for p in pieces(text, Span(0, 1)) if p.do == "text") == harmless(text) == "a·b··c"


def test_a_very_long_report_is_shown_around_its_claims_and_says_what_is_left_out() -> None:
    length = WHOLE * 30
    shown = pieces("x" * length, Span(length // 2, length // 2 + 5))
    gone = [int(p.value) for p in shown if p.do == "left out"]
    kept = sum(len(p.value) for p in shown if p.do == "text")
    assert len(gone) == 2 and sum(gone) + kept == length
    assert kept == 3 * AROUND + 5
    assert marked(shown) == {"c0": "xxxxx"}


def test_reports_stand_in_order_of_time() -> None:
    undated = replace(FIRST, name="r-9")
    stored = replace(ARCHIVE, reports={**ARCHIVE.reports, undated.id: undated})
    order = [citation("c", report, Span(0, 1)) for report in (undated.id, *ARCHIVE.reports)]
    assert texts(order, stored)[-1].told == "day unknown"
