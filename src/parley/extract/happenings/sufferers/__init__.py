"""Sufferers: whom a deed hit, and whose the people are who came to harm.

In: a claim, the land spoken of, the claims near it. Out: whom it hit, and of what land, state or band they are.
"""
