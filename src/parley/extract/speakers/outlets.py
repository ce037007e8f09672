"""Outlets: who printed or broadcast what a speaker told them.

In: a parsed `Doc` and a verb of saying. Out: the tokens that name an outlet to which it was said ("told AFP", "speaking
to the broadcaster"), who thereby relays it.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import preposition
from parley.extract.speakers.stretches import phrase_start
from parley.extract.tokens import Token
from parley.gazetteer.actors import body, country, is_outlet
from parley.records import hull

SPEAKING = frozenset({"speak", "talk", "comment"})


def outlets(doc: Doc, verb: Token) -> tuple[int, ...]:
    """The head tokens of the outlets to which `verb` was said, at most one."""
    heard = list(doc.children(verb.index, "iobj", *(("obj",) if verb.lemma in {"tell", "inform"} else ())))
    speaking = [verb, *(t for t in doc.children(verb.index, "advcl", "obl") if t.lemma in SPEAKING)]
    statements = [t for t in doc.children(verb.index, "obl") if t.lemma in {"statement", "interview", "remark"}]
    for head in (*speaking, *statements):
        heard += [t for t in doc.children(head.index, "obl", "nmod") if preposition(doc, t) in {"to", "with"}]
    return tuple(i for t in heard if (i := _outlet(doc, t)) is not None)[:1]


def _outlet(doc: Doc, head: Token) -> int | None:
    """The token that names the outlet in the noun phrase of `head`: itself, or the name before "reporter"."""
    if is_cue("anybody", head.lemma):
        named = [t for t in doc.children(head.index, "compound", "nmod:poss", "nmod:desc") if t.tag == "PROPN"]
        return named[0].index if named else None
    return head.index if _prints(doc, head) else None


def _prints(doc: Doc, head: Token) -> bool:
    first = phrase_start(doc, head)
    words = [t for t in doc.tokens[first : head.index + 1] if t.tag != "DET"]
    name = hull(t.span for t in words).of(doc.text) if words else ""
    if body(name) or country(name):
        return is_outlet(name)
    is_acronym = head.tag == "PROPN" and head.text.isupper() and len(head.text) > 1
    return is_acronym or any(is_cue("outlet", t.lemma) for t in words)
