"""Subjects of verbs of saying.

In: a parsed `Doc` and a verb. Out: the head token of who speaks, by the tree (`teller`) or, where the tree gives the
verb no subject of its own, by what stands next to it (`adjacent`).
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.speakers.stretches import end
from parley.extract.tokens import Token

HOPS = 4
"""Steps up the tree within which a verb shares the subject of another, or a word comes to the head of its phrase."""
FAR = 8  # tokens between a verb and its subject, from which on the tree is less sure than the noun beside the verb
SHARED = frozenset({"conj", "xcomp", "advcl", "acl", "parataxis"})
WITHIN = frozenset({"flat", "compound", "nmod", "nmod:poss", "nmod:desc", "nmod:unmarked", "nummod"})
MUTE = frozenset({"place", "object", "event", "time"})
MARKS = frozenset({'"', "”", "''", "»", "’", "'"})


def teller(doc: Doc, verb: Token) -> Token | None:
    """Who does `verb`: its subject, or that of the verb that it is joined to, or the noun that it describes."""
    for _ in range(HOPS):
        own = [t for t in doc.children(verb.index, "nsubj") if t.relation != "nsubj:pass"]
        if own and not (is_cue("carrying_on", verb.lemma) and verb.text.endswith("ing")):
            return _antecedent(doc, verb, _nearest(doc, verb, own))
        if subject := _absolute(doc, verb):
            return subject
        if verb.is_root or verb.relation.split(":")[0] not in SHARED:
            return None
        head = doc.tokens[verb.head]
        if not head.is_verbal:
            return head if verb.relation == "acl" and verb.text.lower().endswith("ing") else None
        outside = speaks_on(doc, verb, head)
        verb = (
            _outer_saying(doc, head)
            if is_cue("carrying_on", verb.lemma)
            else doc.tokens[head.head]
            if outside
            else head
        )
    return None


def is_of_the_outlet(doc: Doc, subject: Token) -> bool:
    """Whether who tells is the outlet's own, and so the report itself: "our correspondent gathered"."""
    whose = (t.text for t in doc.children(subject.index, "nmod:poss"))
    return is_cue("anybody", subject.lemma) and any(is_cue("own_voice", word) for word in whose)


def _absolute(doc: Doc, verb: Token) -> Token | None:
    """The subject of a participle after a preposition: "with rebels claiming that", "despite Kenya saying that"."""
    before = doc.tokens[verb.index - 1]
    if verb.index == 0 or not verb.text.lower().endswith("ing") or before.tag not in {"NOUN", "PROPN"}:
        return None
    head = _head_of_phrase(doc, before, doc.sentences[verb.sentence].first)
    leads = {t.text.lower() for i in (head.index, verb.index) for t in doc.children(i, "case", "mark")}
    return head if leads & {"with", "despite"} else None


def _nearest(doc: Doc, verb: Token, subjects: list[Token]) -> Token:
    """Of two subjects the nearer, save that a name goes before its description: "the Institute an NGO said"."""
    nearest = min(subjects, key=lambda t: abs(t.index - verb.index))
    names = [t for t in subjects if t.tag == "PROPN" and t.index < nearest.index]
    is_description = any(t.lemma == "a" for t in doc.children(nearest.index, "det"))
    return names[-1] if is_description and names else nearest


def adjacent(doc: Doc, verb: Token) -> Token | None:
    """The noun phrase right before a finite `verb`, or after "said", where the tree gives it no subject."""
    if doc.children(verb.index, "nsubj:pass", "mark") or verb.text.lower().endswith("ing"):
        return None
    own = tuple(t for t in doc.children(verb.index, "nsubj") if t.entity != "object")
    if any(abs(verb.index - t.index) < FAR for t in own):
        return None
    sentence = doc.sentences[verb.sentence]
    before = verb.index - 1
    while before > sentence.first and doc.tokens[before].tag in {"ADV", "AUX"}:
        before -= 1
    if not own and doc.tokens[before].text == "," and (described := _described(doc, before, sentence.first)):
        return described
    if before >= sentence.first and doc.tokens[before].tag in {"NOUN", "PROPN"}:
        head = _speaking_part(doc, doc.tokens[before], sentence.first)
        is_named = doc.tokens[before].name[2:] == "PER"
        is_within = not is_named and any(t in own for t in doc.ancestors(head.index))
        return None if own and (is_within or doc.children(head.index, "case")) else head
    told_after = any(t.index > verb.index for t in doc.children(verb.index, "ccomp"))
    closes_quote = doc.tokens[verb.index - 1].text in MARKS and verb.index > sentence.first
    return None if own or told_after or not (verb.lemma == "say" or closes_quote) else _after(doc, verb)


def _speaking_part(doc: Doc, beside: Token, first: int) -> Token:
    """The head of the noun phrase that ends with `beside`; only the part that can speak, where a comma is lost before
    it: "in a suburb of Abeche | rescue workers said"."""
    head = _head_of_phrase(doc, beside, first)
    if head.entity not in MUTE or (not beside.is_party and not is_cue("unnamed", beside.lemma)):
        return head
    return beside


def _described(doc: Doc, comma: int, first: int) -> Token | None:
    """Who is named and described between commas: Lea Horn of "S, the mayor, Lea Horn, told" and "S, Lea Horn, mayor,
    told"."""
    beside = doc.tokens[max(comma - 1, first)]
    head = _head_of_phrase(doc, beside, first) if beside.tag in {"NOUN", "PROPN"} else beside
    if head.relation != "appos" or not first <= head.head < head.index:
        return None
    return head if head.tag == "PROPN" else doc.tokens[head.head]


def _after(doc: Doc, verb: Token) -> Token | None:
    """The first noun after `verb`, with the names that follow it: "said the Observatory"."""
    index = verb.index + 1
    while index < end(doc, verb) and doc.tokens[index].tag in {"DET", "ADJ"}:
        index += 1
    found = None
    while index < end(doc, verb) and doc.tokens[index].tag in {"NOUN", "PROPN"}:
        found = doc.tokens[index]
        index += 1
    return None if found is None or found.entity in {"time", "event"} else found


def _head_of_phrase(doc: Doc, token: Token, first: int) -> Token:
    """The head of the noun phrase that ends with `token`."""
    for _ in range(HOPS):
        head = doc.tokens[token.head]
        is_phrase = token.relation in WITHIN and head.tag in {"NOUN", "PROPN"} and not doc.children(head.index, "case")
        if not is_phrase or not first <= head.index < token.index:
            return token
        token = head
    return token


def _antecedent(doc: Doc, verb: Token, subject: Token) -> Token:
    """What a relative pronoun stands for; any other subject is itself."""
    is_relative = verb.relation == "acl:relcl" and subject.text.lower() in {"who", "which", "that"}
    return doc.tokens[verb.head] if is_relative else subject


def speaks_on(doc: Doc, verb: Token, told: Token) -> bool:
    """Whether a verb of saying that the tree joins to what is said carries on who says it, by its plain past: "said
    that troops had left and denied that they would return"."""
    joined = verb.tag == "VERB" and verb.relation == "conj" and told.relation == "ccomp"
    says = is_cue("say", verb.lemma) and is_cue("say", doc.tokens[told.head].lemma)
    plain = not verb.is_plain and not doc.children(verb.index, "aux", "mark", "nsubj")
    return joined and says and plain and bool(doc.children(told.index, "aux"))


def _outer_saying(doc: Doc, verb: Token) -> Token:
    """The verb of saying at or above `verb` whose speech a participle carries on; `verb` itself where there is none."""
    above = (t for t in (verb, *doc.ancestors(verb.index)) if is_cue("say", t.lemma) and t.is_verbal)
    return next(above, verb)


def is_judged(doc: Doc, verb: Token) -> bool:
    """Whether its subject is what is thought of, and not who thinks: "jets believed to belong to the rebels"."""
    after = doc.tokens[verb.index + 1 : verb.index + 2]
    return is_cue("believed", verb.lemma) and [t.text.lower() for t in after] == ["to"]
