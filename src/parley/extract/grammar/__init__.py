"""Grammar: who does what a word tells of, to whom, by the tree and without knowing who that is.

In: a parsed `Doc` and a token. Out: the tokens, or the stretch of words, that stand in a relation to it:

    token_spans    from characters to tokens, from a token to the place named there
    leading        the prepositions and conjunctions that bring in a phrase or clause
    arguments      who does what a verb tells, and to whom
    shared_passives  whether a verb joined to a passive may be passive too
    modifiers      what hangs from a noun: words before it, whose it is, what it is a number of
    complements    what a clause under a verb says is done, or is asked for
    commands       verbs that bid somebody do something
    deeds          who does the deeds that nouns name, and whom they hit
    doers          who does them by the clauses about them
    companions     who does them along with others
    captors        who accuses those of whom it is only said that they are accused
    perfect        what somebody says to have done
    owning         of which deeds somebody says that they were his
    disowning      of which deeds somebody is said not to have done them
    hosts          who brings others together
    roles          all of these by the names that the tables of frames use, and along paths of them
    clauses        the shortest stretch that carries a claim
"""
