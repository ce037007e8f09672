"""Incidents: what happened, one by one, day by day and place by place.

In: a picture, an archive. Out: sheets of single incidents, lines and days of a timeline, sites.
"""
