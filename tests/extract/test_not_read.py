"""The list of what is not read so far names tests that there are.

In: the lines of `tests/cases/not_read.txt` that name none, by conftest.py. Out: there are none such, where the whole folder runs.
"""

from __future__ import annotations


def test_every_line_names_a_test(unknown_lines: list[str]) -> None:
    assert unknown_lines == []
