"""Described: whom a common noun stands for: offices, groups, and words for those named before.

In: a `Discourse` and a noun. Out: its parties, each with a short description and the country or body that it is of.
"""

from __future__ import annotations

from parley.extract.doc import Doc, PartyKind, PartyMention, Token
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.nations import nation
from parley.extract.parties.people import is_office
from parley.extract.parties.phrases import (
    behind,
    is_hyphenated,
    is_single,
    modifiers,
    name_at,
    name_is_bare,
    short_name,
)
from parley.gazetteer.actors import adjectives, body
from parley.records import Party

REACH = 10
"""How many words may stand between an office and the name of its holder."""

BETWEEN = {",", "of", "for", "and", "the", "to", "state"}
KNOWN_BY = ("state", "forces", "civilian", "fighter", "voice", "media", "body", "role", "craft")


def described(discourse: Discourse, token: Token) -> Resolved | None:
    """Whom a noun stands for; None where it is nobody that acts ("peace", "house")."""
    for reading in (_titled, _shared, _paired, _again, _later, _opposed, _unnamed, _counterpart, _held, _group):
        if found := reading(discourse, token):
            return found
    return None


def _titled(discourse: Discourse, token: Token) -> Resolved | None:
    """An office before or behind the name of who holds it: "President X", "X, the president"."""
    if not is_of(token, "role", "voice", "state"):
        return None
    doc = discourse.doc
    index = token.index + 1
    last = min(index + REACH, doc.sentences[token.sentence].last)
    while index < last:
        name = name_at(doc, index)
        if name and name.kind == "person":
            return "person", discourse.resolve(index)
        if not name and not is_office(doc.tokens[index]) and doc.tokens[index].text.lower() not in BETWEEN:
            break
        index = name.last if name else index + 1
    if token.relation == "appos" and (name := name_at(doc, token.head)) and name.kind == "person":
        return "person", discourse.resolve(token.head)
    return None


def _shared(discourse: Discourse, token: Token) -> Resolved | None:
    """Part of a number: "dozens of soldiers", "members of the group"."""
    if not is_of(token, "share"):
        return None
    parties = [p for of in behind(discourse.doc, token, "of", "from", "among") for p in discourse.together(of.index)]
    return ("group", tuple(parties)) if parties else None


def _paired(discourse: Discourse, token: Token) -> Resolved | None:
    """The two sides of the conflict: "both countries", "the two leaders", "the warring parties"."""
    words = {t.text.lower() for t in discourse.doc.children(token.index)}
    is_pair = bool(words & {"two", "both", "warring", "opposing", "rival", "conflicting", "each", "either"})
    plural = token.text.lower() != token.lemma.lower()
    if is_of(token, "sides") and (is_pair or (token.lemma.lower() in {"side", "belligerent"} and plural)):
        named = discourse.owners(token)
        bodies = named if len(named) > 1 else discourse.named.sides
        return "description", tuple(Party(b) for b in bodies)
    if is_of(token, "heads") and is_pair and plural and not discourse.owners(token):
        return "description", tuple(_head_of(discourse, b, token) for b in discourse.named.sides)
    return None


def _head_of(discourse: Discourse, body: str, token: Token) -> Party:
    """The last person named who is of `body`, else the office alone."""
    for mention in discourse.before(token.index):
        if mention.kind == "person" and mention.parties[0].body == body:
            return mention.parties[0]
    return Party(token.text.lower(), body)


def _again(discourse: Discourse, token: Token) -> Resolved | None:
    """A word for a country or body named before: "the country", "the group", "the ministry"."""
    if not _is_definite(discourse, token) or not name_is_bare(discourse.doc, token) or discourse.owners(token):
        return None
    if is_of(token, "again_country"):
        return _last(discourse, token, lambda m: m.kind == "country" and m.parties[0].belongs_to is None)
    if is_of(token, "again_body", "fighter", "state", "forces", "voice"):
        word = token.lemma.lower()
        same = _last(discourse, token, lambda m: _is_called(discourse, m, word))
        if same or not is_of(token, "again_body"):
            return same
        return _last(discourse, token, lambda m: m.kind == "body")
    return None


def _later(discourse: Discourse, token: Token) -> Resolved | None:
    """One who watches and is named only later: "a monitor said", where the report knows but one such body."""
    if not is_of(token, "watcher") or not is_single(discourse.doc, token):
        return None
    watchers = discourse.named.watchers
    return ("body", (watchers[0],)) if len(watchers) == 1 else None


def _opposed(discourse: Discourse, token: Token) -> Resolved | None:
    """The opposition of a country is a party of its own, and of no other: "Syrian opposition"."""
    if token.lemma.lower() != "opposition" or token.tag != "NOUN":
        return None
    of = next(iter(discourse.owners(token)), None) or discourse.named.homes.mostly(token.index)
    named = adjectives(of) if of else ()
    return ("group", (Party(f"{named[0]} opposition"),)) if named else None


def _is_called(discourse: Discourse, mention: PartyMention, word: str) -> bool:
    """Whether a mention's own noun, or a word of the body's name, is `word`: "the ministry" is the Defence Ministry."""
    head = discourse.doc.tokens[mention.head]
    if mention.kind == "body":
        return word in mention.parties[0].name.lower().split()
    return (
        mention.kind in {"group", "description"}
        and head.lemma.lower() == word
        and mention.parties[0].belongs_to is not None
    )


def _last(discourse: Discourse, token: Token, fits) -> Resolved | None:  # type: ignore[no-untyped-def]
    for mention in discourse.before(token.index):
        if fits(mention):
            return "description", mention.parties
    return None


def _is_definite(discourse: Discourse, token: Token) -> bool:
    return any(
        t.text.lower() in {"the", "this", "that", "these", "those"} for t in discourse.doc.children(token.index, "det")
    )


def _unnamed(discourse: Discourse, token: Token) -> Resolved | None:
    """Nobody named: "sources say", "reports say"."""
    if token.text.lower() not in words_of("unnamed_sources") or list(modifiers(discourse.doc, token)):
        return None
    is_subject = token.relation.startswith("nsubj") and not list(
        behind(discourse.doc, token, "of", "from", "by", "in", "at")
    )
    return ("description", (Party("unnamed sources"),)) if is_subject else None


def _counterpart(discourse: Discourse, token: Token) -> Resolved | None:
    """ "His Armenian counterpart": who holds there the office that the last person holds here."""
    if token.lemma.lower() not in {"counterpart", "opposite"}:
        return None
    owners = discourse.owners(token)
    own = next((m for m in discourse.before(token.index) if m.kind == "person"), None)
    of = next((o for o in owners if not own or o != own.parties[0].body), None)
    office = next((p.office for p in discourse.named.everybody() if own and p.name == own.parties[0].name), None)
    holders = discourse.named.holders(office, of) if office and of else []
    name = holders[0].name if holders else office or "counterpart"
    return "description", (Party(name, of),) if of else ()


def _held(discourse: Discourse, token: Token) -> Resolved | None:
    """An office without a name: of whoever the words say, else as the last who held it, else of the country spoken of."""
    if not is_of(token, "role"):
        return None
    owners = discourse.owners(token)
    title = short_name(discourse.doc, token, keep=False).lower()
    if not owners and _is_definite(discourse, token) and (holders := discourse.named.holders(title, None)):
        return "person", (Party(holders[0].name, holders[0].of),)
    if not owners and is_of(token, "office") and not any(is_of(t, "fighter") for t in modifiers(discourse.doc, token)):
        land = discourse.named.homes.at(token.index)
        owners = [land] if land else []
    if not owners:
        return ("description", (Party(_plain(discourse, token)),)) if not is_hyphenated(discourse.doc, token) else None
    return "description", tuple(_holder(discourse, title, of) for of in owners)


def _holder(discourse: Discourse, title: str, of: str) -> Party:
    holders = discourse.named.holders(title, of)
    return Party(holders[0].name if len(holders) == 1 else title, of)


def _group(discourse: Discourse, token: Token) -> Resolved | None:
    """An unnamed group: a short description and whoever it is of."""
    if not _may_act(token) or (token.relation == "compound" and is_of(discourse.doc.tokens[token.head], "craft")):
        return None
    owners = discourse.owners(token)
    if not owners and is_of(token, "state", "voice", "civilian"):
        owners = _officials_of(discourse, token)
    if not owners and is_of(token, "craft"):
        return None
    told = _is_placed(discourse.doc, token) or any(is_of(t, "fighter", "body") for t in modifiers(discourse.doc, token))
    if not owners and is_of(token, "state", "civilian") and not told:
        homes = discourse.named.homes
        land = homes.here(token.index) or _voiced(discourse, token) or homes.at(token.index)
        owners = [land] if land else []
    kind: PartyKind = "group"
    if not owners and is_of(token, "body") and _is_definite(discourse, token) and name_is_bare(discourse.doc, token):
        return None
    if not owners:
        return kind, (Party(_plain(discourse, token)),)
    if len(owners) > 1 and is_of(token, "forces"):
        words = discourse.owning_words(token)
        return kind, tuple(Party(f"{words.get(of, of)} {token.text}", of) for of in owners)
    name = short_name(discourse.doc, token, keep=is_of(token, "forces"))
    return kind, tuple(Party(name, of) for of in owners)


def _may_act(token: Token) -> bool:
    """Whether a noun is of people or bodies: by its class, or as the model sees a person in it."""
    if is_of(token, "anybody") or token.tag not in {"NOUN", "PROPN"}:
        return False
    return is_of(token, *KNOWN_BY) or (token.entity == "person" and not is_of(token, "share"))


def _is_placed(doc: Doc, token: Token) -> bool:
    """Whether the words behind a noun say whose it is, though not whom they name: "soldiers from other countries"."""
    return any(True for _ in behind(doc, token, "of", "from"))


def _voiced(discourse: Discourse, token: Token) -> str | None:
    """The country of those who tell of their own: "according to Chad's ministry, five soldiers were killed"."""
    doc = discourse.doc
    for above in doc.ancestors(token.index):
        for child in doc.children(above.index, "obl", "nsubj"):
            tells = (
                doc.children(above.index, "ccomp", "parataxis")
                if child.relation == "nsubj"
                else _is_according(doc, child)
            )
            parties = discourse.resolve(child.index) if tells and child.index != token.index else ()
            if parties and nation(parties[0].body):
                return parties[0].body
    return None


def _is_according(doc: Doc, token: Token) -> bool:
    return any(t.text.lower() == "according" for t in doc.children(token.index, "case"))


def _officials_of(discourse: Discourse, token: Token) -> list[str]:
    """ "A source at Hadrut Police Command", "officials in Baku": of where they are."""
    for place in behind(discourse.doc, token, "at", "in", "within", "with"):
        if bodies := [p.body for p in discourse.together(place.index) if nation(p.body) or body(p.body)]:
            return bodies
    return []


def _plain(discourse: Discourse, token: Token) -> str:
    name = short_name(discourse.doc, token)
    if not is_single(discourse.doc, token):
        return name
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"
