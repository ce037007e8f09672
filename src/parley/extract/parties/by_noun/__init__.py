"""By noun: whom a common noun stands for.

In: a `Discourse` and the noun. Out: those named before whom it takes up, else a short description with the country or
body that they are of.

    described     tries the ways below, one after another

  Nouns for one who is named

    offices       "the president": who holds the office
    counterparts  "his Armenian counterpart": who holds the same office elsewhere
    apposed       "the militia X": the name beside the noun
    again         "the group", "the country": whom they take up
    later         "a rights group": a body that is named only later
    of_two        "the latter": the one of two told of before
    pairs         "both sides", "the two leaders": the two whom they mean
    many          "countries such as Chad": several who are named beside the noun
    world_courts  "the Hague tribunal": courts of no state

  Nouns for people without a name: whose they are

    groups        by their own words, or by what is told beside and before
    men           "fighters": of the army or armed group told of before
    attackers     "two attackers": of whoever the report says attacked
    peoples       "Kurdish rebels": by a people, faith or region
    settled       "officials in Lima": by where they live or work
    craft         "a police drone": whether a word says whose a craft is, or only of which kind
    descriptions  what those are called who are of nobody known
"""
