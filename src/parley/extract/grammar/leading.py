"""Leading words: the prepositions, conjunctions and articles that bring in a phrase or clause.

In: a parsed `Doc`, the token that a phrase or clause is headed at. Out: those words, in small letters; what the article
says; whether the words make it only a measure of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from parley.extract.doc import Doc
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
SOME_OF_THEM: Final = re.compile(
    r",\s(?:at\sleast\s|almost\s|nearly\s|more\sthan\s)?[\w-]+\sof\s(?:them|whom|these|those)\b[^.,;]*$", re.IGNORECASE
)
"""What leads from people counted to what is said of a part of them: ", most of them in"."""
OWNING = frozenset({"its", "their", "his", "her"})


def preposition(doc: Doc, token: Token) -> str:
    """The preposition before the phrase of `token`, else the conjunction before its clause, "" where it has neither;
    "'s" is none, as it stands behind."""
    words = (*doc.children(token.index, "case"), *doc.children(token.index, "mark"))
    return next((word.text.lower() for word in words if word.index < token.index), "")


def leading(doc: Doc, index: int, *relations: str) -> frozenset[str]:
    """The words that lead what token `index` heads: its prepositions, or what hangs from it by `relations` ("mark")."""
    return frozenset([token.text.lower() for token in doc.children(index, *(relations or ("case",)))])


def is_definite(doc: Doc, noun: Token) -> bool:
    """Whether a noun takes up what was named before, by its article: "the raid", "these men"."""
    return not DEFINITE.isdisjoint(leading(doc, noun.index, "det"))


def is_indefinite(doc: Doc, noun: Token) -> bool:
    """Whether a noun brings in something new, by its article: "a raid"."""
    return not leading(doc, noun.index, "det").isdisjoint({"a", "an"})


def is_answered(doc: Doc, deed: Token) -> bool:
    """Whether a deed is only named as what another one answers, or what people protest against: "in response to a raid",
    "retaliated for the raid", "marched over the killing of X"."""
    above, led = doc.tokens[deed.head].lemma, leading(doc, deed.index)
    answers = any_class(("answers", "answering"), above) and led & {"to", "for"}
    return bool(answers or (any_class(("protests", "protesting"), above) and led & {"over", "at", "against"}))


def is_warded_off(doc: Doc, deed: Token) -> bool:
    """Whether a deed, whoever does it, is only what others shelter from: "used them as shields against air strikes"."""
    above = doc.tokens[deed.head]
    words = (above, *doc.children(above.index, "obj", "obl"))
    shelter = any(word_class("shelters", t.lemma) and t.index < deed.index for t in words)
    return shelter and bool(leading(doc, deed.index) & {"against", "from"})


def is_held_for(doc: Doc, deed: Token) -> bool:
    """Whether a deed is only named as what people are arrested, tried or punished for: "held two men over the killing",
    "jailed for the raid", "in connection with the raid", "arrested a suspect in the raid"."""
    suspect = doc.tokens[deed.head]
    if word_class("held_for", suspect.lemma) and leading(doc, deed.index) & {"in", "over", "for", "of"}:
        return matches(suspect.relation, ("obj", "nsubj:pass")) and word_class(
            "holding_accused", doc.tokens[suspect.head].lemma
        )
    verb, led = doc.tokens[deed.head], leading(doc, deed.index)
    named = verb.is_verbal and deed.tag == "NOUN" and word_class("holding_accused", verb.lemma)
    return bool(named and (led & {"over", "for"} or (word_class("ties", deed.lemma) and led & {"in", "on"})))


def is_of_some_of_them(doc: Doc, index: int, behind: int) -> bool:
    """Whether a phrase from token `behind` on is said of some of those alone whom the words before token `index` count:
    "killed 90 people, most of them | in Lima"."""
    return SOME_OF_THEM.search(doc.text, doc.tokens[index].span.end, doc.tokens[behind].span.start) is not None


def is_yardstick(doc: Doc, noun: Token) -> bool:
    """Whether a noun is only what something is measured by: "a zone the size of Chad", "larger than Chad"."""
    above = doc.tokens[noun.head]
    words = leading(doc, noun.index)
    return ("of" in words and above.lemma.lower() == "size") or ("than" in words and above.tag == "ADJ")


def is_of_a_record(doc: Doc, noun: Token) -> bool:
    """Whether a noun only tells since when nothing was as great: "the largest raid since the invasion of Chad"."""
    above = doc.tokens[noun.head]
    is_of = "of" in leading(doc, noun.index) and "since" in leading(doc, above.index)
    return is_of and _is_the_most(doc, doc.tokens[above.head])


def _is_the_most(doc: Doc, token: Token) -> bool:
    """Whether a noun, or what a verb does it to, is called the first or greatest: "the worst raid", "began its largest raid"."""
    nouns = (token, *doc.children(token.index, "obj", "nsubj:pass"))
    words = (t for noun in nouns for t in (noun, *doc.children(noun.index, "amod", "advmod")))
    return any(t.text.lower() in {"first", "most", "worst"} or t.text.lower().endswith("est") for t in words)


def orders(words: Iterable[Token]) -> bool:
    """Whether one of some prepositions or conjunctions says what came first: "after", "before"."""
    return any(word_class("ordering", word.text) for word in words)
