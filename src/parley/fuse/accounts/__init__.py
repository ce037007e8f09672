"""Accounts: what one claim tells, made ready to be set beside others.

In: claims, the origins and texts of their reports. Out: `Account`s, and what several of them come to: their most exact place
and time, and readings of what they say.
"""
