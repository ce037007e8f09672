"""Properties that hold of any claims whatever."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from parley.fuse import fuse
from parley.records import TYPES, Claim, Figure, Judgement, Origin, Party, Passage, Picture, Place, Span, When
from tests.fuse.build import HARBOUR, OLM, OLM_REGION, TARN

START = date(2031, 5, 1)
REPORTS = ("r1", "r2", "r3", "r4", "r5")
PASSAGES = {"r4": (Passage(Span(0, 50), "wire"),), "r5": (Passage(Span(0, 40), "r3"), Passage(Span(20, 90), "r4"))}
ORIGINS = {
    name: Origin(
        name, f"outlet {name}", "wire" if name in ("r1", "r2") else name, When(day, day), PASSAGES.get(name, ())
    )
    for n, name in enumerate(REPORTS)
    for day in [START + timedelta(days=2 * n)]
}
WORDS = (
    "two ceasefires brokered by Nordia came into force. 12 more soldiers were killed. Westmark denied the allegations. "
)
TEXTS = dict.fromkeys(REPORTS, WORDS * 2)

parties = st.lists(
    st.sampled_from(
        [
            Party("Ostland"),
            Party("Westmark"),
            Party("Anna Lind", "Ostland"),
            Party("Nordia"),
            Party("Anna Lind"),
            Party("Lind"),
            Party("residents"),
            Party(""),
        ]
    ),
    max_size=2,
).map(tuple)
days = st.integers(0, 12).map(lambda n: START + timedelta(days=n))
whens = st.none() | st.builds(lambda a, b: When(min(a, b), max(a, b)), days, days) | days.map(lambda d: When(d, None))
whens = whens | st.sampled_from([When(None, START), When(date.min, date.min), When(date.max, date.max)])
places = st.none() | st.sampled_from([OLM, OLM_REGION, TARN, HARBOUR, Place("Olm"), Place("")])
counts = st.none() | st.integers(0, 3) | st.just(10**9)
figures = st.builds(
    Figure,
    st.sampled_from(["killed", "injured", "displaced"]),
    counts,
    st.sampled_from(["exact", "at_least", "at_most", "about", "vague"]),
    side=st.sampled_from([None, "Ostland", "Westmark"]),
    victim_status=st.sampled_from([None, "civilian", "military", "mixed"]),
    scope=st.sampled_from([None, "new", "total"]),
    victims=st.sampled_from([None, "soldiers", "children"]),
)
spans = st.builds(lambda start, width: Span(start, start + width), st.integers(0, 200), st.integers(1, 60))


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    type_ = draw(st.sampled_from(TYPES))
    return Claim(
        report=draw(st.sampled_from(REPORTS)),
        type=type_,
        anchor=draw(spans),
        quote=draw(spans),
        modality=draw(st.sampled_from(["actual", "actual", "planned", "possible", "called_off"])),
        stance=draw(st.sampled_from(["asserts", "asserts", "denies"])),
        speakers=draw(parties),
        actors=draw(parties),
        recipients=draw(parties),
        mediators=draw(parties),
        place=draw(places),
        when=draw(whens),
        figure=draw(figures) if type_ in ("casualties", "displacement") else None,
    )


def made(told: list[Claim], judgements: list[Judgement] | None = None) -> Picture:
    return fuse(told, judgements or [], ORIGINS, TEXTS)


def shown(picture: Picture) -> Iterator[str]:
    for many in (picture.incidents, picture.ceasefires, picture.meetings, picture.positions):
        for one in many:
            yield from one.claims
    for series in picture.tolls:
        for point in series.points:
            yield from point.claims


@settings(max_examples=60, deadline=None)
@given(st.lists(claims(), max_size=25), st.randoms(use_true_random=False), st.data())
def test_any_order_gives_the_same_picture(told: list[Claim], random: object, data: st.DataObject) -> None:
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(told), st.sampled_from(told)), max_size=4)) if told else []
    kinds = data.draw(st.lists(st.sampled_from(["same", "different", "wrong", "confirmed"]), min_size=4, max_size=4))
    judged = [
        Judgement(kind, (a.id, b.id), "an analyst", datetime(2031, 6, 1))
        for kind, (a, b) in zip(kinds, pairs, strict=False)
    ]
    other, judged_otherwise = list(told), list(judged)
    random.shuffle(other)  # type: ignore[attr-defined]
    random.shuffle(judged_otherwise)  # type: ignore[attr-defined]
    assert made(told, judged) == made(other, judged_otherwise)


@settings(max_examples=40, deadline=None)
@given(st.lists(claims(), max_size=15))
def test_duplicates_change_nothing(told: list[Claim]) -> None:
    assert made(told) == made([*told, *told])


@settings(max_examples=60, deadline=None)
@given(st.lists(claims(), max_size=25))
def test_every_claim_is_shown_and_nothing_else(told: list[Claim]) -> None:
    assert set(shown(made(told))) == {claim.id for claim in told}


@settings(max_examples=40, deadline=None)
@given(st.lists(claims(), max_size=20))
def test_ids_tell_things_apart_and_lists_are_in_order(told: list[Claim]) -> None:
    picture = made(told)
    for many in (picture.incidents, picture.ceasefires, picture.meetings, picture.tolls, picture.positions):
        ids = [one.id for one in many]
        assert len(ids) == len(set(ids))
    dated = [i.when.first or i.when.last for i in picture.incidents if i.when]
    assert dated == sorted(dated)  # type: ignore[type-var]


@settings(max_examples=40, deadline=None)
@given(st.lists(claims(), max_size=20))
def test_no_incident_holds_what_is_planned_and_what_is_done(told: list[Claim]) -> None:
    real = {claim.id: claim.modality == "actual" for claim in told if claim.type != "reject"}
    for incident in made(told).incidents:
        assert len({real[c] for c in incident.claims if c in real}) <= 1


@settings(max_examples=40, deadline=None)
@given(st.lists(claims(), max_size=20))
def test_low_best_and_high_never_cross(told: list[Claim]) -> None:
    picture = made(told)
    limits = [(f.low, f.best, f.high) for i in picture.incidents for f in i.findings if f.of]
    limits += [(s.low, s.best, s.high) for s in picture.tolls]
    for found in limits:
        known = [n for n in found if n is not None]
        assert known == sorted(known)
