"""Events: from a table of frames to claims.

In: a `Doc` with its mentions and a table's name. Out: the claims of every event that the table finds and the report
says to be real, planned, possible or denied; what is only wished away, feared in passing or retold by "the attack" is
none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.extract.claims import claim_at
from parley.extract.cues import is_cue
from parley.extract.dates import when_at
from parley.extract.dates.tense import bound_before
from parley.extract.doc import Doc
from parley.extract.events.counterpart import with_teller
from parley.extract.events.courts import with_court, with_jailer
from parley.extract.events.distinct import distinct
from parley.extract.events.frames import Event, events, frames
from parley.extract.events.menaced import as_menace
from parley.extract.events.parts import parts_of
from parley.extract.events.private import is_private
from parley.extract.events.reached import spoken_of, told_to
from parley.extract.events.reciprocal import each_of
from parley.extract.events.separately import separately
from parley.extract.events.somebody import has_somebody
from parley.extract.events.taken import taken
from parley.extract.events.twofold import twofold
from parley.extract.events.voiced import is_voiced
from parley.extract.events.worth import worth_claiming
from parley.extract.grammar.roles import fillers
from parley.extract.modality import is_real, is_wished
from parley.extract.registry import Extractor
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.gazetteer.actors import country, is_outlet
from parley.records import ACTS_OF_SPEECH, Claim, Party, When

ASKED = frozenset({"threaten", "menace", "ask", "urge", "tell", "request", "invite"})
"""What one is, by others, of whom it is told: "he was asked to leave"."""

NEEDED = ("tokens", "repeated", "parties", "places", "dates", "speech")


def reader(name: str, *needed: str) -> Extractor:
    """The extractor that reads the events of table `name`; what a table before it told by the same word stays as it is
    told."""

    def read(doc: Doc) -> Doc:
        return with_claims(doc, claims(doc, events(doc, frames(name))))

    return Extractor(name=name, reads=(*NEEDED, *needed), writes="claims", read=read)


def with_claims(doc: Doc, told: Iterable[Claim]) -> Doc:
    """`doc` with the claims `told` behind those it has; of two of one id the first stays."""
    found = {claim.id: claim for claim in doc.claims}
    for claim in told:
        found.setdefault(claim.id, claim)
    return replace(doc, claims=tuple(found.values()))


def claims(doc: Doc, found: Iterable[Event]) -> Iterator[Claim]:
    """The claims of the events `found` in `doc`."""
    listed = tuple(as_menace(doc, event) for event in distinct(doc, found))
    types: dict[int, set[str]] = defaultdict(set)
    for event in listed:
        types[doc.tokens[event.token].sentence].add(event.frame.type)
    for event in listed:
        if doc.tokens[event.token].sentence in doc.repeated:
            continue
        refused = event.frame.is_negative and not is_wished(doc, event.carrier)
        real = refused or event.frame.is_order or is_real(doc, event.token) or is_voiced(doc, event)
        if real and worth_claiming(doc, event):
            claim = _claim(doc, event)
            meetings = separately(doc, event, claim) if claim else ()
            for part in (one for told in meetings for one in each_of(doc, event, told)):
                yield from twofold(doc, event, part, types[doc.tokens[event.token].sentence])


def _claim(doc: Doc, event: Event) -> Claim | None:
    """The claim of `event`. An act of speech that names nobody is its speaker's own: "both must stop", he said. Where
    the words can't name who speaks, and the report says so itself, nobody claims it."""
    token = doc.tokens[event.token]
    claim = claim_at(doc, event.frame.type, event.carrier, parts_of(doc, event), anchor=token.span)
    claim = with_teller(doc, event, _by_who_says_so(doc, event, claim))
    if claim.family == "violence" and not claim.recipients and (own := _speakers_own(doc, event, claim)):
        claim = replace(claim, recipients=own)
    if _is_own(doc, claim) and not claim.actors and not _is_kept_from(doc, token):
        claim = _its_own(doc, event, claim)
    claim = _told_by_others(claim)
    claim = with_jailer(doc, event, with_court(doc, event, claim))
    if claim.type in ACTS_OF_SPEECH and not event.frame.roles.actors and not claim.actors:
        return None
    if claim.type == "reject" and _answers_a_charge(doc, token):
        claim = replace(claim, speakers=(), cue=None)
    if claim.type == "territory":
        claim = replace(claim, place=taken(doc, event.token) or claim.place)
    if claim.type == "ceasefire" and (effect := _effect(doc, event, claim.when)):
        claim = replace(claim, when=effect)
    claim = _to_come(doc, claim, token)
    if event.frame.is_negative or event.frame.is_order or event.frame.is_vow or event.carrier != token.index:
        claim = replace(claim, modality="actual", stance="asserts", modal=None)
    needs_somebody = token.is_verbal and claim.family not in {"violence", "ceasefire"}
    if (needs_somebody and not has_somebody(doc, event, claim)) or is_private(doc, event, claim):
        return None
    hit = claim.recipients or told_to(doc, event, claim.actors) or spoken_of(doc, event, claim.actors)
    return replace(claim, recipients=hit)


def _to_come(doc: Doc, claim: Claim, verb: Token) -> Claim:
    """What a verb itself says is not there yet: aid that is promised, a rally that is called, a truce that is
    proposed."""
    promised = claim.type == "aid" and verb.is_verbal and word_class("promising", verb.lemma)
    called = claim.type == "protest" and verb.lemma.lower() == "call" and not doc.children(verb.index, "nsubj:pass")
    proposed = claim.type == "ceasefire" and verb.lemma.lower() == "propose"
    if claim.modality != "actual" or not (promised or called or proposed):
        return claim
    return replace(claim, modality="possible" if proposed else "planned", modal=verb.span)


def _its_own(doc: Doc, event: Event, claim: Claim) -> Claim:
    """An act of speech as that of who speaks it, be it the issuer of the statement that it stands in."""
    number = _joint(doc, event, claim)
    actors = claim.speakers[-number:] or doc.issuers
    asks = {str(actor) for actor in actors}
    recipients = tuple(r for r in claim.recipients if str(r) not in asks)
    return replace(claim, actors=actors, speakers=claim.speakers[:-number], recipients=recipients)


def _by_who_says_so(doc: Doc, event: Event, claim: Claim) -> Claim:
    """`claim` with its speaker for the doer that the speaker calls "I" or "we", whoever was named last before."""
    own = bool(event.actors) and all(is_cue("first_person", doc.tokens[i].text) for i in event.actors)
    teller = claim.outside_teller
    return replace(claim, actors=(teller,)) if teller and own and claim.actors else claim


def _told_by_others(claim: Claim) -> Claim:
    """A claim of an act of speech, its last speakers without those among them who perform it: "X and Y said that they
    reject it"."""
    actors = set(map(str, claim.actors))
    while claim.type in ACTS_OF_SPEECH and claim.speakers and str(claim.speakers[-1]) in actors:
        claim = replace(claim, speakers=claim.speakers[:-1], cue=claim.cue if claim.speakers[:-1] else None)
    return claim


def _speakers_own(doc: Doc, event: Event, claim: Claim) -> tuple[Party, ...]:
    """The state that says its own were hit: "Peru said Chad had shelled its posts" hits Peru's, and not Chad's."""
    teller = claim.outside_teller
    things = (j for i in event.recipients for j in (i, *fillers(doc, i, "of")))
    hit = (t for i in things for t in doc.children(i, "nmod:poss") if t.tag == "PRON")
    is_wronged_state = teller is not None and country(teller.body) and claim.actors and any(hit)
    return (teller.as_body,) if teller and is_wronged_state else ()


def _is_own(doc: Doc, claim: Claim) -> bool:
    """Whether who speaks also does it: an act of speech, but none that was done to somebody ("said he was asked to
    leave"), or a deed that one announces ("Peru announced aid")."""
    word = doc.word_of(claim)
    if word.lemma.lower() in ASKED and claim.modality == "actual" and doc.children(word.index, "nsubj:pass"):
        return False
    if claim.type == "accuse" and (word.lemma.lower() == "face" or _is_drawn(doc, word)):
        return False
    announced = claim.cue is not None and word_class("announcing", claim.cue.of(doc.text))
    return claim.type in ACTS_OF_SPEECH or (announced and claim.family.startswith("material"))


def _is_drawn(doc: Doc, word: Token) -> bool:
    """Whether what is said to a deed is told only as what that draws, by whomever: "raids that drew condemnation"."""
    return matches(word.relation, ("obj",)) and word_class("eliciting", doc.tokens[word.head].lemma)


def _is_kept_from(doc: Doc, verb: Token) -> bool:
    """Whether somebody was denied a thing, which is not done by who tells of it: "groups say the refugees are denied
    food"."""
    return bool(doc.children(verb.index, "nsubj:pass") and doc.children(verb.index, "obj"))


def _joint(doc: Doc, event: Event, claim: Claim) -> int:
    """How many say together what a claim's last speaker says: of "X and Y said that the vote must go ahead", two."""
    told = doc.speech_at(event.token)
    joint = tuple(str(party) for party in told[-1].speaker if not _relays(party)) if told else ()
    return len(joint) if len(joint) > 1 and tuple(map(str, claim.speakers[-len(joint) :])) == joint else 1


def _relays(party: Party) -> bool:
    """Whether somebody only passes on what others tell: Reuters, "a television channel", "Sahel Radio"."""
    return is_outlet(party.body) or is_cue("outlet", party.name.split()[-1].lower())


def _answers_a_charge(doc: Doc, token: Token) -> bool:
    """Whether a denial hangs from the charge of another, who doesn't tell of it: "accused Peru of X, a charge Peru
    denies"."""
    return matches(token.relation, ("acl",)) and word_class("charges", doc.tokens[token.head].lemma)


def _effect(doc: Doc, event: Event, told: When | None) -> When | None:
    """When a truce begins, where the words under it say so: "agreed to a truce that will take effect at noon"."""
    begins = (t.index for t in doc.subtree(event.token) if t.tag == "VERB" and word_class("begins", t.lemma))
    effect = next((when for i in sorted(begins) if i != event.token and (when := when_at(doc, i))), None)
    later = _from_then(doc, event.token)
    return effect or (later if later and (told is None or told.first != later.first) else None)


def _from_then(doc: Doc, index: int) -> When | None:
    """The day behind a truce from which it holds: "agreed on Saturday to a truce | from Monday evening"."""
    last = doc.sentences[doc.tokens[index].sentence].last
    days = (d for d in doc.dates if index < d.first < last and d.when.first)
    opens = (d for d in days if "from" in {doc.tokens[d.first].text.lower(), bound_before(doc, d.first)})
    return next((d.when for d in opens), None)
