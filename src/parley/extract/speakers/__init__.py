"""Speakers: who tells what, by way of whom.

In: a `Doc` with tokens, names and parties. Out: the layer `speech` (`SPEAKERS`), and the chain of speakers of any event in it
(`speakers_at`,
and `with_denier` where it is denied):

    attribution   the extractor, and the chain of one event
    saying        one attribution, as tokens
    verbs         "X said that S", "S was reported by X"
    owning        "X owned up to S"
    subjects      who does a verb of saying
    phrases       "according to X", "reports of S"
    marked        attributions that the model marks and no rule finds
    stretches     where a sentence, clause and phrase begin and end
    quotes        the stretches between quotation marks
    tellers       whom the phrases that speak stand for
    deniers       who tells that what another claims is not so
    outlets       who printed what a speaker told them
    interviews    a talk printed as questions and answers
    issued        a statement is told by who issues it
"""

from parley.extract.speakers.attribution import SPEAKERS, read_speech, speakers_at
from parley.extract.speakers.deniers import with_denier
from parley.extract.speakers.tellers import UNNAMED

__all__ = ["SPEAKERS", "UNNAMED", "read_speech", "speakers_at", "with_denier"]
