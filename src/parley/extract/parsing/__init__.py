"""Parsing: from a report's characters to its words, each with its place in the tree of its sentence.

In: a report, its layout, the language model. Out: a `Doc` with sentences and tokens. `country_words` finds where countries
are named, `stand_ins` the words that the model is given for them, `unfolding` brings its trees back to the words as they
stand, `trees` rights what grammar forbids; `reading` puts it together.
"""
