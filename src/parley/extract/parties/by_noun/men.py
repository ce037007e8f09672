"""Men: whose men fighters and soldiers are, by the army or armed group told of before.

In: a `Discourse` and the noun. Out: the armed group or the country.
"""

from __future__ import annotations

from parley.extract.mentions import PartyMention
from parley.extract.parties.by_name.bodies import is_force
from parley.extract.parties.by_name.ministries import is_every_states
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.by_noun.settled import is_placed
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import name_is_bare
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import is_known
from parley.language.lemmas import plural
from parley.records import Party

NEAR = 1
"""How many sentences back "the militants" may be men of the band named last: farther back none of nine was right."""
SAME_MEN = 2
"""How many sentences back men of the same name are the same body's."""


def alike(discourse: Discourse, token: Token) -> list[str]:
    """Whose the men of the same name were that were told of just before: "Front fighters seized the bridge. Later
    fighters burnt it": of such in six annotated sets 11 of 15 are the same body's. "Terrorists" anybody may be called.
    An army's men go by several names, and are in five of five of the state whose army was told of in the sentence
    before."""
    if (
        not is_of(token, "fighter", "forces", "arms_of")
        or is_of(token, "abuse")
        or not name_is_bare(discourse.doc, token)
    ):
        return []
    for mention in discourse.before(token.index):
        head = discourse.doc.tokens[mention.head]
        apart = token.sentence - head.sentence
        if apart > SAME_MEN:
            return []
        other = apart and discourse.named.homes.last_before(token.index)
        owners = [party.body for party in mention.parties]
        moved = other and owners and nation(owners[0]) not in {None, other}  # "In neighbouring Chad, soldiers"
        same = head.lemma == token.lemma and not moved
        hit = _is_harmed(discourse, token) and head.relation == "nsubj"  # by those who acted, not of them
        same = same or (apart <= NEAR and not (apart and hit) and not other and _are_soldiers(token, head))
        same = same and (apart > 0 or not _helps(discourse, head))
        if same and head.relation in {"compound", "amod"}:
            owners = discourse.owners(discourse.doc.tokens[head.head])
        if same and mention.kind == "group" and owners and is_known(owners[0]):
            return owners
    return []


def _helps(discourse: Discourse, head: Token) -> bool:
    """Whether men help others in what is told: "Chadian | troops | helped the army retake the town"."""
    return head.relation.startswith("nsubj") and word_class("helping", discourse.doc.tokens[head.head].lemma)


def _is_harmed(discourse: Discourse, token: Token) -> bool:
    """Whether men are said to have been hurt: "one soldier was wounded"."""
    return token.relation == "nsubj:pass" and word_class("harmed", discourse.doc.tokens[token.head].lemma)


def _are_soldiers(token: Token, before: Token) -> bool:
    """Whether two nouns are of an army's men, the later one of those men themselves: not "a military checkpoint"."""
    return is_of(token, "soldiery") and is_of(before, "soldiery") and token.relation not in {"compound", "amod"}


def last_band(discourse: Discourse, token: Token) -> Resolved | None:
    """The armed group named last, for its men: "the militants"."""
    for mention in discourse.before(token.index):
        if token.sentence - discourse.doc.tokens[mention.head].sentence > NEAR:
            return None
        party = mention.parties[0]
        name = party.name if mention.kind == "body" and not party.belongs_to and not _is_states(party) else ""
        others = _acts_on(discourse, mention, token) or (
            is_of(token, "in_revolt") and _is_beside_state(discourse, mention)
        )
        if name and is_force(name) and not others:
            men = mention.parties if is_of(token, "any_body") else (Party(token.text.lower(), party.body),)
            return "group", men
    return None


def _is_states(party: Party) -> bool:
    """Whether a body is of a sort that every state has, whose men are no rebels: "the Air Force"."""
    return not is_known(party.name) and is_every_states(party.name.lower().split())


def _acts_on(discourse: Discourse, mention: PartyMention, men: Token) -> bool:
    """Whether men are those on whom the band last named acts, and none of its own: "the Front attacked a camp of the
    guerrillas"."""
    head, doc = discourse.doc.tokens[mention.head], discourse.doc
    deeds = (t for t in doc.ancestors(men.index) if t.index == head.head)
    acts = head.relation == "nsubj" and not men.relation.startswith("nsubj")
    return acts and any(is_of(t, "attacks") for t in deeds)


def only_band(discourse: Discourse, token: Token) -> Resolved | None:
    """The one armed group that the report names, or has named so far, for its men: "the guerrillas", "rebels", "rebel
    leaders". Militants may be any, and those of a place its own."""
    if not is_of(token, "in_revolt") or not name_is_bare(discourse.doc, token) or is_placed(discourse.doc, token):
        return None
    if token.is_plain and token.relation not in {"compound", "amod"}:
        return None
    men = plural(token.lemma.lower()) if token.is_plain else token.text.lower()
    so_far = {m.parties[0].body for m in discourse.before(token.index) if m.kind == "body"}
    rising = {band for band, rises in discourse.named.bands.items() if rises}
    for bands in (rising, rising & so_far):
        if len(apart := bands - _without_rebels(discourse, token)) == 1:
            return "group", (Party(men, next(iter(apart))),)
    return None


def _hits_rebels(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a band hits men in revolt, whose own men those are not: "the Front claimed the blast that killed 30
    rebels"."""
    doc = discourse.doc
    head = doc.tokens[mention.head]
    verb = doc.tokens[head.head]
    claims = verb.lemma.lower() == "claim" and doc.children(verb.index, "obj")
    if head.relation != "nsubj" or not (is_of(verb, "attacks") or claims):
        return False
    told = (t for t in doc.subtree(verb.index) if t.index > verb.index and t.relation != "nsubj")
    return any(is_of(t, "in_revolt") for t in told)


def _without_rebels(discourse: Discourse, token: Token) -> set[str]:
    """The bands told of before that have no men in revolt: those that do something together with an army, or hit such men
    themselves."""
    before = (m for m in discourse.before(token.index) if m.kind == "body")
    return {m.parties[0].body for m in before if _is_beside_state(discourse, m) or _hits_rebels(discourse, m)}


def _is_beside_state(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a band does something together with an army, against which it is then no rebel: "the army and the
    Legion"."""
    doc = discourse.doc
    head = doc.tokens[mention.head]
    beside = (doc.tokens[head.head],) if head.relation == "conj" else doc.children(head.index, "conj")
    return any(is_of(t, "soldiery", "state") for t in beside)
