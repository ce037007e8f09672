"""Asked: what an answer in few words is to: "Ostland refused", "both accepted it" tell no matter of their own.

In: the claims of one report, its text. Out: by the id of an answer, the words of the demand or offer before it that it
is to.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.fuse.parties import bodies
from parley.records import Claim

ANSWERS: Final = frozenset({"reject", "agree", "concede", "support"})
BEFORE: Final = 600  # characters before an answer in which that stands which it is to


def asked(claims: Iterable[Claim], text: str) -> dict[str, str]:
    """By id, the words of what each answer is to, where any was asked of it."""
    found: dict[str, str] = {}
    calls: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (c.anchor, c.id)):
        if claim.type in ANSWERS and (call := next((c for c in reversed(calls) if _is_to(claim, c)), None)):
            found[claim.id] = " ".join((call.about or call.quote).of(text).split())
        if claim.type == "request" and claim.stance == "asserts":
            calls.append(claim)
    return found


def _is_to(answer: Claim, call: Claim) -> bool:
    """Whether an answer may be to a call: told soon after it, by another than who called, and by one who was called on,
    if that is said."""
    own, called = bodies(answer.actors), bodies(call.recipients)
    if answer.anchor.start - call.anchor.start > BEFORE or not own or not own.isdisjoint(bodies(call.actors)):
        return False
    return not called or not called.isdisjoint(own)
