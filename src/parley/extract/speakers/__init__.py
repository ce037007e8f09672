"""Speakers: who tells what, by way of whom.

In: a `Doc` with tokens, names and parties. Out: the layer `speech` (`SPEAKERS`), and the chain of speakers of any event
in it (`speakers_at`, and `with_denier` where it is denied):

    attribution   the extractor, and the chain of speakers of one event
    saying        one attribution, as tokens

  What attributes

    verbs         "X said that S", "S was reported by X"
    quoting       "AFP quoted X as saying S", "S, AFP said, citing X"
    phrases       "according to X", "reports of S"
    owning        "X owned up to S"
    marked        attributions that the language model marks and no rule finds
    interviews    a talk printed as questions and answers
    issued        a statement, which is told by who issues it

  Whose words, and which

    subjects      who does a verb of saying
    tellers       whom the noun phrases that speak stand for
    outlets       who printed or broadcast what a speaker told them
    deniers       who tells that what another claims is not so
    quotes        the stretches between quotation marks
    stretches     where a token's sentence, clause and phrase begin and end
    turns         where the words behind a verb of saying turn to something else
"""

from parley.extract.speakers.attribution import SPEAKERS, read_speech, speakers_at
from parley.extract.speakers.deniers import with_denier
from parley.extract.speakers.tellers import UNNAMED

__all__ = ["SPEAKERS", "UNNAMED", "read_speech", "speakers_at", "with_denier"]
