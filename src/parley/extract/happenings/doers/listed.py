"""Listed: who did what a list tells item by item.

In: a `Doc` and its claims in order. Out: the same; deeds of a list that name no doer ("near Bol, two strikes destroyed
a depot") are those of whoever made the strikes that the sentence over the list counts: "the army conducted nine strikes
against the rebels".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.deeds import governing_verb
from parley.extract.happenings.doers.carried import DAMAGE
from parley.extract.tokens import Token, matches
from parley.records import STRIKES, Claim, Party, Span


def with_list_heads(doc: Doc, claims: Sequence[Claim]) -> list[Claim]:
    """`claims`, those of an item of a list with whoever its head names, and whom he strikes."""
    head: Claim | None = None
    items: dict[int, Claim] = {}
    for claim in claims:
        noun = _token(doc, claim.anchor)
        if claim.type not in STRIKES or not _is_counted(doc, noun):
            continue
        if claim.actors and governing_verb(doc, noun):
            head = claim
        elif head and not claim.actors and _is_item(doc, head, noun):
            items[noun.sentence] = head
    return [
        _filled(claim, items.get(noun.sentence) or _summed(doc, items, noun)) for claim, noun in _anchored(doc, claims)
    ]


def _summed(doc: Doc, items: Mapping[int, Claim], noun: Token) -> Claim | None:
    """The head of the list that a sentence after it speaks of as a whole: "nations which have conducted strikes"."""
    if not items or noun.sentence <= max(items) or noun.text.lower() == noun.lemma or not governing_verb(doc, noun):
        return None
    listed = items[max(items)]
    return listed if _token(doc, listed.anchor).lemma == noun.lemma else None


def _anchored(doc: Doc, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Token]]:
    return ((claim, _token(doc, claim.anchor)) for claim in claims)


def _is_counted(doc: Doc, noun: Token) -> bool:
    return noun.tag == "NOUN" and any(t.tag == "NUM" for t in doc.children(noun.index, "nummod"))


def _is_item(doc: Doc, head: Claim, noun: Token) -> bool:
    """Whether a deed is of the kind that `head` counts, and does something itself: "two strikes destroyed"."""
    return _token(doc, head.anchor).lemma == noun.lemma and matches(noun.relation, ("nsubj",))


def _filled(claim: Claim, head: Claim | None) -> Claim:
    if head is None or claim.type not in STRIKES | DAMAGE:
        return claim
    hit = tuple(party.as_body for party in head.recipients)
    own = tuple(_of(party, hit) for party in claim.recipients)
    return replace(claim, actors=claim.actors or head.actors, recipients=own or hit)


def _of(unit: Party, side: Sequence[Party]) -> Party:
    """Units that an item leaves without a side are of the one that its head names: "engaged two mortar teams"."""
    unnamed = unit.belongs_to is None and unit.name.islower()
    return replace(unit, belongs_to=side[0].name) if unnamed and len(side) == 1 else unit


def _token(doc: Doc, anchor: Span) -> Token:
    return doc.token_at(anchor.start)
