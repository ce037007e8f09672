"""Whether two places can be one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from parley.fuse.matching.cluster import Extent
from parley.fuse.matching.undated import News, Told
from parley.fuse.places import is_specific, nearness
from parley.records import Place
from tests.fuse.build import OLM, OLM_REGION, TARN

UNTOLD = Told({}, Counter())
SUBURB = Place("Olm North", entry="olm-north", latitude=50.02, longitude=10.02, precision=3)
PROVINCE = Place("Eastern Province", entry="east", latitude=50.3, longitude=10.3, precision=90)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (OLM, OLM, "same"),
        (OLM, SUBURB, "same"),
        (OLM, OLM_REGION, "within"),
        (OLM, PROVINCE, "loosely within"),
        (OLM, TARN, "apart"),
        (Place("Barl"), Place("the Barl region"), "same"),
        (Place("Barl"), Place("Barl North"), "within"),
        (Place("Barl"), Place("BARL"), "same"),
        (Place("Barl"), Place("Tarn"), "unknown"),
        (Place("Abu al-Barduk"), Place("Abu Albardook"), "same"),
        (replace(PROVINCE, name="Barl", entry=None), replace(PROVINCE, name="Sarn", entry=None), "unknown"),
        (replace(PROVINCE, name="Abu Barduk", entry=None), replace(PROVINCE, name="Abu Bardook", entry=None), "same"),
        (OLM, replace(OLM, entry="another Olm", latitude=-20.0), "within"),
        (Place(""), OLM, "unknown"),
    ],
)
def test_nearness(one: Place, other: Place, expected: str) -> None:
    assert nearness(one, other) == expected
    assert nearness(other, one) == expected


def test_a_town_is_specific_and_a_province_not() -> None:
    assert is_specific(OLM)
    assert not is_specific(PROVINCE)
    assert not is_specific(None)


@pytest.mark.parametrize(("known", "is_one"), [(None, False), (News(UNTOLD, UNTOLD, UNTOLD), True)])
def test_a_village_that_no_gazetteer_knows_lets_no_two_towns_be_one_on_a_known_day(
    known: News | None, is_one: bool
) -> None:
    both = Extent(place=replace(OLM, precision=6), news=known).joined(Extent(place=Place("Kesh")))
    assert both is not None
    assert (both.joined(Extent(place=TARN)) is not None) == is_one
