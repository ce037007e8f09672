"""From files to claims with the reader that Parley comes with: nothing is read twice, and what is broken is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from parley.cli import parley

STORY = "The Defence Ministry of Armenia said on Monday that 12 soldiers had been killed by shelling near Gyumri.\n"
OTHER = {
    "report": "x-7",
    "published": "2031-05-06",
    "text": "Azerbaijan's president met Turkey's foreign minister in Baku.",
}
BROKEN = {
    "empty.txt": b"",
    "invalid.txt": b"caf\xe9 \xff\xfe troops shelled the town\n",
    "long.txt": b"a" * 50_000_000,
    "scripts.html": b"<html><script>alert(1)</script></html>",
    "untold.jsonl": b'{"report": "x-8", "title": "A title"}\n',
}


def run(*arguments: object, stdin: str | None = None) -> Result:
    return CliRunner().invoke(parley, [*map(str, arguments)], input=stdin)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reports")
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    (folder / "others.jsonl").write_text(json.dumps(OTHER) + "\n", encoding="utf-8")
    for name, content in BROKEN.items():
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def first(folder: Path) -> Result:
    return run("read", folder, "--library", folder / "a.parley")


def test_says_what_it_read(first: Result, folder: Path) -> None:
    assert first.exit_code == 0
    assert first.stdout.startswith("Read 2 reports with ")
    assert first.stdout.endswith(f" into {folder / 'a.parley'}.\n")


@pytest.mark.parametrize("name", BROKEN)
def test_names_what_is_broken_in_a_line(first: Result, name: str) -> None:
    (line,) = (line for line in first.stderr.splitlines() if name in line)
    assert line.startswith("Not read: ")


def test_reads_nothing_twice(first: Result, folder: Path) -> None:
    again = run("read", folder / "story.txt", folder / "others.jsonl", "--library", folder / "a.parley")
    assert again.stdout.startswith("Read 0 reports with 0 claims into ")
    assert "; 2 reports known already." in again.stdout


def test_what_it_read_leaves_as_claims_with_their_words(first: Result, folder: Path) -> None:
    lines = run("export", "--library", folder / "a.parley").stdout.splitlines()
    claims = [json.loads(line) for line in lines]
    texts = {"story": STORY, "x-7": OTHER["text"]}
    assert {claim["report"] for claim in claims} == set(texts)
    assert all(texts[claim["report"]][claim["start"] : claim["end"]] == claim["quote"] for claim in claims)
    (toll,) = (claim for claim in claims if claim["type"] == "casualties")
    assert toll["figure"]["count"] == 12
    assert [speaker.split("|")[1] for speaker in toll["speakers"]] == ["Armenia"]


def test_nothing_readable_is_exit_code_2_and_standard_input_is_read(tmp_path: Path) -> None:
    result = run("read", "-", "--library", tmp_path / "b.parley", stdin="")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert "standard input" in result.stderr


@pytest.mark.parametrize(
    ("environment", "said"),
    [({}, "which is no public address"), ({"PARLEY_FETCH": "yes"}, "which is no public address"), ({"PARLEY_FETCH": "no"}, "nothing is fetched here")],
)  # fmt: skip
def test_an_address_that_is_typed_is_asked_for_unless_that_is_forbidden_and_costs_no_other(
    tmp_path: Path, environment: dict[str, str], said: str
) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    paths = ["http://127.0.0.1:9/fire", str(tmp_path / "story.txt")]
    result = CliRunner().invoke(parley, ["read", *paths, "--library", str(tmp_path / "c.parley")], env=environment)
    assert result.exit_code == 0
    assert result.stdout.startswith("Read 1 report with ")
    assert result.stderr.startswith("Not read: http://127.0.0.1:9/fire: is ")
    assert said in result.stderr
