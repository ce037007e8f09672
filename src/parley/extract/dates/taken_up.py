"""Taken up: the day that a "when" takes up from the words right before it.

In: a `Doc` with its dates, a verb. Out: the day of what the verb tells. In "the worst violence since Feb. 16, when
rebels attacked" they attacked on 16 February.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.tokens import Token, matches
from parley.records import When


def taken_up(doc: Doc, verb: Token) -> When | None:
    """The day named right before the "when" that leads in the clause of `verb`, but for a comma."""
    led = matches(verb.relation, ("advcl", "acl"))
    when = (
        next((t for t in doc.children(verb.index, "advmod", "mark") if t.text.lower() == "when"), None) if led else None
    )
    if when is None:
        return None
    last = when.index - (doc.tokens[when.index - 1].text == ",")
    return next((date.named or date.when for date in doc.dates if date.last == last), None)
