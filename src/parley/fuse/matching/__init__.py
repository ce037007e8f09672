"""Matching: which accounts tell of one thing.

In: accounts, analysts' rulings. Out: groups: neighbours are found and compared, and the most alike joined first.
"""
