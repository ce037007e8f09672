"""Fusing: one picture out of many claims.

In: claims, judgements, the reports' origins and texts. Out: `Picture`. `fuse` is the pure function that says what the
picture is; a `Fuser` keeps it while reports come and go. `persons` are those of whom the claims tell, `bonds` what they
and their bodies are to each other. The way of a claim:

    accounts/   what each claim tells, made ready to be set beside others
    matching/   which accounts tell of one thing
    incidents/  what happened, with every answer to every question
    tolls/      counts that run on
    truces/     truces and their lives
    talks/      meetings planned, held and called off
    positions/  what each body holds, and where it turns
    actors/     who the people and bodies are
    picture     all of these put together, in their order
    disputes    the points on which accounts differ
    among       what a thing comes to in the light of those like it
    increment/  the picture kept while reports come and go
    judgements  what the rulings of analysts come to

    days, figures, fold, parties, places  how days, counts, names, parties and places are compared
    words       the words that all of these go by
"""

from parley.fuse.actors.bonds import bonds
from parley.fuse.actors.persons import persons
from parley.fuse.increment import Filed, Fuser
from parley.fuse.picture import fuse

__all__ = ["Filed", "Fuser", "bonds", "fuse", "persons"]
