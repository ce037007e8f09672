"""Described: whom a common noun stands for: offices, groups, and words for those named before.

In: a `Discourse` and a noun. Out: its parties, each with a short description and the country or body that it is of.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.mentions import PartyKind
from parley.extract.names.classes import name_words
from parley.extract.parties.again import again, alike, apposed, last_band, later
from parley.extract.parties.attackers import attackers
from parley.extract.parties.classes import KNOWN_BY, is_of, words_of
from parley.extract.parties.counterparts import counterpart
from parley.extract.parties.craft import is_kind_of_craft
from parley.extract.parties.descriptions import plain_name, said
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.many import listed, shared, spelled_out
from parley.extract.parties.nations import nation
from parley.extract.parties.pairs import paired
from parley.extract.parties.people import is_office, office_of
from parley.extract.parties.peoples import are_rebels, of_people
from parley.extract.parties.phrases import (
    behind,
    is_definite,
    is_hyphenated,
    led_by,
    modifiers,
    name_at,
    name_is_bare,
    words_of_name,
)
from parley.extract.parties.settled import is_placed, is_settled, where_they_are
from parley.extract.tokens import Token, matches
from parley.gazetteer.actors import adjectives, body, is_known
from parley.records import Party

REACH = 10
"""How many words may stand between an office and the name of its holder."""

BETWEEN = {"-", ",", "of", "for", "and", "the", "to", "state"}


def described(discourse: Discourse, token: Token) -> Resolved | None:
    """Whom a noun stands for; None where it is nobody that acts ("peace", "house")."""
    for reading in (
        _titled,
        apposed,
        spelled_out,
        listed,
        shared,
        paired,
        again,
        later,
        _opposed,
        _unnamed,
        counterpart,
        _held,
        attackers,
        _group,
    ):
        if found := reading(discourse, token):
            return found
    return None


def _titled(discourse: Discourse, token: Token) -> Resolved | None:
    """An office before or behind the name of who holds it: "President X", "X, the president"."""
    if not is_of(token, "role", "voice", "state") or is_of(token, "chamber"):
        return None
    doc = discourse.doc
    if token.relation == "appos" and (name := name_at(doc, token.head)) and name.kind == "person":
        return "person", discourse.resolve(token.head)
    index = token.index + 1
    last = min(index + REACH, doc.sentences[token.sentence].last)
    while index < last:
        name = name_at(doc, index)
        if name and name.kind == "person":
            is_many = token.text.lower() != token.lemma.lower()
            return "person", discourse.together(index) if is_many else discourse.resolve(index)
        if doc.tokens[index].text == "," and is_of(token, "state_arms"):  # "said the army, President X declared"
            break
        is_between = doc.tokens[index].text.lower() in BETWEEN or is_of(doc.tokens[index], "chamber")
        if not name and not is_office(doc.tokens[index]) and not is_between:
            break
        index = name.last if name else index + 1
    return _beside(discourse, token)


def _beside(discourse: Discourse, office: Token) -> Resolved | None:
    """The name set beside an office's last words: "the leader of Chad's Muslim community, X"."""
    doc = discourse.doc
    for below in sorted(t.index for t in doc.subtree(office.index)):
        name = name_at(doc, below) if doc.tokens[below].relation == "appos" else None
        if name and name.kind == "person" and doc.tokens[doc.tokens[below].head].entity != "person":
            return "person", discourse.resolve(below)
    return None


def _opposed(discourse: Discourse, token: Token) -> Resolved | None:
    """The opposition of a country is a party of its own, and of no other: "Syrian opposition"."""
    if token.lemma.lower() != "opposition" or token.tag != "NOUN":
        return None
    of = next(iter(discourse.owners(token)), None) or _ruled(discourse, token)
    of = of or discourse.named.homes.mostly(token.index)
    named = adjectives(of) if of else ()
    return ("group", (Party(f"{named[0]} opposition"),)) if named else None


def _ruled(discourse: Discourse, token: Token) -> str | None:
    """The country of whom a subject says something of, for his opponents: "the opposition demanded that X resign"."""
    doc = discourse.doc
    told = doc.children(token.head, "ccomp", "xcomp", "obj") if token.relation == "nsubj" else ()
    names = (name_at(doc, i) for clause in told for i in sorted(t.index for t in doc.subtree(clause.index)))
    parties = (discourse.named.party(name) for name in names if name and name.kind == "person")
    return next((p.belongs_to for p in parties if p and p.belongs_to and nation(p.belongs_to)), None)


def _unnamed(discourse: Discourse, token: Token) -> Resolved | None:
    """Nobody named: "sources say", "reports say"."""
    if token.text.lower() not in words_of("unnamed_sources") or list(modifiers(discourse.doc, token)):
        return None
    is_subject = token.relation.startswith("nsubj") and not list(
        behind(discourse.doc, token, "of", "from", "by", "in", "at")
    )
    return ("description", (Party("unnamed sources"),)) if is_subject else None


def _held(discourse: Discourse, token: Token) -> Resolved | None:
    """An office without a name: of whoever the words say, else as the last who held it, else of the country spoken of."""
    if not is_of(token, "role") or (token.tag == "VERB" and token.text != token.lemma) or _goes_on(discourse, token):
        return None
    owners = discourse.owners(token)
    title = _office_words(discourse, token)
    owners = owners or [of for of in [office_of().get(title)] if of and _is_told_of(discourse, of)]
    if not owners and is_definite(discourse.doc, token) and (holders := discourse.named.holders(title, None)):
        return "person", (Party(holders[0].name, holders[0].of),)
    told = any(is_of(t, "fighter", "of_many_lands") for t in modifiers(discourse.doc, token))
    if not owners and is_of(token, "office") and not told:
        homes = discourse.named.homes
        land = homes.here(token.index) or homes.last_before(token.index) or homes.at(token.index)
        owners = [land] if land else []
    if not owners:
        nobodys = Party(plain_name(discourse.doc, token))
        return None if is_hyphenated(discourse.doc, token) else ("description", (nobodys,))
    return "description", tuple(_holder(discourse, title, of) for of in owners)


def _goes_on(discourse: Discourse, token: Token) -> bool:
    """Whether an office goes on behind a hyphen: the "Secretary" of "Secretary-General"."""
    behind = discourse.doc.tokens[token.index + 1 : token.index + 3]
    return len(behind) > 1 and behind[0].text == "-" and is_office(behind[1])


def _is_told_of(discourse: Discourse, of: str) -> bool:
    """Whether an office may be that of the land or body which alone has one: of a land only where the report speaks of it."""
    return of in discourse.named.homes.lands or nation(of) is None


def _office_words(discourse: Discourse, token: Token) -> str:
    """An office as its words say, without whose it is and without hyphens: "foreign secretary", "secretary general"."""
    tokens = discourse.doc.tokens
    first = token.index
    while first > 0 and tokens[first - 1].text.lower() in name_words()["offices"] | {"-"}:
        first -= 1
    return " ".join(t.text.lower() for t in tokens[first : token.index + 1] if t.text != "-")


def _holder(discourse: Discourse, title: str, of: str) -> Party:
    holders = discourse.named.holders(title, of)
    return Party(holders[0].name if len(holders) == 1 else title, of)


def _group(discourse: Discourse, token: Token) -> Resolved | None:
    """An unnamed group: a short description and whoever it is of."""
    if not _may_act(discourse.doc, token) or is_kind_of_craft(discourse.doc, token):
        return None
    owners = discourse.owners(token)
    if not owners:
        owners = where_they_are(discourse, token)
    owners = owners or _banner(discourse, token) or _hostile(discourse, token)
    owners = owners or of_people(discourse, token) or alike(discourse, token) or _beside_kin(discourse, token)
    if not owners and is_of(token, "craft") and not is_of(token, "fighter") and not _is_armed(discourse, token):
        return None
    told = (
        is_placed(discourse.doc, token)
        or are_rebels(discourse, token)
        or any(
            (is_of(t, "fighter", "body", "abroad") and not is_of(t, "abuse"))
            or (is_of(token, "civilian") and is_of(t, "militant"))
            for t in modifiers(discourse.doc, token)
        )
    )
    is_native = is_of(token, "state", "civilian") or _is_armed(discourse, token) or is_settled(discourse.doc, token)
    is_ours = is_native and not is_of(token, "foreign") and not led_by(discourse.doc, token)
    if not owners and is_ours and not told:
        homes = discourse.named.homes
        land = homes.here(token.index) or _voiced(discourse, token) or homes.at(token.index)
        owners = [land] if land else []
    kind: PartyKind = "group"
    if not owners and is_of(token, "body") and is_definite(discourse.doc, token) and name_is_bare(discourse.doc, token):
        return None
    if not owners:
        return kind, (Party(plain_name(discourse.doc, token)),)
    if len(owners) == 1 and (league := _league(discourse.doc, token)):
        words = discourse.owning_words(token)
        return kind, (
            Party(f"{words.get(owners[0], owners[0])} {token.text}", owners[0]),
            Party(f"{league} {token.text}"),
        )
    if len(owners) > 1 and is_of(token, "forces"):
        words = discourse.owning_words(token)
        alone = said(discourse.doc, token, keep=False)  # "authorities in Kenya and Chad"
        return kind, tuple(Party(f"{words[of]} {token.text}" if of in words else alone, of) for of in owners)
    name = said(discourse.doc, token, keep=is_of(token, "forces"))
    return kind, tuple(Party(name, of) for of in owners)


def _league(doc: Doc, token: Token) -> str:
    """What forces are besides a state's own: of "Kenyan and coalition forces" coalition, of "Kenyan and US-led troops" US-led."""
    led = led_by(doc, token)
    before = doc.tokens[max(0, token.index - (4 if led else 2)) : token.index]
    joined = is_of(token, "forces", "soldiery") and before[:1] and before[0].lemma == "and"
    return (led or before[-1].text) if joined and (led or is_of(before[-1], "joined")) else ""


def _beside_kin(discourse: Discourse, token: Token) -> list[str]:
    """Whose those are before whom "and" stands, and others with their country: "an Afghan woman and two | children"."""
    other = discourse.doc.tokens[token.head]
    joined = matches(token.relation, ("conj",)) and is_of(token, "civilian") and is_of(other, "civilian")
    return discourse.owners(other) if joined and name_is_bare(discourse.doc, token) else []


def _banner(discourse: Discourse, token: Token) -> list[str]:
    """The body whose name stands right before its men, where it is no country's: "Upper Valley Front militants"."""
    if not token.index or not is_of(token, "fighter", "forces", "craft"):
        return []
    between = is_of(discourse.doc.tokens[token.index - 1], "arms_like")
    name = name_at(discourse.doc, token.index - 1 - between)
    if name and (league := discourse.named.league(name)):
        return [league]
    name = None if between or is_of(token, "craft") else name
    if not name or name.kind not in {"organisation", "group"} or nation(words_of_name(discourse.doc, name)):
        return []
    words, party = words_of_name(discourse.doc, name), discourse.named.party(name)
    known = body(party.name) if party else None
    is_quality = discourse.doc.tokens[name.last - 1].tag == "ADJ" and not is_known(words)
    if is_quality or words.lower() in words_of("again_body") | words_of("creed") or (known and known.kind == "people"):
        return []
    return [party.body if party else words]


def _hostile(discourse: Discourse, token: Token) -> list[str]:
    """The armed group named last, for who is only called the enemy's: "enemy fighters"."""
    if not is_of(token, "fighter", "forces") or "enemy" not in {t.lemma for t in modifiers(discourse.doc, token)}:
        return []
    band = last_band(discourse, token)
    return [party.body for party in band[1]] if band else []


def _may_act(doc: Doc, token: Token) -> bool:
    """Whether a noun is of people or bodies: by its class, or as the model sees a person in it."""
    if token.tag not in {"NOUN", "PROPN"} or is_of(token, "anybody"):
        return False
    if is_of(token, "fighter") and token.text == token.lemma and _is_part_of_next(doc, token):
        return False
    return is_of(token, *KNOWN_BY) or (token.entity == "person" and not is_of(token, "share"))


def _is_part_of_next(doc: Doc, token: Token) -> bool:
    """Whether a word only says of which kind the next ones are: "rebel groups", also after "the army and"."""
    behind = doc.tokens[token.index + 1] if token.index + 1 < len(doc.tokens) else token
    is_sister = (token.relation, token.head) == (behind.relation, behind.head) == ("conj", token.head)
    return token.relation in {"compound", "amod"} or (is_sister and is_of(behind, "body", "fighter", "forces"))


def _is_armed(discourse: Discourse, token: Token) -> bool:
    """Whether forces are a state's: "security forces", "the air force"; or what flies or floats is: "an army helicopter"."""
    words = {t.text.lower() for t in modifiers(discourse.doc, token)}
    is_craft = is_of(token, "craft") and bool(words & words_of("state_arms"))
    return is_craft or (is_of(token, "forces") and bool(words & words_of("arms")))


def _voiced(discourse: Discourse, token: Token) -> str | None:
    """The country of those who tell of their own: "according to Chad's ministry, five soldiers were killed", "Chad released
    the names of five dead soldiers"."""
    doc = discourse.doc
    for above in doc.ancestors(token.index):
        for child in doc.children(above.index, "obl", "nsubj"):
            tells = (
                doc.children(above.index, "ccomp", "parataxis") or is_of(above, "publishes")
                if child.relation == "nsubj"
                else "according" in leading(doc, child.index)
            )
            parties = discourse.resolve(child.index) if tells and child.index != token.index else ()
            if parties and nation(parties[0].body):
                return parties[0].body
    return None
