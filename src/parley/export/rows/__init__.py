"""Rows: the picture as flat tables, one row a claim, incident, count, step, meeting, position or answer.

In: `Contents`. Out: rows of values, each with the ids of the claims that it rests on and where their words stand.
"""
