"""Furniture: whole lines that are no running text of the report: dates, bylines, credits, captions, teasers,
boilerplate.

In: a line. Out: its kind by its form alone, None where it has none of them. The forms are in furniture.toml.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import cast

from parley.ingest.credits import CAPITAL, agency_form
from parley.ingest.hands import BEGINS, signatures, signed_form
from parley.ingest.written_dates import LABEL, ZONE, date_form
from parley.records import ZoneKind

NAME = rf"[{CAPITAL}][\w.'’-]+(?: (?:[{CAPITAL}][\w.'’-]*|al|bin|da|de|der|di|el|la|van|von)){{0,4}}+"
SOURCES = rf"(?-i:(?:[{CAPITAL}][\w.'’*-]*|and|of|the|agencies|y|e|et|und|ve|de|del|[&,/;]|\s){{1,24}}+)"
BARS = re.compile(r"\s+[|•·]\s+")
LONGEST_ROW = 160
"""Characters of the longest line that is taken apart at its bars: a longer one is running text."""
MENU_WORD = re.compile(rf"[^\W\d_A-Za-zÀ-ɏ]{{3,30}}(?=[{CAPITAL}])")


def furniture(line: str) -> ZoneKind | None:
    """The kind of `line` where it has the form of a piece of furniture, or of several that bars divide: a date's, if
    one is."""
    if kind := _whole(line):
        return kind
    kinds = [_whole(part) for part in BARS.split(line)] if len(line) <= LONGEST_ROW else []
    return None if None in kinds or len(kinds) < 2 else next((kind for kind in kinds if kind == "date"), kinds[0])


def _whole(line: str) -> ZoneKind | None:
    for kind, longest, form in _forms():
        if len(line) <= longest and form.fullmatch(line):
            return kind
    return "boilerplate" if MENU_WORD.match(line) else None


@cache
def _forms() -> tuple[tuple[ZoneKind, int, re.Pattern[str]], ...]:
    kinds = tomllib.loads(files("parley.ingest").joinpath("furniture.toml").read_text(encoding="utf-8"))
    return tuple((cast("ZoneKind", kind), table["longest"], _compiled(table["forms"])) for kind, table in kinds.items())


def _compiled(forms: list[str]) -> re.Pattern[str]:
    parts = {
        "{date}": date_form(),
        "{label}": LABEL,
        "{zone}": ZONE,
        "{agency}": agency_form(),
        "{author}": rf"(?:(?-i:{NAME})|admin(?:istrator)?|staff(?: writer| reporter)?|(?:the )?(?:news ?)?(?:editor(?:ial)?|desk|webmaster)s?)",
        "{name}": NAME,
        "{sources}": SOURCES,
        "{signed}": rf"(?-i:{signed_form()})",
        "{labelled}": _any("labelled"),
        "{with}": _any("with"),
        "{begins}": BEGINS,
        "{translated}": _any("translated"),
        "{small}": _any("small"),
    }
    source = "|".join(f"(?:{form})" for form in forms)
    for part, meaning in parts.items():
        source = source.replace(part, meaning)
    return re.compile(source, re.IGNORECASE | re.DOTALL)


def _any(what: str) -> str:
    return rf"(?:{'|'.join(signatures()['sources'][what])})"
