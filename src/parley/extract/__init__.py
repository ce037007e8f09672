"""Reading: extractors, each a function from what has been read of a report to more of it.

In: a report, its layout, the language model. Out: its claims. The way of a report, as `pipeline` has it:

    gate/        which of its sentences can hold a claim
    parsing/     its words, each with its place in the tree of its sentence
    repeated     sentences that only tell once more what another one does
    names/       its proper names, and what kind of thing each names
    places/      where things happen
    dates/       when
    numbers/     how many
    parties/     who each noun phrase stands for
    speakers/    who tells what, by way of whom
    events/      claims of what was done, said and agreed
    figures/     claims of how many people came to harm or fled
    happenings/  what the claims of one happening tell each other

What these ask on their way:

    doc, tokens, mentions   what has been read so far
    grammar/, modality/     who does what by the tree; how it stands to the world
    claims, telling         the record of one event; which sentences tell any
    headings                what a heading says of where and when
    words, cues             the word classes, of the tables beside
    registry                what an extractor is, and whether their order works
"""
