"""What is read of a saved mail, and what is left out of it.

In: mails written for each test. Out: a failure where headers, quoted lines or encoded rubbish become text.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.errors import InputError
from parley.ingest.columns import Columns
from parley.ingest.files import reports
from parley.ingest.mail import own_words
from parley.ingest.rows import Item
from parley.records import Report, When

TEXT = "Rebels shelled Zenda on Monday.\n\nThe café at the bridge was hit, the mayor said.\n"
PAGE = "".join(
    f"<p>{words} It was the third attack on the town within a week, the mayor said.</p>" for words in TEXT.split("\n\n")
)


def message(text: str = TEXT, **headers: str) -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    given = {"Subject": "Fwd: Shells on Zenda", "From": "Zenda Herald <news@herald.example>",
             "Date": "Mon, 03 May 2021 10:00:00 +0200", **headers}  # fmt: skip
    for name, value in given.items():
        made[name] = value
    made.set_content(text)
    return made


def read(folder: Path, data: EmailMessage | bytes) -> list[Item]:
    path = folder / "shells.eml"
    path.write_bytes(data if isinstance(data, bytes) else data.as_bytes())
    return list(reports([folder], Columns()))


def only(items: list[Item]) -> Report:
    (item,) = items
    assert isinstance(item, Report), item
    return item


def test_subject_sender_and_day_come_with_the_text(tmp_path: Path) -> None:
    report = only(read(tmp_path, message()))
    assert report.text.split() == TEXT.split()
    assert (report.name, report.title, report.source) == ("shells", "Shells on Zenda", "Zenda Herald")
    assert report.published == When(date(2021, 5, 3), date(2021, 5, 3))


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1252"])
def test_what_is_encoded_is_read(tmp_path: Path, encoding: str, charset: str) -> None:
    made = message()
    made.set_content(TEXT, charset=charset, cte=encoding)
    assert only(read(tmp_path, made)).text.split() == TEXT.split()


def test_a_subject_in_another_script_is_read(tmp_path: Path) -> None:
    assert only(read(tmp_path, message(Subject="Обстріл"))).title == "Обстріл"


def test_the_text_part_goes_before_the_page(tmp_path: Path) -> None:
    made = message()
    made.add_alternative("<p>Only the page says this, at some length, of the guns at the river.</p>", subtype="html")
    assert only(read(tmp_path, made)).text.split() == TEXT.split()


def test_a_page_is_read_where_there_is_no_text_part(tmp_path: Path) -> None:
    made = message()
    quoted = "<blockquote type='cite'><p>The army took the bridge at Tervel on Friday, a spokesman of it said.</p></blockquote>"
    made.set_content(f"<html><body><article>{PAGE}</article>{quoted}</body></html>", subtype="html")
    text = only(read(tmp_path, made)).text
    assert "Rebels shelled Zenda on Monday." in text
    assert "<p>" not in text
    assert "Tervel" not in text


def test_attachments_are_named_and_not_read(tmp_path: Path) -> None:
    made = message()
    for number in range(7):
        made.add_attachment(b"The army fired." * 9, maintype="application", subtype="pdf", filename=f"map-{number}.pdf")
    report, named = read(tmp_path, made)
    assert isinstance(report, Report)
    assert report.text.split() == TEXT.split()
    assert isinstance(named, InputError)
    assert "has attachments that are not read ('map-0.pdf', " in str(named)
    assert str(named).endswith("'map-4.pdf', 2 more): save each and read it by itself.")


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("Not so.\n\n> Rebels shelled Zenda.\n> It burned.\n\nNobody died.\n", "Not so.\n\n\nNobody died.\n"),
        ("Not so.\n\nOn Monday, Anna Berg wrote:\n\n> Zenda burned.\n", "Not so.\n\n"),
        ("Not so.\nOn Mon, 3 May 2021 at 10:00, Anna Berg\n<anna@example.org> wrote:\n> Zenda burned.\n", "Not so.\n"),
        ("On Monday the mayor wrote:\nZenda burned.\n", "On Monday the mayor wrote:\nZenda burned.\n"),
        ("Zenda burned.\n-- \nAnna Berg, Zenda Herald\n", "Zenda burned.\n"),
    ],
    ids=["quoted lines", "led in", "led in over two lines", "nothing quoted", "signature"],
)
def test_quoted_lines_and_signatures_are_left_out(text: str, own: str) -> None:
    assert own_words(text) == own


def test_a_date_that_cannot_be_read_costs_the_date_alone(tmp_path: Path) -> None:
    data = message().as_bytes().replace(b"Mon, 03 May 2021 10:00:00 +0200", b"soon")
    error, report = read(tmp_path, data)
    assert str(error).startswith("the date of ")
    assert isinstance(report, Report)
    assert report.published is None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (lambda: b"", "is empty"),
        (lambda: b"\n\nRebels shelled Zenda.\n", "has no headers, so it is no mail"),
        (lambda: message("> Zenda burned.\n").as_bytes(), "has no text of its own"),
        (lambda: message().as_bytes().replace(b"utf-8", b"klingon"), "is in an encoding that is not known ('klingon')"),
        (lambda: message().as_bytes().replace(b"utf-8", b"hex"), "is in an encoding that is not known ('hex')"),
        (lambda: b"Subject: a\nContent-Transfer-Encoding: base64\n\nUmVi\nbGxzI\n", "is damaged where it is encoded"),
        (lambda: b"Subject: a\n\n" + b"a" * 31_000_000, "the limit"),
        (lambda: _nested(2000), "nests too deep"),
    ],
    ids=["empty", "no headers", "all quoted", "unknown encoding", "no encoding of text", "cut off", "31 MB", "nested"],
)
def test_a_broken_mail_is_named_with_the_way_out(tmp_path: Path, data: Callable[[], bytes], said: str) -> None:
    (error,) = read(tmp_path, data())
    assert isinstance(error, InputError)
    assert said in str(error)
    assert "shells.eml" in str(error)


def _nested(depth: int) -> bytes:
    parts = (f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n'.encode() for n in range(depth))
    return b"Subject: a\n" + b"".join(parts) + b"\nZenda burned.\n"


@given(st.lists(st.sampled_from(["From", "Date", "Subject", "Content-Type", "Content-Disposition", ": ", "\n", "=?utf-8?b?", "?=",
                                 "<", ">", "@", ";", '"', "\\", "multipart/mixed; boundary=b", "--b", "a", "é", "[", "(", "*0*="])))  # fmt: skip
def test_whatever_stands_in_its_headers_a_mail_is_read_or_named(
    tmp_path_factory: pytest.TempPathFactory, pieces: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("mail")
    assert read(folder, "".join(pieces).encode())
