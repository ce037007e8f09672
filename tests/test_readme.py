"""The pages keep their word: what README, tutorial and the other pages show is run, and what they name is there.

In: every page's fenced blocks. A `sh` block's lines are commands; a page's `python` blocks are one program.
"""

from __future__ import annotations

import io
import json
import re
import shlex
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from fastapi.testclient import TestClient

import parley as front_door
from parley.cli import COMMANDS, parley
from parley.cli.desk import command as desk
from parley.engine import attempt, reader
from parley.export.claims import Told, record
from parley.export.formats import FORMATS
from parley.records import TYPES, Report, When
from parley.sample import sample_paths
from parley.settings import settings
from parley.store.library import Library
from parley.web.app import create_app
from parley.web.state import Desk

HOME = Path(__file__).parents[1]
PAGES = [HOME / "README.md", HOME / "CONTRIBUTING.md", HOME / "CHANGELOG.md", *sorted((HOME / "docs").rglob("*.md"))]
FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MAKEFILE = (HOME / "Makefile").read_text(encoding="utf-8")


def blocks(page: Path) -> Iterator[tuple[str, str]]:
    """The language and text of each fenced block."""
    return ((found[1], found[2]) for found in FENCED.finditer(page.read_text(encoding="utf-8")))


def commands(block: str) -> list[list[str]]:
    """The commands of a `sh` block, comments left out."""
    return [words for line in block.splitlines() if (words := shlex.split(line, comments=True))]


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with the sample where a clone has it."""
    (tmp_path / "src/parley").mkdir(parents=True)
    (tmp_path / "src/parley/sample").symlink_to(sample_paths()[0].parent)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(words: list[str]) -> None:
    """Run one command of a page: `parley` for real, `make` by looking for its target, `curl` by asking a desk."""
    match words:
        case ["parley", "desk", *arguments]:
            assert desk.make_context("desk", arguments, obj=settings({}))
        case ["curl", address, *_]:
            served = create_app(Desk(Path("war.parley")), settings({}))
            answer = TestClient(served, base_url="http://127.0.0.1:8711").get(address)
            assert answer.status_code == 200, f"{address}: {answer.text}"
        case ["parley", *arguments]:
            result = CliRunner().invoke(parley, [some_claim() if a == "CLAIM" else a for a in arguments])
            assert result.exit_code == 0, f"{shlex.join(words)}: {result.output}"
        case ["make", target]:
            assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE), f"make {target}: no such target"
        case _:
            assert words[0] in {".", "git", "cd", "python"}, f"{shlex.join(words)} is not known to this test"


def some_claim() -> str:
    with Library.open(Path("war.parley")) as library:
        return next(iter(library.claims())).id


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_shows_is_true(page: Path, workplace: Path) -> None:
    program: dict[str, Any] = {}
    printed = io.StringIO()
    for language, block in blocks(page):
        if language == "sh":
            for words in commands(block):
                run(words)
        elif language == "python":
            with redirect_stdout(printed):
                exec(compile(block, page.name, "exec"), program)  # noqa: S102
        elif language == "json":
            json.loads(block)


def test_the_readme_shows_what_its_example_prints() -> None:
    shown = dict(blocks(HOME / "README.md"))
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(shown["python"], "README.md", "exec"), {})  # noqa: S102
    assert shown["text"] == printed.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    for target in targets:
        assert "://" in target or (page.parent / target).exists(), f"{page.name} leads to {target}, which is not there"


def test_the_readme_names_every_command_and_format() -> None:
    text = (HOME / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `parley (\w+)", text, re.MULTILINE)) == set(COMMANDS)
    assert all(f"`{name}`" in text for name in FORMATS)


def test_the_claim_record_names_every_type_and_its_example_holds() -> None:
    page = HOME / "docs/reference/claims.md"
    text = page.read_text(encoding="utf-8")
    assert not [name for name in TYPES if f"`{name}`" not in text]
    example = json.loads(next(block for language, block in blocks(page) if language == "json"))
    (words,) = re.findall(r"^> (.+)$", text, re.MULTILINE)
    report = Report(words, name=example["report"], published=When(date(2020, 10, 8), date(2020, 10, 8)))
    read = attempt(report, reader())
    assert example in [record(Told(claim, report)) for claim in read.claims]


def test_the_front_door_opens() -> None:
    assert all(getattr(front_door, name) for name in front_door.__all__)
