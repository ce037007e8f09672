"""Introduced: the country or body of a person, by the sentence before the one that first names him.

In: a parsed `Doc` with names, a person's first name in it. Out: the tokens that may say what the person is of, where
the sentence before tells of somebody without a name who stands in the same place of it, as doer or as sufferer: "Chad's
envoy rejected the plan. X said …", "Soldiers arrested a Chadian trader. X was seized …". Of such persons in six
annotated sets 19 of 22 are of what those words say.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.mentions import NameMention
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import behind, head_of, is_hyphenated, modifiers, name_at
from parley.extract.tokens import Token

DOER = frozenset({"nsubj"})
SUFFERER = frozenset({"obj", "nsubj:pass"})
BESIDE = ("appos", "flat", "compound", "nmod:desc", "nmod:unmarked")


def introduced(doc: Doc, name: NameMention) -> Iterator[int]:
    """The tokens about the noun of the sentence before that tells of the person first named by `name`."""
    head = head_of(doc, name.first, name.last)
    place = next((place for place in (DOER, SUFFERER) if head.relation in place), None)
    if place is None or not head.sentence:
        return
    before = doc.sentences[head.sentence - 1]
    nouns = (t for t in doc.tokens_in(before) if t.relation in place and _is_somebody(doc, t))
    if noun := next(nouns, None):
        yield from (t.index for t in modifiers(doc, noun) if not is_hyphenated(doc, t))
        for owner in behind(doc, noun, "of", "from"):
            yield from (t.index for t in doc.subtree(owner.index) if not is_hyphenated(doc, t))


def _is_somebody(doc: Doc, token: Token) -> bool:
    """Whether a noun tells of one person, and of none by name: "a trader"; not "the police", "President X"."""
    is_one = token.tag == "NOUN" and token.is_plain
    of_people = is_of(token, "role", "voice", "civilian", "fighter") or token.entity == "person"
    names = (name_at(doc, t.index) for t in doc.children(token.index, *BESIDE))
    return is_one and of_people and not any(name and name.kind == "person" for name in names)
