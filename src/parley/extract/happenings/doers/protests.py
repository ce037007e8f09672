"""Protests: who takes to the streets, and against whom, where the words leave it to the reader.

In: a `Doc`, a claim. Out: the claim with its parties. "Anti-government protests" are made by protesters against the
government of the country spoken of; what a rally demands, its protesters demand; unrest is suffered by the state,
whoever begins it; a crackdown on protests hits protesters.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.parties import Homes
from parley.extract.tokens import Token
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import country
from parley.records import Claim, Party

WORDS = 6
"""Tokens before "protests" among which stands what they are for or against; a hyphen is one."""


def with_protesters(doc: Doc, homes: Homes, claim: Claim, token: Token) -> Claim:
    """`claim`, a protest or what is done against one, carried by `token`, with the protesters and the state that its
    words imply."""
    asked = claim.type == "request" and not claim.actors and _is_asked_by_protests(doc, token)
    if claim.type not in {"protest", "coerce"} and not asked:
        return claim
    land = homes.at(token.index)
    if land is None:
        return claim
    state, protesters = Party(land), Party("protesters", land, claim.anchor)
    if claim.type == "coerce":
        return (
            claim if claim.recipients or not _is_of_protests(doc, token) else replace(claim, recipients=(protesters,))
        )
    if asked:
        return replace(claim, actors=(protesters,))
    if against := _opposed(doc, token):
        return replace(claim, recipients=claim.recipients or (Party(against),))
    if word_class("unrest", token.lemma):
        return replace(claim, recipients=claim.recipients or (state,))
    if token.tag == "NOUN" and _is_against_rule(doc, token):
        return replace(claim, actors=claim.actors or (protesters,), recipients=claim.recipients or (state,))
    return claim


def _is_of_protests(doc: Doc, token: Token) -> bool:
    """Whether what is put down are protests, or those who protest are driven off: "cracked down on protests", "fired
    gas at demonstrators", "used batons to disperse the crowd"."""
    purposes = (
        t.index for verb in (token, *doc.children(token.index, "conj")) for t in doc.children(verb.index, "advcl")
    )
    hit = (*fillers(doc, token.index, "obj+on+of+against"), *fillers(doc, token.index, "at+into"))
    hit = (*hit, *(i for clause in purposes for i in fillers(doc, clause, "obj")))
    return any(any_class(("protests", "crowds"), doc.tokens[i].lemma) for i in hit)


def _is_asked_by_protests(doc: Doc, token: Token) -> bool:
    """Whether it is a protest that demands something: "a rally demanding the release of prisoners"."""
    asking = (*fillers(doc, token.index, "subj"), *(above.index for above in doc.ancestors(token.index)))[:1]
    return any(word_class("protests", doc.tokens[i].lemma) for i in asking)


def _is_against_rule(doc: Doc, token: Token) -> bool:
    """Whether protests are said to be about who rules: "anti-government protests", "pro-democracy rallies"."""
    return any(word_class("about_rule", word) for word in _words_before(doc, token))


def _opposed(doc: Doc, token: Token) -> str | None:
    """The country that protests or protesters are said to be against: "anti-Chadian protests", "anti-Chad marchers
    rallied"."""
    nouns = (token, *(doc.tokens[i] for i in fillers(doc, token.index, "subj+by+of")))
    words = (word for noun in nouns for word in _words_before(doc, noun))
    named = (country(word.removeprefix("anti-").title()) for word in words if word.startswith("anti-"))
    return next((land for land in named if land), None)


def _words_before(doc: Doc, token: Token) -> set[str]:
    """The words just before a noun, in small letters, those with a hyphen whole."""
    first = max(doc.sentences[token.sentence].first, token.index - WORDS)
    words = [t.text.lower() for t in doc.tokens[first : token.index]]
    pairs = {f"{a}-{b}" for a, dash, b in zip(words, words[1:], words[2:], strict=False) if dash == "-"}
    return pairs | set(words)
