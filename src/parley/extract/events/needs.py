"""Needs: the conditions of a row of a table on what stands around its word.

In: the cells of a row, then a parsed `Doc` and a token. Out: `Need`s, and whether each holds of that token:

    obj@projectiles   an object of the class `projectiles` in word_classes.toml
    obj!@people       no object of the class `people`
    with=fire         a phrase "with fire" hangs from it
    obj, !obj         it has an object, it has none
    subj#PROPN        its subject is a name
    rel=aux           it hangs as an auxiliary itself

What stands before the test is a path of roles.py; words and classes are divided by "|".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from parley.errors import AssemblyError
from parley.extract.doc import Doc
from parley.extract.events.armed import is_armed_body, is_irregular
from parley.extract.events.meant import counted, meant
from parley.extract.grammar.leading import leading
from parley.extract.grammar.roles import fillers, prepositions
from parley.extract.grammar.token_spans import place_mention
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import country_word
from parley.language.lemmas import as_noun

_NEED = re.compile(r"(?P<path>[\w,+-]*)(?P<test>!@|!=|!#|@|=|#|)(?P<words>.*)")
APART = frozenset({"after", "following", "despite", "amid"})
"""What brings in a deed that the verb above does nothing to: "suspended the talks | after raids"."""


@dataclass(frozen=True, slots=True)
class Need:
    """One condition on what stands around a word: `negated` where nothing may fulfil it."""

    path: str
    test: str
    words: tuple[str, ...]
    negated: bool

    def holds(self, doc: Doc, token: Token) -> bool:
        """Whether `token`, with what stands around it, meets the condition."""
        if self.negated and self.path == "head" and leading(doc, token.index) & APART:
            return True
        if self.path == "rel":
            met = token.relation.split(":")[0] in self.words and not (self.negated and _goes_on(doc, token))
        else:
            met = any(
                self._fulfils(doc, one) for i in self._heads(doc, token) for one in self._meant(doc, doc.tokens[i])
            )
        return met != self.negated

    def _meant(self, doc: Doc, head: Token) -> list[Token]:
        """The noun that a head stands for, what that is a number of, and for a class the titles before a name."""
        noun = meant(doc, head)
        found = [noun, *(doc.tokens[i] for i in counted(doc, noun))]
        return (
            [*found, *(t for one in found for t in doc.children(one.index, "nmod:desc"))] if self.test == "@" else found
        )

    def _heads(self, doc: Doc, token: Token) -> tuple[int, ...]:
        """What fills the path, also where a phrase was hung from the object: "used rockets | against the town"."""
        own = fillers(doc, token.index, self.path)
        far = prepositions(self.path) if not own and not self.negated and token.tag == "VERB" else ""
        return tuple(i for thing in fillers(doc, token.index, "obj") for i in fillers(doc, thing, far)) if far else own

    def _fulfils(self, doc: Doc, filler: Token) -> bool:
        if not self.test:
            return True
        if self.test == "#":
            return filler.tag in self.words
        lemma = "airforce" if _is_air_force(doc, filler) else filler.lemma.lower()
        if filler.tag == "PROPN":
            lemma = as_noun(filler.text.lower()) or lemma
        if self.test == "@":
            return any(_is_of(doc, filler, lemma, name) for name in self.words)
        return lemma in self.words


def _goes_on(doc: Doc, token: Token) -> bool:
    """Whether a relative clause goes on to tell what somebody did: "Peru, which has supplied arms"; and not "the land it
    holds"."""
    who = doc.children(token.index, "nsubj", "nsubj:pass") if token.relation == "acl:relcl" else ()
    return any(t.text.lower() in {"which", "who", "that"} for t in who)


def needs(cells: Sequence[str]) -> tuple[Need, ...]:
    """The conditions that the last `cells` of a table's row write out."""
    return tuple(_need(cell) for cell in cells)


def _need(text: str) -> Need:
    match = _NEED.fullmatch(text.removeprefix("!"))
    if not match:
        raise AssemblyError(f"No condition that a frame can have: {text!r}; see needs.py.")
    test = match["test"]
    words = tuple(w for w in re.split(r"[|,]", match["words"].replace("@", "")) if w)
    return Need(match["path"], test.lstrip("!"), words, negated=text.startswith("!") or test.startswith("!"))


def _is_of(doc: Doc, token: Token, lemma: str, name: str) -> bool:
    """Whether a word is of the class `name`: by its lemma, or as a name or number that stands for such."""
    if word_class(name, lemma) and (name != "state_forces" or not is_irregular(doc, token)):
        return True
    return name in _STANDS_FOR and _STANDS_FOR[name](doc, token)


def _is_place(doc: Doc, token: Token) -> bool:
    return place_mention(doc, token.index) is not None


def _is_town(doc: Doc, token: Token) -> bool:
    """Whether a word names a place, be it a capital, and no country."""
    mention = place_mention(doc, token.index)
    return mention is not None and country_word(mention.place.name) in {None, "capital"}


def _is_somebody(doc: Doc, token: Token) -> bool:
    """Whether a word stands for a person by name or as "he"."""
    sees_place = token.name.endswith("LOC") or place_mention(doc, token.index) is not None
    named = token.tag == "PROPN" and not sees_place and (token.name.endswith("PER") or token.entity == "person")
    return named or token.text.lower() in {"he", "him", "she", "her"}


def _is_a_people(_: Doc, token: Token) -> bool:
    """Whether a word is the name of a people: "Rohingya", "Krajina Serbs"."""
    return token.tag == "PROPN" and (token.name.endswith("NORP") or token.entity == "person")


def _are_some_people(doc: Doc, token: Token) -> bool:
    """Whether a word is the name of a people, or a number that stands for people."""
    return token.tag == "NUM" or _is_a_people(doc, token)


_STANDS_FOR: dict[str, Callable[[Doc, Token], bool]] = {
    "people": _is_somebody,
    "plain_people": _are_some_people,
    "refugees": _is_a_people,
    "armed_people": is_armed_body,
    "towns": _is_town,
    "havens": _is_place,
}
"""The classes that words fulfil which no list holds, and how one sees that they do."""


def _is_air_force(doc: Doc, token: Token) -> bool:
    """Whether a word is the "force" of an "air force"."""
    return token.lemma.lower() == "force" and any(
        t.text.lower() == "air" for t in doc.children(token.index, "compound")
    )
