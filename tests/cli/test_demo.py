"""The demo reads the sample and shows a screenful; `parley brief` writes what it is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from parley.cli import parley
from parley.export.formats import TABLES


def run(*arguments: object) -> Result:
    return CliRunner().invoke(parley, [*map(str, arguments)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shown") / "demo"


@pytest.fixture(scope="module")
def demo(folder: Path) -> Result:
    return run("demo", "--out", folder)


def test_the_demo_reads_every_sample_report(demo: Result) -> None:
    assert (demo.exit_code, demo.stderr) == (0, "")
    assert demo.stdout.startswith("Read 30 reports with ")


def test_it_fits_a_screen_and_says_where_everything_is(demo: Result, folder: Path) -> None:
    assert len(demo.stdout.splitlines()) <= 45
    for name in ("brief.html", "brief.md", "library.parley"):
        assert str(folder / name) in demo.stdout
        assert (folder / name).stat().st_size > 1000


def test_a_brief_is_a_page_or_markdown_by_its_name(demo: Result, folder: Path, tmp_path: Path) -> None:
    days = ("--from", "2020-10-01", "--to", "2020-10-10", "--library", folder / "library.parley")
    assert run("brief", *days, "--out", tmp_path / "a.html").exit_code == 0
    assert (tmp_path / "a.html").read_text(encoding="utf-8").lstrip().startswith("<!")
    assert run("brief", *days).stdout.startswith("# ")


def test_a_brief_is_a_document_by_its_name_or_when_asked(demo: Result, folder: Path, tmp_path: Path) -> None:
    made = run("brief", "--library", folder / "library.parley", "--dates", "fr", "--out", tmp_path / "a.pdf")
    assert made.exit_code == 0 and (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    asked = run("brief", "--library", folder / "library.parley", "--format", "html", "--out", tmp_path / "b")
    assert asked.exit_code == 0 and "<svg" in (tmp_path / "b").read_text(encoding="utf-8")


def test_a_brief_tells_what_is_new_since_a_day_or_the_last_truce(demo: Result, folder: Path) -> None:
    asked = ("brief", "--library", folder / "library.parley", "--sections", "new", "--since")
    late, whole = run(*asked, "ceasefire").stdout, run(*asked, "2020-09-27").stdout
    assert "## New since 10 November 2020" in late and "2 reports with " in late
    assert "- **Dead, no one side named** (Σ toll): about 300 more" in late and "“He refused.”" in late
    assert "30 reports with " in whole and "- **Talks of the UN Security Council**" in whole
    assert "- **Talks of the UN Security Council**" not in late
    assert "### Disputed, with a new answer" in whole


def test_a_brief_has_the_sections_and_days_that_are_asked_for(demo: Result, folder: Path) -> None:
    text = run("brief", "--library", folder / "library.parley", "--sections", "talks, tolls", "--dates", "fr").stdout
    assert [line for line in text.splitlines() if line.startswith("## ")] == ["## Tolls: who counts whose", "## Talks"]
    assert " octobre 2020" in text


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        (("--sections", "weather"), "There is no section 'weather': choose from new, pictures, disputed, days, tolls,"),
        (("--dates", "xx"), "Days cannot be written in 'xx': give a code such as en, fr, ru or pt-BR."),
    ],
)
def test_what_cannot_be_shown_is_one_sentence(
    demo: Result, folder: Path, option: tuple[str, str], sentence: str
) -> None:
    result = run("brief", "--library", folder / "library.parley", *option)
    assert result.exit_code == 2 and sentence in result.stderr and result.stderr.count("\n") == 1


def test_a_part_is_exported_as_a_table(demo: Result, folder: Path, tmp_path: Path) -> None:
    arguments = ("--library", folder / "library.parley", "--format", "csv", "--about", "Ganja")
    for what in TABLES:
        assert run("export", *arguments, "--what", what, "--out", tmp_path / what).exit_code == 0
    whole = run("export", *arguments[:4], "--what", "incidents").stdout.count("\n")
    assert 1 < (tmp_path / "incidents").read_text(encoding="utf-8").count("\n") < whole
    refused = run("export", "--library", folder / "library.parley", "--format", "geojson", "--what", "talks")
    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)


def test_days_the_wrong_way_round_are_one_sentence(demo: Result, folder: Path) -> None:
    result = run("brief", "--from", "2020-10-10", "--to", "2020-10-01", "--library", folder / "library.parley")
    assert (result.exit_code, result.stderr) == (2, "--from 2020-10-10 is after --to 2020-10-01: exchange them.\n")


def test_a_place_that_cannot_be_written_is_one_sentence(demo: Result, folder: Path) -> None:
    result = run("brief", "--library", folder / "library.parley", "--out", folder / "nowhere" / "a.html")
    assert result.exit_code == 2
    assert "cannot be written (No such file or directory): choose another place." in result.stderr
    assert "cannot be made" in run("demo", "--out", folder / "brief.md" / "demo").stderr
