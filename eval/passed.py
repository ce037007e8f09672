"""`python -m eval.passed`: what the gate lets pass.

In: folders of annotated reports, by `--gold`, and the made-up reports; general news, as in `eval.general_news`, by
`--data`. Out: of each, the share of words that the network is to read; of annotated reports also the share of claims
whose every sentence is read.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from eval.command import BESIDE, command, data, finished
from eval.gate import Benchmark, benchmark
from eval.general_news import general_news
from eval.made_up import made_up
from parley.extract.gate import worth_reading
from parley.extract.parsing.reading import READ
from parley.ingest.clean import layout
from parley.ingest.columns import Columns
from parley.ingest.files import reports
from parley.records import Layout, Report, Span
from parley.scoring.annotation import Annotation, gold
from parley.text.sentences import sentences
from parley.text.words import words


def main() -> int:
    """Print what passes of each set; 2 where there is none."""
    parser = command("eval.passed", __doc__)
    parser.add_argument("--gold", type=Path, default=BESIDE / "gold", help="folders of annotated reports lie here")
    parser.add_argument("--data", type=Path, default=data(), help="a folder of annotated sets")
    chosen = parser.parse_args()
    found = {part.claims: part for name in ("train", "dev") if (part := benchmark(chosen.gold, name))}
    for part in (*found.values(), *made_up()):
        print(f"{part.name:28} {told(annotated(part))}")
    news = general_news(chosen.data)
    for name, listed in news.items():
        print(
            f"{name:28} {told(Counter() if not listed else sum((counted(r, layout(r), ()) for r in listed), Counter()))}"
        )
    return 0 if found or news else 2


def annotated(part: Benchmark) -> Counter[str]:
    """The counts of a part of the annotated reports."""
    with part.claims.open(encoding="utf-8") as lines:
        claims: defaultdict[str, list[Annotation]] = defaultdict(list)
        for claim in gold(lines).claims:
            claims[claim.report].append(claim)
    listed = [item for item in reports([part.reports], Columns()) if isinstance(item, Report)]
    return sum((counted(report, layout(report), claims[report.name]) for report in listed), Counter())


def counted(report: Report, laid: Layout, claims: Sequence[Annotation]) -> Counter[str]:
    """The words of a report and those that pass; its claims and those that pass with all their sentences."""
    spans = [found.span for found in sentences(report.text, [zone.span for zone in laid.of_kind(*READ)])]
    texts = [[word.of(report.text) for word in words(report.text, span)] for span in spans]
    kept = worth_reading(texts)
    lost = [span for span, is_kept in zip(spans, kept, strict=True) if not is_kept]
    whole = sum(not any(_shares(span, claim) for span in lost) for claim in claims)
    read = sum(len(text) for text, is_kept in zip(texts, kept, strict=True) if is_kept)
    return Counter(
        words=sum(map(len, texts)), read=read, claims=len(claims), whole=whole, reports=1, skipped=not any(kept)
    )


def _shares(span: Span, claim: Annotation) -> bool:
    return span.start < claim.end and claim.start < span.end


def told(counts: Counter[str]) -> str:
    """The counts in words."""
    return ", ".join(_told(counts))


def _told(counts: Counter[str]) -> Iterator[str]:
    yield f"{counts['reports']} reports, {counts['skipped']} of them skipped"
    yield f"{counts['read'] / max(1, counts['words']):.1%} of {counts['words']} words read"
    if counts["claims"]:
        yield f"{counts['whole'] / counts['claims']:.2%} of {counts['claims']} claims pass"


if __name__ == "__main__":
    sys.exit(finished(main))
