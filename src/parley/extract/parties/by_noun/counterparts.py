"""Counterparts: who holds the same office elsewhere.

In: a `Discourse` and a noun. Out: the party of "his Armenian counterpart", or of "his counterpart in Niger".
"""

from __future__ import annotations

from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.tokens import Token
from parley.gazetteer.offices import called_in
from parley.records import Party


def counterpart(discourse: Discourse, token: Token) -> Resolved | None:
    """ "His Armenian counterpart": who holds there the office that the last person holds here."""
    if token.lemma.lower() not in {"counterpart", "opposite"}:
        return None
    owners = [*_adjectives(discourse, token), *_where(discourse, token), *discourse.owners(token)]
    own = next((m for m in discourse.before(token.index) if m.kind in {"person", "description"}), None)
    of = next((o for o in owners if not own or o != own.parties[0].body), None)
    office = next(
        (called_in(of, p.office) for p in discourse.named.everybody() if own and p.name == own.parties[0].name), None
    )
    holders = discourse.named.holders(office, of) if office and of else []
    name = holders[0].name if holders else office or "counterpart"
    return "description", (Party(name, of),) if of else ()


def _adjectives(discourse: Discourse, token: Token) -> list[str]:
    """The countries that the adjectives of a noun name: "his | Kenyan | counterpart in Ethiopia"."""
    said = discourse.doc.children(token.index, "amod")
    return [party.body for word in said for party in discourse.resolve(word.index) if nation(party.body)]


def _where(discourse: Discourse, token: Token) -> list[str]:
    """The country that the words right behind say somebody is "in": "his counterpart | in Niger"."""
    at = token.index + 1
    is_in = at + 1 < len(discourse.doc.tokens) and discourse.doc.tokens[at].text == "in"
    return [party.body for party in discourse.resolve(at + 1) if nation(party.body)] if is_in else []
