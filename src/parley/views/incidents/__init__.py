"""Incidents: what happened, one by one, day by day and place by place.

In: a picture, an archive. Out: sheets of single incidents, lines and days of a timeline, sites.

    answers     what is asked of one happening, with rival answers side by side, who gives them, and the words
    days        how much is told of each day, by kind, for a line of bars
    happenings  incidents, steps of truces and talks alike, as lines of a timeline
    incident    one happening with every answer to every question, who gives it, and the words
    sites       the places that are told of, how exactly each is known, and how much happened there
    timeline    what happened, day by day
"""
