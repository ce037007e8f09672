"""Ceasefires: claims of truces agreed, announced, broken and ended.

In: a `Doc` with its mentions. Out: the same with claims of the ceasefire family; its words are frames/ceasefires.tsv.
"""

from parley.extract.events import reader

CEASEFIRES = reader("ceasefires")
