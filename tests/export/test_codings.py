"""What a claim becomes in the codes of others is said by one table, and nothing becomes what was not told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from parley.export.claims import Told
from parley.export.codings.conditions import CONDITIONS, Case
from parley.export.codings.mapping import code_of_claim, rules
from parley.export.codings.nations import letters, number, plover_code, plover_sectors
from parley.export.codings.plover import scores
from parley.export.codings.precision import acled_day, acled_geo_precision, province, ucdp_date_prec, ucdp_where_prec
from parley.export.codings.tables import rows
from parley.export.contents import Contents
from parley.export.formats import TABLES
from parley.gazetteer.places import lookup
from parley.records import (
    TYPES,
    Ceasefire,
    Claim,
    Figure,
    Finding,
    Incident,
    Meeting,
    Party,
    Picture,
    Place,
    Position,
    Reading,
    Report,
    Span,
    Transition,
    When,
)
from parley.records.incident import Grade
from tests.export.contents import one, table

ACLED = [
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
]
UCDP = [
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
]
POLECAT = [name.strip() for name in ["Event ID", " Event Date", " Event Type", " Event Mode", " Intensity", " Quad Code", " Contexts", " Actor Name", "\nActor Country", " Actor COW", " Primary Actor Sector", " Actor Sectors", " Actor Title", " Actor Name Raw", " Wikipedia Actor ID", " Recipient Name", "\nRecipient Country", " Recipient COW", " Primary Recipient Sector", " Recipient Sectors", " Recipient Title", " Recipient Name Raw", "\nWikipedia Recipient ID", " Placename", " City", " District", " Province", " Country", " Latitude", " Longitude", " GeoNames ID", " Raw Placename", "\nFeature Type", " Source", " Publication Date", " Story People", " Story Organizations", " Story Locations", " Language", " Version"]]  # fmt: skip

DAY = When(date(2031, 5, 4), date(2031, 5, 4))
KENYA, SOMALIA, CHAD = Party("Kenya"), Party("Somalia"), Party("Chad")
KISMAYO = next(entry for entry in lookup("Kismayo") if entry.country == "Somalia")
IN_KISMAYO = Place(
    "Kismayo", None, KISMAYO.entry, KISMAYO.country, KISMAYO.latitude, KISMAYO.longitude, KISMAYO.precision
)


def told(type_: str, words: str = "It happened", **fields: object) -> tuple[Claim, Report]:
    report = Report(words, name="r-1", source="Example Wire", published=DAY)
    whole = Span(0, len(words))
    return Claim(report.id, type_, anchor=whole, quote=whole, **({"when": DAY} | fields)), report  # type: ignore[arg-type]


def coded(type_: str, words: str = "It happened", *, given: Contents | None = None, **fields: object) -> str:
    """The code of a claim: "ASSAULT drone", "Battles/Armed clash" behind it where ACLED has one; "" for none."""
    claim, report = told(type_, words, **fields)
    code = code_of_claim(Case(claim, given or one(claim, report)))
    if code is None:
        return ""
    acled = " / ".join(filter(None, (code.event or code.disorder, code.sub_event)))
    return " | ".join(filter(None, (f"{code.plover} {code.mode}".strip(), acled)))


def truce_told(state: str, modality: str = "actual") -> str:
    claim, report = told("ceasefire", modality=modality)
    step = Transition(state, DAY, (), (), (claim.id,), ())  # type: ignore[arg-type]
    truce = Ceasefire("t", "Truce", ("Kenya", "Somalia"), (), DAY, None, None, state, (step,), (claim.id,), "")  # type: ignore[arg-type]
    return coded("ceasefire", modality=modality, given=one(claim, report, ceasefires=(truce,)))


def incident_of(claim: Claim, grade: Grade = "one side", *findings: Finding, **fields: object) -> Incident:
    return Incident("i-1", claim.type, "Title", (claim.id,), findings, grade, "reason", when=DAY, **fields)  # type: ignore[arg-type]


def killed(of: str, best: int) -> Finding:
    return Finding("killed", (Reading(str(best), (), (), ()),), "single", "", best, best, best, of)


@pytest.mark.parametrize(("name", "columns"), [("acled", ACLED), ("ucdp", UCDP), ("plover", POLECAT)])
def test_the_columns_are_those_of_the_coding_and_then_parleys(name: str, columns: list[str]) -> None:
    names = [column.name for column in TABLES[name].columns]
    assert names[: len(columns)] == columns
    assert all(extra.startswith("parley_") for extra in names[len(columns) :])
    assert {"parley_claims", "parley_spans", "parley_incident"} <= set(names)


def test_the_mapping_names_every_type_and_only_known_codes() -> None:
    assert set(rules()) == set(TYPES)
    pairs = {(row["acled_event"], row["acled_sub_event"]) for row in rows("mapping.tsv")}
    assert {row["if"] for row in rows("mapping.tsv")} <= {"", *CONDITIONS}
    assert {row["ucdp"] for row in rows("mapping.tsv")} == {"", "sides", "target", "unsaid"}
    assert all((row["plover"], row["mode"]) in scores() for row in rows("mapping.tsv") if row["plover"])
    assert all(event or not sub for event, sub in pairs)
    assert all(row["why"] for row in rows("mapping.tsv"))


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (coded("consult", modality="planned"), "AGREE"),
        (coded("consult", modality="called_off"), "REJECT meet"),
        (coded("consult", mediators=(CHAD,)), "CONSULT third-party"),
        (coded("consult", "They spoke by telephone"), "CONSULT phone"),
        (coded("consult"), "CONSULT"),
        (truce_told("agreed"), "CONCEDE | Strategic developments / Agreement"),
        (truce_told("due", "planned"), "CONCEDE | Strategic developments / Agreement"),
        (truce_told("in force"), "RETREAT ceasefire | Strategic developments / Agreement"),
        (truce_told("holding"), "RETREAT ceasefire | Strategic developments / Agreement"),
        (truce_told("proposed", "planned"), ""),
        (coded("retreat", "pulled its troops back", modality="planned"), "CONCEDE"),
        (coded("retreat", "pulled its troops back"), "RETREAT withdraw"),
        (coded("aid", modality="planned"), "AGREE"),
        (coded("ceasefire_violation"), "ASSAULT"),
        (coded("air_strike", "drones hit the port"), "ASSAULT drone | Explosions/Remote violence / Air/drone strike"),
        (coded("air_strike", "planes hit the port"), "ASSAULT aerial | Explosions/Remote violence / Air/drone strike"),
        (coded("explosion", "a suicide bomber"), "ASSAULT suicide-attack | Explosions/Remote violence / Suicide bomb"),
        (coded("accuse", "condemned the raid"), "ACCUSE disapprove"),
        (coded("reject", "refused to negotiate"), "REJECT meet"),
        (coded("reject", "Kenya denied it"), ""),
        (coded("protest", "a riot"), "PROTEST riot | Riots"),
    ],
)  # fmt: skip
def test_a_claim_becomes(found: str, code: str) -> None:
    assert found == code


@pytest.mark.parametrize("type_", TYPES)
@pytest.mark.parametrize("unreal", [{"stance": "denies"}, {"modality": "possible"}])
def test_what_is_denied_or_only_possible_becomes_nothing(type_: str, unreal: dict[str, str]) -> None:
    assert coded(type_, **unreal) == ""


VIOLENCE = ("armed_clash", "shelling", "air_strike", "explosion", "attack", "abduction", "territory", "equipment")


@pytest.mark.parametrize("type_", VIOLENCE)
@pytest.mark.parametrize("modality", ["planned", "called_off"])
def test_violence_that_is_announced_or_called_off_becomes_nothing(type_: str, modality: str) -> None:
    assert coded(type_, modality=modality) == ""


def test_a_denial_is_no_refusal() -> None:
    claim, report = told("reject", "The claim is untrue")
    held = Position("p", "Kenya", "denies", (), "", None, (claim.id,))
    assert coded("reject", "The claim is untrue", given=one(claim, report, positions=(held,))) == ""
    assert coded("reject", "The claim is untrue") == "REJECT"


@pytest.mark.parametrize(
    ("recipients", "code"),
    [
        ((Party("civilians", "Somalia"),), "ASSAULT | Violence against civilians / Attack"),
        ((Party("soldiers", "Somalia"),), "ASSAULT | Battles / Armed clash"),
        ((SOMALIA,), "ASSAULT | Political violence"),
    ],
)
def test_an_attack_is_coded_by_whom_it_hits(recipients: tuple[Party, ...], code: str) -> None:
    assert coded("attack", actors=(KENYA,), recipients=recipients) == code


def test_a_place_is_taken_at_home_or_abroad() -> None:
    home = coded("territory", actors=(SOMALIA,), place=IN_KISMAYO)
    abroad = coded("territory", actors=(KENYA,), place=IN_KISMAYO)
    assert (home, abroad) == (
        "ASSAULT | Battles / Government regains territory",
        "ASSAULT | Battles / Non-state actor overtakes territory",
    )
    assert coded("territory", actors=(KENYA,)) == "ASSAULT | Battles"


def shelled(grade: Grade = "one side", *findings: Finding, **fields: object) -> Contents:
    usual = {"actors": (KENYA,), "recipients": (SOMALIA,), "place": IN_KISMAYO}
    claim, report = told("shelling", "Kenya shelled Kismayo", **(usual | fields))
    return one(claim, report, incident_of(claim, grade, *findings, place=claim.place))


def test_an_acled_row() -> None:
    (row,) = table(shelled("one side", killed("civilians of Somalia", 4)), "acled")
    assert (row["event_date"], row["time_precision"], row["year"]) == ("2031-05-04", "1", "2031")
    assert (row["actor1"], row["inter1"]) == ("Kenya", "External/Other forces")
    assert (row["actor2"], row["inter2"]) == ("Somalia", "State forces")
    assert row["interaction"] == "State forces-External/Other forces"
    assert (row["iso"], row["country"], row["location"], row["geo_precision"]) == ("706", "Somalia", "Kismayo", "1")
    assert (row["fatalities"], row["parley_incident"], row["parley_spans"]) == ("4", "i-1", "r-1[0:21]")
    assert row["region"] == row["tags"] == row["timestamp"] == ""


def test_a_ucdp_row_adds_up() -> None:
    found = (killed("civilians of Somalia", 4), killed("fighters of Kenya", 2), killed("fighters of Somalia", 3))
    (row,) = table(shelled("contested", *found), "ucdp")
    deaths = [row[f"deaths_{side}"] for side in ("a", "b", "civilians", "unknown")]
    assert deaths == ["2", "3", "4", "0"] and row["best"] == "9" == str(sum(map(int, deaths)))
    assert (row["type_of_violence"], row["dyad_name"]) == ("1", "Government of Kenya - Government of Somalia")
    assert (row["where_prec"], row["date_prec"], row["geom_wkt"][:6]) == ("1", "1", "POINT ")
    assert row["conflict_new_id"] == row["gwnoa"] == row["region"] == ""
    assert row["parley_grade"] == "contested"


def test_without_deaths_there_is_no_ucdp_row() -> None:
    assert table(shelled(), "ucdp") == []


@pytest.mark.parametrize("grade", ["denied", "expected", "called off"])
@pytest.mark.parametrize("name", ["acled", "ucdp"])
def test_what_is_not_told_of_as_done_is_no_row(grade: Grade, name: str) -> None:
    assert table(shelled(grade, killed("people", 1)), name) == []


def test_rival_doers_leave_the_side_empty() -> None:
    rivals = Finding("actor", (), "disputed", "accounts name different sides")
    (row,) = table(shelled("contested", rivals), "acled")
    assert (row["actor1"], row["actor2"], row["parley_disputed"]) == ("", "Somalia", "actor")


def test_who_stands_with_whom_is_not_guessed() -> None:
    claim, report = told("armed_clash", actors=(KENYA, SOMALIA, CHAD))
    (row,) = table(one(claim, report, incident_of(claim)), "acled")
    assert (row["actor1"], row["actor2"], row["inter1"]) == ("", "", "")


def test_attacks_on_civilians_are_one_sided() -> None:
    claim, report = told("attack", actors=(KENYA,), recipients=(Party("villagers", "Somalia"),))
    (row,) = table(one(claim, report, incident_of(claim, "one side", killed("civilians of Somalia", 1))), "ucdp")
    assert (row["type_of_violence"], row["side_a"]) == ("3", "Government of Kenya")
    (row,) = table(one(claim, report, incident_of(claim)), "acled")
    assert (row["actor2"], row["civilian_targeting"]) == ("Civilians (Somalia)", "Civilians targeted")


def test_a_plover_row_is_a_claims() -> None:
    (row,) = table(shelled(), "plover")
    assert (row["Event Type"], row["Event Mode"], row["Quad Code"]) == ("ASSAULT", "heavy-weapons", "MATERIAL CONFLICT")
    assert (row["Actor Country"], row["Recipient Country"], row["Country"]) == ("KEN", "SOM", "SOM")
    assert (row["Event Date"], row["Intensity"], row["GeoNames ID"]) == (
        "2031-05-04",
        "-9.5",
        KISMAYO.entry.split(":")[1],
    )
    assert (row["parley_claims"], row["parley_incident"]) == (row["Event ID"], "i-1")
    assert row["Contexts"] == row["Actor COW"] == row["Language"] == ""


def test_a_truce_that_was_agreed_is_an_acled_agreement_and_a_proposed_one_none() -> None:
    claim, report = told("ceasefire")
    for state, number_of_rows in (("agreed", 1), ("proposed", 0)):
        step = Transition(state, DAY, (), (), (claim.id,), ())  # type: ignore[arg-type]
        truce = Ceasefire("t", "Truce", ("Kenya", "Somalia"), (), DAY, None, None, state, (step,), (claim.id,), "")  # type: ignore[arg-type]
        found = table(Contents((Told(claim, report),), Picture(ceasefires=(truce,))), "acled")
        assert [row["sub_event_type"] for row in found] == ["Agreement"] * number_of_rows


def test_a_meeting_is_no_row_of_acled() -> None:
    claim, report = told("consult")
    meeting = Meeting("m", "Talks", (), (), None, DAY, "held", None, (claim.id,), (), "")
    assert table(one(claim, report, meetings=(meeting,)), "acled") == []


@pytest.mark.parametrize(
    ("when", "acled", "ucdp"),
    [
        (DAY, (date(2031, 5, 4), 1), 1),
        (When(date(2031, 5, 4), date(2031, 5, 6)), (date(2031, 5, 5), 2), 2),
        (When(date(2031, 5, 4), date(2031, 5, 10)), (date(2031, 5, 7), 2), 3),
        (When(date(2031, 5, 1), date(2031, 5, 31)), (date(2031, 5, 16), 3), 4),
        (When(date(2031, 1, 1), date(2031, 12, 31)), (None, None), 5),
        (When(date(2031, 5, 4), None), (None, None), None),
        (None, (None, None), None),
    ],
)
def test_days_have_the_precision_of_their_width(when: When | None, acled: object, ucdp: int | None) -> None:
    assert (acled_day(when), ucdp_date_prec(when)) == (acled, ucdp)


def place(name: str, written: str | None = None) -> Place:
    entry = lookup(name)[0]
    return Place(written or name, None, entry.entry, entry.country, entry.latitude, entry.longitude, entry.precision)


@pytest.mark.parametrize(
    ("where", "acled", "ucdp"),
    [
        (IN_KISMAYO, 1, 1),
        (place("Homs province"), 3, 4),
        (place("Syria", "northern Syria"), None, 6),
        (place("Gulf of Aden"), 3, 7),
        (Place("an unknown hamlet"), None, None),
        (None, None, None),
    ],
)
def test_places_have_the_precision_of_their_kind(where: Place | None, acled: int | None, ucdp: int | None) -> None:
    assert (acled_geo_precision(where), ucdp_where_prec(where)) == (acled, ucdp)


def test_a_province_is_known_or_not() -> None:
    assert province(place("Ganja")) and province(None) is None


@pytest.mark.parametrize(
    ("party", "code", "sectors"),
    [
        (Party("Defence Ministry", "Kenya"), "KEN", ("GOV",)),
        (Party("army", "Somaliland"), "SOM", ("MIL", "PRE")),
        (Party("United Nations"), "UNO", ()),
        (Party("gunmen"), "", ("UAF",)),
        (Party("Zenda"), "", ()),
    ],
)
def test_plovers_codes_of_parties(party: Party, code: str, sectors: tuple[str, ...]) -> None:
    assert plover_code(party) == code
    assert plover_sectors(party) == sectors


@pytest.mark.parametrize(("name", "three", "digits"), [("Armenia", "ARM", 51), ("Democratic Republic of the Congo", "COD", 180), ("South Sudan", "SSD", 728), ("Abkhazia", "", None), (None, "", None)])  # fmt: skip
def test_codes_of_countries(name: str | None, three: str, digits: int | None) -> None:
    assert (letters(name), number(name)) == (three, digits)


def test_a_toll_of_a_disaster_is_no_political_violence() -> None:
    for cause, expected in (("conflict", "Political violence"), ("disaster", "")):
        assert coded("casualties", figure=Figure("killed", 3, "exact", cause=cause)) == expected  # type: ignore[arg-type]


def test_a_claim_of_two_modalities_leaves_no_trace_of_the_undone() -> None:
    claim, report = told("shelling", actors=(KENYA,), modality="planned")
    incident = replace(incident_of(claim), grade="one side")
    assert table(one(claim, report, incident), "acled") == []


PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "codings.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "row", rows("mapping.tsv"), ids=lambda row: f"{row['type']}-{row['modality']}-{row['words'][:8]}"
)
def test_the_page_shows_the_mapping(row: dict[str, str]) -> None:
    modality = row["modality"].replace(";", " or ").replace("called_off", "called off")
    acled = " / ".join(filter(None, (row["acled_event"] or row["acled_disorder"], row["acled_sub_event"])))
    cells = (
        f"`{row['type']}`",
        ", ".join(filter(None, (modality, row["if"]))),
        row["words"].replace(";", ", ").replace("*", "…"),
        acled,
        row["ucdp"],
        f"{row['plover']} {row['mode']}".strip(),
        row["why"],
    )
    assert f"| {' | '.join(cells)} |" in PAGE


def test_the_page_shows_no_row_that_is_not_there() -> None:
    assert len(re.findall(r"^\| `[a-z_]+` \|(?: [^|]*\|){6}$", PAGE, re.MULTILINE)) == len(rows("mapping.tsv"))
    assert all(re.search(rf"\b{condition}\b", PAGE) for condition in CONDITIONS)
