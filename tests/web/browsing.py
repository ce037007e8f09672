"""A real browser on a real desk: what the browser tests share.

In: nothing but an installed Chromium; without one each of these tests is skipped and says so. Out: a desk on the sample,
and pages that watch for requests to other places and for errors of scripts.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from parley.engine import read, reader
from parley.sample import sample_paths
from parley.settings import settings
from parley.store.library import Library
from parley.web.app import create_app
from parley.web.state import Desk
from tests.web.serving import served

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
CHROMIUM = next(filter(None, map(which, NAMES)), None)
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason=f"no browser is installed: none of {', '.join(NAMES)}")


def sample_library(path: Path) -> Path:
    """The sample, read into a library at `path`."""
    with Library.open(path) as library:
        read(sample_paths(), library, reader())
    return path


@contextmanager
def opened(path: Path) -> Iterator[str]:
    """The address of a desk on the library at `path`."""
    with served(create_app(Desk(path), settings({}))) as address:
        yield address


@dataclass
class Watched:
    """A page, and what it did that no page of the desk may."""

    page: Any
    home: str
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def go(self, address: str) -> Any:
        """The page at an address of the desk, once its scripts are at rest."""
        self.page.goto(self.home + address)
        self.page.wait_for_load_state("load")
        return self.page

    def main(self) -> str:
        """What a reader sees of the page's own content, on one line."""
        return " ".join(self.page.locator("main").inner_text().split())


@contextmanager
def browsed(home: str, **options: Any) -> Iterator[Watched]:
    """A page in a new browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            yield watched(browser, home, **options)
        finally:
            browser.close()


def watched(browser: Any, home: str, **options: Any) -> Watched:
    """A page in a new session of a browser, without cookies."""
    seen = Watched(browser.new_context(**options).new_page(), home)
    seen.page.on("request", lambda r: None if _is_inside(r.url, home) else seen.outside.append(r.url))
    seen.page.on("pageerror", lambda error: seen.errors.append(str(error)))
    seen.page.on("console", lambda m: seen.errors.append(m.text) if m.type == "error" else None)
    return seen


def _is_inside(url: str, home: str) -> bool:
    return url.startswith((f"{home}/", "data:", "blob:"))
