"""Tolls: who counts how many, side by side.

In: a picture, an archive. Out: the ledger of totals, counts over time, counts of single happenings.

    courses  one speaker's counts in the order of their days, and what lies between two speakers
    ledger   who counts whose dead, how many, since when, as of when, and who differs
    panels   each speaker's counts of the same people over time, as they stood on a day, with the gaps between speakers
    single   counts of people in single happenings, with all answers to how many, for a ledger beside running tolls
"""
