"""What is drawn from a saved page.

In: pages written for each test. Out: a failure where text or metadata is lost, or a script gets in.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest

from parley.errors import InputError
from parley.ingest.html import page
from parley.records import When

PARAGRAPHS = [
    "The two armies traded fire across the river on Monday, a spokesman for the mission said.",
    "Nine soldiers were killed and forty wounded, according to the café owners of Tervel.",
    "Marland has denied that its guns fired first, and has called for an inquiry by the mission.",
]
HEAD = (
    '<meta property="og:title" content="Fire across the river"><meta property="og:site_name" content="Tervel Herald">'
    '<meta property="article:published_time" content="2021-05-03T10:00:00Z">'
    '<link rel="canonical" href="https://herald.example.org/fire">'
)


def markup(body: str, head: str = HEAD) -> str:
    return f"<!doctype html><html><head><title>Fire across the river</title>{head}</head><body>{body}</body></html>"


def article(head: str = HEAD) -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return markup(f"<nav><a href='/'>Home</a></nav><article><h1>Fire across the river</h1>{text}</article>"
                  "<script>document.write('never')</script><footer>© 2021 Tervel Herald</footer>", head)  # fmt: skip


def test_text_and_metadata() -> None:
    report = page(BytesIO(article().encode()), "fire")
    assert all(paragraph in report.text for paragraph in PARAGRAPHS)
    assert "never" not in report.text
    assert (report.name, report.title, report.source) == ("fire", "Fire across the river", "Tervel Herald")
    assert report.url == "https://herald.example.org/fire"
    assert report.published == When(date(2021, 5, 3), date(2021, 5, 3))


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "utf-8"])
def test_the_declared_encoding_counts(charset: str) -> None:
    known = "cp1252" if charset == "iso-8859-1" else charset
    report = page(BytesIO(article(f'<meta charset="{charset}">').encode(known)), "fire")
    assert "café" in report.text


@pytest.mark.parametrize("charset", ["no-such-charset", "utf-16", "hex", "zip", "rot13", "punycode", "undefined"])
def test_an_encoding_that_the_page_cannot_be_in_does_not_count(charset: str) -> None:
    report = page(BytesIO(article(f'<meta charset="{charset}">').encode()), "fire")
    assert "café" in report.text


def test_a_page_that_is_not_what_it_declares_is_refused_whatever_its_codec_raises() -> None:
    with pytest.raises(InputError, match="is not idna"):
        page(BytesIO(article('<meta charset="idna">').encode() + b"." + b"a" * 70), "fire")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (markup("<script>var x = 1</script>").encode(), "has no main text"),
        (article().encode("cp1252"), "is not UTF-8"),
        (b"<p>" * 4_000_000, "the limit"),
        (b"<html>\0\0\0</html>", "has no main text"),
    ],
    ids=["empty", "scripts only", "undeclared encoding", "12 MB", "NULs"],
)
def test_a_broken_page_is_named_with_the_way_out(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        page(BytesIO(data), "fire")
