"""Annotations are kept without a word of their texts, and come back with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from training.annotations import FRESH, KEPT, briefs, pack, place, restore, save, sentence

TOKENS = (
    ["Ruritania", "'s", "army", "said", "``", "three", "soldiers", "''", "(", "of", "its", "own", ")", "died", "."],
    ["It", "does", "n't", "say", "where", ",", "and", "asked", "for", "$", "5", "and", "5", "%", "."],
)
SENTENCES = (
    'Ruritania\'s army said "three soldiers" (of its own) died.',
    "It doesn't say where, and asked for $5 and 5%.",
)
REPORT = {"report": "gmb-1", "text": " ".join(SENTENCES)}
TOLL = {
    "report": "gmb-1", "id": "gmb-1-01", "quote": SENTENCES[0][22:57], "start": 22, "end": 57, "type": "casualties",
    "modality": "actual", "stance": "asserts", "speakers": ["army|Ruritania"], "actors": [], "recipients": ["Ruritania"],
    "mediators": [], "place": None, "when": None,
    "figure": {"measure": "killed", "count": 3, "bound": "exact", "victims": "soldiers", "side": "Ruritania",
               "victim_status": "military", "scope": "new", "cause": "conflict"},
}  # fmt: skip
ASKED = {
    **TOLL, "id": "gmb-1-02", "quote": "asked for $5", "start": 84, "end": 96, "type": "request", "modality": "planned",
    "speakers": [], "actors": ["Ruritania"], "recipients": [], "when": {"from": "2007", "to": None}, "about": "$5",
}  # fmt: skip
del ASKED["figure"]


def told(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    save(tmp_path / "reports.jsonl", [REPORT])
    save(tmp_path / "claims.jsonl", [{"report": "gmb-1"}, TOLL, ASKED])
    return tmp_path


def test_tokens_are_joined_as_they_were_written() -> None:
    assert tuple(map(sentence, TOKENS)) == SENTENCES


def test_claims_come_back_as_they_were(annotated: Path) -> None:
    sentences = ["Somebody else's sentence.", *SENTENCES]
    kept = annotated / "wire.jsonl"
    assert pack(annotated, sentences, kept) == 1
    assert restore(kept, sentences, annotated / "wire") == 1
    assert told(annotated / "wire") == [{"report": "gmb-1"}, TOLL, ASKED]
    assert (annotated / "wire" / "reports.jsonl").read_text(encoding="utf-8") == json.dumps(
        REPORT, separators=(",", ":")
    ) + "\n"


def test_what_is_kept_holds_no_words(annotated: Path) -> None:
    pack(annotated, ["", *SENTENCES], annotated / "wire.jsonl")
    kept = (annotated / "wire.jsonl").read_text(encoding="utf-8")
    assert not [word for word in ("soldiers", "asked", "$5") if word in kept]


def test_other_sentences_are_refused(annotated: Path) -> None:
    pack(annotated, ["", *SENTENCES], annotated / "wire.jsonl")
    with pytest.raises(ValueError, match="sentences 1 to 2 are not those that were annotated"):
        restore(annotated / "wire.jsonl", ["", SENTENCES[0], "Something else."], annotated / "wire")


def test_a_phrase_is_sought_in_the_claim_first() -> None:
    assert place("two", "two cars hit two men, two fled", [13, 20]) == [13, 16]
    assert place("two", "two cars hit men", [9, 16]) == [0, 3]
    assert place("nobody", "two cars hit men", [9, 16]) is None


def test_the_kept_annotations_are_sound(tmp_path: Path) -> None:
    listed = [*briefs(KEPT), *briefs(FRESH)]
    taken = [number for brief in listed for number in range(brief.first, brief.last + 1)]
    assert len(taken) == len(set(taken)), "two briefs share a sentence"
    claims = [claim for brief in listed for claim in brief.claims]
    assert all(0 <= claim["span"][0] < claim["span"][1] for claim in claims)
    assert not [claim for claim in claims if "quote" in claim or isinstance(claim.get("about"), str)]
    assert not [claim for claim in claims if isinstance(claim.get("figure", {}).get("victims"), str)]
