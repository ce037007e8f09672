"""The desk's craft in a real browser, on the sample: nothing asked elsewhere, keyboard, screen readers, contrast, no scripts."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from tests.web.browsing import DESKTOP, PHONE, Watched, browsed, needs_browser

pytestmark = [needs_browser, pytest.mark.browser, pytest.mark.slow]
PAGES = ("/", "/disputes", "/incidents", "/tolls", "/ceasefires", "/calendar", "/positions", "/actors", "/persons", "/places",
         "/sources", "/review", "/judgements", "/intake", "/exports", "/search?q=Ganja", "/api/v1")  # fmt: skip


@pytest.fixture(params=[DESKTOP, PHONE], ids=["desk", "phone"])
def analyst(request: pytest.FixtureRequest, home: str) -> Iterator[Watched]:
    with browsed(home, viewport=request.param) as seen:
        yield seen


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


def test_the_present_page_is_in_sight_among_the_pages(analyst: Watched) -> None:
    for address in ("/", "/sources", "/exports"):
        page = analyst.go(address)
        here = page.locator(".side a[aria-current]").bounding_box()
        assert here["x"] >= 0, address
        assert here["x"] + here["width"] <= page.viewport_size["width"], address


def test_the_matrix_is_read_on_a_phone_without_scrolling_aside(home: str) -> None:
    with browsed(home, viewport=PHONE) as analyst:
        page = analyst.go("/positions")
        table = page.locator("table.matrix").bounding_box()
        assert table["x"] + table["width"] <= PHONE["width"]
        named = page.locator("table.matrix td[data-label='Ceasefire']:visible").first
        assert named.evaluate("(e) => getComputedStyle(e, '::before').content") == '"Ceasefire"'


def test_titles_of_truces_are_whole_on_a_phone(home: str) -> None:
    with browsed(home, viewport=PHONE) as analyst:
        page = analyst.go("/ceasefires")
        chart = page.locator("[data-chart='lives']")
        chart.scroll_into_view_if_needed()
        chart.locator("svg.plot").wait_for()
        told = page.evaluate("JSON.parse(document.getElementById('lives-data').textContent).truces.map((t) => t.title)")
        drawn = chart.locator("svg.plot [data-mark='text'] text")
        lines = [text.locator("tspan").all_text_contents() or [text.text_content()] for text in drawn.all()]
        assert set(told) <= {" ".join(parts) for parts in lines}
        assert max(len(parts) for parts in lines) > 1
        assert all(box["x"] + box["width"] <= PHONE["width"] for box in (text.bounding_box() for text in drawn.all()))


def test_what_is_printed_holds_the_picture_and_no_form(home: str) -> None:
    with browsed(home, viewport=DESKTOP) as analyst:
        for address in ("/tolls", "/ceasefires", "/calendar", "/"):
            page = analyst.go(address)
            page.emulate_media(media="print")
            assert not page.locator("main form:visible").count(), address
            assert page.locator("main table:visible").count(), address
            page.emulate_media(media="screen")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_enough_from_their_ground(home: str, scheme: str) -> None:
    with browsed(home, viewport=DESKTOP, color_scheme=scheme) as analyst:
        for address in PAGES:
            page = analyst.go(address)
            assert not page.evaluate(FAINT), address
        analyst.go("/incidents").locator("a.cite").first.click()
        page.locator("mark:target").wait_for()
        assert not page.evaluate(FAINT), page.url


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
