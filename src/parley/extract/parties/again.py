"""Again: whom words stand for that take up somebody named before, or soon after.

In: a `Discourse` and a noun. Out: the parties of "the country", "the group", "the ministry".
"""

from __future__ import annotations

from collections.abc import Callable

from parley.extract.mentions import PartyMention
from parley.extract.parties.bodies import is_force
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.nations import nation, nation_word
from parley.extract.parties.phrases import (
    head_of,
    is_definite,
    is_single,
    modifiers,
    name_at,
    name_is_bare,
    words_of_name,
)
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import body, is_armed_group, is_known
from parley.records import Party

FAR = 3
"""How many sentences back "the group" may point to whoever last did something."""

NEAR = 1
"""How many sentences back "the militants" may be men of the band named last, and "the group" a body of any other name:
farther back none of nine was right. (An outlet may be taken up from afar: there are few in a report.)"""

SAME_MEN = 2
"""How many sentences back men of the same name are the same body's."""

OFFICIAL = {"media", "ministry", "army", "office"}
"""Kinds of bodies that nobody calls a group."""

CALLED = {
    "watcher": {"ngo", "igo"},
    "joined": {"alliance", "igo", "party"},
    "band": {"armed_group", "party"},
    "arm": {"army", "ministry", "office"},
    "media": {"media", "ngo", "igo", "office"},
}
"""Which kinds of bodies the words of a class take up."""


def again(discourse: Discourse, token: Token) -> Resolved | None:
    """A word for a country or body named before: "the country", "the group", "the ministry"."""
    if not (is_definite(discourse.doc, token) or _is_owner(discourse, token)) or discourse.owners(token):
        return None
    if is_of(token, "media") and any(t.text.lower() == "this" for t in discourse.doc.children(token.index, "det")):
        return None  # the outlet that tells all of it
    if is_of(token, "any_body") and (doer := _last_doer(discourse, token)):
        return doer
    if not name_is_bare(discourse.doc, token):
        return None
    if is_of(token, "again_country") and token.text.lower() != token.lemma.lower():
        return None
    if is_of(token, "again_country"):
        return _last(discourse, token, lambda m: m.kind == "country" and m.parties[0].belongs_to is None)
    if (
        is_of(token, "vessel")
        and token.text.lower() == token.lemma.lower()
        and not name_at(discourse.doc, token.index + 1)
    ):
        return _last(discourse, token, lambda m: _is_ship(discourse, m))
    if is_of(token, "again_body", "fighter", "state", "forces", "voice"):
        word = token.lemma.lower()
        kin = words_of("joined") if word in words_of("joined") else {word}
        same = _last(discourse, token, lambda m: any(_is_called(discourse, m, one) for one in kin))
        same = same or (_last(discourse, token, lambda m: _is_told_fully(m, word)) if is_of(token, "killer") else None)
        if not same and is_of(token, "fighter"):
            return last_band(discourse, token) or _only_band(discourse, token)
        if same or not is_of(token, "again_body") or not is_definite(discourse.doc, token):
            return same
        far = word in words_of("media")
        return _last(
            discourse, token, lambda m: m.kind == "body" and _may_be(m, word) and (far or _is_near(discourse, m, token))
        )
    if token.tag == "NOUN" and token.text.lower() != token.lemma.lower():
        return _last(discourse, token, lambda m: _is_called(discourse, m, token.lemma.lower()))
    return None


def _is_ship(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a mention is of a ship that a word for one may take up."""
    name = mention.parties[0].name
    return mention.kind == "body" and name in discourse.named.ships


def _may_be(mention: PartyMention, word: str) -> bool:
    """Whether a body may be meant by a word, where its kind is known: no monitor is an armed group, and no name of one word
    an army."""
    known = body(mention.parties[0].name)
    kinds = next((kinds for name, kinds in CALLED.items() if word in words_of(name)), None)
    if known is None and word in words_of("arm") and " " not in mention.parties[0].name:
        return False
    return known is None or kinds is None or known.kind in kinds


def _is_near(discourse: Discourse, mention: PartyMention, token: Token) -> bool:
    return token.sentence - discourse.doc.tokens[mention.head].sentence <= NEAR


def _is_owner(discourse: Discourse, token: Token) -> bool:
    """Whether a word says whose forces or deeds others are: "coalition troops", "a coalition airstrike"."""
    owned = discourse.doc.tokens[token.head]
    is_body = token.relation == "compound" and is_of(token, "again_body")
    return is_body and (is_of(owned, "forces", "fighter", "arms_of") or is_of(token, "league"))


def alike(discourse: Discourse, token: Token) -> list[str]:
    """Whose the men of the same name were that were told of just before: "Front fighters seized the bridge. Later
    fighters burnt it": of such in six annotated sets 11 of 15 are the same body's. "Terrorists" anybody may be called.
    An army's men go by several names, and are in five of five of the state whose army was told of in the sentence before."""
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
        if same and head.relation in {"compound", "amod"}:
            owners = discourse.owners(discourse.doc.tokens[head.head])
        if same and mention.kind == "group" and owners and is_known(owners[0]):
            return owners
    return []


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
        name = mention.parties[0].name if mention.kind == "body" and mention.parties[0].belongs_to is None else ""
        if name and is_force(name) and not (is_of(token, "in_revolt") and _is_beside_state(discourse, mention)):
            men = mention.parties if is_of(token, "any_body") else (Party(token.text.lower(), mention.parties[0].body),)
            return "group", men
    return None


def _only_band(discourse: Discourse, token: Token) -> Resolved | None:
    """The one armed group that the report has named so far, for its men: "the guerrillas". Militants may be any."""
    if token.text.lower() == token.lemma.lower() or not is_of(token, "in_revolt"):
        return None
    named = [m for m in discourse.before(token.index) if m.kind == "body" and m.parties[0].belongs_to is None]
    bands = {m.parties[0].body for m in named if is_force(m.parties[0].name) and not _is_beside_state(discourse, m)}
    return ("group", (Party(token.text.lower(), bands.pop()),)) if len(bands) == 1 else None


def _is_beside_state(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a band does something together with an army, against which it is then no rebel: "the army and the Legion"."""
    doc = discourse.doc
    head = doc.tokens[mention.head]
    beside = (doc.tokens[head.head],) if head.relation == "conj" else doc.children(head.index, "conj")
    return any(is_of(t, "soldiery", "state") for t in beside)


def _last_doer(discourse: Discourse, token: Token) -> Resolved | None:
    """The body that last did or said something, of the sort that the words before a noun tell: "the rights group"."""
    words = [t.text.lower() for t in modifiers(discourse.doc, token) if not _says_seat(discourse, t)]
    if any(word not in words_of("rights") | words_of("militant") for word in words):
        return None
    kind = "armed_group" if set(words) & words_of("militant") else "ngo" if words else None
    for mention in discourse.before(token.index):
        head = discourse.doc.tokens[mention.head]
        if token.sentence - head.sentence > FAR:
            return None
        if head.relation.startswith("nsubj") and _may_be_group(mention, head, token, kind):
            return "description", mention.parties
    return last_band(discourse, token) if kind == "armed_group" else None


def _says_seat(discourse: Discourse, token: Token) -> bool:
    """Whether a word says where a body has its seat: "the Nairobi-based group"."""
    words = [t.text.lower() for t in discourse.doc.tokens[token.index : token.index + 3]]
    return token.text.lower() == "based" or words[1:] == ["-", "based"] or token.text.lower().endswith("-based")


def _may_be_group(mention: PartyMention, head: Token, token: Token, kind: str | None) -> bool:
    """Whether a mention is of a body that is no state's, no outlet, and of `kind` where that is given and known."""
    if mention.kind == "description":
        return head.lemma.lower() == token.lemma.lower()
    known = body(mention.parties[0].name) if mention.kind == "body" else None
    if mention.kind != "body" or mention.parties[0].belongs_to or (known and known.kind in OFFICIAL):
        return False
    return not kind or known is None or known.kind == kind


def apposed(discourse: Discourse, token: Token) -> Resolved | None:
    """A noun right before the name of what it tells of: "the rights group X", "the militia X", "its neighbour Chad"."""
    if (
        (found := _neighbour(discourse, token))
        or not is_of(token, "again_body", "body")
        or token.text.lower() != token.lemma.lower()
    ):
        return found
    name = name_at(discourse.doc, token.index + 1) if token.index + 1 < len(discourse.doc.tokens) else None
    if not name or name.first != token.index + 1 or name.kind not in {"organisation", "group"}:
        return None
    head = head_of(discourse.doc, name.first, name.last)
    parties = () if nation(words_of_name(discourse.doc, name)) else discourse.resolve(head.index)
    return ("body", parties) if parties else None


def _neighbour(discourse: Discourse, token: Token) -> Resolved | None:
    """The country whose name stands right behind what it is to another: "its neighbour Chad", "key ally Chad"."""
    doc = discourse.doc
    single = token.text.lower() == token.lemma.lower()
    if not (is_of(token, "friends") and single) and not (
        is_of(token, "sides") and doc.children(token.index, "nmod:poss")
    ):
        return None
    name = name_at(doc, token.index + 1) if token.index + 1 < len(doc.tokens) else None
    named = name and name.first == token.index + 1 and nation_word(words_of_name(doc, name)) == "name"
    return ("country", discourse.resolve(head_of(doc, name.first, name.last).index)) if name and named else None


def _is_called(discourse: Discourse, mention: PartyMention, word: str) -> bool:
    """Whether a mention's own noun, or a word of the body's name, is `word`: "the ministry" is the Defence Ministry."""
    head = discourse.doc.tokens[mention.head]
    if mention.kind == "body":
        name = mention.parties[0].name
        return word in name.lower().split() and not (is_armed_group(name) and word in words_of("state_arms"))
    return (
        mention.kind in {"group", "description"}
        and head.lemma.lower() == word
        and mention.parties[0].belongs_to is not None
    )


def _is_told_fully(mention: PartyMention, word: str) -> bool:
    """Whether a mention says of which kind a killer is, whom a later one only calls by `word`: "a suicide bomber"."""
    words = mention.parties[0].name.lower().split()
    return mention.kind == "group" and len(words) > 1 and words[-1] == word


def _last(discourse: Discourse, token: Token, fits: Callable[[PartyMention], bool]) -> Resolved | None:
    """The last mention that fits; in a digest, of the same story."""
    paragraph = discourse.doc.sentences[token.sentence].paragraph
    for mention in discourse.before(token.index):
        sentence = discourse.doc.sentences[discourse.doc.tokens[mention.head].sentence]
        if discourse.named.homes.is_digest and sentence.paragraph != paragraph:
            return None
        if fits(mention):
            return "description", mention.parties
    return None


def later(discourse: Discourse, token: Token) -> Resolved | None:
    """One who watches and is named only later: "a monitor said", where the report knows but one such body."""
    if not is_of(token, "watcher") or not is_single(discourse.doc, token):
        return None
    watchers = discourse.named.watchers
    return ("body", (watchers[0],)) if len(watchers) == 1 else None
