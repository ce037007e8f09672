"""Even-handedness: two countries that change places are read alike.

In: sentences about wars of every kind, and the sample. Out: the same claims with the countries changed over, and nothing
else changed. Leaders, bodies and towns change over with their countries: what is tested is how they are read.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache

import pytest
from eval.even_handed import Difference, Outcome, outcome, outcomes
from eval.swap import most_named, swap, swapped
from eval.world import exchanged

from parley.errors import InputError
from parley.extract.pipeline import read_claims
from parley.gazetteer.actors import body
from parley.gazetteer.leaders import holder
from parley.gazetteer.places import lookup
from parley.ingest.clean import layout
from parley.ingest.columns import Columns
from parley.ingest.files import reports
from parley.records import Claim, Report, When
from parley.sample import sample_paths
from tests.extract.spoken import model

FLOOR = 0.99
"""Share of the sample's claims that swap exactly: 1.000 (331 of 331) measured on 26 November 2026 with `python -m
eval.even_handed src/parley/sample/karabakh-2020.jsonl`, 0.982 before names of several words came before the language model
as one."""

DAY = date(2020, 10, 8)

SWAPS = [
    ("Two Turks and an Azerbaijani fled Baku.", "Turkey", "Azerbaijan", "Two Azerbaijanis and a Turk fled Ankara."),
    ("The US said U.S. troops left.", "United States", "Iran", "Iran said Iranian troops left."),
    ("Iran's army left, an Iranian said.", "Iran", "United States", "The United States' army left, an American said."),
    ("ETHIOPIA: Ethiopian-backed talks", "Ethiopia", "Kenya", "KENYA: Kenyan-backed talks"),
    ("The Kremlin spoke to Paris.", "Russia", "France", "The Elysee spoke to Moscow."),
    ("Sudan warned South Sudan.", "Sudan", "Chad", "Chad warned South Sudan."),
    ("The Lebanese fled; an Israeli stayed.", "Israel", "Lebanon", "The Israelis fled; a Lebanese stayed."),
    ("The Free Syrian Army left Syria.", "Syria", "Iraq", "The Free Syrian Army left Iraq."),
    ("Give us turkey.", "United States", "Turkey", "Give us turkey."),
    (
        "The US-led force left; Iran yesterday said no.",
        "Iran",
        "United States",
        "The Iran-led force left; the United States yesterday said no.",
    ),
    ("US and Iraqi forces left.", "United States", "Peru", "Peruvian and Iraqi forces left."),
    ("The USS Hope left Yemen.", "Yemen", "United States", "The USS Hope left the United States."),
]

EVEN = [
    ("Ethiopia said Eritrean artillery shelled a village on Tuesday, killing 12 civilians.", "Ethiopia", "Eritrea"),
    ("Eritrea denied that its troops had crossed the border.", "Ethiopia", "Eritrea"),
    ("India accused Pakistan of breaking the ceasefire.", "India", "Pakistan"),
    ("Pakistan's army said five of its soldiers were killed by Indian fire.", "India", "Pakistan"),
    ("Sudan and Chad agreed to a ceasefire on Monday.", "Sudan", "Chad"),
    ("The foreign ministers of Sudan and Chad will meet in Geneva on Friday.", "Sudan", "Chad"),
    ("Thailand called on Cambodia to withdraw its forces.", "Thailand", "Cambodia"),
    ("Thai aircraft bombed a Cambodian army camp, the Cambodian Defence Ministry said.", "Thailand", "Cambodia"),
    ("Armenia rejected an Azerbaijani demand for talks.", "Armenia", "Azerbaijan"),
    ("Yerevan warned Baku that it would strike back.", "Armenia", "Azerbaijan"),
    ("At least 30 Georgians and two Russians were wounded.", "Georgia", "Russia"),
    ("Russia released 20 Ukrainian prisoners.", "Russia", "Ukraine"),
    ("Ukraine said Russian missiles had hit Kharkiv.", "Russia", "Ukraine"),
    ("Vladimir Putin urged Ukraine to accept a ceasefire.", "Russia", "Ukraine"),
    ("The United States accused Iran of breaking the ceasefire.", "United States", "Iran"),
    ("The US said U.S. aircraft had bombed a Yemeni army camp, killing 12 soldiers.", "United States", "Yemen"),
    ("US and Iraqi forces shelled a village on Tuesday, an American general said.", "United States", "Thailand"),
    ("A US-led coalition attacked rebels in Peru, killing five of them.", "United States", "Peru"),
    ("The UK's foreign minister called on Chad to withdraw its forces.", "United Kingdom", "Chad"),
    ("The UAE rejected a demand by Mali for talks.", "United Arab Emirates", "Mali"),
    ("Saudi Arabia and South Sudan agreed to a ceasefire on Monday.", "Saudi Arabia", "South Sudan"),
    ("North Korean artillery shelled a village, South Korea said.", "North Korea", "South Korea"),
    (
        "The Democratic Republic of the Congo's army said five of its soldiers were killed by Chadian fire.",
        "DR Congo",
        "Chad",
    ),
    ("Sri Lanka denied that Burundi's troops had crossed the border.", "Sri Lanka", "Burundi"),
    ("Burkina Faso and Niger accuse each other of shelling villages.", "Burkina Faso", "Niger"),
    ("At least 30 Lebanese and two Swedes were wounded.", "Lebanon", "Sweden"),
    ("A New Zealander, Joe Hale, was arrested by Peru's army on Friday.", "New Zealand", "Peru"),
]


def read(report: Report) -> tuple[Claim, ...]:
    return read_claims(report, layout(report), model()).claims


@cache
def sample() -> tuple[Outcome, ...]:
    listed = [item for item in reports(sample_paths(), Columns()) if not isinstance(item, InputError)]
    return tuple(outcomes(listed, read))


@pytest.mark.parametrize(("text", "one", "other", "expected"), SWAPS, ids=lambda value: str(value)[:40])
def test_swaps_two_countries_by_every_word_for_them(text: str, one: str, other: str, expected: str) -> None:
    assert swapped(text, one, other) == expected
    assert swapped(text, other, one) == expected


@pytest.mark.parametrize("text", [text for text, *_ in SWAPS], ids=lambda text: text[:40])
def test_knows_where_every_word_has_gone(text: str) -> None:
    done = swap(text, *((*most_named(text), "Peru", "Chile")[:2]))
    for edit in done.edits:
        assert done.text[done.offset(edit.span.start) : done.offset(edit.span.end)] == edit.words
    assert done.text[done.offset(len(text) - 1) :] == text[-1:]


@pytest.mark.parametrize(
    "text", ["", "\x00", "\ud800 Iran", "Iran " * 10_000], ids=["empty", "nul", "surrogate", "long"]
)
def test_swaps_any_text(text: str) -> None:
    assert swapped(text, "Iran", "Iraq") == text.replace("Iran", "Iraq")


@pytest.mark.parametrize(("text", "one", "other"), EVEN, ids=lambda value: str(value)[:60])
def test_reads_two_countries_alike(text: str, one: str, other: str) -> None:
    done = outcome(Report(text=text, published=When(DAY, DAY)), (one, other), read)
    assert done.claims, "a sentence in which nothing is read shows nothing"
    assert not done.differences, _told(done.differences)


def test_a_reader_that_spares_one_country_is_found_out() -> None:
    def partial(report: Report) -> list[Claim]:
        return [claim for claim in read(report) if "Chad" not in {actor.body for actor in claim.actors}]

    text = "Sudan accused Chad of lying. Chad accused Sudan of shelling a village."
    done = outcome(Report(text=text), ("Sudan", "Chad"), partial)
    assert {field for difference in done.differences for field in difference.fields} == {"missing", "added"}


def test_the_world_changes_over_for_a_while_only() -> None:
    def known() -> tuple[str | None, ...]:
        leader, guard, town = holder("Vladimir Putin", 2022), body("Rosgvardia"), lookup("Kharkiv")[0]
        return leader and leader.belongs_to, guard and guard.belongs_to, town.country, lookup("Moscow")[0].country

    assert known() == ("Russia", "Russia", "Ukraine", "Russia")
    with exchanged("Russia", "Ukraine"):
        assert known() == ("Ukraine", "Ukraine", "Russia", "Russia")
    assert known() == ("Russia", "Russia", "Ukraine", "Russia")


def test_reads_the_sample_alike() -> None:
    claims, exact = sum(o.claims for o in sample()), sum(o.exact for o in sample())
    assert claims > 200
    assert exact / claims >= FLOOR, _told(d for o in sample() for d in o.differences)


def _told(differences: Iterable[Difference]) -> str:
    return "\n".join(f"{d.report}: {d.expected} became {d.found}" for d in differences)
