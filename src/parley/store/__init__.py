"""Storing: the library, one SQLite file to which reports, readings of them and rulings are only ever added.

In: records. Out: the same records.
"""
