"""The chronology of the autumn war of 2020, as the sample's thirty reports tell it and as Parley must rebuild it.

In: the sample, read by the real engine. Out: what a careful reader would write down after reading the same reports.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest

from parley.engine import picture, read, reader
from parley.records import Ceasefire, Claim, Dispute, Incident, Meeting, Picture, Report, TollSeries, When
from parley.sample import sample_paths
from parley.store.library import Library

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class War:
    """What was read, and what it comes to."""

    reports: dict[str, Report]
    claims: dict[str, Claim]
    picture: Picture

    def names(self, claims: tuple[str, ...]) -> set[str]:
        """The reports that `claims` stand in, by name."""
        return {next(r.name for r in self.reports.values() if r.id == self.claims[c].report) for c in claims}


@pytest.fixture(scope="module")
def war(tmp_path_factory: pytest.TempPathFactory) -> Iterator[War]:
    with Library.open(tmp_path_factory.mktemp("sample") / "library.parley") as library:
        summary = read(sample_paths(), library, reader())
        assert (summary.read, summary.failed) == (30, ())
        found = {report.name: report for report in library.reports()}
        yield War(found, {claim.id: claim for claim in library.claims()}, picture(library))


def day(month: int, number: int) -> date:
    return date(2020, month, number)


def on(when: When | None, day: date) -> bool:
    """Whether it is that very day."""
    return when is not None and when.first == day and when.last in {day, None}


# The four ceasefires -------------------------------------------------------------------------------------------------

TRUCES = {
    "Moscow": (day(10, 10), "12:00", "Russia"),
    "Paris": (day(10, 18), "00:00", "France"),
    "Washington": (day(10, 26), "08:00", "United States"),
    "November": (day(11, 10), "00:00", "Russia"),
}
BROKEN = ["Moscow", "Paris", "Washington"]


def truce(war: War, name: str) -> Ceasefire:
    begins = TRUCES[name][0]
    found = [c for c in war.picture.ceasefires if on(c.effect, begins)]
    assert len(found) == 1, f"truces that begin on {begins}: {[c.title for c in found]}"
    return found[0]


def test_four_ceasefires_and_no_fifth(war: War) -> None:
    begun = sorted(c.effect.first for c in war.picture.ceasefires if c.effect and c.effect.first)
    assert begun == [begins for begins, _, _ in TRUCES.values()]


@pytest.mark.parametrize("name", TRUCES)
def test_each_takes_effect_at_its_hour(war: War, name: str) -> None:
    effect = truce(war, name).effect
    assert effect
    assert effect.clock == TRUCES[name][1]


@pytest.mark.parametrize("name", TRUCES)
def test_each_has_one_broker(war: War, name: str) -> None:
    assert truce(war, name).brokers == (TRUCES[name][2],)


@pytest.mark.parametrize("name", TRUCES)
def test_each_binds_the_two_sides(war: War, name: str) -> None:
    assert {"Armenia", "Azerbaijan"} <= set(truce(war, name).parties)
    assert set(truce(war, name).parties) <= {"Armenia", "Azerbaijan", "Nagorno-Karabakh", "Russia"}


def test_the_last_begins_by_the_clock_of_moscow(war: War) -> None:
    effect = truce(war, "November").effect
    assert effect
    assert effect.zone == "Moscow time"


@pytest.mark.parametrize("name", BROKEN)
def test_each_but_the_last_is_broken_on_its_first_day(war: War, name: str) -> None:
    breaches = truce(war, name).steps("violated")
    days = [b.when.last for b in breaches if b.when and b.when.last]
    assert min(days, default=None) == TRUCES[name][0]


@pytest.mark.parametrize("name", BROKEN)
def test_each_side_says_that_the_other_broke_it(war: War, name: str) -> None:
    blame = {(said, by) for b in truce(war, name).steps("violated") for said in b.speakers for by in b.by}
    assert any("Azerbaijan" in said and by == "Armenia" for said, by in blame), blame
    assert any({"Armenia", "Nagorno-Karabakh"} & set(said.replace("(", " ").replace(")", " ").split())
               and by == "Azerbaijan" for said, by in blame), blame  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_each_but_the_last_fails(war: War, name: str) -> None:
    assert truce(war, name).state in {"collapsed", "replaced"}


def test_the_last_holds(war: War) -> None:
    assert truce(war, "November").state == "holding"


# Talks ---------------------------------------------------------------------------------------------------------------

TALKS = {
    "the Security Council": (day(9, 29), None, {"Security Council"}),
    "Bayramov with the Minsk Group": (day(10, 8), "Geneva", {"Bayramov", "Minsk Group"}),
    "three ministers": (day(10, 9), "Moscow", {"Lavrov", "Bayramov", "Mnatsakanyan"}),
    "Mnatsakanyan with the Minsk Group": (day(10, 12), "Moscow", {"Mnatsakanyan", "Minsk Group"}),
    "Pompeo with the ministers": (day(10, 23), "Washington", {"Pompeo", "Azerbaijan", "Armenia"}),
    "two ministers with the Minsk Group": (day(10, 30), "Geneva", {"Armenia", "Azerbaijan", "Minsk Group"}),
}


def meetings(war: War, name: str) -> list[Meeting]:
    held, place, who = TALKS[name]
    return [
        meeting for meeting in war.picture.meetings
        if on(meeting.when, held) and (place is None or meeting.place == place)
        and all(any(word in label for label in (*meeting.parties, *meeting.mediators, *meeting.bodies)) for word in who)
    ]  # fmt: skip


@pytest.mark.parametrize("name", TALKS)
def test_talks_are_planned_first_and_the_later_report_closes_the_plan(war: War, name: str) -> None:
    found = meetings(war, name)
    assert len(found) == 1, [m.title for m in war.picture.meetings if on(m.when, TALKS[name][0])]
    (meeting,) = found
    assert meeting.state == "held"
    assert meeting.planned and meeting.held
    assert not war.names(meeting.planned) & war.names(meeting.held)


def test_talks_put_off_were_not_held_on_the_first_day(war: War) -> None:
    assert not [m for m in war.picture.meetings if on(m.when, day(10, 29)) and m.state == "held"]


def test_a_meeting_ruled_out_did_not_take_place(war: War) -> None:
    geneva = [m for m in war.picture.meetings if m.place == "Geneva" and m.when and m.when.first == day(10, 8)]
    assert not [m for m in geneva if m.state == "held" and any("Mnatsakanyan" in party for party in m.parties)]


# Tolls ---------------------------------------------------------------------------------------------------------------


def tolls(war: War, measure: str, side: str | None, *, status: str | None = None) -> list[TollSeries]:
    present = [s for s in war.picture.tolls if not s.past and s.measure == measure and s.side == side]
    return [s for s in present if status is None or s.status == status]


def totals(series: list[TollSeries]) -> list[int]:
    """The running totals of `series` in the order of their days, new counts left out."""
    points = sorted({(p.as_of or date.min, p.count) for s in series for p in s.points if not p.new and p.count})
    return [count for _, count in points]


def last(war: War, measure: str, side: str, status: str) -> set[int | None]:
    return {s.best for s in tolls(war, measure, side, status=status)}


def test_the_dead_soldiers_of_nagorno_karabakh_by_its_own_account(war: War) -> None:
    series = [s for s in tolls(war, "killed", "Nagorno-Karabakh", status="military") if "Karabakh" in s.speaker]
    assert len(series) == 1, [s.title for s in tolls(war, "killed", "Nagorno-Karabakh")]
    assert totals(series)[-8:] == [104, 158, 320, 604, 673, 927, 1177, 1221]


def test_new_deaths_are_never_added_to_a_total_that_holds_them(war: War) -> None:
    series = tolls(war, "killed", "Nagorno-Karabakh", status="military")
    assert {54, 40, 49, 44} <= {p.count for s in series for p in s.points if p.new}
    assert last(war, "killed", "Nagorno-Karabakh", "military") == {1221}


def test_the_dead_civilians_of_azerbaijan_by_its_own_account(war: War) -> None:
    series = [s for s in tolls(war, "killed", "Azerbaijan", status="civilian") if not s.place]
    assert totals(series) == [22, 30, 41, 60, 65, 92]


def test_the_wounded_civilians_of_azerbaijan_by_its_own_account(war: War) -> None:
    series = [s for s in tolls(war, "injured", "Azerbaijan") if not s.place]
    assert [count for count in totals(series) if count > 100] == [143, 205, 270, 297]


def test_the_dead_civilians_of_nagorno_karabakh(war: War) -> None:
    assert {18, 31} <= set(totals(tolls(war, "killed", "Nagorno-Karabakh", status="civilian")))


def test_nobody_counts_the_soldiers_of_azerbaijan(war: War) -> None:
    assert not tolls(war, "killed", "Azerbaijan", status="military")


def test_what_putin_believes_stands_beside_the_counts_and_is_no_new_death(war: War) -> None:
    putin = [s for s in war.picture.tolls if s.measure == "killed" and ("Putin" in s.speaker or s.speaker == "Russia")]
    (whole,) = [s for s in putin if any(p.count == 5000 for p in s.points)]
    assert whole.side is None
    assert not any(p.new for p in whole.points)
    assert {s.side for s in putin if any(p.count == 2000 for p in s.points)} == {"Armenia", "Azerbaijan"}


def test_reports_count_the_dead_of_the_war_in_their_own_voice(war: War) -> None:
    assert totals([s for s in tolls(war, "killed", None) if not s.speaker]) == [100, 220, 400, 1000, 1300]


def test_the_war_of_the_nineties_stays_apart(war: War) -> None:
    past = [s for s in war.picture.tolls if s.past]
    assert [s.best for s in past] == [30_000]
    assert not [s for s in war.picture.tolls if not s.past and s.best == 30_000]


def test_the_displaced_grow_from_seventy_five_to_ninety_thousand(war: War) -> None:
    (series,) = [s for s in war.picture.tolls if s.measure == "displaced"]
    assert "Nagorno-Karabakh" in {series.side, series.place}
    assert series.best == 90_000
    assert any(p.low == 70_000 and p.high == 75_000 for p in series.points)


# Three copies, one witness -------------------------------------------------------------------------------------------

COPIES = {"16-ganja-whole", "17-ganja-short", "18-ganja-rewritten"}


def incident(war: War, place: str, when: date, *types: str) -> Incident:
    """The one incident at `place` on that day of one of `types`."""
    found = [
        i for i in war.picture.incidents
        if i.type in types and i.place and i.place.name == place and on(i.when, when)
    ]  # fmt: skip
    assert len(found) == 1, [(i.title, i.place and i.place.name) for i in war.picture.incidents if on(i.when, when)]
    return found[0]


def strike(war: War, place: str, when: date) -> Incident:
    return incident(war, place, when, "shelling", "attack", "air_strike")


def test_three_printings_of_one_story_are_one_origin(war: War) -> None:
    ganja = strike(war, "Ganja", day(10, 17))
    assert war.names(ganja.claims) == COPIES
    assert len(ganja.origins) == 1


def test_what_three_printings_count_is_counted_once(war: War) -> None:
    killed = strike(war, "Ganja", day(10, 17)).finding("killed")
    assert killed
    assert killed.best == 13
    assert len(killed.readings) == 1
    assert len(killed.readings[0].claims) == 3
    assert len(killed.readings[0].origins) == len(killed.readings[0].witnesses) == 1


def test_a_new_paragraph_in_a_rewritten_copy_is_not_lost(war: War) -> None:
    fizuli = incident(war, "Fizuli", day(10, 17), "territory")
    assert war.names(fizuli.claims) == {"18-ganja-rewritten"}


def test_a_toll_that_rises_with_a_later_death_stays_one_incident(war: War) -> None:
    killed = strike(war, "Ganja", day(10, 11)).finding("killed")
    assert killed
    assert killed.best == 10
    assert killed.agreement != "disputed"


# Disputed points -----------------------------------------------------------------------------------------------------


def disputes(war: War, *words: str) -> list[Dispute]:
    """Disputes that speak of all of `words`, in their title or readings."""
    return [
        d for d in war.picture.disputes
        if all(word in f"{d.title} {' '.join(f'{r.answer} {r.speakers}' for r in d.readings)}" for word in words)
    ]  # fmt: skip


def test_shusha_is_taken_according_to_aliyev_and_not_according_to_armenia(war: War) -> None:
    (shusha,) = [d for d in disputes(war, "Shusha") if d.when and on(d.when, day(11, 8))]
    said = {reading.answer: " ".join(reading.speakers) for reading in shusha.readings}
    assert "Aliyev" in said["yes"]
    assert "Armenia" in said["no"]


@pytest.mark.parametrize(
    ("place", "when", "accuser", "denier"),
    [("Ganja", day(10, 17), "Azerbaijan", "Armenia"), ("Barda", day(10, 28), "Azerbaijan", "Armenia"),
     ("Safiyan", day(10, 26), "Azerbaijan", "Karabakh"), ("Stepanakert", day(10, 31), "Armenia", "Azerbaijan")],
)  # fmt: skip
def test_a_strike_and_its_denial_stand_side_by_side(
    war: War, place: str, when: date, accuser: str, denier: str
) -> None:
    happened = strike(war, place, when).finding("happened")
    assert happened
    assert happened.agreement == "disputed"
    said = {reading.answer: " ".join(reading.speakers) for reading in happened.readings}
    assert accuser in said["yes"]
    assert denier in said["no"]


def test_the_warplane_is_disputed_by_turkey_and_azerbaijan(war: War) -> None:
    (jet,) = [i for i in war.picture.incidents if i.type == "equipment" and on(i.when, day(9, 29))]
    assert jet.grade == "contested"
    happened = jet.finding("happened")
    assert happened
    no = " ".join(s for r in happened.readings if r.answer == "no" for s in r.speakers)
    assert "Turkey" in no and "Azerbaijan" in no


@pytest.mark.parametrize(
    ("accuser", "accused", "words"),
    [("Macron", "Turkey", "fighters"), ("Azerbaijan", "Armenia", "Tochka-U"), ("Armenia", "Azerbaijan", "cathedral"),
     ("Human Rights Watch", "Armenia", "cluster munitions"), ("Human Rights Watch", "Azerbaijan", "four attacks")],
)  # fmt: skip
def test_an_accusation_meets_its_denial(war: War, accuser: str, accused: str, words: str) -> None:
    positions = {p.id: p for p in war.picture.positions}
    (charge,) = [p for p in positions.values() if p.kind == "accuses" and accuser in p.actor and words in p.words]
    assert accused in charge.toward
    assert any(accused in positions[answer].actor for answer in charge.answered_by)


def test_who_accuses_is_not_who_did_it(war: War) -> None:
    accused = [c for c in war.claims.values() if c.type == "shelling" and c.speaker and len(c.actors) == 1]
    own = [c for c in accused if c.speaker and c.actors[0] == c.speaker]
    assert not [c.quote for c in own]


def test_azerbaijan_admits_the_helicopter(war: War) -> None:
    helicopter = incident(war, "Yeraskh", day(11, 9), "equipment", "attack")
    killed = helicopter.finding("killed")
    assert killed
    assert (killed.best, helicopter.grade in {"both sides", "confirmed", "independent origins"}) == (2, True)


def test_a_demand_meets_its_refusal(war: War) -> None:
    demands = [
        p for p in war.picture.positions if p.kind == "demands" and "Aliyev" in p.actor and "Armenia" in p.toward
    ]
    assert demands
    assert any(p.answered_by for p in demands)


# The way back --------------------------------------------------------------------------------------------------------


def test_every_claim_leads_back_to_its_words(war: War) -> None:
    texts = {report.id: report.text for report in war.reports.values()}
    assert all(claim.quote.of(texts[claim.report]).strip() for claim in war.claims.values())


@pytest.mark.parametrize(
    "teaser", ["who is who", "five things", "two truces", "turkey ready", "city far", "front line looks"]
)
def test_a_teaser_makes_no_claim(war: War, teaser: str) -> None:
    texts = {report.id: report.text for report in war.reports.values()}
    assert not [c for c in war.claims.values() if teaser in c.quote.of(texts[c.report]).lower()]
