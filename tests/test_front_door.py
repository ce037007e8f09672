"""`import parley` is quick and gives what it names; the example in its docstring is true."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import pytest

import parley


@pytest.mark.parametrize("name", parley.__all__)
def test_gives_what_it_names(name: str) -> None:
    assert getattr(parley, name).__doc__


def test_names_nothing_else() -> None:
    with pytest.raises(AttributeError, match="module 'parley' has no attribute 'write'"):
        _ = parley.write  # type: ignore[attr-defined]


def test_the_example_is_true() -> None:
    example = textwrap.dedent((parley.__doc__ or "").partition("front door:\n")[2].rpartition("\n\n")[0])
    run = subprocess.run([sys.executable, "-c", example], capture_output=True, text=True, check=True)
    assert run.stdout.startswith("casualties Ruritania - ")
    assert "12 of its soldiers had been killed" in run.stdout
