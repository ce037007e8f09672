"""Many: nouns for several who are named beside the noun.

In: a `Discourse` and a noun. Out: the parties of "dozens of soldiers", "the two Koreas", "members of the group",
"countries such as Chad", "two rebel groups, the Front and the Army".
"""

from __future__ import annotations

from collections.abc import Sequence

from parley.extract.grammar.leading import preposition
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import behind, name_at, short_name
from parley.extract.tokens import Token
from parley.gazetteer.actors import countries, is_known
from parley.records import Party

PAIR = 2
CALLED = frozenset({"know"})
"""What brings in a name with "as" behind a noun: "a group known as the Front"."""


def twins(discourse: Discourse, token: Token) -> Resolved | None:
    """Two countries that share the last word of their names: "the two Koreas", "both Sudans"."""
    if token.tag != "PROPN" or not token.text.endswith("s"):
        return None
    if not any(t.text.lower() in {"two", "both"} for t in discourse.doc.children(token.index, "nummod", "det")):
        return None
    alike = [land.name for land in countries() if land.name.split()[-1] == token.text[:-1]]
    return ("group", tuple(Party(name) for name in alike)) if len(alike) == PAIR else None


def shared(discourse: Discourse, token: Token) -> Resolved | None:
    """Part of a number: "dozens of soldiers", "members of the group"."""
    if not is_of(token, "share") or _is_ones_part(discourse, token):
        return None
    parties = [p for of in behind(discourse.doc, token, "of", "from", "among") for p in discourse.together(of.index)]
    owners = () if parties else discourse.owners(token)
    named = (Party(short_name(discourse.doc, token), of) for of in owners if not nation(of) and not of.islower())
    found = tuple(parties) or tuple(named) or _of_body(discourse, token, owners)
    return ("group", found) if found else None


def _of_body(discourse: Discourse, token: Token, owners: Sequence[str]) -> tuple[Party, ...]:
    """The nameless body of a land whose name stands before its members: of "Chadian gang | members", Chad's gang."""
    before = discourse.doc.tokens[token.index - 1] if token.index else token
    is_body = before.relation == "compound" and before.head == token.index and before.is_plain
    member = token.lemma.lower() == "member" and is_body and is_of(before, "body", "bandits", "forces", "state_arms")
    return tuple(Party(before.text.lower(), of) for of in owners if nation(of)) if member else ()


def _is_ones_part(discourse: Discourse, token: Token) -> bool:
    """Whether a word only turns to somebody: "for their part, the refugees"."""
    return token.lemma.lower() == "part" and preposition(discourse.doc, token) == "for"


def listed(discourse: Discourse, token: Token) -> Resolved | None:
    """Those of a kind whom the words behind name: "countries such as Chad", "the groups, including the Front", "those
    who sent troops include Chad and Kenya"."""
    doc = discourse.doc
    above = doc.tokens[token.head] if token.relation == "nsubj" and doc.children(token.index, "acl") else token
    included = doc.children(above.index, "obj") if above.lemma.lower() == "include" else ()
    ties = ("such", "like", "including") if is_of(token, "any_body", "again_country") else ("such", "like")
    named = [p for of in (*behind(doc, token, *ties), *included) for p in discourse.together(of.index)]
    return ("group", tuple(named)) if named and all(is_known(p.body) for p in named) else None


def spelled_out(discourse: Discourse, token: Token) -> Resolved | None:
    """Groups whose names stand behind a comma: "two rebel groups, the Front and the Army", "a group known as the
    Front"."""
    if not is_of(token, "again_body", "body", "media", "fighter", "sides"):
        return None
    doc = discourse.doc
    called = (
        t for clause in doc.children(token.index, "acl") if clause.lemma in CALLED for t in behind(doc, clause, "as")
    )
    names = (t for t in (*doc.children(token.index, "appos"), *called) if name_at(doc, t.index))
    parties = next((found for t in names if (found := discourse.together(t.index))), ())
    return ("group", parties) if parties and all(p.body[:1].isupper() for p in parties) else None
