"""Standing: how an event stands to the world: done, to come, possible, called off, denied, or only wished for.

In: a `Doc` with tokens, dates and speech, and the token of an event. Out: `modal_at`, what a claim of it says;
`is_real`, whether to claim it at all. Both go by the verdicts of the event's own words and of those above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.mentions import Verdict
from parley.extract.modality.asked import asking
from parley.extract.modality.governors import step_up
from parley.extract.modality.own import own_verdicts
from parley.extract.modality.verdict import Modal
from parley.extract.speakers import speakers_at
from parley.extract.tokens import Token, matches
from parley.records.claim import Modality

HOPS = 6
"""Steps up the tree within which a word still says how an event stands."""
ORDERS = frozenset({"order", "instruct", "command", "authorise", "authorize"})
WEIGHT = ("called_off", "possible", "planned")


def modal_at(doc: Doc, token_index: int) -> Modal:
    """The modality and stance of an event headed at `token_index`, with the word that gives them."""
    verdicts = _verdicts(doc, token_index)
    ranked = [v for kind in WEIGHT for v in verdicts if v.kind == kind]
    denials = [v for v in verdicts if v.kind in {"denied", "negated"}]
    if len([v for v in denials if v.kind == "denied"]) == 1 and len(denials) == 2:
        denials = []  # "denied that it did not"
    words = ranked[:1] + denials[:1]
    no_plan = not ranked and any(is_cue("planning_phrase", doc.tokens[doc.tokens[v.token].head].lemma) for v in denials)
    return Modal(
        modality=cast(Modality, ranked[0].kind) if ranked else "planned" if no_plan else "actual",
        stance="denies" if denials else "asserts",
        span=doc.tokens[words[0].token].span if words else None,
    )


def is_real(doc: Doc, token_index: int) -> bool:
    """Whether the report tells of the event, as done, planned, possible, called off or denied: not of one that is only
    wished for, supposed, aimed at, or absent by the report's own account."""
    kinds = {v.kind for v in _verdicts(doc, token_index)}
    if "unreal" in kinds:
        return False
    return "negated" not in kinds or "denied" in kinds or bool(speakers_at(doc, token_index)[0])


def is_wished(doc: Doc, token_index: int) -> bool:
    """Whether the verb above an event only asks or aims for it: "appealed to them not to recognise it"."""
    event = doc.tokens[token_index]
    verdict = step_up(doc, event).verdict
    return verdict is not None and verdict.kind == "unreal" and not matches(event.relation, ("acl",))


def is_absent(doc: Doc, token_index: int) -> bool:
    """Whether the event is told with a "not" or a "no", and nobody is said to deny it: "there was no exchange of
    fire"."""
    kinds = {v.kind for v in _verdicts(doc, token_index)}
    return "negated" in kinds and "denied" not in kinds


def _verdicts(doc: Doc, token_index: int) -> tuple[Verdict, ...]:
    """What the words around an event say of it, from the nearest on."""
    found = doc.verdicts.get(token_index)
    if found is None:
        found = doc.verdicts[token_index] = tuple(_gathered(doc, doc.tokens[token_index]))
    return found


def _gathered(doc: Doc, node: Token) -> Iterator[Verdict]:
    if asks := asking(doc, node):
        yield Verdict("unreal", asks.index)
    yield from own_verdicts(doc, node)
    for _ in range(HOPS):
        step = step_up(doc, node)
        if step.verdict:
            yield step.verdict
        if step.on is None:
            yield from _of_plan(doc, step.verdict)
            return
        node = step.on
        yield from own_verdicts(doc, node)


def _of_plan(doc: Doc, plan: Verdict | None) -> Iterator[Verdict]:
    """The denials of a plan or order, which deny what is planned or ordered: "denied that he had ordered the raid", "he
    never ordered it"."""
    if plan and plan.kind == "planned":
        kinds = {"denied", "negated"} if doc.tokens[plan.token].lemma.lower() in ORDERS else {"denied"}
        yield from (verdict for verdict in _verdicts(doc, plan.token) if verdict.kind in kinds)
