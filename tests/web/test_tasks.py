"""Ten tasks of an analyst, walked through in a real browser on the sample, at the width of a desk and of a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.web.browsing import DESKTOP, PHONE, Watched, browsed, needs_browser, opened, watched

pytestmark = [needs_browser, pytest.mark.browser, pytest.mark.slow]
A_REPORT = """TBILISI, Nov 13 - Forty-one people were killed when a warehouse exploded in Marneuli on Thursday, the Interior Ministry of Georgia said."""


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desk", "phone"])
def size(request: pytest.FixtureRequest) -> dict[str, int]:
    chosen: dict[str, int] = request.param
    return chosen


@pytest.fixture
def analyst(size: dict[str, int], home: str) -> Iterator[Watched]:
    with browsed(home, viewport=size) as seen:
        yield seen
        assert not seen.outside
        assert not seen.errors


@pytest.fixture
def ruling(size: dict[str, int], sample: Path, tmp_path: Path) -> Iterator[Watched]:
    """An analyst at a desk of her own, whose rulings no other test sees."""
    with opened(Path(copy(sample, tmp_path / "mine.parley"))) as own, browsed(own, viewport=size) as seen:
        yield seen
        assert not seen.outside
        assert not seen.errors


def search(page: Any, words: str) -> None:
    page.get_by_role("searchbox").fill(words)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_1_who_disputes_the_strike_on_ganja_and_its_toll(analyst: Watched) -> None:
    page = analyst.go("/")
    search(page, "gəncə")
    page.get_by_role("searchbox").fill("")
    search(page, "gnaja")
    page.get_by_role("link", name="Ganja", exact=True).first.click()
    struck = page.locator("li, tr").filter(has_text=re.compile(r"1[67] Oct"))
    struck.get_by_role("link", name="Shelling of Ganja by Armenia", exact=True).first.click()
    said = analyst.main()
    assert "Did it happen? ≠accounts differ" in said
    assert re.search(r"It did not happen according to Defence Ministry \(Armenia\)", said)
    assert re.search(r"How many dead\? \(civilians of Azerbaijan\).{0,60}one count 13 according to officials", said)
    page.get_by_role("link", name=re.compile("Harbour Press")).first.click()
    page.wait_for_load_state("load")
    marked = page.locator("mark:target")
    marked.wait_for()
    assert "denied the strike" in marked.inner_text()


def test_2_which_ceasefire_held_on_20_october_and_according_to_whom(analyst: Watched) -> None:
    page = analyst.go("/")
    page.get_by_role("navigation", name="Desk").get_by_role("link", name="Ceasefires").click()
    page.get_by_label("On", exact=True).fill("2020-10-20")
    page.get_by_role("button", name="Show", exact=True).first.click()
    page.wait_for_url("**on=2020-10-20*")
    verdict = " ".join(page.locator(".verdict").inner_text().split())
    assert "Humanitarian ceasefire of 18 October 2020 brokered by France" in verdict
    assert "20 October 2020" in verdict
    assert "in force according to Shushan Stepanyan (Armenia)" in analyst.main()
    assert "broken by Azerbaijan according to Armenia" in analyst.main()


def test_3_what_talks_come_next(analyst: Watched) -> None:
    page = analyst.go("/")
    page.get_by_role("navigation", name="Desk").get_by_role("link", name="Talks").click()
    page.get_by_label("As seen on").fill("2020-10-20")
    page.get_by_role("button", name="Show", exact=True).first.click()
    page.wait_for_url("**on=2020-10-20*")
    said = analyst.main()
    assert "as of 20 October 2020" in said
    assert said.index("23 October 2020") < said.index("Held, the latest first")
    coming = page.get_by_role("row").filter(has_text="Mike Pompeo in Washington").first
    assert "23 October 2020" in coming.inner_text()
    coming.locator("a.cite").first.click()
    assert "Pompeo" in page.locator("mark:target").inner_text()


def test_4_a_wrong_merge_is_corrected_and_the_ledger_changes(ruling: Watched) -> None:
    page = ruling.go("/incidents?place=Ganja&since=2020-10-17&until=2020-10-17")
    page.get_by_role("link", name="Shelling of Ganja by Armenia", exact=True).click()
    accounts = page.get_by_role("article").filter(has=page.get_by_label("of another happening"))
    accounts.first.wait_for()
    before = accounts.count()
    page.get_by_label("of another happening").last.check()
    page.get_by_label("Signed").last.fill("Ana")
    page.get_by_role("button", name="Take the ticked ones out").click()
    page.get_by_role("status").wait_for()
    assert "Ruled: different happenings" in page.get_by_role("status").inner_text()
    assert accounts.count() == before - 1
    page.get_by_role("button", name="Undo what was just ruled").click()
    page.wait_for_url("**ruled=withdrawn*")
    assert accounts.count() == before
    page.get_by_role("navigation", name="Desk").get_by_role("link", name="Judgements").click()
    assert "Taken back: different happenings" in ruling.main()
    assert "Ana," in ruling.main()
    ledger = ruling.go("/tolls")
    assert ledger.locator('td[data-label="Last total"]').filter(has_text="1,221").count()
    cited = ledger.get_by_role("row").filter(has_text="1,221").first.locator("a.cite").first
    page = ruling.go(cited.get_attribute("href") or "")
    page.get_by_role("link", name="All of this claim").click()
    page.get_by_role("button", name="Read wrongly").click()
    page.get_by_role("status").wait_for()
    ledger = ruling.go("/tolls")
    assert not ledger.locator('td[data-label="Last total"]').filter(has_text="1,221").count()


def test_6_a_filtered_view_is_shared_by_its_address(analyst: Watched, home: str) -> None:
    page = analyst.go("/incidents")
    page.get_by_text("Filter", exact=True).click()
    page.get_by_label("Place").fill("Ganja")
    page.get_by_label("Since", exact=True).fill("2020-10-10")
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url("**place=Ganja*")
    address, said = page.url, analyst.main()
    assert "Stepanakert by" not in said
    other = watched(page.context.browser, home, viewport=page.viewport_size)
    other.go(address.removeprefix(home))
    assert other.main() == said


def test_5_the_table_of_a_week_is_taken_to_excel(analyst: Watched, tmp_path: Path) -> None:
    page = analyst.go("/incidents?since=2020-10-12&until=2020-10-18")
    shown = page.locator("ol.lines > li").count()
    assert shown > 5
    page.locator("summary", has_text="Take away").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Incidents as Excel").click()
    download.value.save_as(tmp_path / "week.xlsx")
    (sheet,) = load_workbook(tmp_path / "week.xlsx").worksheets
    assert sheet.max_row - 1 == shown
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_7_a_town_is_found_however_it_is_spelled(analyst: Watched) -> None:
    page = analyst.go("/")
    search(page, "Khankendi")
    assert "Stepanakert" in analyst.main()
    page.locator("#reports ~ ul a.title, #claims ~ ul a.title").first.click()
    page.wait_for_load_state("load")
    assert "Stepanakert" in analyst.main()


def test_8_two_names_are_made_one_actor_and_the_picture_follows(ruling: Watched) -> None:
    page = ruling.go("/actors/Armenia")
    page.get_by_text("Another name is of this actor, too").click()
    page.get_by_label("Other name").fill("Armenian opposition")
    page.get_by_label("Signed").fill("Ana")
    page.get_by_role("button", name="One actor", exact=True).click()
    page.get_by_role("status").wait_for()
    assert "Ruled: one actor" in ruling.main()
    assert "Armenian opposition one actor, Ana" in ruling.main()
    ruling.go("/actors/Armenian%20opposition")
    assert page.locator("h1").inner_text() == "Armenia"
    ruling.go("/actors")
    assert "Armenian opposition" not in ruling.main()
    ruling.go("/actors/Armenia")
    page.get_by_role("button", name="Take back that Armenian opposition is a name of Armenia").click()
    page.get_by_role("status").wait_for()
    ruling.go("/actors")
    assert "Armenian opposition" in ruling.main()


def test_9_who_held_which_office_when_and_in_which_words(analyst: Watched) -> None:
    page = analyst.go("/")
    page.get_by_role("navigation", name="Desk").get_by_role("link", name="Actors").click()
    page.get_by_role("link", name="People and their offices, with dates").click()
    page.get_by_role("link", name="Zohrab Mnatsakanyan", exact=True).click()
    assert "foreign minister 7 to 12 October 2020" in analyst.main()
    page.locator("#offices ~ table a.cite").first.click()
    page.wait_for_load_state("load")
    assert "Foreign Minister, Zohrab Mnatsakanyan" in " ".join(page.locator(".text").inner_text().split())


def test_10_a_report_is_pasted_read_and_in_the_picture(ruling: Watched) -> None:
    page = ruling.go("/intake")
    page.get_by_label("The report, as it was published").fill(A_REPORT)
    page.get_by_role("button", name="Read the text").click()
    page.get_by_text(re.compile(r"1 report with [1-9]\d* claims? read\.")).first.wait_for(timeout=300_000)
    ruling.go("/incidents?place=Marneuli")
    page.get_by_text("Forty-one people were killed").first.wait_for()  # the page follows the picture by itself
    assert "Interior Ministry" in ruling.main()
    page.locator("main a.cite").first.click()
    page.locator("mark:target").wait_for()
    assert "a warehouse exploded in Marneuli" in page.locator(".text").inner_text()
