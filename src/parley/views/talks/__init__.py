"""Talks: who meets whom, when, through whom.

In: a picture, an archive. Out: talks to come and held, contacts of two sides, tracks of one mediator.

    calendar  talks to come, held, called off, and those of which nobody told whether they were held
    contacts  who met whom how often, through which mediator, in which period
    tracks    lines of talks with the same mediator, on the days
"""
