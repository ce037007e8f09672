"""Actors: who the people and bodies are of whom claims tell.

In: claims, judgements, texts. Out: people with the bodies that they belong to, their names and offices; bonds between
them; whether two names may mean one side.

    homes     who people are and what they belong to
    persons   their offices with dates, and the names that they go by
    bonds     who backs, leads, speaks for or is part of whom
    kin       which armed groups are parts of each other, or fought together
    sides     whether two names may mean one side
    articles  how a name is said within a sentence
"""
