"""Claim: one event or figure as one speaker tells it, with the spans that say so.

In: what an extractor read. Out: `Claim`, and the types that it may have, by family.
The fields and types are those of the project's annotation guide (docs/reference/claims.md).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal, get_args

from parley.records.figure import Figure
from parley.records.mention import Party, Place, When, bodies_of
from parley.records.report import digest
from parley.records.span import Span

ClaimType = Literal[
    "armed_clash", "shelling", "air_strike", "explosion", "attack", "abduction", "territory", "equipment", "property",
    "ceasefire", "ceasefire_violation", "ceasefire_end",
    "consult", "agree", "support", "cooperate", "aid", "concede", "retreat",
    "request", "accuse", "reject", "threaten", "mobilize", "sanction", "coerce", "protest",
    "casualties", "displacement",
]  # fmt: skip
Modality = Literal["actual", "planned", "possible", "called_off"]
Stance = Literal["asserts", "denies"]

TYPES: Final = get_args(ClaimType)
FAMILIES: Final[dict[str, tuple[ClaimType, ...]]] = {
    "violence": ("armed_clash", "shelling", "air_strike", "explosion", "attack", "abduction", "territory", "equipment", "property"),
    "ceasefire": ("ceasefire", "ceasefire_violation", "ceasefire_end"),
    "verbal cooperation": ("consult", "agree", "support", "cooperate"),
    "material cooperation": ("aid", "concede", "retreat"),
    "verbal conflict": ("request", "accuse", "reject", "threaten"),
    "material conflict": ("mobilize", "sanction", "coerce", "protest"),
    "figure": ("casualties", "displacement"),
}  # fmt: skip
HARM: Final = frozenset({"violence", "figure"})
"""Families of what is done to people and things."""
STRIKES: Final[frozenset[str]] = frozenset({"shelling", "air_strike", "explosion", "attack"})
"""What one side does to another or to its towns, and what kills there."""
ACTS_OF_SPEECH: Final = frozenset({"request", "accuse", "reject", "threaten", "support", "agree", "concede"})
"""What is done by saying it: who says it is its actor."""
TOGETHER: Final[frozenset[str]] = frozenset({"consult", "agree", "cooperate", "ceasefire"})
"""What several do with each other, on an equal footing."""
FAMILY: Final[dict[str, str]] = {type_: family for family, types in FAMILIES.items() for type_ in types}


@dataclass(frozen=True, slots=True)
class Claim:
    """One attributed account of one event or figure, at one place in one report.

    `report` is the report's id; `anchor` the word or words that carry the event and `quote` the shortest clause
    that carries the claim; `part` tells claims of one anchor and type apart ("on each side" counts two sides).
    `speakers` run from the outermost relay to the innermost speaker, empty where the report speaks itself;
    `cue` is the words that attribute ("said"), `modal` those that make it planned, possible or denied,
    `about` those of what is demanded, refused or alleged.
    """

    report: str
    type: ClaimType
    anchor: Span
    quote: Span
    modality: Modality = "actual"
    stance: Stance = "asserts"
    speakers: tuple[Party, ...] = ()
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    mediators: tuple[Party, ...] = ()
    place: Place | None = None
    when: When | None = None
    figure: Figure | None = None
    about: Span | None = None
    cue: Span | None = None
    modal: Span | None = None
    part: int = 0

    @property
    def id(self) -> str:
        """Where it is said: a digest of report, anchor, type and part; not of what was read out of it."""
        return digest(self.report, str(self.anchor.start), str(self.anchor.end), self.type, str(self.part))

    @property
    def family(self) -> str:
        """The family of its type, such as "violence" or "figure"."""
        return FAMILY[self.type]

    @property
    def speaker(self) -> Party | None:
        """The innermost speaker, None where the report says it in its own voice."""
        return self.speakers[-1] if self.speakers else None

    @property
    def outside_teller(self) -> Party | None:
        """The innermost speaker where he tells of others: where he counts for the body of no actor; else None."""
        return self.speaker if self.told_by not in bodies_of(self.actors) else None

    @property
    def told_by(self) -> str:
        """The body that the innermost speaker counts for, "" where the report says it in its own voice."""
        return self.speaker.body if self.speaker else ""

    def hitting(self, *parties: Party) -> Claim:
        """The same with `parties` for whom it hit; those whom it counts, if any, are of the first one's side."""
        side = parties[0].body if parties else None
        return replace(self, recipients=parties, figure=replace(self.figure, side=side) if self.figure else None)

    def spans(self) -> tuple[Span, ...]:
        """Every span that the claim rests on, in the order of the fields, each once."""
        parties = (*self.speakers, *self.actors, *self.recipients, *self.mediators)
        figure = (self.figure.span, self.figure.victims_span) if self.figure else ()
        valued = [*(p.span for p in parties), self.place and self.place.span, self.when and self.when.span, *figure]
        every = (self.anchor, self.quote, *valued, self.about, self.cue, self.modal)
        return tuple(dict.fromkeys(span for span in every if span is not None))
