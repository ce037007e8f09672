"""How the code reads: the measurable part of the style.

In: the source of every module. Out: a failure that names the place over its budget.
"""

from __future__ import annotations

import ast
from statistics import median, quantiles

import pytest

from tests.source import Module, modules

LINES_OF_A_FILE = 300
LINES_OF_A_FUNCTION = 50
PARAMETERS = 5
JUNK = {"utils", "util", "helpers", "common", "base", "manager", "core", "misc"}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(module: Module) -> list[Function]:
    return [node for node in ast.walk(module.tree) if isinstance(node, Function)]


def lines(function: Function) -> int:
    assert function.end_lineno
    return function.end_lineno - function.lineno + 1


@pytest.mark.parametrize("module", modules(), ids=lambda m: m.name)
def test_module_keeps_its_budget(module: Module) -> None:
    assert module.text.count("\n") <= LINES_OF_A_FILE, f"{module.path}: over {LINES_OF_A_FILE} lines"
    assert ast.get_docstring(module.tree) or not module.text.strip(), f"{module.path}: no module docstring"
    assert module.path.stem not in JUNK, f"{module.path}: the name says nothing"
    for function in functions(module):
        where = f"{module.path}:{function.lineno} {function.name}"
        assert lines(function) <= LINES_OF_A_FUNCTION, f"{where}: over {LINES_OF_A_FUNCTION} lines"
        positional = [a for a in (*function.args.posonlyargs, *function.args.args) if a.arg not in {"self", "cls"}]
        assert len(positional) <= PARAMETERS, f"{where}: over {PARAMETERS} parameters"


@pytest.mark.parametrize("module", modules(), ids=lambda m: m.name)
def test_module_catches_only_what_it_can_answer_for(module: Module) -> None:
    isolates_a_report = module.name == "parley.engine.reader"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "everything"
            catches_all = caught in {"everything", "Exception", "BaseException"}
            assert not catches_all or isolates_a_report, f"{module.path}:{node.lineno} catches {caught}"


def test_functions_are_short_on_the_whole() -> None:
    lengths = [lines(f) for module in modules() for f in functions(module)]
    assert median(lengths) <= 8
    assert quantiles(lengths, n=10)[-1] <= 25
