"""Ceasefires: each truce from its first mention to its end.

In: a picture, an archive. Out: truces with their steps, breaches, spells, and the counts that rose under them.
"""
