"""How fast reports are read: cut into words, parsed, read for claims, and the whole way from a file into a library.

In: reports made up of invented sentences, the same ones each time. Out: reports of about 500 words a second, printed,
by wall clock and by processor time, and how one step's cost stands to another's. Where several processes read, their
start and the rate at which they read from then on are told apart, as a library of ten reports waits for the one and a
library of thousands for the other.
"""

from __future__ import annotations

import json
import resource
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter, process_time
from typing import Final

from parley.engine import Outcome, read, reader
from parley.engine.workers import usual_number
from parley.extract.parsing.reading import read_words
from parley.extract.pipeline import PIPELINE
from parley.language.model import Model
from parley.records import Layout, Report, Span, Zone
from parley.store.library import Library
from parley.text.sentences import sentences
from parley.text.words import words

REPORTS: Final = 20
MANY: Final = 200  # reports that several processes read, some 20 seconds
WORDS_OF_A_REPORT: Final = 500
SENTENCES: Final = (
    "{who} said on {day} that at least {n} soldiers had been killed in fighting near {town}.",
    "According to {who}, {n} people, most of them civilians, fled {town} after shelling by {other}.",
    '"We will not accept a truce that leaves {town} in the hands of {other}," {who} told reporters on {day}.',
    "{who} denied that its aircraft had struck a hospital in {town}, where doctors counted {n} wounded.",
    "The two sides agreed to meet again on {day}, but {who} accused {other} of breaking the ceasefire within hours.",
    "Markets were calm.",
    "Mediators from three countries, who have shuttled between the capitals for weeks, called on {who} to let aid "
    "convoys reach {town}, which has been cut off since the bridge over the river was destroyed in {n} air strikes.",
    "{other} has not commented on the report.",
)
NAMES: Final = {
    "who": ("The Ostland defence ministry", "Westmark", "Foreign Minister Ada Lind", "A rebel spokesman", "The army"),
    "other": ("Ostland", "Westmark", "the rebels", "government forces"),
    "town": ("Orlo", "New Sela", "Upper Brenn", "Karst", "Vell"),
    "day": ("Monday", "Sept. 27", "Friday", "12 October"),
}


def run() -> None:
    """Print the rates of each step."""
    reports = made_up(REPORTS)
    alone, two = Model.load(threads=1), Model.load(threads=2)
    read_words(reports[0], whole(reports[0]), alone)
    cut = cost(lambda: [cut_words(report) for report in reports])
    parse_alone = cost(lambda: [read_words(report, whole(report), alone) for report in reports])
    parse_two = cost(lambda: [read_words(report, whole(report), two) for report in reports])
    docs = [read_words(report, whole(report), alone) for report in reports]
    extract = cost(lambda: [PIPELINE(doc) for doc in docs])
    stored = cost(lambda: read_into_library(reports, workers=1))
    print(f"reports of {WORDS_OF_A_REPORT} words a second, by wall clock (by processor time of one core):")
    for name, spent in (
        ("cut into words", cut), ("parsed, one thread", parse_alone), ("parsed, two threads", parse_two),
        ("read for claims once parsed", extract), ("the whole way, one process", stored),
    ):  # fmt: skip
        print(f"  {name:28} {REPORTS / spent[0]:8.1f} ({REPORTS / spent[1]:.1f})")
    print(f"two threads parse {parse_alone[0] / parse_two[0]:.2f} times as fast as one")
    print(f"parsing costs {parse_alone[1] / cut[1]:.1f} times as much as cutting, the extractors {extract[1] / parse_alone[1]:.2f} "
          "times as much as parsing")  # fmt: skip
    print(f"the whole way takes {stored[0] / parse_two[0]:.2f} times as long as parsing alone, two threads both")
    side_by_side(usual_number())


def side_by_side(number: int) -> None:
    """Print how soon `number` processes have read a first report, and how many a second from then on."""
    reports = made_up(MANY)
    stored: list[float] = []
    begin, spent = perf_counter(), processor_time()
    read_into_library(reports, workers=number, notify=lambda _: stored.append(perf_counter()))
    end, spent = perf_counter(), processor_time() - spent
    print(
        f"the whole way, {number} processes: the first report after {stored[0] - begin:.1f} seconds, from then on "
        f"{(MANY - 1) / (end - stored[0]):.1f} reports a second; of {MANY}, their start included, {MANY / (end - begin):.1f} "
        f"a second, for {1000 * spent / MANY:.0f} ms of processor time each"
    )


def processor_time() -> float:
    """Seconds of processor time of this process and of those that it has waited for."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def cost(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of wall clock and of processor time that `work` takes: the less of two runs."""
    spent = []
    for _ in range(2):
        wall, processor = perf_counter(), process_time()
        work()
        spent.append((perf_counter() - wall, process_time() - processor))
    return min(wall for wall, _ in spent), min(processor for _, processor in spent)


def read_into_library(
    reports: Sequence[Report], *, workers: int, notify: Callable[[Outcome], None] = lambda _: None
) -> None:
    """The whole way: from a file of reports to a library that holds their claims; `notify` is told of each."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "reports.jsonl"
        file.write_text(
            "".join(json.dumps({"report": r.name, "text": r.text}) + "\n" for r in reports), encoding="utf-8"
        )
        with Library.open(Path(folder) / "a.parley") as library:
            read([file], library, reader(), workers=workers, notify=notify)


def cut_words(report: Report) -> Sequence[Sequence[Span]]:
    """The words of each sentence, not parsed."""
    return [words(report.text, found.span) for found in sentences(report.text, [Span(0, len(report.text))])]


def whole(report: Report) -> Layout:
    """A layout of body only."""
    return Layout((Zone(Span(0, len(report.text)), "body"),))


def made_up(count: int, seed: int = 7) -> list[Report]:
    """`count` different reports of about 500 words, the same ones for the same seed."""
    random = Random(seed)
    return [Report(_text(random), name=str(number)) for number in range(count)]


def _text(random: Random) -> str:
    text: list[str] = []
    while sum(len(sentence.split()) for sentence in text) < WORDS_OF_A_REPORT:
        chosen = {name: random.choice(listed) for name, listed in NAMES.items()}
        sentence = random.choice(SENTENCES).format(n=random.randrange(2, 900), **chosen)
        text.append(sentence[0].upper() + sentence[1:])
    return " ".join(text)


if __name__ == "__main__":
    run()
