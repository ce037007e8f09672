"""`python -m training.annotations FOLDER`: annotated wire briefs, put back together with their texts.

In: `annotations/wire.jsonl` and `fresh.jsonl`, which hold no text, and the sentences of the Groningen Meaning Bank that
they count, by `--data`. Out: `FOLDER/wire` and `FOLDER/fresh` with `reports.jsonl` and `claims.jsonl`, which `python -m
eval --gold FOLDER/wire` measures on. With `--pack` the other way round: from such a folder, named like its set, to the
set.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import Any

from eval.command import data
from eval.json_lines import records

FOLDER = Path(__file__).parent / "annotations"
KEPT, FRESH = FOLDER / "wire.jsonl", FOLDER / "fresh.jsonl"
"""Briefs that rules are tuned on, and briefs on which none ever was."""
SENTENCES = "train/names/gmb.jsonl.gz"
NAME = "gmb-"
UNSAID: Mapping[str, Any] = {
    "modality": "actual",
    "stance": "asserts",
    "speakers": [],
    "actors": [],
    "recipients": [],
    "mediators": [],
    "place": None,
    "when": None,
}
BRACKETS = {"-LRB-": "(", "LRB": "(", "-RRB-": ")", "RRB": ")", "``": '"', "''": '"'}
CLOSING = {".", ",", ";", ":", "?", "!", ")", "%", "n't"}
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Brief:
    """One brief: its sentences by number, the first and the last; a digest of its text; its claims as offsets into
    it."""

    first: int
    last: int
    digest: str
    claims: tuple[Record, ...]

    @property
    def name(self) -> str:
        """What its report is called."""
        return f"{NAME}{self.first}"

    def text(self, sentences: Sequence[str]) -> str:
        """Its text, out of all sentences.

        Raises:
            ValueError: where the sentences are not those that were annotated.
        """
        text = " ".join(sentences[self.first : self.last + 1])
        if digest(text) != self.digest:
            raise ValueError(f"The sentences {self.first} to {self.last} are not those that were annotated.")
        return text


def digest(text: str) -> str:
    """What tells one text from another."""
    return sha256(text.encode()).hexdigest()[:12]


def briefs(path: Path = KEPT) -> Iterator[Brief]:
    """The briefs of a file without text."""
    for kept in records(path):
        first, last = kept["sentences"]
        yield Brief(first, last, kept["digest"], tuple(kept["claims"]))


def sentence(tokens: Iterable[str]) -> str:
    """The sentence that tokens were cut from; of quotation marks every second one closes."""
    text, quoted, glued = "", False, True
    for word in tokens:
        word = BRACKETS.get(word, word)
        if word == '"':
            text += word if quoted or not text else f" {word}"
            quoted, glued = not quoted, not quoted
            continue
        glued = glued or word in CLOSING or (word.startswith("'") and len(word) <= 3) or text.endswith(("(", "$", "£"))
        text += word if glued else f" {word}"
        glued = False
    return text


def restored(brief: Brief, text: str) -> Iterator[Record]:
    """What `eval` reads of a brief: that it was annotated, and its claims."""
    yield {"report": brief.name}
    for number, kept in enumerate(brief.claims, 1):
        start, end = kept["span"]
        claim = {
            "report": brief.name,
            "id": f"{brief.name}-{number:02}",
            "quote": text[start:end],
            "start": start,
            "end": end,
        }
        claim |= {**UNSAID, **{key: value for key, value in kept.items() if key != "span"}}
        if "figure" in claim:
            claim["figure"] = {**claim["figure"], "victims": words(text, claim["figure"].get("victims"))}
        if "about" in claim:
            claim["about"] = words(text, claim["about"])
        yield claim


def words(text: str, span: Sequence[int] | None) -> str | None:
    """The words of a span, None where there is none."""
    return text[slice(*span)] if span else None


def restore(kept: Path, sentences: Sequence[str], folder: Path) -> int:
    """Write the briefs of `kept` and their claims with their texts; how many briefs there are."""
    listed = list(briefs(kept))
    texts = [brief.text(sentences) for brief in listed]
    folder.mkdir(parents=True, exist_ok=True)
    save(folder / "reports.jsonl", ({"report": b.name, "text": t} for b, t in zip(listed, texts, strict=True)))
    save(folder / "claims.jsonl", (c for b, t in zip(listed, texts, strict=True) for c in restored(b, t)))
    return len(listed)


def packed(report: Record, claims: Iterable[Record]) -> Record:
    """A brief and its claims without their words."""
    first, text = int(report["report"].removeprefix(NAME)), report["text"]
    return {
        "sentences": [first, first + report["sentences"] - 1],
        "digest": digest(text),
        "claims": [without_words(claim, text) for claim in claims],
    }


def without_words(claim: Record, text: str) -> Record:
    """A claim by offsets alone; what is as it mostly is stays unsaid."""
    span = [claim["start"], claim["end"]]
    kept: Record = {"span": span, "type": claim["type"]}
    kept |= {key: claim[key] for key, usual in UNSAID.items() if claim.get(key, usual) != usual}
    if figure := claim.get("figure"):
        kept["figure"] = {**figure, "victims": place(figure["victims"], text, span)}
    if about := claim.get("about"):
        kept["about"] = place(about, text, span)
    return kept


def place(phrase: str | None, text: str, span: Sequence[int]) -> list[int] | None:
    """Where `phrase` stands: within `span`, or else nearest to where it begins; None where it is not in the text."""
    starts = [i for i in range(len(text)) if phrase and text.startswith(phrase, i)]
    nearest = min(starts, key=lambda i: (not span[0] <= i < span[1], abs(i - span[0])), default=None)
    return None if nearest is None or phrase is None else [nearest, nearest + len(phrase)]


def pack(folder: Path, sentences: Sequence[str], kept: Path) -> int:
    """Write the briefs of `folder` to `kept`, without their words; how many there are."""
    lines = records(folder / "claims.jsonl")
    claims = {name: [c for c in own if "type" in c] for name, own in groupby(lines, key=lambda claim: claim["report"])}
    listed = [
        packed({**report, "sentences": covered(report, sentences)}, claims[report["report"]])
        for report in sorted(records(folder / "reports.jsonl"), key=lambda r: int(r["report"].removeprefix(NAME)))
    ]
    save(kept, listed)
    return len(listed)


def covered(report: Record, sentences: Sequence[str]) -> int:
    """How many sentences a report is made of."""
    first, left, count = int(report["report"].removeprefix(NAME)), len(report["text"]) + 1, 0
    while left > 0:
        left -= len(sentences[first + count]) + 1
        count += 1
    return count


def save(path: Path, lines: Iterable[Record]) -> None:
    """Write `lines` as JSON Lines."""
    dumped = (json.dumps(line, ensure_ascii=False, separators=(",", ":")) for line in lines)
    path.write_text("".join(f"{line}\n" for line in dumped), encoding="utf-8")


def main() -> None:
    """Restore, or pack, and say how many briefs there are."""
    parser = argparse.ArgumentParser(prog="python -m training.annotations", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, default=data() / SENTENCES, help="the sentences, as JSON Lines")
    parser.add_argument("--pack", action="store_true", help="take the claims of FOLDER/wire or FOLDER/fresh over")
    chosen = parser.parse_args()
    sentences = [sentence(record["tokens"]) for record in records(chosen.data)]
    kept = {path.stem: path for path in (KEPT, FRESH)}
    if chosen.pack and chosen.folder.name not in kept:
        parser.error(f"{chosen.folder} is named after no set; a folder of one is called {' or '.join(kept)}.")
    if chosen.pack:
        print(f"{pack(chosen.folder, sentences, kept[chosen.folder.name])} briefs")
        return
    for name, path in kept.items():
        print(f"{name}: {restore(path, sentences, chosen.folder / name)} briefs")


if __name__ == "__main__":
    main()
