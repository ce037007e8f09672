"""Numerals: what the words and digits of a number come to.

In: words such as "2,000", "1.2 million", "twenty-five", "half a dozen", "twelfth". Out: their value; and `NUMERAL` and
`ORDINAL`, the patterns that find them. `numerals.tsv` beside this module holds the words.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Final


@cache
def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the tab-separated file `name` beside this module, without its header."""
    lines = (files("parley.extract") / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines[1:] if line)


def either(words: list[str]) -> str:
    """A pattern for any one of `words`, the longest first; a space in them stands for any white space. Those that begin
    alike stand together, so that few are tried at a time."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda w: (-len(w), w)):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]).replace(r"\ ", r"\s+"))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items())


def _of_kind(*kinds: str) -> dict[str, int]:
    return {word: int(value) for word, value, kind in table("numbers/numerals.tsv") if kind in kinds}


UNITS: Final = _of_kind("unit", "ten")
SCALES: Final = _of_kind("scale")
ORDINALS: Final = _of_kind("ordinal")
SUMS: Final = _of_kind("sum")

_SCALE = rf"(?:{either(list(SCALES))})"
_UNIT = rf"(?:{either(list(UNITS))})"
_DIGITS = r"\d{1,3}(?:,\d{2,3}){1,4}(?!\d)|\d{1,3}(?:\s\d{3}){1,3}(?![\d,.]*\d)|\d+(?:\.\d+)?"
_JOINED = r"(?:\s{1,3}|-|\s(?<=dred\s)and\s|\s(?<=sand\s)and\s)"
_WORDS = rf"(?:an?(?=\s+{_SCALE}\b)|{_UNIT}\b|dozen\b)(?:{_JOINED}(?:{_UNIT}|{_SCALE})\b){{0,12}}"
NUMERAL: Final = rf"(?:{either(list(SUMS))}|(?:{_DIGITS})(?:[\s-]?{_SCALE}\b){{0,2}}|{_WORDS})"
ORDINAL: Final = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:(?:{_UNIT})-)?(?:{either(list(ORDINALS))}))"


def value(words: str) -> int | None:
    """What a numeral comes to, None for one that names no whole number ("3.5") or runs two into one ("ten six")."""
    folded = " ".join(words.lower().split())
    if folded in SUMS:
        return SUMS[folded]
    digits = re.match(_DIGITS, folded)
    scales = re.findall(r"[a-z]+", folded[digits.end() :] if digits else folded)
    total = _scaled(_figure(digits[0]), scales) if digits else _spelled(scales)
    return int(total) if total is not None and total == int(total) and total < 10**11 else None


def ordinal(words: str) -> int | None:
    """The number of an ordinal: 12 for "twelfth" and "12th", 21 for "twenty-first"."""
    if digits := re.match(r"\d+", words):
        return int(digits[0])
    parts = words.lower().split("-")
    known = [UNITS.get(part, ORDINALS.get(part)) for part in parts]
    return sum(n for n in known if n is not None) if all(n is not None for n in known) else None


def _figure(digits: str) -> float:
    plain = re.sub(r"[\s,]", "", digits)
    return float(plain[:15]) if len(plain) <= 15 else float("1e15")


def _scaled(number: float, scales: list[str]) -> float:
    for scale in scales:
        number = round(number * SCALES[scale], 3)
    return number


def _spelled(words: list[str]) -> float | None:
    """The sum of number words: each scale multiplies what stands before it, and only smaller numbers may follow."""
    total, group, room = 0, 0, 10**12
    for word in words:
        if word in {"a", "an", "and"}:
            continue
        if word in UNITS:
            number = UNITS[word]
            if number >= room:
                return None
            group += number
            room = 10 if number >= 20 else 1
        elif SCALES[word] > 100:
            total, group, room = total + (group or 1) * SCALES[word], 0, SCALES[word]
        else:
            group, room = (group or 1) * SCALES[word], 100
    return total + group
