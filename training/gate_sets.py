"""What the gate's weights are learned from: texts by sentences, and which claims each sentence holds.

In: annotated briefs, made-up reports and the phrase book; wire news, general news and other texts, in which Parley says
itself what it reads, every sentence of them parsed. Out: `Text`s. What was read is kept in a folder, as reading takes
half an hour.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from random import Random

from eval.gate import Benchmark, benchmark
from eval.general_news import general_news
from eval.json_lines import records
from eval.made_up import made_up
from eval.phrase_book import HERE, NOTHING
from eval.phrase_book import sentences as phrases

from parley.extract.parsing.reading import READ
from parley.extract.pipeline import read_claims
from parley.ingest.clean import layout
from parley.ingest.columns import Columns
from parley.ingest.files import reports
from parley.language.model import Model
from parley.records import Report, Span
from parley.scoring.annotation import gold
from parley.text.sentences import sentences
from parley.text.words import words
from training.annotations import FRESH, KEPT, SENTENCES, briefs, sentence

STRETCH, AROUND = 8, 3
"""Sentences of wire news that are read as one text; and how many next to a brief are left out."""
MOST = {"wire news": 2560, "ECB+": 340, "other texts": 1000}
"""Of how many texts of a set is learned at most, drawn by lot."""
SEED = 5
OTHER = "bench/gum_dates_train_dev.jsonl.gz"


@dataclass(frozen=True, slots=True)
class Text:
    """The words of each sentence of a text, and the types of the claims in each."""

    words: Sequence[Sequence[str]]
    types: Sequence[Sequence[str]]


def annotated(folder: Path) -> dict[str, list[Text]]:
    """Texts whose claims were annotated: the briefs of `folder`, made-up reports and phrases that rules are tuned
    on."""
    book = [_phrase(row["sentence"], row["type"]) for row in phrases(HERE / "tuned.tsv")]
    found = {part.name: list(_texts(part)) for part in (benchmark(folder), made_up()[0]) if part}
    return {**found, "phrase book": book}


def _texts(part: Benchmark) -> Iterator[Text]:
    claims: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    with part.claims.open(encoding="utf-8") as lines:
        for claim in gold(lines).claims:
            claims[claim.report].append((Span(claim.start, claim.end), claim.type))
    for report in reports([part.reports], Columns()):
        if isinstance(report, Report):
            yield text(report, claims[report.name])


def _phrase(told: str, kind: str) -> Text:
    own = [word.of(told) for word in words(told, Span(0, len(told)))]
    return Text([own], [[] if kind == NOTHING else [kind]])


def text(report: Report, claims: Sequence[tuple[Span, str]]) -> Text:
    """A report with its claims by sentence."""
    spans = [found.span for found in sentences(report.text, [zone.span for zone in layout(report).of_kind(*READ)])]
    own = [[word.of(report.text) for word in words(report.text, span)] for span in spans]
    types = [[kind for place, kind in claims if span.start < place.end and place.start < span.end] for span in spans]
    return Text(own, types)


def read(data: Path, kept: Path) -> dict[str, list[Text]]:
    """Texts with the claims that Parley reads in them, by set; out of the folder `kept`, or read and kept there."""
    sets: dict[str, Callable[[Path], Iterable[Report]]] = {"wire news": wire_news, "ECB+": civil, "other texts": other}
    return {name: _kept(kept / f"{name}.jsonl", reports_of(data), MOST[name]) for name, reports_of in sets.items()}


def _kept(path: Path, listed: Iterable[Report], most: int) -> list[Text]:
    if not path.is_file():
        model = Model.load(threads=1)
        found = (_read(report, model) for report in islice(listed, most))
        path.write_text("".join(f"{json.dumps(asdict(one))}\n" for one in found), encoding="utf-8")
    return [Text(**record) for record in records(path)]


def _read(report: Report, model: Model) -> Text:
    claims = read_claims(report, layout(report), model).claims
    return text(report, [(claim.quote, claim.type) for claim in claims])


def wire_news(data: Path) -> list[Report]:
    """Stretches of the Groningen Meaning Bank that hold no sentence of a brief nor one near to it."""
    told = [sentence(record["tokens"]) for record in records(data / SENTENCES)]
    near = {i for path in (KEPT, FRESH) for b in briefs(path) for i in range(b.first - AROUND, b.last + AROUND + 1)}
    starts = [i for i in range(0, len(told) - STRETCH, STRETCH) if near.isdisjoint(range(i, i + STRETCH))]
    Random(SEED).shuffle(starts)
    return [Report("\n\n".join(told[i : i + STRETCH]), name=f"stretch {i}") for i in starts]


def civil(data: Path) -> list[Report]:
    """The reports of ECB+, by lot."""
    listed = general_news(data)["ECB+"]
    Random(SEED).shuffle(listed)
    return listed


def other(data: Path) -> Iterator[Report]:
    """Whatever is no news in GUM: letters, fiction, manuals, talk."""
    yield from (Report(r["text"], name=r["id"]) for r in records(data / OTHER) if r["genre"] != "news")
