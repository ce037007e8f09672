"""What the world calls its places, countries and bodies: data beside the code, looked up, never guessed.

In: a name or a word. Out: the entries that bear it, or what kind of word it is.

    actors    the countries and the well-known bodies of the world, by every name that news gives them
    distance  how far apart two places are
    folding   the one form in which names are compared
    leaders   who held which office of which country or body, for those whom news takes for known
    offices   the everyday words for those who act in a war
    people    the everyday words for those who suffer in a war
    places    the towns, provinces, waters and regions of the world, by name
    spelling  whether two names are one, written in Latin letters in two ways
    tables    the data files beside this code
"""
