"""How fast the desk answers on a large library, once its picture is worked out.

In: a made-up war of 100,000 claims (another number where one is given), in a library. Out: lines of milliseconds of
processor time, printed: how long the picture takes when the desk is opened, and after one more report and after a
ruling; each page and each answer of the API asked for the first time, and again. On a quiet machine that is the time by
the clock.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Final
from urllib.parse import quote, urlencode

from starlette.testclient import TestClient

from eval.benchmarks.wars import Told, wars
from parley.records import Judgement, Layout, Report, Span, Zone
from parley.settings import settings
from parley.store.library import Library
from parley.web.api.resources import LISTED
from parley.web.app import create_app
from parley.web.filters import Filters
from parley.web.state import Desk, State

CLAIMS: Final = 100_000
LIMIT: Final = 300  # milliseconds that a page may take
PATIENT: Final = 3_600.0  # seconds by the clock that are waited for a picture, on however busy a machine
PAGES: Final = (
    "/", "/disputes", "/incidents", "/tolls", "/ceasefires", "/calendar", "/positions", "/actors", "/places", "/sources",
    "/review", "/judgements", "/intake", "/search?q=heard", "/incidents?actor={side}&type=shelling&since=2031-02-01",
    "/?place={side}&since=2031-03-01", "/tolls?actor={side}", "/positions?actor={side}",
    "/?since=2031-02-01", "/?q=heard", "/tolls?since=2031-02-02", "/actors?since=2031-02-03", "/places?since=2031-02-04",
    "/sources?since=2031-02-05", "/positions?since=2031-02-06", "/ceasefires?since=2031-02-07", "/calendar?since=2031-02-08",
    "/persons?since=2031-02-09", "/exports?since=2031-02-10", "/review?since=2031-02-11", "/search?q=heard&since=2031-02-12",
)  # fmt: skip


def run(claims: int = CLAIMS) -> None:
    """Print how long each page and each answer takes."""
    with TemporaryDirectory() as folder:
        path = stored(Path(folder) / "war.parley", claims)
        desk = Desk(path)
        client = TestClient(create_app(desk, settings({})), base_url="http://127.0.0.1")
        begin = process_time()
        state = desk.now()
        print(f"{len(state.archive.claims):,} claims, {len(state.picture.incidents):,} incidents: "
              f"the picture is worked out and put in order in {process_time() - begin:.0f} s")  # fmt: skip
        state = changed(desk, path, next(iter(state.archive.claims)))
        side = next(party.name for claim in state.archive.claims.values() for party in claim.actors)
        asked = (*PAGES, *items(state), *answers())
        slow = [address for each in asked if timed(client, address := each.format(side=side)) > LIMIT]
        print(f"over {LIMIT} ms: {', '.join(slow) or 'none'}")


def changed(desk: Desk, path: Path, claim: str) -> State:
    """Print what it takes until pages are right again after a report, and after a ruling on `claim`; the last state."""
    ruling = Judgement("confirmed", (claim,), "benchmark", datetime.now(UTC))
    one_more = next(told for told in wars(100, seed=8) if told.claims)
    for what, change in (
        ("a report", lambda library: add(library, one_more)),
        ("a ruling", lambda library: library.add_judgement(ruling)),
    ):
        with Library.open(path) as library, library.together():
            change(library)
        begin = process_time()
        state = desk.now(patience=PATIENT)
        print(f"  {process_time() - begin:7.1f} s after {what} its pages are worked out anew")
    return state


def timed(client: TestClient, address: str) -> float:
    """Print what an address takes the first time and then; what it takes the first time."""
    first, again = (milliseconds(client, address) for _ in range(2))
    print(f"  {first:7.0f} {again:7.0f} ms  {address}")
    return first


def milliseconds(client: TestClient, address: str) -> float:
    """What it takes to answer."""
    begin = process_time()
    answer = client.get(address)
    spent = (process_time() - begin) * 1_000
    if answer.status_code != 200:
        print(f"  {address}: {answer.status_code}")
    return spent


def items(state: State) -> Iterator[str]:
    """The pages of the incident that most is told of, of a report, an actor and a place."""
    most = max(state.picture.incidents, key=lambda incident: len(incident.claims))
    asked = max(most.findings, key=lambda finding: len(finding.readings))
    yield f"/incidents/{most.id}"
    yield f"/incidents/{most.id}?page=9"
    yield f"/incidents/{most.id}/answers?{urlencode({'to': asked.question, 'of': asked.of})}"
    yield f"/reports/{next(iter(state.archive.reports))}"
    for name in ("actors", "places"):
        resource = next(resource for resource in LISTED if resource.name == name)
        yield f"/{name}/{quote(resource.key(resource.all(state, Filters())[0]), safe='')}"


def answers() -> Iterable[str]:
    """A page of each list of the API, and one that is narrowed."""
    return (*(f"/api/v1/{resource.name}" for resource in LISTED), "/api/v1/claims?actor={side}&type=shelling&q=heard")


def stored(path: Path, claims: int) -> Path:
    """A library of about so many made-up claims."""
    with Library.open(path) as library, library.together():
        for told in wars(claims):
            add(library, told)
        library.index()
    return path


def add(library: Library, told: Told) -> None:
    """Put one report with its claims into a library."""
    origin = told.origin
    report = Report(told.text, name=origin.report, source=origin.outlet, published=origin.published)
    library.add_report(report, Layout((Zone(Span(0, len(report.text)), "body"),), published=report.published))
    library.add_claims(report.id, "made up", [replace(claim, report=report.id) for claim in told.claims])


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else CLAIMS)
