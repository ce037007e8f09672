"""Attachments: what a parser hangs from a word too near or too far, though the words around say from which.

In: the tokens of one sentence, as parsed. Out: the same, where who is "between" two is joined to the other of them; what
somebody pledges, refuses or threatens "to" do completes that verb, though words of when stand in between; a day right
behind who does something is the day of the deed; "both" before a verb without a subject is its subject, and so is who
stands between a conjunction and its verb; what somebody did besides saying what he will do or others had done is not said
by him; what is claimed belongs to the claim and not to who makes it, and blame to whom it is laid on; and no name is torn by the verb between its parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.cues import is_cue
from parley.extract.tokens import Token, hanging, hangs_from, matches
from parley.extract.words import any_class, word_class

MANY = frozenset({"are", "were", "have"})
PAST = frozenset({"had", "was", "were", "has", "have", "would"})


def with_attachments(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with what strayed hung where it belongs."""
    found = list(tokens)
    for at in range(len(found)):
        _part_names(found, at)
        _take_both(found, at)
        _give_clause_subject(found, at)
        _give_name_subject(found, at)
        _give_teller(found, at)
    for at, token in enumerate(found):
        if _is_completing(found, token):
            found[at] = replace(token, relation="xcomp")
        elif (verb := _dated(found, token)) is not None:
            found[at] = replace(token, head=verb.index, relation="obl")
        elif _is_both(found, token):
            found[at] = replace(token, tag="PRON", relation="nsubj")
        elif (first := _first_of_two(found, token)) is not None:
            found[at] = replace(token, head=first.index)
        elif (teller := _teller(found, token)) is not None:
            found[at] = replace(token, head=teller.index)
        elif (answer := _answer(found, token)) is not None:
            found[at] = replace(token, head=answer.index, relation="nmod")
        elif (claim := _claimed(found, token)) is not None:
            found[at] = replace(token, head=claim.index)
        elif (blaming := _blaming(found, token)) is not None:
            found[at] = replace(token, head=blaming.index, relation="obl")
    return found


def _is_completing(tokens: Sequence[Token], token: Token) -> bool:
    """Whether an infinitive taken for a purpose is what its verb takes: "pledged in May | to stop", not "met to talk"."""
    if token.relation != "advcl" or token.head > token.index or token.tag != "VERB":
        return False
    verb = tokens[token.head - tokens[0].index]
    to = [t.text.lower() for t in hanging(tokens, token, "mark")] == ["to"]
    takes = verb.tag == "VERB" and word_class("taking_infinitives", verb.lemma)
    return to and takes and not hanging(tokens, verb, "obj", "iobj", "xcomp", "ccomp", "nsubj:pass", "aux:pass")


def _dated(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb of whoever a day is hung from, where it stands before that verb: "a court on Monday | sentenced him"."""
    noun = tokens[token.head - tokens[0].index]
    if (
        token.relation not in {"nmod", "nmod:unmarked"}
        or token.entity != "time"
        or not noun.index < token.index < noun.head
    ):
        return None
    verb = tokens[noun.head - tokens[0].index]
    does = noun.is_party or any_class(("bodies", "people"), noun.lemma)
    return verb if noun.relation == "nsubj" and verb.tag == "VERB" and does else None


def _answer(tokens: Sequence[Token], token: Token) -> Token | None:
    """The answer to what is hung from the deed that answers: "hit the port in | reply | to rocket fire"."""
    led = hanging(tokens, token, "case") if matches(token.relation, ("obl",)) else []
    before = tokens[led[0].index - tokens[0].index - 1] if led and led[0].index > tokens[0].index else None
    if before is None or before.head != token.head or led[0].text.lower() not in {"to", "for"}:
        return None
    return before if before.tag == "NOUN" and word_class("answers", before.lemma) else None


def _claimed(tokens: Sequence[Token], token: Token) -> Token | None:
    """The word for a claim whose content a clause is, which is hung from who makes it: "the claim of the army | that X"."""
    first = tokens[0].index
    who = tokens[token.head - first]
    claim = tokens[who.head - first]
    if token.relation != "acl" or who.relation != "nmod" or not is_cue("telling", claim.lemma):
        return None
    is_content = any(mark.text == "that" for mark in hanging(tokens, token, "mark"))
    of = [case.text for case in hanging(tokens, who, "case")] == ["of"]
    told = is_content and of and bool(hanging(tokens, token, "nsubj", "csubj"))
    return claim if told and claim.index < who.index else None


def _blaming(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb by which a deed is laid "on" somebody, who is hung from the deed: "blamed the rise in ambushes | on rebels"."""
    if token.relation != "nmod" or [case.text for case in hanging(tokens, token, "case")] != ["on"]:
        return None
    told = deed = tokens[token.head - tokens[0].index]
    while matches(deed.relation, ("nmod", "conj")) and not deed.is_root:
        deed = tokens[deed.head - tokens[0].index]
    verb = tokens[deed.head - tokens[0].index]
    lays = verb.lemma in {"blame", "pin"} and verb.index < deed.index < token.index and deed.relation == "obj"
    laid = (t for t in hanging(tokens, verb, "obl") if "on" in {case.text for case in hanging(tokens, t, "case")})
    return verb if lays and deed is not told and not any(laid) else None


def _is_both(tokens: Sequence[Token], token: Token) -> bool:
    """Whether "both" stands for who does what the verb right behind it tells: "charges that | both | deny"."""
    verb = tokens[token.head - tokens[0].index]
    before = token.text.lower() == "both" and verb.index == token.index + 1 and verb.tag == "VERB"
    return before and token.relation != "nsubj" and not hanging(tokens, verb, "nsubj", "nsubj:pass")


def _first_of_two(tokens: Sequence[Token], token: Token) -> Token | None:
    """Who stands right behind "between" and before the "and" of `token`, which is joined to somebody farther off."""
    joined = token.relation == "conj"
    links = [t for t in hanging(tokens, token, "cc") if t.lemma == "and" and t.index < token.index] if joined else []
    if not links:
        return None
    start = tokens[0].index
    parted = {t.head for t in tokens if t.text.lower() == "between" and matches(t.relation, ("case",))}
    for first in reversed(tokens[token.head - start + 1 : links[0].index - start]):
        if first.index in parted:
            alone = not hanging(tokens, first, "conj") and first.index > token.head
            return first if alone else None
    return _one_of_two(tokens, tokens[token.head - start])


def _one_of_two(tokens: Sequence[Token], inner: Token) -> Token | None:
    """Who stands behind "between" with nobody joined to him, where the "and" joins another to whom he is of: "between soldiers of
    the division | and rebels"."""
    start = tokens[0].index
    while matches(inner.relation, ("nmod", "compound", "flat")) and inner.head < inner.index:
        inner = tokens[inner.head - start]
        if any(t.text.lower() == "between" for t in hanging(tokens, inner, "case")):
            return None if hanging(tokens, inner, "conj") else inner
    return None


def _teller(tokens: Sequence[Token], token: Token) -> Token | None:
    """The verb by which somebody says something, where it is he who does the next thing too, which the tree joins to what he
    says: "said it can not accept the map and | called for talks"."""
    joined = token.relation == "conj" and token.tag == "VERB"
    if not joined or hanging(tokens, token, "nsubj", "nsubj:pass", "aux", "mark"):
        return None
    said = tokens[token.head - tokens[0].index]
    verb = tokens[said.head - tokens[0].index]
    if said.relation != "ccomp" or said.tag != "VERB" or verb.tag != "VERB" or verb.index > said.index:
        return None
    does_next = (
        _does_next(tokens, token, said) or _is_of_one(tokens, token, said) or _is_of_the_living(tokens, token, said)
    )
    return verb if does_next and hanging(tokens, verb, "nsubj") else None


def _does_next(tokens: Sequence[Token], token: Token, said: Token) -> bool:
    """Whether a verb in the past follows what can or will be, or speaks out after what others had done."""
    done = token.text.lower() != token.lemma and not token.text.lower().endswith(("ing", "s"))
    if not done or hanging(tokens, said, "aux:pass"):
        return False
    auxiliaries = [t.text.lower() for t in hanging(tokens, said, "aux")]
    to_come = said.text.lower() == said.lemma and any(word_class("modal_verbs", text) for text in auxiliaries)
    return to_come or (word_class("speaking_out", token.lemma) and not PAST.isdisjoint(auxiliaries))


def _is_of_one(tokens: Sequence[Token], token: Token, said: Token) -> bool:
    """Whether a verb is of one who does it, and what is said of several: "states that no units are there and | rejects it"."""
    helpers = [t.text.lower() for t in hanging(tokens, said, "aux", "aux:pass")]
    subjects = hanging(tokens, said, "nsubj", "nsubj:pass")
    many = not MANY.isdisjoint(helpers) or (not helpers and said.text.lower() == said.lemma)
    of_one = token.text.lower() != token.lemma and token.text.lower().endswith("s")
    return of_one and many and bool(subjects) and subjects[-1].tag != "PRON"


def _is_of_the_living(tokens: Sequence[Token], token: Token, said: Token) -> bool:
    """Whether a verb speaks out, and what is said is that others were harmed: "said two were killed and | accused Chad"."""
    harmed = hanging(tokens, said, "aux:pass") and word_class("harmed", said.lemma)
    return bool(harmed) and word_class("speaking_out", token.lemma)


def _give_clause_subject(tokens: list[Token], at: int) -> None:
    """Make who stands alone between a conjunction and a verb without a subject that verb's, where the tree hangs him from what
    stands before: "after two bombers struck, wounding ten when | a wall | fell"."""
    verb, first = tokens[at], tokens[0].index
    if verb.tag != "VERB" or verb.relation != "advcl" or verb.text.lower().endswith("ing"):
        return
    marks = [
        t for t in hanging(tokens, verb, "mark", "advmod") if t.relation == "mark" or word_class("ordering", t.text)
    ]
    if len(marks) != 1 or marks[0].text.lower() == "to" or hanging(tokens, verb, "nsubj", "csubj", "expl"):
        return
    phrase = range(marks[0].index + 1, verb.index)
    tops = [t for t in tokens[phrase.start - first : at] if t.head not in phrase and t.head != verb.index]
    alone = len(tops) == 1 and tops[0].tag in {"NOUN", "PROPN", "PRON"} and not hanging(tokens, tops[0], "case")
    if alone and not tops[0].is_root and not hangs_from(tokens, verb, tops[0]):
        passive = bool(hanging(tokens, verb, "aux:pass"))
        tokens[tops[0].index - first] = replace(tops[0], head=verb.index, relation="nsubj:pass" if passive else "nsubj")


def _give_name_subject(tokens: list[Token], at: int) -> None:
    """Make the name right before a verb without a subject that verb's, where the tree has it for the name of the paper before:
    "in a report | Amnesty International | accused the army"."""
    verb, first = tokens[at], tokens[0].index
    if verb.tag != "VERB" or at == 0 or hanging(tokens, verb, "nsubj", "csubj", "expl", "aux:pass", "mark"):
        return
    start = next((i for i in range(at - 1, -1, -1) if not tokens[i].name.startswith("I-")), 0)
    name = range(first + start, verb.index)
    tops = [t for t in tokens[start:at] if t.head not in name]
    papers = {t.index for t in hanging(tokens, verb, "obl") if t.index < name.start and t.tag == "NOUN"}
    if tokens[start].name in {"B-ORG", "B-PER"} and len(tops) == 1 and tops[0].head in papers:
        tokens[tops[0].index - first] = replace(tops[0], head=verb.index, relation="nsubj")


def _give_teller(tokens: list[Token], at: int) -> None:
    """Give a verb that tells what stands before it the subject right before it, and what it tells the one that stands first, where
    the tree has that one for the teller: "Chad freed two men, | an official | told reporters"."""
    verb, first = tokens[at], tokens[0].index
    if verb.tag != "VERB":
        return
    told = next((t for t in hanging(tokens, verb, "ccomp") if t.index < verb.index), None)
    doer = next((t for t in hanging(tokens, verb, "nsubj") if told and t.index < told.index), None)
    comma = next((i for i in range(at - 1, -1, -1) if tokens[i].text == ","), 0)
    if not told or not doer or comma <= told.index - first:
        return
    phrase = range(first + comma + 1, verb.index)
    tops = [t for t in tokens[comma + 1 : at] if t.head not in phrase]
    if len(tops) != 1 or tops[0].tag not in {"NOUN", "PROPN", "PRON"} or hanging(tokens, tops[0], "case"):
        return
    if not any(t.index < told.index for t in hanging(tokens, told, "nsubj", "nsubj:pass", "mark")):
        passive = bool(hanging(tokens, told, "aux:pass"))
        tokens[doer.index - first] = replace(doer, head=told.index, relation="nsubj:pass" if passive else "nsubj")
        tokens[tops[0].index - first] = replace(tops[0], head=verb.index, relation="nsubj")


def _part_names(tokens: list[Token], at: int) -> None:
    """Make the object of a verb what is hung behind it as a part of its subject's name, which no verb can tear: "Minister Idris |
    urged | Minister Adoum to go"."""
    part, first = tokens[at], tokens[0].index
    whole = tokens[part.head - first]
    if matches(whole.relation, ("nmod:desc", "compound")):
        whole = tokens[whole.head - first]
    verb = tokens[whole.head - first]
    torn = part.relation == "flat" and matches(whole.relation, ("nsubj",)) and whole.index < verb.index < part.index
    if torn and verb.tag == "VERB":
        tokens[at] = replace(part, head=verb.index, relation="obl" if hanging(tokens, verb, "obj") else "obj")


def _take_both(tokens: list[Token], at: int) -> None:
    """Join both sides that something is "between", where the tree takes only the last word of the second for what it is between:
    "between the Front and Chadian | soldiers"."""
    between, first = tokens[at], tokens[0].index
    if between.text.lower() != "between":
        return
    noun = tokens[between.head - first]
    behind = tokens[at + 1 : max(noun.index - first, 0)]
    joint = next((t for t in behind if t.text.lower() == "and" or t.is_verbal), None)
    if joint is None or joint.is_verbal or noun.is_root:
        return
    one = next(
        (t for t in tokens[at + 1 : joint.index - first] if t.head == noun.head and t.tag in {"NOUN", "PROPN"}), None
    )
    if one is not None and not one.is_root:
        _join_behind(tokens, one, joint, noun)
        tokens[at] = replace(between, head=one.index)


def _join_behind(tokens: list[Token], one: Token, joint: Token, other: Token) -> None:
    """Join `other` to `one` behind the "and" at `joint`, and all that was joined there instead to `other`."""
    first = tokens[0].index
    for i, token in enumerate(tokens):
        if joint.index < token.index < other.index and token.head == one.index:
            tokens[i] = replace(
                token, head=other.index, relation="compound" if token.relation == "conj" else token.relation
            )
    tokens[joint.index - first] = replace(joint, head=other.index, relation="cc")
    tokens[other.index - first] = replace(tokens[other.index - first], head=one.index, relation="conj")
    tokens[one.index - first] = replace(one, relation=other.relation)
