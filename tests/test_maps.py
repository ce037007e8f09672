"""Maps: the first thing that a reader of a folder sees says what each file in it is for.

In: the packages of `parley`. Out: a failure that names the files which their package's docstring leaves out, and the
names in it that are no files.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

HOME = Path(__file__).parents[1] / "src" / "parley"
PACKAGES = sorted(path.parent for path in HOME.rglob("__init__.py") if path.parent != HOME)
LINE = re.compile(r"^ {4}(\w+/?(?:, \w+/?)*) {2,}\S", re.MULTILINE)


def mapped(package: Path) -> set[str]:
    """The files and folders that the docstring of `package` has a line for."""
    docstring = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8")), clean=False) or ""
    return {name for names in LINE.findall(docstring) for name in names.split(", ")}


def present(package: Path) -> set[str]:
    files = {path.stem for path in package.glob("*.py")} - {"__init__", "pipeline"}
    return files | {f"{path.parent.name}/" for path in package.glob("*/__init__.py")}


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.name)
def test_a_package_says_what_each_of_its_files_is_for(package: Path) -> None:
    unsaid, gone = present(package) - mapped(package), mapped(package) - present(package)
    assert not unsaid, f"{package.name}/__init__.py has no line for {', '.join(sorted(unsaid))}: add one to its map."
    assert not gone, f"{package.name}/__init__.py has a line for {', '.join(sorted(gone))}, which is no file there."


def test_the_map_of_all_packages_leaves_none_out() -> None:
    guide = (HOME.parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    unsaid = {path.name for path in PACKAGES if path.parent == HOME and f"\n  {path.name}/ " not in guide}
    assert not unsaid, f"CONTRIBUTING.md has no line for {', '.join(sorted(unsaid))}: add one to its map."
