"""An event's own words: its auxiliaries, its "not" and "if", the adjectives and dates that go with it.

In: a parsed `Doc` and the token of an event or of what carries it. Out: the `Verdict`s of the words that hang from it.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.cues import is_cue
from parley.extract.doc import Doc, Token
from parley.extract.modality.verdict import Kind, Verdict

AUXILIARIES: tuple[tuple[str, Kind], ...] = (
    ("future_aux", "planned"),
    ("possible_aux", "possible"),
    ("wished_aux", "unreal"),
)
ADJECTIVES: tuple[tuple[str, Kind], ...] = (
    ("planned_adjective", "planned"),
    ("possible_adjective", "possible"),
    ("cancelled_adjective", "called_off"),
)


def own_verdicts(doc: Doc, node: Token) -> Iterator[Verdict]:
    """What the words that hang from `node` say of it."""
    yield from _auxiliaries(doc, node)
    yield from _negations(doc, node)
    yield from _conditions(doc, node)
    for adjective in doc.children(node.index, "amod", "compound", "acl"):
        for name, kind in ADJECTIVES:
            if is_cue(name, adjective.text) and adjective.index < node.index:
                yield Verdict(kind, adjective.index)
    yield from _dates(doc, node)


def _auxiliaries(doc: Doc, node: Token) -> Iterator[Verdict]:
    auxiliaries = doc.children(node.index, "aux", "aux:pass", "cop")
    is_perfect = any(a.text.lower() == "have" for a in auxiliaries)
    for auxiliary in auxiliaries:
        for name, kind in AUXILIARIES:
            if is_cue(name, auxiliary.text):
                yield Verdict("possible" if kind == "unreal" and is_perfect else kind, auxiliary.index)
        if is_cue("would_aux", auxiliary.text) and not is_perfect:
            yield Verdict("planned" if _is_reported(doc, node) else "possible", auxiliary.index)
    going = [a for a in auxiliaries if a.text.lower() == "going"]
    yield from (Verdict("planned", a.index) for a in going)


def _is_reported(doc: Doc, node: Token) -> bool:
    """Whether a "would" is a reported "will": within a clause that somebody said, promised or agreed."""
    return any(t.relation.split(":")[0] in {"ccomp", "acl"} for t in (node, *doc.ancestors(node.index)))


def _negations(doc: Doc, node: Token) -> Iterator[Verdict]:
    for token in doc.children(node.index, "advmod", "det", "cc:preconj", "case", "mark", "cc"):
        if is_cue("negation", token.text):
            yield Verdict("unreal" if token.text.lower() == "without" else "negated", token.index)
    if node.tag in {"VERB", "AUX"} and not is_cue("harm", node.lemma):
        for argument in doc.children(node.index, "nsubj", "nsubj:pass", "obj"):
            for token in (argument, *doc.children(argument.index, "det")):
                if is_cue("negation", token.text) and not is_cue("harm", argument.lemma):
                    yield Verdict("negated", token.index)


def _conditions(doc: Doc, node: Token) -> Iterator[Verdict]:
    for token in doc.children(node.index, "mark"):
        if is_cue("supposing", token.text):
            yield Verdict("unreal", token.index)


def _dates(doc: Doc, node: Token) -> Iterator[Verdict]:
    """A day to come, where no past tense tells of it."""
    if doc.day is None or _is_past(doc, node):
        return
    for date in doc.dates:
        token = doc.tokens[date.head]
        if node.index in {token.head, token.index} and date.when.first and date.when.first > doc.day:
            yield Verdict("planned", date.head)


def _is_past(doc: Doc, node: Token) -> bool:
    auxiliaries = {t.text.lower() for t in doc.children(node.index, "aux", "aux:pass", "cop")}
    is_simple_past = node.tag == "VERB" and node.text.lower().endswith("ed") and not auxiliaries
    return is_simple_past or bool(auxiliaries & {"was", "were", "had", "have", "has", "did"})
