"""Briefings: what a situation report needs, in its order.

In: a picture, an archive, a scope. Out: the briefing, the picture at a glance, what is new since a day, numbers to
draw.

    briefing  everything for a situation report, in the order in which it is read
    changes   what reports since a day add to the picture
    charts    the numbers behind a page's pictures
    glance    the picture in a handful of lines, for whoever reads no further
    since     the days from which on it is asked what is new, the beginnings of truces among them
"""
