"""Numbers: how many, as said, with the words that bound it.

In: a `Doc` with the layers before. Out: the same with this one. The modules of the package say which step is whose.
"""

from parley.extract.numbers.mentions import NUMBERS, counts, limits

__all__ = ["NUMBERS", "counts", "limits"]
