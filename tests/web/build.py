"""A small war, made by hand: reports with their claims, in a library.

In: a path. Out: a library with two accounts of one shelling, rival tolls, a truce, talks, positions, and a report that
would like to be obeyed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from parley.engine import Reader
from parley.records import Claim, Figure, Layout, Party, Report, Span, When, Zone
from parley.store.library import Library
from tests.fuse.build import OLM, TARN, on, parties

HOSTILE = "<script>alert(1)</script> =HYPERLINK(1) \u202eevil"
WHO = ("speakers", "actors", "recipients", "mediators")


@dataclass(frozen=True)
class Said:
    """A claim to be: its type, the words it rests on, and its other fields, parties by their names."""

    type: str
    words: str
    fields: dict[str, Any]


def said(type_: str, words: str, **fields: Any) -> Said:
    return Said(type_, words, fields)


def killed(count: int, **more: Any) -> Figure:
    return Figure("killed", count, "exact", count, count, **more)


REPORTS: Sequence[tuple[Report, Sequence[Said]]] = [
    (
        Report("Ostland said Westmark shelled Olm on Monday, killing 12 people.", "r-1", "Harbour Gazette", "Olm shelled", published=on(5)),
        [
            said("shelling", "Westmark shelled Olm on Monday", speakers="Ostland", actors="army|Westmark", recipients="Ostland", place=OLM, when=on(5)),
            said("casualties", "killing 12 people", speakers="Ostland", actors="army|Westmark", recipients="Ostland", place=OLM, when=on(5), figure=killed(12, side="Ostland")),
        ],
    ),
    (
        Report("Westmark denied that it had shelled Olm.", "r-2", "Tarn Post", published=on(6)),
        [said("shelling", "it had shelled Olm", speakers="spokesman|Westmark", actors="army|Westmark", recipients="Ostland", place=OLM, when=on(5), stance="denies")],
    ),
    (
        Report("A monitor counted 40 people killed by shelling in Olm on Monday.", "r-3", "Inland Wire", published=on(7)),
        [said("casualties", "40 people killed by shelling in Olm", speakers="Monitors' Union", recipients="Ostland", place=OLM, when=on(5), figure=killed(40, side="Ostland"))],
    ),
    (
        Report("Meridia brokered a truce from noon on Friday. The sides are to meet in Port Sel on 12 May. Ostland demands that Westmark leave Tarn.", "r-4", "Inland Wire", published=on(8)),
        [
            said("ceasefire", "Meridia brokered a truce from noon on Friday", actors="Ostland, Westmark", mediators="Meridia", when=on(9, clock="12:00")),
            said("consult", "The sides are to meet in Port Sel on 12 May", actors="Ostland, Westmark", mediators="Meridia", when=on(12), modality="planned"),
            said("request", "Ostland demands that Westmark leave Tarn", speakers="Ostland", actors="Ostland", recipients="Westmark", place=TARN),
        ],
    ),
    (
        Report("Ostland's ministry said that 310 of its soldiers had been killed since 1 May.", "r-5", "Harbour Gazette", published=on(9)),
        [said("casualties", "310 of its soldiers had been killed since 1 May", speakers="ministry|Ostland", recipients="Ostland", when=When(date(2031, 5, 1), None), figure=killed(310, side="Ostland", victim_status="military", scope="total"))],
    ),
    (
        Report(f"{HOSTILE} was hit in an air strike.", "r-6", "=Bad & <b>Co</b>", f"{HOSTILE}", published=on(9)),
        [said("air_strike", f"{HOSTILE} was hit in an air strike", speakers=HOSTILE, actors="Westmark", recipients=HOSTILE, place=TARN, when=on(9))],
    ),
]  # fmt: skip


def made(path: Path) -> Path:
    """A library at `path` that holds `REPORTS`."""
    with Library.open(path) as library:
        for report, claims in REPORTS:
            add(library, report, [claim_of(report, each) for each in claims])
        library.index()
    return path


def add(library: Library, report: Report, claims: Sequence[Claim]) -> None:
    with library.together():
        library.add_report(report, Layout((Zone(Span(0, len(report.text)), "body"),)))
        library.add_claims(report.id, "by hand", claims)


def claim_of(report: Report, told: Said) -> Claim:
    start = report.text.index(told.words)
    quote = Span(start, start + len(told.words))
    fields = {name: _parties(value) if name in WHO else value for name, value in told.fields.items()}
    return Claim(report.id, told.type, Span(quote.start, quote.start + 3), quote, **fields)  # type: ignore[arg-type]


def _parties(names: str) -> tuple[Party, ...]:
    return (Party(names),) if names == HOSTILE else parties(names)


def one_more(path: Path, number: int = 7) -> Report:
    """A further report, put into the library as another process would."""
    report = Report(f"Westmark shelled Olm again, report {number}.", f"r-{number}", "Tarn Post", published=on(11))
    told = said(
        "shelling", "Westmark shelled Olm again", actors="army|Westmark", recipients="Ostland", place=OLM, when=on(11)
    )
    with Library.open(path) as library:
        add(library, report, [claim_of(report, told)])
    return report


def about_somebody(path: Path) -> None:
    """Two more claims, of one who is named in full, with an office, and then by surname alone."""
    words = "Foreign Minister Anna Lind of Ostland demanded talks", "Lind demanded peace"
    report = Report(f"{words[0]}. {words[1]}.", "r-9", "Tarn Post", published=on(11))
    told = [said("request", words[0], actors="Anna Lind|Ostland"), said("request", words[1], actors="Lind")]
    claims = [claim_of(report, each) for each in told]
    with Library.open(path) as library:
        add(library, report, [_named(claims[0], report, "Anna Lind"), _named(claims[1], report, "Lind")])


def taken_back(path: Path) -> None:
    """Two more reports: what was offered on one day is refused on a later one."""
    with Library.open(path) as library:
        for day, verb, type_ in ((12, "offered", "request"), (14, "refused", "reject")):
            report = Report(
                f"Westmark {verb} to withdraw its troops from Tarn.", f"r-{day}", "Tarn Post", published=on(day)
            )
            told = said(type_, report.text[:-1], actors="Westmark", when=on(day))
            claim = claim_of(report, told)
            add(library, report, [replace(claim, about=Span(report.text.index("to"), len(report.text) - 1))])


def in_parts(path: Path) -> None:
    """One more report: a side's fighters and civilians, and all its people, who are fewer than both."""
    whom = {"military": "310 of its soldiers had been killed", "civilian": "40 of its civilians had been killed"}
    every = "330 of its people had been killed in all"
    words = (*whom.values(), every)
    report = Report(
        f"Ostland's ministry said that {'. It said that '.join(words)}.", "r-10", "Tarn Post", published=on(9)
    )
    figures = [killed(int(words_[:3]), side="Ostland", victim_status=of, scope="total") for of, words_ in whom.items()]
    figures.append(killed(330, side="Ostland", scope="total"))
    of = {"speakers": "ministry|Ostland", "recipients": "Ostland", "when": on(1, 9)}
    told = [said("casualties", text, figure=figure, **of) for text, figure in zip(words, figures, strict=True)]
    with Library.open(path) as library:
        add(library, report, [claim_of(report, each) for each in told])


def _named(claim: Claim, report: Report, words: str) -> Claim:
    """`claim` with its actor where `words` stand in it."""
    start = report.text.index(words, claim.quote.start)
    return replace(claim, actors=(replace(claim.actors[0], span=Span(start, start + len(words))),))


def nothing_read() -> Reader:
    """A reader that finds nothing, at once: for tests of what surrounds the reading."""
    return Reader("nothing", lambda report: Layout((Zone(Span(0, len(report.text)), "body"),)), lambda *_: ())


def counted_again(path: Path) -> None:
    """Two more reports: who counted the dead of the shelling counts more of them a day later."""
    who = {"speakers": "Red Star", "actors": "army|Westmark", "recipients": "Ostland"}
    with Library.open(path) as library:
        for day, count in ((6, 9), (7, 17)):
            words = f"{count} people were killed by the shelling of Olm"
            report = Report(f"Red Star said that {words}.", f"r-{count}", "Tarn Post", published=on(day))
            told = said("casualties", words, **who, place=OLM, when=on(5), figure=killed(count, side="Ostland"))
            layout = Layout((Zone(Span(0, len(report.text)), "body"),), published=report.published)
            with library.together():
                library.add_report(report, layout)
                library.add_claims(report.id, "by hand", [claim_of(report, told)])
