"""The sheet of an incident: rivals side by side, charge beside denial, accounts in time; and a claim's words marked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.records import Finding, Incident, Party, Passage, Place, Span, When
from parley.views.archive import Archive
from parley.views.incidents.answers import answer, question
from parley.views.incidents.incident import EACH, incident, near
from parley.views.reports.accounts import account, accounts, kind
from parley.views.reports.passage import passage
from parley.views.reports.report import report_sheet
from tests.views.samples import ARCHIVE, CLAIMS, FIRST, HELP, IDS, MONDAY, PICTURE, SECOND, SHELLING, on, reading


def test_disputed_questions_come_first_with_both_answers_and_who_gives_them() -> None:
    sheet = incident(SHELLING, ARCHIVE)
    first = sheet.questions[0]
    assert first.words == "Did it happen?"
    assert first.clash
    assert [(r.answer, r.speakers) for r in first.rivals] == [
        ("It happened", "army (Ruritania)"),
        ("It did not happen", "Strelsau"),
    ]
    assert first.rivals[0].rests.startswith("2 claims in 2 reports of 1 independent origin")
    assert first.rivals[0].first == "4 May 2031"


def test_where_and_when_are_asked_last_of_what_accounts_differ_on() -> None:
    where = Finding("where", (reading("Zenda", "own"), reading("Hentzau", "theirs")), "disputed", "apart")
    dead = replace(where, question="killed")
    told = incident(replace(SHELLING, findings=(where, dead)), ARCHIVE).questions
    assert [q.asks for q in told] == ["killed", "where"]


def test_one_count_alone_is_not_drawn_and_two_are_to_one_scale() -> None:
    one = Finding("killed", (reading("40", "own", limits=(40, 40, 40)),), "single", "one count")
    two = replace(one, readings=(*one.readings, reading("90", "theirs", limits=(90, 90, 90))), agreement="disputed")
    alone, both = (incident(replace(SHELLING, findings=(f,)), ARCHIVE).questions[0] for f in (one, two))
    assert not alone.drawn
    assert both.drawn
    assert [r.bar.best for r in both.rivals] == sorted(r.bar.best or 0 for r in both.rivals)


def test_a_denial_stands_beside_the_charge_of_its_own_report() -> None:
    (pair,) = incident(SHELLING, ARCHIVE).pairs
    assert pair.charge.citation.report == pair.denial.citation.report == FIRST.id
    assert (pair.charge.voice, pair.denial.voice) == ("army (Ruritania)", "Strelsau")


def test_the_same_words_in_a_copy_are_one_account() -> None:
    told = accounts([CLAIMS["copied"], CLAIMS["shelling"]], ARCHIVE)
    assert [a.id for a in told] == [IDS["copied"]]
    assert told[0].copies == ((IDS["shelling"], "Example Wire"),)
    assert set(told[0].claims) == {IDS["shelling"], IDS["copied"]}


def test_accounts_come_in_the_order_of_telling() -> None:
    told = accounts([CLAIMS["theirs"], CLAIMS["own"], CLAIMS["help"]], ARCHIVE)
    assert [a.id for a in told] == [IDS["own"], IDS["theirs"], IDS["help"]]


def test_a_long_list_of_accounts_is_shown_page_by_page_and_no_page_lies_behind_the_last() -> None:
    many, archive = _told_so_often(2 * EACH + 3)
    first, second, last, beyond = (incident(many, archive, page=number) for number in (1, 2, 3, 99))
    assert [len(sheet.accounts) for sheet in (first, second, last, beyond)] == [EACH, EACH, 3, 3]
    assert {sheet.told for sheet in (first, last)} == {2 * EACH + 3}
    shown = [account.id for sheet in (first, second, last) for account in sheet.accounts]
    assert sorted(shown) == sorted(many.claims)


def _told_so_often(times: int) -> tuple[Incident, Archive]:
    reports = [replace(SECOND, name=f"r-{n}", text=SECOND.text + " " * n) for n in range(times)]
    told = [replace(CLAIMS["breach"], report=report.id) for report in reports]
    archive = replace(
        ARCHIVE,
        claims={claim.id: claim for claim in told},
        reports={report.id: report for report in reports},
        origins={},
    )
    return replace(SHELLING, claims=tuple(archive.claims), findings=()), archive


def test_answers_that_are_left_out_are_counted_and_follow_on_the_next_page() -> None:
    readings = tuple(reading(f"{n}", "own", limits=(n, n, n)) for n in range(20, 0, -1))
    finding = Finding("killed", readings, "disputed", "counts that cannot all be true", of="soldiers")
    few, rest = question(finding, ARCHIVE, most=8), question(finding, ARCHIVE, skip=8, most=40)
    assert (len(few.rivals), few.more) == (8, 12)
    assert (len(rest.rivals), rest.more) == (12, 0)
    assert [rival.answer for rival in (*few.rivals, *rest.rivals)] == [r.answer for r in readings]
    assert (few.asks, few.of) == ("killed", "soldiers")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("yes", "It happened"),
        ("2031-05-04", "4 May 2031"),
        ("2031-05-04 to 2031-05-06", "4 May 2031 to 6 May 2031"),
        ("Armenia\u202e", "Armenia·"),
    ],
)
def test_answers_are_put_in_words(said: str, shown: str) -> None:
    assert answer(said) == shown


def test_what_may_be_the_same_is_of_the_place_and_the_days() -> None:
    later = replace(SHELLING, id="i-later", when=on(MONDAY), claims=(IDS["copied"],))
    elsewhere = replace(later, id="i-elsewhere", place=Place("Hentzau"), type="aid", when=When(None, None))
    found = near(SHELLING, replace(PICTURE, incidents=(SHELLING, later, elsewhere, HELP)))
    assert [n.id for n in found] == ["i-later"]


def test_a_passage_is_the_sentence_with_its_parts_named() -> None:
    start = FIRST.text.index("Ruritania's army")
    said = FIRST.text.index("said on Sunday")
    told = replace(
        CLAIMS["shelling"],
        speakers=(Party("army", "Ruritania", Span(start, start + len("Ruritania's army"))),),
        cue=Span(said, said + 4),
    )
    parts = passage(told, ARCHIVE)
    assert "".join(p.text for p in parts) == "Ruritania's army said on Sunday that Strelsau's guns had shelled Zenda."
    assert [(p.text, p.roles, p.marked) for p in parts if p.roles] == [
        ("Ruritania's army", ("speaker",), False),
        ("said", ("cue",), False),
        ("Strelsau's guns had shelled Zenda", ("anchor",), True),
    ]


def test_a_speaker_far_off_is_left_out_of_the_passage() -> None:
    far = replace(CLAIMS["help"], speakers=(Party("Sweden", span=Span(0, 1)),))
    long = replace(SECOND, text="S" + " word" * 200 + ". " + SECOND.text)
    shift = len(long.text) - len(SECOND.text)
    moved = replace(far, anchor=_moved(far.anchor, shift), quote=_moved(far.quote, shift))
    archive = replace(ARCHIVE, reports={**ARCHIVE.reports, SECOND.id: long})
    assert "".join(p.text for p in passage(moved, archive)).strip("… ") == "Help is on its way."


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def test_every_segment_shows_what_would_be_obeyed() -> None:
    evil = replace(SECOND, text=SECOND.text.replace("Help is", "Help\u202eis"))
    archive = replace(ARCHIVE, reports={**ARCHIVE.reports, SECOND.id: evil})
    assert "Help·is" in "".join(p.text for p in passage(CLAIMS["help"], archive))


def test_a_report_names_those_that_share_a_passage_with_it_and_the_words_in_it_are_one_account() -> None:
    later = replace(ARCHIVE.origins[SECOND.id], passages=(Passage(CLAIMS["help"].quote, FIRST.id),))
    archive = replace(ARCHIVE, origins={**ARCHIVE.origins, SECOND.id: later})
    assert [label for _, label in report_sheet(SECOND.id, [], archive).passages] == ["Example Wire", "Daily Copy"]
    assert [label for _, label in report_sheet(FIRST.id, [], archive).passages] == ["Hentzau Post"]
    assert [archive.lineage_of(CLAIMS[name]) for name in ("help", "talks")] == [FIRST.id, SECOND.id]


def test_a_report_numbers_its_claims_in_the_order_of_its_text() -> None:
    sheet = report_sheet(FIRST.id, [CLAIMS["denied"], CLAIMS["own"], CLAIMS["shelling"]], ARCHIVE)
    assert [sheet.numbers[IDS[name]] for name in ("shelling", "own", "denied")] == [1, 2, 3]
    assert sheet.headline == "Guns fire on Zenda"
    assert [label for _, label in sheet.copies] == ["Daily Copy"]
    assert "".join(p.value for p in sheet.text.pieces if p.do == "text") == FIRST.text


def test_a_claim_is_put_in_few_words() -> None:
    assert kind(CLAIMS["talks"], ARCHIVE) == "talks, planned"
    assert kind(CLAIMS["theirs"], ARCHIVE) == "count of people: at least 90 dead, a total"
    assert account(CLAIMS["denied"], ARCHIVE).answers


def test_a_text_without_name_and_outlet_is_called_by_its_first_words() -> None:
    pasted = replace(FIRST, name="pasted-1a2b3c4d", source=None, title=None)
    memo = replace(pasted, name="memo.txt")
    kept = replace(ARCHIVE, reports={"pasted": pasted, "memo": memo}, origins={})
    assert (kept.label("pasted"), kept.label("memo")) == ("“Guns fire on Zenda”", "memo.txt")
