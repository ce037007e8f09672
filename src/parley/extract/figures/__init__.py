"""Figures: claims of how many people were killed, injured, missing, captured, displaced.

In: a `Doc` with the layers before, violence among its claims. Out: the same with claims of figures. The way of a figure is

    counters       the words that count people, of counted.tsv
    counted        where a report counts people, by what follows
    sufferers      where they stand whom a word counts
    harms          and whom a noun counts
    word_order     and those whom the tree hangs elsewhere
    people         which noun phrases stand for people, and for one
    how_many       the number that counts them
    parts          some of the dead
    gapped         a number that shares the word before: "five in Lima and three in Cusco"
    claims         the claim of a count, by what follows
    worth          whether that is one
    victims        whom it counts
    sides          of which side
    statuses       under arms or not
    some           what some of them are called
    circumstances  what it covers, and what caused it
    period         since when it counts
    restated       figures that are only given again
"""

from parley.extract.figures.claims import FIGURES, read_figures

__all__ = ["FIGURES", "read_figures"]
