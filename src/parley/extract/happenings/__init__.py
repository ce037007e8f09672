"""Happenings: what the claims of one happening tell each other.

In: a `Doc` with its claims. Out: the same, completed:

    completing  goes through the claims in order, and asks all that follow
    doers/      who did it, where a claim's own words do not say
    sufferers/  whom it hit, and whose the victims are
    sides/      who stands against whom
    told/       which claims tell of no happening of their own
    at_home     the country of arrests and protests that no words put anywhere
"""

from parley.extract.happenings.completing import HAPPENINGS, read_happenings

__all__ = ["HAPPENINGS", "read_happenings"]
