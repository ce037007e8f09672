"""Harms: where in the sentence those people stand whom a noun counts.

In: a parsed `Doc`, a noun that counts people ("death", "toll", "injury"). Out: the head tokens of the noun phrases of
those people, or of the number that says how many they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from parley.extract.doc import Doc
from parley.extract.figures.counters import counter_of
from parley.extract.figures.people import antecedent
from parley.extract.figures.victims import is_number_of
from parley.extract.grammar.leading import is_indefinite, leading
from parley.extract.grammar.roles import fillers
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class

FAR_FROM_TOLL = 20
"""Tokens behind a word for a toll within which its number is looked for."""
HOLDING = frozenset({"take", "capture", "seize", "hold", "keep"})
CLAIMING = frozenset({"claim", "take", "cost"})


def deaths(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five deaths", "the death of five people", "five were beaten to death": the five."""
    bare = not token.is_root and token.text.lower() == "death" and len(doc.children(token.index)) == 1
    above = "" if token.is_root else doc.tokens[token.head].lemma.lower()
    if bare and not word_class("sentencing", above) and fillers(doc, token.head, "to") == (token.index,):
        yield from (antecedent(doc, i) for i in fillers(doc, token.head, "obj"))
    else:
        yield from _sufferers(doc, token) or (token.index,)


def _sufferers(doc: Doc, token: Token) -> tuple[int, ...]:
    """Who suffers what a noun tells, and not of what: "deaths of five people", and not "deaths of cholera"."""
    return tuple(i for i in fillers(doc, token.index, "of") if not word_class("cause_disease", doc.tokens[i].lemma))


def of_whom(doc: Doc, token: Token) -> Iterator[int]:
    """Of "the murder of five", "their abduction": who is named; of "90 killings", the noun, where each is of one."""
    named = fillers(doc, token.index, "of,poss")
    yield from named
    if not named and word_class("single_killings", token.lemma) and doc.children(token.index, "nummod"):
        yield token.index


def toll(doc: Doc, token: Token) -> Iterator[int]:
    """Of "the toll rose to 12", "a toll of 31", "brings the toll in the town to 12": the number."""
    found = list(_by_relation(doc, token))
    yield from found
    if not any(doc.tokens[i].tag == "NUM" or doc.children(i, "nummod") for i in found):
        sentence = doc.sentences[token.sentence]
        near = range(token.index + 1, min(sentence.last, token.index + FAR_FROM_TOLL) - 1)
        other = next((i for i in near if _tells(doc, doc.tokens[i])), near.stop)
        near = range(near.start, other)
        yield from (i + 1 for i in near if word_class("amounting", doc.tokens[i].lemma))


def _tells(doc: Doc, token: Token) -> bool:
    """Whether a verb that counts people has a clause of its own, and is no "killed" behind "soldiers"."""
    return token.tag == "VERB" and not matches(token.relation, ("acl", "amod")) and counter_of(doc, token) is not None


def _by_relation(doc: Doc, token: Token) -> Iterator[int]:
    """What a toll comes to, where the tree says so."""
    yield from fillers(doc, token.index, "of+to+at")
    if not token.is_root:
        yield from fillers(doc, token.head, "to+at+obj")
    yield from (t.index for t in doc.children(token.index, "nummod", "appos"))
    if token.relation == "nsubj" and doc.children(token.head, "cop"):
        yield token.head


def flight(doc: Doc, token: Token) -> Iterator[int]:
    """Of "the exodus of 500 people", "the exodus reached 500 people", the people; of "500 new displacements", the
    noun."""
    named = list(of_whom(doc, token))
    yield from named
    if doc.children(token.index, "nummod"):
        yield token.index
    elif not named and not token.is_root and word_class("amounting", doc.tokens[token.head].lemma):
        yield from fillers(doc, token.head, "obj")


def lives(doc: Doc, token: Token) -> Iterator[int]:
    """Of "claimed five lives", "lost their lives": the lives, or who lost them."""
    if token.is_root:
        return
    whole = doc.tokens[token.head] if token.relation == "nmod" else token
    if whole.relation == "nmod" and is_number_of(whole):  # "tens of thousands of lives"
        whole = doc.tokens[whole.head]
    if whole.is_root:
        return
    verb = doc.tokens[whole.head].lemma.lower()
    lost = any(t.lemma.lower() == "lose" for t in doc.children(whole.index, "acl"))
    if lost or (whole is not token and verb in CLAIMING):
        yield whole.index
    elif verb in CLAIMING:
        yield from (t.index for t in doc.children(whole.head, "iobj"))
        yield from fillers(doc, token.index, "of")
        yield token.index
    elif verb in {"lose", "give", "sacrifice"}:
        yield from fillers(doc, token.head, "subj")
        yield token.index


def bodies(doc: Doc, token: Token) -> Iterator[int]:
    """Of "found five bodies", "the bodies of five men lay in the street", the five; of "found a girl's body", the girl."""
    above = doc.tokens[token.head]
    above = doc.tokens[above.head] if token.relation == "nmod" and is_number_of(above) else above
    acts = token.relation == "nsubj" and not word_class("lying", above.lemma)  # "the bodies took part"
    around = () if acts else (above, *doc.children(above.index, "xcomp", "conj"), *doc.children(token.index, "acl"))
    if not token.is_root and any(word_class("finding_bodies", t.lemma) for t in around):
        owners = doc.children(token.index, "nmod:poss") if token.is_plain else ()
        yield from [t.index for t in owners if t.tag == "NOUN" and is_indefinite(doc, t)] or fillers(
            doc, token.index, "of,self"
        )


def injuries(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five injuries", the noun; of "injuries to five people", the people; of "a pilot suffered a leg injury", the
    pilot; of "left five people with injuries", "five people with wounds", the people."""
    whole = (
        doc.tokens[token.head] if doc.tokens[token.head].lemma.lower() == "degree" else token
    )  # "various degrees of"
    suffers = matches(whole.relation, ("obj",)) and word_class("suffering", doc.tokens[whole.head].lemma)
    numbered = doc.children(token.index, "nummod")
    none = any(t.text.lower() in {"no", "any"} for t in doc.children(token.index, "det"))
    with_them = "with" in leading(doc, token.index)
    left = next((t for t in islice(doc.ancestors(token.index), 2) if t.lemma.lower() == "leave"), None)
    if with_them and matches(token.relation, ("nmod",)):
        yield token.head
    elif suffers and not numbered and not none:
        yield from (antecedent(doc, i) for i in fillers(doc, whole.head, "subj"))
    elif with_them and left:
        yield from (antecedent(doc, i) for i in fillers(doc, left.index, "obj"))
    elif numbered and token.tag == "NOUN" and not fillers(doc, token.index, "to"):
        yield token.index
    else:
        yield from fillers(doc, token.index, "of,to") or (token.index,)


def fallen(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five people became victims of mines", "have been the victims of violence": the five."""
    if token.relation == "xcomp" and doc.tokens[token.head].lemma.lower() in {"become", "fall"}:
        yield from fillers(doc, token.head, "subj")
    elif doc.children(token.index, "cop"):
        yield from fillers(doc, token.index, "subj")


def with_whom(doc: Doc, token: Token) -> Iterator[int]:
    """Of "lost contact with five soldiers", the soldiers."""
    yield from fillers(doc, token.index, "with") or fillers(doc, token.head, "with")


def taken(doc: Doc, token: Token) -> Iterator[int]:
    """Of "took five hostages", the hostages; of "holds five people hostage", the people."""
    above = doc.tokens[token.head]
    if token.relation == "nmod" and is_number_of(above) and doc.tokens[above.head].lemma.lower() in HOLDING:
        yield from (above.index,) if above.relation == "obj" else ()
    elif not token.is_root and matches(token.relation, ("xcomp",)) and doc.tokens[token.head].lemma.lower() in HOLDING:
        yield from (antecedent(doc, i) for i in fillers(doc, token.head, "obj"))
    elif not token.is_root and doc.tokens[token.head].lemma.lower() in HOLDING:
        objects = doc.children(token.head, "obj")
        yield objects[0].index if objects else token.index


def itself(doc: Doc, token: Token) -> Iterator[int]:
    """Of "five deaths", the noun; of "among the dead were two medics", the medics."""
    among = any(case.lemma.lower() == "among" for case in doc.children(token.index, "case"))
    above = doc.tokens[token.head]
    is_said = doc.children(above.index, "cop") or doc.tokens[above.head].lemma.lower() == "be"
    yield above.index if among and not token.is_root and is_said else token.index
