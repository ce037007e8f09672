"""Sides: who stands against whom, in arms and in words.

In: the claims of a story. Out: the other side of a fight or truce, and to whom a demand or a reproach is addressed:

    foes        who fights whom
    one_truce   who agreed on "the truce" that is told of on
    odds        to whom words are addressed
    captors     who is asked to let people go
    reproached  whom the recall of an envoy is aimed at; who made the coup that is condemned
"""
