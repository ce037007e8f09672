"""A command that is printed works as it stands: the program by its name where the shell finds it, else by its path."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from parley.cli.called import program


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """The program installed where no shell looks for it."""
    made = tmp_path / "a place" / "parley"
    made.parent.mkdir()
    made.write_text(f"#!{sys.executable}\nfrom parley.cli import main\nmain()\n", encoding="utf-8")
    made.chmod(0o755)
    return made


def test_what_the_shell_does_not_find_is_called_by_its_path(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    command = f"{program(str(script))} --version"
    assert subprocess.run(command, shell=True, check=True, capture_output=True).stdout.startswith(b"parley, version")


def test_what_the_shell_finds_is_called_by_its_name(script: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(script.parent))
    assert program(str(script)) == "parley"


def test_another_program_of_that_name_is_not_taken_for_this_one(
    script: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "parley"
    other.write_text("#!/bin/sh\n", encoding="utf-8")
    other.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert program(str(script)) == f"'{script}'"


def test_what_another_program_calls_has_its_name() -> None:
    assert program("/usr/bin/pytest") == "parley"
