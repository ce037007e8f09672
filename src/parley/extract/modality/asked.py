"""Asked: what a report only asks, so that it tells of nothing: "Did the army shell the village?".

In: a parsed `Doc` and the token of an event. Out: the auxiliary that asks whether it happened, None where nothing does. What
is asked of something known stays: "Who shelled the village?", "Did the shelling stop?".
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.modality.open import is_open
from parley.extract.tokens import Token, matches

WH = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})
SHARED = ("conj", "ccomp", "xcomp", "csubj")
ARGUMENTS = ("obj", "nsubj", "obl", "nmod")


def asking(doc: Doc, event: Token) -> Token | None:
    """What asks whether `event` happened."""
    mark = _mark(doc, event)
    node = event
    while mark is not None and not node.is_root and node.head < mark and node.relation != "parataxis":
        told = matches(node.relation, SHARED)
        if not told and not (node.tag == "NOUN" and matches(node.relation, ARGUMENTS) and is_open(doc, node)):
            return None
        node = doc.tokens[node.head]
    return _inverted(doc, node) if mark is not None else None


def _mark(doc: Doc, event: Token) -> int | None:
    """The question mark that ends the sentence of `event`, or the question in it that is quoted: ""Is it true?" he
    asked"."""
    sentence = doc.sentences[event.sentence]
    return next((i for i in range(event.index + 1, sentence.last) if doc.tokens[i].text == "?"), None)


def _inverted(doc: Doc, verb: Token) -> Token | None:
    """The auxiliary of `verb` that stands before its subject, where no "who" or "why" takes the rest for known."""
    subjects = doc.children(verb.index, "nsubj", "nsubj:pass", "csubj", "expl")
    auxiliaries = [*doc.children(verb.index, "aux", "aux:pass", "cop"), *((verb,) if verb.lemma == "be" else ())]
    known = any(t.text.lower() in WH for t in doc.children(verb.index) if t.index < verb.index)
    first = min((t.index for t in subjects), default=-1)
    return next((t for t in auxiliaries if t.index < first and not known), None)
