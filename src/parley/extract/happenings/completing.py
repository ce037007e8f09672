"""Happenings: what the claims of one happening tell each other.

In: a `Doc` with its claims. Out: the same, each claim with the parties that the report names for the same happening in
another one's words: who shelled a town also did the killing that the sentence counts, and whoever was killed was hit.
Only the words of the same sentence, or of the one before it in the same paragraph, count as the same happening.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from parley.extract.doc import Doc, Sentence, Token, matches
from parley.extract.events.answered import with_accuser, with_addressee
from parley.extract.events.kinds import with_kinds
from parley.extract.figures.circumstances import OF_A_WAR, cause_of
from parley.extract.happenings.bands import only_band, with_band
from parley.extract.happenings.carried import carries
from parley.extract.happenings.doubled import told_by_one
from parley.extract.happenings.foes import DEEDS, enemies, with_sides
from parley.extract.happenings.freed import freed_from
from parley.extract.happenings.grounds import with_ground
from parley.extract.happenings.harmed import with_land_of_the_harmed
from parley.extract.happenings.killers import killers
from parley.extract.happenings.listed import with_list_heads
from parley.extract.happenings.natives import persons, with_deeds_on_them, with_natives, with_tellers_own
from parley.extract.happenings.odds import addressed
from parley.extract.happenings.one_word import of_one_word
from parley.extract.happenings.protests import with_protesters
from parley.extract.happenings.resumed import resumed
from parley.extract.happenings.retold import told_once
from parley.extract.happenings.states import GONE, with_state
from parley.extract.happenings.targets import strikes_ground
from parley.extract.happenings.wished import is_wished
from parley.extract.parties import Homes
from parley.extract.registry import Extractor
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.records import STRIKES, Claim, Party

TARGETS = ("property", "territory", "materiel", "people")
NO_TARGET = frozenset({"by", "include", "including", "between", "among", "with", "from"})
NATURAL = frozenset({"disaster", "disease"})
MISTAKEN = frozenset({"attack", "shelling", "property", "equipment"})
"""What a storm does in words of war."""
BY_PEOPLE = frozenset({"storm", "loot", "looting", "plunder", "torch", "vandalise", "vandalize"})
"""What only people do, whatever else the sentence is of: who "stormed the palace"."""
HELD = frozenset({"territory", "shelling", "air_strike", "property"})
"""What is done to a land by whoever is not of it; an ambush or a bomb may be meant for anybody there."""
ADVANCING = frozenset({"advance", "offensive", "invade", "invasion", "incursion", "push", "assault"})
"""Attacks on a land, not on somebody in it."""
TAKING = frozenset({"casualties", "attack", "shelling", "air_strike"})
"""By what a place is taken that the sentence says is: of 7 such told of nobody in two annotated sets all are the taker's."""
EFFECTS = frozenset({"casualties", "property", "equipment", "displacement"})


def read_happenings(doc: Doc) -> Doc:
    """`doc` with its claims completed from each other."""
    homes = Homes(doc)
    done = list(with_kinds(doc, _completed(doc, homes)))
    sided = [with_state(homes, claim, doc.tokens[_token(doc, claim)]) for claim in _at_odds(doc, homes, done)]
    harmed = with_land_of_the_harmed(doc, homes, [*_of_somebody(doc, homes, sided)])
    told = resumed(doc, [*harmed], is_digest=homes.is_digest)
    fought = (claim for claim in told if not _is_no_ones_deed(doc, claim) and not _is_crime(doc, claim))
    once = told_by_one(doc, told_once(doc, fought, is_digest=homes.is_digest))
    return replace(doc, claims=tuple(with_ground(doc, homes, c, doc.tokens[_token(doc, c)]) for c in once))


def _of_somebody(doc: Doc, homes: Homes, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, those whom they hit with the group, state or land that they are of, as far as the report lets one know."""
    named = persons(doc)
    band = None if homes.is_digest else only_band(doc)
    banded = [with_band(claim, band) if band else claim for claim in claims]
    for told in with_deeds_on_them(doc, banded, [with_tellers_own(doc, claim) for claim in banded]):
        yield with_natives(homes, told, doc.tokens[_token(doc, told)], named)


def _is_no_ones_deed(doc: Doc, claim: Claim) -> bool:
    """Whether a storm or a disease did what a claim of violence tells: "hit the coast", "destroyed crops"."""
    token = doc.tokens[_token(doc, claim)]
    by_people = token.lemma.lower() in BY_PEOPLE
    return claim.type in MISTAKEN and not by_people and not claim.actors and cause_of(doc, token.index) in NATURAL


def _is_crime(doc: Doc, claim: Claim) -> bool:
    """Whether a killing of no named doer or kind is a crime, so that only its dead are counted: "jailed for the murder of a
    driver", and not "death squad murders"."""
    token = doc.tokens[_token(doc, claim)]
    plain = word_class("killings", token.lemma) and not claim.actors and not doc.children(token.index, "compound")
    return claim.type == "attack" and plain and cause_of(doc, token.index) == "crime"


def _at_odds(doc: Doc, homes: Homes, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, story by story, each with the other side of its fight."""
    for _, group in groupby(claims, key=lambda c: homes.story(_token(doc, c))):
        told = list(group)
        pairs = enemies(told)
        foes = {party.body: pair for pair in reversed(pairs) for party in pair}
        sided = [with_sides(claim, _token(doc, claim), doc, pairs, foes) for claim in told]
        yield from addressed(doc, homes, sided)


def _completed(doc: Doc, homes: Homes) -> Iterator[Claim]:
    """The claims in order, sentence by sentence, each with the actors and recipients that those near it tell; what is
    only wished for is left out."""
    last: Sentence | None = None
    before: list[Claim] = []
    ordered = sorted(of_one_word(doc.claims), key=lambda c: c.anchor)
    for sentence, group in groupby(with_list_heads(doc, ordered), key=lambda c: doc.sentence_at(c.anchor.start)):
        claims = list(group)
        told = [c for c in claims if not any(is_wished(doc, c, act) for act in claims)]
        before = before if last and _is_just_before(last, sentence) else []
        before = [_with_parties(doc, homes, claim, told, before) for claim in told]
        yield from before
        last = sentence


def _is_just_before(earlier: Sentence, later: Sentence) -> bool:
    return later.index - earlier.index == 1 and earlier.paragraph == later.paragraph


def _with_parties(doc: Doc, homes: Homes, claim: Claim, told: Sequence[Claim], before: Sequence[Claim]) -> Claim:
    """`claim` with who did it and whom it hit, as those `told` in its sentence, or the ones `before`, say."""
    near = [c for c in told if (c.anchor, c.type, c.part) != (claim.anchor, claim.type, claim.part)]
    claim = with_addressee(with_accuser(claim, near), (*near, *before))
    claim = with_protesters(doc, homes, claim, doc.tokens[_token(doc, claim)])
    if _is_answered(doc, claim):
        return _with_recipients(doc, homes, replace(claim, actors=claim.actors or _answered(claim, near)), near)
    return _with_recipients(doc, homes, _with_actors(doc, claim, near, before), near)


def _is_answered(doc: Doc, claim: Claim) -> bool:
    """Whether another deed of the sentence answers this one: "hit the port in reply to rocket fire"."""
    token = doc.tokens[_token(doc, claim)]
    head = doc.tokens[token.head]
    return claim.type in DEEDS and matches(token.relation, ("nmod",)) and word_class("answers", head.lemma)


def _answered(claim: Claim, near: Sequence[Claim]) -> tuple[Party, ...]:
    """Who did what is answered: those whom the answer hits."""
    deeds = [c for c in near if c.type in DEEDS and c.actors and c.recipients]
    return _nearest(claim, deeds).recipients if deeds else ()


def _token(doc: Doc, claim: Claim) -> int:
    return doc.token_at(claim.anchor.start).index


def _with_actors(doc: Doc, claim: Claim, near: Sequence[Claim], before: Sequence[Claim]) -> Claim:
    """`claim` with who did it, as a deed of the same sentence or else of the one before says."""
    if claim.actors or claim.type not in DEEDS | EFFECTS or (claim.figure and claim.figure.cause != "conflict"):
        return claim
    if claim.figure and (foes := _foes(claim, near)):
        return replace(claim, actors=foes)
    for told in (near, before):
        deeds = [c for c in told if c.type in DEEDS and c.modality == "actual"] or _downings(claim, told)
        named = [c for c in deeds if c.actors] or (_takings(claim, told) if told is near else [])
        if named:
            deed = _nearest(claim, named)
            return replace(claim, actors=killers(claim, deed)) if told is near or carries(doc, deed, claim) else claim
        if deeds:
            return claim
    return claim


def _downings(claim: Claim, told: Iterable[Claim]) -> list[Claim]:
    """What was shot down where people of its side died, where nothing else is told to have killed them: "shot down a
    Chadian helicopter. Two of the crew were killed"."""
    side = {party.body for party in claim.recipients}
    downed = (c for c in told if claim.figure and c.type == "equipment" and c.modality == "actual")
    return [c for c in downed if side & {party.body for party in c.recipients}]


def _takings(claim: Claim, told: Iterable[Claim]) -> list[Claim]:
    """What was taken by what `claim` tells: "five rebels were killed when the army captured their base"."""
    side = {party.body for party in claim.recipients}
    taken = (c for c in told if claim.type in TAKING and c.type == "territory" and c.modality == "actual" and c.actors)
    return [c for c in taken if not side & {party.body for party in c.actors}]


def _foes(claim: Claim, near: Iterable[Claim]) -> tuple[Party, ...]:
    """Who killed in a fight: of those who fought, the side that the dead are not of; nobody where their side is not known."""
    side = {party.body for party in claim.recipients}
    for clash in (c for c in near if c.type == "armed_clash" and c.modality == "actual"):
        others = tuple(actor for actor in clash.actors if actor.body not in side)
        if side and len({actor.body for actor in others}) == 1:
            return others[:1]
    return ()


def _with_recipients(doc: Doc, homes: Homes, claim: Claim, near: Sequence[Claim]) -> Claim:
    """`claim` with whom it hit: those it killed, or else the country that a foreign power struck."""
    if own := _speakers_own(claim):
        figure = replace(claim.figure, side=own.name) if claim.figure else None
        return replace(claim, recipients=(own,), figure=figure)
    if claim.figure and _killed_its_own(claim):
        return replace(claim, recipients=(), figure=replace(claim.figure, side=None))
    if (
        claim.recipients
        or claim.type not in DEEDS | EFFECTS | {"territory"}
        or (claim.figure and claim.figure.cause != "conflict")
    ):
        return claim
    if claim.figure:
        struck = _struck(doc, homes, claim) or _of_the_war(doc, homes, claim)
        side = struck[0].name if struck else None
        return replace(claim, recipients=struck, figure=replace(claim.figure, side=side))
    if claim.type == "equipment" and (owners := _who_fired(claim, near)):
        return replace(claim, recipients=owners)
    bodies = {actor.body for actor in claim.actors}
    others = (c for c in near if c.figure and c.figure.cause == "conflict" and _may_be_by(c, bodies))
    hit = [c for c in others if {party.body for party in c.recipients} - bodies]
    if hit:
        return replace(claim, recipients=tuple(r for r in _nearest(claim, hit).recipients if r.body not in bodies))
    freed = () if homes.is_digest else freed_from(doc, doc.tokens[_token(doc, claim)])
    return replace(claim, recipients=tuple(p for p in freed if p.body not in bodies) or _struck(doc, homes, claim))


def _may_be_by(claim: Claim, bodies: set[str]) -> bool:
    """Whether those of `bodies` may have done what `claim` tells, as far as it names who did."""
    return not claim.actors or not bodies or any(actor.body in bodies for actor in claim.actors)


def _speakers_own(claim: Claim) -> Party | None:
    """The speaker's country, where the dead would else be of the country that he says killed them."""
    land = country(claim.speaker.body) if claim.speaker else None
    killers = {actor.body for actor in claim.actors}
    own = claim.figure and killers == {side.body for side in claim.recipients} and all(map(country, killers))
    return Party(land) if own and killers and land and land not in killers else None


def _killed_its_own(claim: Claim) -> bool:
    """Whether a state is said to have killed its own civilians, who are then of no side."""
    killers = {actor.body for actor in claim.actors}
    not_fighters = claim.type == "casualties" and claim.figure and claim.figure.victim_status != "military"
    side = {party.body for party in claim.recipients}
    return bool(not_fighters) and any(country(killer) for killer in killers) and bool(side) and side <= killers


def _who_fired(claim: Claim, near: Iterable[Claim]) -> tuple[Party, ...]:
    """Whose missile or drone was shot down: of the one who fired it, as the sentence tells."""
    bodies = {actor.body for actor in claim.actors}
    fired = [c for c in near if c.type in {"shelling", "air_strike"} and c.actors]
    owners = (c.actors for c in fired if not bodies & {actor.body for actor in c.actors})
    return next(owners, ())


def _struck(doc: Doc, homes: Homes, claim: Claim) -> tuple[Party, ...]:
    """The country where it happened, as the one that a foreign power hit. Where nobody else is named, none is guessed."""
    land = homes.at(_token(doc, claim))
    bodies = {actor.body for actor in claim.actors}
    foreign = any(country(body) for body in bodies) and land not in bodies
    advances = claim.type == "attack" and doc.tokens[_token(doc, claim)].lemma.lower() in ADVANCING
    taken = (claim.type in HELD or advances) and bool(bodies) and land not in bodies
    own = not foreign and not any(country(body) for body in bodies) and hits_the_state(doc, _token(doc, claim))
    own = own or (not bodies and claim.type in STRIKES and strikes_ground(doc, _token(doc, claim)))
    return (Party(land),) if land and (foreign or taken or own) and land not in GONE else ()


def _of_the_war(doc: Doc, homes: Homes, claim: Claim) -> tuple[Party, ...]:
    """The country whose war has killed or driven away as many as wars do: "more than 90,000 have died since 2012"."""
    figure = claim.figure
    whole = figure is not None and figure.scope == "total" and max(figure.count or 0, figure.low or 0) >= OF_A_WAR
    goes_on = claim.when is None or claim.when.last is None
    land = homes.at(_token(doc, claim)) if whole and goes_on else None
    return (Party(land),) if land and land not in GONE else ()


def hits_the_state(doc: Doc, index: int) -> bool:
    """Whether what the clause of token `index` says to be hit is the state's: its soldiers, police, bases."""
    verb = next((t for t in (doc.tokens[index], *doc.ancestors(index)) if t.tag == "VERB"), doc.tokens[index])
    told = (t for t in doc.subtree(verb.index) if word_class("state_forces", t.lemma))
    return any(_is_target(doc, token, verb) for token in told)


def _is_target(doc: Doc, token: Token, verb: Token) -> bool:
    """Whether what `token` names is where the deed of `verb` strikes: neither who does it nor one of many who suffer."""
    head = doc.tokens[token.head]
    if token.relation in {"compound", "amod"} and not any(word_class(name, head.lemma) for name in TARGETS):
        return False
    for above in (token, *doc.ancestors(token.index)):
        if above.index == verb.index:
            return True
        cases = {case.lemma.lower() for case in doc.children(above.index, "case", "mark")}
        suffers = above.relation == "nsubj:pass" and above.head == verb.index
        beside = above.relation == "conj" and above.tag != "VERB"
        if beside or cases & NO_TARGET or (above.relation.startswith("nsubj") and not suffers):
            return False
    return False


def _nearest(claim: Claim, others: Iterable[Claim]) -> Claim:
    return min(others, key=lambda c: (abs(c.anchor.start - claim.anchor.start), c.anchor))


HAPPENINGS = Extractor("happenings", reads=("tokens", "parties", "claims"), writes="claims", read=read_happenings)
