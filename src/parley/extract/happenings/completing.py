"""Happenings: what the claims of one happening tell each other.

In: a `Doc` with its claims. Out: the same, each claim with the parties that another claim of the same happening names:
whoever shelled a town also did the killing that the sentence counts, and whoever was killed was hit. Claims are taken
to be of the same happening only within a sentence, or from one sentence to the next in a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from parley.extract.doc import Doc
from parley.extract.events.answered import with_accuser, with_addressee, with_other_side, with_the_first
from parley.extract.events.kinds import with_kinds
from parley.extract.grammar.leading import is_warded_off
from parley.extract.happenings.at_home import placed_at_home
from parley.extract.happenings.doers.among import with_wholes
from parley.extract.happenings.doers.carried import carries
from parley.extract.happenings.doers.done import EFFECTS, nearest, with_doers
from parley.extract.happenings.doers.downed import with_downer, with_launcher
from parley.extract.happenings.doers.fallen import with_fallen, with_foes
from parley.extract.happenings.doers.killers import accused, killers
from parley.extract.happenings.doers.listed import with_list_heads
from parley.extract.happenings.doers.movers import with_mover
from parley.extract.happenings.doers.protests import with_protesters
from parley.extract.happenings.doers.retaliated import is_retaliated, with_retaliation
from parley.extract.happenings.doers.states import with_state
from parley.extract.happenings.doers.taken_up import takes_up
from parley.extract.happenings.doers.talks import with_talkers
from parley.extract.happenings.doers.terror import with_terrorists
from parley.extract.happenings.doers.told_of import with_tellers_strikes
from parley.extract.happenings.sides.foes import DEEDS, enemies, with_sides
from parley.extract.happenings.sides.odds import addressed
from parley.extract.happenings.sides.one_truce import with_sides_of_the_truce
from parley.extract.happenings.sufferers.bands import bands_beside, hits_fighters, only_band, with_band, with_band_hit
from parley.extract.happenings.sufferers.captives import with_captors_foe
from parley.extract.happenings.sufferers.harmed import with_land_of_the_harmed
from parley.extract.happenings.sufferers.natives import (
    persons,
    with_deeds_on_them,
    with_natives,
    with_tellers_own,
    with_those_hit,
)
from parley.extract.happenings.sufferers.others import with_others
from parley.extract.happenings.sufferers.refuge import without_refuge
from parley.extract.happenings.sufferers.resumed import resumed
from parley.extract.happenings.sufferers.returned import with_fire_returned
from parley.extract.happenings.sufferers.struck import with_those_struck
from parley.extract.happenings.sufferers.suspects import with_suspects
from parley.extract.happenings.told.disowned import with_disowned
from parley.extract.happenings.told.doubled import told_by_one
from parley.extract.happenings.told.no_deeds import is_crime, is_natures
from parley.extract.happenings.told.one_word import of_one_word
from parley.extract.happenings.told.onlookers import without_bystanders, without_onlookers
from parley.extract.happenings.told.retold import told_once
from parley.extract.happenings.told.to_come import still_to_come
from parley.extract.happenings.told.wished import is_its_matter
from parley.extract.parties import Homes
from parley.extract.registry import Extractor
from parley.extract.tokens import Sentence
from parley.records import Claim


def read_happenings(doc: Doc) -> Doc:
    """`doc` with its claims completed from each other."""
    homes = Homes(doc)
    done = [*with_talkers(doc, with_kinds(doc, _completed(doc, homes)), is_digest=homes.is_digest)]
    sided = [with_state(doc, homes, claim) for claim in _at_odds(doc, homes, done)]
    somebodys = [*with_tellers_strikes(doc, [*_of_somebody(doc, homes, sided)])]
    harmed = with_land_of_the_harmed(doc, homes, somebodys)
    whole = with_wholes(doc, with_foes(doc, with_others(doc, harmed)))
    told = resumed(doc, [*without_bystanders(doc, [*without_onlookers([*whole])])], is_digest=homes.is_digest)
    fought = (claim for claim in told if not is_natures(doc, claim) and not is_crime(doc, claim))
    once = without_refuge(doc, told_by_one(doc, told_once(doc, fought, is_digest=homes.is_digest)))
    dated = (still_to_come(doc, claim) for claim in with_disowned(doc, once))
    return replace(doc, claims=tuple(placed_at_home(doc, homes, c, doc.word_of(c)) for c in dated))


def _of_somebody(doc: Doc, homes: Homes, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, those whom they hit with the group, state or land that they are of, as far as the report lets one
    know."""
    named = persons(doc)
    every = list(claims)
    band = None if homes.is_digest else only_band(doc)
    band = None if band and hits_fighters(every, band) else band
    beside = bands_beside(doc, every)
    own = ((claim, band or beside.get(doc.sentence_of(claim).index)) for claim in every)
    banded = [with_band(claim, one) if one else claim for claim, one in own]
    for told in with_deeds_on_them(doc, banded, [with_tellers_own(doc, claim) for claim in banded]):
        yield with_suspects(doc, with_natives(homes, told, doc.word_of(told), named))


def _at_odds(doc: Doc, homes: Homes, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, story by story, each with the other side of its fight."""
    named = persons(doc)
    for _, group in groupby(claims, key=lambda c: homes.story(doc.word_of(c).index)):
        told = [*with_sides_of_the_truce(doc, group)]
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
    """The claims `told` in a sentence, each with what the others and the ones `before` say, its counts at last with who
    did the deed beside them that takes up one told before."""
    told = [with_band_hit(with_those_hit(doc, with_fallen(claim, told), told), told) for claim in told]
    done = [_with_parties(doc, homes, claim, told, before) for claim in told]
    led = (new for old, new in zip(told, done, strict=True) if old.type in DEEDS and not old.actors and new.actors)
    deeds = [deed for deed in led if takes_up(doc, deed, before)]
    return [claim if claim.actors else _by_one_told_before(doc, claim, deeds) for claim in done]


def _by_one_told_before(doc: Doc, claim: Claim, deeds: Sequence[Claim]) -> Claim:
    """`claim`, a count, with who did the one of `deeds` beside it, as the sentence before says who that was."""
    if not deeds or not claim.figure or not carries(doc, deed := nearest(claim, deeds), claim):
        return claim
    return replace(claim, actors=killers(claim, deed))


def _is_just_before(earlier: Sentence, later: Sentence) -> bool:
    return later.index - earlier.index == 1 and earlier.paragraph == later.paragraph


def _with_parties(doc: Doc, homes: Homes, claim: Claim, told: Sequence[Claim], before: Sequence[Claim]) -> Claim:
    """`claim` with who did it and whom it hit, as those `told` in its sentence, or the ones `before`, say."""
    near = [c for c in told if (c.anchor, c.type, c.part) != (claim.anchor, claim.type, claim.part)]
    claim = with_other_side(with_accuser(with_the_first(claim, near), near), near)
    claim = with_addressee(claim, (*near, *before))
    token = doc.word_of(claim)
    claim = with_downer(doc, with_launcher(doc, claim, (*before, *near)))
    claim = with_captors_foe(doc, with_mover(doc, claim, token), token)
    claim = with_fire_returned(doc, with_protesters(doc, homes, claim, token), (*near, *before))
    if is_retaliated(doc, claim):
        return with_those_struck(doc, homes, with_retaliation(doc, claim, near), near)
    if is_warded_off(doc, token):
        return with_those_struck(doc, homes, claim, near)
    by = () if claim.actors or claim.type not in DEEDS | EFFECTS else accused(claim, near)
    done = replace(claim, actors=by) if by else with_doers(doc, claim, near, before)
    return with_those_struck(doc, homes, done, near)


HAPPENINGS = Extractor("happenings", reads=("tokens", "parties", "claims"), writes="claims", read=read_happenings)
