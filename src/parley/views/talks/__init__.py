"""Talks: who meets whom, when, through whom.

In: a picture, an archive. Out: talks to come and held, contacts of two sides, tracks of one mediator.
"""
