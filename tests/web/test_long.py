"""A happening that very much is told of: page by page, nothing left out unsaid, and the way back to the same page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from parley.records import Report
from parley.settings import settings
from parley.store.library import Library
from parley.web.access import Access
from parley.web.app import create_app
from parley.web.state import Desk
from tests.fuse.build import OLM, on
from tests.web.build import add, claim_of, killed, said
from tests.web.conftest import TOKEN
from tests.web.reading import text_of

TIMES = 70


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = tmp_path_factory.mktemp("long") / "war.parley"
    with Library.open(path) as library:
        for number in range(1, TIMES + 1):
            report = _report(number)
            words = f"{number} people were killed"
            who = {"speakers": f"Paper {number}", "actors": "army|Westmark", "recipients": "Ostland"}
            told = said("casualties", words, **who, place=OLM, when=on(5), figure=killed(number, side="Ostland"))
            add(library, report, [claim_of(report, told)])
        library.index()
    with TestClient(create_app(Desk(path), settings({}), Access(token=TOKEN)), base_url="http://127.0.0.1") as client:
        yield client


def _report(number: int) -> Report:
    text = f"Westmark shelled Olm on Monday, and {number} people were killed, Paper {number} wrote."
    return Report(text, f"r-{number}", f"Paper {number}", published=on(6))


def links(page: str, ending: str) -> list[str]:
    return [html.unescape(found) for found in re.findall(r'href="([^"]*)"', page) if ending in found]


def every_page(client: TestClient, address: str) -> list[str]:
    """The pages of a list, from the first on, each led to by the one before."""
    pages = [client.get(address).text]
    while onward := links(pages[-1], f"page={len(pages) + 1}"):
        pages.append(client.get(onward[0]).text)
    return pages


def test_accounts_come_in_pages_and_each_is_on_one_of_them(client: TestClient) -> None:
    (at,) = set(links(client.get("/incidents").text, "/things/"))
    first = client.get(at).text
    assert f"All accounts {TIMES}" in text_of(first)
    (onward,) = [found for found in links(first, "page=2") if found.endswith("#accounts")]
    told = [re.findall(r'<article class="account" id="a-(\w+)"', page) for page in every_page(client, at)]
    assert client.get(onward).status_code == 200 and len(told[0]) < TIMES
    assert sorted(claim for page in told for claim in page) == sorted({claim for page in told for claim in page})
    assert sum(map(len, told)) == TIMES


def test_answers_beyond_the_first_few_stand_on_a_page_of_their_own(client: TestClient) -> None:
    (at,) = set(links(client.get("/incidents").text, "/things/"))
    (more,) = [found for found in links(client.get(at).text, "/answers?") if "to=killed" in found]
    pages = every_page(client, more)
    assert "How many dead? (people of Ostland)" in text_of(pages[0])
    numbers = {n for each in pages for n in re.findall(r'<p class="what">(\d+)</p>', each)}
    assert numbers == set(map(str, range(1, TIMES + 1)))
    assert client.get(more.partition("?")[0] + "?to=wounded").status_code == 404


def test_answers_beyond_the_first_three_are_folded_and_none_is_left_out(client: TestClient) -> None:
    (at,) = set(links(client.get("/incidents").text, "/things/"))
    page = client.get(at).text
    question = page.partition('id="question-killed-people-of-Ostland"')[2].partition("</section>")[0]
    seen, folded, rest = question.partition('<details class="rest"><summary>9 more answers</summary>')
    assert folded
    assert (seen.count('<p class="what">'), rest.partition("</details>")[0].count('<p class="what">')) == (3, 9)
    assert f"{TIMES - 12} further answers, which fewer stand behind" in text_of(rest)


def test_of_much_the_answers_are_said_first_and_the_voices_open_where_they_are_asked_for(client: TestClient) -> None:
    (at,) = set(links(client.get("/incidents").text, "/things/"))
    first, second = every_page(client, at)[:2]
    asked = re.findall(r'<details class="entry( clash)?" id="question-([\w-]+)"( open)?>', first)
    assert [(name, bool(open_)) for clash, name, open_ in asked if clash] == [("killed-people-of-Ostland", True)]
    assert not any(open_ for clash, _, open_ in asked if not clash)
    folded = first.partition('id="question-happened"')[2].partition("</summary>")[0]
    assert "It happened according to" in text_of(folded) and "<a " not in folded
    assert "15 more accounts" in text_of(first) and "more accounts" not in text_of(second)


def test_a_single_happening_is_folded_to_its_counts_in_a_line_each(client: TestClient) -> None:
    ledger = client.get("/tolls").text
    summary, _, within = ledger.partition('<details class="entry')[2].partition("</summary>")
    assert "<h3>" in summary and "accounts differ" in text_of(summary)
    assert "<a " not in summary  # what is pressed to open it holds nothing else to press
    assert links(within.partition("</details>")[0], "/incidents/")


def test_the_ledger_says_how_many_answers_it_leaves_out(client: TestClient) -> None:
    ledger = client.get("/tolls").text
    assert f"{TIMES - 6} more answers" in text_of(ledger)
    assert client.get(links(ledger, "/answers?")[0]).status_code == 200


def test_a_ruling_on_the_second_page_leads_back_to_it_and_so_does_its_undoing(client: TestClient) -> None:
    (at,) = set(links(client.get("/incidents").text, "/things/"))
    address = f"{client.get(at).url.path}?page=2"
    page = client.get(address).text
    back = html.unescape(re.findall(r'name="back" value="(/incidents/[^"]*)"', page)[0])
    assert back == address
    claim = re.findall(r'<article class="account" id="a-(\w+)"', page)[0]
    form = {"token": TOKEN, "claim": claim, "ruling": "confirmed", "back": back, "by": "Ana"}
    ruled = client.post("/judgements", data=form, headers={"Origin": "http://127.0.0.1"})
    assert ruled.url.path + "?page=2" == address
    assert ruled.url.params["page"] == "2"
    flash = ruled.text.partition('class="flash"')[2].partition("</div>")[0]
    assert f'name="back" value="{address}"' in flash
