"""Statuses: whether those counted are civilians or fighters.

In: a `Doc` and the head token of the noun phrase counted. Out: "civilian", "military", "mixed" where both are said,
None where neither is.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.events.armed import is_armed_body
from parley.extract.figures.sides import bearers
from parley.extract.figures.some import some_of_them
from parley.extract.figures.victims import STATES, counted_noun, noun_ahead
from parley.extract.grammar.roles import fillers
from parley.extract.parties import parties_at
from parley.extract.words import word_class
from parley.gazetteer.people import status_of
from parley.language.lemmas import singular
from parley.records import VictimStatus

STATUS: dict[str, VictimStatus] = {"military": "military", "civilian": "civilian"}
INCLUDE = frozenset({"include", "including"})
MOSTLY = frozenset({"most", "mostly"})
NEXT = 5
"""Tokens within which "including" follows those whom a part is of, and a noun "most of them"."""
FAR = 12
"""Tokens behind the noun counted within which "most of them" still speaks of them."""


def status_of_bearer(doc: Doc, index: int) -> VictimStatus | None:
    """Military, of the losses of an army or armed group: "the army lost twelve men", "inflicted losses on the
    Guard"."""
    token = doc.tokens[index]
    verb = token if token.is_verbal or token.is_root else doc.tokens[token.head]
    by = next((t for t in doc.children(index, "acl") if t.lemma.lower() == "inflict"), verb)
    who = [(party, doc.tokens[i]) for i in bearers(doc, by) for party in parties_at(doc, i)]
    arms = (
        status_of(party.name) == "military" or word_class("forces_of_state", word.lemma) or is_armed_body(doc, word)
        for party, word in who
    )
    return "military" if any(arms) else None


def status_of_victims(doc: Doc, people: int, toll: int | None = None) -> VictimStatus | None:
    """Civilian or military by the words for them, or for their `toll`; mixed where both are said, None where neither
    is."""
    noun = counted_noun(doc, people)
    among = (doc.tokens[i] for i in fillers(doc, noun, "among"))
    beside = (
        t for t in doc.children(noun, "conj") if not doc.children(t.index, "nummod", "det")
    )  # no count of its own
    if _by_most_of_them(doc, noun):
        return "mixed"
    told = (t for t in doc.children(noun, "appos") if t.index not in some_of_them(doc, noun))
    words = [doc.tokens[noun], *doc.children(noun, "compound", "amod", "nmod:desc"), *told, *beside, *among]
    words += doc.children(toll, "compound", "amod") if toll is not None else ()
    words += [doc.tokens[noun - 1]] if noun and doc.tokens[noun].lemma.lower() in STATES else []
    words += [ahead] if (ahead := noun_ahead(doc, noun)) else []
    named = {status for word in words if (status := STATUS.get(word.lemma.lower()) or status_of(word.lemma))}
    phrase = status_of(_with_word_before(doc, noun)) or status_of(_with_word_after(doc, noun))
    if not named and (whole := phrase or _of_an_armed_body(doc, noun)):
        named = {whole}
    if not named:
        return _by_some_of_them(doc, noun)
    if len(named) > 1:
        return "mixed"
    return "civilian" if "civilian" in named else "military" if "military" in named else None


def _of_an_armed_body(doc: Doc, noun: int) -> VictimStatus | None:
    """Military, of those who belong to a force or an armed group, whatever they are called: "members of the Front"; or
    whom a pronoun takes up: "fired at militants, killing three of them"."""
    token = doc.tokens[noun]
    if token.tag == "PRON":
        taken_up = {status_of(singular(party.name)) for party in parties_at(doc, noun)}
        return "military" if taken_up == {"military"} else "civilian" if taken_up == {"civilian"} else None
    if word_class("held_people", token.lemma):  # "hostages of the Front"
        return None
    named = (token, *doc.children(noun, "compound"))
    within = doc.children(noun, "nmod") if word_class("belonging", token.lemma) else ()
    return "military" if any(t.tag == "PROPN" and is_armed_body(doc, t) for t in (*named, *within)) else None


def _by_some_of_them(doc: Doc, noun: int) -> VictimStatus | None:
    """Mixed, where some of those counted are said to be military, or civilians: "seven people, including a soldier".
    Where some are said to be children, or those who killed the others, the rest may be anybody."""
    including = next((t for t in doc.tokens[noun + 1 : noun + NEXT] if t.text.lower() == "including"), None)
    parts = [doc.tokens[including.head]] if including and including.relation == "case" else []
    parts += [p for p in doc.children(noun, "nmod") if any(c.lemma in INCLUDE for c in doc.children(p.index, "case"))]
    some = [counted_noun(doc, t.index) for part in parts for t in (part, *doc.children(part.index, "conj"))]
    some = [i for i in (*some, *some_of_them(doc, noun)) if not word_class("assailants", doc.tokens[i].lemma)]
    found = {status_of(_with_word_before(doc, i)) or status_of(doc.tokens[i].lemma) for i in some}
    civil = any(doc.tokens[i].lemma.lower() == "civilian" for i in some)
    return "mixed" if "military" in found or civil else None


def _by_most_of_them(doc: Doc, noun: int) -> bool:
    """Whether most of those counted are civilians or fighters, and so not all: "224 people, most of them civilians"."""
    sentence = doc.sentences[doc.tokens[noun].sentence]
    after = doc.tokens[noun + 1 : sentence.last]
    most = next((t for t in after if t.text.lower() in MOSTLY), None)
    whom = next((t for t in after if most and t.index > most.index and t.tag == "NOUN"), None)
    near = most is not None and whom is not None and whom.index - most.index < NEXT and most.index - noun < FAR
    return near and whom is not None and (whom.lemma == "civilian" or status_of(whom.lemma) == "military")


def _with_word_after(doc: Doc, noun: int) -> str:
    """A noun with the one that "of" joins to it: "prisoner of war"."""
    of = doc.tokens[noun + 1 : noun + 3]
    return " ".join(t.lemma.lower() for t in (doc.tokens[noun], *of)) if of and of[0].text == "of" else ""


def _with_word_before(doc: Doc, noun: int) -> str:
    """A noun with the one right before it: "security personnel"."""
    before = doc.tokens[noun - 1 : noun] if noun else ()
    return " ".join(t.lemma.lower() for t in (*before, doc.tokens[noun]) if t.tag in {"NOUN", "ADJ", "PROPN"})
