"""The API keeps its OpenAPI document: schemathesis calls every operation with what the document allows and what it does
not, and every answer must be one that is documented.

That a request which the document allows is taken is not asked: no schema can say that the first day is not after the last,
or that "same" is said of two claims; tests of the filters and of rulings do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from parley.errors import InputError
from parley.ingest.fetch.kinds import Fetched
from parley.settings import settings as parley_settings
from parley.web.access import Access
from parley.web.api.reference import document
from parley.web.app import create_app
from parley.web.intake import Intake
from parley.web.state import Desk
from tests.web.build import made, nothing_read
from tests.web.conftest import TOKEN
from tests.web.serving import served

# The forms of one list by their endings stand for those of all: they share their code.
schema = schemathesis.openapi.from_dict(document()).include(path_regex=r"^[^.]*$|/claims\.")


def nothing_there(_: str) -> Fetched:
    raise InputError("is not to be had")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    path = made(tmp_path_factory.mktemp("library") / "war.parley")
    desk = Desk(path)
    app = create_app(desk, parley_settings({}), Access(token=TOKEN))
    app.state.intake = Intake(desk, nothing_read, nothing_there)
    with served(app) as where:
        yield where


@schema.parametrize()
@settings(max_examples=5, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_every_answer_is_one_that_is_documented(case: schemathesis.Case, address: str) -> None:
    case.call_and_validate(
        base_url=address, headers={"X-Parley-Token": TOKEN}, excluded_checks=[positive_data_acceptance]
    )
