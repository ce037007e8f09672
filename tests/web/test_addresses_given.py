"""An address is given to a desk that fetches, in a real browser: by hand, pasted, dropped, with and without scripts. The desk
asks for it, and the browser asks nothing of any other place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.settings import settings
from parley.web.app import create_app
from parley.web.intake import Intake
from parley.web.state import Desk
from tests.ingest.fetch.site import Site, answer, fetcher, site
from tests.web.browsing import DESKTOP, PHONE, browsed, needs_browser
from tests.web.build import made, nothing_read
from tests.web.serving import served
from tests.web.test_browser import FAINT, NAMELESS
from tests.web.test_drawn import LINK, PASTE

playwright = pytest.importorskip("playwright.sync_api")
pytestmark = [needs_browser, pytest.mark.browser, pytest.mark.slow]
TEXT = "Ruritania said on Monday that 12 of its soldiers had been killed near Zenda."
LABEL = re.compile("Pages or files of the web")


@pytest.fixture
def gazette() -> Iterator[Site]:
    with site({"/zenda.txt": answer(TEXT.encode(), "text/plain")}) as found:
        yield found


@pytest.fixture
def home(tmp_path: Path) -> Iterator[str]:
    desk = Desk(made(tmp_path / "war.parley"))
    app = create_app(desk, settings({}))
    app.state.intake = Intake(desk, nothing_read, fetcher())
    with served(app) as address:
        yield address


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_addresses_are_typed_and_lead_to_what_was_read_or_why_it_was_not(
    home: str, gazette: Site, size: dict[str, int]
) -> None:
    with browsed(home, viewport=size) as analyst:
        page = analyst.go("/intake")
        page.get_by_label(LABEL).focus()
        page.keyboard.type(f"{gazette.at('/zenda.txt', 'gazette.example')}\n{gazette.at('/none', 'gazette.example')}")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        link = page.get_by_role("link", name="zenda")
        link.wait_for()
        assert "2 addresses: 1 report with 0 claims read." in analyst.main()
        assert "is not given (404, not found): check the address." in analyst.main()
        over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0
        link.click()
        page.locator(".text").wait_for()
        assert TEXT in analyst.main()
        assert not analyst.outside
        assert not analyst.errors


@pytest.mark.parametrize("way", [PASTE, LINK], ids=["pasted", "dropped"])
def test_an_address_pasted_or_dropped_is_fetched_once_that_is_affirmed(home: str, gazette: Site, way: str) -> None:
    with browsed(home, viewport=DESKTOP) as analyst:
        page = analyst.go("/sources")
        page.wait_for_timeout(1600)  # by then it follows the library
        page.evaluate(way, gazette.at("/zenda.txt", "gazette.example"))
        notice = page.locator(".notice")
        playwright.expect(notice).to_contain_text("Fetch http://gazette.example")
        assert not gazette.asked
        notice.get_by_role("button", name="Fetch and read").click()
        playwright.expect(notice).to_contain_text("Read: 1 report with 0 claims", timeout=15_000)
        notice.get_by_role("button", name="What was read").click()
        page.get_by_role("link", name="zenda").wait_for()
        assert len(gazette.asked) == 1
        assert not analyst.outside
        assert not analyst.errors


def test_why_an_address_was_not_read_is_said_where_it_was_pasted(home: str, gazette: Site) -> None:
    with browsed(home, viewport=PHONE) as analyst:
        page = analyst.go("/tolls")
        page.wait_for_timeout(1600)
        page.evaluate(PASTE, gazette.at("/none", "gazette.example"))
        page.get_by_role("button", name="Fetch and read").click()
        notice = page.locator(".notice")
        playwright.expect(notice).to_contain_text("is not given (404, not found): check the address.", timeout=15_000)
        assert notice.get_by_role("button").all_text_contents() == ["Add reports", "Close"]
        box = notice.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= PHONE["width"]


def test_an_address_is_given_without_scripts(home: str, gazette: Site) -> None:
    with browsed(home, viewport=DESKTOP, java_script_enabled=False) as analyst:
        page = analyst.go("/intake")
        page.get_by_label(LABEL).fill(gazette.at("/zenda.txt", "gazette.example"))
        page.get_by_role("button", name="Fetch and read").click()
        page.wait_for_timeout(1000)
        analyst.go("/intake")
        assert "1 report with 0 claims read." in analyst.main()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_has_names_and_contrast(home: str, scheme: str) -> None:
    with browsed(home, viewport=PHONE, color_scheme=scheme) as analyst:
        page = analyst.go("/intake")
        assert page.evaluate(NAMELESS) == []
        assert not page.evaluate(FAINT)
        assert page.get_by_label(LABEL).get_attribute("aria-describedby") == "what-is-asked"
