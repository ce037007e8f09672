"""Names: sets of sentences with marked names, brought to one set of labels.

In: the sets as they are laid out (JSON Lines). Out: `Example`s whose `names` hold every label that a word may bear.
The sets disagree on what they mark, so a word's label may be left open: a word outside all names of a set without
nationalities may still be one. The loss then adds up the chances of all labels that are allowed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from parley.records import Span
from parley.text.sentences import sentences
from parley.text.words import words
from training.examples import Example, lines

KINDS: Final = ("PER", "ORG", "LOC", "NORP", "EVENT", "MISC")
LABELS: Final = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
ANY: Final = frozenset(LABELS)
OUT: Final = frozenset({"O"})
Names = tuple[frozenset[str], ...]

TITLES: Final = frozenset(
    [
        "president",
        "prime",
        "minister",
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "king",
        "queen",
        "prince",
        "princess",
        "sheikh",
        "pope",
        "general",
        "lieutenant",
        "colonel",
        "major",
        "captain",
        "admiral",
        "senator",
        "governor",
        "secretary",
        "foreign",
        "defense",
        "chancellor",
        "ambassador",
        "judge",
        "justice",
        "ayatollah",
        "former",
        "vice",
        "deputy",
        "chief",
        "leader",
    ]
)
CROSSNER: Final[Mapping[str, tuple[str, ...]]] = {
    "politician": ("PER",), "person": ("PER",), "organisation": ("ORG",), "politicalparty": ("ORG",),
    "location": ("LOC",), "country": ("LOC",), "event": ("EVENT",), "election": ("EVENT",), "misc": ("NORP", "MISC"),
}  # fmt: skip
GMB: Final[Mapping[str, tuple[str, ...]]] = {
    "geo": ("LOC",), "org": ("ORG",), "per": ("PER",), "gpe": ("NORP",), "eve": ("EVENT",), "art": ("MISC",),
    "nat": ("MISC", "EVENT"), "tim": (),
}  # fmt: skip
WIKIGOLD: Final[Mapping[str, tuple[str, ...]]] = {
    "PER": ("PER",), "ORG": ("ORG",), "LOC": ("LOC",), "MISC": ("NORP", "EVENT", "MISC"),
}  # fmt: skip
UNER: Final[Mapping[str, tuple[str, ...]]] = {"PER": ("PER",), "ORG": ("ORG",), "LOC": ("LOC",)}
RE3D: Final = {"Person": "PER", "Organisation": "ORG", "Location": "LOC", "Nationality": "NORP"}


def uner(path: Path) -> list[Example]:
    """Universal NER: persons, organisations, places; nothing is said of nationalities, events and other names."""
    outside = frozenset({"O", *_labels(("NORP", "EVENT", "MISC"), "B"), *_labels(("NORP", "EVENT", "MISC"), "I")})
    return [_marked(row, UNER, outside) for row in _rows(path)]


def wikigold(path: Path) -> list[Example]:
    """WikiGold: MISC stands for nationalities, events and other names."""
    return [_marked(row, WIKIGOLD, OUT) for row in _rows(path)]


def crossner(path: Path) -> list[Example]:
    """CrossNER politics: parties and politicians, elections and events."""
    return [_marked(row, CROSSNER, OUT) for row in _rows(path)]


def gmb(path: Path) -> list[Example]:
    """Groningen Meaning Bank: labels partly made by machine.

    Its persons take titles in ("President Bush"), its "gpe" mixes nationalities with countries, and it marks many
    countries as organisations: titles are cut off, and where either may be meant both labels are allowed.
    """
    rows = list(_rows(path))
    places = _usual_places(rows)
    return [Example(words=tuple(row["tokens"]), names=_gmb_names(row, places)) for row in rows]


def re3d(path: Path) -> list[Example]:
    """re3d: reports on Syria and Iraq. Mentions that are not names ("the city") and doubted ones leave words open."""
    return [example for row in _rows(path) for example in _re3d_sentences(row)]


def training_part(examples: Sequence[Example]) -> Sequence[Example]:
    """The first 70 % of a set that has no part of its own for measuring; the rest is measured on."""
    return examples[: int(len(examples) * 0.7)]


def by_hand(folder: Path, reports: Path) -> list[Example]:
    """The training parts of the sets that people marked: those in `folder`, and re3d's `reports`."""
    return [
        *training_part(uner(folder / "uner_ewt_dev.jsonl")),
        *training_part(wikigold(folder / "wikigold_half.jsonl")),
        *crossner(folder / "crossner_politics_train_dev.jsonl"),
        *training_part(re3d(reports)),
    ]


def held_out(folder: Path, reports: Path) -> Iterable[tuple[str, Sequence[Example]]]:
    """The parts of the same sets that are left for measuring, each with the set's name."""
    for name, found in (
        ("UNER", uner(folder / "uner_ewt_dev.jsonl")),
        ("WikiGold", wikigold(folder / "wikigold_half.jsonl")),
        ("re3d", re3d(reports)),
    ):
        yield name, found[len(training_part(found)) :]


def spans(labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """First word, word behind the last, and kind of each name; an I- that continues nothing begins a name."""
    found: list[tuple[int, int, str]] = []
    for i, label in enumerate(labels):
        place, _, kind = label.partition("-")
        if place == "I" and found and found[-1][1:] == (i, kind):
            found[-1] = (found[-1][0], i + 1, kind)
        elif place in ("B", "I"):
            found.append((i, i + 1, kind))
    return found


def _rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in lines(path)]


def _labels(kinds: Iterable[str], place: str) -> frozenset[str]:
    return frozenset(f"{place}-{kind}" for kind in kinds)


def _marked(row: Mapping[str, Any], kinds: Mapping[str, tuple[str, ...]], outside: frozenset[str]) -> Example:
    names = [outside] * len(row["tokens"])
    for first, end, kind in spans(row["tags"]):
        for i in range(first, end):
            names[i] = _labels(kinds[kind], "B" if i == first else "I")
    return Example(words=tuple(row["tokens"]), names=tuple(names))


def _usual_places(rows: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    """The single words that are marked as places more often than as organisations."""
    votes: Counter[str] = Counter()
    for row in rows:
        for first, end, kind in spans(row["tags"]):
            if end == first + 1 and kind in ("geo", "org"):
                votes[row["tokens"][first]] += 1 if kind == "geo" else -1
    return frozenset(word for word, balance in votes.items() if balance > 0)


def _gmb_names(row: Mapping[str, Any], places: frozenset[str]) -> Names:
    names = [OUT] * len(row["tokens"])
    for first, end, kind in spans(row["tags"]):
        if kind == "per":
            first = next((i for i in range(first, end) if row["tokens"][i].lower() not in TITLES), end)
        kinds = GMB[kind]
        if kind == "gpe" and row["pos"][first] == "NNP":
            kinds = ("NORP", "LOC")
        elif kind == "org" and end == first + 1 and row["tokens"][first] in places:
            kinds = ("ORG", "LOC")
        for i in range(first, end) if kinds else ():
            names[i] = _labels(kinds, "B" if i == first else "I")
    return tuple(names)


def _re3d_sentences(row: Mapping[str, Any]) -> Iterable[Example]:
    text = row["text"]
    for sentence in sentences(text, [Span(0, len(text))]):
        tokens = words(text, sentence.span)
        names = [OUT] * len(tokens)
        for entity in sorted(row["entities"], key=lambda e: e["start"] - e["end"]):
            inside = [i for i, t in enumerate(tokens) if t.start >= entity["start"] and t.end <= entity["end"]]
            _mark_re3d(names, inside, entity, [t.of(text) for t in tokens])
        if tokens:
            yield Example(words=tuple(t.of(text) for t in tokens), names=tuple(names), text=sentence.span.of(text))


def _mark_re3d(names: list[frozenset[str]], inside: list[int], entity: Mapping[str, Any], tokens: list[str]) -> None:
    """Mark one mention, inner ones after outer ones."""
    kind = RE3D.get(entity["type"])
    if kind is None or not inside:
        return
    if tokens[inside[0]].lower() in ("the", "a", "an"):
        inside = inside[1:]
    is_name = entity["confidence"] >= 0.5 and inside and all(_is_name_word(tokens[i]) for i in (inside[0], inside[-1]))
    for i in inside:
        if is_name:
            names[i] = _labels((kind,), "B" if i == inside[0] else "I")
        elif names[i] == OUT:
            names[i] = ANY


def _is_name_word(word: str) -> bool:
    return word[:1].isupper() and word not in {
        "I",
        "He",
        "She",
        "We",
        "They",
        "It",
        "You",
        "His",
        "Her",
        "Their",
        "Our",
    }
