"""A small war written for these tests: four reports, their claims, and the picture of them.

In: nothing. Out: reports, claims by a short name, an archive, a picture, a library that holds it all.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from parley.records import (
    Ceasefire,
    Claim,
    Dispute,
    Figure,
    Finding,
    Incident,
    Layout,
    Meeting,
    Origin,
    Party,
    Picture,
    Place,
    Position,
    Reading,
    Report,
    Rivalry,
    Said,
    Span,
    TollPoint,
    TollSeries,
    Transition,
    Turn,
    When,
    Zone,
)
from parley.records.claim import ClaimType
from parley.store.library import Library
from parley.views.archive import Archive

SUNDAY, MONDAY, TUESDAY = (date(2031, 5, day) for day in (4, 5, 6))


def on(day: date, clock: str | None = None) -> When:
    return When(day, day, clock=clock)


FIRST = Report(
    "Guns fire on Zenda\nRead: All on the lottery\n\nRuritania's army said on Sunday that Strelsau's guns had shelled Zenda. "
    "It has lost 40 soldiers since 1 May, Ruritania said. Strelsau denied firing.",
    name="r-1",
    source="Example Wire",
)
COPY = Report(FIRST.text.replace("Guns fire", "Guns fire again"), name="r-2", source="Daily Copy")
SECOND = Report(
    "Strelsau puts Ruritania's dead at more than 90. A truce brokered by Sweden came into force at noon on Monday. "
    "Ruritania said Strelsau broke it within the hour. Envoys are to meet in Hentzau on Tuesday. "
    "About 5,000 died in the war of 1990. Help is on its way.",
    name="r-3",
    source="Hentzau Post",
)
REPORTS = (FIRST, COPY, SECOND)
DAYS = {FIRST.id: SUNDAY, COPY.id: SUNDAY, SECOND.id: MONDAY}
RURITANIA, STRELSAU = Party("Ruritania"), Party("Strelsau")


def layout(report: Report) -> Layout:
    head, tease = report.text.find("\n"), report.text.find("\n\n")
    whole = Span(0, len(report.text))
    if head < 0:
        return Layout((Zone(whole, "body"),), published=on(DAYS[report.id]))
    zones = (
        Zone(Span(0, head), "headline"),
        Zone(Span(head + 1, tease), "teaser"),
        Zone(Span(tease + 2, whole.end), "body"),
    )
    return Layout(zones, published=on(DAYS[report.id]))


def claim(report: Report, type_: ClaimType, quote: str, **fields: object) -> Claim:
    start = report.text.index(quote)
    span = Span(start, start + len(quote))
    return Claim(report.id, type_, anchor=span, quote=span, **fields)  # type: ignore[arg-type]


SHELLED = "Strelsau's guns had shelled Zenda"
CLAIMS = {
    "shelling": claim(FIRST, "shelling", SHELLED, speakers=(Party("army", "Ruritania"),), place=Place("Zenda")),
    "copied": claim(COPY, "shelling", SHELLED, speakers=(Party("army", "Ruritania"),), place=Place("Zenda")),
    "denied": claim(FIRST, "reject", "Strelsau denied firing", actors=(STRELSAU,)),
    "own": claim(
        FIRST, "casualties", "It has lost 40 soldiers since 1 May", speakers=(Party("Example News"), RURITANIA),
        figure=Figure("killed", 40, "exact", 40, 40, "soldiers", "Ruritania", "military", "total"),
    ),
    "theirs": claim(
        SECOND, "casualties", "Ruritania's dead at more than 90", speakers=(STRELSAU,),
        figure=Figure("killed", 90, "at_least", 91, None, "dead", "Ruritania", "military", "total"),
    ),
    "truce": claim(SECOND, "ceasefire", "A truce brokered by Sweden came into force at noon on Monday"),
    "breach": claim(SECOND, "ceasefire_violation", "Strelsau broke it", speakers=(RURITANIA,)),
    "talks": claim(SECOND, "consult", "Envoys are to meet in Hentzau on Tuesday", modality="planned"),
    "old": claim(SECOND, "casualties", "About 5,000 died in the war of 1990"),
    "help": claim(SECOND, "aid", "Help is on its way", modality="planned"),
}  # fmt: skip
IDS = {name: told.id for name, told in CLAIMS.items()}
ORIGINS = (
    Origin(FIRST.id, "Example Wire", FIRST.id, on(SUNDAY)),
    Origin(COPY.id, "Daily Copy", FIRST.id, on(SUNDAY)),
    Origin(SECOND.id, "Hentzau Post", SECOND.id, on(MONDAY)),
)
ARCHIVE = Archive(
    {told.id: told for told in CLAIMS.values()},
    {report.id: report for report in REPORTS},
    {report.id: layout(report) for report in REPORTS},
    {origin.report: origin for origin in ORIGINS},
    SUNDAY,
)


def reading(answer: str, *names: str, by: tuple[str, ...] = (), limits: tuple[int, ...] = ()) -> Reading:
    low, best, high = limits or (None, None, None)
    origins = tuple(sorted({ARCHIVE.lineage(CLAIMS[name].report) for name in names}))
    return Reading(answer, tuple(IDS[name] for name in names), by, origins, low, best, high)


HAPPENED = Finding(
    "happened",
    (reading("no", "denied", by=("Strelsau",)), reading("yes", "shelling", "copied", by=("army (Ruritania)",))),
    "disputed",
    "army (Ruritania) says so, Strelsau denies it",
)
SHELLING = Incident(
    "i-shelling", "shelling", "Shelling of Zenda by Strelsau", (IDS["shelling"], IDS["copied"], IDS["denied"]),
    (HAPPENED,), "contested", "army (Ruritania) says so, Strelsau denies it", (FIRST.id,), on(SUNDAY), Place("Zenda"),
    ("Strelsau",), ("Ruritania",),
)  # fmt: skip
HELP = Incident(
    "i-help", "aid", "Help (planned)", (IDS["help"],), (), "expected", "announced by a report",
    (SECOND.id,), When(None, MONDAY),
)  # fmt: skip
TRUCE = Ceasefire(
    "t-truce", "Ceasefire of 5 May 2031 brokered by Sweden", ("Ruritania", "Strelsau"), ("Sweden",), on(MONDAY, "12:00"),
    None, None, "violated",
    (
        Transition("in force", on(MONDAY, "12:00"), (), (), (IDS["truce"],), (SECOND.id,)),
        Transition("violated", on(MONDAY), ("Strelsau",), ("Ruritania",), (IDS["breach"],), (SECOND.id,)),
    ),
    (IDS["truce"], IDS["breach"]), "violated: Ruritania, in one report", (SECOND.id,),
)  # fmt: skip
TALKS = Meeting(
    "m-talks", "Meeting of envoys in Hentzau", ("envoys",), ("Sweden",), "Hentzau", on(TUESDAY), "planned", "Sweden",
    (IDS["talks"],), (SECOND.id,), "planned: one report, in its own voice",
    bodies=("Ruritania", "Strelsau", "Sweden"), planned=(IDS["talks"],),
)  # fmt: skip


def series(id_: str, name: str, speaker: str, limits: tuple[int | None, ...]) -> TollSeries:
    told = CLAIMS[name]
    low, best, high = limits
    words = told.quote.of(ARCHIVE.reports[told.report].text)
    point = TollPoint(DAYS[told.report], best, words, False, low, high, (told.id,), (), best=best)
    return TollSeries(
        id_, "killed", "Ruritania", "military", speaker, date(2031, 5, 1), None, (point,), low, best, high, "one total"
    )


OWN = series("s-own", "own", "Ruritania", (40, 40, 40))
THEIRS = series("s-theirs", "theirs", "Strelsau", (91, 90, None))
OLD = replace(
    series("s-old", "old", "", (4500, 5000, 5500)),
    since=date(1990, 1, 1), until=date(1990, 12, 31), past=True, status=None,
)  # fmt: skip
WHOLE = replace(series("s-whole", "own", "Ruritania", (70, 70, 70)), status=None, body="Ruritania")
FIGHTERS = replace(OWN, id="s-fighters", body="Ruritania")
CIVILIANS = replace(series("s-civilians", "own", "Ruritania", (20, 20, 20)), status="civilian", body="Ruritania")
RIVALRY = Rivalry(
    "killed", "Ruritania", "military", ("s-own", "s-theirs"), 50, "40 and more than 90 cannot both be true, a gap of 50",
    "Military dead of Ruritania",
)  # fmt: skip
CHARGE = Position(
    "p-charge", "Ruritania", "accuses", ("Strelsau",), "firing", on(SUNDAY), (IDS["shelling"],), answered_by=("p-denial",),
    body="Ruritania",
)  # fmt: skip
DENIAL = Position(
    "p-denial", "Strelsau", "denies", ("Ruritania",), "firing", None, (IDS["denied"],), answers=("p-charge",), body="Strelsau"
)  # fmt: skip
TURN = Turn(
    "n-turn", "withdrawn", "Strelsau", ("Ruritania",), Said("accepts", "Strelsau", "the truce", on(date(2031, 5, 3)), (IDS["copied"],), (FIRST.id,)),
    Said("refuses", "Strelsau", "the truce", on(SUNDAY), (IDS["denied"],), (FIRST.id,)), "it had accepted it before; both speak of “truce”",
)  # fmt: skip
DISPUTES = (
    Dispute("i-shelling", "Shelling of Zenda: whether it happened", HAPPENED.readings, HAPPENED.reason, on(SUNDAY)),
    Dispute(
        "s-own", "Military dead of Ruritania: how many",
        (reading("40", "own", by=("Ruritania",), limits=(40, 40, 40)), reading("more than 90", "theirs", by=("Strelsau",), limits=(91, 90, 200))),
        RIVALRY.reason, kind="toll",
    ),
)  # fmt: skip
PICTURE = Picture(
    (SHELLING, HELP),
    (TRUCE,),
    (TALKS,),
    (OWN, THEIRS, OLD),
    (RIVALRY,),
    (CHARGE, DENIAL),
    DISPUTES,
    ORIGINS,
    turns=(TURN,),
)


def library(folder: Path) -> Library:
    """A library that holds the reports and their claims, open."""
    opened = Library.open(folder / "war.parley")
    for report in REPORTS:
        opened.add_report(report, layout(report))
        opened.add_claims(report.id, "tests", [told for told in CLAIMS.values() if told.report == report.id])
    return opened
