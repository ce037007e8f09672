"""Happenings: what the claims of one happening tell each other.

In: a `Doc` with its claims. Out: the same, completed:

    completing  goes through them in order, and asks all that follow
    doers/      who did what is told without a word of who did it
    sufferers/  whom a deed hit, and whose people came to harm
    sides/      who stands against whom
    told/       what is no happening of its own
    at_home     where arrests and protests are that no words put anywhere
"""

from parley.extract.happenings.completing import HAPPENINGS, read_happenings

__all__ = ["HAPPENINGS", "read_happenings"]
