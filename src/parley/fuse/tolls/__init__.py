"""Tolls: counts that run on, apart from those of one happening.

In: accounts of counts. Out: `TollSeries`, a speaker's counts of one people each, and `Rivalry`s between them.

    running    which counts run, and whose series they belong to
    blanks     what a count leaves unsaid that others say
    series     each speaker's counts of one people
    rivalries  series of different speakers for the same people
"""
