"""Later: bodies that a report describes first and names afterwards: "a rights group said … Hill Watch said".

In: a `Discourse` and a noun. Out: the body that the noun stands for.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.cues import is_cue
from parley.extract.mentions import NameMention
from parley.extract.parties.by_name.bodies import is_force
from parley.extract.parties.by_name.called import may_be
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import head_of, is_single, modifiers, name_is_bare
from parley.extract.tokens import Token
from parley.gazetteer.actors import body, is_outlet
from parley.records import Party

LEAD = 2
"""Of the first so many sentences one may describe who is named only behind them."""
SOON = 2
"""Within how many sentences he is then named."""


def later(discourse: Discourse, token: Token) -> Resolved | None:
    """One who is named only later: "a monitor said", where the report knows but one such body, or "a militant group
    said" in the lead, where the next who speaks is a body that may be such."""
    if not any(is_single(discourse.doc, t) for t in (token, *discourse.doc.children(token.index, "nmod:poss"))):
        return None  # "a doctors' group"
    watchers = discourse.named.watchers if is_of(token, "watcher") else []
    if len(watchers) == 1:
        return "body", (watchers[0],)
    teller = next(_tellers(discourse, token), None) if _opens(discourse, token) else None
    return ("body", (teller,)) if teller and _fits(discourse, token, teller.name) else None


def seated(discourse: Discourse, token: Token) -> Resolved | None:
    """The one watcher that a report knows, where a body that tells something is called only by its seat: "the
    Nairobi-based group said"."""
    before = discourse.doc.tokens[max(0, token.index - 1)].text.lower()
    by_seat = before.endswith("based") and is_of(token, "any_body", "watcher") and name_is_bare(discourse.doc, token)
    watchers = discourse.named.watchers if by_seat and _says(discourse, token) else []
    return ("body", (watchers[0],)) if len(watchers) == 1 else None


def _opens(discourse: Discourse, token: Token) -> bool:
    """Whether it is a body that says something in the lead."""
    is_body = is_of(token, "any_body", "watcher", "media", "enterprise", "joined") or token.lemma == "charity"
    return is_body and token.sentence < LEAD and _says(discourse, token)


def _says(discourse: Discourse, token: Token) -> bool:
    return token.relation == "nsubj" and is_cue("say", discourse.doc.tokens[token.head].lemma)


def _tellers(discourse: Discourse, token: Token) -> Iterator[Party]:
    """The bodies that speak soon behind it and were not named before."""
    doc = discourse.doc
    before = {party.name for name in _bodies(discourse, 0, token.index) if (party := discourse.named.party(name))}
    last = doc.sentences[min(token.sentence + SOON, len(doc.sentences) - 1)].last
    for name in _bodies(discourse, token.index + 1, last):
        party = discourse.named.party(name)
        head = head_of(doc, name.first, name.last)
        if _says(discourse, head) or (is_of(doc.tokens[head.head], "role") and _says(discourse, doc.tokens[head.head])):
            yield from (party,) if party and party.name not in before else ()


def _bodies(discourse: Discourse, first: int, last: int) -> Iterator[NameMention]:
    yield from (n for n in discourse.doc.names if first <= n.first < last and n.kind in {"organisation", "group"})


def _fits(discourse: Discourse, token: Token, name: str) -> bool:
    """Whether a body may be of the sort that a noun and the words before it tell."""
    words = {t.text.lower() for t in modifiers(discourse.doc, token)}
    known = body(name)
    kind = "armed_group" if words & words_of("militant") else "ngo" if words & words_of("rights") else None
    if nation(name) or (kind and known and known.kind != kind) or (is_of(token, "watcher") and _broadcasts(name)):
        return False
    owners = [t for t in discourse.doc.children(token.index, "nmod:poss") if t.tag == "NOUN"]  # "a lawyers' group"
    return may_be(name, token.lemma.lower()) and not ((kind == "ngo" or owners) and is_force(name))


def _broadcasts(name: str) -> bool:
    """Whether a body is one of the press, which is no "monitor": "Sahel TV"."""
    return is_outlet(name) or name.split()[-1].lower() in words_of("media") | {"tv"}
