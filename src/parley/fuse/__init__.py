"""Fusing: one picture out of many claims, as a pure function.

In: claims, judgements, the reports' origins and texts. Out: `Picture`.
"""

from parley.fuse.picture import fuse

__all__ = ["fuse"]
