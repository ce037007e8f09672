"""Datelines: "GENEVA, Oct. 8 (Reuters) - ", "SUVA (AFP) — ", "Lima, 3 May 2021 – ", "Suva - ",
"MPA - ".

In: the start of a paragraph. Out: where its dateline ends, and the town that it names. Known by form: a town in capitals
or with a day, an agency in brackets, a dash. A town in small letters that nothing but a dash follows ("Suva - ") has to be
one that the gazetteer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files

from parley.gazetteer.actors import country, country_word, is_known
from parley.gazetteer.places import lookup
from parley.ingest.credits import CAPITAL, agencies_in, agency_form
from parley.ingest.written_dates import MONTH, WEEKDAY, date_form
from parley.records import Span, Zone

CAPS = rf"[{CAPITAL}][{CAPITAL}'’.-]+(?:[ /-][{CAPITAL}][{CAPITAL}'’.-]+){{0,3}}"
TOWN = rf"[{CAPITAL}][\w'’.-]+(?:[ /][{CAPITAL}][\w'’.-]+){{0,3}}"
LAND = rf"[{CAPITAL}][\w.'’-]+(?: (?:of |the |of the |and )?[{CAPITAL}][\w.'’-]+){{0,3}}"
REGION = rf"(?:, {LAND}| \({LAND}\))?"
SMALL = r"(?:de|del|do|da|dos|la|las|los|el|al|of|the|ar|es)"
CITY = rf"[{CAPITAL}][\w'’.-]+(?:[ /](?:{SMALL} ){{0,2}}[{CAPITAL}][\w'’.-]+){{0,3}}"
DAY = rf"(?:{WEEKDAY},? )?(?:{MONTH}\.? \d{{1,2}}|\d{{1,2}} {MONTH})\b(?:,? \d{{4}})?\.?"
DASH = r"\s*(?:[-–—_]{1,2}|:)\s+"
SOURCE = r"[(/]\s*(?P<source>[^()/\n]{2,40}?(?:/[^()/\n]{2,12})?)\s*[)/]\.?"
BODY = rf"(?=[\"“‘'(]?[{CAPITAL}\d])"
STOPS = tuple('.!?"”’)')
LONGEST = 160
ITEMS = 3
"""Towns that datelines of a report name, from which it is a digest."""
SHORTEST = 3
"""Letters of a word in capitals that is an abbreviation."""
SIZE = 10_000
"""Inhabitants of a town from which a mere dash makes a dateline of it."""


def dateline_end(text: str, start: int) -> int | None:
    """The offset behind the dateline that begins at `start` of `text`, None where none does."""
    head = text[start : start + LONGEST]
    for form in _forms():
        if (found := form.match(head)) and _is_dateline(found):
            return start + len(found[0].rstrip())
    return None


def bare_town_end(head: str, at: int) -> int | None:
    """Where a dateline ends that lost its dash: a town in capitals that the gazetteer knows, with its country or not, and behind
    it a sentence that begins with another word: "TERVEL Marland At least nine people"."""
    found = _town_alone().match(head, at)
    town = found["town"] if found else ""
    if found is None or len(town) <= SHORTEST or town in _labels() or agencies_in(town) or not lookup(town):
        return None
    return found.end("land") if found["land"] and country(found["land"]) else found.end("town")


def datelines_within(text: str, body: Span) -> Iterator[Zone]:
    """The datelines of stories that ran into one another: a town in capitals and an agency in brackets, behind a stop or, where the
    gazetteer knows the town, behind a heading without one: "two died, residents said. TERVEL (MNA) The army ..."."""
    for found in _run_in().finditer(text, body.start, body.end):
        is_stopped = text[max(body.start, found.start() - LONGEST) : found.start()].rstrip()[-1:] in STOPS
        if _is_dateline(found) and (is_stopped or lookup(found["town"])):
            yield Zone(Span(found.start(), found.start() + len(found[0].rstrip())), "dateline")


def is_dateline(line: str) -> bool:
    """Whether a line is a dateline and no more: "Tervel, MNA, 15 April 2021", "TERVEL, April 15, 9:40 pm", "TERVEL, Marland"."""
    return len(line) <= LONGEST and _alone().fullmatch(line) is not None


def item_heads(text: str, starts: Iterable[int]) -> dict[int, int]:
    """Of a digest, the towns in capitals or brackets that its paragraphs open with, of which each heads an item ("TERVEL - ", then
    "OSSA: ", "OSSA Two people" or "(Ossa)"): by where such a paragraph starts, where its town ends. Of a report that names one
    town so, or an agency, none."""
    opened = ((at, end) for at in starts if (end := _head_end(text, at)))
    heads = {at: end for at, end in opened if _is_bare(text[at:end].strip("()"))}
    return heads if len({town_of(text[at:end].strip("()")) for at, end in heads.items()} - {None}) > 1 else {}


def item_towns(text: str, starts: Sequence[int]) -> dict[int, int]:
    """Of a digest, the towns of the datelines that its paragraphs open with, of which each heads an item ("Tervel, May 3 (MNA) - ",
    then "Ossa, May 2 (MNA) - "): by where such a paragraph starts, where its town ends. Of a report that is sent from one town, or
    from two and goes on in other paragraphs, none."""
    opened = {at: town for at in starts if (end := dateline_end(text, at)) and (town := _town(text[at:end]))}
    towns = {text[at : at + size] for at, size in opened.items()}
    is_digest = len(towns) >= ITEMS or (len(towns) > 1 and len(opened) == len(starts))
    return {at: at + size for at, size in opened.items()} if is_digest else {}


def _head_end(text: str, at: int) -> int | None:
    """Where a dateline in capitals ends, or a known town in brackets, or in capitals without a dash behind it."""
    if found := _bracketed().match(text, at):
        return found.end() if lookup(found["town"]) else None
    if not text[at : at + 3].isupper():
        return None
    if dated := dateline_end(text, at):
        return dated
    end = bare_town_end(text[at : at + LONGEST], 0)
    return at + end if end and _is_town(text[at : at + end].title()) else None


def _town(dateline: str) -> int | None:
    """How long the town is that a dateline opens with, its region or country told with it."""
    found = re.match(rf"(?!{DAY}){CITY}(?:, (?!{DAY}){LAND})?(?=\W|$)", dateline) if town_of(dateline) else None
    return found.end() if found else None


def _is_bare(dateline: str) -> bool:
    """Whether a dateline names a place alone: no day and no agency."""
    return town_of(dateline) is not None and not any(map(str.isdigit, dateline)) and not agencies_in(dateline)


def town_of(dateline: str) -> str | None:
    """The town that a dateline names, as written but not all in capitals; None where it names an agency alone."""
    found = re.match(rf"(?!{DAY})({CITY}){REGION}(?=\W|$)", dateline)
    if not found or found[1] in _labels() or agencies_in(found[1]):
        return None
    town = found[1].split("/")[0]
    return town.title() if town.isupper() else town


@cache
def _labels() -> frozenset[str]:
    lines = files("parley.ingest").joinpath("labels.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    agency = agency_form()
    return tuple(
        re.compile(form)
        for form in (
            rf"{TOWN}{REGION}(?:,? {DAY})?,? ?{SOURCE}(?P<dash>{DASH}|\s+){BODY}",
            rf"{CAPS}, {LAND}(?:,? {DAY})?{DASH}{BODY}",
            rf"(?P<label>{CAPS}){REGION}(?:,? {DAY})?{DASH}{BODY}",
            rf"{TOWN}{REGION}(?:, {DAY}| \({DAY}\))(?:, {agency})?{DASH}{BODY}",
            rf"(?P<label>{CAPS}){REGION}, {DAY}(?<=\.)\s+{BODY}",
            rf"{DAY} \({agency}\){DASH}{BODY}",
            rf"(?P<city>{CITY}){REGION}, (?:{MONTH}\.? \d{{1,2}}|\d{{1,2}} {MONTH}),? \d{{4}}\.\s+{BODY}",
            rf"{TOWN}{REGION} \| {agency} \| {BODY}",
            rf"{TOWN}, [{CAPITAL}][\w.'’-]+(?: [{CAPITAL}][\w.'’-]+){{0,2}} [–—] {BODY}",
            rf"(?:[{CAPITAL}]\w+ ){{0,2}}\(?{agency}\)?{DASH}{BODY}",
            rf"(?P<city>{CITY}) [-–—]{{1,2}} (?=[\"“‘'(]?[{CAPITAL}])",
        )
    )


@cache
def _run_in() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?P<town>{CAPS}){REGION}(?:,? {DAY})?,? ?{SOURCE}(?P<dash>{DASH}|\s+){BODY}")


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"\((?P<town>{CITY}){REGION}\)(?=:? [\"“‘']?[{CAPITAL}\d])")


@cache
def _town_alone() -> re.Pattern[str]:
    return re.compile(rf"(?P<town>{CAPS})(?: (?P<land>{LAND}))?(?= [{CAPITAL}][\w-]* [\w-]+)")


@cache
def _alone() -> re.Pattern[str]:
    agency, name = agency_form(), rf"[{CAPITAL}][\w'’.-]+"
    source = rf"(?:{agency}|\({agency}\)|[{CAPITAL}]{{2,8}}|{name} [Nn]ews [Aa]gency)"
    place = rf"(?:{CAPS}|{name}(?:[ /-]{name})?){REGION}"
    day = rf"(?:{date_form()}|{DAY}(?:,? \d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\b\.?)?)?)"
    return re.compile(
        rf"{CAPS}, {LAND}|(?!{WEEKDAY}\W){place}(?:,| [-–—/|])? ?\(?(?:{source}(?:,| [-–—/|])? )?{day}\)?(?:,? {source})?[.:]?(?:\s*[-–—])?"
    )


def _is_dateline(found: re.Match[str]) -> bool:
    """Whether what has the form is one: a source in brackets is an agency, or a name before a dash."""
    groups = found.groupdict()
    if source := groups.get("source"):
        return bool(agencies_in(source)) or (bool(groups["dash"].strip()) and source[0].isupper())
    if city := groups.get("city"):
        return _is_town(city)
    label = groups.get("label")
    return label is None or (label not in _labels() and len(label) > 3 and "." not in label[:4])


def _is_town(name: str) -> bool:
    """Whether a name is first of all that of a town of some size, and of no country or body."""
    places = lookup(name)
    is_one = bool(places) and places[0].kind == "town" and places[0].population >= SIZE
    return is_one and (country_word(name) == "capital" or not is_known(name))
