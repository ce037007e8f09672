"""The project's own source, as the tests of its shape see it.

In: the folder `src/parley`. Out: its modules, parsed, with the modules that each imports.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "parley"


@dataclass(frozen=True)
class Module:
    path: Path

    @property
    def name(self) -> str:
        parts = self.path.relative_to(SOURCE.parent).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def package(self) -> str:
        """The part of its name that the layer table speaks of: "parley.extract.dates" is of "extract"."""
        return ([*self.name.split("."), ""])[1]

    @property
    def folder(self) -> str:
        """The folder within its package, or for a module that stands in none its own name; "" for the package itself."""
        return ([*self.name.split("."), "", ""])[2]

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def imports(self) -> frozenset[str]:
        """Every module of Parley that it imports, late and typing-only imports included."""
        found: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                found |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{self.name} imports relatively: name the module in full"
                found |= {f"{node.module}.{alias.name}" for alias in node.names} | {str(node.module)}
        return frozenset(name for name in found if name.split(".")[0] == "parley")


def modules() -> list[Module]:
    return [Module(path) for path in sorted(SOURCE.rglob("*.py"))]
