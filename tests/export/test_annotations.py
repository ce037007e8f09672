"""Evidence leaves as W3C Web Annotations: where the words stand, and what they are."""

from __future__ import annotations

import json

from parley.export.claims import record
from parley.records import Report
from tests.export.contents import REPORTS, TOLD, WAR, one, written
from tests.views.samples import claim

MADE = json.loads(written(WAR, "web-annotation"))


def test_one_annotation_a_claim() -> None:
    assert (MADE["@context"], MADE["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    items = MADE["first"]["items"]
    assert MADE["total"] == len(items) == len(TOLD)
    assert [item["id"] for item in items] == [f"urn:parley:claim:{told.claim.id}" for told in TOLD]


def test_position_and_quotation_find_the_same_words() -> None:
    texts = {f"urn:parley:report:{id_}": report.text for id_, report in REPORTS.items()}
    for item in MADE["first"]["items"]:
        position, quote = item["target"]["selector"]
        text = texts[item["target"]["source"]["id"]]
        assert text[position["start"] : position["end"]] == quote["exact"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert around in text and len(quote["prefix"]) <= 32


def test_the_whole_record_goes_with_it() -> None:
    bodies = [item["body"][-1] for item in MADE["first"]["items"]]
    assert [json.loads(body["value"]) for body in bodies] == [record(told) for told in TOLD]


def test_only_an_address_of_the_web_is_one() -> None:
    for url, known in (("javascript:alert(1)", False), ("https://example.org/1", True)):
        report = Report("Zenda was shelled.", name="r", url=url)
        made = json.loads(written(one(claim(report, "shelling", "Zenda was shelled"), report), "web-annotation"))
        assert ("via" in made["first"]["items"][0]["target"]["source"]) is known


def test_no_claims_are_no_annotations() -> None:
    made = json.loads(written(type(WAR)(()), "web-annotation"))
    assert made["total"] == 0 and made["first"]["items"] == []
