"""Truces: which truce is spoken of, and its life.

In: accounts of ceasefires, breaches and ends, analysts' rulings. Out: `Ceasefire`s.
"""
