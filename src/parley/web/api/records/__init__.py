"""Records of the API: what the picture and the library hold, as programs get it. Each type says what it looks like.

In: something of a `State`. Out: a `Record`, which JSON can hold.
"""
