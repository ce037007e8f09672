"""Mapping: what a claim, and what an incident, becomes in the codes of others.

In: a claim or incident among its contents, and mapping.tsv. Out: `Code`, None where nothing fits. A claim that is
denied, or told of as possible only, has no code: nothing leaves as done that was not told of as done.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from parley.export.codings.conditions import CONDITIONS, Case
from parley.export.codings.tables import rows
from parley.export.contents import Contents
from parley.gazetteer.tables import items

"""The grades of incidents that nobody tells of as done, or that are only denied."""


@dataclass(frozen=True, slots=True)
class Code:
    """What a row of the mapping says; "" where a code is not known, or where a coding has none. `order` is its line."""

    order: int
    disorder: str
    event: str
    sub_event: str
    ucdp: str
    plover: str
    mode: str
    why: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A row: what it asks of a claim, and the code."""

    modalities: tuple[str, ...]
    condition: str
    words: str
    code: Code

    def fits(self, case: Case) -> bool:
        """Whether the rule holds of a claim of its type."""
        if self.modalities and case.claim.modality not in self.modalities:
            return False
        if self.condition and not CONDITIONS[self.condition](case):
            return False
        return not self.words or bool(_pattern(self.words).search(case.words))


@cache
def rules() -> dict[str, tuple[Rule, ...]]:
    """The rules of each type, in order."""
    found: dict[str, tuple[Rule, ...]] = {}
    for order, row in enumerate(rows("mapping.tsv")):
        code = Code(
            order,
            *(
                row[name]
                for name in ("acled_disorder", "acled_event", "acled_sub_event", "ucdp", "plover", "mode", "why")
            ),
        )
        rule = Rule(items(row["modality"]), row["if"], row["words"], code)
        found[row["type"]] = (*found.get(row["type"], ()), rule)
    return found


@lru_cache(maxsize=256)
def _pattern(words: str) -> re.Pattern[str]:
    """What finds one of the words of a cell, "*" standing for any ending."""
    ends = ((re.escape(word.removesuffix("*")), "" if word.endswith("*") else r"\b") for word in items(words))
    return re.compile("|".join(rf"\b{word}{end}" for word, end in ends))


def code_of_claim(case: Case) -> Code | None:
    """The code of one claim."""
    if case.claim.stance == "denies" or case.claim.modality == "possible":
        return None
    return next((rule.code for rule in rules()[case.claim.type] if rule.fits(case)), None)


def code_of(claims: Iterable[str], type_: str, contents: Contents) -> Code | None:
    """The code that most of the claims have that tell of something of type `type_` as done; the first of several."""
    told = (each.claim for each in contents.known(claims))
    done = [Case(c, contents) for c in told if c.type == type_ and c.modality == "actual"]
    found = Counter(code for case in done if (code := code_of_claim(case)))
    return min(found, key=lambda code: (-found[code], code.order), default=None)
