"""The reference page of the command line names every command, option and variable, and none that is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from parley.cli import COMMANDS, parley
from parley.export.formats import FORMATS

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "cli.md").read_text(encoding="utf-8")
ELSEWHERE = {"--help", "--version", "--gold"}


def commands() -> Iterator[click.Command]:
    for name in COMMANDS:
        command = parley.get_command(click.Context(parley), name)
        assert command
        yield command
        if isinstance(command, click.Group):
            yield from command.commands.values()


def options() -> set[str]:
    parameters = [parameter for command in commands() for parameter in command.params]
    return {
        name
        for parameter in parameters
        for name in (*parameter.opts, *parameter.secondary_opts)
        if name.startswith("--")
    }


def test_names_every_command() -> None:
    assert re.findall(r"^## parley (\w+)$", PAGE, re.MULTILINE) == list(COMMANDS)
    judge = parley.get_command(click.Context(parley), "judge")
    assert isinstance(judge, click.Group)
    assert set(re.findall(r"parley judge ([\w-]+)", PAGE)) == set(judge.commands)


def test_names_every_option() -> None:
    assert set(re.findall(r"--[a-z-]*[a-z]", PAGE)) - ELSEWHERE == options()


def test_names_every_format_and_variable() -> None:
    assert all(f"| `{name}` |" in PAGE for name in FORMATS)
    assert set(re.findall(r"PARLEY_[A-Z]+", PAGE)) == {
        "PARLEY_LIBRARY",
        "PARLEY_THREADS",
        "PARLEY_ANALYST",
        "PARLEY_GOLD",
        "PARLEY_PASSWORD",
        "PARLEY_FETCH",
    }
