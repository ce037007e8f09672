"""Speakers: who tells what, by way of whom.

In: a `Doc` with tokens, names and parties. Out: its layer `speech` (`SPEAKERS`) and the chain of speakers of any event in
it (`speakers_at`). `verbs` and `phrases` find what attributes, `quotes` the quotation marks, `tellers` whom a phrase
stands for.
"""

from parley.extract.speakers.attribution import SPEAKERS, read_speech, speakers_at
from parley.extract.speakers.tellers import UNNAMED

__all__ = ["SPEAKERS", "UNNAMED", "read_speech", "speakers_at"]
