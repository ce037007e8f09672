"""Ceasefires: claims of truces agreed, announced, broken and ended.

In: a `Doc` with its mentions. Out: the same with claims of the ceasefire family; its words are
events/tables/ceasefires.tsv.
"""

from parley.extract.events.claims import reader

CEASEFIRES = reader("ceasefires")
