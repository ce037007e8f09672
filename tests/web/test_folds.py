"""What long pages fold away, in a real browser: found by address, keyboard and screen reader, on paper, and without scripts."""

from __future__ import annotations

import pytest

from tests.web.browsing import DESKTOP, PHONE, Watched, browsed, needs_browser

pytestmark = [needs_browser, pytest.mark.browser, pytest.mark.slow]
SCREENS = 10  # of a phone, that the longest page of the sample may take; unfolded, the ledger took 19 and others 27
LONG = ("/disputes", "/incidents", "/tolls", "/ceasefires", "/calendar", "/positions", "/actors", "/persons", "/places",
        "/sources", "/review", "/actors/Armenia", "/exports", "/search?q=Ganja")  # fmt: skip


def folded(seen: Watched) -> str:
    """The id of something that is folded away on the page of talks."""
    found: str = seen.go("/calendar").locator("details.rest:not([open]) tr[id]").first.get_attribute("id")
    return found


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "none"])
def test_an_address_opens_what_it_points_to(home: str, scripts: bool) -> None:
    with browsed(home, viewport=DESKTOP, java_script_enabled=scripts) as analyst:
        at = folded(analyst)
        page = analyst.go(f"/things/{at}")
        assert page.url.endswith(f"#{at}")
        assert page.locator(f"[id='{at}']").is_visible()


def test_a_link_on_the_page_opens_it_too_and_brings_it_into_sight(home: str) -> None:
    with browsed(home, viewport=DESKTOP, reduced_motion="reduce") as analyst:
        at = folded(analyst)
        row = analyst.page.locator(f"[id='{at}']")
        assert not row.is_visible()
        analyst.page.evaluate("at => { location.hash = at; }", at)
        row.wait_for()
        top = row.evaluate("row => row.getBoundingClientRect().top")
        assert 0 <= top < DESKTOP["height"]


def test_the_keyboard_opens_a_single_happening_and_a_screen_reader_hears_it(home: str) -> None:
    with browsed(home, viewport=PHONE) as analyst:
        page = analyst.go("/tolls")
        first = page.locator("details.entry:not([open])").first
        first = page.locator(f"[id='{first.get_attribute('id')}']")
        words = first.locator(".words").first
        assert not words.is_visible()
        first.locator("summary").first.focus()
        page.keyboard.press("Enter")
        assert words.is_visible()
        assert first.locator("summary").first.get_by_role("heading").count() == 1


def test_on_paper_nothing_is_folded_and_afterwards_it_is_again(home: str) -> None:
    with browsed(home, viewport=DESKTOP) as analyst:
        at = folded(analyst)
        row = analyst.page.locator(f"[id='{at}']")
        analyst.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert row.is_visible()
        analyst.page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert not row.is_visible()
    with browsed(home, viewport=DESKTOP, java_script_enabled=False) as plain:
        plain.go("/calendar").emulate_media(media="print")
        assert plain.page.locator(f"[id='{at}']").is_visible()


def test_no_page_is_long_on_a_phone(home: str) -> None:
    with browsed(home, viewport=PHONE) as analyst:
        for address in LONG:
            tall = analyst.go(address).evaluate("document.documentElement.scrollHeight") / PHONE["height"]
            assert tall < SCREENS, f"{address} is {tall:.0f} screens long"
