"""What tests of the desk share: a library made by hand, the desk on it, and a client that calls it by its right name; for
a browser, the sample and where a desk serves it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copy

import pytest
from fastapi.testclient import TestClient

from parley.settings import settings
from parley.web.access import Access
from parley.web.app import create_app
from parley.web.state import Desk, State
from tests.web.browsing import opened, sample_library
from tests.web.build import made

TOKEN = "a token"  # noqa: S105
BASE = "http://127.0.0.1:8711"


@pytest.fixture(scope="session")
def template_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made(tmp_path_factory.mktemp("library") / "war.parley")


@pytest.fixture
def path(template_library: Path, tmp_path: Path) -> Path:
    return Path(copy(template_library, tmp_path / "war.parley"))


@pytest.fixture
def desk(path: Path) -> Desk:
    return Desk(path)


@pytest.fixture
def state(desk: Desk) -> State:
    return desk.now()


@pytest.fixture
def client_with(desk: Desk) -> Callable[..., TestClient]:
    def made_with(access: Access | None = None, base: str = BASE) -> TestClient:
        app = create_app(desk, settings({}), access or Access(token=TOKEN))
        return TestClient(app, base_url=base, raise_server_exceptions=False)

    return made_with


@pytest.fixture
def client(client_with: Callable[..., TestClient]) -> TestClient:
    return client_with()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_library(tmp_path_factory.mktemp("sample") / "sample.parley")


@pytest.fixture(scope="module")
def home(sample: Path) -> Iterator[str]:
    with opened(sample) as address:
        yield address
