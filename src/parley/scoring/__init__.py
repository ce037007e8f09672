"""Scoring: how well extracted claims agree with claims annotated by hand.

In: both, as claim records. Out: precision, recall and F1, and the share in which each slot is right.

    annotation  claims in the exchange format of docs/reference/claims.md, as scoring sees them
    slots       in what respects an extracted claim agrees with an annotated one
    score       how many claims are found, and how many of those are right as a whole
    table       a score as a table to read in a terminal
"""
