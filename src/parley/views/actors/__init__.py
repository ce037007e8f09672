"""Actors: each body and person, and what lies between them.

In: a picture, claims, what is known of names, an archive. Out: portraits, identities, sides, the network of who acts on
whom.

    actor     one body or person: in which roles, on which days, by which words; what it says, and what is said of it
    identity  by which names an actor goes, which offices it holds, and what it is to others, each with its evidence
    network   which body acts on which, in violence, in pressure and in help, and which talk with each other, as told
    sides     what is laid at each side's door, what it suffers, and how many dead it has by whose count
"""
