"""Offices: whom a word for an office stands for.

In: a `Discourse` and the noun. Out: who holds it, where he is named before or beside it, else the office itself, of
whoever has it.
"""

from __future__ import annotations

from parley.extract.grammar.leading import is_definite
from parley.extract.names.classes import name_words
from parley.extract.parties.accredited import is_sent
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.by_name.people import is_office, office_of
from parley.extract.parties.by_noun.descriptions import plain_name
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import borne, head_of, is_hyphenated, modifiers, name_at
from parley.extract.tokens import Token
from parley.records import Party

REACH = 10
"""How many words may stand between an office and the name of its holder."""

OF_WHOM = {"to", "for", "of"}
BETWEEN = {"-", ",", "of", "for", "and", "the", "to", "state"}


def titled(discourse: Discourse, token: Token) -> Resolved | None:
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
            if _serves(discourse, token, name.first):
                break
            is_many = not token.is_plain
            return "person", discourse.together(index) if is_many else discourse.resolve(index)
        if doc.tokens[index].text == "," and is_of(token, "state_arms"):  # "said the army, President X declared"
            break
        word = doc.tokens[index].text
        is_between = word.lower() in BETWEEN or is_of(doc.tokens[index], "chamber")
        is_between = is_between or (word.istitle() and word.lower() in name_words()["fields"])
        if not name and not is_office(doc.tokens[index]) and not is_between:
            break
        index = name.last if name else index + 1
    return _beside(discourse, token)


def _serves(discourse: Discourse, token: Token, first: int) -> bool:
    """Whether an office is one under the person whose name begins at `first`: "an aide to X", "an envoy of Chad's
    president X"; not "the head of the army General X", "the envoy for Chad X"."""
    words = discourse.doc.tokens
    at = first - 1
    while at > token.index and (is_office(words[at]) or words[at].tag in {"ADJ", "PART"} or nation(words[at].text)):
        at -= 1
    is_direct = at == first - 1 or is_office(words[first - 1])
    return is_direct and at > token.index and words[at].text.lower() in OF_WHOM


def _beside(discourse: Discourse, office: Token) -> Resolved | None:
    """The name set beside an office, or beside its last words: "the governor of the region, Dr X", "the leader of
    Chad's Muslim community, X"."""
    doc = discourse.doc
    for below in sorted(t.index for t in doc.subtree(office.index)):
        token = doc.tokens[below]
        above = doc.tokens[token.head]
        is_body = above.entity != "person" or is_of(above, "body", "again_body", "every_state")
        is_his = token.relation == "appos" and (above.index == office.index or is_body)
        name = (name_at(doc, below) or borne(doc, below)) if is_his else None
        if name and (holder := discourse.mention(head_of(doc, name.first, name.last).index)):
            return ("person", holder.parties) if holder.kind == "person" else None
    return None


def held(discourse: Discourse, token: Token) -> Resolved | None:
    """An office without a name: of whoever the words say, else as the last who held it, else of the country spoken
    of."""
    is_sort = token.tag == "VERB" and token.text != token.lemma
    is_sort = is_sort or (token.tag == "ADJ" and token.relation == "amod")  # "a general offensive"
    if not is_of(token, "role") or is_sort or _goes_on(discourse, token):
        return None
    owners = [_body_of(discourse, of) for of in discourse.owners(token)]
    title = _office_words(discourse, token)
    owners = owners or [of for of in [office_of().get(title)] if of and _is_told_of(discourse, of)]
    if not owners and is_definite(discourse.doc, token) and (holders := discourse.named.holders(title, None)):
        return "person", (Party(holders[0].name, holders[0].of),)
    told = any(is_of(t, "fighter", "of_many_lands") for t in modifiers(discourse.doc, token))
    if not owners and is_of(token, "office") and not told and not is_sent(discourse.doc, token):
        homes = discourse.named.homes
        land = homes.here(token.index) or homes.last_before(token.index) or homes.at(token.index)
        owners = [land] if land else []
    if not owners:
        nobodys = Party(plain_name(discourse.doc, token))
        return None if is_hyphenated(discourse.doc, token) else ("description", (nobodys,))
    return "description", tuple(_holder(discourse, title, of) for of in owners)


def _body_of(discourse: Discourse, owner: str) -> str:
    """Whom an office serves: of "a spokesman for X", the body that X is of, where the report says."""
    return next((p.of for p in discourse.named.everybody() if p.name == owner and p.of), owner)


def _goes_on(discourse: Discourse, token: Token) -> bool:
    """Whether an office goes on behind a hyphen: the "Secretary" of "Secretary-General"."""
    behind = discourse.doc.tokens[token.index + 1 : token.index + 3]
    return len(behind) > 1 and behind[0].text == "-" and is_office(behind[1])


def _is_told_of(discourse: Discourse, of: str) -> bool:
    """Whether an office may be that of the land or body which alone has one: of a land only where the report speaks of
    it."""
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
