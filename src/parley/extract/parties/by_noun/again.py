"""Again: nouns that take up somebody named before: "the country", "the group", "the ministry".

In: a `Discourse` and a noun. Out: the parties that it takes up.
"""

from __future__ import annotations

from collections.abc import Callable

from parley.extract.grammar.arguments import surface_subject
from parley.extract.grammar.leading import is_definite, leading
from parley.extract.mentions import PartyMention
from parley.extract.parties.by_name.bodies import is_force
from parley.extract.parties.by_name.called import bears, kin, may_be
from parley.extract.parties.by_name.nations import is_people, nation
from parley.extract.parties.by_noun.men import last_band, only_band
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import modifiers, name_at, name_is_bare
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import body
from parley.records import Party, bodies_of

FAR = 3
"""How many sentences back "the group" may point to whoever last did something."""

NEAR = 1
"""How many sentences back "the group" may be a body of any other name. An outlet may be taken up from afar: there are
few in a report."""


SEATED = frozenset({"council", "committee", "commission", "court", "tribunal", "assembly", "mission", "agency", "team"})
OFFICIAL = {"media", "ministry", "army", "office"}
"""Kinds of bodies that nobody calls a group."""


def again(discourse: Discourse, token: Token) -> Resolved | None:
    """A word for a country or body named before: "the country", "the group", "the ministry"; none to whom it is said to
    do something."""
    found = _taken_up(discourse, token)
    return None if found and _hit_by(discourse, token) & bodies_of(found[1]) else found


def _taken_up(discourse: Discourse, token: Token) -> Resolved | None:
    """The country or body that a word takes up."""
    if not (is_definite(discourse.doc, token) or _is_owner(discourse, token)) or discourse.owners(token):
        return None
    if _is_another_league(discourse, token):
        return None
    if is_of(token, "media") and any(t.text.lower() == "this" for t in discourse.doc.children(token.index, "det")):
        return None  # the outlet that tells all of it
    if is_of(token, "opposing"):
        return _last(
            discourse, token, lambda m: m.kind == "body" and bears(m.parties[0].name.split()[-1], "opposition")
        )
    if is_of(token, "any_body") and (doer := _last_doer(discourse, token)):
        return doer
    if not name_is_bare(discourse.doc, token):
        return None
    if is_of(token, "again_country") and not token.is_plain:
        return None
    if is_of(token, "again_country"):
        return _last(discourse, token, lambda m: m.kind == "country" and m.parties[0].belongs_to is None)
    if is_of(token, "vessel") and token.is_plain and not name_at(discourse.doc, token.index + 1):
        return _last(discourse, token, lambda m: _is_ship(discourse, m))
    if is_of(token, "again_body", "fighter", "state", "forces", "voice"):
        return _body(discourse, token)
    if token.tag == "NOUN" and not token.is_plain:
        return _last(discourse, token, lambda m: _is_called(discourse, m, token.lemma.lower()))
    return None


def _is_another_league(discourse: Discourse, token: Token) -> bool:
    """Whether the word before a noun for a league says that it is one of many states: "an international | coalition
    source" is of no nation's coalition named before."""
    before = discourse.doc.tokens[max(0, token.index - 1)].text.lower()
    return word_class("leagues", token.lemma) and (before in words_of("abroad") or before.endswith("-led"))


def _body(discourse: Discourse, token: Token) -> Resolved | None:
    """The body, force or band named before: one that is called so, else the band whose men they are, else one that may
    be so called."""
    word = token.lemma.lower()
    same = _last(discourse, token, lambda m: _is_called(discourse, m, word) and not _is_abroad(discourse, m, token))
    if not same and is_of(token, "killer"):
        same = _last(discourse, token, lambda m: _is_told_fully(m, word))
    if not same and is_of(token, "fighter"):
        return last_band(discourse, token) or only_band(discourse, token)
    if same or not is_of(token, "again_body") or not is_definite(discourse.doc, token):
        return same
    far = word in words_of("media")
    return _last(
        discourse,
        token,
        lambda m: (
            m.kind == "body"
            and may_be(m.parties[0].name, word)
            and not _rules(m, word)
            and (far or _is_near(discourse, m, token))
        ),
    )


def _rules(mention: PartyMention, word: str) -> bool:
    """Whether a word is for who sits and decides, and a body is one that fights: "the council" is no Front."""
    return word in SEATED and is_force(mention.parties[0].name)


def _is_abroad(discourse: Discourse, mention: PartyMention, token: Token) -> bool:
    """Whether a power named farther back is of another land than the one spoken of now: "the government" is no more "the
    Government of Chad" to whom somebody wrote."""
    of = nation(mention.parties[0].body) if is_of(token, "power") and not _is_near(discourse, mention, token) else None
    return of is not None and discourse.named.homes.at(token.index) not in {None, of}


def _is_ship(discourse: Discourse, mention: PartyMention) -> bool:
    """Whether a mention is of a ship that a word for one may take up."""
    name = mention.parties[0].name
    return mention.kind == "body" and name in discourse.named.ships


def _is_near(discourse: Discourse, mention: PartyMention, token: Token) -> bool:
    return token.sentence - discourse.doc.tokens[mention.head].sentence <= NEAR


def _is_owner(discourse: Discourse, token: Token) -> bool:
    """Whether a word says whose forces or deeds others are: "coalition troops", "party leaders"."""
    owned = discourse.doc.tokens[token.head]
    if token.relation != "compound" or not is_of(token, "again_body"):
        return False
    is_ours = is_of(owned, "forces", "fighter", "arms_of") or word_class("leagues", token.lemma)
    return is_ours or (is_of(owned, "role", "state", "voice", "serving") and not is_of(token, "state_arms"))


def _last_doer(discourse: Discourse, token: Token) -> Resolved | None:
    """The body that last did or said something, of the sort that the words before a noun tell: "the rights group"."""
    words = [t.text.lower() for t in modifiers(discourse.doc, token) if not _says_seat(discourse, t)]
    if any(word not in words_of("rights") | words_of("militant") | words_of("holding_to") for word in words):
        return None
    kind = "armed_group" if set(words) & words_of("militant") else "ngo" if set(words) & words_of("rights") else None
    hit = _hit_by(discourse, token)
    for mention in discourse.before(token.index):
        head = discourse.doc.tokens[mention.head]
        if token.sentence - head.sentence > FAR:
            return None
        if hit & bodies_of(mention.parties):
            continue
        leads = head.relation.startswith("nsubj") or (mention.kind == "body" and head.sentence == token.sentence)
        leads = leads and not (kind == "armed_group" and _is_slain(discourse, head))
        if leads and _may_be_group(mention, head, token, kind):
            return "description", mention.parties
        if leads and not discourse.named.watchers and (band := _served_by(mention)):
            return "description", (band,)
    return last_band(discourse, token) if kind == "armed_group" else None


def _is_slain(discourse: Discourse, head: Token) -> bool:
    """Whether a noun is of those whom somebody killed."""
    return head.relation == "nsubj:pass" and is_of(discourse.doc.tokens[head.head], "attacks")


def _served_by(mention: PartyMention) -> Party | None:
    """The armed group whose men a mention is of: "gunmen from the Front"."""
    of = {party.belongs_to for party in mention.parties if mention.kind in {"group", "pronoun"}}
    band = next(iter(of)) if len(of) == 1 else None
    return Party(band) if band and nation(band) is None and is_force(band) else None


def _hit_by(discourse: Discourse, token: Token) -> frozenset[str]:
    """Those to whom a noun is said to do something, or who do it to that noun: whose men "were shot by the | group" is not
    the group, nor is who "fights the | group"."""
    doc = discourse.doc
    verb = doc.tokens[token.head]
    done_to = doc.children(verb.index, "nsubj:pass") if "by" in leading(doc, token.index) else ()
    if token.relation in {"obj", "iobj"}:  # "X blamed that group"
        done_to = tuple(doc.tokens[i] for i in surface_subject(doc, verb))
    words = {t.index for victim in done_to for t in doc.subtree(victim.index)}
    named = (m.parties for m in discourse.before(token.index) if m.head in words) if words else ()
    return frozenset(body for parties in named for body in bodies_of(parties))


def _says_seat(discourse: Discourse, token: Token) -> bool:
    """Whether a word says where a body has its seat: "the Nairobi-based group"."""
    words = [t.text.lower() for t in discourse.doc.tokens[token.index : token.index + 3]]
    return token.text.lower() == "based" or words[1:] == ["-", "based"] or token.text.lower().endswith("-based")


def _may_be_group(mention: PartyMention, head: Token, token: Token, kind: str | None) -> bool:
    """Whether a mention is of a body that is no state's, no outlet, and of `kind` where that is given and known."""
    if mention.kind == "description":
        return head.lemma.lower() == token.lemma.lower() or is_of(head, "any_body")
    known = body(mention.parties[0].name) if mention.kind == "body" else None
    if mention.kind != "body" or mention.parties[0].belongs_to or (known and known.kind in OFFICIAL):
        return False
    return not kind or known is None or known.kind == kind


def _is_called(discourse: Discourse, mention: PartyMention, word: str) -> bool:
    """Whether a mention's own noun, or a word of the body's name, is `word` or its kin."""
    head = discourse.doc.tokens[mention.head]
    noun = head.lemma.lower() if head.tag == "NOUN" else ""
    if mention.kind == "body" and word == "police" and mention.parties[0].name.split()[-1].lower() != word:
        return False  # "the police" is not the Reserve Police Force
    if mention.kind == "body":
        return bears(mention.parties[0].name, word) or noun in kin(word)
    return mention.kind in {"group", "description"} and noun in kin(word) and _is_named(mention.parties[0])


def _is_named(party: Party) -> bool:
    """Whether a party is somebody's, or a body that goes by a name of its own."""
    return party.belongs_to is not None or (party.name[:1].isupper() and not is_people(party.name))


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
