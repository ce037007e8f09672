"""Told: which claims tell of no happening of their own, and which deed is denied without a name.

In: the claims of a report. Out: the same without those that only repeat, wish for, or name in words of violence what is
no deed of war:

    one_word   two events of one word: one is told
    doubled    one deed of a sentence told by two words
    retold     what a report only names again: "the attack"
    wished     what is only demanded, refused or threatened
    to_come    what is dated after its report
    no_deeds   storms, diseases, accidents and plain crimes
    onlookers  monitors and outlets, who take no part in what they tell of

and with one more:

    disowned   the deed in which somebody denies a part
"""
