"""Balances: the parts of a toll against its whole.

In: a picture, an archive. Out: sums of what may be added up, what they come to beside the total, and their words.
"""
