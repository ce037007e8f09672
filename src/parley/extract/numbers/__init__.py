"""Numbers: how many, as said, with the words that bound it.

In: a parsed `Doc`. Out: the layer `numbers` (`NUMBERS`):

    mentions   the extractor: numbers of things, with "at least", "dozens of" and the like
    numerals   what the words and digits of a number come to
"""

from parley.extract.numbers.mentions import NUMBERS, counts, limits

__all__ = ["NUMBERS", "counts", "limits"]
