"""Families: an extractor of claims for each table of frames in tables/.

In: a `Doc` with its mentions. Out: the same with claims: of clashes, shelling, strikes, explosions, abductions, places
taken and things destroyed; of truces agreed, announced, broken and ended; of talks, deals, help, demands, accusations,
refusals, threats, penalties and protests.
"""

from __future__ import annotations

from parley.extract.events.claims import reader

VIOLENCE = reader("violence")
CEASEFIRES = reader("ceasefires")
POLITICS = reader("politics")
