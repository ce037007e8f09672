"""Parsing: from a report's characters to its words, each with its place in the tree of its sentence.

In: a report, its layout, the language model. Out: a `Doc` with sentences and tokens.

    reading        sentences and words, through all that follows

  Before the language model reads a sentence, and after

    possessives    apostrophes that were lost are put back: "Chads army"
    country_words  where words name a country or its people, and in which part of speech
    stand_ins      the words that the model is given for these, the same for every country
    unfolding      the model's tree, brought back to the words as they stand

  What a parser gets wrong, in the order in which it is put right

    trees          what grammar hangs in one way only; asks all below
    opening_nouns  common nouns that open a sentence and are taken for names
    paired_names   "Peru, Chad swap prisoners": a headline's comma for "and"
    joined_nouns   nouns that "and" leads and that hang elsewhere
    shared_nouns   "two American and three Canadian soldiers": a noun that two numbers share
    noun_phrases   what belongs to the noun before it and is hung from the verb
    passives       "ten people killed": a headline's participle taken for an active verb
    second_harms   "killed three and wounded four": the second verb taken for a quality
    late_objects   "targeted with shells | the village": whom a blow hits, behind its weapons
    deed_nouns     "in rebel shelling on X": deeds in "-ing" taken for verbs
    missed_verbs   verbs that come late, or are taken for nouns
    attachments    what is hung from a word too near or too far
    tellers        what is joined to what somebody says, and is his to do
    between        the two that something is "between"
    subjects       who does what a verb without a subject tells
    verdicts       what a thing is called: "called the report biased"
"""
