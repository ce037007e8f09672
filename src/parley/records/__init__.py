"""The record types: frozen, compared by value, importing nothing but the standard library.

In: what was read, ruled or worked out. Out: the records that packages pass to each other; nothing else is passed.

    span       the only unit of provenance
    report     one published item as received, and its layout
    origin     where a report's words come from
    mention    the values that a claim is made of, each with the words that it rests on
    claim      one event or figure as one speaker tells it, with the spans that say so
    figure     a count of people, as said
    incident   what several claims are about, with every reading of every question side by side
    toll       running counts of people, each voice's by itself
    turn       where a body's position on a matter changes
    person     who somebody is, and what a body is to another, as reports tell it
    naming     what actors are called once analysts have ruled which names are of one actor
    judgement  an analyst's ruling, kept for ever, never edited, outranking every score
"""

from parley.records.claim import (
    ACTS_OF_SPEECH,
    FAMILIES,
    FAMILY,
    HARM,
    STRIKES,
    TOGETHER,
    TYPES,
    Claim,
    ClaimType,
    Modality,
    Stance,
)
from parley.records.figure import MEASURES, MISHAPS, NATURAL, Bound, Cause, Figure, Measure, Scope, VictimStatus
from parley.records.incident import (
    NOT_NAMED,
    Ceasefire,
    Dispute,
    Finding,
    Incident,
    Meeting,
    Picture,
    Position,
    Reading,
    Transition,
)
from parley.records.judgement import Judgement, Made, Ruling, standing
from parley.records.mention import Party, Place, When, apart_from, bodies_of
from parley.records.naming import Called, Names, parsed, ruled_names
from parley.records.origin import Origin, Passage
from parley.records.person import Alias, Bond, Person, Term, Tie
from parley.records.report import Hand, Layout, Part, Report, Zone, ZoneKind, digest
from parley.records.span import Span, hull
from parley.records.toll import Rivalry, TollPoint, TollSeries
from parley.records.turn import Said, SaidKind, Turn, TurnKind

__all__ = [
    "ACTS_OF_SPEECH", "FAMILIES", "FAMILY", "HARM", "MEASURES", "MISHAPS", "NATURAL", "NOT_NAMED", "STRIKES", "TOGETHER", "TYPES", "Alias", "Bond", "Bound", "Called", "Cause", "Ceasefire", "Claim", "ClaimType",
    "Dispute", "Figure", "Finding", "Hand", "Incident", "Judgement", "Layout", "Made", "Measure", "Meeting", "Modality", "Names", "Origin", "Part", "Passage",
    "Party", "Person", "Picture", "Place", "Position", "Reading", "Report", "Rivalry", "Ruling", "Said", "SaidKind", "Scope", "Span", "Stance",
    "Term", "Tie", "TollPoint", "TollSeries", "Transition", "Turn", "TurnKind", "VictimStatus", "When", "Zone", "ZoneKind", "apart_from", "bodies_of", "digest", "hull",
    "parsed", "ruled_names", "standing",
]  # fmt: skip
