"""Events: from a table of frames to claims.

In: a `Doc` with its mentions and a table's name. Out: the claims of every event that the table finds and the report
says to be real, planned, possible or denied; what is only wished away, feared in passing or retold by "the attack" is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from parley.extract.arguments import is_passive
from parley.extract.claims import Parts, claim_at, who
from parley.extract.clauses import subtree
from parley.extract.dates import when_at
from parley.extract.doc import Doc, Token, matches
from parley.extract.events.distinct import distinct
from parley.extract.events.frames import Event, events, frames, ways
from parley.extract.events.reciprocal import each_of
from parley.extract.events.taken import is_land, taken
from parley.extract.events.voiced import is_voiced
from parley.extract.events.worth import worth_claiming
from parley.extract.modality import is_real
from parley.extract.registry import Extractor
from parley.extract.roles import fillers, subject_above
from parley.extract.words import word_class
from parley.records import ACTS_OF_SPEECH, Claim, Party, Span, When, hull

PAIR = 2
MUTUAL = frozenset({"armed_clash", "consult", "agree", "ceasefire", "cooperate"})
"""What all parties do on an equal footing."""
MOVED = {"mobilize": ("forces", "warships", "aircraft", "materiel"), "aid": ("relief",)}
"""What an act of either sort moves, by class."""
NEEDED = ("tokens", "parties", "places", "dates", "speech")


def reader(name: str, *needed: str) -> Extractor:
    """The extractor that reads the events of table `name`."""

    def read(doc: Doc) -> Doc:
        found: dict[str, Claim] = {}
        for claim in claims(doc, name):
            found.setdefault(claim.id, claim)
        return replace(doc, claims=(*doc.claims, *found.values()))

    return Extractor(name=name, reads=(*NEEDED, *needed), writes="claims", read=read)


def claims(doc: Doc, name: str) -> Iterator[Claim]:
    """The claims of the events that table `name` finds in `doc`."""
    for event in distinct(doc, events(doc, frames(name))):
        real = event.frame.is_negative or is_real(doc, event.token) or is_voiced(doc, event)
        if real and worth_claiming(doc, event):
            claim = _claim(doc, event)
            if claim:
                yield from each_of(doc, event, claim)


def _claim(doc: Doc, event: Event) -> Claim | None:
    """The claim of `event`. An act of speech that names nobody is its speaker's own: "both must stop", he said. Where
    the words can't name who speaks, and the report says so itself, nobody claims it."""
    token = doc.tokens[event.token]
    claim = claim_at(doc, event.frame.type, event.carrier, parts_of(doc, event), anchor=token.span)
    if _is_own(doc, claim) and not claim.actors and claim.speakers:
        claim = replace(claim, actors=claim.speakers[-1:], speakers=claim.speakers[:-1])
    if claim.type in ACTS_OF_SPEECH and not event.frame.roles.actors and not claim.actors:
        return None
    if claim.type == "territory":
        claim = replace(claim, place=taken(doc, event.token) or claim.place)
    if claim.type == "ceasefire" and (effect := _effect(doc, event)):
        claim = replace(claim, when=effect)
    if claim.type == "aid" and claim.modality == "actual" and token.is_verbal and word_class("promising", token.lemma):
        claim = replace(claim, modality="planned", modal=token.span)
    if event.frame.is_negative or event.frame.is_vow or event.carrier != token.index:
        claim = replace(claim, modality="actual", stance="asserts", modal=None)
    needs_somebody = token.is_verbal and claim.family not in {"violence", "ceasefire"}
    return None if needs_somebody and not _has_somebody(doc, event, claim) else claim


def _is_own(doc: Doc, claim: Claim) -> bool:
    """Whether who speaks also does it: an act of speech, or a deed that one announces ("Peru announced aid")."""
    announced = claim.cue is not None and word_class("announcing", claim.cue.of(doc.text))
    return claim.type in ACTS_OF_SPEECH or (announced and claim.family.startswith("material"))


def _effect(doc: Doc, event: Event) -> When | None:
    """When a truce begins, where the words under it say so: "agreed to a truce that will take effect at noon"."""
    begins = (t.index for t in doc.subtree(event.token) if t.tag == "VERB" and word_class("begins", t.lemma))
    return next((when for index in sorted(begins) if index != event.token and (when := when_at(doc, index))), None)


def _has_somebody(doc: Doc, event: Event, claim: Claim) -> bool:
    """Whether people take part, known or not: the river that "meets the sea" holds no talks."""
    if claim.actors or claim.recipients:
        return True
    return _stands_by_itself(doc, event) or any(_is_somebody(doc.tokens[i]) for i in (*event.actors, *event.recipients))


def _stands_by_itself(doc: Doc, event: Event) -> bool:
    """Whether what is moved, given or decided says that people are at work: troops that are sent, aid that arrives, an
    embargo that "was lifted"."""
    token = doc.tokens[event.token]
    things = [doc.tokens[i].lemma for i in fillers(doc, event.token, "obj")]
    if is_passive(doc, token) and any(word_class("affairs", thing) for thing in things):
        return True
    things += [doc.tokens[i].lemma for i in fillers(doc, event.token, "subj")]
    return any(word_class(name, thing) for name in MOVED.get(event.frame.type, ()) for thing in things)


def _is_somebody(token: Token) -> bool:
    """Whether a word stands for people, though the report doesn't say which: "the council", "three others"."""
    kinds = ("people", "states", "organisations", "acting", "papers")
    return (
        token.tag in {"PRON", "NUM"}
        or (token.entity in {"person", "organization"} and not word_class("trades", token.lemma))
        or any(word_class(kind, token.lemma) for kind in kinds)
        or token.lemma.lower() in {"wounded", "injured"}
    )


def parts_of(doc: Doc, event: Event) -> Parts:
    """The parties of an event; nobody stands on both sides of it."""
    actors = _named(doc, event, event.frame.roles.actors)
    if not actors and event.frame.type in ACTS_OF_SPEECH:
        actors = who(doc, _issuers(doc, event.actors))
    if event.frame.type in {"armed_clash", "consult"} and len(actors) < PAIR and doc.tokens[event.token].tag == "NOUN":
        actors = (*actors, *(a for a in who(doc, _others(doc, event)) if str(a) not in map(str, actors)))
    if event.frame.type in MUTUAL:
        actors = _each((*actors, *who(doc, _farther(doc, event))))
    bodies = {str(a) for a in actors}
    hit = _named(doc, event, event.frame.roles.recipients, land=event.frame.type != "territory")
    recipients = tuple(r for r in hit if str(r) not in bodies)
    return Parts(actors, recipients, who(doc, event.mediators), _about(doc, event))


def _named(doc: Doc, event: Event, path: str, *, land: bool = True) -> tuple[Party, ...]:
    """Whoever the first of the words that fill `path` stands for, as "paid tribute to X" names X; a place is nobody
    without `land`."""
    heads = (tuple(i for i in way if land or not is_land(doc, i)) for way in ways(doc, event.carrier, path))
    return next((found for way in heads if (found := who(doc, way))), ())


def _issuers(doc: Doc, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Who speaks in a paper: of "the council passed a resolution calling for a truce", the council."""
    papers = (doc.tokens[i] for i in heads if word_class("papers", doc.tokens[i].lemma))
    issued = (t for t in papers if matches(t.relation, ("obj", "nsubj")) and doc.tokens[t.head].is_verbal)
    return next(
        (found for t in issued if (found := tuple(i for i in fillers(doc, t.head, "subj") if i != t.index))), ()
    )


def _each(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple({str(party): party for party in reversed(parties)}.values())[::-1]


def _farther(doc: Doc, event: Event) -> Iterator[int]:
    """Who else takes part, by a phrase that hangs elsewhere: "signed a deal | with X", "died in a clash | with X"."""
    token = doc.tokens[event.token]
    if token.tag == "VERB":
        for thing in fillers(doc, token.index, "obj"):
            yield from fillers(doc, thing, "with+between")
    elif token.relation == "obl":
        yield from (i for i in fillers(doc, token.head, "with") if i > token.index)


def _others(doc: Doc, event: Event) -> tuple[int, ...]:
    """Who met with a clash, or for talks, by the verb above: "soldiers died in clashes with rebels", "troops killed
    rebels in a battle"; not who tells of it."""
    above = subject_above(doc, event.token)
    fallen = (
        i for a in above for i in fillers(doc, doc.tokens[a].head, "obj") if _are_armed(doc, doc.tokens[a].head, i)
    )
    return tuple(i for i in (*above, *fallen) if doc.tokens[i].head not in doc.cues)


def _are_armed(doc: Doc, verb: int, index: int) -> bool:
    """Whether those whom a verb kills fight."""
    return word_class("killing_verbs", doc.tokens[verb].lemma) and word_class("armed_people", doc.tokens[index].lemma)


def _about(doc: Doc, event: Event) -> Span | None:
    spans = [subtree(doc, i) for i in event.about]
    return hull(spans) if spans else None
