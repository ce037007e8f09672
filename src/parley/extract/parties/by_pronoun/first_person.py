"""First person: whom "I" and "we" stand for.

In: a `Discourse` and such a pronoun. Out: the parties of whoever says it.
"""

from __future__ import annotations

from itertools import chain

from parley.extract.parties.by_pronoun.fitting import is_subject, leads
from parley.extract.parties.by_pronoun.quoted import in_same_quote, is_outside
from parley.extract.parties.discourse import Discourse
from parley.extract.parties.issuer import titular
from parley.extract.tokens import Token
from parley.records import Party

WE = {"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"}


def speaker(discourse: Discourse, token: Token) -> tuple[Party, ...]:
    """Who says "I" or "we": the subject of the speech that it stands in, else the last person who spoke, unless it
    stands beside what is quoted of him; where none has, it is the voice of who issued the statement, or of the body or country that last did something."""
    doc = discourse.doc
    for above in doc.ancestors(token.index):
        if above.index == token.head or not _holds_speech(discourse, above):
            continue
        for child in doc.children(above.index, "nsubj"):
            outside = child.text.lower() not in WE and not in_same_quote(discourse, child.index, token)
            parties = discourse.resolve(child.index) if outside else ()
            if parties:
                return parties
    if titular(doc) and discourse.named.issuer:
        return (Party(discourse.named.issuer),)
    before = [m for m in discourse.before(token.index) if is_subject(discourse, m)]
    told = is_outside(discourse, token)
    said = (m.parties for m in before if m.kind == "person" and not told)
    issued = [m.parties for m in before if m.kind in {"body", "country"} and leads(discourse, m)]
    if of := discourse.named.issuer:
        issued = [parties for parties in issued if parties[0].body == of] or [(Party(of),)]
    return next(chain(said, issued), ())


def _holds_speech(discourse: Discourse, verb: Token) -> bool:
    return bool(discourse.doc.children(verb.index, "ccomp", "parataxis"))
