"""Hands: who reported, wrote, edited and translated a report, as it is signed.

In: the bylines and credits of a report. Out: each person or desk named there with their part in it, where it stands:
"(Reporting by A. Lee in Tervel; Editing by M. Okafor)", "Édité par M. Okafor". What agencies are named is for `credits`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Final, cast

from parley.ingest.credits import CAPITAL, agencies_in
from parley.records import Hand, Part, Span, Zone

BEGINS: Final = rf"[{CAPITAL}Ѐ-ЯҐԱ-Ֆא-תء-يა-ჰ一-鿿가-힣]"
"""A letter that a name begins with: a capital, or any of a script that has none."""
SMALL: Final = (
    "and|in|from|for|of|with|additional|the|van|von|de|der|del|di|da|al|el|bin|et|y|e|und|ve|en|à|и|та|і|в|&|/"
    "|bureaus?|desk|staff|newsroom|team|correspondents?|reporters?|editors?|agencies|agency|reports?"
)
NAME: Final = re.compile(BEGINS)
BETWEEN: Final = re.compile(r"\s*(?:,|;|/|&|\b(?:and|et|y|e|und|ve|и|та|і)\b)\s*(?:and\s+)?")
ELSEWHERE: Final = re.compile(r"\s(?:in|from|for|of|at|with|en|à|avec|con|com|mit|в)\s.*", re.DOTALL)
STOP: Final = re.compile(rf"[;)\]|–—]|\s-\s|\.(?=\s|$)(?<!{BEGINS}\.)")
BY: Final = re.compile(rf"(?:By|BY|Par|Por|Von)(?=\s+{BEGINS})")
AROUND: Final = " \t\n\r:.*_\"'“”()"
LONGEST: Final = 5
"""Words of a name."""


@cache
def cue_form() -> str:
    """What stands before the names of those who made a report, as the source of a regular expression without groups."""
    words = signatures()
    part = "|".join(form for forms in words["parts"].values() for form in forms)
    abroad = "|".join(form for forms in words["abroad"].values() for form in forms)
    return rf"(?<!\w)(?i:(?:with )?(?:{part})(?:(?:,| and|, and) (?:{part}))* by:?|(?:{abroad}):?)"


@cache
def signed_form() -> str:
    """A whole signature, as the source of a regular expression without groups: names alone behind what is before them."""
    name = rf"{BEGINS}[^\s;,]*"
    return rf"\(?{cue_form()}(?:[\s;,|–—-]+(?:{cue_form()}|(?:{SMALL})(?!\w)|{name})){{1,60}}+\)?"


def hands_by(text: str, zones: Iterable[Zone]) -> tuple[Hand, ...]:
    """Who made the report that is `text`, by its bylines and credits, in the order of naming, each part of each once."""
    signed = (zone.span for zone in zones if zone.kind in {"byline", "credit"})
    found: dict[tuple[Part, str], Hand] = {}
    for hand in (hand for span in signed for hand in _signed(text, span)):
        found.setdefault((hand.part, hand.name.lower()), hand)
    return tuple(found.values())


def _signed(text: str, span: Span) -> Iterator[Hand]:
    """Those whom one byline or credit names."""
    cues = list(_cue().finditer(text, span.start, span.end))
    own = BY.match(text, span.start, span.end)
    cues = [own, *cues] if own and not (cues and cues[0].start() < own.end()) else cues
    ends = [*(cue.start() for cue in cues[1:]), span.end]
    for cue, end in zip(cues, ends, strict=False):
        stop = STOP.search(text, cue.end(), end)
        names = list(_names(text, Span(cue.end(), stop.start() if stop else end)))
        parts: list[Part] = [part for part, form in _parts().items() if form.search(cue[0])]
        parts = ["written"] if cue is own else parts
        yield from (Hand(part, name.of(text), name) for part in parts for name in names)


def _names(text: str, span: Span) -> Iterator[Span]:
    """The names in `span`, each without the town that its bearer was in."""
    at = span.start
    for gap in (*BETWEEN.finditer(text, span.start, span.end), None):
        end = gap.start() if gap else span.end
        words = ELSEWHERE.sub("", text[at:end].rstrip())
        name = words.strip(AROUND).removeprefix("the ")
        start = at + words.find(name)
        if 0 < len(name.split()) <= LONGEST and NAME.match(name) and not agencies_in(name):
            yield Span(start, start + len(name))
        at = gap.end() if gap else end


@cache
def _parts() -> dict[Part, re.Pattern[str]]:
    """What stands before the names of those who had each part in a report."""
    english, abroad = signatures()["parts"], signatures()["abroad"]
    forms = {part: "|".join([*english[part], *abroad.get(part, ())]) for part in english}
    return {cast("Part", part): re.compile(rf"(?<!\w)(?:{form})", re.IGNORECASE) for part, form in forms.items()}


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(cue_form())


@cache
def signatures() -> dict[str, dict[str, list[str]]]:
    """What stands before the names of those who made a report and of whose words it prints: signatures.toml."""
    return tomllib.loads(files("parley.ingest").joinpath("signatures.toml").read_text(encoding="utf-8"))
