"""Names: the proper names of a report, and what kind of thing each names.

In: a `Doc` with the layers before. Out: the same with this one. The modules of the package say which step is whose.
"""

from parley.extract.names.mentions import NAMES, read_names

__all__ = ["NAMES", "read_names"]
