"""How a person calls this program again from where they are.

In: how it was called, as `sys.argv[0]` has it. Out: the first word of a command that works in the same shell.
"""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from shutil import which
from typing import Final

NAME: Final = "parley"


def program(called: str) -> str:
    """ "parley" where the shell finds this very program by its name, and otherwise the path by which it was called."""
    path, found = Path(called), which(NAME)
    if path.stem != NAME or not path.is_file() or (found and path.samefile(found)):
        return NAME
    return quote(called)
