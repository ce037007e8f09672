"""Review: what wants a second look, and what came of it.

In: a picture, judgements, an archive. Out: disputes, doubts, and the rulings made.
"""
