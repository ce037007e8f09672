"""What is fetched is read as a dropped file is, and keeps where it was found."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from parley.errors import InputError
from parley.ingest.columns import Columns
from parley.ingest.files import reports
from parley.ingest.rows import Item
from parley.records import Report, When
from tests.ingest.fetch.site import answer, fetcher, site
from tests.ingest.test_html import HEAD, PARAGRAPHS, article, markup

TEXT = "The army took the bridge at Tervel."
BARE = '<meta property="article:published_time" content="2021-05-03T10:00:00Z">'


def read(*given: str | Path) -> list[Item]:
    return list(reports(given, Columns(), fetch=fetcher()))


def test_a_page_says_itself_who_publishes_it_and_when() -> None:
    with site({"/news/1.html": answer(article(HEAD).encode())}) as herald:
        (report,) = read(herald.at("/news/1.html", "mirror.example"))
    assert isinstance(report, Report)
    assert all(paragraph in report.text for paragraph in PARAGRAPHS)
    assert (report.name, report.title, report.source) == ("1", "Fire across the river", "Tervel Herald")
    assert report.url == "https://herald.example.org/fire"
    assert report.published == When(date(2021, 5, 3), date(2021, 5, 3))


def test_of_a_page_that_does_not_say_so_its_site_is_the_source_and_its_address_is_kept() -> None:
    with site({"/news/fire": answer(article(BARE).encode())}) as herald:
        (report,) = read(herald.at("/news/fire", "herald.example.org"))
    assert isinstance(report, Report)
    assert (report.name, report.source) == ("fire", "herald.example.org")
    assert report.url == herald.at("/news/fire", "herald.example.org")
    assert report.published == When(date(2021, 5, 3), date(2021, 5, 3))


def test_the_same_page_is_the_same_report_wherever_it_was_asked_for() -> None:
    with site({"/fire": answer(article().encode()), "/fire?from=mail": answer(article().encode())}) as herald:
        one, other = read(herald.at("/fire", "a.example"), herald.at("/fire?from=mail", "b.example"))
    assert isinstance(one, Report)
    assert isinstance(other, Report)
    assert one.id == other.id


def test_plain_text_and_records() -> None:
    rows = [
        {"report": "x-1", "text": TEXT, "source": "Post", "url": "https://post.example/1"},
        {"report": "x-2", "text": TEXT},
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    with site(
        {"/a.txt": answer(TEXT.encode(), "text/plain"), "/all.jsonl": answer(lines.encode(), "text/plain")}
    ) as herald:
        text, first, second = read(herald.at("/a.txt", "h.example"), herald.at("/all.jsonl", "h.example"))
        assert isinstance(text, Report)
        assert (text.text, text.name, text.source, text.url) == (
            TEXT,
            "a",
            "h.example",
            herald.at("/a.txt", "h.example"),
        )
        assert isinstance(first, Report)
        assert (first.name, first.source, first.url) == ("x-1", "Post", "https://post.example/1")
        assert isinstance(second, Report)
        assert (second.name, second.source, second.url) == ("x-2", "", herald.at("/all.jsonl", "h.example"))


MAIL = "From: Post <post@post.example>\nSubject: Tervel\nContent-Type: text/plain; charset=windows-1252\n\n"


@pytest.mark.parametrize(
    ("media_type", "body", "encoding"),
    [
        ("text/plain", "{}", "utf-8"),
        ("text/plain", "{}", "cp1252"),
        ("text/csv", "report,text\nx-1,{}\n", "utf-8"),
        ("text/csv", "text\treport\n{}\tx-1\n", "cp1252"),
        ("application/x-ndjson", '{{"text": "{}"}}\n', "utf-8"),
        ("application/json", '[{{"text": "{}"}}]', "cp1252"),
        ("message/rfc822", MAIL + "{}", "cp1252"),
    ],
)
def test_whatever_its_kind_and_encoding_the_text_is_whole(media_type: str, body: str, encoding: str) -> None:
    text = "The café at Tervel was shelled."
    said = "utf-8" if media_type == "message/rfc822" else encoding
    with site({"/a": answer(body.format(text).encode(encoding), f"{media_type}; charset={said}")}) as herald:
        (report,) = read(herald.at("/a"))
    assert isinstance(report, Report), report
    assert report.text == text


def test_an_address_that_fails_costs_itself_alone_and_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    scripts = markup("<script>var x = 1</script>", "")
    with site({"/scripts": answer(scripts.encode()), "/b": answer(TEXT.encode(), "text/plain")}) as herald:
        given = [herald.at("/none"), herald.at("/scripts"), "ftp://h.example/a", herald.at("/b"), tmp_path / "a.txt"]
        none, scripts_only, other_kind, *found = read(*given)
    assert str(none) == f"{herald.at('/none')}: is not given (404, not found): check the address."
    assert str(scripts_only).startswith(f"{herald.at('/scripts')}: has no main text")
    assert str(other_kind).startswith("ftp://h.example/a: is no address that begins with http")
    assert [item.text for item in found if isinstance(item, Report)] == [TEXT, TEXT]


def test_nothing_is_fetched_where_nothing_is_given_to_fetch_with() -> None:
    with site({}) as herald:
        (item,) = reports([herald.at("/")], Columns())
    assert isinstance(item, InputError)
    assert str(item).endswith(
        "is an address, and nothing is fetched here: save it from your browser, and give the file."
    )
    assert not herald.asked


@pytest.mark.parametrize("path", [Path("https://h.example/a"), Path("https:/h.example/a")])
def test_a_path_is_never_taken_for_an_address(path: Path) -> None:
    (item,) = read(path)
    assert "there is no such file" in str(item)
