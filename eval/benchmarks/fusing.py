"""How fast claims are fused, and how the cost grows.

In: made-up claims of a war: reports of many outlets that tell of strikes, tolls, truces, talks and charges. Out: lines
of time against number, printed; a ratio near 2 for twice the claims says that the cost grows about as n log n.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from time import process_time
from typing import Final

from parley.fuse import fuse
from parley.records import Claim, Figure, Origin, Party, Place, Span, When
from parley.records.claim import ClaimType

SIZES: Final = (2_500, 5_000, 10_000, 20_000)
CLAIMS_OF_A_REPORT: Final = 20
REPORTS_OF_A_DAY: Final = 40
START: Final = date(2031, 1, 1)
SIDES: Final = (("Ostland", "Westmark"), ("Nordia", "Inselreich"), ("Rebels of Sel", "Sel"))
MEDIATORS: Final = ("United Assembly", "Meridia", "Contact Group")
KINDS: Final[tuple[tuple[ClaimType, int], ...]] = (
    ("shelling", 20), ("air_strike", 10), ("attack", 15), ("armed_clash", 10), ("casualties", 25), ("accuse", 10),
    ("request", 8), ("reject", 6), ("consult", 6), ("ceasefire", 2), ("ceasefire_violation", 3), ("aid", 5),
)  # fmt: skip
SENTENCE: Final = "the guns of one side fired on a town of the other while its ministry counted the dead number {}. "


def run() -> None:
    """Print the processor time of fusing for each size, and its ratio to that of half the size."""
    before = 0.0
    for size in SIZES:
        claims, origins, texts = corpus(size)
        gc.collect()
        begin = process_time()
        picture = fuse(claims, (), origins, texts)
        spent = process_time() - begin
        ratio = f", {spent / before:.2f} times that of half" if before else ""
        print(f"fusing {size:,} claims: {spent:.1f} s, {size / spent:,.0f} claims a second, "
              f"{len(picture.incidents):,} incidents{ratio}")  # fmt: skip
        before = spent


def corpus(size: int, seed: int = 7) -> tuple[list[Claim], dict[str, Origin], dict[str, str]]:
    """About `size` claims with their reports' origins and texts, the same ones for the same seed."""
    random = Random(seed)
    claims: list[Claim] = []
    origins: dict[str, Origin] = {}
    texts: dict[str, str] = {}
    for number in range(size // CLAIMS_OF_A_REPORT):
        day = START + timedelta(days=number // REPORTS_OF_A_DAY)
        report = f"report {number}"
        origins[report] = Origin(report, f"outlet {number % 12}", _lineage(number, random), When(day, day))
        texts[report] = "".join(SENTENCE.format(random.randrange(50)) for _ in range(CLAIMS_OF_A_REPORT))
        claims.extend(_claims(report, day, random))
    return claims, origins, texts


def _lineage(number: int, random: Random) -> str:
    """Every fifth report is a copy of one of the few before it."""
    return f"report {max(0, number - random.randrange(1, 6))}" if number % 5 == 4 else f"report {number}"


def _claims(report: str, day: date, random: Random) -> Iterator[Claim]:
    width = len(SENTENCE.format(10))
    for number in range(CLAIMS_OF_A_REPORT):
        (type_,) = random.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])
        first, second = random.choice(SIDES)
        actor, recipient = random.choice(((first, second), (second, first)))
        happened = day - timedelta(days=random.randrange(2))
        anchor = Span(number * width, number * width + 20)
        yield Claim(
            report, type_, anchor, Span(anchor.start, anchor.start + 60),
            speakers=random.choice(((), (Party(actor),), (Party("a spokesman", recipient),))),
            actors=(Party("army", actor),) if type_ != "consult" else (Party(actor), Party(recipient)),
            recipients=(Party(recipient),),
            mediators=(Party(random.choice(MEDIATORS)),) if type_ in ("consult", "ceasefire") else (),
            place=_town(random, actor) if random.random() < 0.7 else None,
            when=When(happened, happened) if random.random() < 0.7 else None,
            figure=_figure(random, recipient) if type_ == "casualties" else None,
            modality="planned" if type_ == "consult" and random.random() < 0.5 else "actual",
        )  # fmt: skip


def _town(random: Random, side: str) -> Place:
    number = random.randrange(40)
    return Place(
        f"{side} {number}", entry=f"{side} {number}", latitude=number / 5, longitude=len(side) + 0.0, precision=5
    )


def _figure(random: Random, side: str) -> Figure:
    scope = random.choice((None, "new", "total"))
    return Figure("killed", random.randrange(1, 60), "exact", side=side, victims="people", scope=scope)  # type: ignore[arg-type]


if __name__ == "__main__":
    run()
