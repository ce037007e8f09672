"""What was read of war in reports that tell of none is counted, and nothing else."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from eval.wire import wire
from eval.without_war import too_many, without_war
from training.annotations import SENTENCES, pack, save

from parley.scoring.annotation import Annotation, Gold
from parley.scoring.score import score

BATTLE = Annotation("war", "armed_clash", 0, 10)
TALKS = Annotation("talks", "consult", 0, 10)
ANNOTATED = Gold((BATTLE, TALKS), frozenset({"war", "talks", "sport"}))


def test_counts_war_where_there_is_none() -> None:
    shelled = Annotation("sport", "shelling", 0, 10)
    truce = Annotation("talks", "ceasefire", 20, 30)
    found = without_war(ANNOTATED, score(ANNOTATED, [BATTLE, TALKS, shelled, truce]))
    assert (found.reports, found.claims, found.rate) == (2, (shelled, truce), 1.0)
    assert str(found) == "without war  1.000 false events a report   (2 in 2)"


def test_passes_over_what_is_no_war_and_what_is_in_one() -> None:
    toll = Annotation("sport", "casualties", 0, 10, figure={"measure": "killed", "count": 3})
    found = without_war(ANNOTATED, score(ANNOTATED, [Annotation("war", "shelling", 40, 50), toll, TALKS]))
    assert (found.reports, found.claims) == (2, ())


def test_names_what_is_over_its_ceiling() -> None:
    found = without_war(ANNOTATED, score(ANNOTATED, [Annotation("sport", "shelling", 0, 10)]))
    assert list(too_many(found, 0.4)) == ["reports without war have 0.500 false events each, over the ceiling of 0.400"]
    assert not list(too_many(found, 0.5))
    assert not list(too_many(found, None))


def test_wire_briefs_are_there_as_long_as_they_are_needed(tmp_path: Path) -> None:
    save(tmp_path / "reports.jsonl", [{"report": "gmb-0", "text": "Ruritania mourns."}])
    save(tmp_path / "claims.jsonl", [{"report": "gmb-0"}])
    pack(tmp_path, ["Ruritania mourns."], tmp_path / "kept.jsonl")
    lying = tmp_path / SENTENCES
    with wire(tmp_path, tmp_path / "kept.jsonl") as found:
        assert found is None
    lying.parent.mkdir(parents=True)
    lying.write_bytes(gzip.compress(json.dumps({"tokens": ["Ruritania", "mourns", "."]}).encode()))
    with wire(tmp_path, tmp_path / "kept.jsonl") as found:
        assert found
        assert found.name == "wire"
        assert "Ruritania mourns." in found.reports.read_text(encoding="utf-8")
    assert not found.reports.exists()
