"""Sides: whose the victims are.

In: a `Doc`, the head token of the noun phrase counted, or the word that tells of losses or of a toll. Out: the
countries and groups that they belong to.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from parley.extract.claims import group
from parley.extract.doc import Doc
from parley.extract.figures.some import some_of_them
from parley.extract.figures.victims import counted_noun
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers
from parley.extract.grammar.token_spans import place_mention
from parley.extract.mentions import NumberMention
from parley.extract.parties import parties_at
from parley.extract.parties.by_name.bodies import is_force
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import names_one
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import country
from parley.gazetteer.people import status_of
from parley.language.lemmas import singular
from parley.records import Party

EACH = frozenset({"each", "either"})
BEARING = frozenset({"lose", "suffer", "sustain", "incur", "take"})
"""Verbs whose subject bears the losses."""
PUTS = frozenset({"put", "place", "set", "estimate", "reckon"})
OF_WHOM = frozenset({"among", "'s", "\u2019s"})


def side_of(doc: Doc, people: int) -> tuple[str, ...]:
    """The country or group that the victims belong to, by the words of their noun phrase; several for "each side"."""
    people = counted_noun(doc, people)
    noun = doc.tokens[people]
    if any_class(("harming_people", "held_people"), noun.lemma) and _is_anothers(doc, people):
        return ()  # "his abductors" and "their hostages" are not his side's or theirs
    own = tuple(dict.fromkeys(party.body for party in _own(doc, people) if _is_a_side(doc, noun, party)))
    return own or _owners(doc, people) or _irregulars(doc, people)


def _is_anothers(doc: Doc, people: int) -> bool:
    """Whether a word for whose they are tells who harms or holds them: "its hostages"; not "Peru's captives", who may be its
    people."""
    owners = doc.children(people, "nmod:poss")
    harming = word_class("harming_people", doc.tokens[people].lemma)
    return bool(owners) and (harming or all(owner.tag == "PRON" for owner in owners))


def _is_a_side(doc: Doc, noun: Token, party: Party) -> bool:
    """Whether who the victims are says of which side: of a country or body, or under arms; "a mayor's guards" are of
    none."""
    are_many = noun.tag == "PROPN" and noun.text.endswith("s") and not names_one(doc, noun)
    is_a_people = are_many and noun.entity == "person"
    is_named = noun.tag in {"PROPN", "PRON"} or party.body[:1].isupper()  # "the group Y"
    armed = (is_named and is_force(party.body)) or (noun.tag == "PRON" and _bears_arms(party))
    sided = party.belongs_to or country(party.name) or is_a_people or armed or word_class("irregulars", noun.lemma)
    return bool(sided) and not party.body.startswith(("a ", "an "))


def _owners(doc: Doc, people: int) -> tuple[str, ...]:
    """Whose the victims are by the words beside the noun: of "Peruvian soldiers", "residents of Lima", Peru's,
    Lima's."""
    some = some_of_them(doc, people)
    beside = (*doc.children(people, "amod", "compound"), *doc.children(people, "nmod"))
    words = (word for word in beside if word.index not in some and leading(doc, word.index) <= OF_WHOM)
    owners = ((word, party) for word in words for party in parties_at(doc, word.index))
    return tuple(dict.fromkeys(party.body for word, party in owners if _may_own(word, party)))


def _may_own(word: Token, party: Party) -> bool:
    """Whether a word beside the victims names their side: not so of plain people, "rebel fighters", "the mayor's
    guards", "five people, among them two girls"."""
    if word.tag == "PRON" and matches(word.relation, ("nmod",)) and word.text.lower() == "them":
        return False
    plain = party.body.islower() and matches(word.relation, ("amod", "compound"))
    return not plain and not (matches(word.relation, ("nmod:poss",)) and _is_plain_person(party))


def _irregulars(doc: Doc, people: int) -> tuple[str, ...]:
    """The fighters of no state that the victims are called by: of "rebel fighters", the rebels."""
    kinds = (child for child in doc.children(people, "amod", "compound") if word_class("irregulars", child.lemma))
    return tuple(party.body for kind in kinds for party in group(doc, kind.index))[:1]


def _own(doc: Doc, people: int) -> tuple[Party, ...]:
    """Who a noun phrase stands for by its own words, and not by those that "and" joins to it: a second noun is counted
    by itself, or belongs to the first one's side."""
    beside = doc.children(people, "conj")
    at = bisect_left(doc.parties, people, key=lambda mention: mention.head)
    named = at < len(doc.parties) and doc.parties[at].head == people
    found = parties_at(doc, people)
    if not beside:
        return found
    others = {str(party) for token in beside for party in parties_at(doc, token.index)}
    return tuple(p for p in found if str(p) not in others) or (found[:1] if named else ())


def _is_plain_person(party: Party) -> bool:
    """Whether a party is of people without a name and without arms: "the mayor"."""
    return party.body.islower() and status_of(singular(party.body)) != "military"


def _bears_arms(party: Party) -> bool:
    """Whether a party is of nameless people under arms who are no state's: "bandits", "attackers"."""
    man = singular(party.name.split()[-1])
    serves = any_class(("forces", "state_forces"), man)
    return not serves and (status_of(singular(party.name)) == "military" or word_class("assailants", man))


def each_side(doc: Doc, index: int, number: NumberMention | None) -> tuple[str, ...]:
    """The sides that a count is of in full: both, for "killed on each side"; of the number named last before it
    alone; the one of "killed on the Peruvian side"."""
    for side in fillers(doc, index, "on"):
        named = doc.children(side, "amod", "compound") if doc.tokens[side].lemma.lower() == "side" else ()
        if bodies := tuple(party.body for word in named for party in parties_at(doc, word.index)):
            return bodies[:1]
        last = max((m.last for m in doc.numbers if m.last <= side), default=0)
        if number and number.last == last and any(c.lemma.lower() in EACH for c in doc.children(side, "det")):
            return tuple(party.body for party in parties_at(doc, side))
    return ()


def whose_toll(doc: Doc, toll: int) -> tuple[str, ...]:
    """The side whose dead a toll counts: "Peru's toll", "the toll of the raids on Peru". Who is no state and no force
    and has "its" own toll is who counts: "the Observatory put its toll at 15"."""
    is_own = any(t.tag == "PRON" for t in doc.children(toll, "nmod:poss"))
    sides = tuple(side for side in side_of(doc, toll) if not is_own or country(side) or is_force(side))
    return sides or _struck(doc, toll)


def _struck(doc: Doc, toll: int) -> tuple[str, ...]:
    """The country whose dead a toll counts, by what struck it: "the toll from the raids on Peru"."""
    blows = fillers(doc, toll, "from,of,in")
    hit = (party for blow in blows for i in fillers(doc, blow, "on,against") for party in parties_at(doc, i))
    return tuple(party.body for party in hit if country(party.name))[:1]


def loser_of(doc: Doc, people: int) -> int | None:
    """The verb that tells of people as lost: of "lost 40 men, killed and wounded", the first."""
    verb = doc.tokens[doc.tokens[people].head]
    lost = matches(doc.tokens[people].relation, ("obj",)) and verb.lemma.lower() == "lose"
    return verb.index if lost else None


def borne_by(doc: Doc, index: int) -> tuple[str, ...]:
    """Whose the losses are that a word tells of: of who "lost twelve" or "suffered casualties", of whom they were
    "inflicted on", whose are "put at twelve"."""
    verb = telling_of_losses(doc, index)
    whose = (bearers(doc, verb) or tuple(_put(doc, verb))) if verb else ()
    who = (party for i in whose for party in parties_at(doc, i))
    return tuple(dict.fromkeys(party.body for party in who if not party.body.islower() or _bears_arms(party)))


def bearers(doc: Doc, verb: Token) -> tuple[int, ...]:
    """The words for who bears the losses that a verb tells of: the army that "lost" or "suffered" them, or that they
    were "inflicted on"."""
    if verb.lemma.lower() == "inflict":
        losses = (verb, *doc.children(verb.index, "obj"))  # the tree may hang them from the losses
        return tuple(i for t in losses for i in fillers(doc, t.index, "on,upon"))
    return fillers(doc, verb.index, "subj") if verb.lemma.lower() in BEARING else ()


def telling_of_losses(doc: Doc, index: int) -> Token | None:
    """The verb that tells of losses: "suffered | casualties", "| casualties were inflicted on", "| casualties inflicted
    on"."""
    token = doc.tokens[index]
    if token.is_verbal:
        return token
    clauses = (t for t in doc.children(index, "acl") if t.lemma.lower() == "inflict")
    verb = next(clauses, token if token.is_root else doc.tokens[token.head])
    inflicted = verb.lemma.lower() == "inflict" and matches(token.relation, ("nsubj",))
    tells = verb is token or verb.head == index or inflicted or matches(token.relation, ("obj",))
    return verb if tells or verb.lemma.lower() in PUTS else None


def lost_by_the_enemy(doc: Doc, verb: int, people: int) -> tuple[str, ...]:
    """Whose those are whom "the enemy" lost, who is not of the land spoken of: as the words beside them say, else the
    enemy's."""
    foes = [doc.tokens[i] for i in fillers(doc, verb, "subj") if is_of(doc.tokens[i], "hostile")]
    return (_owners(doc, counted_noun(doc, people)) or (foes[0].lemma.lower(),))[:1] if foes else ()


def _put(doc: Doc, verb: Token) -> Iterator[int]:
    """Whose losses are put at a number: of "put the army's losses at seven dead", the army."""
    if verb.lemma.lower() in PUTS:
        yield from (i for losses in doc.children(verb.index, "obj") for i in fillers(doc, losses.index, "poss"))


def fled_from(doc: Doc, index: int) -> tuple[str, ...]:
    """The land whose people are displaced, where the clause itself names it: "90,000 have been displaced in Peru"."""
    places = (place_mention(doc, i) for i in fillers(doc, index, "in,from,across"))
    return tuple(m.place.country for m in places if m and m.place.country)[:1]
