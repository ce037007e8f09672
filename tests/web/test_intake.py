"""What is given to the desk is read into its library, one lot at a time; nothing is fetched unless it was opened so; progress
is told."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from parley.engine import Reader
from parley.errors import InputError, ModelError
from parley.ingest.fetch.kinds import Fetch, Fetched
from parley.records import Claim, Report
from parley.settings import settings
from parley.web.app import create_app
from parley.web.errors import Refusal
from parley.web.intake import Given, Intake, pasted, wanted, written
from parley.web.state import Desk
from tests.ingest.fetch.site import answer, fetcher, site
from tests.web.build import claim_of, nothing_read, said
from tests.web.conftest import TOKEN

TEXT = "Westmark shelled Tarn on Friday."
WRITE = {"X-Parley-Token": TOKEN}


def by_hand(desk: Desk, *, gate: Event | None = None, fetch: Fetch | None = None) -> Intake:
    """An intake whose reader finds the one claim of `TEXT`, once `gate` is open."""

    def claims(report: Report, *_: object) -> Sequence[Claim]:
        if gate:
            gate.wait(10)
        return (
            [claim_of(report, said("shelling", "Westmark shelled Tarn", actors="Westmark"))]
            if report.text == TEXT
            else []
        )

    return Intake(desk, lambda: Reader("by hand, too", nothing_read().layout, claims), fetch)


def finished(intake: Intake) -> Any:
    for _ in range(1_000):
        if intake.last and intake.last.state != "reading":
            return intake.last
        Event().wait(0.01)
    raise AssertionError(f"still reading: {intake.last}")


def test_a_pasted_text_is_in_the_picture_with_what_is_known_of_it(desk: Desk) -> None:
    intake = by_hand(desk)
    intake.begin(
        [pasted(TEXT, source="Tarn Post", title="Shells", published="2031-05-09", url="https://example.org/1")]
    )
    lot = finished(intake)
    assert (lot.state, lot.read, lot.claims, lot.failures) == ("done", 1, 1, ())
    (report,) = (report for report in desk.now().archive.reports.values() if report.text == TEXT)
    assert (report.source, report.title, report.url) == ("Tarn Post", "Shells", "https://example.org/1")
    assert report.published and str(report.published.first) == "2031-05-09"
    assert desk.now().index.told[report.id][0].type == "shelling"


def test_the_same_text_again_is_known(desk: Desk) -> None:
    intake = by_hand(desk)
    for read, known in ((1, 0), (0, 1)):
        intake.begin([pasted(TEXT)])
        lot = finished(intake)
        assert (lot.read, lot.known) == (read, known)


def test_files_of_several_kinds_are_read_and_a_broken_one_is_named(desk: Desk) -> None:
    lines = "\n".join(json.dumps({"report": str(n), "text": f"Report {n}."}) for n in range(3)).encode()
    intake = by_hand(desk)
    intake.begin(
        [
            Given("a.txt", TEXT.encode()),
            Given("many.jsonl", lines),
            Given("page.html", b"<p>"),
            Given("bad.txt", b"\xff\xfe\x00"),
        ]
    )
    lot = finished(intake)
    assert lot.state == "done"
    assert lot.read == 4
    assert lot.names == ("a.txt", "many.jsonl", "page.html", "bad.txt")
    assert any("bad.txt" in failure for failure in lot.failures)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "..", "/etc/passwd", "a\x00b.txt", ".hidden", "C:\\x\\y.txt", "", "x" * 500 + ".csv"]
)
def test_no_name_leads_out_of_its_folder(tmp_path: Path, name: str) -> None:
    path = written(Given(name, b"text"), tmp_path / "0")
    assert path.parent == tmp_path / "0"
    assert path.read_bytes() == b"text"
    assert not path.name.startswith(".")


@pytest.mark.parametrize("text", ["https://example.org/news/1", " http://10.0.0.1/ ", "www.example.org"])
def test_an_address_is_refused_and_not_fetched(text: str) -> None:
    with pytest.raises(Refusal, match="fetches nothing") as refused:
        pasted(text)
    assert "save it" in refused.value.hint


def test_where_nothing_is_fetched_no_address_is_taken(desk: Desk) -> None:
    intake = by_hand(desk)
    with pytest.raises(Refusal, match="fetches nothing") as refused:
        intake.begin([], ["https://example.org/news/1"])
    assert "parley desk --fetch" in refused.value.hint
    assert intake.last is None


def test_what_lies_at_addresses_is_read_and_each_that_fails_is_named(desk: Desk) -> None:
    with site({"/tarn.txt": answer(TEXT.encode(), "text/plain")}) as post:
        found, missing = post.at("/tarn.txt", "post.example"), post.at("/none", "post.example")
        intake = by_hand(desk, fetch=fetcher())
        intake.begin([], [missing, "http://[::1", found])
        lot = finished(intake)
    assert (lot.state, lot.read, lot.claims, lot.fetching) == ("done", 1, 1, "")
    assert lot.names == (missing, "http://[::1", found)
    assert [failure.partition(": is ")[0] for failure in lot.failures] == [missing, "http://[::1"]
    report = desk.now().archive.reports[lot.reports[0]]
    assert (report.text, report.source, report.url) == (TEXT, "post.example", found)


def test_what_is_being_fetched_is_told(desk: Desk) -> None:
    told: list[str] = []

    def watching(address: str) -> Fetched:
        assert intake.last
        told.append(intake.last.fetching)
        raise InputError("is not to be had")

    intake = by_hand(desk, fetch=watching)
    intake.begin([], ["https://a.example/1", f"https://b.example/{'b' * 200}"])
    finished(intake)
    assert told == ["https://a.example/1", f"https://b.example/{'b' * 61}…"]


def test_what_people_type_as_addresses() -> None:
    assert wanted(" example.org/a\n\nhttp://example.org/b example.org/a") == (
        "https://example.org/a",
        "http://example.org/b",
    )
    assert wanted(" \n") == ()


def test_only_so_many_addresses_at_a_time(desk: Desk) -> None:
    with pytest.raises(Refusal, match="These are 21 addresses"):
        by_hand(desk, fetch=fetcher()).begin([], [f"https://example.org/{n}" for n in range(21)])


def test_one_lot_at_a_time(desk: Desk) -> None:
    gate = Event()
    intake = by_hand(desk, gate=gate)
    intake.begin([pasted(TEXT)])
    with pytest.raises(Refusal) as refused:
        intake.begin([pasted("Another text.")])
    assert refused.value.status == 409
    gate.set()
    assert finished(intake).state == "done"


def test_nothing_is_no_lot(desk: Desk) -> None:
    with pytest.raises(Refusal, match="nothing to read"):
        by_hand(desk).begin([pasted(" \n"), Given("empty.txt", b"")])


def test_what_ends_the_reading_is_told(desk: Desk) -> None:
    def broken() -> Reader:
        raise ModelError("The model is gone.")

    intake = Intake(desk, broken)
    intake.begin([pasted(TEXT)])
    lot = finished(intake)
    assert (lot.state, lot.failures) == ("failed", ("The model is gone.",))


def test_the_page_takes_files_and_texts(client: TestClient, desk: Desk) -> None:
    app = client.app
    assert isinstance(app, FastAPI)
    app.state.intake = by_hand(desk)
    sent = client.post(
        "/intake", data={"token": TOKEN}, files={"files": ("<b>.txt", TEXT.encode())}, follow_redirects=False
    )
    assert (sent.status_code, sent.headers["location"]) == (303, "/intake")
    assert finished(app.state.intake).claims == 1
    page = client.get("/intake").text
    assert "1 report with 1 claim" in page
    assert "<b>.txt" not in page
    client.post("/intake", data={"token": TOKEN, "text": TEXT})
    (read,) = finished(app.state.intake).reports
    page = client.get("/intake").text
    assert f'<a href="/reports/{read}">the pasted text</a>, 1 claim' in page
    assert "pasted-" not in page
    sent = client.post("/intake", data={"token": TOKEN, "text": "https://example.org/1"})
    assert sent.status_code == 422
    assert "fetches nothing" in sent.text


def test_the_page_takes_addresses_where_the_desk_was_opened_so(client: TestClient, desk: Desk) -> None:
    app = client.app
    assert isinstance(app, FastAPI)
    closed = client.get("/intake").text
    assert 'name="addresses"' not in closed
    assert "This desk fetches nothing." in closed
    assert "Nothing leaves this machine." in closed
    sent = client.post("/intake", data={"token": TOKEN, "addresses": "https://example.org/1"})
    assert sent.status_code == 422
    assert "parley desk --fetch" in sent.text
    with site({"/tarn.txt": answer(TEXT.encode(), "text/plain")}) as post:
        app.state.intake = by_hand(desk, fetch=fetcher())
        page = client.get("/intake").text
        assert 'name="addresses"' in page
        assert "fetches nothing" not in page
        assert "Nothing leaves this machine." not in page
        found = post.at("/tarn.txt", "post.example")
        for given in ({"addresses": found.upper().replace("/TARN.TXT", "/tarn.txt")}, {"text": f" {found}\n"}):
            client.post("/intake", data={"token": TOKEN} | given)
            (read,) = finished(app.state.intake).reports
            assert f'<a href="/reports/{read}">tarn</a>, 1 claim' in client.get("/intake").text
        client.post("/intake", data={"token": TOKEN, "addresses": f"{found}\n{post.at('/<b>')}"})
        finished(app.state.intake)
        page = client.get("/intake").text
    assert "2 addresses: 0 reports with 0 claims read, 1 report known before." in page
    assert "/&lt;b&gt;: is not given (404, not found): check the address." in page


def test_writing_an_address_needs_the_token_and_the_desks_own_page(client: TestClient, desk: Desk) -> None:
    app = client.app
    assert isinstance(app, FastAPI)
    with site({}) as post:
        app.state.intake = by_hand(desk, fetch=fetcher())
        body = {"addresses": [post.at("/")]}
        assert client.post("/intake", data={"addresses": post.at("/")}).status_code == 403
        assert client.post("/api/v1/addresses", json=body).status_code == 403
        foreign = WRITE | {"Origin": "https://evil.example"}
        assert client.post("/api/v1/addresses", json=body, headers=foreign).json()["error"]["code"] == "foreign_origin"
        assert not post.asked


def test_the_api_takes_addresses_where_the_desk_was_opened_so(client: TestClient, desk: Desk) -> None:
    app = client.app
    assert isinstance(app, FastAPI)
    refused = client.post("/api/v1/addresses", json={"addresses": ["https://example.org/1"]}, headers=WRITE)
    assert (refused.status_code, refused.json()["error"]["code"]) == (422, "not_fetched")
    with site({"/tarn.txt": answer(TEXT.encode(), "text/plain")}) as post:
        app.state.intake = by_hand(desk, fetch=fetcher())
        sent = client.post("/api/v1/addresses", json={"addresses": [post.at("/tarn.txt")]}, headers=WRITE)
        assert (sent.status_code, sent.json()["names"]) == (202, [post.at("/tarn.txt")])
        finished(app.state.intake)
    assert client.get("/api/v1/now").json()["lot"]["read"] == 1
    for wrong in ([], ["example.org"], ["file:///etc/passwd"], ["https://a"] * 21, "https://a", [1]):
        sent = client.post("/api/v1/addresses", json={"addresses": wrong}, headers=WRITE)
        assert (sent.status_code, sent.json()["error"]["code"]) == (422, "invalid_request"), wrong
    text = client.post("/api/v1/reports", json={"text": "https://example.org/1"}, headers=WRITE)
    assert text.json()["error"]["code"] == "not_fetched"


@pytest.mark.parametrize(("said", "fetches"), [("yes", True), ("no", False), ("", False)])
def test_a_desk_fetches_only_where_the_settings_say_so(desk: Desk, said: str, fetches: bool) -> None:
    app = create_app(desk, settings({"PARLEY_FETCH": said}))
    assert app.state.intake.fetches is fetches


def test_the_api_takes_a_text_and_tells_how_far_it_is(client: TestClient, desk: Desk) -> None:
    app = client.app
    assert isinstance(app, FastAPI)
    app.state.intake = by_hand(desk)
    before = client.get("/api/v1/now").json()
    assert before["lot"] is None
    sent = client.post("/api/v1/reports", json={"text": TEXT, "name": "r-8"}, headers=WRITE)
    assert sent.status_code == 202
    assert sent.json()["names"] == ["r-8.jsonl"]
    finished(app.state.intake)
    after = client.get("/api/v1/now").json()
    assert after["lot"]["state"] == "done"
    assert after["reports"] == before["reports"] + 1
    assert after["version"] != before["version"]
    assert client.post("/api/v1/reports", json={"text": TEXT}).status_code == 403
    assert client.post("/api/v1/reports", json={"text": TEXT, "published": "May"}, headers=WRITE).status_code == 422


def test_the_usual_reader_reads(desk: Desk, client_with: Callable[..., TestClient]) -> None:
    app = client_with().app
    assert isinstance(app, FastAPI)
    app.state.intake.begin([pasted("Kenya said on Monday that 12 of its soldiers had been killed near Kismayo.")])
    for _ in range(6):
        if app.state.intake.last.state == "reading":
            Event().wait(5)
    assert app.state.intake.last.claims >= 1
