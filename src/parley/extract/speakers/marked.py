"""Marked sayings: attributions that the language model marks and no rule finds.

In: a parsed `Doc` and the `Saying`s that the rules found. Out: further `Saying`s.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.speakers.saying import Saying
from parley.extract.speakers.subjects import is_of_the_outlet
from parley.language.attribution import Attribution


def marked_sayings(doc: Doc, found: Sequence[Saying]) -> Iterator[Saying]:
    """The attributions that the model marks, of which no rule takes the cue for one. Who is quoted by whom is left to
    the rules, which find the cue in "as saying"."""
    known = {saying.cue for saying in found if saying.content}
    for sentence in doc.sentences:
        for told in sentence.told:
            word = doc.tokens[told.cue].lemma
            tells = not is_cue("quoting", word) and not is_cue("securing", word)
            if told.cue not in known and told.source and told.content and tells and _is_somebody(doc, told):
                yield _saying(doc, told)


def _is_somebody(doc: Doc, told: Attribution) -> bool:
    """Whether the source is anybody: not so the "it" of "it is recalled that", nor the outlet's own reporter, nor the "we"
    of who tells it all ("we hear from Lima that"), nor "no group"."""
    words = [doc.tokens[i] for i in told.source]
    if any(is_cue("negation", token.text) for token in words):
        return False
    if any(is_cue("first_person", token.text) for token in words) and is_cue("seeing", doc.tokens[told.cue].lemma):
        return False
    return not any(token.relation == "expl" or is_of_the_outlet(doc, token) for token in words)


def _saying(doc: Doc, told: Attribution) -> Saying:
    head = next((i for i in sorted(told.source) if doc.tokens[i].head not in told.source), min(told.source))
    return Saying(told.cue, (head,), told.cue, told.cue + 1, told.content)
