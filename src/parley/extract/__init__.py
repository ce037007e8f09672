"""Reading: extractors, each a function from what has been read of a report to more of it.

In: a report, its layout, the language model. Out: its claims; `pipeline` says in which order. `doc` is what has been read so
far, in `tokens` and `mentions`; `parsing` makes the first, `grammar` asks the trees, each other folder adds a layer.
"""
