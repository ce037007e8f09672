"""Written dates: those that the calendar fixes, in whole or up to their year.

In: the words of one expression and the `Frame` around it. Out: the `When` that they stand for.
"""

from __future__ import annotations

import re
from typing import Final

from parley.extract.dates.calendar import day, easter, month, season, unit_from, year
from parley.extract.dates.frame import Frame
from parley.extract.dates.grammar import Grammar, named, words_of
from parley.extract.numbers.numerals import ordinal, value
from parley.records import When

RULES: Final = Grammar()
COUNTED = r"(?! (?:[a-z-]+ )?(?:people|men|women|children|[a-z-]{2,}s)\b)"
"""What may not follow a bare year, lest it be a number of things: "2000 people"."""

SOME_YEAR: Final = r"(?:<YEAR>|(?P<which>last|this|the|next) year)"
EASTER: Final = "easter"
"""How the value of a feast begins that is so many days from Easter."""
OF_A_KNOWN_DAY: Final = re.compile(r",?\s(?:[Tt]error(?:ist)?\s)?(?:attack|massacre|assault)s?\b")
"""What follows a date by which all know a day."""


def _month(match: re.Match[str]) -> int:
    return int(words_of("month")[named(match, "month")])


@RULES.means(r"(?P<iso>\d{4}[-/]\d\d[-/]\d\d)(?:T[\d:.Z+]+)?")
def iso_day(match: re.Match[str], _: Frame) -> When | None:
    """2020-10-10."""
    return day(*map(int, re.findall(r"\d+", match["iso"])[:3]))


@RULES.means(r"(?P<one>\d{1,2})(?P<sign>[-./])(?P<two>\d{1,2})(?P=sign)(?P<written>\d{4})")
def numeric_day(match: re.Match[str], frame: Frame) -> When | None:
    """10/10/2020. Day and month are told apart by their size or by the report's date; else the day comes first, but
    between slashes, where Americans put the month first, it stays unknown."""
    one, two, number = int(match["one"]), int(match["two"]), int(match["written"])
    ways = [when for when in (day(number, two, one), day(number, one, two)) if when]
    near = [w for w in ways if frame.today and w.first and abs((w.first - frame.today).days) <= 7]
    if len(ways) == 2 and one != two and not near and match["sign"] == "/":
        return None
    return next(iter(near or ways), None)


@RULES.means(
    r"(?:the )?(?:<WEEKDAY>,? )?<MONTH> <DAY>(?: ?[-–—/] ?<LAST DAY>)?(?:,? <YEAR>)?(?![,.]\d|%| <BEARER>)",
    r"<MONTH> <DAY> (?:to|and|through) <LAST DAY>(?=,? \d{4}|[.,;)](?!\d)|$| (?:in|at|near|by|with|for)\b)(?:,? <YEAR>)?",
    r"(?:<WEEKDAY>,? )?(?:the )?<DAY>(?:<TO><LAST DAY>)?(?: of)? <MONTH>(?:,? <YEAR>)?(?! <BEARER>)",
)
def day_of_month(match: re.Match[str], frame: Frame) -> When | None:
    """Oct. 9; Friday, October 9, 2020; 27 September; May 8–10; 5 and 6 April 2016. Not a name ("March 23 Movement")."""
    first, last = int(match["day"]), int(named(match, "last") or match["day"])
    if match["year"]:
        return day(int(match["year"]), _month(match), first, last)
    if known := _known_year(match, frame):
        return day(known, _month(match), first, last)
    weekday = words_of("weekday").get(named(match, "weekday"))
    number = None if weekday is None else int(weekday)
    return frame.in_its_year(lambda year: day(year, _month(match), first, last), weekday=number)


@RULES.means(
    r"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\bfrom\s)|(?<=\bsince\s)|(?<=\buntil\s))the (?P<day>[12]\d|3[01]|[1-9])(?:st|nd|rd|th)"
    r"(?: of (?:this|the) month)?(?= ?[.,;)]|$| (?:and|but|when|after|as|by|in|at)\b)",
)
def day_alone(match: re.Match[str], frame: Frame) -> When | None:
    """The 25th: the last such day up to the report's, or the next one from it for what is still to come."""
    today = frame.today
    if not today:
        return None
    months = [(today.year + (n - 1) // 12, (n - 1) % 12 + 1) for n in range(today.month - 2, today.month + 3)]
    found = [when for year_, number in months if (when := day(year_, number, int(match["day"])))]
    ahead = [when for when in found if when.first and when.first >= today]
    past = [when for when in found if when.first and when.first <= today]
    return next(iter(ahead if frame.tense == "future" else past[::-1]), None)


@RULES.means(r"<MONTH> <NTH>(?:,? <YEAR>)?(?! <BEARER>)")
def day_in_words(match: re.Match[str], frame: Frame) -> When | None:
    """September ninth, 2001."""
    number = ordinal(match["nth"])
    if not number:
        return None
    if match["year"]:
        return day(int(match["year"]), _month(match), number)
    return frame.in_its_year(lambda year: day(year, _month(match), number))


def _known_year(match: re.Match[str], frame: Frame) -> int | None:
    """The year of a day that the world knows by its date alone: "the September 11 attacks"."""
    known = words_of("known day").get(f"{named(match, 'month')} {named(match, 'day')}")
    told = frame.published and frame.published.last
    is_of_it = known and OF_A_KNOWN_DAY.match(match.string, match.end())
    return int(known) if known and is_of_it and (not told or told.year > int(known)) else None


@RULES.means(
    r"<PART><MONTH>(?: <DAY>| of)?,? (?P<which>last|this|next) year",
    r"<DAY>(?: of)? <MONTH>,? (?P<which>last|this|next) year",
)
def in_year_by_order(match: re.Match[str], frame: Frame) -> When | None:
    """May 7 last year; June of this year."""
    known = frame.published and frame.published.last
    if not known:
        return None
    number = known.year + {"last": -1, "this": 0, "next": 1}[named(match, "which")]
    return day(number, _month(match), int(match["day"])) if match["day"] else month(number, _month(match))


@RULES.means(r"(?:the )?<NTH> week (?:of|in) <MONTH>(?:,? <YEAR>)?")
def week_of_month(match: re.Match[str], frame: Frame) -> When | None:
    """The first week of March: its days 1 to 7."""
    first = 7 * (ordinal(match["nth"]) or 0) - 6
    if match["year"]:
        return day(int(match["year"]), _month(match), first, first + 6)
    return frame.in_its_year(lambda number: day(number, _month(match), first, first + 6))


@RULES.means(rf"(?:the )?(?:<NTH>|last|final) (?P<part>quarter|half) of {SOME_YEAR}")
def part_of_year(match: re.Match[str], frame: Frame) -> When | None:
    """The first quarter of 2024; the second half of last year."""
    months, written = 3 if named(match, "part") == "quarter" else 6, _year_said(match, frame)
    number = ordinal(match["nth"]) if match["nth"] else 12 // months
    return month(written, months * (number - 1) + 1, months * number) if number and written else None


@RULES.means(rf"(?:the )?(?P<edge>first|last|final) <NUMBER> months of {SOME_YEAR}")
def months_of_year(match: re.Match[str], frame: Frame) -> When | None:
    """The first ten months of the year; the last two months of 2024."""
    number, written = value(match["number"]), _year_said(match, frame)
    if not number or not written:
        return None
    return month(written, 1, number) if named(match, "edge") == "first" else month(written, 13 - number, 12)


def _year_said(match: re.Match[str], frame: Frame) -> int | None:
    """The year that a match of `SOME_YEAR` names."""
    known = frame.published and frame.published.last
    moved = {"last": -1, "next": 1}.get(named(match, "which"), 0)
    return int(match["year"]) if match["year"] else known.year + moved if known else None


@RULES.means(r"(?:the )?(?P<half>first|second) half of <MONTH>(?:,? <YEAR>)?")
def half_of_month(match: re.Match[str], frame: Frame) -> When | None:
    """The second half of February: from its 16th day on."""

    def half(number: int) -> When | None:
        whole = month(number, _month(match))
        if not whole or not whole.last:
            return None
        first, last = (1, 15) if named(match, "half") == "first" else (16, whole.last.day)
        return day(number, _month(match), first, last)

    return half(int(match["year"])) if match["year"] else frame.in_its_year(half)


@RULES.means(r"<PART><MONTH>(?: of|,)? <YEAR>")
def month_of_year(match: re.Match[str], _: Frame) -> When | None:
    """October 2020; early October of 2020."""
    return month(int(match["year"]), _month(match))


@RULES.means(
    r"<PART><MONTH ALONE>",
    r"(?:early|mid|late|end of|start of|beginning of)[ -]<MONTH>",
    r"(?:(?<=in\s)|(?<=of\s)|(?<=by\s)|(?<=from\s)|(?<=since\s)|(?<=until\s)|(?<=during\s))<MONTH>",
    r"(?:(?<=planned\sfor\s)|(?<=scheduled\sfor\s)|(?<=set\sfor\s)|(?<=slated\sfor\s)|(?<=due\sfor\s))<MONTH>",
)
def month_alone(match: re.Match[str], frame: Frame) -> When | None:
    """October; mid-March. "May", "March" and short forms only after a word such as "in"."""
    return frame.in_its_year(lambda number: month(number, _month(match)))


@RULES.means(r"(?:between|from) <MONTH> (?:and|to|through|until) <LAST MONTH>(?:,? <YEAR>)?")
def months(match: re.Match[str], frame: Frame) -> When | None:
    """Between January and March; from May to July 2019."""
    first, last = _month(match), int(words_of("month")[named(match, "other")])
    if match["year"]:
        return month(int(match["year"]), first, last)
    return frame.in_its_year(lambda number: month(number, first, last)) if first < last else None


@RULES.means(r"(?:(?:early|mid|late|earlier|later) )?(?P<which>last|past|this|next|coming) <MONTH>")
def month_by_order(match: re.Match[str], frame: Frame) -> When | None:
    """Last August: the latest one before the report's month."""
    known = frame.published and frame.published.last
    if not known:
        return None
    which, number = named(match, "which"), _month(match)
    step = {"this": 0, "next": number <= known.month, "coming": number <= known.month}.get(which)
    return month(known.year + (-(number >= known.month) if step is None else step), number)


@RULES.means(
    rf"(?:(?<=in\s)|(?<=of\s)|(?<=by\s)|(?<=and\s)|(?<=until\s)|(?<=[(,]\s)|(?<=[(,])|(?<=\sa\s)|(?<=year\s)|(?<=from\s)|^)<YEAR>(?! <DOCUMENT>\b){COUNTED}",
    r"(?:(?<=in\s)|(?<=the\s)|(?<=since\s)|(?<=during\s)|(?<=before\s)|(?<=after\s))<YEAR>(?! <DOCUMENT>\b)(?! people\b)",
    r"(?:the )?(?:early|mid|late|end of|start of|beginning of)[ -]<YEAR>",
)
def year_alone(match: re.Match[str], _: Frame) -> When | None:
    """2014 after a word such as "in"; early 2011, which is no more exact than the year. Not a number of things, nor the
    year of a document ("a 2020 report")."""
    return year(int(match["year"]))


@RULES.means(
    r"<YEAR> ?[-–—] ?<LAST YEAR>",
    r"from <YEAR> (?:to|until|till|through) <LAST YEAR>",
    r"(?<=of\s)<YEAR> (?:to|until|till|through) <LAST YEAR>",
    r"between <YEAR> and <LAST YEAR>",
)
def years(match: re.Match[str], _: Frame) -> When | None:
    """1991-94; from 1991 to 1994."""
    first, last = int(match["year"]), match["last"]
    return year(first, int(last) if len(last) == 4 else first // 100 * 100 + int(last))


@RULES.means(r"<PART>(?P<decade>(?:1[5-9]|20)\d0)['’]?s")
def decade(match: re.Match[str], _: Frame) -> When | None:
    """The 1990s."""
    return year(int(match["decade"]), int(match["decade"]) + 9)


@RULES.means(r"<PART><NTH>[ -]century")
def century(match: re.Match[str], _: Frame) -> When | None:
    """The 19th century, reckoned from 1800 to 1899 as people say it."""
    number = ordinal(match["nth"])
    return year(number * 100 - 100, number * 100 - 1) if number and number > 1 else None


@RULES.means(r"<PART><SEASON>(?: of|,)? <YEAR>", r"(?P<which>last|this|next) <SEASON>")
def season_of_year(match: re.Match[str], frame: Frame) -> When | None:
    """Summer 2014; last spring. By the northern reckoning."""
    first_month = int(words_of("season")[named(match, "season")])
    if written := named(match, "year"):
        return season(int(written), first_month)
    known = frame.published and frame.published.last
    if not known:
        return None
    ended, begun = (first_month + 2) % 12 < known.month, first_month <= known.month
    step = {"last": 0 if ended and first_month < 12 else -1, "next": int(begun), "this": 0}[named(match, "which")]
    return season(known.year + step, first_month)


@RULES.means(r"<FEAST>(?:,? <YEAR>)?")
def feast(match: re.Match[str], frame: Frame) -> When | None:
    """Christmas Eve; Good Friday 2024: feasts of a fixed day, and those counted from Easter."""
    told = words_of("feast")[named(match, "feast")]

    def fixed(number: int) -> When | None:
        return day(number, *map(int, told.split("-")))

    def moving(number: int) -> When | None:
        return unit_from(easter(number), "day", int(told.removeprefix(EASTER)))

    at = moving if told.startswith(EASTER) else fixed
    return at(int(match["year"])) if match["year"] else frame.in_its_year(at)
