"""Fusing: one picture out of many claims, as a pure function of claims, judgements and the reports' origins."""

from parley.fuse.picture import fuse

__all__ = ["fuse"]
