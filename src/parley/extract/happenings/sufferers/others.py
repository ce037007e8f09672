"""Others: whose those are whom a count adds without a word of its own.

In: a `Doc` and its claims in order. Out: the same; a count of "others", or of people who are only "wounded", is of the
side of those counted before it in the sentence, where nothing else tells whose they are, or only the land does. So are
154 of 159 such counts in five annotated sets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.figures.circumstances import BARE
from parley.records import Claim, Figure

OTHERS = frozenset({"others", "other", "another", "more"})


def with_others(doc: Doc, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, each count of others with the side of the count before it in its sentence."""
    first: Claim | None = None
    at = -1
    for claim in claims:
        sentence = doc.sentence_of(claim).index
        first = first if sentence == at else None
        at = sentence
        if claim.type == "casualties" and claim.figure:
            if first and first.figure and _adds(doc, claim, first.figure):
                claim = replace(claim, recipients=first.recipients, figure=_of(claim.figure, first.figure))
            first = claim
        yield claim


def _of(figure: Figure, first: Figure) -> Figure:
    """A count of others with the side of those counted `first`, and their arms, where it is of the same harm."""
    armed = first.victim_status == "military" and first.measure != "injured" and not figure.victims
    return replace(figure, side=first.side, victim_status=figure.victim_status or ("military" if armed else None))


def _adds(doc: Doc, claim: Claim, first: Figure) -> bool:
    """Whether a count adds others to those of `first` ("others", "nine more"), or tells what else became of people, by
    no word for them."""
    figure = claim.figure
    words = figure.victims.lower().split() if figure and figure.victims else []
    count = figure.span.of(doc.text).lower().split() if figure and figure.span else []
    others = not OTHERS.isdisjoint(words[:1] or count) and "than" not in count
    bare = (
        (not words or " ".join(words) in BARE)
        and figure is not None
        and figure.measure not in {first.measure, "missing"}
    )
    return others or bare
