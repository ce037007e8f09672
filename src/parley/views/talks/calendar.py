"""Calendar: talks to come, held, called off, and those of which nobody told whether they were held.

In: a picture, an archive, the last day that is known of. Out: `Calendar`: meetings by how they stand, in order of time;
who met whom.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records import Meeting, Picture
from parley.views.archive import Archive
from parley.views.dates import Dates
from parley.views.evidence import Evidence, evidence
from parley.views.talks.contacts import Met, met
from parley.views.wording import listed, shortened, table, visible

MOST: Final = 12
BEHIND: Final = ("held", "gone by")  # what is looked back upon
CONTACT: Final = "contact-"  # before the id of a contact, in an address


@dataclass(frozen=True, slots=True)
class Talks:
    """One meeting; texts are "" where nobody says."""

    id: str
    title: str
    mark: str
    state: str
    reason: str
    when: str
    place: str
    parties: str
    mediators: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Table:
    """Meetings that stand alike, with a heading, and how many more there are."""

    id: str
    title: str
    talks: tuple[Talks, ...]
    more: int = 0

    @property
    def name(self) -> str:
        """The heading without what it adds: "Held" of "Held, the latest first"."""
        return self.title.partition(";")[0].partition(",")[0]


@dataclass(frozen=True, slots=True)
class Calendar:
    """`tables` that have lines: to come, planned for a day gone by, day unknown, held, called off; `met` says who met
    whom how often."""

    tables: tuple[Table, ...]
    met: Met = Met(())  # noqa: RUF009


def calendar(picture: Picture, archive: Archive, *, today: date | None, most: int = MOST, wanted: str = "") -> Calendar:
    """The meetings of `picture` as they stand on `today`, the last day that is known of; `most` of a kind, and that
    whose id is `wanted` in any case."""
    sorted_out: dict[str, list[Meeting]] = {}
    for meeting in picture.meetings:
        sorted_out.setdefault("past" if archive.is_past(meeting.when) else _standing(meeting, today), []).append(
            meeting
        )
    as_of = f", as of {archive.dates.day(today)}" if today else ""
    titles = {
        "ahead": f"Announced{as_of}",
        "held since": f"Still to come{as_of}, and told of since as held",
        "gone by": "Announced for a day gone by; no report read here tells whether they were held",
        "open": "Announced or proposed, day not said",
        "held": "Held, the latest first",
        "called off": "Called off or denied",
        "past": "Earlier wars",
    }
    return Calendar(
        tuple(
            _table((key, title), _nearest(key, sorted_out[key], most, wanted), len(sorted_out[key]), archive)
            for key, title in titles.items()
            if key in sorted_out
        ),
        met(picture.meetings, archive, wanted=wanted.removeprefix(CONTACT)),
    )


def _standing(meeting: Meeting, today: date | None) -> str:
    first, last = (meeting.when.first, meeting.when.last) if meeting.when else (None, None)
    if meeting.state == "held":
        return "held since" if today and first and first > today else "held"
    if meeting.state == "called off":
        return meeting.state
    if last is None:
        return "open"
    return "gone by" if meeting.state == "unknown" or (today and last < today) else "ahead"


def _nearest(key: str, meetings: list[Meeting], most: int, wanted: str) -> list[Meeting]:
    """Those to show, in order: of meetings held or gone by the latest first, those without a day last; of others the
    first to come; and the one that is wanted."""
    if key in BEHIND:
        dated = [meeting for meeting in meetings if meeting.when and meeting.when.latest]
        meetings = [*reversed(dated), *(meeting for meeting in meetings if meeting not in dated)]
    return [m for at, m in enumerate(meetings) if at < most or m.id == wanted]


def _table(named: tuple[str, str], meetings: list[Meeting], of: int, archive: Archive) -> Table:
    key, title = named
    shown = tuple(talks(meeting, archive) for meeting in meetings)
    return Table(f"talks-{key.replace(' ', '-')}", title, shown, of - len(meetings))


def _when(meeting: Meeting, dates: Dates) -> str:
    """Its day and hour; of one ahead without a day, from when on."""
    when = meeting.when
    if when and when.first and when.last is None and meeting.state != "held":
        return f"after {dates.day(when.first)}, day not said"
    return dates.days(when)


def talks(meeting: Meeting, archive: Archive) -> Talks:
    """One meeting for a page."""
    deciding = {"held": meeting.held, "called off": meeting.called_off}.get(meeting.state, ())
    return Talks(
        id=meeting.id,
        title=shortened(meeting.title, 160),
        mark=table("talk_marks")[meeting.state],
        state=table("talks")[meeting.state],
        reason=archive.dates.spelled(_why(meeting)),
        when=_when(meeting, archive.dates),
        place=visible(meeting.place or ""),
        parties=listed(meeting.parties),
        mediators=listed(meeting.mediators),
        evidence=evidence(meeting.claims, archive, deciding=deciding),
    )


def _why(meeting: Meeting) -> str:
    """On whose word a meeting stands as it does; what its state says already is left out."""
    reason = visible(meeting.reason)
    if meeting.state == "unknown":
        return reason.partition(": ")[2] or reason
    return reason.removeprefix(meeting.state).lstrip(" ,:")
