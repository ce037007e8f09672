"""Politics: claims of talks, deals, help, demands, accusations, refusals, threats, penalties, protests.

In: a `Doc` with its mentions. Out: the same with claims of the verbal and material families; its words are
frames/politics.tsv.
"""

from parley.extract.events import reader

POLITICS = reader("politics")
