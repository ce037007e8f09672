"""Fusing: one picture out of many claims.

In: claims, judgements, the reports' origins and texts. Out: `Picture`. `fuse` is the pure function that says what the
picture is; a `Fuser` keeps it while reports come and go. `persons` are those of whom the claims tell, `bonds` what they
and their bodies are to each other.
"""

from parley.fuse.actors.bonds import bonds
from parley.fuse.actors.persons import persons
from parley.fuse.increment import Filed, Fuser
from parley.fuse.picture import fuse

__all__ = ["Filed", "Fuser", "bonds", "fuse", "persons"]
