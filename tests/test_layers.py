"""The arrows of the design: who may import whom.

In: the imports of every module. Out: a failure that names the module that points the wrong way.
"""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.source import Module, modules

RECORDS = {"records", "errors"}
READING = {"text", "language", "gazetteer"}
WORK = {"ingest", "extract", "fuse", "store"}
MAY_IMPORT = {
    "records": {"records", "errors"},
    "errors": set(),
    **{name: RECORDS | {name} for name in READING},
    "scoring": RECORDS | {"scoring"},
    **{name: RECORDS | READING | {name} for name in WORK},
    "views": RECORDS | {"store", "views"},
    "engine": RECORDS | READING | WORK | {"engine", "settings"},
}
EVERYTHING = (
    RECORDS
    | READING
    | WORK
    | {"views", "engine", "export", "web", "client", "cli", "batch", "settings", "sample", "scoring", ""}
)
CLOCKS = {f"{owner}.{call}" for owner in ("date", "datetime", "time") for call in ("now", "today", "utcnow", "time")}
FOLDED = ("extract", "fuse", "views")  # packages with folders that a datum goes through one after another
NETWORK = {"socket", "ssl", "http.client", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib", "imaplib", "poplib",
           "nntplib", "telnetlib", "xmlrpc.client", "websockets", "fsspec", "pyarrow.fs", "pyarrow.flight"}  # fmt: skip
CALLS_OUT = {"connect", "connect_ex", "create_connection", "open_connection", "urlopen", "fetch_url", "sendto"}
LISTENS = {
    "parley.web.serving": "socket",
    "parley.store": "connect",
}  # the desk waits to be called; SQLite's own connections


@pytest.mark.parametrize("module", modules(), ids=lambda m: m.name)
def test_imports_only_what_its_layer_may(module: Module) -> None:
    allowed = MAY_IMPORT.get(module.package, EVERYTHING)
    wrong = {name for name in module.imports if ([*name.split("."), ""])[1] not in allowed and name != "parley"}
    assert not wrong, f"{module.name} is of {module.package!r} and may not import {sorted(wrong)}"


def test_no_import_cycles() -> None:
    known = {m.name for m in modules()}
    _assert_no_cycle({m.name: {i for i in m.imports if i in known and i != m.name} for m in modules()})


@pytest.mark.parametrize("package", FOLDED)
def test_folders_of_a_package_follow_one_way(package: str) -> None:
    graph: dict[str, set[str]] = {}
    for module in modules():
        if module.package == package and module.folder:
            graph.setdefault(module.folder, set()).update(_folders_under(package, module) - {module.folder})
    assert len(graph) > 3
    _assert_no_cycle(graph)


def _folders_under(package: str, module: Module) -> set[str]:
    known = {m.name: m.folder for m in modules() if m.package == package}
    return {folder for name in module.imports if (folder := known.get(name, ""))}


def _assert_no_cycle(graph: dict[str, set[str]]) -> None:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"import cycle: {error.args[1]}")


@pytest.mark.parametrize("module", modules(), ids=lambda m: m.name)
def test_effects_have_one_home(module: Module) -> None:
    named = {alias.name for node in ast.walk(module.tree) if isinstance(node, ast.Import) for alias in node.names}
    named |= {str(node.module) for node in ast.walk(module.tree) if isinstance(node, ast.ImportFrom)}
    if module.package != "store":
        assert "sqlite3" not in named, f"{module.name}: SQL belongs in store"
    if not module.name.startswith("parley.ingest.fetch"):
        outwards = named & NETWORK | {n.attr for n in ast.walk(module.tree) if isinstance(n, ast.Attribute)} & CALLS_OUT
        own = next((use for owner, use in LISTENS.items() if module.name.startswith(owner)), "")
        assert outwards <= {own}, f"{module.name}: network belongs in ingest/fetch"
    if module.package in {*READING, *WORK, "records", "views"}:
        clocks = [n for n in ast.walk(module.tree) if isinstance(n, ast.Attribute) and ast.unparse(n) in CLOCKS]
        assert not clocks, f"{module.name} reads the clock: take the time as an argument"
