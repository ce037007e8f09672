"""What each set counts, on texts written for it."""

from __future__ import annotations

from eval import accusations, displacement, plover

from parley.records import TYPES


def test_each_type_that_plover_codes_has_a_root() -> None:
    assert {type_ for type_, _ in plover.root_of()} == set(TYPES) - {"displacement"}
    assert set(plover.root_of().values()) <= {
        "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
        "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
    }  # fmt: skip


def test_plover_counts_a_planned_meeting_as_an_agreement() -> None:
    text = "Ruritania's president will meet his Kenyan counterpart in Nairobi on Friday."
    counts = plover.count({"text": text, "roots": ["AGREE"]})
    assert counts["same"] == 1
    assert plover.count({"text": text, "roots": ["CONSULT"]})["same"] == 0


def test_displacement_counts_units_and_terms() -> None:
    text = "About 4,200 families fled their homes in Kismayo after heavy shelling."
    coded = {"quantity": 4200.0, "unit": "Households", "term": "Forced to Flee"}
    counts = displacement.count({"text": text, "figures": [coded]})
    assert (counts["found"], counts["units"], counts["terms"]) == (1, 1, 1)
    wrong = displacement.count({"text": text, "figures": [{**coded, "quantity": 4100.0}]})
    assert (wrong["found"], wrong["predicted"]) == (0, 1)


def test_accusations_are_counted_by_sentence() -> None:
    sentences = [
        {"text": "Kenya condemned Somalia for shelling the port .", "neg_eval": ["x"], "target_country": "somalia"},
        {"text": "We thank the President for convening us .", "neg_eval": [], "target_country": "_"},
    ]
    counts = accusations.count({"sentences": sentences})
    assert (counts["annotated"], counts["found"], counts["predicted"]) == (1, 1, 1)
    assert (counts["aimed"], counts["hit"]) == (1, 1)
