"""A claim as lines to read: what it says, who says so, and its very words in their place.

In: a claim and its report. Out: lines; the evidence stands between "▸" and "◂", and bold where a terminal shows it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import click

from parley.cli.days import days
from parley.records import Claim, Figure, Party, Place, Report, Span
from parley.views.evidence import speaking
from parley.views.wording import listed, visible

AROUND: Final = 160  # characters of context on either side of the evidence, at most
LABEL: Final = 11  # width of the words in front of each line


def claim_lines(claim: Claim, report: Report) -> Iterator[str]:
    """All that is known of a claim, a line for each thing that is."""
    yield heading(claim)
    rows = {
        "says": voice(claim, report),
        "by the word": quoted(claim.cue, report),
        "who": named(claim.actors),
        "to whom": named(claim.recipients),
        "through": named(claim.mediators),
        "of what": quoted(claim.about, report),
        "where": place(claim.place),
        "when": days(claim.when),
        "because of": quoted(claim.modal, report),
        "words": in_context(report.text, claim.quote),
        "in": whence(claim, report),
    }
    yield from (f"  {label:{LABEL}} {value}" for label, value in rows.items() if value)


def heading(claim: Claim) -> str:
    """One line: what kind of claim it is, how it stands to the world, and its id."""
    qualities = [claim.modality.replace("_", " ")] if claim.modality != "actual" else []
    qualities += ["denied"] if claim.stance == "denies" else []
    what = ", ".join([claim.type.replace("_", " "), *qualities, *([figure(claim.figure)] if claim.figure else [])])
    return f"{click.style(what, bold=True)}  {claim.id}"


def figure(counted: Figure) -> str:
    """A figure in a few words: "killed 12 (at least) soldiers of Ruritania, a total"."""
    count = "an unknown number" if counted.count is None else f"{counted.count:,}"
    bound = "" if counted.bound == "exact" else f" ({counted.bound.replace('_', ' ')})"
    victims = f" {visible(counted.victims)}" if counted.victims else ""
    side = f" of {visible(counted.side)}" if counted.side else ""
    scope = {"total": ", a total", "new": ", new"}.get(counted.scope or "", "")
    return f"{counted.measure} {count}{bound}{victims}{side}{scope}"


def name(party: Party) -> str:
    """ "Rudolf (Ruritania)", or "Ruritania"."""
    return visible(f"{party.name} ({party.belongs_to})" if party.belongs_to else party.name)


def voice(claim: Claim, report: Report) -> str:
    """Who says so, and by way of whom: "Zenda and Strelsau, by way of AFP"."""
    *relays, inmost = [listed(map(name, each)) for each in speaking(claim, report.text)] or ["the report itself"]
    return f"{inmost}, by way of {listed(relays)}" if relays else inmost


def named(parties: Iterable[Party]) -> str:
    """Several parties, with commas."""
    return ", ".join(map(name, parties))


def place(where: Place | None) -> str:
    """A place's name, and where it lies if that is known."""
    if where is None or where.latitude is None or where.longitude is None:
        return visible(where.name) if where else ""
    width = f", within {where.precision:g} km" if where.precision else ""
    country = f"{where.country}, " if where.country else ""
    return f"{visible(where.name)} ({country}{where.latitude:.2f}, {where.longitude:.2f}{width})"


def quoted(span: Span | None, report: Report) -> str:
    """The words of `span`, in quotation marks; "" for none."""
    return f"“{visible(span.of(report.text))}”" if span else ""


def in_context(text: str, span: Span) -> str:
    """The words of `span` marked, with what stands around them in their paragraph."""
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    before, after = before.rpartition("\n\n")[2], after.partition("\n\n")[0]
    if len(before) == AROUND:
        before = "…" + before.partition(" ")[2]
    if len(after) == AROUND:
        after = after.rpartition(" ")[0] + "…"
    words = click.style(f"▸{visible(span.of(text))}◂", bold=True)
    return f"{edge(before)}{words}{edge(after)}"


def edge(text: str) -> str:
    """`text` made visible, with its white space at either end as one space."""
    first = " " if text[:1].isspace() else ""
    last = " " if text[-1:].isspace() and text.strip() else ""
    return f"{first}{visible(text)}{last}"


def whence(claim: Claim, report: Report) -> str:
    """The report that tells it and where in it."""
    return f"{origin(report)}, characters {claim.quote.start} to {claim.quote.end}"


def origin(report: Report) -> str:
    """A report by name, source and day."""
    parts = (report.name or report.id, report.source, days(report.published))
    return ", ".join(visible(part) for part in parts if part)
