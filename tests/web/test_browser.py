"""An analyst's tasks in a real browser, on the sample, at the width of a desk and of a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from tests.web.browsing import DESKTOP, PHONE, Watched, browsed, needs_browser, opened, sample_library, watched

pytestmark = [needs_browser, pytest.mark.browser, pytest.mark.slow]
PAGES = ("/", "/disputes", "/incidents", "/tolls", "/ceasefires", "/calendar", "/positions", "/actors", "/places",
         "/sources", "/review", "/judgements", "/intake", "/exports", "/search?q=Ganja", "/api/v1")  # fmt: skip


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_library(tmp_path_factory.mktemp("sample") / "sample.parley")


@pytest.fixture(scope="module")
def home(sample: Path) -> Iterator[str]:
    with opened(sample) as address:
        yield address


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desk", "phone"])
def analyst(request: pytest.FixtureRequest, home: str) -> Iterator[Watched]:
    with browsed(home, viewport=request.param) as seen:
        yield seen


def search(page: Any, words: str) -> None:
    page.get_by_role("searchbox").fill(words)
    page.keyboard.press("Enter")
    page.wait_for_load_state("load")


def test_who_disputes_the_strike_on_ganja_and_its_toll(analyst: Watched) -> None:
    page = analyst.go("/")
    search(page, "gəncə")
    page.get_by_role("searchbox").fill("")
    search(page, "gnaja")
    page.get_by_role("link", name="Ganja", exact=True).first.click()
    page.get_by_role("link", name="Shelling of Ganja by Armenia", exact=True).first.click()
    said = analyst.main()
    assert "Did it happen? ≠accounts differ" in said
    assert re.search(r"It did not happen according to Defence Ministry \(Armenia\)", said)
    assert re.search(r"How many dead\? \(civilians of Azerbaijan\).{0,60}one count 13 according to officials", said)
    page.get_by_role("link", name=re.compile("Harbour Press")).first.click()
    page.wait_for_load_state("load")
    marked = page.locator("mark:target")
    assert marked.is_visible()
    assert "denied the strike" in marked.inner_text()


def test_which_ceasefire_held_on_20_october_and_according_to_whom(analyst: Watched) -> None:
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


def test_what_talks_come_next(analyst: Watched) -> None:
    analyst.go("/calendar?on=2020-10-20")
    said = analyst.main()
    assert "as of 20 October 2020" in said
    assert said.index("23 October 2020") < said.index("Held ")
    assert "Mike Pompeo in Washington" in said


def test_a_wrong_merge_is_corrected_and_the_picture_follows(sample: Path, tmp_path: Path) -> None:
    with opened(Path(copy(sample, tmp_path / "mine.parley"))) as own, browsed(own, viewport=DESKTOP) as analyst:
        page = analyst.go("/incidents?place=Ganja&since=2020-10-17&until=2020-10-17")
        page.get_by_role("link", name="Shelling of Ganja by Armenia", exact=True).click()
        before = page.get_by_role("article").filter(has=page.get_by_label("of another happening")).count()
        page.get_by_label("of another happening").last.check()
        page.get_by_label("Signed").last.fill("Ana")
        page.get_by_role("button", name="Take the ticked ones out").click()
        page.get_by_role("status").wait_for()
        assert "Ruled: different happenings" in page.get_by_role("status").inner_text()
        after = page.get_by_role("article").filter(has=page.get_by_label("of another happening")).count()
        assert after == before - 1
        page.get_by_role("button", name="Undo what was just ruled").click()
        page.wait_for_url("**ruled=withdrawn*")
        again = page.get_by_role("article").filter(has=page.get_by_label("of another happening")).count()
        assert again == before
        page.get_by_role("navigation", name="Desk").get_by_role("link", name="Judgements").click()
        assert "Taken back: different happenings" in analyst.main()
        assert "Ana," in analyst.main()


def test_a_filtered_view_is_shared_by_its_address(analyst: Watched, home: str) -> None:
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


def test_the_days_are_chosen_with_the_keyboard(home: str) -> None:
    with browsed(home, viewport=DESKTOP) as analyst:
        page = analyst.go("/")
        handle = page.get_by_role("slider", name="First day")
        handle.focus()
        for _ in range(13):
            page.keyboard.press("ArrowRight")
        page.get_by_role("button", name="Show these days").click()
        page.wait_for_url("**since=2020-10-10*")
        assert "since 10 October 2020" in analyst.main()


def test_no_page_asks_another_place_or_fails_in_a_script(analyst: Watched) -> None:
    for address in PAGES:
        page = analyst.go(address)
        page.mouse.wheel(0, 20_000)
        page.wait_for_timeout(300)
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, f"{address} is {over} pixels wider than the screen"
    assert not analyst.outside
    assert not analyst.errors


def test_everything_is_there_without_scripts(home: str) -> None:
    with browsed(home, viewport=DESKTOP, java_script_enabled=False) as analyst:
        for address in PAGES[:-1]:
            analyst.go(address)
            assert len(analyst.main()) > 60, address
        page = analyst.go("/")
        page.get_by_role("button", name="Dark").click()
        assert page.locator("html").get_attribute("data-theme") == "dark"
        assert "What changed since" in analyst.main()


def test_the_keyboard_reaches_the_content_first_and_focus_is_seen(home: str) -> None:
    with browsed(home, viewport=DESKTOP) as analyst:
        page = analyst.go("/incidents")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "To the content"
        assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "main"
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_enough_from_their_ground(home: str, scheme: str) -> None:
    with browsed(home, viewport=DESKTOP, color_scheme=scheme) as analyst:
        for address in ("/", "/review", "/incidents"):
            page = analyst.go(address)
            assert not page.evaluate(FAINT), address


def test_a_screen_reader_is_told_what_everything_is(analyst: Watched) -> None:
    for address in PAGES:
        page = analyst.go(address)
        assert page.evaluate(NAMELESS) == [], address
        levels = page.evaluate(
            "[...document.querySelectorAll('main h1, main h2, main h3, main h4')].map((h) => +h.tagName[1])"
        )
        assert all(after <= before + 1 for before, after in pairwise([0, *levels])), (address, levels)


NAMELESS = """[...document.querySelectorAll("a, button, input:not([type=hidden]), select, textarea, summary")]
  .filter((e) => e.offsetParent && !(e.textContent.trim() || e.getAttribute("aria-label") || e.labels?.length || e.title))
  .map((e) => e.outerHTML.slice(0, 120))"""
FAINT = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => ((v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
  const ground = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length === 3 || c[3] > 0.99) return c; } return [255, 255, 255]; };
  const faint = [];
  for (const e of document.querySelectorAll("main *, .side *, .top *")) {
    if (e.closest("svg, [data-chart], .unseen, .skip") || !e.offsetParent) continue;
    if (![...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())) continue;
    const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.push(`${e.tagName}.${e.className}: ${e.textContent.trim().slice(0, 30)}`);
  }
  return faint.join("; ");
}"""
