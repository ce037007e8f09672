"""Happenings: what the claims of one happening tell each other.

In: a `Doc` with its claims. Out: the same, each claim with the parties that the report names for the same happening in
another one's words: who shelled a town also did the killing that the sentence counts, and whoever was killed was hit.
Only the words of the same sentence, or of the one before it in the same paragraph, count as the same happening.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import groupby

from parley.extract.doc import Doc
from parley.extract.events.answered import with_accuser, with_addressee, with_the_first
from parley.extract.events.kinds import with_kinds
from parley.extract.figures.circumstances import OF_A_WAR
from parley.extract.happenings.at_home import placed_at_home
from parley.extract.happenings.doers.among import with_wholes
from parley.extract.happenings.doers.carried import are_of_several, carries, goes_on, is_of_the_past
from parley.extract.happenings.doers.downed import downings, with_downer
from parley.extract.happenings.doers.fallen import with_fallen, with_foes
from parley.extract.happenings.doers.killers import accused, fought, killers
from parley.extract.happenings.doers.listed import with_list_heads
from parley.extract.happenings.doers.movers import with_mover
from parley.extract.happenings.doers.protests import with_protesters
from parley.extract.happenings.doers.retaliated import is_retaliated, with_retaliation
from parley.extract.happenings.doers.states import GONE, with_state
from parley.extract.happenings.doers.taken_up import takes_up
from parley.extract.happenings.doers.talks import with_talkers
from parley.extract.happenings.doers.terror import with_terrorists
from parley.extract.happenings.doers.told_of import with_tellers_strikes
from parley.extract.happenings.sides.foes import DEEDS, enemies, with_sides
from parley.extract.happenings.sides.odds import addressed
from parley.extract.happenings.sufferers.bands import bands_beside, only_band, with_band, with_band_hit
from parley.extract.happenings.sufferers.captives import with_captors_foe
from parley.extract.happenings.sufferers.freed import freed_from
from parley.extract.happenings.sufferers.harmed import with_land_of_the_harmed
from parley.extract.happenings.sufferers.keepers import counts_guests, keepers
from parley.extract.happenings.sufferers.natives import (
    persons,
    with_deeds_on_them,
    with_natives,
    with_tellers_own,
    with_those_hit,
)
from parley.extract.happenings.sufferers.others import with_others
from parley.extract.happenings.sufferers.own import killed_its_men, killed_its_own, of_the_police, speakers_own
from parley.extract.happenings.sufferers.refuge import without_refuge
from parley.extract.happenings.sufferers.resumed import resumed
from parley.extract.happenings.sufferers.returned import with_fire_returned
from parley.extract.happenings.sufferers.suspects import with_suspects
from parley.extract.happenings.sufferers.targets import strikes_ground
from parley.extract.happenings.told.doubled import told_by_one
from parley.extract.happenings.told.no_deeds import is_crime, is_natures
from parley.extract.happenings.told.one_word import of_one_word
from parley.extract.happenings.told.onlookers import without_onlookers
from parley.extract.happenings.told.retold import told_once
from parley.extract.happenings.told.wished import is_its_matter
from parley.extract.parties import Homes
from parley.extract.registry import Extractor
from parley.extract.tokens import Sentence, Token
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import country
from parley.records import STRIKES, Claim, Party, apart_from, bodies_of

TARGETS = ("property", "territory", "materiel", "people")
NO_TARGET = frozenset({"by", "include", "including", "between", "among", "with", "from"})
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
    done = [*with_talkers(doc, with_kinds(doc, _completed(doc, homes)), is_digest=homes.is_digest)]
    sided = [with_state(homes, claim, doc.word_of(claim)) for claim in _at_odds(doc, homes, done)]
    somebodys = [*with_tellers_strikes(doc, [*_of_somebody(doc, homes, sided)])]
    harmed = with_land_of_the_harmed(doc, homes, somebodys)
    whole = with_wholes(doc, with_foes(doc, with_others(doc, harmed)))
    told = resumed(doc, [*without_onlookers([*whole])], is_digest=homes.is_digest)
    fought = (claim for claim in told if not is_natures(doc, claim) and not is_crime(doc, claim))
    once = without_refuge(doc, told_by_one(doc, told_once(doc, fought, is_digest=homes.is_digest)))
    return replace(doc, claims=tuple(placed_at_home(doc, homes, c, doc.word_of(c)) for c in once))


def _of_somebody(doc: Doc, homes: Homes, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, those whom they hit with the group, state or land that they are of, as far as the report lets one know."""
    named = persons(doc)
    band = None if homes.is_digest else only_band(doc)
    every = list(claims)
    beside = bands_beside(doc, every)
    own = ((claim, band or beside.get(doc.sentence_of(claim).index)) for claim in every)
    banded = [with_band(claim, one) if one else claim for claim, one in own]
    for told in with_deeds_on_them(doc, banded, [with_tellers_own(doc, claim) for claim in banded]):
        yield with_suspects(doc, with_natives(homes, told, doc.word_of(told), named))


def _at_odds(doc: Doc, homes: Homes, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, story by story, each with the other side of its fight."""
    named = persons(doc)
    for _, group in groupby(claims, key=lambda c: homes.story(doc.word_of(c).index)):
        told = list(group)
        pairs = enemies(told, named)
        foes = {party.body: pair for pair in reversed(pairs) for party in pair}
        sided = [with_sides(claim, doc.word_of(claim).index, doc, pairs, foes) for claim in told]
        yield from addressed(doc, homes, sided)


def _completed(doc: Doc, homes: Homes) -> Iterator[Claim]:
    """The claims in order, sentence by sentence, each with the actors and recipients that those near it tell; what is
    only wished for is left out."""
    last: Sentence | None = None
    before: list[Claim] = []
    ordered = sorted(with_terrorists(doc, [*of_one_word(doc.claims)]), key=lambda c: c.anchor)
    for sentence, group in groupby(with_list_heads(doc, ordered), key=lambda c: doc.sentence_of(c)):
        claims = list(group)
        told = [c for c in claims if not any(is_its_matter(doc, c, act) for act in claims)]
        before = before if last and _is_just_before(last, sentence) else []
        before = _told_by_each_other(doc, homes, told, before)
        yield from before
        last = sentence


def _told_by_each_other(doc: Doc, homes: Homes, told: Sequence[Claim], before: Sequence[Claim]) -> list[Claim]:
    """The claims `told` in a sentence, each with what the others and the ones `before` say, its counts at last with who did
    the deed beside them that takes up one told before."""
    told = [with_band_hit(with_those_hit(doc, with_fallen(claim, told), told), told) for claim in told]
    done = [_with_parties(doc, homes, claim, told, before) for claim in told]
    led = (new for old, new in zip(told, done, strict=True) if old.type in DEEDS and not old.actors and new.actors)
    deeds = [deed for deed in led if takes_up(doc, deed, before)]
    return [claim if claim.actors else _by_one_told_before(doc, claim, deeds) for claim in done]


def _by_one_told_before(doc: Doc, claim: Claim, deeds: Sequence[Claim]) -> Claim:
    """`claim`, a count, with who did the one of `deeds` beside it, as the sentence before says who that was."""
    if not deeds or not claim.figure or not carries(doc, deed := _nearest(claim, deeds), claim):
        return claim
    return replace(claim, actors=killers(claim, deed))


def _is_just_before(earlier: Sentence, later: Sentence) -> bool:
    return later.index - earlier.index == 1 and earlier.paragraph == later.paragraph


def _with_parties(doc: Doc, homes: Homes, claim: Claim, told: Sequence[Claim], before: Sequence[Claim]) -> Claim:
    """`claim` with who did it and whom it hit, as those `told` in its sentence, or the ones `before`, say."""
    near = [c for c in told if (c.anchor, c.type, c.part) != (claim.anchor, claim.type, claim.part)]
    claim = with_addressee(with_accuser(with_the_first(claim, near), near), (*near, *before))
    token = doc.word_of(claim)
    claim = with_captors_foe(doc, with_mover(doc, with_downer(doc, claim), token), token)
    claim = with_fire_returned(doc, with_protesters(doc, homes, claim, token), (*near, *before))
    if is_retaliated(doc, claim):
        return _with_recipients(doc, homes, with_retaliation(doc, claim, near), near)
    done = _with_actors(doc, claim, near, before)
    by = () if done.actors or claim.type not in DEEDS | EFFECTS else accused(claim, near)
    return _with_recipients(doc, homes, replace(done, actors=by) if by else done, near)


def _with_actors(doc: Doc, claim: Claim, near: Sequence[Claim], before: Sequence[Claim]) -> Claim:
    """`claim` with who did it, as a deed of the same sentence or else of the one before says."""
    if claim.actors or claim.type not in DEEDS | EFFECTS or (claim.figure and claim.figure.cause != "conflict"):
        return claim
    if claim.type == "casualties" and (foes := fought(claim, near)):
        return replace(claim, actors=foes)
    if are_of_several(doc, claim, near):
        return claim
    for told in (near, before):
        deeds = [c for c in told if c.type in DEEDS and c.modality == "actual" and not goes_on(doc, claim, c)]
        deeds = deeds or downings(claim, told)
        named = [c for c in deeds if c.actors] or (_takings(claim, told) if told is near else [])
        if named:
            deed = _nearest(claim, named)
            by = killers(claim, deed) if told is near or carries(doc, deed, claim) else ()
            return replace(claim, actors=by) if not {str(p) for p in by} & {str(p) for p in claim.recipients} else claim
        if deeds:
            return claim
    return claim


def _takings(claim: Claim, told: Iterable[Claim]) -> list[Claim]:
    """What was taken by what `claim` tells: "five rebels were killed when the army captured their base"."""
    side = bodies_of(claim.recipients)
    taken = (c for c in told if claim.type in TAKING and c.type == "territory" and c.modality == "actual" and c.actors)
    return [c for c in taken if not side & bodies_of(c.actors)]


def _with_recipients(doc: Doc, homes: Homes, claim: Claim, near: Sequence[Claim]) -> Claim:
    """`claim` with whom it hit: those it killed, or else the country that a foreign power struck."""
    if own := speakers_own(claim):
        return claim.hitting(own)
    if claim.figure and (killed_its_own(doc, claim) or killed_its_men(claim)):
        return claim.hitting()
    if (
        claim.recipients
        or claim.type not in DEEDS | EFFECTS | {"territory"}
        or (claim.figure and claim.figure.cause != "conflict")
    ):
        return claim
    if claim.figure:
        if counts_guests(claim):
            struck = keepers(doc, claim)
        else:
            struck = _struck(doc, homes, claim) or of_the_police(claim) or _of_the_war(doc, homes, claim)
        return claim.hitting(*struck)
    bodies = bodies_of(claim.actors)
    told = near if claim.modality != "called_off" and not is_of_the_past(doc, doc.word_of(claim)) else ()
    others = (c for c in told if c.figure and c.figure.cause == "conflict" and _may_be_by(c, bodies))
    land = homes.at(doc.word_of(claim).index)
    hit = [c for c in others if not _are_guests(claim, c, land) and bodies_of(c.recipients) - bodies]
    if hit:
        return replace(claim, recipients=apart_from(_nearest(claim, hit).recipients, bodies))
    freed = () if homes.is_digest else freed_from(doc, doc.word_of(claim))
    return replace(claim, recipients=apart_from(freed, bodies) or _struck(doc, homes, claim))


def _are_guests(claim: Claim, taken: Claim, land: str | None) -> bool:
    """Whether `taken` counts foreigners taken from where `claim` tells of a raid, which is on their hosts."""
    is_captured = taken.figure is not None and taken.figure.measure == "captured"
    abroad = all(country(party.body) not in {None, land} for party in taken.recipients)
    return claim.type != "abduction" and is_captured and abroad


def _may_be_by(claim: Claim, bodies: Set[str]) -> bool:
    """Whether those of `bodies` may have done what `claim` tells, as far as it names who did."""
    return not claim.actors or not bodies or not bodies.isdisjoint(bodies_of(claim.actors))


def _struck(doc: Doc, homes: Homes, claim: Claim) -> tuple[Party, ...]:
    """The country where it happened, as the one that a foreign power hit. Where nobody else is named, none is guessed, nor for
    what happens at sea."""
    if claim.place and any(word_class("open_water", word) for word in claim.place.name.split()):
        return ()
    land = homes.at(doc.word_of(claim).index)
    bodies = bodies_of(claim.actors)
    foreign = any(country(body) for body in bodies) and land not in bodies
    advances = claim.type == "attack" and doc.word_of(claim).lemma.lower() in ADVANCING
    taken = (claim.type in HELD or advances) and bool(bodies) and land not in bodies
    own = not foreign and not any(country(body) for body in bodies) and hits_the_state(doc, doc.word_of(claim).index)
    own = own or (not bodies and claim.type in STRIKES and strikes_ground(doc, doc.word_of(claim).index))
    return (Party(land),) if land and (foreign or taken or own) and land not in GONE else ()


def _of_the_war(doc: Doc, homes: Homes, claim: Claim) -> tuple[Party, ...]:
    """The country whose war has killed or driven away as many as wars do: "more than 90,000 have died since 2012"."""
    figure = claim.figure
    whole = figure is not None and figure.scope == "total" and max(figure.count or 0, figure.low or 0) >= OF_A_WAR
    goes_on = claim.when is None or claim.when.last is None
    land = homes.at(doc.word_of(claim).index) if whole and goes_on else None
    return (Party(land),) if land and land not in GONE else ()


def hits_the_state(doc: Doc, index: int) -> bool:
    """Whether what the clause of token `index` says to be hit is the state's: its soldiers, police, bases."""
    verb = next((t for t in (doc.tokens[index], *doc.ancestors(index)) if t.tag == "VERB"), doc.tokens[index])
    told = (t for t in doc.subtree(verb.index) if word_class("state_forces", t.lemma))
    return any(_is_target(doc, token, verb) for token in told)


def _is_target(doc: Doc, token: Token, verb: Token) -> bool:
    """Whether what `token` names is where the deed of `verb` strikes: neither who does it nor one of many who suffer."""
    head = doc.tokens[token.head]
    if token.relation in {"compound", "amod"} and not any_class(TARGETS, head.lemma):
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
