"""Counts within one incident: whose they are, which take the place of others, which are parts."""

from __future__ import annotations

from dataclasses import replace

import pytest

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


def test_one_who_is_called_by_name_is_counted_under_it() -> None:
    outlet = Outlet("Courier")
    told = found(
        shelled(outlet), toll(outlet, "shells killed 31 people in Olm", "31", killed(31, victims="people")),
        toll(outlet, "Mayor Ana Lind was killed in Olm", "Mayor Ana Lind", killed(1, victims="Mayor Ana Lind")),
    )  # fmt: skip
    assert sorted(told) == ["Mayor Ana Lind", "people"]


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


@pytest.mark.parametrize(
    ("words", "called"),
    [("the pilot", "pilot"), ("the air force pilot in Olm", "pilot"), ("head of the clinic", "head")],
)
def test_a_part_does_not_say_whose_the_whole_is(words: str, called: str) -> None:
    outlet = Outlet("Courier")
    one = killed(1, victims=words, side="Westmark", victim_status="military")
    told = found(
        shelled(outlet), toll(outlet, "shells killed 31 people in Olm", "31", killed(31, victims="people")),
        toll(outlet, f"{words} was killed at Olm", words, one),
    )  # fmt: skip
    assert set(told) == {"people", f"{called} of Westmark"}


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


def test_three_more_are_no_rival_of_the_fifteen_before_them() -> None:
    told = found(
        shelled(Outlet("Courier")), toll(Outlet("Courier"), "shells killed 15 people in Olm", "15", killed(15)),
        toll(Outlet("Herald"), "three more died of their wounds in Olm", "three", killed(3), speakers="Rights Watch"),
    )  # fmt: skip
    assert told["people"].agreement == "agreed"
    assert limits(told["people"]) == (15, 15, 15)
    assert [(r.answer, r.aside) for r in told["people"].readings] == [
        ("15", ""),
        ("three", "comes on top of another count"),
    ]


def test_others_hurt_beside_the_dead_are_all_who_were_hurt() -> None:
    outlets = Outlet("Courier"), Outlet("Herald")
    told: list[Telling] = [shelled(outlets[0])]
    for outlet, number in zip(outlets, ("40", "74"), strict=True):
        told.append(toll(outlet, f"shells killed 9 in Olm and hurt {number} others", "9", killed(9)))
        figure = replace(killed(int(number)), measure="injured", span=Span(*span_in(told[-1], number)))
        told.append(replace(told[-1], claim=replace(told[-1].claim, figure=figure, part=1)))
    (incident,) = picture(*told).incidents
    assert [f.agreement for f in incident.findings if f.question == "injured"] == ["disputed"]


def span_in(told: Telling, words: str) -> tuple[int, int]:
    start = told.text.index(words)
    return start, start + len(words)


def test_a_toll_that_is_told_again_is_no_later_count() -> None:
    first, second, third = (Outlet(name, day) for name, day in (("Courier", 10), ("Herald", 11), ("Tribune", 12)))
    told = found(
        shelled(first),
        toll(first, "47 dead, a watch said", "47", killed(47), speakers="Northern Watch"),
        toll(second, "82 dead, the watch said", "82", killed(82), speakers="Northern Watch"),
        toll(third, "an initial toll of 47, the watch said", "47", killed(47), speakers="Northern Watch"),
    )
    assert limits(told["people"]) == (82, 82, 82)


def test_words_for_an_order_of_size_widen_no_number_that_they_may_be() -> None:
    outlet = Outlet("Courier")
    vague = Figure("killed", None, "vague", low=12, high=99)
    told = found(
        shelled(outlet),
        toll(outlet, "56 died, a watch said", "56", killed(56), speakers="Northern Watch"),
        toll(outlet, "dozens died", "dozens", vague),
    )
    assert limits(told["people"]) == (56, 56, 56)


def test_a_higher_count_of_days_later_has_grown() -> None:
    def told(day: int) -> str:
        later = toll(Outlet("Herald", day), "shells killed 130 in Olm", "130", killed(130), speakers="United Nations")
        first = toll(Outlet("Courier"), "shells killed 112 in Olm", "112", killed(112), speakers="Rights Watch")
        return found(shelled(Outlet("Courier")), first, later)["people"].agreement

    assert (told(11), told(14)) == ("disputed", "agreed")


def test_the_people_of_the_country_where_they_died_are_counted_with_those_whom_nobody_places() -> None:
    outlet = Outlet("Courier")
    whose = {"victim_status": "civilian"}
    told = [
        shelled(outlet),
        toll(outlet, "at least 12 were killed in Olm", "12", killed(12, "at_least", **whose)),
        toll(outlet, "shells killed 20 people in Olm", "20", killed(20, side="Ostland", **whose)),
    ]
    assert set(found(*told)) == {"civilians of Ostland"}
    told.append(toll(outlet, "shells killed two visitors in Olm", "two", killed(2, side="Westmark", **whose)))
    assert len(found(*told)) > 1


def test_whom_words_do_not_count_is_told_by_number() -> None:
    she = killed(2, victims="She")
    told = found(shelled(Outlet("Courier")), toll(Outlet("Courier"), "She and a friend were killed in Olm", "She", she))
    assert [r.answer for r in told["people"].readings] == ["2"]


def test_a_part_keeps_the_capitals_of_lands_and_peoples() -> None:
    outlet = Outlet("Courier")
    told = found(
        shelled(outlet), toll(outlet, "shells killed 31 people in Olm", "31", killed(31, victims="people")),
        toll(outlet, "two Peruvian singers were among the dead in Olm", "two", killed(2, victims="Peruvian singers")),
    )  # fmt: skip
    assert set(told) == {"people", "Peruvian singers"}


def test_the_dead_are_told_of_before_the_hurt() -> None:
    outlet = Outlet("Courier")
    hurt = toll(outlet, "shells hurt 40 in Olm", "40", replace(killed(40), measure="injured"))
    (incident,) = picture(shelled(outlet), hurt, toll(outlet, "shells killed 9 in Olm", "9", killed(9))).incidents
    assert [f.question for f in incident.findings][-2:] == ["killed", "injured"]


def test_children_are_part_of_the_people_whom_another_counts() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    told = found(
        shelled(outlet), toll(outlet, "shells killed at least 26 civilians in Olm", "26", killed(26, "at_least", victims="civilians")),
        toll(other, "22 children were killed in Olm", "22", killed(22, victims="children")),
        toll(other, "six teachers in Olm were killed", "six", killed(6, victims="teachers in Olm")),
    )  # fmt: skip
    assert limits(told["people"])[:2] == (26, 26)
    assert limits(told["children"]) == (22, 22, 22)
    assert limits(told["teachers"]) == (6, 6, 6)


def test_children_are_rivals_of_fewer_people_and_the_whole_where_nobody_counts_others() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    few = toll(outlet, "shells killed three people in Olm", "three", killed(3, victims="people"))
    children = toll(other, "22 children were killed in Olm", "22", killed(22, victims="children"))
    assert limits(found(shelled(outlet), few, children)["people"])[::2] == (3, 22)
    assert limits(found(shelled(outlet), children)["people"]) == (22, 22, 22)


def test_whom_most_voices_count_come_before_whom_one_counts() -> None:
    told = [shelled(Outlet("Courier"))]
    for name, number in (("Courier", 31), ("Herald", 40)):
        count = killed(number, victims="people", side="Ostland")
        told.append(toll(Outlet(name), f"shells killed {number} people in Olm", str(number), count))
    kin = killed(2, victims="the brothers", side="Anders")
    told.append(toll(Outlet("Gazette"), "two of the Anders were killed in Olm", "two", kin, recipients="Anders"))
    assert list(found(*told)) == ["people of Ostland", "people of Anders"]


def test_dozens_are_not_told_before_the_number_that_they_are() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    dozens = killed(None, "vague", low=12, high=99, side="Ostland", victim_status="civilian")
    several = killed(None, "vague", low=3, side="Ostland", victim_status="civilian")
    (incident,) = picture(
        shelled(outlet), toll(outlet, "shells killed 61 people in Olm", "61", killed(61, victims="people")),
        toll(outlet, "dozens of civilians were killed", "dozens", dozens),
        toll(other, "a number of civilians were killed", "a number", several),
    ).incidents  # fmt: skip
    assert next(f.best for f in incident.findings if f.question == "killed") == 61


def test_who_is_killed_alone_is_not_their_toll() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald", 11)
    raid = outlet.tells("air_strike", "Westmark jets bombed Olm", **FIGHTS)
    many = toll(outlet, "the raid killed 31 people", "31", killed(31, victims="people"))
    shot = other.tells(
        "attack", "Rebels shot a pilot in Olm", **{**FIGHTS, "actors": "rebels", "recipients": "Westmark"}
    )
    one = toll(
        other, "they killed a pilot", "a pilot", killed(1, victims="pilot"), actors="rebels", recipients="Westmark"
    )
    assert {frozenset(i.claims) for i in picture(raid, many, shot, one).incidents} == {
        frozenset({raid.id, many.id}), frozenset({shot.id, one.id}),
    }  # fmt: skip


def test_rebels_are_the_group_that_another_names() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    told = found(
        shelled(outlet),
        toll(outlet, "shells killed 32 rebels in Olm", "32", killed(32, side="rebels", victims="rebels")),
        toll(other, "shells killed 50 men of the Front in Olm", "50", killed(50, side="Valley Front", victims="men")),
    )  # fmt: skip
    assert limits(told["people of Valley Front"]) == (32, 50, 50) or limits(told["people of Valley Front"])[::2] == (
        32,
        50,
    )


def test_women_among_them_make_no_part_of_the_whole() -> None:
    outlet = Outlet("Courier")
    told = found(
        shelled(outlet),
        toll(outlet, "34 people were killed in Olm 6 of them women", "34", killed(34, victims="people")),
    )
    assert limits(told["people"]) == (34, 34, 34)


def test_a_toll_that_rose_to_more_on_a_later_day_is_no_rival_of_what_others_counted_before() -> None:
    early = Outlet("Courier", 10)
    before = toll(early, "12 died, Westmark said", "12", killed(12), speakers="Westmark")
    rose = toll(Outlet("Herald", 11), "the toll rose to 13", "13", killed(13))
    said = toll(Outlet("Herald", 11), "the dead were 13", "13", killed(13))
    assert found(shelled(early), before, rose)["people"].agreement != "disputed"
    assert found(shelled(early), before, said)["people"].agreement == "disputed"


def test_who_was_hurt_beside_a_toll_that_rose_is_no_rival_of_who_was_hurt_before() -> None:
    first, later = Outlet("Courier", 8), Outlet("Herald", 9)
    hurt = {"place": OLM, "when": on(8)}
    few = first.tells(
        "casualties", "30 were hurt in Olm", speakers="medics", figure=Figure("injured", 30, "exact"), **hurt
    )
    dead = later.tells(
        "casualties", "The toll in Olm has risen to 19", speakers="South Hospital", figure=killed(19), **hurt
    )
    many = later.tells(
        "casualties",
        "More than 40 were hurt",
        speakers="South Hospital",
        figure=Figure("injured", 40, "at_least"),
        **hurt,
    )
    assert not picture(few, dead, many).disputes


def test_one_who_has_a_name_is_one_whatever_side_and_status_he_is_put_down_to() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    lind = killed(1, victims="Minister Anna Lind", side="Ostland")
    told = found(
        shelled(outlet),
        toll(outlet, "shells killed 31 people in Olm", "31", killed(31, victims="people")),
        toll(outlet, "Minister Anna Lind was killed", "Minister Anna Lind", lind),
        shelled(other),
        toll(other, "Lind, 65, was killed", "Lind, 65", killed(1, victims="Lind, 65", victim_status="civilian")),
    )
    assert [of for of in told if "Lind" in of] == ["Minister Anna Lind of Ostland"]


def test_two_of_one_surname_are_two() -> None:
    outlet = Outlet("Courier")
    told = found(
        shelled(outlet),
        toll(outlet, "shells killed 31 people in Olm", "31", killed(31, victims="people")),
        toll(outlet, "Anna Lind was killed", "Anna Lind", killed(1, victims="Anna Lind")),
        toll(outlet, "Olga Lind was killed", "Olga Lind", killed(1, victims="Olga Lind")),
    )
    assert sorted(of for of in told if "Lind" in of) == ["Anna Lind", "Olga Lind"]


def test_one_killed_alone_is_one_whatever_side_and_status_he_is_put_down_to() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    lind = killed(1, victims="Senator Anna Lind", victim_status="civilian")
    told = found(
        shelled(outlet),
        toll(outlet, "Senator Anna Lind was killed", "Senator Anna Lind", lind, recipients="Ostland"),
        shelled(other),
        toll(other, "Lind was killed", "Lind", killed(1, victims="Lind", side="Green Party")),
    )
    assert len(told) == 1


def test_two_killed_who_are_told_of_by_name_are_two() -> None:
    outlet, other = Outlet("Courier"), Outlet("Herald")
    told = found(
        shelled(outlet),
        toll(outlet, "Anna Lind was killed", "Anna Lind", killed(1, victims="Anna Lind")),
        shelled(other),
        toll(other, "Ed Holm was killed", "Ed Holm", killed(1, victims="Ed Holm")),
    )
    assert sorted(told) == ["Anna Lind", "Ed Holm"]


def test_an_earlier_toll_that_is_taken_back_is_no_toll_of_others() -> None:
    words = "put the toll of the blast in Olm at 14, correcting an earlier toll of 20"
    now, before = words.index("14"), words.index("20")
    outlet, fields = Outlet("Courier", 9), {"speakers": "ministry|Ostland", "place": OLM, "when": on(7)}
    told = outlet.tells("casualties", words, **fields)
    given = [
        replace(
            told,
            claim=replace(told.claim, anchor=Span(at, at + 2), figure=killed(n, span=Span(at, at + 2), victims=who)),
        )
        for at, n, who in ((now, 14, "people"), (before, 20, None))
    ]
    first = Outlet("Courier", 7).tells("casualties", "A blast in Olm killed 20", figure=killed(20), **fields)
    (incident,) = picture(first, *given).incidents
    (finding,) = [f for f in incident.findings if f.question == "killed"]
    assert (finding.best, finding.high) == (14, 14)


def test_a_rival_count_of_the_attack_told_before_it_is_of_its_days() -> None:
    outlet = Outlet("Courier", 17)
    attack = outlet.tells(
        "attack", "Westmark said 54 died in an attack on Olm last week", **{**FIGHTS, "when": on(5, 11)}
    )
    own = {"figure": killed(70), "place": None, "when": None, "speakers": "the Front"}
    rival = outlet.tells("casualties", "The Front claims 70 died in the attack", **{**FIGHTS, **own})
    start = rival.text.index("70")
    rival = replace(rival, claim=replace(rival.claim, anchor=Span(start, start + len("70 died"))))
    assert len(picture(attack, rival).incidents) == 1
