"""Actors: each body and person, and what lies between them.

In: a picture, claims, what is known of names, an archive. Out: portraits, identities, sides, the network of who acts on whom.
"""
