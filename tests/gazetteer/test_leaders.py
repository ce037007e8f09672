"""Leaders: whom a name tells, and when it tells nobody."""

from __future__ import annotations

from collections import Counter
from time import process_time

import pytest

from parley.gazetteer.actors import body, country
from parley.gazetteer.leaders import holder, is_short, served_by
from parley.gazetteer.tables import items, rows


@pytest.mark.parametrize(
    ("name", "year", "found"),
    [
        ("Angela Merkel", 2015, "Angela Merkel|Germany"),
        ("Angela Merkel", None, "Angela Merkel|Germany"),
        ("Merkel", 2015, "Angela Merkel|Germany"),
        ("Mr Macron", 2023, "Emmanuel Macron|France"),
        ("Recep Tayyip Erdoğan", 2016, "Recep Tayyip Erdoğan|Turkey"),
        ("Erdogan", 2016, "Recep Tayyip Erdoğan|Turkey"),
        ("Assad", 2015, "Bashar al-Assad|Syria"),
        ("al-Assad", 2015, "Bashar al-Assad|Syria"),
        ("Assad", 1990, "Hafez al-Assad|Syria"),
        ("Bush", 1991, "George H. W. Bush|United States"),
        ("Bush", 2007, "George W. Bush|United States"),
        ("Gadhafi", 2011, "Muammar Gaddafi|Libya"),
        ("von der Leyen", 2022, "Ursula von der Leyen|European Union"),
        ("de Villepin", 2003, "Dominique de Villepin|France"),
        ("bin Laden", 2001, "Osama bin Laden|al-Qaeda"),
        ("Xi", 2018, "Xi Jinping|China"),
        ("Boutros-Ghali", 1993, "Boutros Boutros-Ghali|United Nations"),
        ("Savimbi", 1995, "Jonas Savimbi|UNITA"),
        ("Pope Francis", 2020, "Pope Francis|Vatican"),
    ],
)
def test_a_name_tells_its_leader(name: str, year: int | None, found: str) -> None:
    leader = holder(name, year)
    assert leader and f"{leader.name}|{leader.belongs_to}" == found


@pytest.mark.parametrize(
    ("name", "year", "why"),
    [
        ("Merkel", None, "a last name without a year"),
        ("Merkel", 1990, "not in office yet"),
        ("Merkel", 2030, "no longer in office"),
        ("Kirchner", 2007, "husband and wife"),
        ("Sharif", 2022, "a minister and a spokesman"),
        ("Kim", 2000, "two Koreas"),
        ("Rajapaksa", 2015, "two brothers"),
        ("Ahmed", 2020, "a first name"),
        ("Saleh", 2005, "a first name as well as a last one"),
        ("Francis", 2020, "who is called by a style has no last name"),
        ("Imran Khan", 1970, "long before his time"),
        ("Mrs Jane Nobody", 2020, "nobody known"),
        ("", 2020, "nothing"),
        ("Al", 1999, "but a particle"),
    ],
)
def test_never_guesses(name: str, year: int | None, why: str) -> None:
    assert holder(name, year) is None, why


def test_one_person_of_two_bodies_is_told_by_the_year() -> None:
    assert [leader.belongs_to for year in (1997, 2005) if (leader := holder("Javier Solana", year))] == [
        "NATO",
        "European Union",
    ]
    assert holder("Javier Solana", 1999) is None
    assert holder("Javier Solana") is None


def test_a_part_of_a_name_is_short() -> None:
    assert is_short("Merkel")
    assert not is_short("Angela Merkel")
    assert not is_short("Nobody")


def test_every_row_is_whole() -> None:
    table = rows("leaders.tsv")
    assert len(table) > 500
    for row in table:
        assert row["name"] and row["office"] == row["office"].strip() != "", row
        assert 1940 < int(row["from"]) <= int(row["to"] or 2026) <= 2026, row
        assert row["name"] not in items(row["other_names"]), row


def test_no_row_is_told_twice() -> None:
    count = Counter((row["name"], row["office"], row["belongs"], row["from"]) for row in rows("leaders.tsv"))
    assert [row for row, times in count.items() if times > 1] == []


def test_countries_and_bodies_go_by_their_usual_names() -> None:
    for name in {row["belongs"] for row in rows("leaders.tsv")}:
        known = body(name)
        assert country(name) in {name, None}
        assert known is None or known.name == name


def test_looking_up_is_quick() -> None:
    holder("Merkel", 2015)
    start = process_time()
    for year in range(1900, 2900):
        holder("Sharif", year)
    assert process_time() - start < 1


@pytest.mark.parametrize(
    ("name", "office", "of"),
    [
        ("Bush", "president", "United States"),
        ("Merkel", "chancellor", "Germany"),
        ("Bush", "governor", None),
        ("Angela Merkel", "chancellor", None),
        ("Nobody", "president", None),
    ],
)
def test_a_last_name_and_an_office_tell_the_only_country_that_had_them(name: str, office: str, of: str | None) -> None:
    assert served_by(name, office) == of
