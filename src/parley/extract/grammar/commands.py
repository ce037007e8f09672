"""Commands: verbs that bid somebody do something.

In: a parsed `Doc` with its speech, and a token. Out: whether it is a command that somebody is quoted with ("Release the
hostages", he said; "uncle, stop"), which tells of no deed.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.tokens import Token

PLAIN = frozenset({"lay"})
"""Plain forms that are another verb's past, too."""
OWN = frozenset({"us", "me"})
"""Of whom "let" bids nothing of others: "let us go"."""


def is_command(doc: Doc, token: Token) -> bool:
    """Whether `token` is a verb in its plain form, without a subject, that opens what somebody says."""
    word = token.text.lower()
    plain = token.tag == "VERB" and (word == token.lemma.lower() or word in PLAIN)
    return plain and not _is_bound(doc, token) and _opens(doc, token) and bool(doc.speech_at(token.index))


def _is_bound(doc: Doc, token: Token) -> bool:
    """Whether a verb has a subject, an auxiliary or a "to" before it, or is "let us"; a subject behind it is who
    speaks."""
    own = doc.children(token.index, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "expl")
    objects = doc.children(token.index, "obj", "iobj")
    return any(t.index < token.index for t in own) or any(t.text.lower() in OWN for t in objects)


def _opens(doc: Doc, token: Token) -> bool:
    """Whether a verb is a sentence's first word, or its quotation's, an address or a "then" passed over; or goes on
    with another command: "lay down your arms and leave"."""
    if token.relation == "conj":
        return is_command(doc, doc.tokens[token.head])
    before = doc.tokens[doc.sentences[token.sentence].first : token.index]
    if not before or before[-1].tag == "PUNCT":
        return token.relation in {"root", "ccomp", "parataxis"} or not before
    return before[-1].text.lower() in {"then", "please", "just", "now"}
