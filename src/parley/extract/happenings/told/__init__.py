"""Told: what is no happening of its own.

In: the claims of a report. Out: which of them only repeat, wish for or name in words of violence what is no deed.
"""
