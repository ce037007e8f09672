"""Records of the API: what the picture and the library hold, as programs get it. Each type says what it looks like.

In: something of a `State`. Out: a `Record`, which JSON can hold.

    balances    the parts of a toll beside its whole, with the arithmetic
    claims      claims and reports as records
    contacts    who met whom how often, through whom
    dealings    ceasefires, talks and positions as records
    happenings  incidents, disputes and tolls as records
    names       actors and places, gathered from claims, and rulings, as records
    parts       days, places, readings, and what every record has
    turns       where a position changed, what was held before and after, by which claims
"""
