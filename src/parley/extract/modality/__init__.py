"""Modality: how events stand to the world.

In: a `Doc` with tokens, dates and speech. Out: `modal_at` (actual, planned, possible, called off; asserted or denied)
and `is_real` (whether an event is told of at all, or only wished for, supposed or absent):

    standing   how an event stands by all the words around it
    verdict    what one of these words says
    own        an event's own words: auxiliaries, "not", "if"
    governors  the words that an event completes: "plans to", "denied that"
    arguments  what a verb says of its object or subject: "cancelled the talks"
    phrases    what a noun hangs from by a preposition: "called for a truce", "fears of raids"
    open       what is only talked over, planned or demanded
    asked      what is only asked: "Did the army shell the village?"
    parts      nouns that are agreed on, are a part of something, or are told not to be so
"""

from parley.extract.modality.standing import is_absent, is_real, is_wished, modal_at

__all__ = ["is_absent", "is_real", "is_wished", "modal_at"]
