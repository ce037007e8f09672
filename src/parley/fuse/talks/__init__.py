"""Talks: meetings planned, held and called off.

In: accounts of talks, analysts' rulings. Out: `Meeting`s; which bodies mediate.
"""
