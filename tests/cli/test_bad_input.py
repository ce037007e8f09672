"""Bad input, and a disk that takes nothing: one sentence for each that says what to do, and the rest is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from parley.cli import parley
from parley.store.library import Library
from tests.store.samples import CLAIM, LAYOUT, REPORT

LONG = b"a word " * 7_200_000
BAD = {
    "empty.txt": (b"", "is empty: nothing to read in it"),
    "blank.txt": (b" \n\t\n", "has no text: nothing to read in it"),
    "long.txt": (LONG, "is longer than 1,000,000 characters, the limit of one report: split it into its reports"),
    "long.jsonl": (
        b'{"text": "' + LONG + b'"}\n',
        "is longer than 8,000,000 bytes and was skipped; a report has at most 1,000,000 characters: split it into its reports",
    ),
    "bytes.txt": (b"Rebels shelled \xff\xfe\x80 Zenda.", "is not UTF-8 (byte 16): convert it with: iconv -f "),
    "scripts.html": (b"<html><head><script>draw()</script></head><body></body></html>", "has no main text (a page of "),
    "untold.jsonl": (b'{"report": "a-1", "text": null}\n', "has no text: nothing to read in it"),
    "columns.jsonl": (b'{"report": "a-1"}\n', "has no column of text among report: name it with --columns text=NAME"),
    "words.jsonl": (b"Rebels shelled Zenda.\n", "is not JSON (Expecting value, column 1): expected an object such as "),
}
FULL = Path("/dev/full")
NO_FOLDER = Path("/proc")  # in which nobody, not even root, makes a file


def run(*arguments: object) -> Result:
    return CliRunner().invoke(parley, [*map(str, arguments)])


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Result:
    folder = tmp_path_factory.mktemp("bad")
    for name, (content, _) in BAD.items():
        (folder / name).write_bytes(content)
    (folder / "good.txt").write_text("Rebels shelled Zenda on Monday.")
    return run("read", folder, "--library", folder / "a.parley")


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_sentence(read: Result, name: str) -> None:
    (line,) = (line for line in read.stderr.splitlines() if f"/{name}" in line)
    assert line.startswith("Not read: ")
    assert BAD[name][1] in line
    assert line.endswith(".")


def test_what_is_good_beside_it_is_read(read: Result) -> None:
    assert read.exit_code == 0
    assert read.stdout.startswith("Read 1 report with 1 claim into ")
    assert len(read.stderr.splitlines()) == len(BAD)


def test_where_nothing_can_be_read_the_exit_code_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    assert run("read", tmp_path / "empty.txt", "--library", tmp_path / "a.parley").exit_code == 2


@pytest.mark.skipif(not NO_FOLDER.exists(), reason="needs a folder that takes no file from anyone")
def test_a_folder_that_takes_no_library_is_named() -> None:
    result = run("read", __file__, "--library", NO_FOLDER / "a.parley")
    assert result.exit_code == 2
    assert result.stderr == (
        "The library /proc/a.parley cannot be opened or made, its folder is missing or read-only: "
        "choose another place for it.\n"
    )


@pytest.mark.skipif(not FULL.exists(), reason="needs a file that is always full")
class TestAFullDisk:
    @pytest.fixture
    def library(self, tmp_path: Path) -> Path:
        with Library.open(tmp_path / "a.parley") as library:
            library.add_report(REPORT, LAYOUT)
            library.add_claims(REPORT.id, "reader", [CLAIM])
        return tmp_path / "a.parley"

    @pytest.mark.parametrize("command", ["export", "brief"])
    def test_is_named_with_the_file(self, command: str, library: Path) -> None:
        result = run(command, "--library", library, "--out", FULL)
        assert result.exit_code == 2
        assert result.stderr == "/dev/full cannot be written (No space left on device): choose another place.\n"

    def test_behind_standard_output_is_named_too(self, library: Path) -> None:
        command = [sys.executable, "-c", "from parley.cli import main; main()", "brief", "--library", str(library)]
        with FULL.open("w") as full:
            ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert ended.returncode == 2
        assert ended.stderr == "The disk is full: free some space and run the same command again.\n"
