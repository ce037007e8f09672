"""Made-up wars, as large as wanted, whose claims are spread like those of real reports.

In: a number of claims. Out: `Told`s, reports with their claims, in the order of their days, the same ones for the same
seed. Many happenings with few tellings each; a few towns and days with most of them; wars that overlap in time. What is
larger has more wars and years and is no denser, as libraries that grow: a war has 20,000 claims, 200 days and 80 towns
of its own, and begins 50 days after the one before. So a million claims are fifty wars in seven years, four at a time.
The shares of types, days and places are those of what Parley reads from a hundred real reports: two claims in five say
when, four in five say where, a third are counts. Every fifth report is a copy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Final

from parley.records import Claim, Figure, Origin, Party, Place, Span, When
from parley.records.claim import ClaimType

START: Final = date(2031, 1, 1)
CLAIMS_OF_A_WAR: Final = 20_000
DAYS_OF_A_WAR: Final = 200
CLAIMS_OF_A_REPORT: Final = 11
TOWNS: Final = 80
KINDS: Final[tuple[tuple[ClaimType, int], ...]] = (
    ("casualties", 360), ("attack", 140), ("air_strike", 90), ("shelling", 80), ("armed_clash", 60), ("explosion", 40),
    ("territory", 45), ("property", 35), ("accuse", 40), ("consult", 35), ("request", 30), ("reject", 15),
    ("protest", 15), ("coerce", 15), ("equipment", 15), ("agree", 15), ("displacement", 12), ("aid", 12),
    ("ceasefire", 12), ("ceasefire_violation", 10), ("ceasefire_end", 2), ("support", 10), ("mobilize", 8),
)  # fmt: skip
OUTLETS: Final = ("Courier", "Herald", "Post", "Gazette", "Tribune", "Mail", "Chronicle", "Observer")
MEDIATORS: Final = ("Meridia", "United Assembly", "Contact Group")
SYLLABLES: Final = (
    "an", "bel", "dor", "es", "fir", "gol", "hem", "il", "kar", "lun", "mar", "nov", "or", "pel", "sul", "tar",
)  # fmt: skip
CONSONANTS: Final = "bdgklmnprst"
VOWELS: Final = "aeio"
"""Of names; together as many beginnings of five letters that one in six of 4,000 towns shares its own with a town of
another war, as one does of the 80 biggest towns of each of 50 countries in the gazetteer."""
FIRST_NAMES: Final = ("Anna", "Ole", "Karl", "Mira", "Ivo", "Lena")
TOLD: Final = 2.5  # tellings of a happening, on average
DATED: Final = 0.4
PLACED: Final = 0.8


@dataclass(frozen=True, slots=True)
class Told:
    """One report with its claims."""

    claims: tuple[Claim, ...]
    origin: Origin
    text: str


@dataclass(frozen=True, slots=True)
class Happening:
    """What is so, and what reports tell in part."""

    type: ClaimType
    day: date
    place: Place
    actor: str
    recipient: str
    count: int
    words: str


def wars(size: int, seed: int = 7) -> list[Told]:
    """The reports of about `size` claims, in the order of their days."""
    number = max(1, round(size / CLAIMS_OF_A_WAR))
    told = [one for n in range(number) for one in _war(n, size // number, Random(f"{seed} {n}"))]
    return sorted(told, key=lambda one: (one.origin.published and one.origin.published.latest, one.origin.report))


def _war(number: int, size: int, random: Random) -> Iterator[Told]:
    """The reports of one war. Of its days the worst have most of what happens, and so have its towns."""
    scene = _Scene(number, random)
    reports = max(1, size // CLAIMS_OF_A_REPORT)
    days = sorted(scene.day(random) for _ in range(reports))
    before: list[Told] = []
    for index, day in enumerate(days):
        name = f"war {number} report {index}"
        if before and random.random() < 0.2:
            told = _copied(random.choice(before[-10:]), name, day, random)
        else:
            told = _report(name, day, scene, random)
        before.append(told)
        yield told


class _Scene:
    """The sides, towns and people of one war, and what happens in it."""

    def __init__(self, number: int, random: Random) -> None:
        self.begin = START + timedelta(days=number * DAYS_OF_A_WAR // 4)
        self.sides = tuple(_name(random) + ending for ending in ("land", "mark"))
        self.people = {side: [f"{first} {_name(random)}" for first in FIRST_NAMES] for side in self.sides}
        self.towns = [_town(_name(random), self.sides[n % 2], random) for n in range(TOWNS)]
        self._of_towns = list(accumulate(1 / (n + 1) for n in range(TOWNS)))
        self._days = random.sample(range(DAYS_OF_A_WAR), DAYS_OF_A_WAR)
        self._of_days = list(accumulate((n + 1) ** -0.5 for n in range(DAYS_OF_A_WAR)))
        self._recent: list[Happening] = []

    def day(self, random: Random) -> date:
        (index,) = random.choices(self._days, cum_weights=self._of_days)
        return self.begin + timedelta(days=index)

    def happening(self, day: date, random: Random) -> Happening:
        """What a report of `day` tells of: something new, or what others of these days told."""
        self._recent = [h for h in self._recent if (day - h.day).days <= 2]
        if self._recent and random.random() > 1 / TOLD:
            return random.choice(self._recent)
        (type_,) = random.choices([kind for kind, _ in KINDS], [weight for _, weight in KINDS])
        (place,) = random.choices(self.towns, cum_weights=self._of_towns)
        actor, recipient = random.sample(self.sides, 2)
        words = " ".join(_word(random) for _ in range(4))
        count = min(int(random.paretovariate(0.8)), 30_000)
        found = Happening(type_, day - timedelta(days=random.randrange(2)), place, actor, recipient, count, words)
        self._recent.append(found)
        return found


def _report(name: str, day: date, scene: _Scene, random: Random) -> Told:
    text, claims = "", []
    for _ in range(max(1, round(random.gauss(CLAIMS_OF_A_REPORT, 4)))):
        happened = scene.happening(day, random)
        sentence = f"{random.choice(OUTLETS)} heard of {happened.type} in {happened.place.name}, {happened.words}"
        span = Span(len(text), len(text) + len(sentence))
        claims.append(_claim(name, span, happened, scene, random))
        text += f"{sentence}. "
    return Told(tuple(claims), Origin(name, random.choice(OUTLETS), name, When(day, day)), text)


def _copied(of: Told, name: str, day: date, random: Random) -> Told:
    """The same words by another outlet."""
    claims = tuple(replace(claim, report=name) for claim in of.claims)
    return Told(claims, Origin(name, random.choice(OUTLETS), of.origin.lineage, When(day, day)), of.text)


def _claim(report: str, span: Span, happened: Happening, scene: _Scene, random: Random) -> Claim:
    """One telling of a happening: who, where and when are each left out now and then."""
    talks = happened.type in ("consult", "agree", "ceasefire")
    side = random.choice(scene.sides)
    person = Party(random.choice(scene.people[side]), side if random.random() < 0.5 else None)
    speaker = random.choice((None, None, Party(side), Party("a spokesman", side), person))
    army = Party("army", happened.actor) if random.random() < 0.5 else Party(happened.actor)
    return Claim(
        report, happened.type, Span(span.start, span.start + 8), span,
        speakers=(speaker,) if speaker else (),
        actors=(Party(happened.actor), Party(happened.recipient)) if talks else (army,) if random.random() < 0.8 else (),
        recipients=(Party(happened.recipient),) if not talks and random.random() < 0.5 else (),
        mediators=(Party(random.choice(MEDIATORS)),) if talks and random.random() < 0.5 else (),
        place=happened.place if random.random() < PLACED else None,
        when=When(happened.day, happened.day) if random.random() < DATED else None,
        figure=_figure(happened, random) if happened.type in ("casualties", "displacement") else None,
        modality="planned" if happened.type == "consult" and random.random() < 0.5 else "actual",
    )  # fmt: skip


def _figure(happened: Happening, random: Random) -> Figure:
    measure = "displaced" if happened.type == "displacement" else random.choice(("killed", "killed", "injured"))
    scope = random.choice((None, None, None, None, "new", "total"))
    side = random.choice((None, happened.recipient))
    bound = random.choice(("exact", "exact", "at_least"))
    return Figure(measure, happened.count, bound, side=side, victims="people", scope=scope)  # type: ignore[arg-type]


def _name(random: Random) -> str:
    return "".join(random.choice(letters) for letters in (CONSONANTS, VOWELS) * 3).capitalize()


def _word(random: Random) -> str:
    return "".join(random.choice(SYLLABLES) for _ in range(3))


def _town(name: str, country: str, random: Random) -> Place:
    latitude, longitude = round(random.uniform(-50, 60), 3), round(random.uniform(-150, 150), 3)
    return Place(name, entry=f"{country} {name}", country=country, latitude=latitude, longitude=longitude, precision=5)
