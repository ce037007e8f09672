"""Positions: what each body holds, what answers it, and where it turns.

In: accounts of words rather than deeds. Out: `Position`s and `Turn`s.

    stands    an account of words as the position that it tells of
    held      what a body holds at one time
    position  who holds what, and what answers it
    turns     where a body turns
    subjects  what positions in a war are mostly about
"""
