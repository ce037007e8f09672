"""How fast the language model reads beside a spaCy pipeline and beside the model that Parley began with.

In: the folder of data, a spaCy pipeline, optionally a folder with that first model's `parley_parse.py`. Out: reports of
500 words a second of one core, printed: the least processor time of several rounds, in each of which every reader reads
the same reports in turn, so that what else the machine does falls on all alike. Run it in the environment of
`beside_spacy`.

    OMP_NUM_THREADS=1 python -m training.beside_speed --data DATA --spacy FOLDER/model-best --first FIRST_MODEL
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from time import process_time

import spacy
from eval.benchmarks.general import EVERY, SETS
from eval.benchmarks.reading import REPORTS, WORDS_OF_A_REPORT, made_up, whole
from eval.general_news import general_news

from parley.extract.gate import worth_reading
from parley.extract.parsing.reading import Gate, every_sentence, read_words
from parley.language.model import Model
from parley.records import Report
from training.first_model import FirstModel

ROUNDS = 2
Reader = Callable[[Report], object]


def main() -> None:
    options = _options()
    news = general_news(options.data)
    sets = {name: news[name][::EVERY] for name in SETS} | {"reports made up": made_up(REPORTS)}
    readers = _readers(options)
    print("| " + " | ".join(("", *readers)) + " |\n" + "| --- " * (len(readers) + 1) + "|")
    for name, listed in sets.items():
        amount = sum(len(report.text.split()) for report in listed) / WORDS_OF_A_REPORT
        rates = (f"{amount / spent:.1f}" for spent in _spent(listed, readers).values())
        print(f"| {name}, {len(listed)} reports | " + " | ".join(rates) + " |", flush=True)


def _spent(listed: Sequence[Report], readers: Mapping[str, Reader]) -> dict[str, float]:
    """Seconds of processor time that each reader takes for all reports; a first round, which fills caches, is left
    out."""
    least = dict.fromkeys(readers, float("inf"))
    for number in range(ROUNDS + 1):
        for name, read in readers.items():
            begin = process_time()
            for report in listed:
                read(report)
            least[name] = min(least[name], process_time() - begin) if number else least[name]
    return least


def _readers(options: argparse.Namespace) -> dict[str, Reader]:
    """Each reader by its name: Parley's model with every sentence and behind the gate, spaCy, the first model if
    given."""
    model, pipeline = Model.load(threads=1), spacy.load(options.spacy)

    def parley(gate: Gate) -> Reader:
        return lambda report: read_words(report, whole(report), model, gate)

    readers: dict[str, Reader] = {
        "every sentence": parley(every_sentence),
        "behind the gate": parley(worth_reading),
        "spaCy": lambda report: pipeline(report.text),
    }
    if options.first:
        first = FirstModel(options.first)
        readers["first model"] = lambda report: first.read(report.text)
    return readers


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the language model's speed beside others'.")
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--spacy", required=True, type=Path)
    parser.add_argument("--first", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
