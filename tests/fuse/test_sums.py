"""Which counts of one happening are set aside: those that their report's own sum holds, those of more than it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from parley.fuse.accounts.account import accounts
from parley.fuse.figures import range_of
from parley.fuse.incidents.kinds import Count
from parley.fuse.incidents.sums import AROUND, LONGER, PART, set_aside
from parley.records import Place, Span
from tests.fuse.build import OLM, OLM_REGION, Outlet, Telling, killed, on

MARKET = Place("al-Suq quarter")
PORT = Place("Port quarter")


def told(outlet: Outlet, words: str, count: int, place: Place = OLM, **fields: object) -> Telling:
    """A count of the dead at a place that its sentence names, its number being the first word with a digit."""
    bound = str(fields.pop("bound", "exact"))
    made = outlet.tells("casualties", words, **{"figure": killed(count, bound), "when": on(8), **fields})
    start = made.text.rindex(str(count))
    named = replace(place, span=made.claim.anchor)
    figure = killed(count, bound, span=Span(start, start + len(str(count))))
    return replace(made, claim=replace(made.claim, place=named, figure=figure))


def asides(*tellings: Telling) -> dict[int, str]:
    """Why each number is set aside, "" where it stands."""
    texts: dict[str, str] = {}
    for one in tellings:
        texts[one.claim.report] = max(one.text, texts.get(one.claim.report, ""), key=len)
    seen = accounts([t.claim for t in tellings], {t.claim.report: t.origin for t in tellings}, texts)
    counts = [Count(a, f, range_of(f), date(2031, 5, 9)) for a in seen if (f := a.claim.figure)]
    return {count.figure.count or 0: count.aside for count in set_aside(counts)}


def test_a_report_that_counts_quarter_by_quarter_sums_them_up() -> None:
    courier = Outlet("Courier")
    whole = told(courier, "shells killed 13 people in Olm", 13)
    part = told(courier, "shells killed 4 in al-Suq", 4, MARKET, speakers="a police source|Ostland")
    assert asides(whole, part) == {13: "", 4: PART}


def test_counts_of_two_voices_for_one_place_stay_rivals() -> None:
    courier = Outlet("Courier")
    whole = told(courier, "shells killed 13 people in Olm", 13)
    assert asides(whole, told(courier, "4 died in Olm", 4, speakers="Westmark")) == {13: "", 4: ""}


def test_a_named_voice_sums_nobody_elses_counts_up() -> None:
    courier = Outlet("Courier")
    whole = told(courier, "shells killed 13 people in Olm", 13, speakers="Westmark")
    assert asides(whole, told(courier, "4 died in al-Suq", 4, MARKET, speakers="Ostland")) == {13: "", 4: ""}


def test_another_reports_count_of_a_quarter_is_no_part() -> None:
    whole = told(Outlet("Courier"), "shells killed 13 people in Olm", 13)
    assert asides(whole, told(Outlet("Herald"), "4 died in al-Suq", 4, MARKET)) == {13: "", 4: ""}


def test_counts_that_add_up_to_what_the_report_says_are_its_parts() -> None:
    courier = Outlet("Courier")
    counts = [
        told(courier, words, n) for words, n in (("10 died in Olm", 10), ("7 died in Olm", 7), ("3 died in Olm", 3))
    ]
    assert asides(*counts) == {10: "", 7: PART, 3: PART}
    assert asides(counts[0], counts[1]) == {10: "", 7: ""}


def test_a_number_that_a_count_includes_is_a_part_of_it() -> None:
    courier = Outlet("Courier")
    whole = told(courier, "82 people including 58 civilians were killed in Olm", 82, speakers="a monitor")
    assert asides(whole, told(courier, "58 civilians died", 58, speakers="United Nations")) == {82: "", 58: PART}


def test_what_has_been_since_no_day_is_of_more_than_one_strike() -> None:
    courier = Outlet("Courier")
    strike = told(courier, "six died: 6 in Olm", 6)
    campaign = told(courier, "its raids have killed 400 people", 400, when=None)
    behind = campaign.text.index("killed")
    campaign = replace(campaign, claim=replace(campaign.claim, anchor=Span(behind, behind + 6)))
    assert asides(strike, campaign) == {6: "", 400: LONGER}
    assert asides(strike, told(courier, "others say 90 have died", 90, when=None)) == {6: "", 90: ""}
    assert asides(strike, replace(campaign, claim=replace(campaign.claim, when=on(8)))) == {6: "", 400: ""}


def test_a_number_is_named_behind_another_however_it_is_told_elsewhere() -> None:
    courier = Outlet("Courier")
    whole = told(courier, "865 people killed including 50 civilians", 865, bound="about")
    assert asides(whole, told(courier, "some 50 civilians were killed", 50, speakers="Westmark")) == {865: "", 50: PART}


def test_what_a_toll_includes_or_has_been_killed_since_no_day_is_of_more_than_a_day() -> None:
    nine = told(Outlet("Herald"), "9 died in Olm", 9)
    for words in ("the toll includes 126 people killed", "126 people have been killed"):
        assert asides(told(Outlet("Courier"), words, 126, when=None), nine) == {126: LONGER, 9: ""}


def test_a_count_at_a_town_is_held_by_one_of_all_around_that_its_report_comes_to() -> None:
    courier = Outlet("Courier")
    olm = told(courier, "7 died in Olm", 7)
    sel = told(courier, "4 died in Sel", 4, replace(OLM, name="Sel", entry="sel"))
    wide = replace(OLM_REGION, precision=150)
    region = told(Outlet("Herald"), "11 died in the Olm region", 11, wide)
    assert asides(olm, region) == {7: "", 11: ""}  # who counts no others counts the same otherwise
    assert asides(olm, sel, region)[7] == AROUND
