"""MUC-4's slots: fillers agree as its scorer has it, templates pair off, heads learn and are stored."""

from __future__ import annotations

import importlib.util
import random
from datetime import date
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest
from eval.command import data
from eval.measure import Counts
from eval.muc4 import filled, key, network, told
from eval.muc4.apart import incidents, squared
from eval.muc4.circumstances import land_of, place_name, stretch
from eval.muc4.linear import Rows, bare, load, numbered, store
from eval.muc4.material import NEVER, ROLES, TOLD, Thing, material
from eval.muc4.measure import count, heads
from eval.muc4.pairs import of_pairs
from eval.muc4.phrases import phrases, things
from eval.muc4.reading import read
from eval.muc4.score import scored
from eval.muc4.slots import SLOTS, best, written
from eval.muc4.table import reached
from training.heads import Fitting, fitted

from parley.records import Place, When

THEIR_SCORER = data() / "bench" / "muc4" / "score_muc4.py"
TEXT = """ZENDA, 5 MAR 91 (RNA) -- [TEXT] GUERRILLAS OF THE RED HAND (RH) KIDNAPPED MAYOR RUDOLF RASSENDYLL IN ZENDA ON
4 MARCH. THE KIDNAPPERS DEMANDED A RANSOM FOR THE MAYOR.
"""
RECORD = {"id": "own", "text": TEXT, "templates": [], "meta": {"place": "ZENDA", "country": None,
          "dateline_date": "1991-03-05", "dateline_span": [0, 22]}}  # fmt: skip


@pytest.mark.parametrize(
    ("slot", "asked", "given", "credit"),
    [
        ("HUM TGT: NAME", "RUDOLF RASSENDYLL", "RASSENDYLL", 1.0),
        ("HUM TGT: NAME", "RUDOLF RASSENDYLL", "RUPERT RASSENDYLL", 0.5),
        ("HUM TGT: NAME", "RUDOLF RASSENDYLL", "RUDOLF HENTZAU", 0.0),
        ("HUM TGT: NUMBER", "2", "2", 1.0),
        ("HUM TGT: NUMBER", "2 - 5", "4", 0.5),
        ("HUM TGT: NUMBER", "PLURAL", "7", 0.5),
        ("HUM TGT: NUMBER", "PLURAL", "1", 0.0),
        ("INCIDENT: DATE", "04 MAR 91", "04 MAR 91", 1.0),
        ("INCIDENT: DATE", "- 04 MAR 91", "04 MAR 91", 0.5),
        ("INCIDENT: DATE", "01 MAR 91 - 06 MAR 91", "05 MAR 91", 0.5),
        ("INCIDENT: DATE", "04 MAR 91", "05 MAR 91", 0.0),
        ("INCIDENT: LOCATION", "RURITANIA: ZENDA (CITY)", "RURITANIA: ZENDA (TOWN)", 1.0),
        ("INCIDENT: LOCATION", "RURITANIA: ZENDA (CITY)", "RURITANIA", 0.5),
        ("HUM TGT: EFFECT OF INCIDENT", "NO INJURY OR DEATH", "NO INJURY", 0.5),
    ],
)
def test_fillers_agree_in_full_in_part_or_not(slot: str, asked: str, given: str, credit: float) -> None:
    assert best(slot, [asked], [given]) == credit


def test_writes_days_as_the_key_does() -> None:
    assert written(date(1991, 3, 4)) == "04 MAR 91"


def template(**slots: str) -> dict[str, Any]:
    names = {name.replace(": ", "_").replace(" ", "_"): name for name in SLOTS}
    return {
        "optional": False,
        "slots": {names[n]: [{"alts": [v], "xref": [], "optional": False}] for n, v in slots.items()},
    }


def test_a_template_without_a_partner_counts_in_full() -> None:
    one = template(INCIDENT_TYPE="ATTACK", INCIDENT_DATE="04 MAR 91")
    other = template(INCIDENT_TYPE="BOMBING", INCIDENT_DATE="04 MAR 91")
    assert figures(scored([one], [one])) == (1.0, 1.0)
    assert figures(scored([one], [other])) == (0.0, 0.0)
    both = scored([one], [one, other])
    assert (both["templates right"], both["templates given"], both["INCIDENT: TYPE given"]) == (1, 2, 2)


def figures(counts: Counts) -> tuple[float, float]:
    slots, templates, *_ = reached(counts)
    return slots.value, templates.value


@pytest.mark.skipif(not THEIR_SCORER.is_file(), reason="the set's own scorer is not here")
def test_scores_as_the_set_s_own_scorer() -> None:
    theirs = module(THEIR_SCORER)
    chance = random.Random(4)
    golds = [{"id": str(i), "templates": [drawn(chance) for _ in range(chance.randrange(4))]} for i in range(60)]
    given = [{"id": str(i), "templates": [drawn(chance) for _ in range(chance.randrange(4))]} for i in range(60)]
    counts: Counts = Counts()
    for gold, ours in zip(golds, given, strict=True):
        counts.update(scored(gold["templates"], ours["templates"]))
    expected = theirs.score(golds, given)
    for slot in SLOTS:
        short = expected[theirs.SHORT[slot]]
        assert (counts[f"{slot} asked"], counts[f"{slot} given"]) == (short["pos"], short["act"])
        assert 50 * counts[f"{slot} halves"] / max(short["pos"], 1) == pytest.approx(short["R"], abs=0.051)


def drawn(chance: random.Random) -> dict[str, Any]:
    fillers = ["RED HAND", "MAYOR", "THE MAYOR OF ZENDA", "2", "PLURAL", "2 - 5", "04 MAR 91", "- 05 MAR 91",
               "RURITANIA: ZENDA (CITY)", "RURITANIA", "ATTACK", "BOMBING", "NO INJURY", "NO INJURY OR DEATH"]  # fmt: skip

    def fill() -> dict[str, Any]:
        refer = chance.sample(["MAYOR", "RED HAND"], chance.randrange(2))
        return {
            "alts": chance.sample(fillers, 1 + chance.randrange(2)),
            "xref": refer,
            "optional": chance.random() < 0.2,
        }

    slots = {slot: [fill() for _ in range(1 + chance.randrange(3))] for slot in SLOTS if chance.random() < 0.7}
    return {"optional": chance.random() < 0.2, "slots": slots}


def module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("theirs", path)
    assert spec
    assert spec.loader
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def test_a_head_learns_and_comes_back_from_its_file(tmp_path: Path) -> None:
    rows = bare([numbered([f"word {i % 2}", f"other {i}"]) for i in range(40)])
    held = np.array([[i % 2 == 0, i % 2 == 1] for i in range(40)], np.float32)
    head = fitted(("even", "odd"), rows, held, Fitting(exclusive=True, step=0.1))
    assert head.likeliest(bare([numbered(["word 0"])])) == "even"
    store({"parity": head}, tmp_path / "weights.npz")
    back = load(tmp_path / "weights.npz")["parity"]
    assert back.labels == ("even", "odd")
    assert back.chances(rows) == pytest.approx(head.chances(rows), abs=0.1)


def test_a_head_learns_from_vectors_what_no_weights_could_add_up() -> None:
    corners = np.array([[x, y] for x in (-1, 1) for y in (-1, 1)] * 25, np.float32)
    rows = Rows([numbered(["any"])] * len(corners), corners)
    held = (corners.prod(1) > 0).astype(np.float32)[:, None]
    head = fitted(("alike",), rows, held, Fitting(rounds=60, batch=20, layer=0.02))
    assert ((head.chances(rows) > 0.5) == held.astype(bool)).all()


def test_the_network_tells_of_every_phrase_and_sentence() -> None:
    doc = read(RECORD)
    listed = phrases(doc)
    found = network.told(doc, listed)
    assert found.phrases.shape[0] == len(listed)
    assert found.sentences.shape == (len(doc.sentences), len(TOLD) + 1)
    assert np.ptp(found.phrases[:, ROLES.index("victim")]) > 1


def test_the_network_reads_whole_sentences_in_stretches_of_like_length() -> None:
    doc = read({**RECORD, "text": TEXT + "THE RED HAND ALSO BURNED THREE BRIDGES NEAR STRELSAU LAST WEEK. " * 60})
    found = network.stretches(doc)
    sizes = [len(pieces.numbers) for pieces in found]
    assert len(found) > 1
    assert max(sizes) <= 1.1 * network.STRETCH
    assert min(sizes) > 0.7 * max(sizes)
    assert sum(len(pieces.first) for pieces in found) == len(doc.tokens)


def test_the_network_says_nothing_of_roles_that_a_phrase_cannot_have() -> None:
    found = material(read(RECORD))
    places = [i for i, phrase in enumerate(found.phrases) if phrase.sort == "place"]
    assert places
    assert (found.told.phrases[places, ROLES.index("victim")] == NEVER).all()
    assert (found.told.phrases[places, ROLES.index("place")] > NEVER).all()


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(1991, 3, 4), date(1991, 3, 4), "04 MAR 91"),
        (date(1991, 3, 4), date(1991, 3, 5), "04 MAR 91"),
        (date(1991, 3, 1), date(1991, 3, 5), "01 MAR 91 - 05 MAR 91"),
        (None, date(1991, 3, 5), "- 05 MAR 91"),
        (date(1991, 3, 5), None, None),
    ],
)
def test_writes_a_stretch_of_days(first: date | None, last: date | None, text: str | None) -> None:
    assert stretch(When(first, last)) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("downtown Zenda", "ZENDA"),
        ("northwestern Zenda", "ZENDA"),
        ("Strelsau Province", "STRELSAU"),
        ("Zenda", "ZENDA"),
    ],
)
def test_writes_a_place_without_the_words_round_its_name(name: str, text: str) -> None:
    assert place_name(Place(name)) == text


@pytest.mark.parametrize(
    ("called", "land", "nation"),
    [
        ("SPANISH PRIESTS", "El Salvador", "SPAIN"),
        ("SALVADORAN PRIESTS", "El Salvador", None),
        ("PRIESTS", "El Salvador", None),
    ],
)
def test_a_foreigner_s_nation_is_named(called: str, land: str, nation: str | None) -> None:
    doc = read({**RECORD, "text": f"SAN SALVADOR, 5 MAR 91 (RNA) -- [TEXT] GUNMEN KILLED TWO {called} TODAY.\n"})
    phrase = next(phrase for phrase in phrases(doc) if "PRIEST" in phrase.text)
    assert filled.nation(Thing((phrase,), (0,), np.zeros(len(ROLES), np.float32)), land) == nation


def test_finds_what_may_fill_a_slot_once_a_thing() -> None:
    doc = read(RECORD)
    listed = phrases(doc)
    texts = [phrase.text for phrase in listed]
    assert "RUDOLF RASSENDYLL" in texts
    assert "GUERRILLAS" in texts
    assert [phrase.text for phrase in listed if phrase.kind == "place"] == ["ZENDA"]
    assert [phrase.text for phrase in listed if phrase.kind == "date"] == ["04 MAR 91"]
    assert sum(map(len, things(listed))) == len(listed)


@pytest.mark.parametrize(
    ("place", "body", "land"),
    [
        ("NAIROBI", "GUNMEN KILLED A TEACHER NEAR THE MARKET.", "Kenya"),
        ("MADRID", "GUNMEN KILLED A TEACHER IN UGANDA. THE UGANDAN ARMY SENT TROOPS TO THE NORTH OF UGANDA.", "Uganda"),
        ("CLANDESTINE", "GUNMEN KILLED A TEACHER IN THE NORTH, THE UGANDAN REBELS SAID.", "Uganda"),
    ],
)
def test_an_incident_is_in_the_country_most_is_said_of(place: str, body: str, land: str) -> None:
    text = f"{place}, 5 MAR 91 (RNA) -- [TEXT] {body}\n"
    span = [0, text.index(" (")]
    doc = read({**RECORD, "text": text, "meta": {**RECORD["meta"], "place": place, "dateline_span": span}})
    assert land_of(doc, [found.place for found in doc.places]) == land


def test_a_capital_may_be_where_it_happened_but_no_country() -> None:
    listed = phrases(read({**RECORD, "text": f"{TEXT}BOMBS WENT OFF IN NAIROBI, THE CAPITAL OF KENYA.\n"}))
    assert [phrase.text for phrase in listed if phrase.kind == "place"] == ["ZENDA", "NAIROBI"]


def test_fills_in_templates_by_claims_alone() -> None:
    kinds = {t["slots"]["INCIDENT: TYPE"][0]["alts"][0] for t in told.templates(read(RECORD))}
    assert "KIDNAPPING" in kinds


def test_fills_in_templates_with_heads() -> None:
    slots = [t["slots"] for t in filled.templates(material(read(RECORD)), heads())]
    victims = [fill["alts"][0] for s in slots for fill in s.get("HUM TGT: NAME", ())]
    assert "RUDOLF RASSENDYLL" in victims
    quiet = {**RECORD, "text": "ZENDA, 5 MAR 91 (RNA) -- [TEXT] THE PRICE OF COFFEE ROSE BY TWO PER CENT.\n"}
    assert filled.templates(material(read(quiet)), heads()) == []


@pytest.mark.parametrize(
    ("roles", "apart", "found"),
    [
        (["victim", "target", "place"], [], [[0, 1, 2]]),
        (["victim", "victim", "place"], [(0, 1), (0, 2)], [[0], [1, 2]]),
        (["victim", "individual", "target"], [(0, 2)], [[0, 1], [1, 2]]),
        (["victim", "individual", "target"], [(0, 2), (1, 2)], [[0, 1], [2]]),
        (["victim", "victim", "target"], [(0, 2), (1, 2)], [[0, 1], [2]]),
    ],
)
def test_tells_incidents_of_one_kind_apart(
    roles: list[str], apart: list[tuple[int, int]], found: list[list[int]]
) -> None:
    scores = [-3.0 if pair in apart else 3.0 for pair in combinations(range(len(roles)), 2)]
    assert incidents(roles, squared(np.array(scores, np.float32))) == found


def test_asks_of_each_two_things_whether_they_go_together() -> None:
    found = material(read(RECORD))
    none = np.zeros(len(ROLES), np.float32)
    listed = [Thing((phrase,), (i,), none) for i, phrase in enumerate(found.phrases)]
    kidnapped = template(HUM_TGT_NAME="RUDOLF RASSENDYLL", PERP_ORGANIZATION_ID="THE RED HAND")
    robbed = template(HUM_TGT_DESCRIPTION="RANSOM")
    parts, held = key.of_pairs(listed, [kidnapped, robbed])
    named = {thing.name: role for thing, role in parts}
    assert (named["RUDOLF RASSENDYLL"], named["RED HAND"], named["RANSOM"]) == ("victim", "organisation", "victim")
    together = [
        {one.name, other.name}
        for ((one, _), (other, _)), (own,) in zip(combinations(parts, 2), held, strict=True)
        if own
    ]
    assert {"RUDOLF RASSENDYLL", "RED HAND"} in together
    assert not any("RANSOM" in pair for pair in together)
    assert len(of_pairs(found, parts)) == len(held)


def test_labels_phrases_by_the_key() -> None:
    listed = phrases(read(RECORD))
    roles = key.of_phrases(listed, [template(HUM_TGT_NAME="RUDOLF RASSENDYLL", INCIDENT_TYPE="KIDNAPPING")])
    assert [p.text for p, row in zip(listed, roles, strict=True) if row[ROLES.index("victim")]] == ["RUDOLF RASSENDYLL"]


def test_counts_a_report_both_ways() -> None:
    asked = [template(INCIDENT_TYPE="KIDNAPPING", INCIDENT_DATE="04 MAR 91", HUM_TGT_NAME="RUDOLF RASSENDYLL")]
    counts = count({**RECORD, "templates": asked})
    assert counts["INCIDENT: TYPE asked"] == counts["alone INCIDENT: TYPE asked"] == 1
    assert counts["templates right"] == 1
