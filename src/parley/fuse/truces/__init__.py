"""Truces: which truce is spoken of, and its life.

In: accounts of ceasefires, breaches and ends, analysts' rulings. Out: `Ceasefire`s.

    mention    how an account speaks of a truce
    signed     whose it is, by an agreement told beside it
    left_out   whom it does not cover
    truce      which accounts speak of which truce
    begun      which truce that was agreed began on a later day
    chronicle  to which known one an account belongs that names no day
    retold     which that was when all was last told
    life       proposed, agreed, in force, breached, ended
    ceasefire  the record
"""
