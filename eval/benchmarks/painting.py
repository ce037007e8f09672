"""What the desk's pages weigh, how soon they are painted, and what a screen reader is told.

In: the sample or another library, a real Chromium at the width of a desk and of a phone. Out: a line a page, printed:
kilobytes that travel the first time and with a full cache; milliseconds by the clock to the first paint of words;
processor time of the page's own thread until its charts are drawn; nodes of the accessibility tree and how many of
those that can be used have no name.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from tests.web.browsing import CHROMIUM, DESKTOP, PHONE, opened, sample_library

PAGES: Final = (
    "/", "/disputes", "/incidents", "/tolls", "/ceasefires", "/calendar", "/positions", "/actors", "/actors/Armenia", "/persons",
    "/places", "/sources", "/review", "/exports",
)  # fmt: skip
USED: Final = frozenset({"button", "checkbox", "combobox", "link", "searchbox", "slider", "spinbutton", "textbox"})
PAINTED: Final = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1"


def run(library: Path | None = None, pages: Iterable[str] = PAGES) -> None:
    """Print a line a page of the desk on `library`, or else on the sample."""
    with TemporaryDirectory() as folder, opened(library or sample_library(Path(folder) / "sample.parley")) as home:
        for line in measured(home, tuple(pages)):
            print(line, flush=True)


def measured(home: str, pages: Iterable[str]) -> Iterator[str]:
    """The lines: each page once with nothing in the cache, and once again."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name, size in (("desk", DESKTOP), ("phone", PHONE)):
            for path in pages:
                page = browser.new_context(viewport=size).new_page()
                devtools = page.context.new_cdp_session(page)
                devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
                first, painted, worked = _visit(page, devtools, home + path)
                again, *_ = _visit(page, devtools, home + path)
                nodes, nameless = told(devtools)
                weight = f"{first:4} KB, again {again:3} KB"
                yield f"{name:5} {path:16} {weight}; painted {painted:5} ms, {worked:4} ms of work; {nodes:5} nodes, {nameless} nameless"
                page.context.close()
        browser.close()


def _visit(page: Any, devtools: Any, address: str) -> tuple[int, int, int]:
    """Kilobytes that travelled, milliseconds to the first paint of words, and of work until all is at rest."""
    received: list[float] = []
    devtools.send("Network.enable")
    devtools.on("Network.loadingFinished", lambda told: received.append(told["encodedDataLength"]))
    page.goto(address)
    page.wait_for_load_state("load")
    page.wait_for_timeout(500)
    told_of = {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
    return round(sum(received) / 1000), round(page.evaluate(PAINTED)), round(1000 * told_of["TaskDuration"])


def told(devtools: Any) -> tuple[int, int]:
    """The nodes of the accessibility tree that are not passed over, and those to be used that have no name."""
    nodes = [node for node in devtools.send("Accessibility.getFullAXTree")["nodes"] if not node["ignored"]]
    used = (node for node in nodes if node.get("role", {}).get("value") in USED)
    return len(nodes), sum(not node.get("name", {}).get("value", "").strip() for node in used)


if __name__ == "__main__":
    run(*map(Path, sys.argv[1:2]))
