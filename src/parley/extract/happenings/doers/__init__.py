"""Doers: who did what is told without a word of who did it.

In: a claim, the claims near it. Out: who did it, by what the report tells of the same happening, or nobody.
"""
