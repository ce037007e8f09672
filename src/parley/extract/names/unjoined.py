"""Unjoined: several names side by side, where a careless copy has lost the comma or full stop between them.

In: a stretch of tokens that reads as one name. Out: the names in it: "Robert Hale ICRC" gives "Robert Hale" and "ICRC",
"Chads Fort Harbour" gives "Chads" and "Fort Harbour", "Hezbollah Fighters" gives "Hezbollah", "Chadian TV channel" "Chadian".
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.names.classes import is_title, joined, name_words
from parley.extract.tokens import Token
from parley.gazetteer.actors import body, country_word, is_known
from parley.gazetteer.places import lookup

LARGE = 100_000
"""Inhabitants from which a place is known well enough to part it from the name behind it."""

TELLS = {"media", "ngo", "igo", "armed_group"}
"""Kinds of bodies whose abbreviation stands by itself beside a name."""


def unjoined(tokens: tuple[Token, ...], first: int, last: int) -> Iterator[tuple[int, int]]:
    """The names in `[first, last)`, words that end no name cut off."""
    last = _without_sort(tokens, first, last)
    if not is_known(joined(tokens, first, last)):
        last = _without_men(tokens, first, last)
    if _is_whole(joined(tokens, first, last)):
        yield first, last
        return
    cut = next((at for at in range(first + 1, last) if _parts(tokens, first, at, last)), None)
    if cut is None:
        yield first, last
    else:
        yield from unjoined(tokens, first, cut)
        yield from unjoined(tokens, cut, last)


def _is_whole(name: str) -> bool:
    return is_known(name) or bool(lookup(name))


def _without_sort(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """`last` moved back over capitals that say of which sort the noun behind a land is: "Chadian | TV channel"."""
    behind = tokens[last : last + 1] if last - first > 1 and country_word(joined(tokens, first, last - 1)) else ()
    is_sort = tokens[last - 1].text.lower() in name_words()["in_capitals"]
    return last - 1 if is_sort and any(t.text in name_words()["introducing"] for t in behind) else last


def _without_men(tokens: tuple[Token, ...], first: int, last: int) -> int:
    """`last` moved back over capital words for men who fight: "Hezbollah Fighters"."""
    end = last
    while end - 1 > first and tokens[end - 1].text.lower() in name_words()["men"]:
        end -= 1
    fights = any(t.text.lower() in name_words()["armed_group"] for t in tokens[first:end])
    return end if fights or is_known(joined(tokens, first, end)) else last


def _parts(tokens: tuple[Token, ...], first: int, at: int, last: int) -> bool:
    """Whether one name ends and another begins at `at`."""
    if tokens[at].text[:1].islower() or tokens[at - 1].span.end == tokens[at].span.start:
        return False
    left, right = joined(tokens, first, at), joined(tokens, at, last)
    if left.lower() in name_words()["platforms"] or right.lower() in name_words()["platforms"]:
        return True  # "YouTube | Air raid", "Ana Lind | Twitter"
    if tokens[at - 1].name[2:] == "PER":
        return _is_abbreviation(right)
    if _is_abbreviation(right):
        return not is_title(tokens[at - 1].text)
    if _is_abbreviation(left):
        return tokens[at].name[2:] == "PER" or body(right) is not None
    if {tokens[at].text.lower(), tokens[last - 1].text.lower()} & name_words()["place"]:
        return False
    begins = tokens[at].name == "B-PER" and tokens[at].text.lower() not in name_words()["within_places"]
    return _is_place(left) and (begins or _is_place(right))


def _is_abbreviation(name: str) -> bool:
    known = body(name) if name.isupper() and " " not in name and len(name) > 1 else None
    return bool(known and known.kind in TELLS)


def _is_place(name: str) -> bool:
    if word := country_word(name):
        return word in {"name", "capital"}
    if name.lower() in name_words()["within_places"] | name_words()["place"]:
        return False
    found = lookup(name)
    return bool(found and found[0].population >= LARGE)
