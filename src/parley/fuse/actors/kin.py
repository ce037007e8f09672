"""Kin: which armed groups are no rivals for a deed, as reports say that one is part of the other or fought beside it.

In: those who are told to have done one thing, the texts that tell of it. Out: whether some of both are a group and its
parent, its branch or its former name ("the Nordia Front, the Lake Army's local branch"), or did it together ("fighters
of the Lake Army and the Nordia Front stormed the base").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import product
from typing import Final

from parley.fuse.actors.sides import camp
from parley.fuse.fold import folded
from parley.fuse.parties import counts_for, is_faction, is_named
from parley.fuse.words import table
from parley.gazetteer.actors import other_names
from parley.records import Party

SHORTEST: Final = 3  # letters of a name
STOP: Final = re.compile(r"[.;!?](?=\s)|\n")
APART: Final = re.compile(r"[^\w.]+")


def are_kin(some: Iterable[Party], others: Iterable[Party], texts: Iterable[str]) -> bool:
    """Whether a text says that an armed group of `some` and one of `others` are kin, or fought side by side."""
    pairs = [(one, other) for one, other in product(_groups(some), _groups(others)) if one != other]
    words = [_words(text) for text in dict.fromkeys(texts)] if pairs else []
    return any(_tied(one, other).search(told) for one, other in pairs for told in words)


def _words(text: str) -> str:
    """The words of a text in small letters, with a stop between sentences."""
    return APART.sub(" ", STOP.sub(" . ", text.casefold()))


def _groups(parties: Iterable[Party]) -> frozenset[str]:
    """The names of armed groups, folded, as they are written and as they are known: of "militants (Lake Army)" that of the
    army."""
    told = [party for party in parties if is_named(party) and camp([party]) != "a state"]
    names = {name for party in told for name in (party.name, party.body, counts_for(party)) if name}
    every = (folded(form) for name in names for form in (name, *other_names(name)))
    return frozenset(name for name in every if not is_faction(name) and len(name) >= SHORTEST)


@lru_cache(maxsize=1_024)
def _tied(one: str, other: str) -> re.Pattern[str]:
    """What ties two names: a word for kin beside them, the one with an "s" behind it, or "and" or "with" where they do not fight
    each other."""
    a, b = re.escape(one), re.escape(other)
    kin, fight = ("|".join(map(re.escape, table("kin")[key])) for key in ("kin", "apart"))
    ways = (
        rf"{{0}}s? (?:\w+ ){{{{0,2}}}}(?:{kin}) (?:\w+ ){{{{0,4}}}}?{{1}}",
        rf"{{0}} (?:\w+ ){{{{0,6}}}}?(?:{kin}) (?:\w+ ){{{{0,3}}}}?{{1}}",
        rf"{{0}} (?:the )?{{1}} ?s (?:\w+ ){{{{0,2}}}}(?:{kin})",
        r"{0} ?s {1}",
        rf"(?<!between )(?<!between the ){{0}} (?:and|alongside|(?:together |along )?with) (?:\w+ ){{{{0,5}}}}?{{1}}(?! (?:{fight}))",
    )
    return re.compile("|".join(rf"\b{way.format(*pair)}\b" for way in ways for pair in ((a, b), (b, a))))
