"""Balances: the parts of a toll against its whole.

In: a picture, an archive. Out: sums of what may be added up, what they come to beside the total, and their words.

    balance    the parts of a toll against its whole, across reports
    divisions  which toll series are parts of which whole, each person in one part at most
    happened   the counts of single happenings, by side and day, to be set beside a side's total
    reckoning  sums of counts that are told with limits, and what they come to beside a whole
    weighed    balances for a page, each count of them with its words
"""
