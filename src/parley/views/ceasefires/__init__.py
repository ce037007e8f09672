"""Ceasefires: each truce from its first mention to its end.

In: a picture, an archive. Out: truces with their steps, breaches, spells, and the counts that rose under them.

    ceasefire  each truce with its brokers, parties, hour, and life
    growth     by how much running counts have risen since a day, such as that on which a truce began
    lives      each ceasefire from its first mention to its end, who accuses whom, and how it stood on a day
    standing   how a truce stood on a day, according to whom
    steps      what is told of a truce, in order, and what it made of the truce
"""
