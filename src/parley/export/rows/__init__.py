"""Rows: the picture as flat tables, one row a claim, incident, count, step, meeting, position or answer.

In: `Contents`. Out: rows of values, each with the ids of the claims that it rests on and where their words stand.

    balances    the parts of tolls beside their wholes
    ceasefires  every step of every truce's life
    claims      the claim record made flat
    contacts    who met whom how often, through which mediator, in which period
    disputes    the points on which accounts cannot all be true
    grounds     what a row of a table rests on, and the cells that many tables share
    incidents   what happened, how well attested, with how many people killed and injured
    people      one count for a whole incident out of its counts of several kinds of people
    persons     who is told to hold which office, by reports of which days
    positions   what each actor demands, offers, refuses, alleges or denies
    talks       meetings planned, held and called off
    tolls       every count of every running total
    turns       where a position changed
"""
