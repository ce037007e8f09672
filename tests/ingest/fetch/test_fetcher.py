"""What is fetched from a site, and what is refused: each refusal says the thing and the way out."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from itertools import repeat
from socket import gaierror
from threading import Event
from time import monotonic

import pytest

from parley.errors import InputError
from parley.ingest.fetch.fetcher import Fetcher, Limits
from tests.ingest.fetch.site import Answer, answer, fetcher, leads_to, site, trusting

PAGE = "<p>Marland shelled the café at Tervel.</p>"
QUICK = Limits(connection=0.5, step=0.3, whole=1.0, size=100_000, further=5)


def refused(given: Answer, *, limits: Limits = QUICK, path: str = "/a") -> str:
    """Why what a site answers is not taken."""
    with site({path: given}) as herald, pytest.raises(InputError) as error:
        fetcher(limits=limits)(herald.at(path))
    return str(error.value)


def test_a_page_as_received() -> None:
    with site({"/news/fire.html?id=1": answer(PAGE.encode())}) as herald:
        found = fetcher()(herald.at("/news/fire.html?id=1#top", host="Herald.example.org"))
    assert found.content.decode("utf-8-sig") == PAGE
    assert (found.kind, found.name) == (".html", "fire")
    assert str(found.address) == herald.at("/news/fire.html?id=1", host="herald.example.org")


def test_it_says_who_asks_and_nothing_else() -> None:
    with site({"/a": answer(PAGE.encode(), Set_Cookie="a=b"), "/b": leads_to("/a")}) as herald:
        fetcher()(herald.at("/b", host="herald.example.org"))
        fetcher()(herald.at("/a", host="herald.example.org"))
    for request in herald.asked:
        names = [line.partition(":")[0] for line in request.splitlines()[1:] if line]
        assert names == ["Host", "User-Agent", "Accept", "Accept-Language", "Accept-Encoding", "Connection"]
        assert f"Host: herald.example.org:{herald.port}\r\n" in request
        assert "User-Agent: Parley/" in request


def test_nothing_that_a_page_names_is_asked_for() -> None:
    page = b'<meta http-equiv="refresh" content="0;url=/b"><link rel=stylesheet href=/c><img src=/d><script src=/e></script>'
    with site({"/a": answer(page, Link="</f>; rel=preload", Refresh="0;url=/g")}) as herald:
        fetcher()(herald.at("/a"))
    assert len(herald.asked) == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_it_goes_where_it_is_sent(status: int) -> None:
    with site({"/a": leads_to("b", status), "/b": leads_to("/c/d%C3%BC ü", status), "/c/d%C3%BC%20%C3%BC": answer(PAGE.encode())}) as herald:  # fmt: skip
        found = fetcher()(herald.at("/a"))
    assert str(found.address) == herald.at("/c/d%C3%BC%20%C3%BC")
    assert found.name == "dü ü"


def test_but_not_for_ever() -> None:
    assert "more than 5 times" in refused(leads_to("/a"))


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("http://10.0.0.1/", "leads to http://10.0.0.1/, which is at 10.0.0.1, which is no public address"),
        ("http://[::1]/", "leads to http://[::1]/, which is at ::1, which is no public address"),
        ("http://169.254.169.254/latest/meta-data/", "is at 169.254.169.254"),
        ("//metadata.example/", "is at 10.9.8.7"),
        ("http://ada:secret@127.0.0.1/", "holds a user's name or a password"),
        ("file:///etc/passwd", "'file:///etc/passwd', which is no address that begins with http"),
        ("https:///", "names no site"),
        ("http://[", "is no address"),
        ("", "does not say to which"),
    ],
)
def test_each_step_is_checked_anew(location: str, said: str) -> None:
    names = {"127.0.0.1": "127.0.0.1", "metadata.example": "10.9.8.7", "169.254.169.254": "169.254.169.254", "10.0.0.1": "10.0.0.1", "::1": "::1"}  # fmt: skip
    with site({"/a": leads_to(location)}) as herald, pytest.raises(InputError, match=r".+") as error:
        fetcher(allowed=lambda m: str(m) == "127.0.0.1", resolve=lambda host, _: [names[host]])(herald.at("/a"))
    assert said in str(error.value)
    assert len(herald.asked) == 1


def test_https_does_not_lead_to_http() -> None:
    pages = {"/a": leads_to("http://herald.example.org/b")}
    with site(pages, encrypted=True) as herald, pytest.raises(InputError, match="leads from https to http"):
        fetcher(trust=trusting)(herald.at("/a", "herald.example.org", "https"))


@pytest.mark.parametrize(
    "address", ["http://localhost/", "http://127.0.0.1/", "http://2130706433/", "http://0x7f.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
                "http://0/", "http://192.168.0.1/", "http://169.254.169.254/latest/meta-data/"],
)  # fmt: skip
def test_as_it_comes_it_asks_no_machine_that_not_anybody_may_reach(address: str) -> None:
    with pytest.raises(InputError, match=r"no public address|not found"):
        Fetcher()(address)


def test_one_machine_among_several_that_is_not_public_is_one_too_many() -> None:
    with site({"/": answer(PAGE.encode())}) as herald, pytest.raises(InputError, match=r"is at 10\.0\.0\.1"):
        fetcher(resolve=lambda *_: ["127.0.0.1", "10.0.0.1"])(herald.at("/", "herald.example.org"))
    assert not herald.asked


def test_what_was_checked_is_what_is_asked_whatever_the_name_leads_to_by_then() -> None:
    answers = iter([["127.0.0.1"], ["10.0.0.1"]])
    with site({"/": answer(PAGE.encode())}) as herald:
        fetcher(resolve=lambda *_: next(answers))(herald.at("/", "rebinding.example"))
    assert next(answers) == ["10.0.0.1"], "the name was looked up once"


def test_the_next_machine_of_a_name_is_asked_where_the_first_does_not_answer() -> None:
    with site({"/": answer(PAGE.encode())}) as herald:
        assert fetcher(resolve=lambda *_: ["127.1.2.3", "127.0.0.1"])(herald.at("/")).content


def test_a_name_that_is_nobodys() -> None:
    def nobody(*_: object) -> list[str]:
        raise gaierror(-2, "Name or service not known")

    with pytest.raises(InputError, match="names a site that is not found"):
        fetcher(resolve=nobody)("https://nowhere.example/")


def test_nobody_there() -> None:
    with site({}) as gone:
        pass
    with pytest.raises(InputError, match="cannot be reached"):
        fetcher()(gone.at("/"))


def test_by_https_from_whoever_the_certificate_names() -> None:
    with site({"/a": answer(PAGE.encode())}, encrypted=True) as herald:
        found = fetcher(trust=trusting)(herald.at("/a", "herald.example.org", "https"))
        assert found.content.decode("utf-8-sig") == PAGE
        with pytest.raises(InputError, match="certificate that does not hold"):
            fetcher(trust=trusting)(herald.at("/a", "other.example.org", "https"))
        with pytest.raises(InputError, match="certificate that does not hold"):
            fetcher()(herald.at("/a", "herald.example.org", "https"))
    with site({}) as plain, pytest.raises(InputError, match="does not speak as https"):
        fetcher(trust=trusting)(plain.at("/a", "herald.example.org", "https"))


@pytest.mark.parametrize(
    ("status", "said"),
    [(403, "is not given (403, forbidden): open it in your browser"), (404, "check the address"), (429, "try again later"), (500, "(500, internal server error)"),
     (204, "is not given"), (206, "is not given"), (304, "is not given"), (799, "is not given (799): open")],
)  # fmt: skip
def test_an_answer_that_is_none(status: int, said: str) -> None:
    assert said in refused(answer(b"", status=status))


BOMB = zlib.compressobj(wbits=31)
BOMB_BYTES = BOMB.compress(bytes(50_000_000)) + BOMB.flush()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (answer(bytes(100_001)), "is more than 100,000 bytes, the limit"),
        (answer(b"", Content_Length="", Connection="close") + bytes(100_001), "is more than 100,000 bytes"),
        (answer(BOMB_BYTES, Content_Encoding="gzip"), "is more than 100,000 bytes"),
        (answer(gzip.compress(BOMB_BYTES), Content_Encoding="gzip, gzip"), "was not asked for"),
        (answer(b"", Content_Encoding="br"), "was not asked for"),
        (answer(b"no gzip", Content_Encoding="gzip"), "is damaged where it was compressed"),
        (answer(gzip.compress(PAGE.encode())[:-9], Content_Encoding="gzip"), "was cut off"),
        (answer(PAGE.encode(), Content_Length="1000"), "was cut off"),
        (answer(b"5\r\nhello\r\n", Content_Length="", Transfer_Encoding="chunked"), "does not answer as a site"),
        (answer(b"zz\r\nhello", Content_Length="", Transfer_Encoding="chunked"), "does not answer as a site"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "does not answer as a site"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", "does not answer as a site"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000 + b"\r\n\r\n", "does not answer as a site"),
        (b"", "cannot be reached (the connection broke off)"),
    ],
    ids=range(14),
)
def test_what_is_too_much_or_broken_off(given: bytes, said: str) -> None:
    assert said in refused(given)


def dripping(start: bytes, piece: bytes, *, every: float = 0.02) -> Iterator[bytes]:
    yield start
    for _ in repeat(None):
        Event().wait(every)
        yield piece


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    "given",
    [
        dripping(HEAD + b"\r\n", b"<p>"),
        dripping(HEAD, b"X-Again: y"),
        dripping(HEAD, b"X: y\r\n", every=0.2),
        dripping(b"HTTP/1.1 ", b"", every=0.2),
        dripping(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
        dripping(HEAD + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"")),
        dripping(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
    ids=["body", "one header", "headers", "silence", "chunks", "empty gzip", "not yet"],
)
def test_what_never_ends_is_ended(given: Iterator[bytes]) -> None:
    begun = monotonic()
    assert "does not answer in time" in refused(given)
    assert monotonic() - begun < 3


def test_a_flood_without_end_is_ended_by_its_size() -> None:
    flood = dripping(HEAD + b"\r\n", bytes(60_000), every=0)
    assert "is more than 100,000 bytes" in refused(flood)


def test_gzip_in_several_members_is_whole() -> None:
    packed = gzip.compress(PAGE.encode()[:9]) + gzip.compress(PAGE.encode()[9:])
    with site({"/a": answer(packed, Content_Encoding="gzip")}) as herald:
        assert fetcher()(herald.at("/a")).content.decode("utf-8-sig") == PAGE


@pytest.mark.parametrize(
    ("media_type", "path", "kind"),
    [
        ("text/html", "/a", ".html"),
        ("Text/HTML; charset=utf-8", "/a.pdf", ".html"),
        ("application/xhtml+xml", "/a.php", ".html"),
        ("text/plain", "/a", ".txt"),
        ("text/plain", "/a.jsonl", ".jsonl"),
        ("application/octet-stream", "/a.csv?b=c.pdf", ".csv"),
        ("", "/a.JSONL", ".jsonl"),
        ("application/x-ndjson", "/a", ".ndjson"),
        ("message/rfc822", "/a", ".eml"),
    ],
)
def test_its_type_says_what_it_is_and_else_its_name(media_type: str, path: str, kind: str) -> None:
    with site({path: answer(b"x", media_type)}) as herald:
        assert fetcher()(herald.at(path)).kind == kind


@pytest.mark.parametrize(
    ("media_type", "said"),
    [
        ("image/png", "is image/png, and only texts are fetched: save it"),
        ("application/zip", "only texts are fetched"),
        ("application/gzip", "only texts are fetched"),
        ("application/pdf", "pdftotext"),
        ("application/rss+xml", "give the addresses of its reports"),
        ("application/octet-stream", "only texts are fetched"),
        ("", "is of no type that is known"),
        ("<script>", "is of no type that is known"),
    ],
)
def test_what_is_no_text_is_not_taken(media_type: str, said: str) -> None:
    told = refused(dripping(answer(b"", media_type, Content_Length="")[:-2] + b"\r\n", bytes(9)))
    assert said in told
    assert "script" not in told


@pytest.mark.parametrize(
    ("charset", "encoding", "body"),
    [
        ("windows-1252", "cp1252", PAGE),
        ("ISO-8859-1", "cp1252", PAGE),
        ("utf-8", "utf-8", f'<meta charset="windows-1252">{PAGE}'),
        ("windows-1251", "cp1251", "<p>Обстріл</p>"),
        ("no-such-encoding", "utf-8", PAGE),
        ("hex", "utf-8", PAGE),
        ("utf-16", "utf-8", PAGE),
        ("utf-8", "utf-16", PAGE),
    ],
)
def test_the_encoding_is_what_the_site_says_unless_a_mark_says_otherwise(
    charset: str, encoding: str, body: str
) -> None:
    with site({"/a": answer(body.encode(encoding), f"text/html; charset={charset}")}) as herald:
        content = fetcher()(herald.at("/a")).content
    assert content.decode("utf-16" if encoding == "utf-16" else "utf-8-sig") == body


def test_what_is_not_in_the_encoding_that_its_site_says_is_refused() -> None:
    assert "not in the encoding that its site says (utf-8)" in refused(answer(PAGE.encode("cp1252")))
