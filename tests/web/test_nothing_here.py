"""Pages that have nothing to show say why, and the way on."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from parley.settings import settings
from parley.store.library import Library
from parley.web.app import create_app
from parley.web.state import Desk
from tests.web.conftest import BASE
from tests.web.reading import text_of


@pytest.mark.parametrize(
    "address", ["/tolls", "/ceasefires", "/calendar", "/positions", "/actors", "/persons", "/places", "/sources"]
)
def test_an_empty_library_offers_to_add_reports_and_an_empty_choice_all_there_is(
    client: TestClient, tmp_path: Path, address: str
) -> None:
    nothing = text_of(client.get(f"{address}?speaker=nobody-at-all").text)
    assert "meets what is asked for" in nothing.replace("meet what", "meets what")
    assert "Show all" in nothing or "Show everybody" in nothing
    with Library.open(tmp_path / "none.parley"):
        pass
    bare = TestClient(create_app(Desk(tmp_path / "none.parley"), settings({})), base_url=BASE)
    told = text_of(bare.get(address).text)
    assert "asked for" not in told
    assert bare.get(address).text.count('<a class="button quiet" href="/intake">Add reports</a>') == 1
