"""Tolls: who counts how many, side by side.

In: a picture, an archive. Out: the ledger of totals, counts over time, counts of single happenings.
"""
