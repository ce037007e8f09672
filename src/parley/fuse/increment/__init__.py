"""The increment: the picture kept while reports come and go.

In: what has changed. Out: the picture, equal to what `fuse` makes from nothing.

`fuse` is a chain of stages, and each stage asks a pure function of parts: of one report (its accounts), of two
neighbours (what speaks for their being one), of what hangs together (its groups), of one group (its incident), of those
alike (a rule). Here each stage keeps its parts and is told which of its inputs changed; it asks the same functions
again for the parts that these touch, and tells the next stage which of its own results are other ones than before. So a
part is never old: it was made, by the same function, of the very inputs that it has now. tests/fuse/test_increment.py
holds the two equal.

    fuser       the stages in their order
    reports     accounts kept
    linked      neighbours and links kept
    forest      what came together in a matching, as trees
    clusters    groups kept
    happenings  incidents kept
    counts      running counts kept
    truces, talks, stances, turning  truces, meetings, positions and turns kept
    index       who asks for what
    ordered     a list kept in order
"""

from parley.fuse.increment.fuser import Fuser
from parley.fuse.increment.reports import Filed

__all__ = ["Filed", "Fuser"]
