"""Politics: claims of talks, deals, help, demands, accusations, refusals, threats, penalties, protests.

In: a `Doc` with its mentions. Out: the same with claims of the verbal and material families; its words are
events/tables/politics.tsv.
"""

from parley.extract.events.claims import reader

POLITICS = reader("politics")
