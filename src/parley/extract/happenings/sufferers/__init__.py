"""Sufferers: whom a deed hit, and whose the people are who came to harm.

In: a claim, the land spoken of, the claims near it. Out: whom it hit, and of what land, state or band they are:

    struck     whom a deed hit, by what follows
    targets    whether it strikes the state, the ground or a thing of the land
    resumed    whom an attack hit that names no target
    returned   at whom those shoot back who were shot at
    freed      from whom land is won back
    own        whether those whom a state kills are its own
    keepers    whose the peacekeepers are
    bands      of which armed group nameless fighters are
    natives    of which land those are who have a name and no country
    suspects   what an arrest leaves open
    captives   whose those are that are set free
    harmed     whose the nameless are
    others     whose those are whom a count adds
    refuge     those who fled are not of the land that took them in
"""
