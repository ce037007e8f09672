"""Reports, claims and rulings written for these tests.

In: nothing. Out: records to store.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from parley.records import Claim, Figure, Judgement, Layout, Party, Place, Report, Span, When, Zone

TEXT = "Ruritania said on Monday that 12 of its soldiers had been killed near Xankəndi."
REPORT = Report(TEXT, name="r-1", source="Example Wire", title="A toll", url="https://example.org/1")
LAYOUT = Layout((Zone(Span(0, len(TEXT)), "body"),), place="Strelsau", credits=("Example Wire",))
MONDAY = When(date(2031, 5, 5), date(2031, 5, 5), span=Span(18, 24))


def span(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


CLAIM = Claim(
    REPORT.id,
    "casualties",
    anchor=span("killed"),
    quote=span("12 of its soldiers had been killed"),
    speakers=(Party("Ruritania", span=span("Ruritania")),),
    recipients=(Party("Ruritania", span=span("its")),),
    place=Place("Xankəndi", span("Xankəndi"), latitude=39.8, longitude=46.75, precision=5.0),
    when=MONDAY,
    figure=Figure("killed", 12, "exact", 12, 12, "soldiers", "Ruritania", "military", span=span("12")),
)


def report(number: int) -> Report:
    return Report(f"Report {number}: Ruritania shelled Zenda.", name=f"r-{number}", source="Example Wire")


def claim(of: Report) -> Claim:
    return Claim(of.id, "shelling", anchor=span("shelled", of.text), quote=span("Ruritania shelled Zenda", of.text))


def ruling(note: str = "") -> Judgement:
    return Judgement("confirmed", (CLAIM.id,), "an analyst", datetime(2031, 5, 6, 9, 30, tzinfo=UTC), note)
