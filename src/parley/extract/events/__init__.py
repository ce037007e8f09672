"""Events: from tables of frames to claims of what was done, said and agreed.

In: a `Doc` with its mentions. Out: claims; `claims.reader` makes the extractor of a table in tables/.
"""
