"""How well accusations are found, on speeches before the UN Security Council.

In: JSON Lines, a sentence a line, in order: its `speech`, `text`, `neg_eval` (kinds of negative evaluation, none where
empty) and `target_country` (whom it is aimed at; "-NONE-" or "_" for nobody in particular). Out: the F1 of sentences
that evaluate somebody negatively, and of those found and aimed at a country the share in which Parley names that
country.

A sentence counts as found where a claim in it accuses, rejects, threatens or punishes, or tells what one side did to
another: in a diplomat's mouth that is an accusation. `accuse alone` counts claims of that type only.

    python -m eval.accusations [FILE ...]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from eval import json_lines
from eval.command import finished, measured
from eval.measure import Counts, Measure, Reached, Record, rate, read, share
from parley.gazetteer.actors import country
from parley.records import FAMILY, Claim, Span

HOSTILE = frozenset({"violence", "material conflict"})
NOBODY = frozenset({"-NONE-", "_", ""})


def speeches(path: Path) -> Iterator[Record]:
    """The speeches of a file, each with its sentences."""
    for speech, sentences in groupby(json_lines.records(path), key=lambda record: record["speech"]):
        yield {"speech": speech, "sentences": list(sentences)}


def count(record: Record) -> Counts:
    """The counts of one speech, read as a whole."""
    sentences = record["sentences"]
    text, spans = joined([sentence["text"] for sentence in sentences])
    claims = read(text).claims
    counts = Counts()
    for sentence, span in zip(sentences, spans, strict=True):
        within = [claim for claim in claims if span.covers(claim.anchor) and claim.stance == "asserts"]
        counts += of_sentence(within, bool(sentence["neg_eval"]), sentence["target_country"])
    return counts


def joined(sentences: Iterable[str]) -> tuple[str, list[Span]]:
    """Sentences as one text, and where each stands in it."""
    text, spans = "", []
    for sentence in sentences:
        spans.append(Span(len(text), len(text) + len(sentence)))
        text += sentence + " "
    return text, spans


def of_sentence(claims: Iterable[Claim], negative: bool, target: str) -> Counts:
    """The counts of one sentence with its claims."""
    accusing = [claim for claim in claims if accuses(claim)]
    counts = Counts()
    for prefix, found in (("", bool(accusing)), ("alone ", any(claim.type == "accuse" for claim in accusing))):
        hit = found and negative
        counts += Counts({f"{prefix}predicted": found, f"{prefix}annotated": negative,
                          f"{prefix}found": hit, f"{prefix}right": hit})  # fmt: skip
    if accusing and negative and target not in NOBODY:
        counts += Counts({"aimed": 1, "hit": any(usual(target) in aimed_at(claim) for claim in accusing)})
    return counts


def usual(target: str) -> str | None:
    """The usual name of a country that is written as the United Nations do, with strokes for spaces."""
    return country(target.replace("_", " ").title())


def accuses(claim: Claim) -> bool:
    """Whether a claim in a speech holds something against somebody."""
    return claim.type in {"accuse", "reject", "threaten", "ceasefire_violation", "ceasefire_end"} or (
        FAMILY[claim.type] in HOSTILE and claim.modality == "actual"
    )


def aimed_at(claim: Claim) -> set[str]:
    """The countries that a claim is aimed at: who is accused, or who did it, by their usual names."""
    return {party.belongs_to or party.name for party in (*claim.recipients, *claim.actors)}


def reached(counts: Counts) -> Iterator[Reached]:
    """The figures."""
    yield rate("sentences", counts)
    yield rate("accuse alone", counts, "alone ")
    yield Reached("target", share(counts["hit"], counts["aimed"]), f"of {counts['aimed']} found and aimed at a country")


ACCUSATIONS = Measure(
    name="accusations",
    files=("bench/unscon_four_meetings.jsonl",),
    count=count,
    reached=reached,
    elsewhere="sentences 0.39 by calling every one an accusation; none published for sentences found without training",
    records=speeches,
)


def main() -> int:
    """Measure the named speeches."""
    return measured(ACCUSATIONS, __doc__)


if __name__ == "__main__":
    raise SystemExit(finished(main))
