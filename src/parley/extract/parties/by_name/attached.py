"""Attached: the country or body of a person, by the words beside his name.

In: a parsed `Doc` with names, a person's name. Out: the tokens of the nations and bodies in the noun phrase that is set
beside the name: "the governor of the Upper province, X", "X, a Chadian citizen", "Norwegian mediator X". In six
annotated sets 35 of 37 such nations before the noun, or places behind it, are what the person is of.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.mentions import NameMention
from parley.extract.names.classes import POSSESSIVE
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import behind, head_of, modifiers, name_at, words_of_name
from parley.extract.tokens import Token, matches
from parley.language.lemmas import plural

TITLES = ("compound", "nmod:desc", "flat", "nmod:unmarked")
"""How a noun hangs from the name that it stands before, or the name from the noun."""


def attached(doc: Doc, name: NameMention) -> Iterator[int]:
    """The tokens that may say what the person `name` is of: those before the noun beside it, then places behind it."""
    head = head_of(doc, name.first, name.last)
    if head.relation == "appos" and (above := name_at(doc, head.head)) and above.kind != "person":
        yield head.head
    yield from _led(doc, head)
    for noun in beside(doc, name):
        own = {*range(name.first, name.last), *_of_nation(doc, noun)}
        yield from (t.index for t in modifiers(doc, noun) if t.index not in own)
        yield from (t.index for t in behind(doc, noun, "for") if is_of(noun, "spokesman"))
        for place in behind(doc, noun, "of", "in"):
            yield from (t.index for t in doc.subtree(place.index) if t.index not in own)


def men_led(doc: Doc, name: NameMention) -> str | None:
    """The nameless men under arms that a person is said to lead, to be of or to speak for: "rebel leader X", "X speaks
    for the rebels"."""
    head = head_of(doc, name.first, name.last)
    verb = doc.tokens[head.head]
    heading = (*doc.children(verb.index, "obj"), *behind(doc, verb, "for")) if head.relation == "nsubj" else ()
    led = [t for t in heading if is_of(verb, "leads") or verb.lemma == "speak"]
    about = [t for noun in beside(doc, name) for t in (*modifiers(doc, noun), *behind(doc, noun, "of", "for"), noun)]
    men = (t for t in (*led, *about) if t.tag != "PROPN" and is_of(t, "fighter", "militant"))
    of = next((t for t in men if t.lemma != "warlord"), None)
    if of is None:
        return None
    return of.lemma.lower() if is_of(of, "forces") else plural(of.lemma.lower())


def _led(doc: Doc, head: Token) -> Iterator[int]:
    """Whom somebody is said to lead or speak for: "X, 51, speaks for the movement Y", "X, who heads the Front", "the
    Front, led by X"."""
    by = doc.tokens[head.head]
    if "by" in leading(doc, head.index) and is_of(by, "leads") and matches(by.relation, ("acl",)):
        yield by.head
    for verb in (*doc.children(head.index, "acl"), *[doc.tokens[head.head]] * (head.relation == "nsubj")):
        heading = doc.children(verb.index, "obj") if verb.is_verbal and is_of(verb, "leads") else ()
        for noun in (*heading, *(behind(doc, verb, "for") if verb.lemma == "speak" else ())):
            yield from (t.index for t in (noun, *doc.children(noun.index, "appos", "flat")) if name_at(doc, t.index))


def _of_nation(doc: Doc, noun: Token) -> range:
    """The words of a noun that is itself a nation: "a South Korean, X" says as little as "a Chadian, X"."""
    name = name_at(doc, noun.index)
    return range(name.first, name.last) if name and nation(words_of_name(doc, name)) else range(0)


def beside(doc: Doc, name: NameMention) -> Iterator[Token]:
    """The nouns set beside a name, or that it is set beside; not what is somebody's own: "X's fighters"."""
    head = head_of(doc, name.first, name.last)
    owns = any(t.text in POSSESSIVE for t in doc.tokens[name.last : name.last + 1])
    if head.relation in {"appos", *TITLES} and not (owns and head.head >= name.last):
        yield doc.tokens[head.head]
    for noun in doc.children(head.index, "appos", *TITLES):
        if noun.tag in {"NOUN", "PROPN"} and noun.index not in range(name.first, name.last):
            yield noun
