"""Reading general news, with the gate and without.

In: the folder of data (`eval.general_news`). Out: reports of 500 words a second, printed, by the processor time of one
core: parsed, and the whole way to claims; and how many times as fast the gate makes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from time import process_time

from eval.benchmarks.reading import WORDS_OF_A_REPORT, whole
from eval.command import data
from eval.general_news import general_news
from parley.extract.gate import worth_reading
from parley.extract.parsing.reading import Gate, every_sentence, read_words
from parley.extract.pipeline import PIPELINE
from parley.language.model import Model
from parley.records import Report

SETS = ("MEANTIME", "GUM, news")
EVERY = 2  # of these reports, one in so many is read


def run() -> None:
    """Print the rates of each set."""
    news = general_news(data())
    model = Model.load(threads=1)
    for name in SETS:
        if not news.get(name):
            print(f"general news: {name} is not in {data()}, and not measured")
            continue
        listed = news[name][::EVERY]
        for gate in (worth_reading, every_sentence):
            rates(listed, gate, model)  # so that neither is the first to load tables and words
        gated, open_ = rates(listed, worth_reading, model), rates(listed, every_sentence, model)
        print(f"{name}, {len(listed)} reports, those of {WORDS_OF_A_REPORT} words a second of one core's time:")
        for step, one, other in zip(("parsed", "the whole way"), gated, open_, strict=True):
            print(f"  {step:14} {other:6.1f}, behind the gate {one:6.1f}: {one / other:.1f} times as fast")


def rates(listed: Sequence[Report], gate: Gate, model: Model) -> tuple[float, float]:
    """Reports a second that `model` parses, and that are read to their claims, where `gate` lets sentences pass."""
    begin = process_time()
    docs = [read_words(report, whole(report), model, gate) for report in listed]
    parsed = process_time()
    for doc in docs:
        PIPELINE(doc)
    amount = sum(len(report.text.split()) for report in listed) / WORDS_OF_A_REPORT
    return amount / (parsed - begin), amount / (process_time() - begin)


if __name__ == "__main__":
    run()
