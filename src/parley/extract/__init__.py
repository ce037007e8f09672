"""Reading: extractors, each a function from what has been read of a report to more of it.

In: a report, its layout, the language model. Out: its claims; `pipeline` says in which order.
"""
