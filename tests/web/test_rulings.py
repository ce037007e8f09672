"""Judgements in place: made by a form, followed by the picture, taken back, and kept in the log."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from httpx import Response

from parley.records import Incident, Report
from parley.store.library import Library
from parley.web.state import Desk
from tests.web.build import about_somebody, add, claim_of, said
from tests.web.conftest import TOKEN
from tests.web.test_pages import shown, text_of


def rule(client: TestClient, **fields: str | list[str]) -> Response:
    return client.post("/judgements", data={"token": TOKEN, **fields}, follow_redirects=False)


def shelling(desk: Desk) -> Incident:
    return next(i for i in desk.now().picture.incidents if i.type == "shelling")


def counted(desk: Desk, count: int) -> str:
    return next(c.id for c in desk.now().archive.claims.values() if c.figure and c.figure.count == count)


def test_a_claim_that_was_read_wrongly_leaves_the_picture_at_once(client: TestClient, desk: Desk) -> None:
    incident, wrong = shelling(desk), counted(desk, 40)
    assert wrong in incident.claims
    answer = rule(client, claim=wrong, ruling="wrong", by="Ana", note="of another day", back=f"/claims/{wrong}")
    assert answer.status_code == 303
    words = text_of(shown(client, answer.headers["location"]))
    assert "Ruled: wrong . The picture has followed." in words
    assert "wrong, Ana" in words
    assert wrong not in shelling(desk).claims


def test_a_ruling_is_taken_back_and_stays_in_the_log(client: TestClient, desk: Desk) -> None:
    wrong = counted(desk, 40)
    rule(client, claim=wrong, ruling="wrong", by="Ana")
    made = desk.now().judgements[0].id
    client.post("/judgements/withdraw", data={"token": TOKEN, "id": made, "by": "Ben"})
    assert wrong in shelling(desk).claims
    words = text_of(shown(client, "/judgements"))
    assert "Taken back: wrong" in words
    assert words.index("Ben,") < words.index("Ana,")
    client.post("/judgements/withdraw", data={"token": TOKEN, "id": desk.now().judgements[1].id})
    assert wrong not in shelling(desk).claims


def test_a_wrong_merge_is_taken_apart_and_its_old_address_still_leads_on(client: TestClient, desk: Desk) -> None:
    before, out = shelling(desk), counted(desk, 40)
    others = len(desk.now().picture.incidents)
    rule(client, claim=out, against=before.id, ruling="different", by="Ana")
    state = desk.now()
    assert len(state.picture.incidents) == others + 1
    assert out not in shelling(desk).claims
    apart = state.index.incident_of(out)
    assert apart
    assert apart.claims == (out,)
    assert client.get(f"/incidents/{before.id}").status_code == 200
    assert len(state.judgements) == len(before.claims) - 1
    client.post("/judgements/withdraw", data={"token": TOKEN, "id": state.judgements[0].id})
    assert set(shelling(desk).claims) == set(before.claims), "one withdrawal takes back all that was ruled in one go"


def test_two_incidents_are_made_one(client: TestClient, desk: Desk) -> None:
    state = desk.now()
    one, other = (next(i for i in state.picture.incidents if i.type == t) for t in ("shelling", "air_strike"))
    rule(client, claim=one.claims[0], against=other.claims[0], ruling="same")
    merged = desk.now().index.incident_of(other.claims[0])
    assert merged
    assert set(one.claims) | set(other.claims) <= set(merged.claims)


def test_two_names_are_made_one_actor_on_its_page_and_two_again(client: TestClient, desk: Desk) -> None:
    back = "/actors/Ostland#names"
    answer = rule(client, ruling="one_actor", actor=["Ostland", "Meridia"], by="Ana", note="one <realm>", back=back)
    words = text_of(shown(client, answer.headers["location"]))
    assert "Ruled: one actor" in words
    assert "Meridia one actor, Ana one <realm>" in words
    assert "Meridia brokered a truce" in words, "the evidence is shown"
    assert client.get("/actors/Meridia", follow_redirects=False).headers["location"] == "/actors/Ostland"
    (truce,) = desk.now().picture.ceasefires
    assert truce.brokers == ("Ostland",)
    assert "Ostland · Meridia" in text_of(shown(client, "/judgements"))
    client.post("/judgements/withdraw", data={"token": TOKEN, "id": desk.now().judgements[0].id})
    assert desk.now().picture.ceasefires[0].brokers == ("Meridia",)
    assert client.get("/actors/Meridia", follow_redirects=False).status_code == 200


def test_a_name_that_was_taken_for_somebody_is_parted_from_him(client: TestClient, desk: Desk, path: Path) -> None:
    about_somebody(path)
    words = text_of(shown(client, "/actors/Lind"))
    assert "Anna Lind (Ostland)" in words
    assert "foreign minister 11 May 2031" in words
    assert "Lind without country or body in its report" in words
    rule(client, ruling="two_actors", actor=["Anna Lind|Ostland", "Lind"])
    assert client.get("/actors/Lind", follow_redirects=False).status_code == 200
    assert desk.now().picture.known_as == ()


def test_a_note_is_shown_where_the_claim_is(client: TestClient, desk: Desk) -> None:
    claim = counted(desk, 12)
    rule(client, claim=claim, ruling="note", note="<b>ask</b> the monitors", by="Ana")
    for address in (f"/claims/{claim}", f"/incidents/{shelling(desk).id}", "/judgements"):
        html = shown(client, address)
        assert "ask</b>" not in html
        assert "<b>ask</b> the monitors" in text_of(html) or "&lt;b&gt;ask" in html


def test_a_ruled_question_leaves_the_queue(client: TestClient, desk: Desk) -> None:
    queue = shown(client, "/review")
    claim = next(c.id for c in desk.now().archive.claims.values() if c.type == "air_strike")
    assert f'id="doubt-{claim}"' in queue
    rule(client, claim=claim, ruling="confirmed")
    assert f'id="doubt-{claim}"' not in shown(client, "/review")


@pytest.mark.parametrize(
    "fields",
    [
        {"ruling": "wrong", "claim": "0123456789abcdef"},
        {"ruling": "wrong", "claim": " "},
        {"ruling": "wrong"},
        {"ruling": "guilty", "claim": "one"},
        {"ruling": "same", "claim": "one"},
        {"ruling": "same", "claim": "one", "against": "0123456789abcdef"},
        {"ruling": "note", "claim": "one"},
        {"ruling": "one_actor", "actor": "Ostland"},
        {"ruling": "two_actors", "claim": "one"},
        {"ruling": "note", "claim": "one", "note": "x" * 2001},
    ],
)
def test_a_ruling_that_cannot_be_is_refused_and_nothing_is_stored(
    client: TestClient, desk: Desk, fields: dict[str, str]
) -> None:
    named = {key: counted(desk, 12) if value == "one" else value for key, value in fields.items()}
    assert rule(client, **named).status_code in (404, 422)
    assert not desk.now().judgements


@pytest.mark.parametrize("token", ["", "another"])
def test_nobody_rules_without_the_token(client: TestClient, desk: Desk, token: str) -> None:
    answer = client.post("/judgements", data={"token": token, "claim": counted(desk, 12), "ruling": "wrong"})
    assert answer.status_code == 403
    assert not desk.now().judgements


def test_who_rules_is_remembered(client: TestClient, desk: Desk) -> None:
    rule(client, claim=counted(desk, 12), ruling="confirmed", by="Zoë Ö.")
    assert 'value="Zoë Ö."' in shown(client, f"/claims/{counted(desk, 40)}")


def test_persons_are_listed_with_their_offices(client: TestClient, path: Path) -> None:
    about_somebody(path)
    words = text_of(shown(client, "/persons"))
    assert "Anna Lind also Lind Ostland foreign minister 11 May 2031" in words
    assert "Nobody here" in text_of(shown(client, "/persons?actor=Westmark"))
    (record,) = client.get("/api/v1/persons").json()["items"]
    assert (record["id"], record["also_called"]) == ("Anna Lind (Ostland)", ["Lind"])
    assert record["offices"][0] | {"claims": []} == {
        "office": "foreign minister", "first_told": "2031-05-11", "last_told": "2031-05-11", "claims": [],
    }  # fmt: skip


def test_the_review_says_who_signs_and_lets_her_say_so_before_she_rules(client: TestClient) -> None:
    assert "signed analyst" in text_of(shown(client, "/review"))
    form = {"token": TOKEN, "by": " Ana ", "back": "/review?place=Olm"}
    answer = client.post("/signed", data=form, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?place=Olm")
    assert "signed Ana" in text_of(shown(client, "/review"))
    assert client.post("/signed", data={"by": "Ben"}, follow_redirects=False).status_code == 403
    client.post("/signed", data={"token": TOKEN, "by": ""})
    assert "signed analyst" in text_of(shown(client, "/review"))


def test_a_body_s_other_names_lead_to_it_and_say_why(client: TestClient, path: Path) -> None:
    report = Report("NATO met. North Atlantic Treaty Organization met.", "r-9", "Tarn Post")
    with Library.open(path) as library:
        names = ("NATO", "North Atlantic Treaty Organization")
        add(library, report, [claim_of(report, said("consult", f"{name} met", actors=name)) for name in names])
    page = text_of(client.get("/actors/NATO").text)
    assert "North Atlantic Treaty Organization known as another name of NATO" in page
    moved = client.get("/actors/North%20Atlantic%20Treaty%20Organization")
    assert "NATO" in text_of(moved.text)
