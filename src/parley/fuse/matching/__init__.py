"""Matching: which accounts tell of one thing.

In: accounts, analysts' rulings. Out: groups: neighbours are found and compared, and the most alike joined first.

    candidates  which accounts of happenings are worth comparing
    neighbours  which of any kind are, and what holds groups apart
    compare     whether two can tell of one happening, and what speaks for it
    aircraft    whether they tell of one aircraft that was brought down
    force       whether a count is of those whom force short of war took or hurt
    another     whether their report tells of them as of two
    one_day     whether they can be of one day
    ahead       whether one plans or puts off what the other tells as done
    undated     what holds groups apart where no day is known
    person      whether they tell of one person
    quarters    whether the place of one is a quarter of the other's town
    rivals      whether they differ on one deed
    counting    how far their counts speak for one happening
    matter      whether their words speak of one thing
    cluster     accounts brought together, the strongest pairs first
"""
