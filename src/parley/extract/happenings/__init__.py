"""Happenings: what the claims of one happening tell each other.

In: a `Doc` with the layers before. Out: the same with this one. The modules of the package say which step is whose.
"""

from parley.extract.happenings.completing import HAPPENINGS, read_happenings

__all__ = ["HAPPENINGS", "read_happenings"]
