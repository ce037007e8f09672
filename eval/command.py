"""The command line of a measure: `python -m eval.NAME [FILE ...]`.

In: the files to measure on, or none where the set lies in the folder of data. Out: the figures, a line each; exit code
2 where there is nothing to measure on.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from eval.measure import Measure, figures

BESIDE = Path(__file__).parents[2] / "shared"


def data() -> Path:
    """The folder of annotated sets: PARLEY_DATA, or `shared/data` beside the project's own folder."""
    return Path(os.environ.get("PARLEY_DATA") or BESIDE / "data")


def measured(measure: Measure, about: str | None) -> int:
    """Measure on the files that the command line names, print what is reached; 2 where a file is missing."""
    parser = command(f"eval.{measure.name}", about)
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="annotated texts, as JSON Lines, plain or gzipped"
    )
    given: list[Path] = parser.parse_args().files
    paths = given or [data() / file for file in measure.files]
    if absent := [str(path) for path in paths if not path.is_file()]:
        print(f"No such file: {', '.join(absent)}. Name the annotated texts to measure on.", file=sys.stderr)
        return 2
    for reached in figures(measure, paths):
        print(reached)
    print(f"beside: {measure.elsewhere}")
    return 0


def command(module: str, about: str | None) -> argparse.ArgumentParser:
    """A parser for `python -m MODULE` that says what the module is `about`."""
    return argparse.ArgumentParser(
        prog=f"python -m {module}", description=about, formatter_class=argparse.RawDescriptionHelpFormatter
    )


def finished(main: Callable[[], int]) -> int:
    """The exit code of `main`; 1 where nobody reads on what it prints, as in `... | head`."""
    try:
        code = main()
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    return code
