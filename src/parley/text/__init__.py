"""Text: sentences and tokens of a report, with offsets that never lose a character.

In: a text. Out: spans of it.
"""
