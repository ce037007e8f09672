"""Actors: who the people and bodies are of whom claims tell.

In: claims, judgements, texts. Out: people with the bodies that they belong to, their names and offices; bonds between them;
whether two names may mean one side.
"""
