"""Incidents: what several claims are about, with every reading of every question side by side.

In: claims, judgements and what is known of the reports' origins. Out: `Picture` and what it is made of. All of it is
derived: `fuse` makes it afresh from what is stored, and the same claims give the same picture in any order.

Actors and speakers stand here as labels for people: "Nikol Pashinyan (Armenia)", or "Armenia" for the body itself;
`bodies` name the countries and bodies behind them, for filters. `origins` are the lineages of the reports that tell
of it; `witnesses` the independent voices for what is told: two reports that relay one speaker are two origins for
his having said it, and one witness for what he said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from parley.records.claim import ClaimType
from parley.records.figure import Agreement, Cause
from parley.records.mention import Party, Place, When
from parley.records.origin import Origin
from parley.records.toll import Rivalry, TollSeries
from parley.records.turn import Turn

Question = Literal["happened", "actor", "recipient", "mediator", "where", "when", "killed", "injured", "casualties",
                   "missing", "captured", "displaced", "returned"]  # fmt: skip
Grade = Literal["confirmed", "both sides", "independent origins", "one side", "single origin",
                "contested", "denied", "expected", "called off"]  # fmt: skip
CeasefireState = Literal["proposed", "agreed", "due", "in force", "extended", "violated",
                         "collapsed", "expired", "replaced", "holding"]  # fmt: skip
MeetingState = Literal["proposed", "planned", "held", "called off", "unknown"]
PositionKind = Literal["demands", "offers", "refuses", "accuses", "condemns", "investigates", "denies", "threatens",
                       "supports", "concedes", "accepts"]  # fmt: skip
DisputeKind = Literal["incident", "setting", "figure", "toll", "ceasefire", "position"]


NOT_NAMED: Final = "somebody not named"
"""The actor of a position whose holder no account names."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One answer to a question, with the claims that give it, who says so (nobody where the reports say it themselves),
    by which reports' lineages, and the independent witnesses for it. `aside` says why a count is no rival of the others
    and not in their range: a later one took its place, or it comes on top of another."""

    answer: str
    claims: tuple[str, ...]
    speakers: tuple[str, ...]
    origins: tuple[str, ...]
    low: int | None = None
    best: int | None = None
    high: int | None = None
    witnesses: tuple[str, ...] = ()
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """All readings of one question, the best attested first, with what they come to and why. `of` says of whom a count
    is, where that is said: one incident may have counts of several kinds of people, which are no rivals. `side` and
    `status` say the same as records do, of a count of all of them; empty of a part of them, and where it is not
    said."""

    question: Question
    readings: tuple[Reading, ...]
    agreement: Agreement
    reason: str
    low: int | None = None
    best: int | None = None
    high: int | None = None
    of: str = ""
    side: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """Claims about one happening. `id` is a digest of its smallest claim id; `title` a line for people; `cause` is that of
    its dead and hurt, where nothing but their number is told: a fire or a flood is no act of war."""

    id: str
    type: ClaimType
    title: str
    claims: tuple[str, ...]
    findings: tuple[Finding, ...]
    grade: Grade
    reason: str
    origins: tuple[str, ...] = ()
    when: When | None = None
    place: Place | None = None
    bodies: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    cause: Cause = "conflict"

    def finding(self, question: Question) -> Finding | None:
        """The finding for `question`, None where nobody answers it."""
        return next((f for f in self.findings if f.question == question), None)

    @property
    def is_done(self) -> bool:
        """Whether it is told of as having happened: neither expected, called off nor denied."""
        return self.grade not in {"expected", "called off", "denied"}

    @property
    def disputed(self) -> tuple[Finding, ...]:
        """The findings whose readings cannot all be true."""
        return tuple(f for f in self.findings if f.agreement == "disputed")


@dataclass(frozen=True, slots=True)
class Transition:
    """A step in a ceasefire's life: the state it enters, when, by whom and against whom, according to whom."""

    state: CeasefireState
    when: When | None
    by: tuple[str, ...]
    speakers: tuple[str, ...]
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    against: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ceasefire:
    """One truce and its life. `effect` is when it is to begin, with its hour where one is said; `purpose` and `scope`
    are named as the ETH/PRIO ceasefire data name them; `count` is above 1 where only "two truces" are spoken of, 0
    where only several are, nobody says how many."""

    id: str
    title: str
    parties: tuple[str, ...]
    brokers: tuple[str, ...]
    effect: When | None
    purpose: str | None
    place: str | None
    state: CeasefireState
    transitions: tuple[Transition, ...]
    claims: tuple[str, ...]
    reason: str
    origins: tuple[str, ...] = ()
    scope: str | None = None
    replaced_by: str | None = None
    count: int = 1

    def steps(self, state: CeasefireState) -> tuple[Transition, ...]:
        """The transitions into `state`, in order."""
        return tuple(t for t in self.transitions if t.state == state)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Talks, planned or held. `track` names the line of meetings with the same mediator that it belongs to;
    `planned`, `held` and `called_off` are the claims that say so. `visited` is where somebody only goes, as far as is
    told: who is not said to meet anybody there."""

    id: str
    title: str
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    place: str | None
    when: When | None
    state: MeetingState
    track: str | None
    claims: tuple[str, ...]
    origins: tuple[str, ...]
    reason: str
    bodies: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    called_off: tuple[str, ...] = ()
    visited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Position:
    """What one actor demands, offers, refuses, alleges or denies, and toward whom, in one claim or several.
    `answered_by` and `answers` are ids of positions that meet it: a denial its accusation, a refusal its demand, consent what
    was asked for or offered."""

    id: str
    actor: str
    kind: PositionKind
    toward: tuple[str, ...]
    words: str
    when: When | None
    claims: tuple[str, ...]
    answered_by: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    body: str = ""
    origins: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dispute:
    """A point on which accounts differ, for the top of a briefing. `subject` is the id of the incident, toll series,
    ceasefire or position that it is about, by `kind`; a "setting" is the place or the day of an incident."""

    subject: str
    title: str
    readings: tuple[Reading, ...]
    reason: str
    when: When | None = None
    kind: DisputeKind = "incident"


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that the claims come to, each list in the order of time and then of id.

    A claim about violence, help or measures stands in an incident; one about a truce, talks, a running toll or a
    position in the list of that name. None is lost but those ruled wrong. `origins` are those of all reports, by id;
    `known_as` says of names in claims what they are called here, by what was ruled and learned: those that are called
    otherwise.
    """

    incidents: tuple[Incident, ...] = ()
    ceasefires: tuple[Ceasefire, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    tolls: tuple[TollSeries, ...] = ()
    rivalries: tuple[Rivalry, ...] = ()
    positions: tuple[Position, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    origins: tuple[Origin, ...] = ()
    known_as: tuple[tuple[str, Party], ...] = ()
    turns: tuple[Turn, ...] = ()
