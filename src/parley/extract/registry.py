"""The registry of extractors: what each reads and writes, put together in an order that works.

In: extractors. Out: `Pipeline`, one function from a `Doc` to a `Doc`; a wrong order is an error when it is assembled.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from parley.errors import AssemblyError
from parley.extract.doc import Doc


@dataclass(frozen=True, slots=True)
class Extractor:
    """A named function from what has been read to more of it: `writes` is the layer that it adds to."""

    name: str
    reads: tuple[str, ...]
    writes: str
    read: Callable[[Doc], Doc]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """Extractors in order. Build it with `assemble`."""

    extractors: tuple[Extractor, ...]

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with every extractor's layer filled in."""
        for extractor in self.extractors:
            doc = extractor.read(doc)
        return doc


def assemble(extractors: Sequence[Extractor]) -> Pipeline:
    """A pipeline of `extractors` in the order given.

    Raises:
        AssemblyError: where one reads a layer that none before it writes, or two bear one name.
    """
    written = {"tokens"}
    names: set[str] = set()
    for extractor in extractors:
        if missing := [layer for layer in extractor.reads if layer not in written]:
            raise AssemblyError(
                f"Extractor {extractor.name!r} reads {', '.join(missing)}, which nothing before it writes: "
                "move it behind the extractor that does."
            )
        if extractor.name in names:
            raise AssemblyError(f"Two extractors are named {extractor.name!r}: rename one.")
        names.add(extractor.name)
        written.add(extractor.writes)
    return Pipeline(tuple(extractors))
