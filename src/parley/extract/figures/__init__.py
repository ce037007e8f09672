"""Figures: claims of how many people were killed, injured, missing, captured, displaced.

In: a `Doc` with the layers before, violence among its claims. Out: the same with claims of figures.

  Where people are counted

    counted        where a report counts people, by what follows
    counters       the words that count people, of counted.tsv
    sufferers      where the people stand whom such a word counts
    harms          the same for nouns: "the deaths of five", "a toll of 31"
    word_order     the same where the tree hangs them elsewhere
    people         which noun phrases stand for people, and which for one person
    how_many       the number that counts them
    parts          counts of some of the dead: "two medics were among them"
    gapped         numbers that share the word before: "five in Lima and three in Cusco"

  From a count to its claim

    claims         the claim of a count, by what follows
    worth          which counts are figures
    victims        the words for those counted
    sides          whose they are
    statuses       whether they are civilians or fighters
    some           what only some of them are called
    circumstances  what the figure covers, and what caused it
    mishaps        who died by accident
    period         since when a toll counts
    restated       figures that are only given again
"""

from parley.extract.figures.claims import FIGURES, read_figures

__all__ = ["FIGURES", "read_figures"]
