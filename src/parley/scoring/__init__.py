"""Scoring: how well extracted claims agree with claims annotated by hand.

In: both, as claim records. Out: precision, recall and F1, and the share in which each slot is right.
"""
