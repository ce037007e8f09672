"""By pronoun: whom a pronoun stands for.

In: a `Discourse` and the pronoun. Out: the parties of the mention that it points back to:

    pronouns      whom "he", "it", "they" and "both" stand for
    fitting       which mentions each of these may stand for
    first_person  whom "I" and "we" stand for: whoever speaks
    relatives     whom "who" and "which" stand for: the noun before
    quoted        who stands in the same quotation, or is quoted with it
    sexes         who is known to be a woman or a man, by "Mrs", "Queen" or "his wife, X"
    slain         who cannot be meant: of "the army killed three of its fighters", the army
"""
