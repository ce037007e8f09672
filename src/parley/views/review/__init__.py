"""Review: what wants a second look, and what came of it.

In: a picture, judgements, an archive. Out: disputes, doubts, and the rulings made.

    disputes  the points on which accounts differ, for the top of a page
    doubts    what is most worth an analyst's look: doubtful, and of consequence
    rulings   who ruled what on which words, the latest first
"""
