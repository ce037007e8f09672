"""The picture that is kept equals the picture made from nothing, whatever comes, changes and goes, in whatever order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from itertools import permutations
from random import Random

import pytest
from eval.benchmarks.wars import Told, wars
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.fuse import Filed, Fuser, fuse
from parley.records import Claim, Judgement, Picture, Span, When
from tests.fuse.build import OLM, Outlet, Telling, killed, on
from tests.fuse.test_properties import ORIGINS, REPORTS, TEXTS, claims

Corpus = dict[str, Filed]
NAMES = (
    "Ostland", "Westmark", "Nordia", "France", "Peru", "residents", "Anna Lind|Ostland", "Ana Lind|Ostland", "Anna Lind|Westmark",
    "Anna Lind", "Lind",
)  # fmt: skip
CLAIMS = 2_200
"""About those of two hundred reports."""


def rebuilt(corpus: Corpus, judgements: Iterable[Judgement] = ()) -> Picture:
    """The picture from nothing."""
    told = [claim for filed in corpus.values() for claim in filed.claims]
    origins = {report: filed.origin for report, filed in corpus.items() if filed.origin}
    return fuse(told, list(judgements), origins, {report: filed.text for report, filed in corpus.items()})


def same(kept: Picture, made: Picture) -> None:
    """Fail with the first difference rather than with two whole pictures."""
    for field in fields(Picture):
        one, other = getattr(kept, field.name), getattr(made, field.name)
        differing = [(a, b) for a, b in zip(one, other, strict=False) if a != b][:1]
        assert not differing and len(one) == len(other), f"{field.name}: {differing or (len(one), len(other))}"


# Any claims at all ---------------------------------------------------------------------------------------------------

filed = st.lists(claims(), max_size=8)


@st.composite
def steps(draw: st.DrawFn) -> list[dict[str, Filed | None]]:
    """Some rounds in which reports come, are read again, or go."""
    rounds = draw(st.lists(st.dictionaries(st.sampled_from(REPORTS), st.none() | filed, max_size=3), max_size=6))
    return [{name: told if told is None else of(name, told) for name, told in one.items()} for one in rounds]


def of(report: str, told: list[Claim]) -> Filed:
    own = tuple(replace(claim, report=report) for claim in told)
    origin = ORIGINS[report] if len(told) % 3 else replace(ORIGINS[report], lineage="wire", published=None)
    return Filed(own, origin, TEXTS[report])


@settings(max_examples=150, deadline=None)
@given(steps(), st.data())
def test_every_round_leaves_the_picture_of_a_rebuild(
    rounds: list[dict[str, Filed | None]], data: st.DataObject
) -> None:
    fuser, corpus = Fuser(), Corpus()
    judged: list[Judgement] = []
    for number, changes in enumerate(rounds):
        corpus = {name: one for name, one in {**corpus, **changes}.items() if one is not None}
        known = [claim.id for one in corpus.values() for claim in one.claims]
        if known:
            judged = [*judged, data.draw(judgements(known, judged, number))]
        same(fuser.update(changes, judged), rebuilt(corpus, judged))


@st.composite
def judgements(draw: st.DrawFn, known: list[str], before: list[Judgement], number: int) -> Judgement:
    """One more ruling, or the withdrawal of an earlier one."""
    at = datetime(2031, 6, 1) + timedelta(hours=number)
    if before and draw(st.booleans()):
        return Judgement("withdrawn", (), "an analyst", at, withdraws=draw(st.sampled_from(before)).id)
    if draw(st.booleans()):
        names = draw(st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)))
        return Judgement(draw(st.sampled_from(["one_actor", "two_actors"])), (), "an analyst", at, actors=names)
    pair = draw(st.tuples(st.sampled_from(known), st.sampled_from(known)))
    kind = draw(st.sampled_from(["same", "different", "wrong", "confirmed", "note"]))
    return Judgement(kind, pair, "an analyst", at)  # type: ignore[arg-type]


# Corpora of two hundred reports --------------------------------------------------------------------------------------


@pytest.fixture(scope="module", params=[1, 2], ids=["one war", "another war"])
def corpus(request: pytest.FixtureRequest) -> Corpus:
    return {one.origin.report: as_filed(one) for one in wars(CLAIMS, seed=request.param)}


def as_filed(told: Told) -> Filed:
    return Filed(told.claims, told.origin, told.text)


@pytest.fixture(scope="module")
def whole(corpus: Corpus) -> Picture:
    return rebuilt(corpus)


def batches(corpus: Corpus, sizes: Iterable[int], seed: int) -> list[Corpus]:
    """The reports in any order, in batches of `sizes`, the rest in a last one."""
    names = Random(seed).sample(sorted(corpus), len(corpus))
    cut: list[Corpus] = []
    for size in sizes:
        cut.append({name: corpus[name] for name in names[:size]})
        names = names[size:]
    return [*cut, {name: corpus[name] for name in names}]


@pytest.mark.parametrize("seed", range(4))
def test_any_order_and_any_batches_give_the_same_picture(corpus: Corpus, whole: Picture, seed: int) -> None:
    fuser = Fuser()
    for batch in batches(corpus, [1, 30, *[1] * 20, 60, *[3] * 10], seed):
        kept = fuser.update(batch)
    same(kept, whole)


def test_what_is_filed_twice_is_there_once(corpus: Corpus, whole: Picture) -> None:
    fuser = Fuser()
    fuser.update(corpus)
    same(fuser.update({name: replace(one, claims=one.claims * 2) for name, one in corpus.items()}), whole)


def test_what_goes_leaves_nothing_behind(corpus: Corpus, whole: Picture) -> None:
    fuser, gone = Fuser(), sorted(corpus)[::4]
    fuser.update(corpus)
    left = {name: one for name, one in corpus.items() if name not in gone}
    same(fuser.update(dict.fromkeys(gone)), rebuilt(left))
    for name in gone:
        kept = fuser.update({name: corpus[name]})
    same(kept, whole)
    assert fuser.update(dict.fromkeys(corpus)) == Picture()


def test_reports_read_again_stand_as_read_last(corpus: Corpus) -> None:
    random, fuser = Random(3), Fuser()
    fuser.update(corpus)
    for name in random.sample(sorted(corpus), 25):
        corpus = {**corpus, name: read_otherwise(corpus[name], random)}
        kept = fuser.update({name: corpus[name]})
    same(kept, rebuilt(corpus))


def read_otherwise(of: Filed, random: Random) -> Filed:
    """The reading of a better reader: some claims are not read, some have other days, sides or ends of their words."""
    others = random.sample(of.claims, len(of.claims))
    read = [claim for claim in of.claims if random.random() < 0.8]
    changed = [
        replace(a, when=b.when, actors=b.actors, quote=Span(a.quote.start, a.quote.end - 3))
        for a, b in zip(read, others, strict=False)
    ]
    return replace(of, claims=tuple(changed))


def test_rulings_are_heard_and_taken_back(corpus: Corpus, whole: Picture) -> None:
    random, fuser = Random(5), Fuser()
    fuser.update(corpus)
    ids = sorted(claim.id for one in corpus.values() for claim in one.claims)
    made: list[Judgement] = []
    for number, kind in enumerate(["same", "wrong", "different", "confirmed"] * 8):
        at = datetime(2031, 6, 1) + timedelta(hours=number)
        made.append(Judgement(kind, tuple(random.sample(ids, 2)), "an analyst", at))  # type: ignore[arg-type]
        kept = fuser.update({}, made)
    same(kept, rebuilt(corpus, made))
    assert kept != whole
    taken = [replace(one, ruling="withdrawn", claims=(), at=datetime(2031, 7, 1), withdraws=one.id) for one in made]
    same(fuser.update({}, [*made, *taken]), whole)


def test_whom_a_ruling_alone_holds_to_one_that_goes_stays(corpus: Corpus) -> None:
    first, last = (corpus[name].claims[0].id for name in (sorted(corpus)[0], sorted(corpus)[-1]))
    ruled = [Judgement("same", (first, last), "an analyst", datetime(2031, 6, 1))]
    for gone in (sorted(corpus)[0], sorted(corpus)[-1]):
        fuser = Fuser()
        fuser.update(corpus, ruled)
        left = {name: one for name, one in corpus.items() if name != gone}
        same(fuser.update({gone: None}, ruled), rebuilt(left, ruled))


def test_what_nothing_touches_is_not_made_again(corpus: Corpus) -> None:
    fuser = Fuser()
    names = sorted(corpus)
    before = fuser.update({name: corpus[name] for name in names[1:]})
    after = fuser.update({names[0]: corpus[names[0]]})
    known = {id(one) for one in before.incidents}
    stayed = sum(id(one) in known for one in after.incidents)
    assert stayed > 0.9 * len(after.incidents)


# What all reports have a say in --------------------------------------------------------------------------------------


def filed_of(*told: Telling) -> Corpus:
    """The reports of some tellings."""
    found: Corpus = {}
    for one in told:
        before = found.get(one.claim.report, Filed()).claims
        found[one.claim.report] = Filed((*before, one.claim), one.origin, one.text)
    return found


def grown(*reports: Corpus) -> Picture:
    """The picture after each of `reports` has come, the same as the rebuilt one all along."""
    fuser, corpus = Fuser(), Corpus()
    for one in reports:
        corpus |= one
        kept = fuser.update(one)
        same(kept, rebuilt(corpus))
    return kept


def fighting(outlet: Outlet, sides: str, **fields: object) -> Corpus:
    """A report of a fight between `sides` and of its dead, who are said to be nobody's."""
    fight = outlet.tells("armed_clash", "the two armies fought all day along the river", actors=sides)
    dead = killed(300, scope="total")
    return filed_of(fight, outlet.tells("casualties", "all in all 300 people have died since", figure=dead, **fields))


def test_a_war_that_goes_by_another_name_does_so_everywhere() -> None:
    one, other = fighting(Outlet("Courier", 9), "Ostland, Westmark"), fighting(Outlet("Herald", 10), "Nordia, Ostland")
    joined = fighting(Outlet("Post", 11), "Nordia, Ostland, Westmark")
    kept = grown(one, other, joined)
    assert {series.war for series in kept.tolls} == {"nordia and ostland"}


def test_a_person_whose_country_is_told_later_is_at_home_everywhere() -> None:
    met = Outlet("Courier").tells("consult", "they met", actors="Anna Lind, Nordia", when=on(12))
    named = Outlet("Herald").tells("consult", "they spoke", actors="Anna Lind|Ostland, Meridia", when=on(20))
    kept = grown(filed_of(met), filed_of(named))
    assert kept.meetings[0].parties == ("Nordia", "Anna Lind (Ostland)")


def test_whoever_is_said_to_mediate_signs_no_truce_as_a_side() -> None:
    outlet = Outlet("Courier", 9)
    deal = outlet.tells("agree", "Ostland, Westmark and Nordia signed", actors="Ostland, Westmark, Nordia")
    truce = outlet.tells("ceasefire", "a ceasefire came into force at noon", when=on(10))
    mediated = Outlet("Herald", 9).tells("consult", "they met", actors="Ostland, Westmark", mediators="Nordia")
    kept = grown(filed_of(deal, truce), filed_of(mediated))
    assert (kept.ceasefires[0].parties, kept.ceasefires[0].brokers) == (("Ostland", "Westmark"), ("Nordia",))


def test_a_truce_that_was_agreed_is_the_one_that_begins_days_later_wherever_that_is_told() -> None:
    sides: dict[str, object] = {"actors": "Ostland, Westmark"}
    made = filed_of(Outlet("Courier", 9).tells("ceasefire", "Both agreed to a truce", when=on(9), **sides))
    begun = filed_of(Outlet("Herald", 12).tells("ceasefire", "A truce took effect", when=on(12), **sides))
    broken = filed_of(Outlet("Post", 13).tells("ceasefire_violation", "Westmark broke the truce", **sides))
    for order in permutations((made, begun, broken)):
        (truce,) = grown(*order).ceasefires
        assert [step.state for step in truce.transitions] == ["agreed", "in force", "violated"]


def test_a_meeting_of_which_nobody_tells_is_overdue_when_time_has_passed() -> None:
    planned = Outlet("Courier", 1).tells("consult", "are to meet", actors="Ostland, Nordia", when=on(3), is_="planned")
    later = Outlet("Herald", 30, month=7).tells("shelling", "guns fired on Olm again", actors="Ostland", place=OLM)
    kept = grown(filed_of(planned), filed_of(later))
    assert kept.meetings[0].state == "unknown"


def test_an_earlier_war_is_earlier_than_the_first_report() -> None:
    dead = killed(30_000, scope="total", side="Ostland")
    told = Outlet("Courier", 9).tells(
        "casualties", "30,000 died up to then", figure=dead, when=When(None, date(2029, 1, 1))
    )
    undated = {name: replace(one, origin=None) for name, one in filed_of(told).items()}
    late = filed_of(Outlet("Herald", 9).tells("shelling", "guns fired on Olm", actors="Ostland", place=OLM))
    early = {name + " early": at(one, date(2029, 6, 1), name + " early") for name, one in late.items()}
    assert [series.past for series in grown(undated, late).tolls] == [True]
    assert [series.past for series in grown(undated, late, early).tolls] == [False]


def at(of: Filed, day: date, report: str) -> Filed:
    """The same told on another day."""
    claims = tuple(replace(claim, report=report) for claim in of.claims)
    return Filed(claims, of.origin and replace(of.origin, report=report, published=When(day, day)), of.text)
