"""Tolls: counts that run on, apart from those of one happening.

In: accounts of counts. Out: `TollSeries`, a speaker's counts of one people each, and `Rivalry`s between them.
"""
