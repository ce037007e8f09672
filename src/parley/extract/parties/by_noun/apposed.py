"""Apposed: nouns beside the name of whom they tell: "the militia X", "X, a bus company".

In: a `Discourse` and the noun. Out: the party that bears the name.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.parties.by_name.nations import nation, nation_word
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import head_of, name_at, words_of_name
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.records import Party

STYLING = 7
"""How many words behind a noun say what it calls itself, with the first of the name."""
NEIGHBOURS = frozenset({"neighbour", "neighbor", "rival", "foe", "adversary"})


def apposed(discourse: Discourse, token: Token) -> Resolved | None:
    """A noun beside the name of what it tells of: "the rights group X", "the militia X", "X, a bus company", "its
    neighbour Chad", "its owner, X,"."""
    if (
        (found := _neighbour(discourse, token) or _bearer(discourse, token) or _other_land(discourse, token))
        or not is_of(token, "again_body", "body", "media")
        or not token.is_plain
    ):
        return found
    name = _name_beside(discourse.doc, token)
    if not name or name.kind not in {"organisation", "group"}:
        return None
    head = head_of(discourse.doc, name.first, name.last)
    parties = () if nation(words_of_name(discourse.doc, name)) else discourse.resolve(head.index)
    return ("body", parties) if parties else None


def _name_beside(doc: Doc, token: Token) -> NameMention | None:
    """The name that stands right behind a noun, or that the noun is set behind."""
    name = name_at(doc, token.index + 1) if token.index + 1 < len(doc.tokens) else None
    if name and name.first == token.index + 1:
        return name
    if styled := _self_styled(doc, token):
        return styled
    return name_at(doc, token.head) if token.relation == "appos" and token.head < token.index else None


def _self_styled(doc: Doc, token: Token) -> NameMention | None:
    """The name that a body behind whose noun it stands gives itself, or goes by: "a group that calls itself the Front",
    "a group known as the Front"."""
    behind = doc.tokens[token.index + 1 : doc.sentences[token.sentence].last][:STYLING]
    words = [t.text.lower() for t in behind]
    calls = next((at for at, t in enumerate(behind) if t.lemma.lower() in {"call", "know", "style"}), None)
    if calls is None or calls > 1 or (calls == 1 and words[0] not in {"that", "which"}):
        return None
    at = calls + 1 + (words[calls + 1 : calls + 2] in (["itself"], ["themselves"], ["as"]))
    at += words[at : at + 1] == ["the"]
    name = name_at(doc, behind[at].index) if at < len(behind) else None
    return name if name and name.first == behind[at].index else None


def _bearer(discourse: Discourse, token: Token) -> Resolved | None:
    """The person whose name stands behind what they are: "its owner, | Lea Horn |, said", "the writer | Lea Horn |
    said"."""
    doc = discourse.doc
    beside = doc.children(token.index, "appos") if token.entity == "person" and token.is_plain else ()
    beside = () if is_of(token, "body", "again_body") else beside
    names = (name_at(doc, t.index) for t in beside)
    comma = bool(beside) and doc.tokens[token.index + 1].text == ","
    comma = comma or _goes_on(doc, token)
    name = next((name for name in names if name and _stands_behind(doc, token, name, comma=comma)), None)
    if not name or name.kind != "person" or (not comma and name.last - name.first == 1):  # "his son Saddam"
        return None
    parties = discourse.resolve(head_of(doc, name.first, name.last).index)
    return ("person", parties) if parties else None


def _goes_on(doc: Doc, token: Token) -> bool:
    """Whether a noun goes on with what it is of: "the chief executive of a hospital"."""
    return any(t.text.lower() == "of" for t in doc.tokens[token.index + 1 : token.index + 2])


def _stands_behind(doc: Doc, token: Token, name: NameMention, *, comma: bool) -> bool:
    """Whether a name stands right behind a noun, or behind the comma after what that is of."""
    if name.first == token.index + 1 + comma:
        return True
    own = {t.index for of in doc.children(token.index, "nmod") for t in doc.subtree(of.index)}
    return doc.tokens[name.first - 1].text == "," and own.issuperset(range(token.index + 1, name.first - 1))


def _neighbour(discourse: Discourse, token: Token) -> Resolved | None:
    """The country whose name stands right behind what it is to another: "its neighbour Chad", "key ally Chad"."""
    doc = discourse.doc
    single = token.is_plain
    if not (word_class("friends", token.lemma) and single) and not (
        is_of(token, "sides") and doc.children(token.index, "nmod:poss")
    ):
        return None
    name = name_at(doc, token.index + 1) if token.index + 1 < len(doc.tokens) else None
    named = name and name.first == token.index + 1 and nation_word(words_of_name(doc, name)) == "name"
    return ("country", discourse.resolve(head_of(doc, name.first, name.last).index)) if name and named else None


def _other_land(discourse: Discourse, token: Token) -> Resolved | None:
    """The only other country that a report names, for a country's "neighbour" or "rival"; nobody where it names more:
    "Chad accused its neighbour", who is not Chad."""
    own = set(discourse.owners(token)) if token.lemma.lower() in NEIGHBOURS and token.is_plain else set()
    if len(own) != 1 or not discourse.doc.children(token.index, "nmod:poss") or not all(map(nation, own)):
        return None
    others = {land for name in discourse.doc.names if (land := nation(words_of_name(discourse.doc, name)))} - own
    return "description", (Party(next(iter(others))),) if len(others) == 1 else ()
