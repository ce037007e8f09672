"""Violence: claims of clashes, shelling, air strikes, explosions, attacks, abductions, places taken, things destroyed.

In: a `Doc` with its mentions. Out: the same with claims of the violence family; its words are
events/tables/violence.tsv.
"""

from parley.extract.events.claims import reader

VIOLENCE = reader("violence")
