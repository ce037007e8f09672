"""Positions: what each body holds on what, and how that changed.

In: a picture, an archive. Out: exchanges, stands, turns, and the matrix of bodies and issues.

    exchanges  what each side demands, refuses, accuses and denies, side by side, with what answers what
    matrix     what each body demands, offers, refuses, charges and denies on each issue, and how that changed over time
    stand      what somebody holds, as a page shows it: who holds it, in which words, since when
    strips     the stands of a cell of the matrix as strokes on a line of days, small enough to stand in a table
    turns      where a side's position changed, what it held before and after, each with its words
"""
