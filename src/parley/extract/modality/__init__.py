"""Modality: how events stand to the world.

In: a `Doc` with tokens, dates and speech. Out: `modal_at` (actual, planned, possible, called off; asserted or denied) and
`is_real` (whether an event is told of at all, or only wished for, supposed or absent).
"""

from parley.extract.modality.standing import is_absent, is_real, is_wished, modal_at

__all__ = ["is_absent", "is_real", "is_wished", "modal_at"]
