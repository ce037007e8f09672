"""From a claim to its words: an independent origin before a copy, and the sentence around the words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.records import Claim, Layout, Party, Report, Span, Zone
from parley.views.evidence import UNDATED, anchors, citation, cited, counting, evidence, giving, speaking
from parley.views.incidents.timeline import timeline
from parley.views.reports.passage import passage
from parley.views.wording import listed
from tests.views.samples import ARCHIVE, CLAIMS, COPY, FIRST, IDS, OLD, OWN, PICTURE, reading


def test_words_stand_in_their_sentence() -> None:
    told = citation(CLAIMS["own"], ARCHIVE)
    assert told.sentence == "It has lost 40 soldiers since 1 May, Ruritania said."
    assert FIRST.text[told.start : told.end] == told.quote
    assert citation(CLAIMS["shelling"], ARCHIVE).before == "Ruritania's army said on Sunday that "
    assert citation(CLAIMS["help"], ARCHIVE).sentence == "Help is on its way."


def test_words_of_another_zone_are_no_part_of_the_sentence() -> None:
    text = "ZENDA, May 4 - Guns fired on the town. Photo: a gun"
    layout = Layout((Zone(Span(0, 14), "dateline"), Zone(Span(15, 38), "body"), Zone(Span(39, 51), "caption")))
    report = Report(text)
    archive = replace(ARCHIVE, reports={report.id: report}, layouts={report.id: layout}, origins={})
    fired = Claim(report.id, "attack", Span(15, 25), Span(15, 25))
    assert citation(fired, archive).sentence == "Guns fired on the town."
    assert "".join(segment.text for segment in passage(fired, archive)) == "Guns fired on the town."


def test_the_voice_is_the_innermost_and_says_by_way_of_whom() -> None:
    assert citation(CLAIMS["own"], ARCHIVE).voice == "Ruritania, by way of Example News"
    assert citation(CLAIMS["shelling"], ARCHIVE).voice == "army (Ruritania)"
    assert citation(CLAIMS["denied"], ARCHIVE).voice == ""


def test_another_origin_comes_before_a_copy() -> None:
    shown = evidence([IDS["copied"], IDS["shelling"], IDS["breach"]], ARCHIVE, most=2)
    assert [c.claim for c in shown.citations][1] == IDS["breach"]
    assert {c.report for c in shown.citations[:1]} <= {FIRST.id, COPY.id}
    assert shown.more == 1


def test_what_decides_comes_first() -> None:
    shown = evidence([IDS["own"], IDS["breach"]], ARCHIVE, deciding=[IDS["breach"]])
    assert [c.claim for c in shown.citations] == [IDS["breach"], IDS["own"]]


def test_an_unknown_claim_is_passed_over() -> None:
    assert evidence(["nothing"], ARCHIVE).citations == ()


def test_all_citations_and_anchors_of_a_view_are_found() -> None:
    shown = timeline(PICTURE, ARCHIVE)
    assert {c.claim for c in cited(shown)} >= {IDS["shelling"], IDS["talks"], IDS["truce"], IDS["help"]}
    assert {"i-shelling", "day-2031-05-04"} <= anchors(shown)


def test_a_count_that_no_named_voice_gives_is_its_quoted_voices_own() -> None:
    assert counting(OWN, ARCHIVE) == "Ruritania"
    assert counting(OLD, ARCHIVE) == "the reports themselves"
    quoted = replace(CLAIMS["old"], speakers=(Party("Example News"), Party("monitors")))
    archive = replace(ARCHIVE, claims={**ARCHIVE.claims, quoted.id: quoted})
    told = replace(OLD, points=tuple(replace(point, claims=(quoted.id,)) for point in OLD.points))
    assert counting(told, archive) == "monitors"


def test_a_count_that_is_set_aside_says_why() -> None:
    answer = replace(reading("40", "own"), aside="a later count took its place")
    assert giving(answer).endswith("; a later count took its place")
    assert ";" not in giving(replace(answer, aside=""))


def test_a_source_has_the_day_where_that_is_known() -> None:
    (cited,) = evidence([IDS["own"]], ARCHIVE).citations
    assert cited.source == f"{cited.label}, {cited.told}"
    assert replace(cited, told=UNDATED).source == cited.label


@pytest.mark.parametrize(
    ("text", "names", "voice"),
    [
        ("Zenda and Strelsau said that the bridge was shelled.", "Zenda Strelsau", "Zenda and Strelsau"),
        ("Zenda, Strelsau and the Alliance said that the bridge was shelled.", "Zenda Strelsau Alliance", "Zenda, Strelsau and Alliance"),
        ("Zenda, as well as Strelsau, said that the bridge was shelled.", "Zenda Strelsau", "Zenda and Strelsau"),
        ("Strelsau told Zenda that the bridge was shelled.", "Zenda Strelsau", "Strelsau, by way of Zenda"),
        ("Zenda and Strelsau told Reuters that the bridge was shelled.", "Reuters Zenda Strelsau", "Zenda and Strelsau, by way of Reuters"),
        ("Zenda, Strelsau told Reuters, was shelled.", "Reuters Strelsau", "Strelsau, by way of Reuters"),
    ],
)  # fmt: skip
def test_who_speaks_together_relays_nothing_to_each_other(text: str, names: str, voice: str) -> None:
    said = tuple(Party(name, None, Span(at := text.index(name), at + len(name))) for name in names.split())
    claim = Claim("r", "shelling", Span(0, 1), Span(0, 1), speakers=said)
    told = [listed(map(str, each)) for each in speaking(claim, text)]
    assert ", by way of ".join(reversed(told)) == voice


def test_one_word_for_both_names_two_who_speak_together() -> None:
    both = Span(0, len("Both ministries"))
    claim = Claim("r", "ceasefire", Span(0, 1), Span(0, 1), speakers=(Party("A", None, both), Party("B", None, both)))
    assert len(speaking(claim, "Both ministries said so.")) == 1
    unknown = replace(claim, speakers=(Party("A"), Party("B")))
    assert len(speaking(unknown, "Both ministries said so.")) == 2
