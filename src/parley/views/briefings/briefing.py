"""Briefing: everything for a situation report, in the order in which it is read.

In: a picture, a library, from when to when, about whom. Out: `Briefing`: what is disputed first, then the days, the
tolls, the ceasefires, the talks, the positions, the sources, and the reports themselves.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records import Picture
from parley.store.library import Library
from parley.views.archive import Archive, archive
from parley.views.balances.balance import balances
from parley.views.balances.weighed import Weighings, weighed
from parley.views.briefings.changes import Changes, changes
from parley.views.briefings.charts import Charts, charts
from parley.views.briefings.glance import Glance, glance
from parley.views.ceasefires.ceasefire import Truces, ceasefires
from parley.views.dates import ENGLISH, Dates
from parley.views.evidence import Citation, anchors, cited
from parley.views.incidents.timeline import NOTHING, Timeline, timeline
from parley.views.positions.exchanges import Positions, positions
from parley.views.reports.sources import Sources, sources
from parley.views.reports.texts import Text, texts
from parley.views.review.disputes import Disputes, disputes
from parley.views.scope import Scope, claims_of, present, undated, within
from parley.views.talks.calendar import Calendar, calendar
from parley.views.tolls.ledger import Ledger, ledger
from parley.views.wording import counted, visible

NEWEST: Final = 25  # new things of a kind
NEWS: Final = "new"  # the section that is there only where it is asked since when
SECTIONS: Final = (NEWS, "pictures", "disputed", "days", "tolls", "ceasefires", "talks", "positions", "sources")


@dataclass(frozen=True, slots=True)
class Briefing:
    """One situation report. `sections` are those to show; `anchors` the ids of what they show, `citations` all that
    they cite, in order and each once; `texts` the reports they are in.

    `changes` are what is new since a day, where that is asked; `weighed` are the parts of tolls beside their wholes;
    `period` is the days asked for, or those of the reports; `summary` one line on how much it rests on.
    """

    title: str
    period: str
    summary: str
    about: str
    glance: Glance
    weighed: Weighings
    disputes: Disputes
    timeline: Timeline
    ledger: Ledger
    ceasefires: Truces
    calendar: Calendar
    positions: Positions
    sources: Sources
    anchors: frozenset[str]
    citations: tuple[Citation, ...]
    texts: tuple[Text, ...]
    charts: Charts
    sections: tuple[str, ...] = SECTIONS
    changes: Changes | None = None
    dates: Dates = ENGLISH

    @property
    def heading(self) -> str:
        """Its title, with whom it is about."""
        return f"{self.title}: {self.about}" if self.about else self.title


def briefing(
    picture: Picture,
    library: Library,
    *,
    since: date | None = None,
    until: date | None = None,
    about: str | None = None,
    news: date | None = None,
    sections: Collection[str] = SECTIONS,
    dates: Dates = ENGLISH,
) -> Briefing:
    """The situation report on what `picture` and `library` tell of the days from `since` to `until`, both included, and
    of whatever has to do with `about`, an actor or a place; with what is new from the day `news` on, where one is
    given; only `sections`, in their usual order; days as `dates` writes them."""
    stored = archive(library, picture, dates)
    scope, is_whole = Scope(since, until, about or None), not (since or until or about)
    part = within(picture, scope, stored)
    aside = undated(within(picture, Scope(about=scope.about), stored), stored) if since or until else NOTHING
    return drafted(part, stored, scope, sections=sections, is_whole=is_whole, news=news, aside=aside)


def drafted(
    part: Picture,
    stored: Archive,
    scope: Scope,
    *,
    sections: Collection[str] = SECTIONS,
    is_whole: bool = False,
    news: date | None = None,
    aside: Picture = NOTHING,
) -> Briefing:
    """The situation report on `part` of a picture, which is what lies in `scope`, or all of it where it `is_whole`,
    with what is new from the day `news` on, and what is of no known day `aside` from it; days as the archive writes
    them."""
    claims = list(stored.claims.values()) if is_whole else stored.known(_claims(part))
    reports = set(stored.reports) if is_whole else {claim.report for claim in claims}
    told = sorted(day for report in reports if (day := stored.published(report)))
    first, last = scope.since or min(told, default=None), scope.until or max(told, default=None)
    dates = stored.dates
    shown = (
        disputes(part, stored),
        timeline(part, stored, aside),
        ledger(part, stored),
        ceasefires(part, stored),
        calendar(part, stored, today=last),
        positions(part, stored),
    )
    weighings = weighed(balances(part), stored)
    kept = tuple(view for name, view in zip(SECTIONS[2:], shown, strict=False) if name in sections)
    kept += (weighings,) if "tolls" in sections else ()
    new = changes(part, stored, news, most=NEWEST) if news and NEWS in sections else None
    citations = tuple({c.claim: c for c in cited((new, *kept) if new else kept)}.values())
    whence = sources(stored, reports, claims)
    return Briefing(
        "Situation report",
        dates.between(first, last),
        _summary(dates.between(first, last), whence, unknown=len(reports) - len(told), aside=len(set(_claims(aside)))),
        visible(scope.about or ""),
        glance(present(part, stored), stored, today=last),
        weighings,
        *shown,
        whence,
        anchors(kept),
        citations,
        texts(citations, stored),
        charts(part, stored),
        tuple(name for name in SECTIONS if name in sections and (name != NEWS or new)),
        new,
        dates,
    )


def _summary(period: str, whence: Sources, *, unknown: int, aside: int) -> str:
    """How much it all rests on: the days, the reports, how many of them are independent, the claims, and how many are
    set `aside` as of no known day."""
    if not whence.reports and not aside:
        return "No report tells of this."
    days = f"{period[:1].upper()}{period[1:]}" if period else "Days not known"
    undated = f" ({unknown:,} of unknown day)" if unknown else ""
    apart = f", and {counted(aside, 'claim')} of unknown day apart" if aside else ""
    reports = f"{counted(whence.reports, 'report')}{undated} of {counted(whence.origins, 'independent origin')}"
    return f"{days}. {reports}, {counted(whence.claims, 'claim')}{apart}."


def _claims(part: Picture) -> Iterator[str]:
    things: Iterable[object] = (
        *part.incidents,
        *part.ceasefires,
        *part.meetings,
        *part.tolls,
        *part.positions,
        *part.turns,
    )
    for thing in things:
        yield from claims_of(thing)  # type: ignore[arg-type]
