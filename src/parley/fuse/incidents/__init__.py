"""Incidents: what happened, with every answer to every question about it.

In: accounts of deeds and of their victims, what is said to them, analysts' rulings. Out: `Incident`s with findings, a grade
and a title.
"""
