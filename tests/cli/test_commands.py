"""Each command does what its help says, and an error is one sentence and exit code 2."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from parley.cli import COMMANDS, parley
from parley.cli.read import chosen_columns
from parley.engine import picture
from parley.errors import RequestError
from parley.ingest.columns import Columns
from parley.records import Claim, Party, Report, Span, When
from parley.store.library import Library
from tests.store.samples import CLAIM, LAYOUT, REPORT, claim, report, span


def run(*arguments: object, **environment: str) -> Result:
    return CliRunner().invoke(parley, [*map(str, arguments)], env=environment)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with Library.open(tmp_path / "a.parley") as library:
        library.add_report(REPORT, LAYOUT)
        library.add_claims(REPORT.id, "reader", [CLAIM])
        library.add_report(report(2), LAYOUT)
        library.add_claims(report(2).id, "reader", [claim(report(2))])
        library.index()
    return tmp_path / "a.parley"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert result.output.startswith(f"Usage: parley {name}")


@pytest.mark.parametrize(("command", "form"), [("export", "xlsx"), ("export", "parquet"), ("brief", "pdf")])
def test_what_no_terminal_shows_is_kept_from_it(path: Path, command: str, form: str) -> None:
    shown, screen = pty.openpty()
    asked = [sys.executable, "-c", "from parley.cli import main; main()", command, "--library", path, "--format", form]
    done = subprocess.run(asked, stdout=screen, stderr=subprocess.PIPE, check=False, text=True)
    os.close(screen)
    os.close(shown)
    assert done.returncode == 2
    assert f"{form} is nothing that a terminal shows: name a file with --out" in done.stderr


def test_help_lists_every_command() -> None:
    assert all(summary.split()[0] in run("--help").output for summary in COMMANDS.values())


def test_starts_without_loading_what_reads_and_stores() -> None:
    heavy = "{'numpy', 'onnxruntime', 'pyarrow', 'pydantic', 'rich'} & set(sys.modules)"
    started = subprocess.run([sys.executable, "-c", f"import sys, parley.cli; sys.exit(bool({heavy}))"], check=False)
    assert started.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("show", "abcd", "--library", "nowhere.parley"),
            "There is no library at nowhere.parley: make one with `parley read`",
        ),
        (("export", "--library", "nowhere.parley"), "There is no library at nowhere.parley"),
        (
            ("read", "x.csv", "--columns", "words=text"),
            "--columns words=text is no FIELD=NAME: FIELD is one of report,",
        ),
        (
            ("judge", "wrong", "abcd", "--library", "{path}"),
            "There is no claim 'abcd': take its id from `parley show`.",
        ),
        (
            ("judge", "withdraw", "abcd", "--library", "{path}"),
            "There is no ruling 'abcd': take its id from `parley judge list`.",
        ),
        (
            ("brief", "--out", "a.docx", "--library", "{path}"),
            "No situation report is written as .docx: name a file in ",
        ),
        (("brief", "--sections", "new", "--library", "{path}"), "The section 'new' needs to know since when"),
        (("brief", "--since", "Monday", "--library", "{path}"), "'Monday' is no day: give one as 2020-10-24"),
        (("brief", "--since", "ceasefire", "--library", "{path}"), "No ceasefire is told to have taken effect here"),
        (("show", "volcano", "--library", "{path}"), "knows nothing of 'volcano': try other words."),
    ],
)
def test_an_error_is_one_sentence(path: Path, arguments: tuple[str, ...], sentence: str) -> None:
    result = run(*(argument.format(path=path) for argument in arguments))
    assert result.exit_code == 2
    assert sentence in result.stderr
    assert result.stderr.count("\n") == 1


def test_a_report_on_what_nobody_tells_of_says_that_it_is_empty(path: Path) -> None:
    result = run("brief", "--about", "Atlantis", "--library", path)
    assert (result.exit_code, result.stderr.count("\n")) == (0, 1)
    assert "the report is empty" in result.stderr
    assert "No report tells of this." in result.stdout and "**Disputed**" not in result.stdout


def test_a_setting_that_cannot_be_used_is_named() -> None:
    result = run("judge", "list", PARLEY_THREADS="many")
    assert (result.exit_code, result.stderr) == (2, "PARLEY_THREADS is 'many': give a whole number above 0.\n")


def test_the_library_may_be_set_in_the_environment(path: Path) -> None:
    assert "casualties" in run("export", PARLEY_LIBRARY=str(path)).stdout


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("brief", "--out", "{out}"), "A situation report: written to {out}.\n"),
        (("export", "--format", "csv", "--what", "talks", "--out", "{out}"), "Talks as csv: written to {out}.\n"),
    ],
)
def test_what_is_written_to_a_file_is_said_in_one_line(path: Path, asked: tuple[str, ...], told: str) -> None:
    out = path.with_suffix(".md")
    result = run(*(each.format(out=out) for each in asked), "--library", path)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", told.format(out=out))


def test_export_writes_claims(path: Path) -> None:
    lines = run("export", "--library", path).stdout.splitlines()
    assert [json.loads(line)["report"] for line in lines] == ["r-1", "r-2"]


def test_rulings_are_made_listed_and_taken_back(path: Path) -> None:
    first, second = CLAIM.id[:8], claim(report(2)).id[:8]
    assert "Ruled: same" in run("judge", "same", first, second, "--library", path, "--by", "A. Nalyst").stdout
    assert "Ruled: wrong" in run("judge", "wrong", first, "--library", path, "--note", "a misprint").stdout
    listed = run("judge", "list", "--library", path).stdout.splitlines()
    assert "A. Nalyst  same" in listed[0] and listed[1].endswith("a misprint")
    assert run("judge", "withdraw", listed[1].split()[0], "--library", path).exit_code == 0
    shown = run("show", first, "--library", path).stdout
    assert "Ruled same by A. Nalyst, " in shown and "misprint" not in shown
    with Library.open(path) as library:
        same, wrong, withdrawn = library.judgements()
    assert same.claims == (CLAIM.id, claim(report(2)).id)
    assert (withdrawn.ruling, withdrawn.withdraws) == ("withdrawn", wrong.id)


def test_two_incidents_are_ruled_one_by_their_ids(path: Path) -> None:
    with Library.open(path) as library:
        seen = picture(library)
    one, other = (incident.id for incident in seen.incidents)
    assert "Ruled: same" in run("judge", "same", one[:8], other[:8], "--library", path).stdout
    with Library.open(path) as library:
        assert len(picture(library).incidents) == 1


def test_a_note_has_words(path: Path) -> None:
    refused = run("judge", "note", CLAIM.id, "--library", path)
    assert (refused.exit_code, refused.stderr) == (2, "A note needs words: add --note WORDS.\n")
    assert "Ruled: note" in run("judge", "note", CLAIM.id, "--note", "seen", "--library", path).stdout


@pytest.mark.parametrize("asked", ["r-1", "{claim}", "Ruritania", "xankendi", "soldiers"])
def test_show_leads_to_the_words(path: Path, asked: str) -> None:
    result = run("show", asked.format(claim=CLAIM.id[:6]), "--library", path)
    assert result.exit_code == 0, result.output
    assert "▸" in result.stdout and "of its " in result.stdout


def test_show_counts_what_an_actor_says_and_does(path: Path) -> None:
    assert run("show", "ruritania", "--library", path).stdout.startswith(
        "ruritania: tells 1 claim, takes part in 1 claim."
    )


def test_show_tells_who_somebody_is_and_in_which_claims(path: Path) -> None:
    told = Report(
        "Foreign Minister Rosa Zapt asked for talks. Zapt had asked before.", name="r-9", source="Example Wire"
    )
    layout = replace(LAYOUT, published=When(date(2031, 5, 7), date(2031, 5, 7)))
    zapt = Party("Rosa Zapt", "Ruritania", span("Rosa Zapt", told.text))
    asked = Claim(told.id, "request", span("asked", told.text), span("asked for talks", told.text), speakers=(zapt,))
    again = replace(asked, anchor=Span(53, 58), speakers=(replace(zapt, span=Span(44, 48)),))
    with Library.open(path) as library:
        library.add_report(told, layout)
        library.add_claims(told.id, "reader", [asked, again])
    shown = run("show", "rosa zapt", "--library", path).stdout
    assert "Rosa Zapt (Ruritania)" in shown
    assert "also called Zapt: " in shown
    assert f"foreign minister, 2031-05-07: {asked.id}" in shown
    held = f"Rosa Zapt (Ruritania), foreign minister, 2031-05-07: {asked.id}\n"
    assert [
        run("show", *words, "--library", path).stdout
        for words in (["foreign", "minister of Ruritania"], ["Foreign Minister"])
    ] == [held, held]
    assert (
        f"  Rosa Zapt, foreign minister, 2031-05-07: {asked.id}" in run("show", "Ruritania", "--library", path).stdout
    )


def test_names_are_ruled_to_be_of_one_actor_or_of_two(path: Path) -> None:
    one, other = names_in(path)
    assert "Ruled: one_actor" in run("judge", "one-actor", one, other, "--library", path, "--by", "Ana").stdout
    assert f"{one}, {other}" in run("judge", "list", "--library", path).stdout
    assert "one actor, ruled by Ana" in run("show", other, "--library", path).stdout
    assert "Ruled: two_actors" in run("judge", "two-actors", one, other, "--library", path).stdout
    refused = run("judge", "one-actor", one, "Nobody", "--library", path)
    assert refused.exit_code == 2
    assert "Nobody here is called 'Nobody'" in refused.stderr


def names_in(path: Path) -> tuple[str, str]:
    with Library.open(path) as library:
        report = Report("Zenda shelled Strelsau.", name="r-8", source="Example Wire")
        words = span("shelled", report.text)
        shelling = Claim(report.id, "shelling", words, words, actors=(Party("Zenda"),), recipients=(Party("Strelsau"),))
        library.add_report(report, LAYOUT)
        library.add_claims(report.id, "reader", [shelling])
    return "Zenda", "Strelsau"


def test_show_says_what_it_leaves_out(path: Path) -> None:
    with Library.open(path) as library:
        for number in range(3, 6):
            library.add_report(report(number), LAYOUT)
            library.add_claims(report(number).id, "reader", [claim(report(number))])
        library.index()
    assert run("show", "zenda", "--library", path, "--limit", 1).exit_code == 0


def test_columns_are_named_by_pairs() -> None:
    assert chosen_columns(("text=body,report=nr", "url=link")) == Columns(text="body", report="nr", url="link")
    with pytest.raises(RequestError, match="--columns text is no FIELD=NAME"):
        chosen_columns(("text",))
