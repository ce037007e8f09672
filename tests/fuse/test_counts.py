"""Counts within one incident: whose they are, which take the place of others, which are parts."""

from __future__ import annotations

from dataclasses import replace

from parley.records import Figure, Finding, Span
from tests.fuse.build import OLM, Outlet, Telling, killed, on, picture

FIGHTS = {"actors": "Westmark", "recipients": "Ostland", "place": OLM, "when": on(10)}


def toll(outlet: Outlet, words: str, number: str, figure: Figure, **fields: object) -> Telling:
    """A count of the dead of one shelling, `number` being its own words in `words`."""
    told = outlet.tells("casualties", words, **{**FIGHTS, "figure": figure, **fields})
    start = told.text.rindex(number)
    spanned = replace(figure, span=Span(start, start + len(number)))
    return replace(told, claim=replace(told.claim, figure=spanned))


def shelled(outlet: Outlet) -> Telling:
    return outlet.tells("shelling", "Westmark guns fired on Olm", **FIGHTS)


def found(*told: Telling) -> dict[str, Finding]:
    """The findings on the killed, by whom they are of."""
    (incident,) = picture(*told).incidents
    return {f.of: f for f in incident.findings if f.question == "killed"}


def limits(finding: Finding) -> tuple[int | None, int | None, int | None]:
    return finding.low, finding.best, finding.high


def test_one_of_the_dead_is_no_rival_of_their_number() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    told = found(
        shelled(outlet), toll(outlet, "shells killed 31 people in Olm", "31", killed(31, victims="people")),
        toll(other, "the director was killed in Olm", "director", killed(1, victims="the director")),
    )  # fmt: skip
    assert limits(told["people"]) == (31, 31, 31)
    assert limits(told["director"]) == (1, 1, 1)


def test_one_dead_is_a_rival_of_two() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    told = found(
        shelled(outlet), toll(outlet, "shells killed two people in Olm", "two", killed(2, victims="people")),
        toll(other, "one person was killed in Olm", "one", killed(1, victims="person")),
    )  # fmt: skip
    assert limits(told["people"])[::2] == (1, 2)


def test_a_part_by_its_words_is_a_part_though_the_whole_is_told_elsewhere() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    told = found(
        shelled(outlet), toll(outlet, "shells killed 31 people in Olm", "31", killed(31, victims="people")),
        toll(other, "two medics were among the dead in Olm", "two", killed(2, victims="medics")),
    )  # fmt: skip
    assert limits(told["people"]) == (31, 31, 31)
    assert limits(told["medics"]) == (2, 2, 2)


def test_a_part_does_not_say_whose_the_whole_is() -> None:
    outlet = Outlet("Courier")
    pilot = killed(1, victims="the pilot", side="Westmark", victim_status="military")
    told = found(
        shelled(outlet), toll(outlet, "shells killed 31 people in Olm", "31", killed(31, victims="people")),
        toll(outlet, "the pilot was killed at Olm", "pilot", pilot),
    )  # fmt: skip
    assert set(told) == {"people", "pilot of Westmark"}


def test_a_lower_count_of_reports_does_not_take_the_place_of_an_open_one() -> None:
    told = found(
        shelled(Outlet("Courier")), toll(Outlet("Courier"), "at least 43 died in Olm", "43", killed(43, "at_least")),
        toll(Outlet("Herald", 11), "31 died in Olm", "31", killed(31)),
    )  # fmt: skip
    assert limits(told["people"])[::2] == (31, 43)


def test_a_voice_s_later_count_takes_the_place_of_what_it_left_open() -> None:
    told = found(
        shelled(Outlet("Courier")),
        *(
            toll(Outlet(name, day), f"{words} died in Olm", str(count), killed(count, bound), speakers="Rights Watch")
            for name, day, words, count, bound in (
                ("Courier", 10, "at least 24", 24, "at_least"), ("Herald", 11, "126", 126, "exact"))
        ),
    )  # fmt: skip
    assert limits(told["people"]) == (126, 126, 126)


def test_counts_of_two_voices_in_one_report_are_rivals_though_one_of_them_says_civilians() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    civil = {"victims": "civilians", "victim_status": "civilian"}
    told = found(
        shelled(outlet), toll(outlet, "56 civilians died in Olm", "56", killed(56, **civil), speakers="Monitor"),
        toll(outlet, "85 people died in Olm", "85", killed(85, victims="people"), speakers="Council"),
        toll(other, "73 civilians died in Olm", "73", killed(73, **civil)),
    )  # fmt: skip
    assert [limits(finding) for finding in told.values()] == [(56, 56, 85)]


def test_who_killed_them_did_it_where_the_deed_names_nobody() -> None:
    outlet = Outlet("Courier")
    struck = outlet.tells("shelling", "guns fired on Olm", place=OLM, when=on(10))
    dead = toll(outlet, "Westmark killed 31 people", "31", killed(31, victims="people"), recipients="")
    (incident,) = picture(struck, dead).incidents
    assert [r.answer for f in incident.findings if f.question == "actor" for r in f.readings] == ["Westmark"]
