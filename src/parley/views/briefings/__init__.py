"""Briefings: what a situation report needs, in its order.

In: a picture, an archive, a scope. Out: the briefing, the picture at a glance, what is new since a day, numbers to draw.
"""
