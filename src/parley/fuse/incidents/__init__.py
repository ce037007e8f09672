"""Incidents: what happened, with every answer to every question about it.

In: accounts of deeds and of their victims, what is said to them, analysts' rulings. Out: `Incident`s with findings, a
grade and a title.

    incident    the record, by what follows
    findings    every reading of every question
    doers       whether accounts name rivals for it
    counts      how many, according to whom
    kinds       whose count a count is
    parts       which counts are of some of the people only
    sums        which counts another count of their report holds
    bands       which armed group mere "rebels" are
    admissions  deeds to which their doer owns up
    disclaimed  who only says that it was not his doing
    denials     which deeds a refusal of an accusation denies
    sweeping    denials of a whole kind of deed, and of no single one
    grades      how well it is attested, and why
    titles      one short line for people
"""
