"""Relative dates: those that count from the report's day, and those that count from what was told before.

In: the words of one expression and the `Frame` around it. Out: the `When` that they stand for, None where the day that
they count from is not known.
"""

from __future__ import annotations

import re
from typing import Final

from parley.extract.dates.calendar import day, days_from, hull, part_of, unit_from
from parley.extract.dates.frame import Frame
from parley.extract.dates.grammar import Grammar, named, words_of
from parley.extract.numbers.numerals import ordinal, value
from parley.records import When

RULES: Final = Grammar()
MONTHS = {"month": 1, "year": 12, "decade": 120}
DAYS = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30}
STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "the": 0, "current": 0, "next": 1, "coming": 1}


def _unit(match: re.Match[str]) -> str:
    return words_of("unit")[named(match, "unit")]


def _number(match: re.Match[str]) -> int | None:
    """The number of units; None for "a few" and "several", which leave it open."""
    words = named(match, "number")
    return 1 if words in {"a", "an"} else value(words) if words and words not in {"few", "a few", "several"} else None


@RULES.means(r"(?:(?P<which>last|past|this|next|coming) )?<DAY NAME>(?:['’]?s(?= [a-z])(?! and\b))?<TIME OF DAY>")
def weekday(match: re.Match[str], frame: Frame) -> When | None:
    """Thursday; last Monday night; Friday's, also where its apostrophe was lost."""
    return frame.on_weekday(int(words_of("weekday")[named(match, "weekday")]), named(match, "which"))


@RULES.means(
    r"<DAY NAME>(?: of)? (?P<which>last|next) week<TIME OF DAY>",
    r"(?P<which>last|next) week,? on <DAY NAME><TIME OF DAY>",
)
def weekday_of_week(match: re.Match[str], frame: Frame) -> When | None:
    """Tuesday last week; next week on Monday."""
    week = unit_from(frame.today, "week", STEPS[named(match, "which")]) if frame.today else None
    number = int(words_of("weekday")[named(match, "weekday")])
    return unit_from(week.first, "day", number) if week and week.first else None


@RULES.means(
    r"(?:earlier |later |late )?<NAMED DAY>(?:['’]?s)?<TIME OF DAY>", r"(?P<named>this) (?:morning|afternoon|evening)"
)
def named_day(match: re.Match[str], frame: Frame) -> When | None:
    """Today; yesterday evening. In a report known to the month "today" is that month."""
    away = int(words_of("day").get(named(match, "named"), "0"))
    if away == 0:
        return frame.published
    return unit_from(frame.today, "day", away) if frame.today else None


@RULES.means(
    r"overnight (?:(?:from |on )?<DAY NAME> )?(?:in)?to <LAST DAY NAME>",
    r"(?:the )?night (?:of|between|from) <DAY NAME> (?:in)?(?:to|and) <LAST DAY NAME>",
)
def night_into(match: re.Match[str], frame: Frame) -> When | None:
    """Overnight into Friday; the night between Thursday and Friday."""
    morning = frame.on_weekday(int(words_of("weekday")[named(match, "other")]))
    return When(days_from(morning.first, -1), morning.first) if morning and morning.first else None


@RULES.means(r"overnight", r"last night", r"(?:during|in|through|throughout) the night")
def overnight(_: re.Match[str], frame: Frame) -> When | None:
    """From the evening before the report to its morning."""
    evening = frame.today and days_from(frame.today, -1)
    return When(evening, frame.today) if evening else None


@RULES.means(r"the day (?P<side>before yesterday|after tomorrow)")
def two_days_away(match: re.Match[str], frame: Frame) -> When | None:
    """The day before yesterday."""
    away = -2 if "yesterday" in match["side"].lower() else 2
    return unit_from(frame.today, "day", away) if frame.today else None


@RULES.means(
    r"(?:(?P<part>early|mid|late|earlier|later|end of)[ -])?(?:the )?(?P<which>last|this|next|coming|current) (?P<unit>week|weekend|month|year|decade)",
    r"(?:the )?(?P<which>past) (?P<unit>weekend|month|year)",
    r"(?:this )?(?P<which>past) (?P<unit>week)",
    r"(?<=over\s)the (?P<unit>weekend)",
    r"(?<=at\s)the (?P<unit>weekend)",
)
def unit_by_order(match: re.Match[str], frame: Frame) -> When | None:
    """Last month; late last year; earlier this year (up to the report's day); next week."""
    unit, part = _unit(match), named(match, "part")
    which = named(match, "which") or "the"
    known = frame.today if unit.startswith("week") else frame.published and frame.published.last
    over = (which == "the" and frame.tense != "future") or (
        unit == "weekend" and which == "this" and frame.tense == "past"
    )
    whole = unit_from(known, unit, STEPS[which] - over) if known else None
    if known and whole and which == "this" and unit == "week" and frame.tense == "past":
        return hull(whole, When(known, known))
    if not known or not whole or not part:
        return whole
    if part in {"earlier", "later"}:
        now = When(known, known)
        return (hull(whole, now) if part == "earlier" else hull(now, whole)) if which == "this" else whole
    return part_of(whole, words_of("part").get(part, part))


@RULES.means(r"(?P<part>earlier|later) (?:on )?in the (?P<unit>day|week|month|year)")
def within_unit(match: re.Match[str], frame: Frame) -> When | None:
    """Earlier in the week: from its Monday to the report's day; where the story is of another time, its week."""
    unit, told = _unit(match), frame.anchor
    whole = unit_from(told, unit, 0) if told else None
    now = frame.today
    if not whole or not whole.first or not whole.last or not now or not whole.first <= now <= whole.last:
        return whole
    return When(whole.first, now) if match["part"].lower() == "earlier" else When(now, whole.last)


@RULES.means(
    r"(?:the )?(?:very )?(?P<part>start|beginning|end) of (?P<which>this|last|next|the) (?P<unit>week|month|year|decade)"
)
def edge(match: re.Match[str], frame: Frame) -> When | None:
    """The start of the year, which "since" opens from its first day; the end of the month, which "by" closes at its
    last."""
    known = frame.published and frame.published.last
    whole = unit_from(known, _unit(match), STEPS[named(match, "which")]) if known else None
    return whole and part_of(whole, "late" if named(match, "part") == "end" else "early")


@RULES.means(r"<NUMBER> (?P<unit>years?) ago (?:today|to the day|this (?P<now>week|month))")
def ago_to_the_day(match: re.Match[str], frame: Frame) -> When | None:
    """Ten years ago today; a year ago this week."""
    number = _number(match)
    then = day(frame.today.year - number, frame.today.month, frame.today.day) if frame.today and number else None
    return unit_from(then.first, named(match, "now") or "day", 0) if then and then.first else None


@RULES.means(r"(?:(?:about|around|nearly|almost|some|more than|just) )?<NUMBER> <UNIT> ago")
def ago(match: re.Match[str], frame: Frame) -> When | None:
    """Two days ago; three years ago, which is that year; a few weeks ago, which ends with the report's day."""
    known = frame.published and frame.published.last
    if not known:
        return None
    number, unit = _number(match), _unit(match)
    if number is None:
        return When(None, known)
    if unit == "week":
        return unit_from(known, "day", -7 * number)
    return unit_from(known, "year", -10 * number) if unit == "decade" else unit_from(known, unit, -number)


@RULES.means(
    r"(?:the|these|its) (?:last|past)(?: <NUMBER>)? (?P<unit>hours|days?|nights?|weeks?|months?|years?|decades?)",
    r"(?:the|these|its) previous(?: <NUMBER>)? (?P<unit>hours|days|weeks|months|years|decades)",
    r"(?<=in\s)(?:last|past) <NUMBER> <UNIT>",
    r"(?<=in\s)recent (?P<unit>hours|days|weeks|months|years)",
    r"(?<=\bin\s)(?P<number>24|36|48|72) (?P<unit>hours)",
    r"<NUMBER> (?P<unit>days|weeks|months|years) of(?=(?:\s[\w'’-]+){1,9}\s(?:has|have|had)\s(?:left|killed|cost|claimed)\b)",
)
def lately(match: re.Match[str], frame: Frame) -> When | None:
    """The past 24 hours; in the last two years, to the month; in recent weeks, which says no start; ten days of raids
    have left 75 dead."""
    known = frame.published and frame.published.last
    if not known:
        return None
    number, unit = _number(match), _unit(match)
    if number is None and named(match, "unit") == unit:
        number = 1
    if number is None:
        return When(None, known)
    if unit in MONTHS:
        start = unit_from(known, "month", -MONTHS[unit] * number)
        return start and When(start.first, known)
    return When(days_from(known, -round(DAYS[unit] * number)), known)


@RULES.means(
    r"(?:the|these) (?:next|coming|following)(?: <NUMBER>)? (?P<unit>hours|days|weeks|months)",
    r"(?<=in\s)(?:the )?coming (?P<unit>hours|days|weeks|months)",
)
def soon(match: re.Match[str], frame: Frame) -> When | None:
    """The next two weeks; the coming days, which says no end; of "fled in the following weeks" the start is not
    told."""
    number = _number(match)
    if not frame.today or frame.tense == "past":
        return None
    days = DAYS[_unit(match)]
    return When(frame.today, days_from(frame.today, round(days * number)) if number is not None else None)


@RULES.means(r"(?<=within\s)<NUMBER> (?P<unit>hours|days?|weeks?|months?)")
def within(match: re.Match[str], frame: Frame) -> When | None:
    """Will meet within two weeks, of the report's day; forty died within 72 hours, which it ends. How long something
    else took, "retook the town within a month", counts from a day that is not known."""
    if frame.tense == "future":
        return soon(match, frame)
    return lately(match, frame) if _unit(match) == "hour" else None


@RULES.means(
    r"(?:enter(?:s|ed|ing)?|into) (?:its|the|their|a) <NTH> (?:straight |consecutive )?(?P<unit>day|week|month|year)"
)
def entered(match: re.Match[str], frame: Frame) -> When | None:
    """Entered its twelfth day: the start is known and the end is not."""
    start = _nth_before(match, frame)
    return start and When(start.first, None)


@RULES.means(r"for (?:its|the|their|a) <NTH> (?:straight |consecutive |successive )?(?P<unit>day|night|week)")
def lasting(match: re.Match[str], frame: Frame) -> When | None:
    """For a third day: from two days before to the report's day."""
    start = _nth_before(match, frame)
    return start and When(start.first, frame.today)


@RULES.means(
    r"<NUMBER>[- ](?P<unit>years?)(?:[- ](?:old|long))? (?:civil |armed |bloody |brutal )?(?:war|conflict|insurgency|uprising|rebellion)"
)
def years_of_war(match: re.Match[str], frame: Frame) -> When | None:
    """The five-year-old war: it began in the year that is so many before the report's, whichever day."""
    number = _number(match)
    start = unit_from(frame.today, "year", -number) if frame.today and number else None
    return start and When(start.first, None)


def _nth_before(match: re.Match[str], frame: Frame) -> When | None:
    number, unit = ordinal(match["nth"]), _unit(match)
    if not frame.today or not number:
        return None
    step = 1 - number
    return unit_from(frame.today, "day", 7 * step) if unit == "week" else unit_from(frame.today, unit, step)


@RULES.means(r"(?:so far|to date|until now|up to now|till now|by now)(?! this)")
def until_now(_: re.Match[str], frame: Frame) -> When | None:
    """So far: up to the report's day."""
    return frame.published and When(None, frame.published.last)


@RULES.means(r"so far (?P<which>this) (?P<unit>week|month|year)")
def this_unit_so_far(match: re.Match[str], frame: Frame) -> When | None:
    """So far this year."""
    whole = unit_from(frame.today, _unit(match), 0) if frame.today else None
    return whole and When(whole.first, frame.today)


@RULES.means(
    r"<NUMBER> (?P<unit>days?|weeks?|months?|years?) (?P<side>earlier|later|afterwards|previously)",
    r"<NUMBER> (?P<unit>days?|weeks?|months?|years?) (?P<side>on)(?=,)",
    r"<NUMBER> (?P<unit>days?|weeks?|months?|years?) (?P<side>before|after)(?= (?:in|at|on|when|and)\b| ?[,.;)]|$)",
    r"the (?P<side>next|following|previous|same) (?P<unit>day|night|morning|afternoon|evening|week|month|year)",
    r"(?P<side>that) (?P<unit>day|night|morning|afternoon|evening|week|month|year)",
    r"the (?P<unit>day|night|week|month|year) (?P<side>before|after)(?= (?:in|at|when|and)\b| ?[,.;)]|$)",
)
def told_before(match: re.Match[str], frame: Frame) -> When | None:
    """Two days later; the next day; the year before; that month: counted from what the text last spoke of."""
    if not frame.anchor:
        return None
    number, side, unit = _number(match) if named(match, "number") else 1, named(match, "side"), _unit(match)
    days = unit == "day" or (unit == "week" and named(match, "number"))
    if number is None or (days and not frame.counts_days):
        return None
    step = 0 if side in {"that", "same"} else -1 if side in {"earlier", "before", "previous", "previously"} else 1
    if unit == "week" and step and named(match, "number"):
        return unit_from(frame.anchor, "day", 7 * number * step)
    found = unit_from(frame.anchor, unit, number * step)
    ahead = unit == "year" and step > 0 and frame.today and found and found.first and found.first > frame.today
    long_ago = frame.then.first if ahead and frame.then else None  # "in turmoil since 2012. The following year"
    return unit_from(long_ago, unit, number * step) if long_ago else found


@RULES.means(r"<NUMBER> <UNIT>(?: this (?P<now>month|week))?(?= since\b)")
def so_long_since(match: re.Match[str], frame: Frame) -> When | None:
    """Six years since the war began; six years this month since it began, which is that month. A bare number of hours
    or days is the length of something."""
    known = frame.published and frame.published.last
    number, unit = _number(match), _unit(match)
    if not known or number is None or unit in {"hour", "day"}:
        return None
    if named(match, "now"):
        return unit_from(known, "month", -12 * number) if unit == "year" else None
    return unit_from(known, "day", -7 * number) if unit == "week" else unit_from(known, unit, -number)


@RULES.means(
    r"(?:(?<=has\s)|(?<=have\s))since(?=\s(?:been\s)?(?:claimed|killed|cost|displaced|driven|forced|left|died|fled|injured|wounded)\b)"
)
def ever_since(_: re.Match[str], frame: Frame) -> When | None:
    """The war has since killed 6,000: since what the text last spoke of."""
    return frame.then and When(frame.then.first, None)


@RULES.means(r"(?<=since\s)(?:then|that time)")
def then(_: re.Match[str], frame: Frame) -> When | None:
    """Since then: since what the text last spoke of."""
    return frame.then
