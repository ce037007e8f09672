"""Parsing: from a report's characters to its words, each with its place in the tree of its sentence.

In: a report, its layout, the language model. Out: a `Doc` with sentences and tokens. In the order of their work:

    reading        sentences and words, through all that follows
    possessives    apostrophes that were lost: "Chads army"
    country_words  where words name a country or its people, and as what
    stand_ins      the words that the model is given for them, the same for every country
    unfolding      its trees brought back to the words as they stand
    trees          what a parser hangs wrong, righted by itself and by those below
    opening_nouns  common nouns that open a sentence, taken for names
    noun_phrases   what belongs to the noun before it and was hung from the verb
    joined_nouns   nouns that "and" leads, hung beside what they are joined to
    paired_names   whom a headline names with a comma for "and"
    passives       headlines' "killed" that is no active verb
    second_harms   "killed three and wounded four", the second verb taken for a quality
    missed_verbs   verbs that come late, or are taken for nouns
    attachments    what is hung from a word too near or too far
    between        the two that something is "between"
    subjects       who does what a verb without a subject tells
    verdicts       what a thing is called: "called the report biased"
"""
