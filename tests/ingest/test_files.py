"""What is read from files, and what is said of those that cannot be read.

In: files written for each test. Out: a failure where a report is lost, changed, or costs another one.
"""

from __future__ import annotations

import codecs
import gzip
import json
import os
from io import BytesIO
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet as pq

from parley.errors import InputError
from parley.ingest.columns import Columns
from parley.ingest.files import reports
from parley.ingest.received import LONGEST_LINE, LONGEST_TEXT
from parley.ingest.rows import Item
from parley.records import Report

TEXT = "The army took the bridge at Tervel.\r\n\r\nRebels denied it.\n"


def read(*paths: Path | str, columns: Columns | None = None, stdin: bytes = b"") -> list[Item]:
    return list(reports(paths, columns or Columns(), stdin=BytesIO(stdin)))


def only(items: list[Item]) -> Report:
    assert len(items) == 1
    assert isinstance(items[0], Report), items[0]
    return items[0]


def error(items: list[Item]) -> str:
    """The one error among `items`, a single sentence."""
    (found,) = [str(item) for item in items if isinstance(item, InputError)]
    assert found.endswith(".")
    assert "\n" not in found
    return found


def names(items: list[Item]) -> list[str]:
    return [item.name for item in items if isinstance(item, Report)]


def written(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def rows(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


class TestPlainText:
    def test_is_kept_as_received_and_named_by_its_file(self, tmp_path: Path) -> None:
        report = only(read(written(tmp_path / "bridge.txt", TEXT)))
        assert (report.name, report.text) == ("bridge", TEXT)

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
    def test_is_read_by_its_byte_order_mark(self, tmp_path: Path, encoding: str) -> None:
        assert only(read(written(tmp_path / "a.txt", TEXT.encode(encoding)))).text == TEXT

    def test_may_be_compressed(self, tmp_path: Path) -> None:
        report = only(read(written(tmp_path / "bridge.txt.gz", gzip.compress(TEXT.encode()))))
        assert (report.name, report.text) == ("bridge", TEXT)

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (b"", "is empty"),
            (b" \n\n", "has no text"),
            ("café".encode("cp1252"), "is not UTF-8 (byte 4): convert it with: iconv"),
            (codecs.BOM_UTF16_LE + b"a", "is not utf-16"),
            (b"PK\0\3", "NUL"),
            (b"\x89PNG\r\n\x1a\n\0\0", "as pictures and programs do: save its text"),
            ("The army fired.".encode("utf-16-le"), "convert it with: iconv -f UTF-16LE -t UTF-8 OLD > NEW"),
            (b"WARC/1.0\r\nWARC-Type: response", "is a web archive: save its pages as HTML"),
            (b"%PDF-1.7\nstream", "is a PDF: save its text"),
            (b"PK\x03\x04document", "is a document of a word processor, or a zip archive"),
            (b"{\\rtf1\\ansi The army fired.}", "is a document of a word processor: save it as plain text"),
            (gzip.compress(b"a"), "give it a name that ends in .gz"),
            (b"a" * (LONGEST_TEXT + 1), f"the limit is {LONGEST_TEXT:,}"),
            (b"a" * 50_000_000, f"longer than {LONGEST_TEXT:,} characters"),
        ],
        ids=[
            "empty",
            "blank",
            "latin",
            "half UTF-16",
            "binary",
            "picture",
            "UTF-16 without a mark",
            "web archive",
            "PDF",
            "office",
            "rich text",
            "gzip",
            "long",
            "50 MB in one line",
        ],
    )
    def test_broken_is_named_with_the_way_out(self, tmp_path: Path, data: bytes, said: str) -> None:
        found = error(read(written(tmp_path / "bad.txt", data)))
        assert said in found
        assert str(tmp_path / "bad.txt") in found


class TestFolders:
    def test_are_read_through_and_through_in_order(self, tmp_path: Path) -> None:
        (tmp_path / "b" / "c").mkdir(parents=True)
        for place in ("z.txt", "b/c/one.md", "b/two.txt", "a.txt", "picture.png", ".hidden.txt"):
            written(tmp_path / place, TEXT)
        assert names(read(tmp_path)) == ["a", "one", "two", "z"]

    def test_a_broken_file_costs_itself_alone(self, tmp_path: Path) -> None:
        written(tmp_path / "a.txt", b"")
        written(tmp_path / "b.txt", TEXT)
        found = read(tmp_path)
        assert names(found) == ["b"]
        assert "a.txt: is empty" in error(found)

    def test_tell_of_documents_that_they_leave_out(self, tmp_path: Path) -> None:
        (tmp_path / "d").mkdir()
        for place in ("a.txt", "b.pdf", "c.PDF", "d/crawl.warc.gz", "d/style.css", "e.zip"):
            written(tmp_path / place, TEXT)
        found = read(tmp_path)
        assert names(found) == ["a"]
        assert "documents and archives are left out (2 .pdf, 1 .warc, 1 .zip): save the text of each" in error(found)

    def test_without_a_known_file_say_so(self, tmp_path: Path) -> None:
        assert "no file of a known kind" in error(read(tmp_path))

    def test_that_are_missing_are_named(self, tmp_path: Path) -> None:
        assert "no such file" in error(read(tmp_path / "nowhere"))

    def test_hold_links_in_a_circle_and_nothing_is_read_twice(self, tmp_path: Path) -> None:
        written(tmp_path / "a.txt", TEXT)
        (tmp_path / "within").mkdir()
        (tmp_path / "within" / "again").symlink_to(tmp_path)
        assert names(read(tmp_path)) == ["a"]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
    def test_a_pipe_is_named_and_not_waited_for(self, tmp_path: Path) -> None:
        written(tmp_path / "a.txt", TEXT)
        os.mkfifo(tmp_path / "b.txt")
        found = read(tmp_path)
        assert names(found) == ["a"]
        assert "b.txt: is a pipe or a device" in error(found)

    def test_a_file_that_cannot_be_opened_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "folder.txt").symlink_to("folder.txt")
        assert "cannot be opened" in error(read(tmp_path / "folder.txt"))


class TestJson:
    def test_lines_keep_their_names_and_dates(self, tmp_path: Path) -> None:
        path = written(
            tmp_path / "a.jsonl",
            rows({"report": "r-1", "id": "x", "text": TEXT, "published": "2021-05", "source": "Herald"}),
        )
        report = only(read(path))
        assert (report.name, report.text, report.source) == ("r-1", TEXT, "Herald")
        assert report.published
        assert (str(report.published.first), str(report.published.last)) == ("2021-05-01", "2021-05-31")

    @pytest.mark.parametrize(
        ("line", "said"),
        [
            ('{"id": "2", "title": "no text"}', "line 2: has no column of text"),
            ('{"id": "2", "text": ""}', "line 2: has no text"),
            ('{"id": "2", "text": ["a"]}', "line 2: 'text' is no text but list"),
            ('{"id": "2", "text": "a\\u0000b"}', "line 2: text holds NUL"),
            ('{"id": "2", "text": "a\\ud800b"}', "line 2: text holds bytes that are not UTF-8, or half a character"),
            ('{"id": "2", "text": ', "line 2: is not JSON"),
            ('["text"]', "line 2: is no object but list"),
            ("[" * 100_000, "line 2: nests too deep"),
            ('{"text": ' + "9" * 10_000 + "}", "line 2: holds a number too long to be read: expected"),
            ('{"text": "' + "a" * LONGEST_LINE + '"}', f"line 2: is longer than {LONGEST_LINE:,} bytes"),
            ('{"text": "' + "a" * (LONGEST_TEXT + 1) + '"}', f"the limit is {LONGEST_TEXT:,}"),
        ],
        ids=lambda value: str(value)[:24],
    )
    def test_a_broken_line_costs_itself_alone(self, tmp_path: Path, line: str, said: str) -> None:
        found = read(
            written(tmp_path / "a.jsonl", rows({"id": "1", "text": "a"}) + line + "\n" + rows({"id": "3", "text": "c"}))
        )
        assert names(found) == ["1", "3"]
        assert said in error(found)

    def test_a_line_that_is_not_utf8_costs_itself_alone(self, tmp_path: Path) -> None:
        found = read(written(tmp_path / "a.jsonl", b'{"id": 1, "text": "caf\xe9"}\n{"id": 2, "text": "a"}\n'))
        assert names(found) == ["2"]
        assert "line 1: is not UTF-8" in error(found)

    def test_a_date_that_cannot_be_read_costs_the_date_alone(self, tmp_path: Path) -> None:
        found = read(written(tmp_path / "a.jsonl", rows({"id": "1", "text": "a", "date": "soon"})))
        assert names(found) == ["1"]
        assert error(found) == (
            f"the date of {tmp_path / 'a.jsonl'}, line 1: 'soon' cannot be read (no date that is known here): "
            "write it as 2020, 2020-10 or 2020-10-21; the report is read without it."
        )

    def test_an_array_is_read_item_by_item(self, tmp_path: Path) -> None:
        found = read(written(tmp_path / "a.json", json.dumps([{"id": 1, "text": "a"}, 2, {"id": 3, "text": "c"}])))
        assert names(found) == ["1", "3"]
        assert "item 2: is no object but int" in error(found)

    def test_cut_off_where_it_was_compressed_says_so(self, tmp_path: Path) -> None:
        whole = gzip.compress(rows({"id": "1", "text": "a"}).encode())
        assert "is damaged or cut off" in error(read(written(tmp_path / "a.jsonl.gz", whole[:-9])))


class TestTables:
    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    def test_the_header_tells_the_delimiter_and_the_columns(self, tmp_path: Path, delimiter: str) -> None:
        lines = [["\ufeffID", "Body", "Date", "Outlet"], ["7", '"Two\nlines, one cell"', "2021", "Herald"]]
        report = only(read(written(tmp_path / "a.csv", "\n".join(delimiter.join(line) for line in lines))))
        assert (report.name, report.text, report.source) == ("7", "Two\nlines, one cell", "Herald")

    def test_columns_may_be_named(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.csv", "text,words\nwrong,right\n")
        assert only(read(path, columns=Columns(text="words"))).text == "right"

    def test_a_column_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.csv", "id,text\n1,a\n")
        assert "has no column 'words' for text: it has id, text" in error(read(path, columns=Columns(text="words")))

    @pytest.mark.parametrize(
        ("row", "said"),
        [
            (b"2,", "line 3: has no text"),
            (b"2", "line 3: has no text"),
            (b"2,a,b", "line 3: has 3 cells for 2 columns"),
            (b"2,caf\xe9", "line 3: text holds bytes that are not UTF-8"),
            (b"2," + b"a" * LONGEST_LINE, f"line 3: is longer than {LONGEST_LINE:,} bytes"),
        ],
        ids=["blank", "short", "wide", "latin", "long"],
    )
    def test_a_broken_row_costs_itself_alone(self, tmp_path: Path, row: bytes, said: str) -> None:
        found = read(written(tmp_path / "a.csv", b"id,text\n1,a\n" + row + b"\n3,c\n"))
        assert names(found) == ["1", "3"]
        assert said in error(found)

    def test_without_text_say_what_they_have(self, tmp_path: Path) -> None:
        assert "has no column of text among id, note" in error(read(written(tmp_path / "a.csv", "id,note\n1,a\n")))

    def test_parquet_is_read_row_by_row(self, tmp_path: Path) -> None:
        pq.write_table(pa.table({"id": [1, 2], "text": ["a", None], "other": [[1], []]}), tmp_path / "a.parquet")
        found = read(tmp_path / "a.parquet")
        assert names(found) == ["1"]
        assert "row 2: has no text" in error(found)

    def test_parquet_that_is_none_says_so(self, tmp_path: Path) -> None:
        assert "is no Parquet file" in error(read(written(tmp_path / "a.parquet", b"PAR1 and nothing more")))


class TestStandardInput:
    @pytest.mark.parametrize(
        ("data", "name", "text"),
        [
            (b'{"id": 1, "text": "a"}\n', "1", "a"),
            (b'[{"id": 1, "text": "a"}]', "1", "a"),
            (b"The army left.", "standard-input", "The army left."),
        ],
        ids=["JSON Lines", "JSON", "text"],
    )
    def test_kind_is_guessed(self, data: bytes, name: str, text: str) -> None:
        report = only(read("-", stdin=data))
        assert (report.name, report.text) == (name, text)

    def test_that_is_empty_says_so(self) -> None:
        assert "standard input: is empty" in error(read("-"))
