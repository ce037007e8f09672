"""Quoted: who stands in one quotation with a word, and who is quoted with it.

In: a `Discourse` and a word of it. Out: whether another word stands in the same quotation; whether it stands outside
those of its paragraph; the names of whoever says it, and of whom he names.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.parties.discourse import Discourse
from parley.extract.parties.phrases import name_at
from parley.extract.tokens import Token

HE_SAYS = frozenset({"he", "she"})


def in_same_quote(discourse: Discourse, index: int, token: Token) -> bool:
    """Whether a word stands in the quotation that `token` stands in, in a sentence that quotes."""
    sentence = discourse.doc.sentences[token.sentence]
    tokens = discourse.doc.tokens
    if not any(tokens[i].is_quote for i in range(sentence.first, sentence.last)):
        return False
    low, high = sorted((index, token.index))
    return not any(tokens[i].is_quote for i in range(low, high))


def is_outside(discourse: Discourse, token: Token) -> bool:
    """Whether a word stands beside quotations of its paragraph, and in none of them."""
    doc = discourse.doc
    paragraph = doc.sentences[token.sentence].paragraph
    first = last = token.sentence
    while first and doc.sentences[first - 1].paragraph == paragraph:
        first -= 1
    while last + 1 < len(doc.sentences) and doc.sentences[last + 1].paragraph == paragraph:
        last += 1
    marks = [t.index for s in doc.sentences[first : last + 1] for t in doc.tokens_in(s) if t.is_quote]
    before = sum(at < token.index for at in marks)
    return bool(marks) and len(marks) % 2 == 0 and before % 2 == 0


def quoted_with(discourse: Discourse, token: Token) -> set[str]:
    """Who is quoted with a word, and so is nobody that he calls "he": of "he led the raid", X said, X."""
    doc = discourse.doc
    first = doc.sentences[token.sentence].first
    if sum(t.is_quote for t in doc.tokens[first : token.index]) % 2 == 0:
        return set()
    tellers = (t.index for above in doc.ancestors(token.index) for t in doc.children(above.index, "nsubj"))
    outside = [i for i in tellers if i != token.index and not in_same_quote(discourse, i, token)]
    return {party.name for i in outside for party in discourse.resolve(i)}


def named_by(discourse: Discourse, token: Token) -> frozenset[str]:
    """Whom a "he" names in what he says, so that he is none of them: of "he said X had fired", X."""
    doc = discourse.doc
    verb = doc.tokens[token.head]
    if not token.relation.startswith("nsubj") or not is_cue("say", verb.lemma):
        return frozenset()
    clauses = doc.children(verb.index, "ccomp", "parataxis")
    if token.text.lower() not in HE_SAYS:  # "'Chad is no monarchy,' it said"
        quoted = (t for clause in clauses if clause.index < token.index for t in doc.subtree(clause.index))
        heads = [t.index for t in quoted if not in_same_quote(discourse, t.index, token)]
        return frozenset(party.name for i in heads if name_at(doc, i) for party in discourse.resolve(i))
    names = (name_at(doc, t.index) for clause in clauses for t in doc.subtree(clause.index))
    people = (discourse.named.party(name) for name in names if name and name.kind == "person")
    return frozenset(party.name for party in people if party)
