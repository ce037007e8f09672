"""Charts in a browser: each is drawn, nothing is asked of any other place, nothing breaks the policy of the pages."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from parley.settings import settings
from parley.web.access import Access
from parley.web.app import create_app
from parley.web.state import Desk
from tests.web.build import made, one_more
from tests.web.conftest import TOKEN
from tests.web.serving import served

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = next(
    filter(os.path.exists, ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")), ""
)
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no browser on this machine")
DRAWN = {
    "/": {"timeline", "map"},
    "/tolls": {"toll"},
    "/ceasefires": {"lives"},
    "/calendar": {"tracks"},
    "/actors": {"network"},
    "/places": {"map"},
}
SIZES = [(1280, 900), (390, 844)]


@pytest.fixture(scope="module")
def war(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("drawn") / "war.parley")


@pytest.fixture(scope="module")
def address(war: Path) -> Iterator[str]:
    with served(create_app(Desk(war), settings({}), Access(token=TOKEN))) as at:
        yield at


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with playwright.sync_playwright() as run:
        started = run.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


class Watched:
    """A page with all that goes wrong on it, and all that it asks for."""

    def __init__(self, browser, address: str, size: tuple[int, int] = SIZES[0], **options) -> None:  # type: ignore[no-untyped-def]
        self.context = browser.new_context(
            viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce", **options
        )
        self.page = self.context.new_page()
        self.address = address
        self.wrong: list[str] = []
        self.asked: list[str] = []
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", lambda said: said.type == "error" and self.wrong.append(said.text))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def open(self, path: str) -> None:
        self.page.goto(self.address + path)
        self.page.evaluate("document.querySelectorAll('[data-chart]').forEach((m) => m.scrollIntoView())")

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("path", DRAWN)
def test_charts_are_drawn_and_nothing_is_asked_elsewhere(browser, address, path, size) -> None:  # type: ignore[no-untyped-def]
    with Watched(browser, address, size) as seen:
        seen.open(path)
        mounts = seen.page.locator("[data-chart]")
        kinds = {mount.get_attribute("data-chart") for mount in mounts.all()}
        assert kinds <= DRAWN[path]
        for mount in mounts.all():
            mount.scroll_into_view_if_needed()
            playwright.expect(mount).to_have_class(re.compile("drawn"), timeout=10_000)
            assert mount.locator("svg, .leaflet-pane").count(), path
        assert all(url.startswith((address, "data:")) for url in seen.asked), seen.asked
        assert seen.wrong == []
        wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert seen.page.evaluate(wide) <= 0


def test_a_page_printed_while_it_is_drawn_has_each_chart_once(browser, address) -> None:  # type: ignore[no-untyped-def]
    with Watched(browser, address) as seen:
        seen.open("/")
        seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        for mount in seen.page.locator("[data-chart]").all():
            playwright.expect(mount).to_have_class(re.compile("drawn"), timeout=10_000)
        assert "could not be drawn" not in seen.page.locator("main").inner_text()
        assert seen.wrong == []


def test_the_brush_puts_days_into_the_address(browser, address) -> None:  # type: ignore[no-untyped-def]
    with Watched(browser, address) as seen:
        seen.open("/?actor=Westmark")
        handle = seen.page.get_by_role("slider", name="First day")
        handle.focus()
        first = handle.get_attribute("aria-valuetext")
        seen.page.keyboard.press("ArrowRight")
        assert handle.get_attribute("aria-valuetext") != first
        seen.page.get_by_role("button", name="Show these days").click()
        seen.page.wait_for_url(re.compile(r"since=2031-05-\d\d"))
        assert "actor=Westmark" in seen.page.url


def test_a_drag_over_the_days_chooses_them(browser, address) -> None:  # type: ignore[no-untyped-def]
    with Watched(browser, address) as seen:
        seen.open("/")
        chart = seen.page.locator("[data-chart=timeline] svg.plot")
        playwright.expect(chart).to_be_visible()
        chart.scroll_into_view_if_needed()
        width = chart.bounding_box()["width"]
        chart.hover(position={"x": width * 0.3, "y": 60})
        seen.page.mouse.down()
        chart.hover(position={"x": width * 0.6, "y": 60})
        seen.page.mouse.up()
        seen.page.get_by_role("button", name="Show these days").click()
        seen.page.wait_for_url(re.compile(r"since=2031-05-\d\d&until=2031-05-\d\d"))
        assert seen.wrong == []


def test_without_scripts_the_pages_say_the_same(browser, address) -> None:  # type: ignore[no-untyped-def]
    with Watched(browser, address, java_script_enabled=False) as seen:
        seen.page.goto(f"{address}/tolls")
        seen.page.locator("details.toll summary").first.click()
        assert seen.page.locator("details.toll table").first.is_visible()
        assert "310" in seen.page.locator("main").inner_text()


def test_marks_of_a_chart_are_reached_by_keyboard_and_lead_to_their_words(browser, address) -> None:  # type: ignore[no-untyped-def]
    with Watched(browser, address) as seen:
        seen.open("/actors")
        link = seen.page.locator("svg.network a.edge").first
        playwright.expect(link).to_be_attached()
        link.focus()
        assert seen.page.evaluate("document.activeElement.getAttribute('class')") == "edge"
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url(re.compile(r"/actors/.*with=.*#between"))
        assert seen.page.locator("#between").is_visible()


def test_a_page_follows_the_library_without_a_reload(browser, tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = made(tmp_path / "war.parley")
    with served(create_app(Desk(path), settings({}), Access(token=TOKEN))) as at, Watched(browser, at) as seen:
        with seen.page.expect_request(re.compile("/live$")):
            seen.page.goto(f"{at}/sources")
        seen.page.evaluate("window.here = true")
        seen.page.wait_for_timeout(1500)
        one_more(path)
        playwright.expect(seen.page.locator(".notice")).to_contain_text("1 new report", timeout=15_000)
        playwright.expect(seen.page.locator("main")).to_contain_text("7 reports", timeout=15_000)
        assert seen.page.evaluate("window.here") is True
        assert seen.wrong == []


PASTED = (
    "Ruritania said on Monday that 12 of its soldiers had been killed near Zenda. Strelsau denied that its guns had "
    "fired. The foreign ministers are to meet in Hentzau on Friday, a diplomat said."
)
PASTE = """(text) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
}"""
DROP = """(text) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], "dropped.txt", { type: "text/plain" }));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}"""


@pytest.mark.slow
@pytest.mark.parametrize(("way", "asks"), [(PASTE, True), (DROP, False)], ids=["pasted", "dropped"])
def test_what_is_given_to_a_page_is_read_with_progress_told(browser, tmp_path, way, asks) -> None:  # type: ignore[no-untyped-def]
    path = made(tmp_path / "war.parley")
    with served(create_app(Desk(path), settings({}), Access(token=TOKEN))) as at, Watched(browser, at) as seen:
        with seen.page.expect_request(re.compile("/live$")):
            seen.page.goto(f"{at}/sources")
        seen.page.evaluate(way, PASTED)
        if asks:
            seen.page.get_by_role("button", name="Read it").click()
        notice = seen.page.locator(".notice")
        playwright.expect(notice).to_contain_text("read", timeout=10_000)
        playwright.expect(notice).to_contain_text(re.compile(r"Read: 1 report with [1-9]\d* claims"), timeout=90_000)
        assert seen.wrong == []


LINK = """(address) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.setData("text/uri-list", address);
  const dropped = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(dropped);
  return dropped.defaultPrevented;
}"""


@pytest.mark.parametrize("way", [PASTE, LINK], ids=["pasted", "dropped"])
def test_an_address_is_not_opened_and_the_page_says_what_to_do_instead(browser, address, way) -> None:  # type: ignore[no-untyped-def]
    with Watched(browser, address) as seen:
        with seen.page.expect_request(re.compile("/live$")):
            seen.page.goto(f"{address}/sources")
        assert seen.page.evaluate(way, "https://news.example/report") is not False
        notice = seen.page.locator(".notice")
        playwright.expect(notice).to_contain_text("This desk opens no address")
        playwright.expect(notice).to_contain_text("save it, and drop the file here")
        playwright.expect(notice).to_contain_text("Started with --fetch")
        assert seen.page.url == f"{address}/sources"
        assert all(url.startswith((address, "data:")) for url in seen.asked), seen.asked
        assert seen.wrong == []


def test_what_is_not_taken_says_why_where_it_was_dropped(browser, address) -> None:  # type: ignore[no-untyped-def]
    with Watched(browser, address) as seen:
        seen.page.goto(f"{address}/sources")
        seen.page.evaluate(DROP, "")
        notice = seen.page.locator(".notice")
        playwright.expect(notice).to_contain_text(
            "not taken. There is nothing to read. Choose a file, or paste a text."
        )


def test_the_bundle_in_the_package_is_whole() -> None:
    static = Path(__file__).parents[2] / "src/parley/web/static"
    built = {path.name for path in (static / "charts").iterdir()}
    asked = set(re.findall(r'"\.(?:/charts)?/([\w-]+\.js)"', "".join(p.read_text() for p in static.rglob("*.js"))))
    assert asked and asked <= built
    assert "LICENCES.md" in built
    assert built == asked | {"LICENCES.md"}, "the outlines are those of the documents"
