"""What is shown: the picture, put in words for people.

In: a picture and a library. Out: frozen records that a page or a file prints, each line with the words it rests on.

    actors/      each body and person, and what lies between them
    archive      all that views look up by id, read from the library once
    balances/    the parts of a toll against its whole
    bars         counts drawn to one scale, so that a gap is seen before it is read
    briefings/   what a situation report needs, in its order
    ceasefires/  each truce from its first mention to its end
    counts       how many people, in the words of whoever counts and in those that say what his words allow
    dates        days in words, in the language that the reader wants them in
    evidence     from claims to the very words that they rest on, and who says them
    incidents/   what happened, one by one, day by day and place by place
    parties      who stands in claims and in which role, by name and by the body that each counts for
    positions/   what each body holds on what, and how that changed
    reports/     what was printed, by whom, in which words
    review/      what wants a second look, and what came of it
    scope        which days and whom a view is about
    stood        tolls as they stood on a day, whatever was counted later
    talks/       who meets whom, when, through whom
    tolls/       who counts how many, side by side
    wording      days, numbers, names in a row, the words for codes; and text of reports made safe to show
"""
