"""Doers: who did what is told without a word of who did it.

In: a claim, the claims near it. Out: who did it, by what the report tells of the same happening, or nobody:

    listed      what a list tells item by item
    killers     a killing, by the deed told beside it
    done        a deed, by one told near it
    carried     what the next sentence tells
    taken_up    a deed told again: "the raid"
    among       those who are among the dead
    fallen      a fight, by those who fell
    downed      what was shot down
    retaliated  what a deed answers
    told_of     a strike that a state tells of
    terror      "terrorist" attacks
    movers      whose the soldiers are that are sent
    talks       talks whose words name nobody
    protests    who takes to the streets, and against whom
    states      the state that coerces, punishes or is defied
"""
