"""Doers: who did it, where a claim's own words do not say.

In: a claim and the claims near it. Out: the claim with who did it, as far as the report tells of the same happening
elsewhere.

  By a deed told nearby

    done        a deed, by one told in its sentence or in the one before
    killers     a killing, by the deed told beside it
    carried     whether the doer of one sentence did what the next one tells
    taken_up    whether a deed is the one that was just told: "the raid"
    among       those among the dead, by who killed all of these
    fallen      a fight, by whose fighters fell in it
    downed      what was shot down, and who died with it
    retaliated  what another deed is told to answer
    listed      the items of a list, by the sentence over it

  By who tells of it, or by the land

    told_of     a strike on fighters, by the state that tells of it
    terror      "terrorist" attacks, by the terrorists whom the report names
    movers      whose the soldiers are that are sent or withdrawn
    talks       talks that name nobody, by who talked last
    protests    who takes to the streets, and against whom
    states      the state that coerces, punishes or is defied
"""
