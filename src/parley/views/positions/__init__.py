"""Positions: what each body holds on what, and how that changed.

In: a picture, an archive. Out: exchanges, stands, turns, and the matrix of bodies and issues.
"""
