"""By noun: whom a common noun stands for.

In: a `Discourse` and the noun. Out: those named before whom it takes up, else a short description, and whoever they are of:

    described     the ways to tell, in order
    offices       whom words for an office stand for
    world_courts  courts of no state, called after the town where they sit
    groups        whom nouns for people and bodies without a name
    descriptions  what those are called who have no name
    apposed       nouns beside the name of what they tell of
    many          nouns for several who are named beside them
    pairs         the two whom words stand for that name neither
    peoples       whose those are who are called by their people or faith
    settled       whose people are by where they live
    craft         what a word before what flies or floats says of it
    attackers     whose attackers are that a report goes on to tell of
    men           whose soldiers and fighters are, by the army or band told of before
    again         words that take up somebody named before
    later         bodies described first and named later
    counterparts  who holds the same office elsewhere
"""
