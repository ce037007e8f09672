"""Happenings: what the claims of one happening tell each other.

In: a `Doc` with its claims. Out: the same, each claim with the parties that the report names for the same happening in
another one's words: who shelled a town also did the killing that the sentence counts, and whoever was killed was hit.
Only the words of the same sentence, or of the one before it in the same paragraph, count as the same happening.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.parties import home
from parley.extract.registry import Extractor
from parley.gazetteer.actors import country
from parley.records import Claim, Party

WISHES = frozenset({"request", "reject", "threaten"})
DEEDS = frozenset({"shelling", "air_strike", "explosion", "attack", "abduction"})
BOTH = 2
GONE = frozenset({"Soviet Union", "Yugoslavia", "Czechoslovakia"})
MUTUAL = frozenset({"armed_clash", "ceasefire"})
FOUGHT = DEEDS | {"territory"}
EFFECTS = frozenset({"casualties", "property", "equipment", "displacement"})


def read_happenings(doc: Doc) -> Doc:
    """`doc` with its claims completed from each other."""
    ordered = sorted(doc.claims, key=lambda c: (c.anchor, c.id))
    ordered = [c for c in ordered if not any(_is_wished(c, act) for act in ordered)]
    where = {c.id: _sentence(doc, c) for c in ordered}
    done: list[Claim] = []
    for claim in ordered:
        near = [c for c in ordered if where[c.id] == where[claim.id] and c.id != claim.id]
        before = [c for c in done if _is_just_before(doc, where[c.id], where[claim.id])]
        done.append(_with_recipients(doc, _with_actors(claim, near, before), near))
    pairs = enemies(done)
    return replace(doc, claims=tuple(_with_sides(c, pairs) for c in done))


def enemies(claims: Iterable[Claim]) -> list[tuple[Party, Party]]:
    """Who fights whom in a report: the pairs of its violent claims, the most frequent first."""
    pairs: Counter[tuple[str, str]] = Counter()
    named: dict[str, Party] = {}
    for claim in claims:
        if claim.type in DEEDS | {"armed_clash"}:
            against = claim.recipients or claim.actors[1:]
            for one, other in ((a, b) for a in claim.actors[:1] for b in against[:1] if a.body != b.body):
                pairs[min(one.body, other.body), max(one.body, other.body)] += 1
                named.setdefault(one.body, one)
                named.setdefault(other.body, other)
    ranked = sorted(pairs, key=lambda pair: (-pairs[pair], pair))
    return [(Party(a, span=named[a].span), Party(b, span=named[b].span)) for a, b in ranked]


def _with_sides(claim: Claim, pairs: Sequence[tuple[Party, Party]]) -> Claim:
    """`claim` with the other side of a fight, where it names one, as the report's other claims set them at odds."""
    bodies = {actor.body for actor in claim.actors}
    if claim.type in MUTUAL and len(bodies) < BOTH:
        pair = next((p for p in pairs if bodies <= {p[0].body, p[1].body}), ())
        return replace(claim, actors=(*claim.actors, *(p for p in pair if p.body not in bodies)))
    if claim.type in FOUGHT and len(bodies) == 1 and not claim.recipients:
        pair = next((p for p in pairs if bodies & {p[0].body, p[1].body}), ())
        foe = tuple(p for p in pair if p.body not in bodies)
        return replace(claim, recipients=foe)
    return claim


def _is_wished(claim: Claim, act: Claim) -> bool:
    """Whether a claim is only what somebody demands, refuses or threatens: "ruled out a withdrawal"."""
    return act.type in WISHES and act.about is not None and act.about.covers(claim.anchor) and claim.id != act.id


def _sentence(doc: Doc, claim: Claim) -> int:
    return bisect_right(doc.sentences, claim.anchor.start, key=lambda s: s.span.start) - 1


def _is_just_before(doc: Doc, earlier: int, later: int) -> bool:
    return later - earlier == 1 and doc.sentences[earlier].paragraph == doc.sentences[later].paragraph


def _with_actors(claim: Claim, near: Sequence[Claim], before: Sequence[Claim]) -> Claim:
    """`claim` with who did it, as a deed of the same sentence or else of the one before says."""
    if claim.actors or claim.type not in DEEDS | EFFECTS or (claim.figure and claim.figure.cause != "conflict"):
        return claim
    for told in (near, before):
        deeds = [c for c in told if c.type in DEEDS and c.modality == "actual"]
        named = [c for c in deeds if c.actors]
        if named:
            return replace(claim, actors=_nearest(claim, named).actors)
        if deeds:
            return claim
    return claim


def _with_recipients(doc: Doc, claim: Claim, near: Sequence[Claim]) -> Claim:
    """`claim` with whom it hit: those it killed, or else the country that a foreign power struck."""
    if (
        claim.recipients
        or claim.type not in DEEDS | EFFECTS | {"territory"}
        or (claim.figure and claim.figure.cause != "conflict")
    ):
        return claim
    if claim.figure:
        struck = _struck(doc, claim)
        side = struck[0].name if struck else None
        return replace(claim, recipients=struck, figure=replace(claim.figure, side=side))
    hit = [c for c in near if c.figure and c.recipients and c.figure.cause == "conflict"]
    if hit:
        return replace(claim, recipients=_nearest(claim, hit).recipients)
    return replace(claim, recipients=_struck(doc, claim))


def _struck(doc: Doc, claim: Claim) -> tuple[Party, ...]:
    """The country where it happened, as the one that was hit: by a foreign power, or in those whom a figure counts as
    killed by somebody named or in a whole war. Where nobody is named, neither is the country of the dead."""
    token = bisect_right(doc.tokens, claim.anchor.start, key=lambda t: t.span.start) - 1
    land = home(doc, token)
    bodies = {actor.body for actor in claim.actors}
    of_a_war = claim.figure is not None and claim.figure.scope == "total"
    told = of_a_war or (bool(bodies) if claim.figure else any(country(body) for body in bodies))
    return (Party(land),) if land and told and land not in bodies and land not in GONE else ()


def _nearest(claim: Claim, others: Iterable[Claim]) -> Claim:
    return min(others, key=lambda c: (abs(c.anchor.start - claim.anchor.start), c.anchor, c.id))


HAPPENINGS = Extractor("happenings", reads=("tokens", "parties", "claims"), writes="claims", read=read_happenings)
