"""By pronoun: whom a pronoun stands for.

In: a `Discourse` and the pronoun. Out: the parties of the mention that it points back to:

    pronouns      whom "he", "it", "they", "both" stand for
    fitting       which mentions they may stand for
    first_person  whom "I" and "we"
    relatives     whom a "who" or "which"
    quoted        what quotation marks say of it
    slain         whose the dead are not
"""
