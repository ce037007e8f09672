"""The gate: which sentences of a report can hold a claim, told by their words alone.

In: the words of each sentence of a report. Out: for each whether it is worth the network's time:

    worth    what is read of a report, and what is left out
    glance   what is seen of a sentence before it is parsed
    chances  whether a rule for claims could find in it all the words that it asks for
    weights  how much each word tells for it, learned
"""

from parley.extract.gate.worth import worth_reading

__all__ = ["worth_reading"]
