"""Positions: what each body holds, what answers it, and where it turns.

In: accounts of words rather than deeds. Out: `Position`s and `Turn`s.
"""
