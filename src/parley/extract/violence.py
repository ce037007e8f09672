"""Violence: claims of clashes, shelling, air strikes, explosions, attacks, abductions, places taken, things destroyed.

In: a `Doc` with its mentions. Out: the same with claims of the violence family; its words are frames/violence.tsv.
"""

from parley.extract.events import reader

VIOLENCE = reader("violence")
