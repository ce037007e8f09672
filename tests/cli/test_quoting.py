"""A claim is shown with its words in their place, and no character of a report is obeyed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import click
import pytest

from parley.cli.days import days
from parley.cli.quoting import claim_lines, figure, heading, in_context, place
from parley.records import Figure, Party, Place, Report, When
from parley.views.wording import counted, visible
from tests.store.samples import CLAIM, REPORT, span

TALE = "First part.\n\nRuritania said 12 soldiers had been killed. It did not say where.\n\nLast part."


def test_all_that_is_known_of_a_claim() -> None:
    told = replace(CLAIM, actors=(Party("Rudolf", "Zenda"),), cue=span("said"))
    assert [click.unstyle(line) for line in claim_lines(told, REPORT)] == [
        f"casualties, killed 12 soldiers of Ruritania  {CLAIM.id}",
        "  says        Ruritania",
        "  by the word “said”",
        "  who         Rudolf (Zenda)",
        "  to whom     Ruritania",
        "  where       Xankəndi (39.80, 46.75, within 5 km)",
        "  when        2031-05-05",
        "  words       Ruritania said on Monday that ▸12 of its soldiers had been killed◂ near Xankəndi.",
        "  in          r-1, Example Wire, characters 30 to 64",
    ]


def test_a_heading_says_how_a_claim_stands_to_the_world() -> None:
    denied = replace(CLAIM, type="ceasefire_violation", figure=None, modality="called_off", stance="denies")
    assert click.unstyle(heading(denied)).startswith("ceasefire violation, called off, denied  ")


def test_figures_keep_their_bound() -> None:
    assert figure(Figure("killed", 2000, "at_least", scope="total")) == "killed 2,000 (at least), a total"
    assert (
        figure(Figure("injured", None, "vague", victims="dozens of people"))
        == "injured an unknown number (vague) dozens of people"
    )


def test_places_are_shown_as_far_as_they_are_known() -> None:
    assert place(Place("Zenda")) == "Zenda"
    assert place(None) == ""


def test_context_is_the_paragraph() -> None:
    words = in_context(TALE, span("12 soldiers had been killed", TALE))
    assert click.unstyle(words) == "Ruritania said ▸12 soldiers had been killed◂. It did not say where."


def test_long_context_is_cut_between_words() -> None:
    text = "word " * 100 + "KILLED" + " word" * 100
    shown = click.unstyle(in_context(text, span("KILLED", text)))
    assert shown.startswith("…word ") and shown.endswith(" word…") and len(shown) < 340


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\x07", "\u202e", "\x9b", "\ud800", "\0"])
def test_nothing_in_a_report_is_obeyed(hostile: str) -> None:
    text = f"Ruritania {hostile} shelled Zenda."
    shown = "\n".join(claim_lines(replace(CLAIM, quote=span("shelled Zenda", text)), Report(text, name=hostile)))
    assert hostile not in shown
    assert visible(hostile)[0] == "·"


def test_wording() -> None:
    assert (counted(1, "report"), counted(2000, "claim")) == ("1 report", "2,000 claims")
    day = date(2031, 5, 5)
    assert days(When(day, day, clock="12:00", zone="local time")) == "2031-05-05 12:00 local time"
    assert (days(When(day, None)), days(When(None, day)), days(None)) == ("since 2031-05-05", "until 2031-05-05", "")
